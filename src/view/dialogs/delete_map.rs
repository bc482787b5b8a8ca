//! Asks whether a map of this browser is deleted.

use leptos::prelude::*;

use crate::model::MapId;
use crate::state::{Shell, dom, screen};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::dialog::ModalDialog;
use crate::wording;

/// Asks whether a map is deleted. Afterwards it can be brought back as long as the message stays.
#[component]
pub fn DeleteMap(map: MapId) -> impl IntoView {
    let shell = Shell::expect();
    let title = shell.library.title(map).unwrap_or_default();
    let question = wording::delete_map(&title);
    let delete = move |()| {
        shell.dialogs.close();
        delete(shell, map, &title);
    };
    view! {
        <ModalDialog title=question on_close=move |()| shell.dialogs.close()>
            <div class="dialog-body">
                <p>"It is kept in this browser only. Files that you downloaded are not affected."</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" on_press=move |()| shell.dialogs.close()/>
                <Button label="Delete" look=ButtonLook::PrimaryDanger on_press=delete/>
            </div>
        </ModalDialog>
    }
}

fn delete(shell: Shell, map: MapId, title: &str) {
    let next = neighbor(shell, map);
    let Some(deleted) = shell.library.delete(map) else { return };
    // The button that opened the menu is gone with the tile.
    match next {
        Some(next) => dom::focus_soon(format!("[data-map=\"{next}\"] .map-open")),
        None => screen::focus_main_soon(),
    }
    let words = wording::deleted_short(&wording::titled(title, "map"));
    shell.offer_return(words, deleted, move || dom::focus_soon(format!("[data-map=\"{map}\"] .map-open")));
}

/// The map after `map`, else the one before it.
fn neighbor(shell: Shell, map: MapId) -> Option<MapId> {
    let ids = untrack(|| shell.library.map_ids());
    let at = ids.iter().position(|id| *id == map)?;
    let before = || at.checked_sub(1).and_then(|before| ids.get(before));
    ids.get(at + 1).or_else(before).copied()
}
