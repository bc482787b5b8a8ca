//! The words of copying and pasting.

use crate::wording;

/// Said when cards were copied.
#[must_use]
pub fn copied(count: usize) -> String {
    format!("Copied {}", wording::count(count, "card"))
}

/// Shown when the browser takes nothing into the clipboard.
#[must_use]
pub fn not_copied() -> &'static str {
    "The browser did not let Waymark copy. Try Duplicate, or download the map."
}

/// Shown when something is pasted where no card can lie.
#[must_use]
pub fn no_place_to_paste() -> &'static str {
    "Choose a card or a cell first, then paste."
}

/// Shown when some of the pasted cards do not fit into the cell.
#[must_use]
pub fn misfits(count: usize) -> String {
    let verb = if count == 1 { "does" } else { "do" };
    format!("{} {verb} not fit into this lane.", wording::count(count, "card"))
}

/// Shown when several lines became cards.
#[must_use]
pub fn lines_pasted(count: usize) -> String {
    format!("Added {}, one for each line.", wording::count(count, "card"))
}

/// The button that makes one card of them.
#[must_use]
pub fn as_one_card() -> &'static str {
    "Make it one card"
}
