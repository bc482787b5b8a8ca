//! The words of the outline and the action plan.

use crate::model::Sentiment;
use crate::wording;

/// Whose a card is that lies in a lane of all personas.
#[must_use]
pub fn everybody() -> &'static str {
    "All personas"
}

/// "23 of 64 cards", or "64 cards" if all are shown. `one` and `many` are the noun.
#[must_use]
pub fn shown_of(shown: usize, all: usize, one: &str, many: &str) -> String {
    let noun = if all == 1 { one } else { many };
    if shown == all { format!("{all} {noun}") } else { format!("{shown} of {all} {noun}") }
}

/// How something feels, as a word of its own.
#[must_use]
pub fn feeling(sentiment: Sentiment) -> String {
    let word = wording::sentiment(sentiment);
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is said once an opportunity is rated.
#[must_use]
pub fn rated(impact: i64, effort: i64) -> String {
    format!("Impact {impact}, effort {effort}.")
}

/// What is said once an opportunity has no rating any more.
#[must_use]
pub fn no_longer_rated() -> String {
    "Not rated.".to_owned()
}

/// What is said of a point that is more than a point.
#[must_use]
pub fn point_state(is_fruit: bool, is_dropped: bool, is_done: bool) -> &'static str {
    match (is_fruit, is_dropped, is_done) {
        (true, ..) => "Low-hanging fruit",
        (_, true, _) => "Dropped",
        (_, _, true) => "Done",
        _ => "",
    }
}

/// How a point is moved by keys.
#[must_use]
pub fn how_to_move_points() -> &'static str {
    "Arrow keys change impact and effort. Enter shows everything about it."
}

/// Where somebody decided something, on which day.
#[must_use]
pub fn decided_on(day: &str) -> String {
    format!("Decided on {day}")
}

/// The label of the day at which a dropped idea is looked at again.
#[must_use]
pub fn look_again(name: &str) -> String {
    format!("Look at {name} again by")
}

/// What is said where what was typed makes no sense in a field.
#[must_use]
pub fn not_a_value(text: &str, field: &str) -> String {
    format!("“{text}” does not fit into {field}.")
}

/// What low-hanging fruit is, with the limits of the map.
#[must_use]
pub fn fruit_rule(impact: i64, effort: i64) -> String {
    format!("Low-hanging fruit: impact {impact} or more, effort {effort} or less, not dropped and not done.")
}
