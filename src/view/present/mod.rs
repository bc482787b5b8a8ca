//! A map presented: one slide at a time over the whole screen, with the presenter's buttons at the lower edge.

mod bar;
mod cards;
mod closing;
mod drawing;
mod gestures;
mod keys;
mod people;
mod plan;
mod show;
mod slide;
mod stage;
mod together;

use leptos::prelude::*;

use crate::state::{dom, listen, scroller};
use crate::view::parts::face::CurveTint;
use crate::view::parts::menu::MenuOpener;
use crate::view::present::bar::PresenterBar;
use crate::view::present::gestures::Presses;
use crate::view::present::show::Show;
use crate::view::present::slide::Slides;
use crate::wording::{self, presentation as words};

/// Finds the presentation, which has the focus while nothing in it has.
const PRESENTATION: &str = "[data-presentation]";

/// The presentation of the open map.
#[component]
pub fn Presentation() -> impl IntoView {
    MenuOpener::expect().dismiss();
    let show = Show::begin();
    let workspace = show.workspace;
    let presses = Presses::new(show);
    give_focus_back(show);
    listen::on_window_keydown(move |event| keys::on_key_down(show, &event));
    listen::on_window_keyup(move |event| keys::on_key_up(show, &event));
    listen::on_window_resize(scroller::measure_soon);
    Effect::new(move |_| {
        show.track_slide();
        // What had the focus may be gone with the slide before.
        dom::once_shown(|| {
            if dom::focused().is_none() {
                dom::focus_now(PRESENTATION);
            }
        });
        scroller::measure_soon();
    });
    let title = workspace.store.with_map(|map| wording::titled(map.title(), "map"));
    view! {
        <div
            class="presentation"
            data-presentation=""
            role="dialog"
            aria-modal="true"
            aria-label=words::presentation_of(&title)
            tabindex="-1"
            data-resting=move || show.rest.is_resting().then_some("")
            data-pointing=move || show.pointer.is_on().then_some("")
            on:pointerdown=move |event| presses.on_down(&event)
            on:pointermove=move |event| presses.on_move(&event)
            on:pointerup=move |event| presses.on_up(&event)
            on:pointercancel=move |_| presses.on_cancel()
            on:pointerleave=move |_| show.pointer.leave()
            on:focusin=move |_| show.rest.wake()
            on:dragstart=|event| event.prevent_default()
            // A map that lies in the clipboard would open over the audience.
            on:paste=|event| event.prevent_default()
        >
            <CurveTint id="slide-tint"/>
            <Slides show/>
            <PresenterBar show/>
            <p class="present-number" aria-hidden="true">{move || show.number().map(words::go_to_slide)}</p>
            <div class="speaker-pointer" data-speaker-pointer="" aria-hidden="true" hidden=move || !show.pointer.is_shown()>
                <span></span>
            </div>
            <p class="sr-only" role="status" data-slide-words="">{move || show.words.text()}</p>
        </div>
    }
}

/// Takes the focus, and gives it back to what had it before, or else to what the map is looked at in.
fn give_focus_back(show: Show) {
    let before = StoredValue::new_local(dom::focused());
    dom::focus_soon(PRESENTATION.to_owned());
    on_cleanup(move || {
        let before = before.try_get_value().flatten();
        // The bars are there again with the next frame.
        request_animation_frame(move || {
            if let Some(before) = before {
                dom::give_back_focus(&before);
            }
            if dom::focused().is_none() {
                show.workspace.focus_view();
            }
        });
    });
}
