//! What can be done with a map of the library without opening it.

use crate::model::MapId;
use crate::state::library_parts::{DOWNLOAD, DUPLICATE};
use crate::state::{Dialog, Shell};
use crate::view::parts::icon::IconName;
use crate::view::parts::menu::MenuItem;
use crate::wording;

/// Finds the tile of a map.
pub fn selector_of(id: MapId) -> String {
    format!("[data-map=\"{id}\"]")
}

/// The menu of a map.
pub fn items(shell: Shell, id: MapId) -> Vec<MenuItem> {
    let ask = move |dialog: Dialog| shell.dialogs.ask(dialog);
    vec![
        MenuItem::new("Open", IconName::Forward, move || shell.navigation.open_map(id)),
        MenuItem::new("Rename…", IconName::Edit, move || ask(Dialog::RenameMap(id))),
        MenuItem::new("Duplicate", IconName::Copy, move || duplicate(shell, id)),
        MenuItem::new("Download JSON", IconName::Download, move || {
            shell.with_part(&DOWNLOAD, move |download| shell.tell_download(download(shell.library, id)));
        }),
        MenuItem::new("Delete…", IconName::Trash, move || ask(Dialog::DeleteMap(id))).danger(),
    ]
}

fn duplicate(shell: Shell, id: MapId) {
    let title = shell.library.title(id).unwrap_or_default();
    shell.with_part(&DUPLICATE, move |duplicate| {
        if shell.tell_fault(duplicate(shell.library, id)) {
            shell.announcer.say(wording::added(&wording::copy_of(&title)));
        }
    });
}
