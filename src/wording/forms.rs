//! The words of the forms in which fields are filled in.

use crate::model::{Choices, Field};

/// What could stand in a field, or what it means; empty where the label says it all.
#[must_use]
pub fn field_hint(field: Field) -> &'static str {
    match field {
        Field::Scenario => "Who does what, in which situation?",
        Field::MomentOfTruth => "It decides how the customer judges us",
        Field::Channels => "Kiosk, fax, showroom…",
        Field::Collapsed => "Shows the header only",
        Field::Hidden => "Takes the lane off the board",
        Field::Template => "New maps can start from it",
        Field::Quote => "In the persona’s own words",
        Field::Guide => "Shown in cells that are empty",
        _ => "",
    }
}

/// Below a field that holds several texts.
#[must_use]
pub fn one_per_line() -> &'static str {
    "One per line"
}

/// What a list says where nothing is chosen.
#[must_use]
pub fn not_said() -> &'static str {
    "Not said"
}

/// What the list of channels offers last: one that is not in it yet.
#[must_use]
pub fn new_channel() -> &'static str {
    "Own channel…"
}

/// The label of the field in which an own channel is named.
#[must_use]
pub fn name_of_channel() -> &'static str {
    "Name of the own channel"
}

/// What becomes of a named channel.
#[must_use]
pub fn channel_joins_list() -> &'static str {
    "It joins the list, for other touchpoints too"
}

/// Whether the names of a list are too long to stand side by side.
#[must_use]
pub fn has_long_names(of: Choices) -> bool {
    matches!(of, Choices::Complaint | Choices::EvidenceMethod | Choices::Segment)
}

/// A step of a short scale: with its sign where the scale goes both ways.
#[must_use]
pub fn scale_step(field: Field, step: i64) -> String {
    let goes_both_ways = matches!(field, Field::QualityPosition | Field::EfficiencyPosition);
    match step {
        ..=-1 => format!("−{}", step.unsigned_abs()),
        1.. if goes_both_ways => format!("+{step}"),
        _ => step.to_string(),
    }
}

/// How many fields of a group hold something.
#[must_use]
pub fn filled(count: usize) -> String {
    format!("{count} filled in")
}

/// What one row of a field is called.
fn row_noun(field: Field) -> &'static str {
    match field {
        Field::Links => "link",
        Field::Metrics => "metric",
        Field::Comments => "comment",
        _ => "row",
    }
}

/// The name of the button that adds a row.
#[must_use]
pub fn add_row(field: Field) -> String {
    format!("Add {}", row_noun(field))
}

/// The name of a row. `at` counts from 0.
#[must_use]
pub fn row(field: Field, at: usize) -> String {
    format!("{} {}", row_noun(field), at + 1)
}

/// The name of the button that removes a row. `at` counts from 0.
#[must_use]
pub fn remove_row(field: Field, at: usize) -> String {
    format!("Remove {}", row(field, at))
}

/// The name of the link to the address in a row. `at` counts from 0.
#[must_use]
pub fn open_link(at: usize) -> String {
    format!("Open link {} in a new window", at + 1)
}

/// The label of a day that is typed.
#[must_use]
pub fn date_of(label: &str) -> String {
    format!("{label} (YYYY-MM-DD)")
}

/// The name of the grip that changes how high the sheet of fields stands.
#[must_use]
pub fn sheet_height(height: &str) -> String {
    format!("Height of the panel: {height}")
}

/// The title of the comments of a card.
#[must_use]
pub fn comments() -> &'static str {
    "Comments"
}

/// Who wrote a comment.
#[must_use]
pub fn author(name: &str) -> String {
    if name.trim().is_empty() { "Somebody".to_owned() } else { name.to_owned() }
}

/// The name of the button that settles a comment or opens it again.
#[must_use]
pub fn settle(is_resolved: bool) -> &'static str {
    if is_resolved { "Open again" } else { "Resolve" }
}

/// The first line of the list of cards that can be answered.
#[must_use]
pub fn add_answer() -> &'static str {
    "Add a card that this answers"
}

/// The name of the button that takes a card off the list of what is answered.
#[must_use]
pub fn no_longer_answers(name: &str) -> String {
    format!("No longer answers {name}")
}

/// How many votes there are.
#[must_use]
pub fn votes(votes: i64) -> String {
    if votes == 1 { "1 vote".to_owned() } else { format!("{votes} votes") }
}
