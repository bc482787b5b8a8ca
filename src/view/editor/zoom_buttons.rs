//! The buttons that zoom the board.

use leptos::prelude::*;

use crate::session::keymap::ZoomAction;
use crate::state::{ViewMemory, Zooming, dom};
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::{Anchor, MenuItem, MenuOpener};
use crate::wording;

/// Out, the zoom as it is, in, and all of the map.
#[component]
pub(super) fn ZoomButtons() -> impl IntoView {
    let memory = expect_context::<ViewMemory>();
    let zooming = Zooming::expect();
    view! {
        <div class="zoom" role="group" aria-label="Zoom">
            <button
                type="button"
                class="button icon quiet"
                aria-label="Zoom out"
                title="Zoom out"
                on:click=move |_| zooming.act(ZoomAction::Out)
            >
                <Icon name=IconName::Minus/>
            </button>
            <button
                type="button"
                class="button quiet zoom-value"
                title="Back to 100 %"
                on:click=move |_| zooming.act(ZoomAction::Reset)
            >
                {move || wording::percent(memory.zoom())}
            </button>
            <button
                type="button"
                class="button icon quiet"
                aria-label="Zoom in"
                title="Zoom in"
                on:click=move |_| zooming.act(ZoomAction::In)
            >
                <Icon name=IconName::Plus/>
            </button>
            <button
                type="button"
                class="button icon quiet"
                data-fit=""
                aria-label="Fit to screen"
                title="Fit to screen"
                aria-haspopup="menu"
                aria-expanded="false"
                on:click=move |_| open_fit_menu(zooming)
            >
                <Icon name=IconName::Fit/>
            </button>
        </div>
    }
}

/// Offers to show the whole map or what is selected.
fn open_fit_menu(zooming: Zooming) {
    const BUTTON: &str = "[data-fit]";
    let Some(button) = dom::find(BUTTON) else { return };
    // On narrow screens this is the way back to the natural size.
    let items = [
        ("Fit map", ZoomAction::FitMap),
        ("Fit selection", ZoomAction::FitSelection),
        ("100 %", ZoomAction::Reset),
    ];
    let item = |(label, action)| MenuItem::new(label, IconName::Fit, move || zooming.act(action));
    MenuOpener::expect().open(
        Anchor::Below(dom::rect(&button)),
        "Fit to screen".to_owned(),
        items.map(item).into(),
        BUTTON.to_owned(),
        BUTTON.to_owned(),
    );
}
