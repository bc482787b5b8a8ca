//! The words of finding and filtering on the canvas.

use crate::model::{CardKind, Field, Holder};
use crate::wording;

/// The name of the button that opens the bar, and of the bar.
#[must_use]
pub fn find_and_filter() -> &'static str {
    "Find and filter"
}

/// What is found: the name of a thing, the field that says it unless that is its title, and where it is.
#[must_use]
pub fn hit(name: &str, field: Option<&str>, place: &str) -> String {
    let place = if place.is_empty() { String::new() } else { format!(", {place}") };
    match field {
        Some(field) => format!("{name}, in its field {field}{place}"),
        None => format!("{name}{place}"),
    }
}

/// The name of what cards are filtered by: a field, or without one the persona.
#[must_use]
pub fn facet(field: Option<Field>) -> &'static str {
    match field {
        None => "Persona",
        Some(Field::Sentiment) => "Feeling",
        Some(Field::Tags) => "Tag",
        Some(field) => wording::field(Holder::Card(CardKind::Touchpoint), field),
    }
}

/// What the list of a facet calls cards that say nothing of it.
#[must_use]
pub fn facet_silence(field: Option<Field>) -> &'static str {
    match field {
        Some(Field::MomentOfTruth) => "No",
        Some(Field::Tags) => "No tag",
        Some(Field::Owner) => "Nobody",
        _ => wording::not_said(),
    }
}

/// A line of a facet's list.
#[must_use]
pub fn facet_option(words: &str, count: usize) -> String {
    format!("{words} ({count})")
}

/// The name of the button that shows the filters. `chosen` is how many are set.
#[must_use]
pub fn filters(chosen: usize) -> String {
    if chosen == 0 { "Filters".to_owned() } else { format!("Filters ({chosen})") }
}

/// How much fits a filter.
#[must_use]
pub fn fitting(fitting: usize, all: usize) -> String {
    let verb = if fitting == 1 { "fits" } else { "fit" };
    format!("{fitting} of {} {verb}", wording::count(all, "card"))
}

/// Where among the hits somebody is. `at` counts from 0; `hidden` are hits in hidden lanes.
#[must_use]
pub fn hits(at: Option<usize>, count: usize, hidden: usize) -> String {
    let found = match (at, count) {
        (_, 0) => "Nothing found".to_owned(),
        (Some(at), count) => wording::nth_of(at, count),
        (None, 1) => "1 hit".to_owned(),
        (None, count) => format!("{count} hits"),
    };
    if hidden == 0 { found } else { format!("{found}, {hidden} more in hidden lanes") }
}

/// Said when the last filter is taken away.
#[must_use]
pub fn no_filter() -> &'static str {
    "No filter. All cards are shown."
}
