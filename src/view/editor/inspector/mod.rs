//! The panel that edits everything about what is selected.

mod answers_field;
mod channel_field;
mod comments_field;
mod field_view;
mod record_fields;
mod record_sheet;
mod rows_field;
mod sheet_grip;

use leptos::prelude::*;

use crate::model::RecordKey;
use crate::session::Item;
use crate::state::{Autosave, Dialog, Workspace, dom};
use crate::view::deferred_views::INSPECTOR;
use crate::view::editor::board_menu::ItemButtons;
use crate::view::editor::inspector::record_fields::RecordFields;
use crate::view::editor::inspector::record_sheet::RecordSheet;
use crate::view::editor::inspector::sheet_grip::{SheetGrip, sheet_height};
use crate::view::parts::deferred::deferred;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The panel beside the board, or the sheet at its lower edge where the screen is narrow.
#[component]
pub fn Inspector() -> impl IntoView {
    let workspace = Workspace::expect();
    // The fields are made anew for another thing, not for a change of the same one: the caret stays.
    let selected = Memo::new(move |_| workspace.store.selected());
    let count = Memo::new(move |_| workspace.store.selection().cards().len());
    let fields = move || deferred(&INSPECTOR, (selected.get(), count.get()));
    let heading = move || match selected.get() {
        Some(_) if count.get() > 1 => wording::count(count.get(), "card"),
        Some(item) => {
            workspace.store.track_item(item);
            let noun = workspace.store.peek(|document| item.noun(document));
            capitalized(noun)
        }
        None => "Map".to_owned(),
    };
    let place = move || {
        let item = selected.get().filter(|_| count.get() < 2);
        item.map(|item| workspace.place_words(item)).unwrap_or_default()
    };
    let is_sheet = move || selected.get().is_some() || workspace.inspecting.get();
    let close = move |_| {
        let item = selected.get_untracked();
        workspace.store.select(None);
        workspace.inspecting.set(false);
        go_back(workspace, item);
    };
    let height = sheet_height(selected);
    let dragged = RwSignal::new(None);
    view! {
        <aside
            class="inspector"
            data-inspector=""
            data-open=move || is_sheet().to_string()
            data-height=move || height.get().word()
            data-dragged=move || dragged.get().is_some().then_some("")
            style:height=move || dragged.get().map(|px| format!("{px:.0}px")).unwrap_or_default()
            aria-label="Inspector"
            // Where no field takes the focus, keys scroll it all the same.
            tabindex=move || (!workspace.mode().allows_comments()).then_some("0")
        >
            <SheetGrip height dragged/>
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
            {fields}
        </aside>
    }
}

/// Draws the fields of what is selected, or of the map. Of several cards, how many there are counts.
pub(crate) fn inspector_fields((selected, count): (Option<Item>, usize)) -> AnyView {
    let workspace = Workspace::expect();
    let fields = match count {
        0 | 1 => fields_of(workspace, selected),
        _ => (move || workspace.mode().allows_layout().then(|| view! { <SeveralButtons/> })).into_any(),
    };
    view! {
        // A disabled fieldset disables all that is in it, and can still be read.
        <fieldset class="inspector-fields" disabled=move || !workspace.mode().allows_comments()>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn fields_of(workspace: Workspace, selected: Option<Item>) -> AnyView {
    let store = workspace.store;
    let of = selected.map_or(RecordKey::Map, Item::key);
    // The kind of a card that is moved to another lane can change: then other fields are offered.
    let holder = Memo::new(move |_| {
        store.track(of);
        store.peek(|document| document.fields(of).map(|(holder, _)| holder))
    });
    let record = move || {
        holder.get().map(|holder| match workspace.is_viewed {
            true => view! { <RecordSheet of/> }.into_any(),
            false => view! { <RecordFields of holder/> }.into_any(),
        })
    };
    let rest = move || match selected {
        _ if !workspace.mode().allows_layout() => ().into_any(),
        Some(item) => view! { <ItemFacts item/> <ItemButtons item/> }.into_any(),
        None => view! { <PicturesTotal/> <AddButtons/> }.into_any(),
    };
    view! { {record} {rest} }.into_any()
}

/// The focus goes from a field, which has kept what was typed, back to what the fields are about.
fn go_back_to_selected(workspace: Workspace) {
    go_back(workspace, workspace.store.selected_now());
}

fn go_back(workspace: Workspace, item: Option<Item>) {
    match item {
        Some(item) => workspace.reveal(item),
        None => dom::focus_board_soon(),
    }
}

fn capitalized(noun: &str) -> String {
    let mut letters = noun.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What can be done with several cards at once.
#[component]
fn SeveralButtons() -> impl IntoView {
    let workspace = Workspace::expect();
    view! {
        <p class="field-note">{wording::several_hint()}</p>
        <div class="inspector-actions">
            <button
                type="button"
                class="button"
                on:click=move |_| workspace.duplicate_cards(&workspace.chosen_cards())
            >
                <Icon name=IconName::Copy/> "Duplicate"
            </button>
            <button
                type="button"
                class="button danger"
                on:click=move |_| workspace.delete_cards(workspace.chosen_cards())
            >
                <Icon name=IconName::Trash/> "Delete"
            </button>
        </div>
    }
}

/// What an item is and stays: the kind of a lane and whose cells it has.
#[component]
fn ItemFacts(item: Item) -> impl IntoView {
    let store = Workspace::expect().store;
    let Item::Lane(id) = item else { return None };
    let facts = move || {
        let (kind, scope) = store.with_lane(id, |lane| (lane.kind, lane.scope))?;
        Some(format!("{} · {}", wording::lane_kind(kind), wording::scope(scope)))
    };
    Some(view! { <p class="field-note">{facts}</p> })
}

/// How much the pictures of the map take.
#[component]
fn PicturesTotal() -> impl IntoView {
    let total = Workspace::expect().pictures_words(expect_context::<Autosave>());
    view! { <p class="field-note" data-pictures-total="">{move || total.get()}</p> }
}

/// What can be added to the map, and the way back to earlier versions.
#[component]
fn AddButtons() -> impl IntoView {
    let workspace = Workspace::expect();
    let dialogs = workspace.shell.dialogs;
    view! {
        <div class="inspector-actions">
            <button type="button" class="button" on:click=move |_| workspace.add_stage(None)>
                <Icon name=IconName::Plus/> "Stage"
            </button>
            <button type="button" class="button" on:click=move |_| dialogs.ask(Dialog::AddLane)>
                <Icon name=IconName::Plus/> "Lane"
            </button>
            <button type="button" class="button" on:click=move |_| workspace.add_persona()>
                <Icon name=IconName::Plus/> "Persona"
            </button>
            <button
                type="button"
                class="button"
                aria-haspopup="dialog"
                on:click=move |_| dialogs.ask(Dialog::Versions)
            >
                <Icon name=IconName::Undo/> "Versions"
            </button>
        </div>
    }
}
