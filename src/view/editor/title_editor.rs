//! Editing a title in place: of a card, a stage, a lane or a persona, or of a card that is being written.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::{CellKey, LaneKind};
use crate::session::Item;
use crate::session::keymap::{self, AppAction, TitleAction};
use crate::state::{AfterEdit, Workspace};
use crate::view::parts::pressed::chord;
use crate::wording;

/// Edits the title of something that is on the map.
#[component]
pub fn TitleEditor(item: Item) -> impl IntoView {
    let workspace = Workspace::expect();
    let before = workspace.title_now(item);
    let save = move |text: String, after: AfterEdit| workspace.finish_title(item, text, after);
    let label = workspace.item_name_now(item);
    view! {
        <InPlaceField
            text=before
            label=wording::title_of(&label)
            save=Callback::new(move |(text, after)| save(text, after))
            cancel=Callback::new(move |()| workspace.cancel_title(item))
        />
    }
}

/// Writes the title of a new card. Nothing is on the map until the title is saved.
#[component]
pub fn DraftEditor(cell: CellKey, kind: LaneKind) -> impl IntoView {
    let workspace = Workspace::expect();
    view! {
        <div class="card draft">
            <InPlaceField
                text=String::new()
                label=wording::title_of_new(kind)
                save=Callback::new(move |(text, after)| workspace.finish_draft(cell, text, after))
                cancel=Callback::new(move |()| workspace.cancel_draft(cell))
            />
        </div>
    }
}

/// A field that is there only while it is edited: Enter, Tab and leaving it save, Escape does not.
#[component]
fn InPlaceField(
    text: String,
    label: String,
    save: Callback<(String, AfterEdit)>,
    cancel: Callback<()>,
) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    // Removing a field that has the focus makes it lose the focus once more, when the component and its
    // values are gone already: only the first end counts.
    let is_done = StoredValue::new(false);
    let finish = move |after: AfterEdit| {
        if is_done.try_get_value() == Some(false) {
            is_done.set_value(true);
            let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
            save.run((text, after));
        }
    };
    let names = Workspace::expect().shell.keys;
    let on_keydown = move |event: KeyboardEvent| {
        let chord = chord(&event, names);
        let action = chord.as_ref().and_then(keymap::title_action);
        if action.is_none() && chord.as_ref().and_then(keymap::app_action).is_some_and(leaves_title) {
            // Saved first, so that what comes finds it; the editor does the rest.
            return finish(AfterEdit::Stay);
        }
        event.stop_propagation();
        let Some(action) = action else { return };
        event.prevent_default();
        match action {
            TitleAction::Save => finish(AfterEdit::Stay),
            TitleAction::Next => finish(AfterEdit::Next),
            TitleAction::Previous => finish(AfterEdit::Previous),
            TitleAction::Cancel => {
                is_done.set_value(true);
                cancel.run(());
            }
        }
    };
    field.on_load(move |field| {
        let is_there = field.is_connected();
        let take_focus = move || {
            field.set_value(&text);
            // It fails only for a field that is gone again, which then needs no focus.
            drop(field.focus());
            field.select();
        };
        // What is typed next belongs to the field, even if it comes before the next frame.
        if is_there {
            take_focus();
        } else {
            request_animation_frame(take_focus);
        }
    });
    view! {
        <textarea
            class="card-title-input"
            node_ref=field
            rows="1"
            aria-label=label
            dir="auto"
            enterkeyhint="done"
            autocomplete="off"
            on:keydown=on_keydown
            on:blur=move |_| finish(AfterEdit::Leave)
        ></textarea>
    }
}

/// Whether an action ends the edit. The field has an undo of its own.
fn leaves_title(action: AppAction) -> bool {
    !matches!(action, AppAction::Undo | AppAction::Redo)
}
