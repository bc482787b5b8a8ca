//! Editing a title in place: of a card, a stage, a lane or a persona, or of a card that is being written.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::{CellKey, LaneKind};
use crate::session::Item;
use crate::state::{AfterEdit, Workspace};
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
    let on_keydown = move |event: KeyboardEvent| {
        event.stop_propagation();
        // While an input method composes a word, all keys are its own.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let after = match (event.key().as_str(), event.shift_key()) {
            ("Enter", _) => AfterEdit::Stay,
            ("Tab", false) => AfterEdit::Next,
            ("Tab", true) => AfterEdit::Previous,
            ("Escape", _) => {
                event.prevent_default();
                is_done.set_value(true);
                return cancel.run(());
            }
            _ => return,
        };
        event.prevent_default();
        finish(after);
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
