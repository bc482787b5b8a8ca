//! What the map says of itself: findings with what causes them, small charts, and the eight steps.

mod bars;
mod charts;
mod findings;
mod guide;
mod overlay;

use leptos::prelude::*;

use crate::insight::Insight;
use crate::model::{Field, RecordKey};
use crate::session::{Item, MapView};
use crate::state::{Autosave, Workspace, dom};
use crate::view::insight::charts::Charts;
use crate::view::insight::findings::Findings;
use crate::view::insight::guide::Guide;
use crate::view::insight::overlay::Overlay;
use crate::view::parts::button::Button;
use crate::wording;

/// What the map says of itself.
#[component]
pub fn InsightView() -> impl IntoView {
    let workspace = Workspace::expect();
    let autosave = expect_context::<Autosave>();
    // Working it out reads the whole map, so it waits until edits pause.
    let insight = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(|document| Insight::of(document, Workspace::today()))
    });
    let has_touchpoints = Memo::new(move |_| {
        autosave.track_settled();
        workspace.store.peek(|document| document.cards().any(|(_, card)| card.is_touchpoint()))
    });
    view! {
        <section class="insight-view" aria-labelledby="insight-title" data-insight="">
            <h2 class="view-title" id="insight-title" tabindex="-1">"Insight"</h2>
            <div class="insight-columns">
                <Findings insight/>
                <div class="insight-side">
                    <Show when=move || has_touchpoints.get() fallback=NothingToDraw>
                        <Overlay insight/>
                        <Charts insight/>
                    </Show>
                    <Guide insight/>
                </div>
            </div>
        </section>
    }
}

/// Stands where the charts would be, and says what they need.
#[component]
fn NothingToDraw() -> impl IntoView {
    let navigation = Workspace::expect().shell.navigation;
    let show_canvas = move |()| {
        navigation.show_view(MapView::Canvas);
        dom::focus_board_soon();
    };
    view! {
        <section class="chart">
            <div class="view-empty">
                <p>{wording::insight::nothing_to_draw()}</p>
                <Button label="Go to the canvas" on_press=show_canvas/>
            </div>
        </section>
    }
}

/// Goes to what a finding or a step is about: on the canvas, with its fields beside it, and to the field if it is
/// about one.
pub(super) fn go_to(workspace: Workspace, record: RecordKey, field: Option<Field>) {
    let item = Item::of(record);
    workspace.shell.navigation.show_view(MapView::Canvas);
    match (item, field) {
        (Some(item), None) => {
            workspace.store.select(Some(item));
            workspace.reveal(item);
        }
        (item, Some(field)) => workspace.edit_field(item, field),
        (None, None) => workspace.show_map_fields(),
    }
}
