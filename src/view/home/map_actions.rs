//! What can be done with a map of the library without opening it.

use crate::model::MapId;
use crate::session::SaveFault;
use crate::state::library_parts::{DOWNLOAD, DUPLICATE, PLAN_FUTURE, SAVE_AS_TEMPLATE};
use crate::state::parts::Part;
use crate::state::{Dialog, Library, Shell};
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
        MenuItem::new("Duplicate", IconName::Copy, move || add(shell, id, &DUPLICATE, wording::copy_of)),
        MenuItem::new("Plan its future", IconName::Forward, move || {
            add(shell, id, &PLAN_FUTURE, wording::future_of);
        }),
        MenuItem::new("Save as template", IconName::Map, move || {
            add(shell, id, &SAVE_AS_TEMPLATE, wording::template_of);
        }),
        MenuItem::new("Download JSON", IconName::Download, move || {
            shell.with_part(&DOWNLOAD, move |download| shell.tell_download(download(shell.library, id)));
        }),
        MenuItem::new("Delete…", IconName::Trash, move || ask(Dialog::DeleteMap(id))).danger(),
    ]
}

/// Adds a map made of another one and says what it is called.
pub(crate) fn add(shell: Shell, id: MapId, part: &'static Part<Making>, name: fn(&str) -> String) {
    let title = shell.library.title(id).unwrap_or_default();
    shell.with_part(part, move |make| {
        if shell.tell_fault(make(shell.library, id)) {
            shell.announcer.say(wording::added(&name(&title)));
        }
    });
}

/// Makes a map of another one in the library.
pub(crate) type Making = fn(Library, MapId) -> Result<(), SaveFault>;
