//! The checks of the eight steps, one function for each step.

use crate::insight::gaps::pains;
use crate::insight::journey::PersonaInsight;
use crate::insight::reading::Reading;
use crate::insight::steps::{Lack, Step};
use crate::model::{BuyingPhase, Date, Decision, EvidenceState, Field, LaneKind, Presence, RecordKey};

/// Whether it is said what the map is for, and for whom: four fields of the map, a persona, and what each
/// persona wants.
pub(crate) fn objectives(step: &mut Step, reading: &Reading<'_>) {
    let fields = &reading.document.map().fields;
    let asked = [
        (Lack::Scenario, Field::Scenario),
        (Lack::Goal, Field::Goal),
        (Lack::Scope, Field::Scope),
        (Lack::MapOwner, Field::Owner),
    ];
    for (lack, field) in asked {
        step.check(!fields.text(field).trim().is_empty(), lack, RecordKey::Map, Some(field));
    }
    step.check(!reading.personas.is_empty(), Lack::Persona, RecordKey::PersonaOrder, None);
    for persona in &reading.personas {
        step.check(persona.has_wants, Lack::Wants, RecordKey::Persona(persona.id), Some(Field::Goals));
    }
}

/// Whether it is said where the facts come from: of the map, and something that speaks for each card.
pub(crate) fn information(step: &mut Step, reading: &Reading<'_>) {
    let source = reading.document.map().fields.text(Field::Source);
    step.check(!source.trim().is_empty(), Lack::Source, RecordKey::Map, Some(Field::Source));
    let touchpoints = reading.touchpoints.iter().map(|card| (card.id, card.evidence));
    for (card, evidence) in touchpoints.chain(reading.notes.iter().map(|card| (card.id, card.evidence))) {
        let is_backed = evidence != EvidenceState::Assumption;
        step.check(is_backed, Lack::Evidence, RecordKey::Card(card), Some(Field::Evidence));
    }
}

/// Whether there are touchpoints, some in every persona's journey, each with its channel and its creator.
pub(crate) fn touchpoints(step: &mut Step, reading: &Reading<'_>, personas: &[PersonaInsight]) {
    let lane = lane(reading, LaneKind::Touchpoints);
    step.check(!reading.touchpoints.is_empty(), Lack::Touchpoint, lane, None);
    for persona in personas {
        let is_there = persona.total.touchpoints > 0;
        step.check(is_there, Lack::Journey, RecordKey::Persona(persona.persona), None);
    }
    for touchpoint in &reading.touchpoints {
        let card = RecordKey::Card(touchpoint.id);
        step.check(touchpoint.channel.is_some(), Lack::Channel, card, Some(Field::Channel));
        step.check(touchpoint.creator.is_some(), Lack::Creator, card, Some(Field::Creator));
    }
}

/// Whether the stages reach from before the purchase to after it, and each says what the customer wants.
pub(crate) fn stages(step: &mut Step, reading: &Reading<'_>) {
    let phases = [
        (Lack::StageBefore, BuyingPhase::Before),
        (Lack::StagePurchase, BuyingPhase::Purchase),
        (Lack::StageAfter, BuyingPhase::After),
    ];
    for (lack, phase) in phases {
        let is_there = reading.stages.iter().any(|stage| stage.phase == phase);
        step.check(is_there, lack, RecordKey::StageOrder, None);
    }
    for stage in &reading.stages {
        step.check(stage.has_goal, Lack::StageGoal, RecordKey::Stage(stage.id), Some(Field::Goal));
    }
}

/// Whether the journey can be read from the map: a touchpoint in each stage in which we are present, a love
/// or pain point of each persona, and a moment of truth. Where we are not present, an empty stage says enough.
pub(crate) fn map(step: &mut Step, reading: &Reading<'_>, personas: &[PersonaInsight]) {
    for (place, stage) in reading.stages.iter().enumerate() {
        let in_stage = |persona: &PersonaInsight| persona.stages.get(place).map_or(0, |of| of.touchpoints);
        let is_filled = stage.presence != Presence::Us || personas.iter().any(|of| in_stage(of) > 0);
        step.check(is_filled, Lack::StageTouchpoint, RecordKey::Stage(stage.id), None);
    }
    for persona in personas {
        let is_felt = persona.total.love + persona.total.pain > 0;
        step.check(is_felt, Lack::Feeling, RecordKey::Persona(persona.persona), None);
    }
    let has_moment = reading.touchpoints.iter().any(|touchpoint| touchpoint.is_moment);
    step.check(has_moment, Lack::Moment, lane(reading, LaneKind::Touchpoints), None);
}

/// Whether what counts was researched: some card, every touchpoint that decides or moves, and the questions
/// of each stage.
pub(crate) fn validate(step: &mut Step, reading: &Reading<'_>) {
    let is_researched = |evidence| evidence == EvidenceState::Researched;
    let any = reading.touchpoints.iter().any(|card| is_researched(card.evidence))
        || reading.notes.iter().any(|card| is_researched(card.evidence));
    step.check(any, Lack::Research, lane(reading, LaneKind::Touchpoints), None);
    for card in reading.touchpoints.iter().filter(|card| card.is_key()) {
        let (is_done, key) = (is_researched(card.evidence), RecordKey::Card(card.id));
        step.check(is_done, Lack::KeyResearch, key, Some(Field::Evidence));
    }
    for stage in &reading.stages {
        let (is_done, key) = (stage.questions == 0, RecordKey::Stage(stage.id));
        step.check(is_done, Lack::QuestionsAnswered, key, Some(Field::Questions));
    }
}

/// Whether something follows from the map: opportunities that are rated and decided, an answer to every pain
/// point, an owner of every moment of truth.
pub(crate) fn analyze(step: &mut Step, reading: &Reading<'_>) {
    let lane = lane(reading, LaneKind::Opportunities);
    step.check(!reading.opportunities.is_empty(), Lack::Opportunity, lane, None);
    for (card, _, is_answered) in pains(reading) {
        step.check(is_answered, Lack::Answer, RecordKey::Card(card), None);
    }
    for moment in reading.touchpoints.iter().filter(|card| card.is_moment) {
        step.check(moment.has_owner, Lack::MomentOwner, RecordKey::Card(moment.id), Some(Field::Owner));
    }
    for idea in &reading.opportunities {
        let (card, is_decided) = (RecordKey::Card(idea.id), idea.decision != Decision::Open);
        let unrated = if idea.impact.is_none() { Field::Impact } else { Field::Effort };
        step.check(idea.impact.is_some() && idea.effort.is_some(), Lack::Rating, card, Some(unrated));
        step.check(is_decided, Lack::Decision, card, Some(Field::Decision));
    }
}

/// Whether somebody comes back: a review date that is not past, a version handed out, and what was done
/// checked against what it changed.
pub(crate) fn keep_alive(step: &mut Step, reading: &Reading<'_>, today: Option<Date>) {
    let review = reading.document.map().fields.date(Field::Review);
    let is_ahead = review.is_some_and(|review| today.is_none_or(|today| today <= review));
    step.check(review.is_some(), Lack::Review, RecordKey::Map, Some(Field::Review));
    if review.is_some() {
        step.check(is_ahead, Lack::ReviewAhead, RecordKey::Map, Some(Field::Review));
    }
    let has_copy = !reading.document.lineage().handed_out.is_empty();
    step.check(has_copy, Lack::Copy, RecordKey::Map, None);
    let done = reading.opportunities.iter().filter(|idea| idea.decision == Decision::Go && idea.is_done);
    for idea in done {
        step.check(idea.has_outcome, Lack::Outcome, RecordKey::Card(idea.id), Some(Field::Outcome));
    }
}

/// The first lane of a kind, or all lanes if there is none: then it is to be added.
fn lane(reading: &Reading<'_>, kind: LaneKind) -> RecordKey {
    let document = reading.document;
    let mut lanes = document.lane_order().iter().copied();
    let found = lanes.find(|id| document.lane(*id).is_some_and(|lane| lane.kind == kind));
    found.map_or(RecordKey::LaneOrder, RecordKey::Lane)
}
