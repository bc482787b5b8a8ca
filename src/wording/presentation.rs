//! The words of a presentation: what its slides are called and say, and what is told while it goes on.

use crate::insight::{Feelings, SteepestDrop};
use crate::model::{Presence, Sentiment};
use crate::wording::{self, insight};

/// The name of the presentation of a map.
#[must_use]
pub fn presentation_of(map: &str) -> String {
    format!("Presentation of “{map}”")
}

/// Said when a presentation begins.
#[must_use]
pub fn begun(slide: &str) -> String {
    format!("Presenting: nothing can be changed. Arrow keys go from slide to slide, Escape ends it. {slide}")
}

/// Said of a slide when it is shown. `index` counts from 0.
#[must_use]
pub fn slide(index: usize, count: usize, name: &str) -> String {
    format!("Slide {}: {name}.", wording::nth_of(index, count))
}

/// Said when there is no slide further on, or further back.
#[must_use]
pub fn no_further(is_forward: bool) -> &'static str {
    if is_forward { "This is the last slide." } else { "This is the first slide." }
}

/// Said when the personas are laid over each other, or walked through one by one.
#[must_use]
pub fn arranged(is_overlaid: bool) -> &'static str {
    if is_overlaid { "All personas side by side." } else { "Persona by persona." }
}

/// Said when the pointer comes or goes.
#[must_use]
pub fn pointing(is_on: bool) -> &'static str {
    if is_on { "Pointer on." } else { "Pointer off." }
}

/// Said while the number of a slide is typed.
#[must_use]
pub fn go_to_slide(number: usize) -> String {
    format!("Slide {number}: press Enter")
}

/// The name of the list of slides.
#[must_use]
pub fn slides() -> &'static str {
    "Slide"
}

/// A slide in the list: "3. Become aware, Ana". `index` counts from 0.
#[must_use]
pub fn numbered(index: usize, name: &str) -> String {
    format!("{}. {name}", index + 1)
}

/// "3 / 14", where there is little room. `index` counts from 0.
#[must_use]
pub fn short_place(index: usize, count: usize) -> String {
    format!("{} / {count}", index + 1)
}

/// The button that goes on.
#[must_use]
pub fn next() -> &'static str {
    "Next slide"
}

/// The button that goes back.
#[must_use]
pub fn previous() -> &'static str {
    "Previous slide"
}

/// The button that lays the personas over each other.
#[must_use]
pub fn overlay() -> &'static str {
    "Over each other"
}

/// The button that shows the pointer.
#[must_use]
pub fn pointer() -> &'static str {
    "Pointer"
}

/// The button that takes the whole screen.
#[must_use]
pub fn full_screen() -> &'static str {
    "Full screen"
}

/// The name of the bar with the presenter's buttons.
#[must_use]
pub fn controls() -> &'static str {
    "Presenter"
}

/// One of several slides about the same. `index` counts from 0.
#[must_use]
pub fn in_parts(name: &str, index: usize, count: usize) -> String {
    format!("{name} ({})", wording::nth_of(index, count))
}

/// The slide of a stage and whose it is: "Become aware, Ana and Bo".
#[must_use]
pub fn stage_of(stage: &str, names: &[String]) -> String {
    match names {
        [] => stage.to_owned(),
        [name] => format!("{stage}, {name}"),
        [first @ .., last] => format!("{stage}, {} and {last}", first.join(", ")),
    }
}

/// Which stage it is. `place` counts from 0.
#[must_use]
pub fn stage_place(place: usize, count: usize) -> String {
    format!("Stage {}", wording::nth_of(place, count))
}

/// The slide with all curves.
#[must_use]
pub fn together() -> &'static str {
    "All journeys over each other"
}

/// The slide of love and pain points.
#[must_use]
pub fn balance() -> &'static str {
    "Love and pain"
}

/// The slide of lowest points and steepest drops.
#[must_use]
pub fn turns() -> &'static str {
    "Lowest points and steepest drops"
}

/// The slide of moments of truth.
#[must_use]
pub fn moments() -> &'static str {
    "Moments of truth without an owner"
}

/// The slide of findings.
#[must_use]
pub fn findings() -> &'static str {
    "What to look at"
}

/// The slide of the action plan.
#[must_use]
pub fn plan() -> &'static str {
    "What we can do"
}

/// Over the goal of the map.
#[must_use]
pub fn goal_of_map() -> &'static str {
    "What the map is for"
}

/// Over what the customer wants to reach in a stage.
#[must_use]
pub fn goal_of_stage() -> &'static str {
    "The customer wants"
}

/// On a map without stages.
#[must_use]
pub fn no_stages() -> &'static str {
    "This map has no stages yet, so there is no journey to walk through."
}

/// What stands in the place of touchpoints where a stage has none.
#[must_use]
pub fn no_touchpoints(presence: Presence) -> &'static str {
    match presence {
        Presence::Us => "Nothing is known of this stage yet.",
        Presence::Partner => "Only a partner is in contact here. What happens is not known yet.",
        Presence::Nobody => "Nobody is in contact with the customer here.",
    }
}

/// Over what is not one persona's own.
#[must_use]
pub fn shared() -> &'static str {
    "Shared by all personas"
}

/// Why an event decides, after the words "Moment of truth".
#[must_use]
pub fn moment_of_truth() -> &'static str {
    "Moment of truth"
}

/// How a touchpoint feels once the firm has made up for it.
#[must_use]
pub fn after_recovery(sentiment: Sentiment) -> String {
    format!("{} after recovery", wording::sentiment(sentiment))
}

/// Love points in words below their number.
#[must_use]
pub fn love_points(count: usize) -> &'static str {
    if count == 1 { "love point" } else { "love points" }
}

/// Pain points in words below their number.
#[must_use]
pub fn pain_points(count: usize) -> &'static str {
    if count == 1 { "pain point" } else { "pain points" }
}

/// Below love points minus pain points.
#[must_use]
pub fn balance_of_points() -> &'static str {
    "in balance"
}

/// The caption of the table of love and pain points.
#[must_use]
pub fn balance_caption() -> &'static str {
    "Pain and love points of each stage"
}

/// The caption of the table of mean feelings.
#[must_use]
pub fn means_caption() -> &'static str {
    "Mean feeling of each persona in each stage, from −2 to +2"
}

/// A mean feeling with its sign; a dash where there is none.
#[must_use]
pub fn mean(feelings: Feelings) -> String {
    feelings.mean().map_or_else(|| "–".to_owned(), insight::mean)
}

/// Where nobody disagrees.
#[must_use]
pub fn nobody_disagrees() -> &'static str {
    "The personas feel alike in every stage that they share."
}

/// The mark of the stage that personas disagree about most.
#[must_use]
pub fn furthest_apart() -> &'static str {
    "Furthest apart"
}

/// Over the lowest point of a journey.
#[must_use]
pub fn lowest_point() -> &'static str {
    "Lowest point"
}

/// Over the steepest drop of a journey.
#[must_use]
pub fn steepest_drop() -> &'static str {
    "Steepest drop"
}

/// How far a feeling falls.
#[must_use]
pub fn fall(drop: SteepestDrop) -> String {
    format!("From {} to {}", insight::feeling(drop.from), insight::feeling(drop.to))
}

/// Where a journey never gets worse.
#[must_use]
pub fn never_falls() -> &'static str {
    "From one touchpoint to the next it never gets worse."
}

/// How many opportunities no slide shows.
#[must_use]
pub fn more_on_plan(count: usize) -> String {
    format!("{} on the action plan", wording::and_more(count))
}

/// Impact and effort of an opportunity; what nobody has rated says so.
#[must_use]
pub fn rating(impact: Option<i64>, effort: Option<i64>) -> String {
    let step = |number: Option<i64>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    match (impact, effort) {
        (None, None) => "Not rated yet".to_owned(),
        _ => format!("Impact {} · Effort {}", step(impact), step(effort)),
    }
}

/// Who does it.
#[must_use]
pub fn owned_by(name: &str) -> String {
    format!("Owner: {name}")
}

/// By when it is to be done.
#[must_use]
pub fn due(day: &str) -> String {
    format!("Due {day}")
}
