//! Whether what is presented has the whole screen, as a signal.

use leptos::prelude::*;

use crate::platform::full_screen;
use crate::platform::listen as page;
use crate::state::listen;

/// The whole screen, as long as the component lives that follows it. It is given back with that component.
#[derive(Debug, Clone, Copy)]
pub struct FullScreen {
    is_on: RwSignal<bool>,
    /// Whether it is given back by our own button, and nothing ends with it.
    is_leaving: StoredValue<bool>,
}

impl FullScreen {
    /// Asks for it. To be called while a press or a key is handled: browsers give it for nothing else.
    pub(crate) fn enter() {
        full_screen::enter();
    }

    /// Gives it back.
    pub(crate) fn leave() {
        full_screen::leave();
    }

    /// Follows it from now on. `on_left` is called when it ends by other ways than [`FullScreen::toggle`]: by Escape,
    /// or as the system has it.
    #[must_use]
    pub fn follow(on_left: impl Fn() + 'static) -> Self {
        let own = Self { is_on: RwSignal::new(full_screen::is_on()), is_leaving: StoredValue::new(false) };
        let hear = move |_: leptos::ev::Event| {
            let (was_on, is_on) = (own.is_on.get_untracked(), full_screen::is_on());
            own.is_on.set(is_on);
            let is_leaving = own.is_leaving.try_update_value(std::mem::take).unwrap_or_default();
            if was_on && !is_on && !is_leaving {
                on_left();
            }
        };
        if let Some(document) = page::document() {
            listen::keep(page::on(&document, "fullscreenchange", hear));
        }
        on_cleanup(full_screen::leave);
        own
    }

    /// Whether this browser can give it.
    #[must_use]
    pub fn is_possible() -> bool {
        full_screen::is_possible()
    }

    /// Whether it has it.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// Takes it, or gives it back and goes on in the window.
    pub fn toggle(self) {
        if self.is_on.get_untracked() {
            self.is_leaving.set_value(true);
            full_screen::leave();
        } else {
            full_screen::enter();
        }
    }
}
