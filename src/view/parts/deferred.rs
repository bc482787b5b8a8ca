//! Shows a view whose code is a part of the app that may have to be loaded first.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::parts::Part;
use crate::state::{Shell, TypedAhead, dom, screen};
use crate::view::parts::button::Button;
use crate::wording;

/// How long nothing is said: most parts are here by then, and a word that comes and goes is noise.
const QUIET_FOR: Duration = Duration::from_millis(400);

/// Finds the button that tries again to load what somebody waits for.
const RETRY: &str = "[data-part-failed=\"waited-for\"] button:last-child";

/// What draws a view from its properties.
pub type Draw<P> = fn(P) -> AnyView;

/// How far loading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// Too early to say anything.
    Asked,
    /// It takes long enough to say so.
    Slow,
    Failed,
    Here,
}

/// Shows the view that `part` draws from `properties`: at once if its code is here, else as soon as it is. While
/// that takes long a word is shown, and if it fails a message with a way to try again.
pub fn deferred<P: Clone + Send + Sync + 'static>(part: &'static Part<Draw<P>>, properties: P) -> AnyView {
    deferred_until(part, properties, None)
}

/// The same for a view that the user asked for and can do without: `on_cancel` gives it up.
pub fn deferred_until<P: Clone + Send + Sync + 'static>(
    part: &'static Part<Draw<P>>,
    properties: P,
    on_cancel: Option<Callback<()>>,
) -> AnyView {
    if let Some(draw) = part.now() {
        return draw(properties);
    }
    let progress = RwSignal::new(Progress::Asked);
    let typed_ahead = Shell::expect().typed_ahead;
    load(part, progress, typed_ahead);
    let view = move || match progress.get() {
        Progress::Asked => ().into_any(),
        Progress::Slow => waiting(),
        Progress::Failed => failed(Callback::new(move |()| load(part, progress, typed_ahead)), on_cancel),
        Progress::Here => {
            let draw = |draw: Draw<P>| untrack(|| draw(properties.clone()));
            part.now().map(draw).into_any()
        }
    };
    view.into_any()
}

fn load<P>(part: &'static Part<Draw<P>>, progress: RwSignal<Progress>, typed_ahead: TypedAhead) {
    progress.set(Progress::Asked);
    // When the time is over or the code is here, the place of the view may be gone.
    set_timeout(
        move || {
            if progress.try_get_untracked() == Some(Progress::Asked) {
                progress.set(Progress::Slow);
            }
        },
        QUIET_FOR,
    );
    spawn_local(async move {
        let end = part.loaded().await.map_or(Progress::Failed, |_| Progress::Here);
        if end == Progress::Failed {
            // The keys are for what is offered instead.
            typed_ahead.give_up();
        }
        progress.try_set(end);
    });
}

fn waiting() -> AnyView {
    view! { <p class="part-waiting" role="status" data-part-waiting="">{wording::part_loading()}</p> }
        .into_any()
}

/// Says that a part did not come. What the user waits for takes the focus; else the main part has it after "Retry",
/// which goes with its button.
fn failed(load_again: Callback<()>, on_cancel: Option<Callback<()>>) -> AnyView {
    let is_waited_for = on_cancel.is_some();
    let on_retry = Callback::new(move |()| {
        load_again.run(());
        if !is_waited_for {
            screen::focus_main_soon();
        }
    });
    if is_waited_for {
        dom::focus_soon(RETRY.to_owned());
    }
    let cancel = on_cancel.map(|on_press| view! { <Button label="Cancel" on_press/> });
    view! {
        <div class="part-failed" role="alert" data-part-failed=if is_waited_for { "waited-for" } else { "" }>
            <p>{wording::part_not_loaded()}</p>
            <div class="part-failed-actions">
                {cancel}
                <Button label=wording::retry() on_press=on_retry/>
            </div>
        </div>
    }
    .into_any()
}
