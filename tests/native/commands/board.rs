//! Personas, stages and lanes, and what the map is about.

use waymark::edit::Command;
use waymark::model::{
    BuyingPhase, Color, Date, Field, LaneKind, MapState, Presence, RecordKey, Scope, Value,
};

use crate::commands::{add_lane, add_persona, add_stage, check, empty};
use crate::support::{lane, persona, stage};

const SMALL: &str = "
    personas | Ana | Bo
    stages   | Buy | Use
    Touchpoints
    Ana      | pay |
    Bo       | ask |
    Needs and motivations
    Opportunities, shared
             | idea |
";

/// [`SMALL`] with other personas, stages or cards.
fn small(personas: &str, stages: &str, touchpoints: &str, ideas: &str) -> String {
    format!(
        "personas | {personas} \n stages | {stages} \n Touchpoints \n {touchpoints}
         Needs and motivations \n Opportunities, shared \n {ideas}"
    )
}

#[test]
fn a_persona_is_added_moved_and_edited() {
    let with = |personas: &str| small(personas, "Buy | Use", "Ana | pay | \n Bo | ask | ", "| idea |");
    check(SMALL, add_persona("Cy", 1), with("Ana | Cy {Teal} | Bo").as_str());
    check(SMALL, add_persona("Cy", 9), with("Ana | Bo | Cy {Teal}").as_str());
    let bo = RecordKey::Persona(persona("Bo"));
    check(SMALL, Command::set(bo, Field::Role, "Buyer"), with("Ana | Bo {role Buyer}").as_str());
    check(SMALL, Command::set(bo, Field::PersonaColor, Color::Rose), with("Ana | Bo {Rose}").as_str());
    check(SMALL, Command::set(bo, Field::PersonaColor, Color::Violet), SMALL);
    let renamed = small("Ana | Bea", "Buy | Use", "Ana | pay | \n Bea | ask | ", "| idea |");
    check(SMALL, Command::set(bo, Field::Name, "Bea"), renamed.as_str());
    let moved = small("Bo | Ana", "Buy | Use", "Bo | ask | \n Ana | pay | ", "| idea |");
    for (id, to) in [("Ana", 1), ("Ana", 9), ("Bo", 0)] {
        check(SMALL, Command::MovePersona { id: persona(id), to }, moved.as_str());
    }
    check(SMALL, Command::MovePersona { id: persona("Bo"), to: 1 }, SMALL);
}

#[test]
fn a_removed_persona_takes_its_cards_along_and_leaves_those_of_all() {
    let command = Command::RemovePersona { id: persona("Ana") };
    check(SMALL, command, small("Bo", "Buy | Use", "Bo | ask | ", "| idea |").as_str());
}

#[test]
fn a_stage_is_added_moved_and_edited() {
    let with = |stages: &str, cells: [&str; 3]| {
        let touchpoints = format!("Ana | {} \n Bo | {}", cells[0], cells[1]);
        small("Ana | Bo", stages, &touchpoints, &format!("| {}", cells[2]))
    };
    let same = ["pay | ", "ask | ", "idea | "];
    let added = with("Buy | Wait {After purchase} | Use", ["pay | | ", "ask | | ", "idea | | "]);
    check(SMALL, add_stage("Wait", 1), added.as_str());
    let buy = RecordKey::Stage(stage("Buy"));
    for (command, after) in [
        (Command::set(buy, Field::Title, "Order"), "Order | Use"),
        (Command::set(buy, Field::Phase, BuyingPhase::Purchase), "Buy {Purchase} | Use"),
        (Command::set(buy, Field::Presence, Presence::Nobody), "Buy {Nobody is} | Use"),
        (Command::set(buy, Field::Goal, "Be done"), "Buy {goal Be done} | Use"),
        (Command::set(buy, Field::Color, Color::Slate), "Buy {Slate} | Use"),
        (empty(buy, Field::Color), "Buy | Use"),
    ] {
        check(SMALL, command, with(after, same).as_str());
    }
    let moved = with("Use | Buy", [" | pay", " | ask", " | idea"]);
    check(SMALL, Command::MoveStage { id: stage("Buy"), to: 1 }, moved.as_str());
    check(SMALL, Command::MoveStage { id: stage("Use"), to: 0 }, moved.as_str());
}

#[test]
fn a_removed_stage_takes_its_cards_along_in_every_lane() {
    check(SMALL, Command::RemoveStage { id: stage("Buy") }, small("Ana | Bo", "Use", "", "").as_str());
}

#[test]
fn a_lane_is_added_moved_and_edited() {
    let before = "personas | Ana \n stages | Buy \n Touchpoints \n Ana | pay \n Thoughts \n Ana | hm";
    let with = |top: &str, bottom: &str| format!("personas | Ana \n stages | Buy \n {top} \n {bottom}");
    let (touchpoints, thoughts) = ("Touchpoints \n Ana | pay", "Thoughts \n Ana | hm");
    let added = with(&format!("{touchpoints} \n Custom, shared"), thoughts);
    check(before, add_lane(LaneKind::Custom, Scope::Shared, 1), added.as_str());
    let added = with(touchpoints, &format!("{thoughts} \n Emotion"));
    check(before, add_lane(LaneKind::Emotion, Scope::PerPersona, 9), added.as_str());
    let moved = with(thoughts, touchpoints);
    check(before, Command::MoveLane { id: lane("Thoughts"), to: 0 }, moved.as_str());
    let set = |name, field, value: Value| Command::set(RecordKey::Lane(lane(name)), field, value);
    let renamed = with(touchpoints, "Doubts {Thoughts} \n Ana | hm");
    check(before, set("Thoughts", Field::Title, "Doubts".into()), renamed.as_str());
    let colored = with("Touchpoints {Green} \n Ana | pay", thoughts);
    check(before, set("Touchpoints", Field::Color, Color::Green.into()), colored.as_str());
}

#[test]
fn a_removed_lane_takes_its_cards_along() {
    check(
        SMALL,
        Command::RemoveLane { id: lane("Opportunities") },
        "personas | Ana | Bo \n stages | Buy | Use \n Touchpoints \n Ana | pay | \n Bo | ask |
         Needs and motivations",
    );
}

#[test]
fn every_field_of_the_map_can_be_edited() {
    let text = || Value::from("Words");
    let date: Date = "2031-02-28".parse().unwrap();
    for (field, value, after) in [
        (Field::Title, text(), "{title Words}"),
        (Field::Scenario, text(), "{scenario Words}"),
        (Field::Goal, text(), "{goal Words}"),
        (Field::Owner, text(), "{owner Words}"),
        (Field::Source, text(), "{source Words}"),
        (Field::State, MapState::Future.into(), "{Future state}"),
        (Field::Created, date.into(), "{created 2031-02-28}"),
        (Field::Review, date.into(), "{review 2031-02-28}"),
    ] {
        check(SMALL, Command::set(RecordKey::Map, field, value), format!("{after} {SMALL}").as_str());
    }
    check(SMALL, empty(RecordKey::Map, Field::Review), SMALL);
}
