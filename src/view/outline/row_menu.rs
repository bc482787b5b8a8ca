//! What can be done with the card of a row.

use crate::model::CardId;
use crate::session::{Item, MapView};
use crate::state::Dialog;
use crate::state::dom::{self, Element};
use crate::view::outline::sheet::Sheet;
use crate::view::parts::icon::IconName;
use crate::view::parts::menu::{Anchor, MenuItem};
use crate::wording;

/// Opens the menu of a card below its button.
pub(crate) fn open(sheet: Sheet, card: CardId, button: &Element) {
    let workspace = sheet.workspace;
    let item = Item::Card(card);
    let edit = move || sheet.open_inspector(card);
    let show = move || {
        workspace.shell.navigation.show_view(MapView::Canvas);
        workspace.reveal(item);
    };
    let move_to = move || workspace.shell.dialogs.ask(Dialog::MoveTo(item));
    let items = vec![
        MenuItem::new("Edit all fields", IconName::Edit, edit),
        MenuItem::new("Show on the canvas", IconName::Map, show),
        MenuItem::new("Move to…", IconName::MoveTo, move_to),
        MenuItem::new("Duplicate", IconName::Copy, move || workspace.duplicate_cards(&[card])),
        MenuItem::new("Delete", IconName::Trash, move || sheet.delete(card)).danger(),
    ];
    let label = wording::more_actions(&workspace.item_name_now(item));
    sheet.menu.open(Anchor::Below(dom::rect(button)), label, items, button_of(card), selector(card));
}

/// Opens the menu of a card by a key.
pub(crate) fn open_by_key(sheet: Sheet, card: CardId) {
    if let Some(button) = dom::find(&button_of(card)) {
        open(sheet, card, &button);
    }
}

/// Finds the menu button of a row.
fn button_of(card: CardId) -> String {
    format!("[data-row-card=\"{card}\"] [data-menu]")
}

/// Finds the cell of a row that Tab reaches.
fn selector(card: CardId) -> String {
    format!("[data-row-card=\"{card}\"] [tabindex=\"0\"]")
}
