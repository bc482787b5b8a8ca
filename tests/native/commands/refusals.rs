//! What is refused: unknown and taken ids, wrong lanes, single lanes, long texts, full maps.

use waymark::edit::{Command, EditError};
use waymark::model::{Card, CardKind, Cell, Document, Field, LaneKind, Parts, RecordKey, Scope, limits};
use waymark::session::Editor;

use crate::commands::{
    MAP, add_card, add_lane, add_persona, add_stage, add_titled_lane, check, check_last, move_cards,
    remove_cards, set_card, with_card,
};
use crate::support::{assert_sound, card, cell, lane, map, persona, stage};

/// One character more than a text can hold. Each character is two bytes: characters count, not bytes.
fn too_long() -> String {
    "ä".repeat(limits::TEXT_LENGTH + 1)
}

#[test]
fn a_lane_takes_cards_of_its_kind_only() {
    check(MAP, move_cards(&["ad"], "Thoughts/Ana/Find", 0), EditError::WrongLane);
    check(MAP, move_cards(&["ad"], "Opportunities/Find", 0), EditError::WrongLane);
    check(MAP, move_cards(&["idea"], "Touchpoints/Ana/Find", 0), EditError::WrongLane);
    check(MAP, move_cards(&["ad", "hm"], "Touchpoints/Bo/Use", 0), EditError::WrongLane);
    check(MAP, move_cards(&["ad"], "Emotion/Ana/Find", 0), EditError::WrongLane);
    check(MAP, add_card("new", "Emotion/Ana/Find", 0), EditError::WrongLane);
}

#[test]
fn a_command_for_something_that_is_not_on_the_map_is_refused() {
    for to in [
        "Nowhere/Ana/Find",
        "Touchpoints/Nobody/Find",
        "Touchpoints/Ana/Never",
        "Touchpoints/Find",
        "Opportunities/Ana/Find",
        "Opportunities/Never",
    ] {
        check(MAP, move_cards(&["ad"], to, 0), EditError::Unknown);
        check(MAP, add_card("new", to, 0), EditError::Unknown);
    }
    let name = |of, field| Command::set(of, field, "new");
    for command in [
        move_cards(&["ad", "gone"], "Touchpoints/Bo/Use", 0),
        remove_cards(&["ad", "gone"]),
        name(RecordKey::Card(card("gone")), Field::Title),
        Command::duplicate(card("gone"), card("copy")),
        name(RecordKey::Persona(persona("gone")), Field::Name),
        Command::MovePersona { id: persona("gone"), to: 0 },
        Command::RemovePersona { id: persona("gone") },
        name(RecordKey::Stage(stage("gone")), Field::Title),
        Command::MoveStage { id: stage("gone"), to: 0 },
        Command::RemoveStage { id: stage("gone") },
        name(RecordKey::Lane(lane("gone")), Field::Title),
        Command::MoveLane { id: lane("gone"), to: 0 },
        Command::RemoveLane { id: lane("gone") },
    ] {
        check(MAP, command, EditError::Unknown);
    }
}

#[test]
fn a_new_thing_never_takes_the_id_of_another() {
    check(MAP, add_card("ad", "Touchpoints/Bo/Use", 0), EditError::Taken);
    check(MAP, Command::duplicate(card("ad"), card("hm")), EditError::Taken);
    check(MAP, add_persona("Bo", 0), EditError::Taken);
    check(MAP, add_stage("Buy", 0), EditError::Taken);
    check(MAP, add_lane(LaneKind::Thoughts, Scope::Shared, 0), EditError::Taken);
}

#[test]
fn a_map_keeps_one_lane_of_touchpoints_and_at_most_one_of_each_computed_kind_per_persona() {
    let add = |name: &str, kind| add_titled_lane(name, kind, Scope::Shared, 0);
    check(MAP, Command::RemoveLane { id: lane("Touchpoints") }, EditError::SingleLane);
    check(MAP, add("Second", LaneKind::Touchpoints), EditError::SingleLane);
    check(MAP, add("Second", LaneKind::Emotion), EditError::SingleLane);
    check_last(
        MAP,
        [add("Channels", LaneKind::Channels), add("Second", LaneKind::Channels)],
        EditError::SingleLane,
    );
    for (computed, kind) in [("Emotion", LaneKind::Emotion), ("Channels", LaneKind::Channels)] {
        let before = format!("personas | Ana \n stages | Buy \n Touchpoints \n {computed}");
        let after = format!("personas | Ana \n stages | Buy \n Other {{{computed}}} \n Touchpoints");
        let remove = Command::RemoveLane { id: lane(computed) };
        check_last(&before, [remove, add("Other", kind)], after.as_str());
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_wherever_it_is_typed() {
    let set = |of, field| Command::set(of, field, too_long());
    let ad = RecordKey::Card(card("ad"));
    for command in [
        set(RecordKey::Map, Field::Title),
        set(RecordKey::Map, Field::Scenario),
        set(RecordKey::Map, Field::Goal),
        set(RecordKey::Map, Field::Owner),
        set(RecordKey::Map, Field::Source),
        add_persona(&too_long(), 0),
        set(RecordKey::Persona(persona("Ana")), Field::Name),
        set(RecordKey::Persona(persona("Ana")), Field::Role),
        add_stage(&too_long(), 0),
        set(RecordKey::Stage(stage("Buy")), Field::Title),
        set(RecordKey::Stage(stage("Buy")), Field::Goal),
        add_titled_lane(&too_long(), LaneKind::Custom, Scope::Shared, 0),
        set(RecordKey::Lane(lane("Thoughts")), Field::Title),
        add_card(&too_long(), "Touchpoints/Ana/Find", 0),
        set(ad, Field::Title),
        set(ad, Field::Notes),
        set(ad, Field::ChannelName),
    ] {
        check(MAP, command, EditError::TooLong);
    }
    let longest = "ä".repeat(limits::TEXT_LENGTH);
    let after = with_card(&longest);
    check(&with_card("pay"), set_card("pay", Field::Title, longest), after.as_str());
}

/// A map with so many personas, stages, lanes and cards.
fn filled(personas: usize, stages: usize, lanes: usize, cards: usize) -> Document {
    let names =
        |count: usize, word: &str| (0..count).map(|index| format!(" | {word}{index}")).collect::<String>();
    let custom: String = (1..lanes).map(|index| format!("lane{index}\n")).collect();
    let (personas, stages) = (names(personas, "p"), names(stages, "s"));
    let drawn = map(&format!("personas {personas}\nstages {stages}\nTouchpoints\n{custom}"));
    let ids: Vec<_> = (0..cards).map(|index| card(&format!("card{index}"))).collect();
    Document::from_parts(
        drawn.id(),
        Parts {
            personas: drawn.personas().map(|(id, it)| (id, it.clone())).collect(),
            stages: drawn.stages().map(|(id, it)| (id, it.clone())).collect(),
            lanes: drawn.lanes().map(|(id, it)| (id, it.clone())).collect(),
            cards: ids.iter().map(|id| (*id, Card::new(CardKind::Touchpoint, ""))).collect(),
            cells: vec![(cell("Touchpoints/p0/s0"), Cell { cards: ids })],
            ..Parts::default()
        },
    )
}

/// The last thing that fits is added, the next one is refused.
#[track_caller]
fn check_room_for_one(almost_full: Document, add: impl Fn(usize) -> Command) {
    let mut editor = Editor::new(almost_full);
    editor.dispatch(add(0), 0.0).unwrap();
    assert_sound(editor.document());
    let full = editor.document().clone();
    assert_eq!(editor.dispatch(add(1), 0.0), Err(EditError::Full));
    assert!(*editor.document() == full);
}

#[test]
fn a_map_holds_as_much_as_its_limits_say_and_no_more() {
    let add = |kind| move |number: usize| add_something(kind, &format!("new{number}"));
    check_room_for_one(filled(limits::PERSONAS - 1, 1, 1, 0), add("persona"));
    check_room_for_one(filled(1, limits::STAGES - 1, 1, 0), add("stage"));
    check_room_for_one(filled(1, 1, limits::LANES - 1, 0), add("lane"));
    check_room_for_one(filled(1, 1, 1, limits::CARDS - 1), add("card"));
    check_room_for_one(filled(1, 1, 1, limits::CARDS - 1), add("copy"));
}

fn add_something(kind: &str, name: &str) -> Command {
    match kind {
        "persona" => add_persona(name, 0),
        "stage" => add_stage(name, 0),
        "lane" => add_titled_lane(name, LaneKind::Custom, Scope::Shared, 0),
        "copy" => Command::duplicate(card("card7"), card(name)),
        _ => add_card(name, "Touchpoints/p0/s0", 0),
    }
}

#[test]
fn all_cards_of_a_full_map_move_and_go_in_one_command() {
    // Each cell is written once: card by card this would take minutes.
    let mut editor = Editor::new(filled(1, 2, 1, limits::CARDS));
    let cards: Vec<_> = editor.document().cards().map(|(id, _)| id).collect();
    let to = cell("Touchpoints/p0/s1");
    editor.dispatch(Command::MoveCards { cards: cards.clone(), to, at: 0 }, 0.0).unwrap();
    assert_eq!(editor.document().cell(to), cards);
    editor.dispatch(Command::RemoveCards { cards }, 0.0).unwrap();
    assert_eq!(editor.document().card_count(), 0);
    assert_sound(editor.document());
}

#[test]
fn a_refusal_says_which_limit_was_reached() {
    assert_eq!(EditError::TooLong.to_string(), "A text can hold 20000 characters at most.");
    let full = EditError::Full.to_string();
    for limit in [limits::CARDS, limits::STAGES, limits::LANES, limits::PERSONAS] {
        assert!(full.contains(&limit.to_string()), "{full}");
    }
}
