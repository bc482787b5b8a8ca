//! The words of the interface: one place for tone, and for a second language one day.

mod board;
mod card_facts;
mod choices;
mod cjml;
mod clipboard;
mod commands;
pub mod compare;
mod exchange;
mod fields;
mod find;
mod forms;
pub mod insight;
pub mod keeping;
mod library;
mod mermaid;
mod mode;
mod names;
mod ojf;
mod outline;
mod page;
mod personas;
mod picture;
pub mod presentation;
pub mod report;
mod selection;
pub mod snapshots;
pub mod steps;
mod table_form;
pub mod tables;
mod versions;
mod viewing;
pub mod workbook;

pub use board::*;
pub use card_facts::{card_facts, channel_name, channel_of};
pub use choices::*;
pub use cjml::*;
pub use clipboard::*;
pub use commands::*;
pub use exchange::*;
pub use fields::*;
pub use find::*;
pub use forms::*;
pub use library::*;
pub use mermaid::*;
pub use mode::*;
pub use names::*;
pub use ojf::*;
pub use outline::*;
pub use page::*;
pub use personas::*;
pub use picture::*;
pub use selection::*;
pub use table_form::*;
pub use versions::*;
pub use viewing::*;

use crate::model::LaneKind;

/// `title`, or "Untitled" with its noun when it is empty.
#[must_use]
pub fn titled(title: &str, noun: &str) -> String {
    if title.trim().is_empty() { format!("Untitled {noun}") } else { title.to_owned() }
}

/// "1 card", "2 cards": a number with its noun. The plural adds an s.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The name of the button that opens the menu of a thing.
#[must_use]
pub fn more_actions(name: &str) -> String {
    format!("More actions for {name}")
}

/// The name of the button that adds a card to a cell.
#[must_use]
pub fn add_card_to(kind: LaneKind, stage: &str) -> String {
    format!("Add {} to {stage}", card_noun_in_text(kind))
}

/// The name of the field in which a title is edited in place.
#[must_use]
pub fn title_of(name: &str) -> String {
    format!("Title of {name}")
}

/// The name of the field in which the title of a new card is written.
#[must_use]
pub fn title_of_new(kind: LaneKind) -> String {
    format!("Title of the new {}", card_noun_in_text(kind))
}

/// Said when a thing was added.
#[must_use]
pub fn added(name: &str) -> String {
    format!("Added “{name}”.")
}

/// The tooltip of a button that has keys, too.
#[must_use]
pub fn with_keys(name: &str, keys: &str) -> String {
    format!("{name} ({keys})")
}

/// Said when a thing was deleted, with the keys that bring it back. `name` has its quotation marks.
#[must_use]
pub fn deleted(name: &str, undo_keys: &str) -> String {
    format!("Deleted {name}. Undo with {undo_keys}.")
}

/// Shown beside the button that takes a deletion back.
#[must_use]
pub fn deleted_short(name: &str) -> String {
    format!("Deleted “{name}”.")
}

/// What a map holds, in one line.
#[must_use]
pub fn summary(touchpoints: usize, love: usize, pain: usize, moments: usize) -> String {
    let moments =
        if moments == 1 { "1 moment of truth".to_owned() } else { format!("{moments} moments of truth") };
    let counts =
        [count(touchpoints, "touchpoint"), count(love, "love point"), count(pain, "pain point"), moments];
    counts.join(" · ")
}

/// While a part of the app is loading for so long that it is noticed.
#[must_use]
pub fn part_loading() -> &'static str {
    "Loading…"
}

/// When a part of the app could not be loaded.
#[must_use]
pub fn part_not_loaded() -> &'static str {
    "This part of Waymark could not be loaded. Check your connection and try again. Your maps are safe."
}

/// The button that tries once more.
#[must_use]
pub fn retry() -> &'static str {
    "Retry"
}

/// "2 of 5". `index` counts from 0.
#[must_use]
pub fn nth_of(index: usize, count: usize) -> String {
    format!("{} of {count}", index + 1)
}

/// The title of the page: the map's, if one is open.
#[must_use]
pub fn page_title(map: Option<&str>) -> String {
    map.map_or_else(|| "Waymark".to_owned(), |title| format!("{} - Waymark", titled(title, "map")))
}

/// Asks whether a thing is deleted.
#[must_use]
pub fn delete_question(name: &str) -> String {
    format!("Delete “{name}”?")
}

/// How many cards are deleted with the thing that holds them.
#[must_use]
pub fn goes_along(cards: usize) -> String {
    match cards {
        0 => "No card is lost with it.".to_owned(),
        1 => "Its 1 card is deleted with it.".to_owned(),
        cards => format!("Its {cards} cards are deleted with it."),
    }
}

/// The title of the form that moves a thing.
#[must_use]
pub fn move_title(name: &str) -> String {
    format!("Move “{name}”")
}

/// A place to be picked: "Position 2 of 5". `index` counts from 0.
#[must_use]
pub fn position(index: usize, count: usize) -> String {
    format!("Position {}", nth_of(index, count))
}

/// Ends a list that is too long to be shown whole.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}
