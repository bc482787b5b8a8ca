//! New cards to be dragged onto the board.

use leptos::prelude::*;

use crate::view::parts::icon::{Icon, IconName};

/// The small palette: one new card of each kind. Each cell's own "+" does the same without dragging.
#[component]
pub fn Palette() -> impl IntoView {
    view! {
        <div class="palette" role="group" aria-label="New cards: drag one onto the board">
            <span class="palette-item" data-new="touchpoint" data-handle="">
                <Icon name=IconName::Handle/>
                "Touchpoint"
            </span>
            <span class="palette-item" data-new="note" data-handle="">
                <Icon name=IconName::Handle/>
                "Note"
            </span>
        </div>
    }
}
