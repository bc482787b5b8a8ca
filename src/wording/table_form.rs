//! The words of the form that asks what a table means.

use crate::wording::{count, listed};

/// The title of the form.
#[must_use]
pub fn table_title(file: &str) -> String {
    format!("Make a map of “{file}”")
}

/// What the form is for.
#[must_use]
pub fn table_lead() -> &'static str {
    "Waymark guessed what the table means. Correct what is wrong; below you see what comes of it. The file stays as it is."
}

/// How the table is laid out.
#[must_use]
pub fn table_layout() -> &'static str {
    "Layout"
}

/// What stands between the cells.
#[must_use]
pub fn between_cells() -> &'static str {
    "Between cells"
}

/// How bytes stand for characters.
#[must_use]
pub fn table_characters() -> &'static str {
    "Characters"
}

/// Which comes first in dates.
#[must_use]
pub fn table_dates() -> &'static str {
    "Dates"
}

/// Which comes first in dates.
#[must_use]
pub fn date_order(is_day_first: bool) -> &'static str {
    if is_day_first { "Day first: 31/12/2026" } else { "Month first: 12/31/2026" }
}

/// Whether the first row names the columns.
#[must_use]
pub fn has_column_names() -> &'static str {
    "The first row names the columns"
}

/// The heads of the list of columns: what it is called, what it holds, what it means.
#[must_use]
pub fn column_heads() -> [&'static str; 3] {
    ["Column", "For example", "Means"]
}

/// The list of columns.
#[must_use]
pub fn columns_of_table() -> &'static str {
    "Columns and what they mean"
}

/// A column, or a row of a matrix, by its name or else its number. `at` counts from 0.
#[must_use]
pub fn part_of_table(name: &str, at: usize, is_row: bool) -> String {
    match (name.trim(), is_row) {
        ("", true) => format!("Row {}", at + 1),
        ("", false) => format!("Column {}", at + 1),
        (name, _) => name.to_owned(),
    }
}

/// The list in which the meaning of a column is chosen.
#[must_use]
pub fn meaning_of(column: &str) -> String {
    format!("What “{column}” means")
}

/// What a table would become.
#[must_use]
pub fn would_become(stages: usize, personas: usize, lanes: usize, cards: usize) -> String {
    let parts =
        [count(stages, "stage"), count(personas, "persona"), count(lanes, "lane"), count(cards, "card")];
    format!("This makes a map with {}.", listed(&parts))
}

/// The first cards that would come of it.
#[must_use]
pub fn first_cards() -> &'static str {
    "The first cards"
}

/// The button that makes the map.
#[must_use]
pub fn make_a_map() -> &'static str {
    "Make a map"
}
