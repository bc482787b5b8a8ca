//! Personas, stages and lanes, and what the map is about.

use waymark::edit::{Command, LaneEdit, MapEdit, PersonaEdit, StageEdit};
use waymark::model::{BuyingPhase, Color, LaneKind, MapState, Presence, Scope};

use crate::commands::{add_lane, add_persona, add_stage, check};
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
    let edit = |edit| Command::EditPersona { id: persona("Bo"), edit };
    check(SMALL, edit(PersonaEdit::Role("Buyer".to_owned())), with("Ana | Bo {role Buyer}").as_str());
    check(SMALL, edit(PersonaEdit::Color(Color::Rose)), with("Ana | Bo {Rose}").as_str());
    check(SMALL, edit(PersonaEdit::Color(Color::Violet)), SMALL);
    let renamed = small("Ana | Bea", "Buy | Use", "Ana | pay | \n Bea | ask | ", "| idea |");
    check(SMALL, edit(PersonaEdit::Name("Bea".to_owned())), renamed.as_str());
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
    let edit = |edit| Command::EditStage { id: stage("Buy"), edit };
    for (command, after) in [
        (StageEdit::Title("Order".to_owned()), "Order | Use"),
        (StageEdit::Phase(BuyingPhase::Purchase), "Buy {Purchase} | Use"),
        (StageEdit::Presence(Presence::Nobody), "Buy {Nobody is} | Use"),
        (StageEdit::Goal("Be done".to_owned()), "Buy {goal Be done} | Use"),
        (StageEdit::Color(Some(Color::Slate)), "Buy {Slate} | Use"),
        (StageEdit::Color(None), "Buy | Use"),
    ] {
        check(SMALL, edit(command), with(after, same).as_str());
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
    let edit = |name, edit| Command::EditLane { id: lane(name), edit };
    let renamed = with(touchpoints, "Doubts {Thoughts} \n Ana | hm");
    check(before, edit("Thoughts", LaneEdit::Title("Doubts".to_owned())), renamed.as_str());
    let colored = with("Touchpoints {Green} \n Ana | pay", thoughts);
    check(before, edit("Touchpoints", LaneEdit::Color(Some(Color::Green))), colored.as_str());
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
    let text = || "Words".to_owned();
    let date = "2031-02-28".parse().ok();
    for (edit, after) in [
        (MapEdit::Title(text()), "{title Words}"),
        (MapEdit::Scenario(text()), "{scenario Words}"),
        (MapEdit::Goal(text()), "{goal Words}"),
        (MapEdit::Owner(text()), "{owner Words}"),
        (MapEdit::Source(text()), "{source Words}"),
        (MapEdit::State(MapState::Future), "{Future state}"),
        (MapEdit::Created(date), "{created 2031-02-28}"),
        (MapEdit::Review(date), "{review 2031-02-28}"),
        (MapEdit::Review(None), ""),
    ] {
        check(SMALL, Command::EditMap(edit), format!("{after} {SMALL}").as_str());
    }
}
