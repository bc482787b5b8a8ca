//! The panel that edits everything about what is selected.

mod card_fields;
mod item_fields;
mod map_fields;

use leptos::prelude::*;

use crate::session::Item;
use crate::state::{Workspace, dom};
use crate::view::deferred_views::INSPECTOR;
use crate::view::editor::inspector::card_fields::CardFields;
use crate::view::editor::inspector::item_fields::{LaneFields, PersonaFields, StageFields};
use crate::view::editor::inspector::map_fields::MapFields;
use crate::view::parts::deferred::deferred;
use crate::view::parts::icon::{Icon, IconName};

/// The panel beside the board, or the sheet at its lower edge where the screen is narrow.
#[component]
pub fn Inspector() -> impl IntoView {
    let workspace = Workspace::expect();
    // The fields are made anew for another thing, not for a change of the same one: the caret stays.
    let selected = Memo::new(move |_| workspace.store.selected());
    let fields = move || deferred(&INSPECTOR, selected.get());
    let heading = move || match selected.get() {
        Some(item) => {
            workspace.store.track_item(item);
            let noun = workspace.store.peek(|document| item.noun(document));
            capitalized(noun)
        }
        None => "Map".to_owned(),
    };
    let place = move || selected.get().map(|item| workspace.place_words(item)).unwrap_or_default();
    let is_sheet = move || selected.get().is_some() || workspace.inspecting.get();
    let close = move |_| {
        let item = selected.get_untracked();
        workspace.store.select(None);
        workspace.inspecting.set(false);
        match item {
            Some(item) => workspace.reveal(item),
            None => dom::focus_board_soon(),
        }
    };
    view! {
        <aside
            class="inspector"
            data-inspector=""
            data-open=move || is_sheet().to_string()
            aria-label="Inspector"
        >
            <div class="inspector-head">
                <h2 class="inspector-title">{heading}</h2>
                <p class="inspector-place" dir="auto">{place}</p>
                <button
                    type="button"
                    class="button icon quiet inspector-close"
                    aria-label="Close inspector"
                    title="Close"
                    on:click=close
                >
                    <Icon name=IconName::Close/>
                </button>
            </div>
            <div class="inspector-fields">{fields}</div>
        </aside>
    }
}

/// Draws the fields of what is selected, or of the map.
pub(crate) fn inspector_fields(selected: Option<Item>) -> AnyView {
    match selected {
        Some(Item::Card(id)) => view! { <CardFields id/> }.into_any(),
        Some(Item::Stage(id)) => view! { <StageFields id/> }.into_any(),
        Some(Item::Lane(id)) => view! { <LaneFields id/> }.into_any(),
        Some(Item::Persona(id)) => view! { <PersonaFields id/> }.into_any(),
        None => view! { <MapFields/> }.into_any(),
    }
}

fn capitalized(noun: &str) -> String {
    let mut letters = noun.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
