//! The buttons that undo and redo.

use leptos::prelude::*;

use crate::session::keymap::AppAction;
use crate::state::Workspace;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// Undo and redo, by the names of their steps. They stand in the bar above, or where thumbs reach them.
#[component]
pub(super) fn UndoButtons() -> impl IntoView {
    let workspace = Workspace::expect();
    let undo = move || workspace.store.undo_label();
    let redo = move || workspace.store.redo_label();
    let undo_name = move || undo().map_or_else(|| "Undo".to_owned(), |label| format!("Undo {label}"));
    let redo_name = move || redo().map_or_else(|| "Redo".to_owned(), |label| format!("Redo {label}"));
    let keys = workspace.shell.keys;
    let undo_tip = move || wording::with_keys(&undo_name(), &keys.shown(AppAction::Undo));
    let redo_tip = move || wording::with_keys(&redo_name(), &keys.shown(AppAction::Redo));
    // A disabled button would lose the focus to the page when its last step is taken.
    view! {
        <div class="undo-buttons">
        <button
            type="button"
            class="button icon"
            aria-label=undo_name
            title=undo_tip
            aria-disabled=move || undo().is_none().to_string()
            on:click=move |_| workspace.undo_in_place()
        >
            <Icon name=IconName::Undo/>
        </button>
        <button
            type="button"
            class="button icon"
            aria-label=redo_name
            title=redo_tip
            aria-disabled=move || redo().is_none().to_string()
            on:click=move |_| workspace.redo_in_place()
        >
            <Icon name=IconName::Redo/>
        </button>
        </div>
    }
}
