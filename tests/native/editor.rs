//! One open map: steps that follow typing, what buttons say, what is selected, and what is told to whom.

use waymark::edit::Command;
use waymark::model::{
    BuyingPhase, Channel, Color, ContentHash, Date, Field, Fields, Lane, LaneKind, Number, Persona, Presence,
    RecordKey, Scope, Sentiment, Stage, Value, limits,
};
use waymark::session::{Editor, Item};

use crate::support::{CountedIds, assert_sound, card, cell, empty_map, lane, map, persona, stage};

const MAP: &str = "
    personas    | Ana         | Bo
    stages      | Find        | Buy
    Touchpoints
      Ana       | Pays online | Asks
    Thoughts
      Ana       | Hm          |
    Opportunities, shared
                | Chat        |
";

fn editor() -> Editor {
    Editor::new(map(MAP))
}

fn set(name: &str, field: Field, value: impl Into<Value>) -> Command {
    Command::set(RecordKey::Card(card(name)), field, value)
}

fn rename(name: &str, title: &str) -> Command {
    set(name, Field::Title, title)
}

fn notes(name: &str, notes: &str) -> Command {
    set(name, Field::Notes, notes)
}

fn move_to(names: &[&str], to: &str) -> Command {
    Command::MoveCards { cards: names.iter().map(|name| card(name)).collect(), to: cell(to), at: 0 }
}

fn add_card(name: &str, title: &str) -> Command {
    let fields = Fields::default().with(Field::Title, title);
    Command::add_card(card(name), fields, cell("Touchpoints/Bo/Buy"), 0)
}

/// Gives commands at times in milliseconds and answers how many steps they made.
#[track_caller]
fn steps<const COUNT: usize>(commands: [(f64, Command); COUNT]) -> usize {
    let mut editor = editor();
    for (now, command) in commands {
        editor.dispatch(command, now).unwrap();
    }
    let count = editor.undo_count();
    while editor.undo().is_some() {}
    assert!(*editor.document() == map(MAP));
    count
}

#[test]
fn typing_without_a_pause_of_a_second_is_one_step() {
    let typed = |now, text| (now, rename("Asks", text));
    assert_eq!(steps([typed(0.0, "A"), typed(900.0, "Ab"), typed(1800.0, "Abc")]), 1);
    assert_eq!(steps([typed(0.0, "A"), typed(999.9, "Ab"), typed(1999.9, "Abc")]), 2);
    // A clock that went back says nothing about pauses.
    assert_eq!(steps([typed(500.0, "A"), typed(400.0, "Ab")]), 2);
    assert_eq!(steps([typed(0.0, "A"), typed(f64::NAN, "Ab")]), 2);
}

#[test]
fn typing_elsewhere_or_anything_in_between_begins_a_new_step() {
    let typed = |text| (0.0, rename("Asks", text));
    assert_eq!(steps([typed("A"), (0.0, rename("Hm", "A")), typed("Ab")]), 3);
    assert_eq!(steps([typed("A"), (0.0, notes("Asks", "A")), typed("Ab")]), 3);
    assert_eq!(steps([typed("A"), (0.0, move_to(&["Hm"], "Thoughts/Bo/Buy")), typed("Ab")]), 3);
    let persona = |field, text: &str| (0.0, Command::set(RecordKey::Persona(persona("Bo")), field, text));
    let name = |text: &str| persona(Field::Name, text);
    assert_eq!(steps([name("B"), name("Be"), name("Bea")]), 1);
    assert_eq!(steps([name("B"), persona(Field::Role, "B"), name("Bea")]), 3);
    // Choices are no typing.
    let feel = |sentiment: Sentiment| (0.0, set("Asks", Field::Sentiment, sentiment));
    assert_eq!(steps([feel(Sentiment::MAX), feel(Sentiment::MIN)]), 2);
}

#[test]
fn what_is_typed_is_one_step_and_what_is_chosen_is_one_step_each() {
    let links = |title: &str| Value::Rows(vec![Fields::default().with(Field::Title, title)]);
    let number = |number| Value::Number(Number::whole(number));
    for (field, one, other) in [
        (Field::Recovery, "a".into(), "ab".into()),
        (Field::Tags, Value::Texts(vec!["a".to_owned()]), Value::Texts(vec!["ab".to_owned()])),
        (Field::Links, links("a"), links("ab")),
        (Field::Votes, number(1), number(12)),
        (Field::Value, number(1), number(12)),
    ] {
        assert_eq!(steps([(0.0, set("Asks", field, one)), (0.0, set("Asks", field, other))]), 1, "{field:?}");
    }
    let date = |day| Value::Date(Date::new(2030, 1, day).unwrap());
    for (field, one, other) in [
        (Field::Impact, number(1), number(2)),
        (Field::Channel, Channel::Web.into(), Channel::App.into()),
        (Field::Dimensions, Value::Set(1), Value::Set(3)),
        (Field::Due, date(1), date(2)),
        (Field::Answers, Value::Cards(vec![card("Hm")]), Value::Cards(vec![card("Chat")])),
    ] {
        assert_eq!(steps([(0.0, set("Asks", field, one)), (0.0, set("Asks", field, other))]), 2, "{field:?}");
    }
}

#[test]
fn leaving_the_text_and_undo_end_its_step() {
    let mut editor = editor();
    editor.dispatch(rename("Asks", "A"), 0.0).unwrap();
    editor.close_text();
    editor.dispatch(rename("Asks", "Ab"), 0.0).unwrap();
    assert_eq!(editor.undo_count(), 2);
    editor.undo().unwrap();
    editor.redo().unwrap();
    editor.dispatch(rename("Asks", "Abc"), 0.0).unwrap();
    assert_eq!(editor.undo_count(), 3);
}

#[test]
fn text_typed_and_deleted_again_leaves_no_step() {
    let typed = |text| (0.0, rename("Asks", text));
    assert_eq!(steps([typed("Ask"), typed("Asks")]), 0);
    assert_eq!(steps([typed("Ask"), typed("Asks"), typed("As"), typed("A")]), 1);
}

#[test]
fn a_step_of_typing_is_named_after_the_text_before_it() {
    let mut editor = editor();
    for text in ["P", "Pa", "Pays by card"] {
        editor.dispatch(rename("Pays online", text), 0.0).unwrap();
    }
    assert_eq!(editor.undo_label(), Some("rename “Pays online”"));
}

/// The words behind "Undo" once `command` is done, and behind "Redo" once it is undone.
#[track_caller]
fn check_label(command: Command, expected: &str) {
    let mut editor = editor();
    assert_eq!(editor.dispatch(command, 0.0).unwrap().label, expected);
    assert_eq!((editor.undo_label(), editor.redo_label()), (Some(expected), None));
    assert_eq!(editor.undo().unwrap().label, expected);
    assert_eq!((editor.undo_label(), editor.redo_label()), (None, Some(expected)));
    assert_eq!(editor.redo().unwrap().label, expected);
}

#[test]
fn undo_says_which_cards_it_is_about() {
    check_label(move_to(&["Pays online"], "Touchpoints/Bo/Buy"), "move “Pays online”");
    check_label(move_to(&["Pays online", "Asks"], "Touchpoints/Bo/Buy"), "move 2 cards");
    check_label(add_card("new", ""), "add touchpoint");
    check_label(add_card("new", "  "), "add touchpoint");
    check_label(add_card("new", "Calls"), "add “Calls”");
    check_label(Command::duplicate(card("Hm"), card("new")), "duplicate “Hm”");
    let copy = Command::CopyStage { source: stage("Buy"), id: stage("new"), cards: Vec::new() };
    check_label(copy, "duplicate “Buy”");
    check_label(Command::RemoveCards { cards: vec![card("Hm")] }, "delete “Hm”");
    check_label(Command::RemoveCards { cards: vec![card("Hm"), card("Chat")] }, "delete 2 cards");
    check_label(notes("Hm", "x"), "change the notes of “Hm”");
    check_label(set("Asks", Field::ChannelName, "Fax"), "change the channel of “Asks”");
    check_label(set("Asks", Field::Sentiment, Sentiment::MAX), "change the sentiment of “Asks”");
    let moment = set("Asks", Field::MomentOfTruth, Value::Flag);
    check_label(moment, "change the moment of truth of “Asks”");
    let long = "Waits for the parcel, which the neighbor took in long ago";
    check_label(add_card("new", long), "add “Waits for the parcel, which the neighbor…”");
}

#[test]
fn undo_says_which_persona_stage_or_lane_it_is_about() {
    let (ana, find, thoughts) = (persona("Ana"), stage("Find"), lane("Thoughts"));
    let (of_ana, of_find) = (RecordKey::Persona(ana), RecordKey::Stage(find));
    let new = Persona::new("new", Color::Teal);
    for (command, expected) in [
        (Command::AddPersona { id: persona("new"), persona: new, at: 0 }, "add persona"),
        (Command::MovePersona { id: ana, to: 1 }, "move “Ana”"),
        (Command::set(of_ana, Field::PersonaColor, Color::Teal), "recolor “Ana”"),
        (Command::RemovePersona { id: ana }, "delete “Ana”"),
        (Command::MoveStage { id: find, to: 1 }, "move “Find”"),
        (Command::set(of_find, Field::Title, "x"), "rename “Find”"),
        (Command::set(of_find, Field::Phase, BuyingPhase::After), "change the phase of “Find”"),
        (Command::set(of_find, Field::Presence, Presence::Nobody), "change the presence of “Find”"),
        (Command::set(of_find, Field::Color, Color::Rose), "recolor “Find”"),
        (Command::RemoveStage { id: find }, "delete “Find”"),
        (Command::MoveLane { id: thoughts, to: 0 }, "move “Thoughts”"),
        (Command::set(RecordKey::Lane(thoughts), Field::Title, "x"), "rename “Thoughts”"),
        (Command::RemoveLane { id: thoughts }, "delete “Thoughts”"),
        (Command::set(RecordKey::Map, Field::Goal, "x"), "change the goal"),
        (Command::set(RecordKey::Map, Field::Title, "x"), "change the map’s title"),
    ] {
        check_label(command, expected);
    }
    let stage = Command::AddStage { id: stage("new"), stage: Stage::new("", BuyingPhase::After), at: 0 };
    check_label(stage, "add stage");
    let add_lane = |title: &str| {
        let lane = Lane { scope: Scope::Shared, ..Lane::new(LaneKind::Custom, title) };
        Command::AddLane { id: crate::support::lane("new"), lane, at: 0 }
    };
    check_label(add_lane("Ideas"), "add “Ideas”");
    check_label(add_lane(""), "add lane");
}

#[test]
fn things_without_a_title_are_called_untitled() {
    let mut editor = editor();
    editor.dispatch(rename("Hm", ""), 0.0).unwrap();
    assert_eq!(Item::Card(card("Hm")).name(editor.document()), "Untitled thought");
    editor.dispatch(Command::RemoveCards { cards: vec![card("Hm")] }, 0.0).unwrap();
    assert_eq!(editor.undo_label(), Some("delete “Untitled thought”"));
    assert_eq!(Item::Card(card("Hm")).name(editor.document()), "");
}

#[test]
fn what_is_added_is_selected_and_undo_selects_what_was_selected_before() {
    let mut editor = editor();
    let (asks, new) = (Item::Card(card("Asks")), Item::Card(card("new")));
    editor.select(Some(asks));
    editor.dispatch(add_card("new", "Calls"), 0.0).unwrap();
    assert_eq!(editor.selected(), Some(new));
    editor.select(None);
    editor.undo().unwrap();
    assert_eq!(editor.selected(), Some(asks));
    editor.redo().unwrap();
    assert_eq!(editor.selected(), Some(new));
}

#[test]
fn what_is_no_longer_on_the_map_is_not_selected_and_comes_back_selected() {
    let mut editor = editor();
    let asks = Some(Item::Card(card("Asks")));
    editor.select(asks);
    editor.dispatch(Command::RemoveStage { id: stage("Buy") }, 0.0).unwrap();
    assert_eq!(editor.selected(), None);
    editor.undo().unwrap();
    assert_eq!(editor.selected(), asks);
    editor.select(Some(Item::Card(card("gone"))));
    assert_eq!(editor.selected(), None);
}

#[test]
fn selecting_keeps_redo_and_a_new_edit_ends_it() {
    let mut editor = editor();
    editor.dispatch(rename("Asks", "Calls"), 0.0).unwrap();
    editor.undo().unwrap();
    editor.select(Some(Item::Card(card("Hm"))));
    editor.close_text();
    // Neither does a command that changes nothing, or one that is refused.
    editor.dispatch(rename("Asks", "Asks"), 0.0).unwrap();
    editor.dispatch(rename("gone", "Calls"), 0.0).unwrap_err();
    assert_eq!(editor.redo_label(), Some("rename “Asks”"));
    editor.dispatch(rename("Hm", "Oh"), 0.0).unwrap();
    assert_eq!(editor.redo_label(), None);
    assert_eq!(editor.redo(), None);
}

#[test]
fn undo_does_not_forget_that_a_file_was_handed_out() {
    let mut editor = editor();
    editor.dispatch(rename("Asks", "Calls"), 0.0).unwrap();
    let state = ContentHash::of(b"the file");
    assert_eq!(editor.hand_out(state).touched, [RecordKey::Lineage]);
    assert_eq!(editor.hand_out(state).touched, []);
    assert_eq!(editor.undo_count(), 1);
    editor.undo().unwrap();
    assert_eq!(editor.document().lineage().handed_out, [state]);
    editor.redo().unwrap();
    assert_eq!(editor.document().lineage().handed_out, [state]);
}

#[test]
fn only_the_newest_files_that_were_handed_out_are_remembered() {
    let mut editor = editor();
    let states: Vec<_> = (0..100_u8).map(|number| ContentHash::of(&[number])).collect();
    for state in &states {
        editor.hand_out(*state);
    }
    assert_eq!(editor.document().lineage().handed_out, states[states.len() - limits::LINEAGE..]);
    assert_sound(editor.document());
}

#[test]
fn a_change_is_told_to_the_records_it_touched_only() {
    let mut editor = editor();
    let touched = |editor: &mut Editor, command| editor.dispatch(command, 0.0).unwrap().touched;
    let (find, buy) = (cell("Touchpoints/Ana/Find"), cell("Touchpoints/Ana/Buy"));
    assert_eq!(touched(&mut editor, rename("Asks", "Calls")), [RecordKey::Card(card("Asks"))]);
    let mut cells = touched(&mut editor, move_to(&["Asks"], "Touchpoints/Ana/Find"));
    cells.sort_unstable();
    let mut expected = [RecordKey::Cell(find), RecordKey::Cell(buy)];
    expected.sort_unstable();
    assert_eq!(cells, expected);
    let order = touched(&mut editor, Command::MoveStage { id: stage("Find"), to: 1 });
    assert_eq!(order, [RecordKey::StageOrder]);
    assert_eq!(touched(&mut editor, rename("Asks", "Calls")), []);
}

#[test]
fn a_drop_of_many_cards_is_one_step() {
    // A12: whatever is dropped together is undone together.
    let mut editor = editor();
    editor.dispatch(move_to(&["Pays online", "Asks"], "Touchpoints/Bo/Find"), 0.0).unwrap();
    assert_eq!(editor.undo_count(), 1);
    editor.undo().unwrap();
    assert!(*editor.document() == map(MAP));
}

#[test]
fn a_new_map_is_sound_and_has_nothing_to_undo() {
    let document = empty_map(&mut CountedIds::default());
    assert_sound(&document);
    let mut editor = Editor::new(document);
    assert_eq!((editor.undo(), editor.redo(), editor.selected()), (None, None, None));
}
