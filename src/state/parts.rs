//! Parts of the app: code that a release keeps in files of its own and loads when it is needed.
//!
//! [`parts!`] declares them, one line each. A release build cuts the program at these lines; every other build
//! has all code in one piece, and the same lines load nothing.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use send_wrapper::SendWrapper;

use crate::state::Shell;
use crate::wording;

/// How long the screen that was drawn first has the network and the processor to itself.
const REST_AFTER: Duration = Duration::from_millis(300);

/// The code of a part could not be loaded. Trying again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Code on its way.
pub type Loading<C> = Pin<Box<dyn Future<Output = Result<C, NotLoaded>>>>;

/// Something that a part of the app can do, such as drawing a panel: a function of type `C`, once it is here.
pub struct Part<C: 'static> {
    load: fn() -> Loading<C>,
    code: OnceLock<C>,
}

impl<C> Part<C> {
    /// What `load` loads. [`parts!`] writes that function.
    #[must_use]
    pub const fn new(load: fn() -> Loading<C>) -> Self {
        Self { load, code: OnceLock::new() }
    }
}

impl<C: Copy> Part<C> {
    /// The code, if it is here already.
    pub fn now(&self) -> Option<C> {
        self.code.get().copied()
    }

    /// The code, loaded if it is not here yet. A failure is not kept: asking again tries again.
    ///
    /// # Errors
    /// Says that it could not be loaded.
    pub async fn loaded(&self) -> Result<C, NotLoaded> {
        match self.now() {
            Some(code) => Ok(code),
            None => (self.load)().await.map(|code| *self.code.get_or_init(|| code)),
        }
    }
}

impl<C> fmt::Debug for Part<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.code.get().is_some() { "Part(here)" } else { "Part(not here)" })
    }
}

/// A part of any type, to be loaded ahead of its use.
pub trait Preload: Sync {
    /// Loads it. Whoever needs it later is told if that fails.
    fn preload(&'static self) -> Pin<Box<dyn Future<Output = ()>>>;
}

impl<C: Copy + Send + Sync> Preload for Part<C> {
    fn preload(&'static self) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async { self.loaded().await.map_or((), |_| ()) })
    }
}

/// Loads what is not here yet, one after the other, once the first screen had its time: so whatever is opened
/// later opens at once, even without the network.
pub fn preload_soon(lists: [&'static [&'static dyn Preload]; 3]) {
    set_timeout(
        move || {
            spawn_local(async move {
                for part in lists.into_iter().flatten() {
                    part.preload().await;
                }
            });
        },
        REST_AFTER,
    );
}

impl Shell {
    /// Does `work` with the code of a part: now if it is here, else when it is. If it cannot be loaded, the
    /// user is told and can try again.
    pub fn with_part<C: Copy + Send + Sync>(self, part: &'static Part<C>, work: impl Fn(C) + 'static) {
        match part.now() {
            Some(code) => work(code),
            None => self.load_for(part, Arc::new(SendWrapper::new(Box::new(work)))),
        }
    }

    fn load_for<C: Copy + Send + Sync>(self, part: &'static Part<C>, work: Work<C>) {
        spawn_local(async move {
            match part.loaded().await {
                Ok(code) => work(code),
                Err(NotLoaded) => {
                    let again = move || self.load_for(part, Arc::clone(&work));
                    self.toasts.offer(wording::part_not_loaded(), wording::retry(), again);
                }
            }
        });
    }
}

/// What is to be done with the code of a part.
type Work<C> = Arc<SendWrapper<Box<dyn Fn(C)>>>;

/// Declares what parts of the app can do, one line each: a name, its type, the function, and the part that holds
/// the function with all that only it needs. Parts of one name are one file. `ALL` lists them for
/// [`preload_soon`].
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $code:ty = $function:expr, in $part:ident;)+) => {
        $(
            $(#[$doc])*
            pub(crate) static $name: $crate::state::parts::Part<$code> = {
                #[cfg_attr(
                    split,
                    leptos::wasm_split::wasm_split($part, wasm_split_path = ::leptos::wasm_split, fallible)
                )]
                #[allow(non_snake_case, reason = "the cut is named after this function, so each needs a name of its own")]
                fn $name() -> Result<$code, $crate::state::parts::NotLoaded> {
                    Ok($function)
                }
                #[cfg(split)]
                let part = $crate::state::parts::Part::new(|| Box::pin($name()));
                #[cfg(not(split))]
                let part = $crate::state::parts::Part::new(|| Box::pin(std::future::ready($name())));
                part
            };
        )+

        /// Everything that is declared here.
        #[allow(dead_code, reason = "what hardly anybody needs is loaded by nobody who does not ask for it")]
        pub(crate) const ALL: &[&dyn $crate::state::parts::Preload] = &[$(&$name),+];
    };
}
pub(crate) use parts;
