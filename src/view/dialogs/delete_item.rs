//! Asks whether a stage, lane or persona goes with its cards.

use leptos::prelude::*;

use crate::session::Item;
use crate::state::{Shell, Workspace};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::wording;

/// Asks whether a stage, lane or persona goes with its cards.
#[component]
pub fn DeleteItem(item: Item) -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    let workspace = Workspace::expect();
    let cards = workspace.store.peek(|document| item.cards_in(document));
    let delete = move |()| {
        dialogs.close();
        workspace.delete_now(item);
    };
    view! {
        <ModalDialog
            title=wording::delete_question(&workspace.item_name_now(item))
            on_close=move |()| dialogs.close()
        >
            <div class="dialog-body">
                <p>{wording::goes_along(cards)}</p>
                <p class="muted">"You can undo this."</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| dialogs.close()/>
                <Button label="Delete" look=ButtonLook::PrimaryDanger on_press=delete/>
            </div>
        </ModalDialog>
    }
}
