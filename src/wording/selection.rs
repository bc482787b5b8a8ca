//! The words of selecting several cards.

use crate::wording;

/// Said when the selection has changed.
#[must_use]
pub fn cards_selected(count: usize) -> String {
    match count {
        0 => "Nothing selected".to_owned(),
        count => format!("{} selected", wording::count(count, "card")),
    }
}

/// The name of the command that copies the selected cards.
#[must_use]
pub fn duplicate_cards(count: usize) -> String {
    format!("Duplicate {}", wording::count(count, "card"))
}

/// The name of the command that deletes the selected cards.
#[must_use]
pub fn delete_cards(count: usize) -> String {
    format!("Delete {}", wording::count(count, "card"))
}

/// What the inspector says where several cards are selected.
#[must_use]
pub fn several_hint() -> &'static str {
    "Drag one of them and all come along. Escape takes the selection away."
}
