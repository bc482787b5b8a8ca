//! What the report leaves out is counted.

use waymark::exchange::Lost;
use waymark::exchange::markdown::{NAME, losses};
use waymark::model::{Document, Extra, Field, JourneyMap, Number, Parts, RecordKey};

use crate::format_maps;
use crate::support::map;

#[test]
fn a_map_of_names_and_feelings_loses_nothing() {
    let document =
        map("personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad\nOpportunities, shared\n  | idea");
    assert_eq!(losses(&document).sentence(NAME), None);
}

#[test]
fn the_losses_of_the_map_with_every_field_are_for_the_screen_or_for_those_who_work_on_it() {
    let sentence = losses(&format_maps::every_field()).sentence(NAME).unwrap();
    for lost in ["color", "icon", "guiding question", "picture", "portrait", "tag", "comment", "own channel"]
    {
        assert!(sentence.contains(lost), "{lost} is not in {sentence}");
    }
    for kept in
        ["note", "owner", "metric", "link", "evidence", "decision", "vote", "answers to", "outcome", "risk"]
    {
        assert!(!sentence.contains(kept), "{kept} is in {sentence}");
    }
}

/// The map without cards, after a change to its parts.
fn bare(lanes: &str, change: impl FnOnce(&mut Parts)) -> Document {
    let map = map(&format!("personas | Ana\nstages | Find\n{lanes}"));
    let mut parts = Parts {
        map: map.map().clone(),
        personas: map.personas().map(|(id, it)| (id, it.clone())).collect(),
        stages: map.stages().map(|(id, it)| (id, it.clone())).collect(),
        lanes: map.lanes().map(|(id, it)| (id, it.clone())).collect(),
        ..Parts::default()
    };
    change(&mut parts);
    Document::from_parts(map.id(), parts)
}

#[test]
fn names_of_lanes_that_stand_nowhere_are_counted() {
    let count = |document: &Document| losses(document).count(Lost::Other("name of a lane", "names of lanes"));
    let document = map("personas | Ana\nstages | Find\nTouchpoints\nMy lane\n  Ana | x\nMine too\n");
    assert_eq!(count(&document), 1);
    assert_eq!(count(&bare("Touchpoints\nEmotion\nMetrics, shared", |_| {})), 0, "usual names say nothing");
}

#[test]
fn limits_for_low_hanging_fruit_are_lost_without_an_action_plan() {
    let limit = |parts: &mut Parts| {
        let fields = parts.map.fields.clone().with(Field::FruitImpact, Number::whole(5));
        parts.map = JourneyMap { fields };
    };
    let document = bare("Touchpoints", limit);
    assert!(document.fields(RecordKey::Map).unwrap().1.get(Field::FruitImpact).is_some());
    assert_eq!(losses(&document).count(Lost::Field(Field::FruitImpact)), 1);
    assert_eq!(losses(&format_maps::every_field()).count(Lost::Field(Field::FruitImpact)), 0);
}

#[test]
fn fields_of_other_programs_are_counted() {
    let extra = || Extra(Some("{\"x\":1}".into()));
    let document = bare("Touchpoints", |parts| {
        parts.extra = extra();
        parts.map.fields.extra = extra();
        parts.personas[0].1.fields.extra = extra();
    });
    assert_eq!(losses(&document).count(Lost::Unknown), 3);
}
