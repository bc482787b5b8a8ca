//! The words of the report: a map as a text that is read from its top to its end.

use crate::insight::Feelings;
use crate::wording::{self, insight};

/// The headings of the report, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named like its heading")]
pub enum ReportPart {
    Personas,
    Feelings,
    Journey,
    Love,
    Pain,
    Moments,
    Findings,
    Plan,
    Metrics,
    Research,
}

/// The heading of a part.
#[must_use]
pub fn report_part(part: ReportPart) -> &'static str {
    match part {
        ReportPart::Personas => "Personas",
        ReportPart::Feelings => "How it feels",
        ReportPart::Journey => "The journey",
        ReportPart::Love => "What customers love",
        ReportPart::Pain => "Where it hurts",
        ReportPart::Moments => "Moments of truth",
        ReportPart::Findings => "What to look at",
        ReportPart::Plan => "Action plan",
        ReportPart::Metrics => "Metrics",
        ReportPart::Research => "What to find out",
    }
}

/// A part of the action plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPart {
    /// What was decided on.
    Decided,
    /// What waits for a decision.
    Open,
    /// What is done.
    Done,
    /// What was dropped.
    Dropped,
}

/// The heading of a part of the action plan.
#[must_use]
pub fn plan_part(part: PlanPart) -> &'static str {
    match part {
        PlanPart::Decided => "Decided",
        PlanPart::Open => "To be decided",
        PlanPart::Done => "Done",
        PlanPart::Dropped => "Dropped ideas, to be looked at again",
    }
}

/// The heading over the questions of the stages.
#[must_use]
pub fn open_questions() -> &'static str {
    "Open questions"
}

/// The heading over the assumptions that matter most.
#[must_use]
pub fn assumptions_first() -> &'static str {
    "Assumptions to check first"
}

/// What the table of feelings shows.
#[must_use]
pub fn mean_feelings() -> &'static str {
    "The mean feeling in each stage, from −2 (very bad) to +2 (very good)."
}

/// The last row of the table of feelings.
#[must_use]
pub fn whole_journey() -> &'static str {
    "Whole journey"
}

/// The mean of feelings in a cell of a table.
#[must_use]
pub fn mean_in_table(feelings: Feelings) -> String {
    feelings.mean().map_or_else(|| "–".to_owned(), insight::mean)
}

/// What a stage is about: who is in contact, after the phase. "Before purchase. A partner is in contact here."
#[must_use]
pub fn stage_line(phase: &str, presence: Option<&str>) -> String {
    presence.map_or_else(|| phase.to_owned(), |presence| format!("{phase}. {presence}."))
}

/// In a stage without any cards.
#[must_use]
pub fn nothing_in_stage() -> &'static str {
    "Nothing is known of this stage yet."
}

/// The column of a table that holds all else there is to say.
#[must_use]
pub fn worth_knowing() -> &'static str {
    "Worth knowing"
}

/// The column of the names of pain points.
#[must_use]
pub fn what_hurts() -> &'static str {
    "What hurts"
}

/// The column of the opportunities that answer a pain point.
#[must_use]
pub fn answered_by() -> &'static str {
    "Answered by"
}

/// The column of the touchpoint or stage that a metric belongs to.
#[must_use]
pub fn measured_at() -> &'static str {
    "Measured at"
}

/// Where a moment of truth has no owner.
#[must_use]
pub fn nobody_yet() -> &'static str {
    "Nobody yet"
}

/// Where no opportunity answers a pain point.
#[must_use]
pub fn nothing_yet() -> &'static str {
    "Nothing yet"
}

/// The column of what customers a row is about.
#[must_use]
pub fn persona_column() -> &'static str {
    "Persona"
}

/// The column of the stage that a row is about.
#[must_use]
pub fn stage_column() -> &'static str {
    "Stage"
}

/// Where a card lies: "Ana, Buy".
#[must_use]
pub fn place(persona: Option<&str>, stage: &str) -> String {
    persona.map_or_else(|| stage.to_owned(), |persona| format!("{persona}, {stage}"))
}

/// Something that is said in passing.
#[must_use]
pub fn in_brackets(text: &str) -> String {
    format!("({text})")
}

/// A name with its place: “Pays” (Ana, Buy).
#[must_use]
pub fn at_place(name: &str, place: &str) -> String {
    format!("{name} {}", in_brackets(place))
}

/// Over the assumptions that matter most, after how many there are.
#[must_use]
pub fn first_to_check(share: &str) -> String {
    format!("{share}. The ones that matter most:")
}

/// A lane whose name the report does not say, one and several.
#[must_use]
pub fn lost_lane_name() -> (&'static str, &'static str) {
    ("name of a lane", "names of lanes")
}

/// How many cases something rests on.
#[must_use]
pub fn sample_of(count: i64) -> String {
    format!("sample of {count}")
}

/// Where a finding is true: “Pays” (Ana, Buy), “Waits” (Ben, Buy) and 3 more.
#[must_use]
pub fn causes(names: &[String], more: usize) -> String {
    match more {
        0 => wording::listed(names),
        more => format!("{} {}", names.join(", "), wording::and_more(more)),
    }
}

/// A day to come back to a dropped idea.
#[must_use]
pub fn look_again_by(day: &str) -> String {
    format!("Look at it again by {day}")
}

/// The day by which something is to be done.
#[must_use]
pub fn due_on(day: &str) -> String {
    format!("Due {day}")
}

/// Who answers for something.
#[must_use]
pub fn owned_by(name: &str) -> String {
    format!("Owner: {name}")
}

/// `name` in quotation marks.
#[must_use]
pub fn quoted(name: &str) -> String {
    format!("“{name}”")
}
