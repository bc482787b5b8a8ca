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

/// What a reader of the screen hears of a point: its rating and whether it is low-hanging fruit.
#[must_use]
pub fn point(rating: Option<(i64, i64)>, is_fruit: bool) -> String {
    let rating = rating.map_or_else(no_longer_rated, |(impact, effort)| rated(impact, effort));
    if is_fruit { format!("{rating} Low-hanging fruit.") } else { rating }
}

/// What is said where what was typed makes no sense in a field.
#[must_use]
pub fn not_a_value(text: &str, field: &str) -> String {
    format!("“{text}” is no {}.", field.to_lowercase())
}

/// What low-hanging fruit is, with the limits of the map.
#[must_use]
pub fn fruit_rule(impact: i64, effort: i64) -> String {
    format!("Low-hanging fruit: impact {impact} or more, effort {effort} or less, not dropped and not done.")
}
