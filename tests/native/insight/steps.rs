//! The eight steps name what is missing and the place to fill it in.

use waymark::insight::{Insight, Lack, Missing, StepKind, ThinkingPhase, steps};
use waymark::model::{
    BuyingPhase, ContentHash, Decision, Document, Field, Lineage, Presence, RecordKey, Status, Value,
};

use crate::insight::sketch::Sketch;

fn missing(document: &Document, kind: StepKind) -> Vec<Missing> {
    let steps = steps(document, None);
    steps.iter().find(|step| step.kind == kind).unwrap().missing.clone()
}

fn lacks(document: &Document, kind: StepKind) -> Vec<(Lack, usize)> {
    missing(document, kind).iter().map(|missing| (missing.lack, missing.count)).collect()
}

#[test]
fn every_phase_of_design_thinking_has_a_step() {
    let phases = StepKind::ALL.map(StepKind::phase);
    for phase in [
        ThinkingPhase::Empathize,
        ThinkingPhase::Define,
        ThinkingPhase::Ideate,
        ThinkingPhase::Prototype,
        ThinkingPhase::Test,
    ] {
        assert!(phases.contains(&phase), "{phase:?}");
    }
}

#[test]
fn the_steps_alone_are_those_of_the_whole() {
    let mut sketch = Sketch::new();
    let (persona, stage) = (sketch.persona("Ana"), sketch.stage("Buy", BuyingPhase::Purchase));
    sketch.touchpoint(persona, stage, -2);
    let document = sketch.document();
    assert_eq!(Insight::of(&document, None).steps, steps(&document, None));
}

#[test]
fn a_gap_is_counted_and_its_first_place_is_named() {
    let mut sketch = Sketch::new();
    let (persona, stage) = (sketch.persona("Ana"), sketch.stage("Buy", BuyingPhase::Purchase));
    let cards = [0, 0].map(|feeling| sketch.touchpoint(persona, stage, feeling));
    let found = missing(&sketch.document(), StepKind::Touchpoints);
    let channel = found.iter().find(|missing| missing.lack == Lack::Channel).unwrap();
    assert_eq!((channel.count, channel.place.record), (2, RecordKey::Card(cards[0])));
    assert_eq!(channel.place.field, Some(Field::Channel));
}

#[test]
fn what_is_to_be_added_leads_to_where_it_is_added() {
    let sketch = Sketch::new();
    let (touchpoints, opportunities) = (sketch.parts.lanes[0].0, sketch.parts.lanes[2].0);
    let place = |document: &Document, kind, lack| {
        let missing = missing(document, kind).into_iter().find(|missing| missing.lack == lack);
        missing.unwrap().place.record
    };
    let document = sketch.document();
    assert_eq!(place(&document, StepKind::Objectives, Lack::Persona), RecordKey::PersonaOrder);
    assert_eq!(place(&document, StepKind::Stages, Lack::StageAfter), RecordKey::StageOrder);
    let lane = place(&document, StepKind::Touchpoints, Lack::Touchpoint);
    assert_eq!(lane, RecordKey::Lane(touchpoints));
    let lane = place(&document, StepKind::Analyze, Lack::Opportunity);
    assert_eq!(lane, RecordKey::Lane(opportunities));
    let bare = Sketch::default().document();
    assert_eq!(place(&bare, StepKind::Analyze, Lack::Opportunity), RecordKey::LaneOrder);
}

#[test]
fn an_empty_stage_is_no_gap_where_we_are_not_present() {
    let mut sketch = Sketch::new();
    let stage = sketch.stage("Wait", BuyingPhase::After);
    assert!(lacks(&sketch.document(), StepKind::Map).contains(&(Lack::StageTouchpoint, 1)));
    sketch.set_stage(stage, Field::Presence, Presence::Nobody);
    assert_eq!(lacks(&sketch.document(), StepKind::Map), [(Lack::Moment, 1)]);
}

#[test]
fn a_map_is_alive_with_a_date_a_copy_and_outcomes() {
    let mut sketch = Sketch::new();
    let stage = sketch.stage("Buy", BuyingPhase::Purchase);
    let idea = sketch.idea(stage, 4, 1, &[]);
    sketch.set(idea, Field::Decision, Decision::Go);
    sketch.set(idea, Field::Status, Status::Done);
    let expected = [(Lack::Review, 1), (Lack::Copy, 1), (Lack::Outcome, 1)];
    assert_eq!(lacks(&sketch.document(), StepKind::KeepAlive), expected);
    let review: waymark::model::Date = "2026-02-28".parse().unwrap();
    sketch.set_map(Field::Review, review);
    sketch.set(idea, Field::Outcome, "Fewer calls");
    sketch.parts.lineage = Lineage::default().with(ContentHash::of(b"copy"));
    assert_eq!(lacks(&sketch.document(), StepKind::KeepAlive), []);
    let late = steps(&sketch.document(), "2027-01-01".parse().ok());
    assert_eq!(late[7].missing.iter().map(|missing| missing.lack).collect::<Vec<_>>(), [Lack::ReviewAhead]);
}

#[test]
fn goals_or_needs_say_what_a_persona_wants() {
    let mut sketch = Sketch::new();
    let persona = sketch.persona("Ana");
    assert!(lacks(&sketch.document(), StepKind::Objectives).contains(&(Lack::Wants, 1)));
    sketch.set_persona(persona, Field::Needs, Value::Texts(vec!["Safety".to_owned()]));
    assert!(!lacks(&sketch.document(), StepKind::Objectives).contains(&(Lack::Wants, 1)));
}
