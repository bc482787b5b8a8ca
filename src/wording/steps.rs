//! The words of the eight steps: what each is for, and what a map still lacks.

use crate::insight::{Lack, StepKind, ThinkingPhase};
use crate::wording;

/// The name of a step.
#[must_use]
pub fn step(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Objectives => "Objectives",
        StepKind::Information => "Information",
        StepKind::Touchpoints => "Touchpoints",
        StepKind::Stages => "Stages",
        StepKind::Map => "Map",
        StepKind::Validate => "Validate",
        StepKind::Analyze => "Analyze",
        StepKind::KeepAlive => "Keep alive",
    }
}

/// What a step is for, in a sentence.
#[must_use]
pub fn step_hint(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Objectives => "Say what the map is for, and for whom.",
        StepKind::Information => "Say where the facts come from.",
        StepKind::Touchpoints => "Collect what happens between the customer and others.",
        StepKind::Stages => "Sort it into stages, from before the purchase to after it.",
        StepKind::Map => "Put in how it feels and what decides.",
        StepKind::Validate => "Check with customers what matters most.",
        StepKind::Analyze => "Turn what hurts into opportunities, and decide on them.",
        StepKind::KeepAlive => "Come back to the map, and keep its versions.",
    }
}

/// The name of a phase of design thinking.
#[must_use]
pub fn thinking_phase(phase: ThinkingPhase) -> &'static str {
    match phase {
        ThinkingPhase::Empathize => "Empathize",
        ThinkingPhase::Define => "Define",
        ThinkingPhase::Ideate => "Ideate",
        ThinkingPhase::Prototype => "Prototype",
        ThinkingPhase::Test => "Test",
    }
}

/// How far a step is: "4 of 7 checks".
#[must_use]
pub fn progress(done: usize, total: usize) -> String {
    format!("{done} of {}", wording::count(total, "check"))
}

/// What a map lacks, and how often, as a line of a list. `count` is at least 1.
#[must_use]
pub fn lack(lack: Lack, count: usize) -> String {
    let without = |noun: &str, what: &str| format!("{} without {what}", wording::count(count, noun));
    match lack {
        Lack::Wants => without("persona", "goals or needs"),
        Lack::Evidence => without("card", "evidence"),
        Lack::Journey => without("persona", "touchpoints"),
        Lack::Channel => without("touchpoint", "a channel"),
        Lack::Creator => without("touchpoint", "a creator"),
        Lack::StageGoal => without("stage", "a goal of the customer"),
        Lack::StageTouchpoint => without("stage", "touchpoints"),
        Lack::Feeling => without("persona", "love or pain points"),
        Lack::KeyResearch => format!("{} not researched yet", wording::count(count, "key touchpoint")),
        Lack::QuestionsAnswered => format!("{} with open questions", wording::count(count, "stage")),
        Lack::Answer => without("pain point", "an opportunity"),
        Lack::MomentOwner if count == 1 => "1 moment of truth without an owner".to_owned(),
        Lack::MomentOwner => format!("{count} moments of truth without an owner"),
        Lack::Rating => opportunities(count, "without impact or effort"),
        Lack::Decision => opportunities(count, "not decided yet"),
        Lack::Outcome => opportunities(count, "done without an outcome"),
        Lack::Scenario
        | Lack::Goal
        | Lack::Scope
        | Lack::MapOwner
        | Lack::Persona
        | Lack::Source
        | Lack::Touchpoint
        | Lack::StageBefore
        | Lack::StagePurchase
        | Lack::StageAfter
        | Lack::Moment
        | Lack::Research
        | Lack::Opportunity
        | Lack::Review
        | Lack::ReviewAhead
        | Lack::Copy => lack_of_one(lack).to_owned(),
    }
}

fn opportunities(count: usize, rest: &str) -> String {
    if count == 1 { format!("1 opportunity {rest}") } else { format!("{count} opportunities {rest}") }
}

/// What a map can lack only once; empty for what it can lack more often.
fn lack_of_one(lack: Lack) -> &'static str {
    match lack {
        Lack::Scenario => "No scenario: who does what in which situation",
        Lack::Goal => "No goal: why the map is made",
        Lack::Scope => "No scope: what the map covers and what it leaves out",
        Lack::MapOwner => "No owner of the map",
        Lack::Persona => "No persona yet",
        Lack::Source => "No source of the facts",
        Lack::Touchpoint => "No touchpoints yet",
        Lack::StageBefore => "No stage before the purchase",
        Lack::StagePurchase => "No stage of the purchase",
        Lack::StageAfter => "No stage after the purchase",
        Lack::Moment => "No moment of truth marked yet",
        Lack::Research => "Nothing researched yet",
        Lack::Opportunity => "No opportunities yet",
        Lack::Review => "No review date",
        Lack::ReviewAhead => "The review date has passed",
        Lack::Copy => "No copy handed out yet",
        Lack::Wants
        | Lack::Evidence
        | Lack::Journey
        | Lack::Channel
        | Lack::Creator
        | Lack::StageGoal
        | Lack::StageTouchpoint
        | Lack::Feeling
        | Lack::KeyResearch
        | Lack::QuestionsAnswered
        | Lack::Answer
        | Lack::MomentOwner
        | Lack::Rating
        | Lack::Decision
        | Lack::Outcome => "",
    }
}
