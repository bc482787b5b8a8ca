//! What acts on the map in the bar below: zoom, and on screens for fingers all that is pressed most often.
//!
//! A tablet is held at its lower corners. There the style sheet makes this a line of its own at the lower edge, and
//! shows undo here in place of the bar above.

use leptos::prelude::*;

use crate::session::MapView;
use crate::state::Workspace;
use crate::view::editor::undo_buttons::UndoButtons;
use crate::view::editor::zoom_buttons::ZoomButtons;
use crate::view::parts::icon::{Icon, IconName};

/// Undo, a new touchpoint, zoom. The last two are about the canvas.
#[component]
pub(super) fn Thumbs() -> impl IntoView {
    let workspace = Workspace::expect();
    let is_canvas = Memo::new(move |_| workspace.shell.navigation.view() == MapView::Canvas);
    Effect::new(move |_| workspace.worked_at.set_value(workspace.store.selected()));
    view! {
        <div class="thumbs" data-canvas-tools=move || is_canvas.get().then_some("")>
            <UndoButtons/>
            <Show when=move || is_canvas.get()>
                <AddButton/>
                <ZoomButtons/>
            </Show>
        </div>
    }
}

/// Writes a touchpoint below the selected one, or in the first cell that is seen.
#[component]
fn AddButton() -> impl IntoView {
    let workspace = Workspace::expect();
    // Nobody could tell where one would go: there is no stage or persona yet, or the lane is put away.
    let has_place = Memo::new(move |_| {
        workspace.track_structure();
        for lane in workspace.store.lane_ids() {
            workspace.store.with_lane(lane, |_| ());
        }
        workspace.place_for_touchpoint(None).is_some()
    });
    let is_off = move || !workspace.mode().allows_layout() || !has_place.get();
    view! {
        <button
            type="button"
            class="button primary thumb-add"
            aria-disabled=move || is_off().to_string()
            on:click=move |_| workspace.begin_touchpoint()
        >
            <Icon name=IconName::Plus/>
            <span>"Add " <span class="thumb-noun">"touchpoint"</span></span>
        </button>
    }
}
