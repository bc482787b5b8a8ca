//! The words of the canvas beside titles: feelings, lines of a blueprint, hidden lanes, zoom, strips.

use crate::model::{LaneKind, Sentiment};
use crate::wording;

/// How a touchpoint feels, and how once we made up for it.
#[must_use]
pub fn feels(sentiment: Sentiment, after: Option<Sentiment>) -> String {
    let feeling = wording::sentiment(sentiment);
    after.map_or_else(
        || feeling.to_owned(),
        |after| format!("{feeling}, after recovery {}", wording::sentiment(after)),
    )
}

/// The line of a service blueprint that a lane lies below.
#[must_use]
pub fn blueprint_line(kind: LaneKind) -> Option<&'static str> {
    match kind {
        LaneKind::Frontstage => Some("Line of interaction"),
        LaneKind::Backstage => Some("Line of visibility"),
        LaneKind::Support => Some("Line of internal interaction"),
        _ => None,
    }
}

/// What an opportunity with much impact for little effort is.
#[must_use]
pub fn low_hanging_fruit() -> &'static str {
    "Low-hanging fruit"
}

/// How many lanes are hidden.
#[must_use]
pub fn hidden_lanes(count: usize) -> String {
    format!("{} hidden", wording::count(count, "lane"))
}

/// The name of the button that shows a hidden lane.
#[must_use]
pub fn show_lane(name: &str) -> String {
    format!("Show {name}")
}

/// A zoom factor as it is shown and said: "125 %".
#[must_use]
pub fn percent(zoom: f64) -> String {
    format!("{:.0} %", zoom * 100.0)
}

/// What is said when the zoom has changed.
#[must_use]
pub fn zoomed(zoom: f64) -> String {
    format!("Zoom {}", percent(zoom))
}

/// What is said when the selection is to be shown and there is none.
#[must_use]
pub fn nothing_selected() -> &'static str {
    "Nothing is selected."
}

/// What is said when one stage is shown wide and the others as strips.
#[must_use]
pub fn focused_on(stage: &str) -> String {
    format!("Focused on {stage}. Escape shows all stages.")
}

/// What stands above the board then.
#[must_use]
pub fn focus_of(stage: &str) -> String {
    format!("Focused on {stage}")
}

/// What is said when that ends.
#[must_use]
pub fn all_stages_shown() -> &'static str {
    "All stages are shown."
}
