//! The words in and around pictures of a map.

use crate::model::LaneKind;
use crate::wording::{count, lane_hint, listed};

/// What a picture shows, for those who do not see it.
#[must_use]
pub fn picture_description(stages: usize, cards: usize, personas: &[String]) -> String {
    let (stages, cards) = (count(stages, "stage"), count(cards, "card"));
    match personas {
        [] => format!("A customer journey map with {stages} and {cards}."),
        _ => format!("A customer journey map with {stages} and {cards}, of {}.", listed(personas)),
    }
}

/// What a lane is for, where nothing can be dragged or added; nothing for one that can be for anything.
#[must_use]
pub fn lane_hint_to_read(kind: LaneKind) -> Option<&'static str> {
    match kind {
        LaneKind::Emotion => Some("how it feels"),
        LaneKind::Custom => None,
        _ => Some(lane_hint(kind)),
    }
}

/// A touchpoint that decides how customers judge the firm.
#[must_use]
pub fn moment_of_truth() -> &'static str {
    "Moment of truth"
}

/// The rows that belong to no persona.
#[must_use]
pub fn shared_rows() -> &'static str {
    "Shared"
}

/// "Page 2 of 6". `page` counts from 1.
#[must_use]
pub fn page_of(page: usize, pages: usize) -> String {
    format!("Page {page} of {pages}")
}

/// "Stage 4", "Stages 4–6". Both count from 1.
#[must_use]
pub fn stages_from_to(first: usize, last: usize) -> String {
    if first == last { format!("Stage {first}") } else { format!("Stages {first}–{last}") }
}

/// "Scale 62 %": how much smaller or larger a map is on paper than on the screen.
#[must_use]
pub fn page_scale(scale: f64) -> String {
    format!("Scale {:.0} %", scale * 100.0)
}

/// When the map in a PNG cannot be read because bytes were changed or are missing.
#[must_use]
pub fn picture_damaged() -> &'static str {
    "The map in this picture is damaged. Nothing was opened; ask for the picture or the map's file once more."
}

/// When the map in a PNG is larger than any file that is read.
#[must_use]
pub fn picture_too_large(bytes: usize) -> String {
    format!(
        "The map in this picture is larger than {} MiB, more than Waymark reads. Nothing was opened.",
        bytes / (1024 * 1024)
    )
}
