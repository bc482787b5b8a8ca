//! Whether the map is stored, and the way to how safe it is.

use leptos::prelude::*;

use crate::session::{SaveFault, SaveState};
use crate::state::{Autosave, Dialog, Workspace};

/// Says whether the map is stored. A press says where, and for how long.
#[component]
pub(super) fn SaveStatus() -> impl IntoView {
    let dialogs = Workspace::expect().shell.dialogs;
    let autosave = expect_context::<Autosave>();
    let state = move || match autosave.state() {
        SaveState::Saved(_) => "saved",
        SaveState::Saving => "saving",
        SaveState::Failed(_) => "failed",
        SaveState::Memory => "memory",
    };
    let words = move || save_words(&autosave.state());
    view! {
        <button
            type="button"
            class="save-state"
            data-save-state=state
            title=words
            aria-haspopup="dialog"
            on:click=move |_| dialogs.ask(Dialog::WhereKept)
        >
            <span class="save-dot" aria-hidden="true"></span>
            <span class="save-words">{words}</span>
        </button>
    }
}

/// Whether the map is stored, in words.
pub(crate) fn save_words(state: &SaveState) -> String {
    let words = match state {
        SaveState::Saved(time) => return format!("Saved in this browser {time}"),
        SaveState::Saving => "Saving…",
        SaveState::Failed(SaveFault::Full) => "Not saved: storage is full. Download a copy now.",
        SaveState::Failed(SaveFault::Blocked) => "Not saved: the browser refuses. Download a copy now.",
        SaveState::Failed(SaveFault::Conflict) => {
            "Not saved: this map was changed in another tab. Download a copy now."
        }
        SaveState::Failed(SaveFault::Newer) => {
            "Not saved: a newer version of Waymark has stored this map. Download a copy, then reload."
        }
        SaveState::Memory => "Not kept: this browser stores nothing. Download a copy.",
    };
    words.to_owned()
}
