//! The words about files in the OpenJourney Format.

use crate::model::Number;
use crate::wording::{count, listed};

/// The scale of scores that the format has.
#[must_use]
pub fn scale_around_zero() -> &'static str {
    "From −5 to +5, 0 is neutral"
}

/// The scale of scores that early files have.
#[must_use]
pub fn scale_from_zero() -> &'static str {
    "From 0 to 10, 5 is neutral"
}

/// Asks for the scale of a file.
#[must_use]
pub fn which_scale(scores: usize, lowest: Number, highest: Number) -> String {
    let scores = count(scores, "score");
    format!("This file has {scores} between {lowest} and {highest}. Which scale are they on?")
}

/// When a JSON file has nothing of such a file.
#[must_use]
pub fn no_journey_in_json() -> &'static str {
    "This JSON file has no stages, swimlanes or nodes, so it is not in the OpenJourney Format."
}

/// When a file is nested too deeply to be kept.
#[must_use]
pub fn nested_too_deeply(limit: usize) -> String {
    format!("This file is nested too deeply: it has more than {limit} levels.")
}

/// When a text held half a character.
#[must_use]
pub fn half_character(path: &str) -> String {
    format!("{path}: half a character was replaced by “\u{fffd}”.")
}

/// When a second stage or lane has an id that is taken. `id` has its quotation marks.
#[must_use]
pub fn id_taken(path: &str, id: &str) -> String {
    format!("{path}: {id} is the id of an earlier one; what refers to it went there.")
}

/// The title of the stage or lane for what refers to none.
#[must_use]
pub fn unsorted() -> &'static str {
    "Unsorted"
}

/// The title of the lane for what customers can touch.
#[must_use]
pub fn physical_evidence() -> &'static str {
    "Physical evidence"
}

/// When a node refers to a stage that is not there. `found` has its quotation marks.
#[must_use]
pub fn no_such_stage(path: &str, found: &str, used: &str) -> String {
    format!("{path}: there is no stage {found}; the card was put into the stage “{used}”.")
}

/// When a node refers to a lane that is not there. `found` has its quotation marks.
#[must_use]
pub fn no_such_lane(path: &str, found: &str, used: &str) -> String {
    format!("{path}: there is no swimlane {found}; the card was put into the lane “{used}”.")
}

/// When a node names no stage.
#[must_use]
pub fn no_stage_named(path: &str, used: &str) -> String {
    format!("{path}: no stage is named; the card was put into the stage “{used}”.")
}

/// When a value is of another type than the format has it.
#[must_use]
pub fn not_understood(path: &str, found: &str) -> String {
    format!("{path}: this {found} was not understood; it is kept and written again, but not shown.")
}

/// When a list of a blueprint holds something else than objects and texts.
#[must_use]
pub fn list_not_understood(path: &str) -> String {
    format!("{path}: this was not understood; it is kept and written again, but not shown.")
}

/// When a score lies off the scale.
#[must_use]
pub fn score_off_scale(path: &str, found: Number, scale: &str) -> String {
    format!(
        "{path}: {found} is off the scale ({scale}) and counts as its end; it is written again as it was."
    )
}

/// When all scores were read on the other scale.
#[must_use]
pub fn scores_shifted() -> &'static str {
    "The scores from 0 to 10 were read as −5 to +5 and are written so."
}

/// When scores lie between two of the five feelings.
#[must_use]
pub fn scores_rounded(number: usize) -> String {
    let scores = count(number, "score");
    let lie = if number == 1 { "lies" } else { "lie" };
    format!(
        "{scores} {lie} between two of the five feelings and went to the nearer one; while the feeling stays, the \
         score is written again as it was."
    )
}

/// What is kept without being shown. The names have their quotation marks.
#[must_use]
pub fn kept_unseen(names: &[String], more: usize) -> String {
    let names = if more == 0 { listed(names) } else { format!("{} and {more} more", names.join(", ")) };
    format!("Kept and written again, but not shown: {names}.")
}

/// When a lane was read as the one of touchpoints. `lane` has its quotation marks.
#[must_use]
pub fn lane_is_touchpoints(lane: &str) -> String {
    format!(
        "The swimlane {lane} became the lane of touchpoints, because the curve of feelings is drawn from those."
    )
}

/// When a second swimlane of touchpoints was read. `lane` has its quotation marks.
#[must_use]
pub fn lane_aside(lane: &str) -> String {
    format!(
        "The swimlane {lane} became a lane of its own: a map has one lane of touchpoints, and the curve of feelings \
         is drawn from that."
    )
}
