//! What each command does to a map, and when it is refused: a map, a command, and the map afterwards.

mod answers;
mod becoming;
mod board;
mod cards;
mod copies;
mod every_field;
mod refusals;

use waymark::edit::{Command, EditError};
use waymark::model::{
    BuyingPhase, Channel, Color, Field, Fields, Lane, LaneKind, Number, Persona, RecordKey, Scope, Stage,
    Value,
};
use waymark::session::{Editor, Item};
use waymark::wording;

use crate::support::{assert_sound, card, cell, lane, map, normalized, persona, print, stage};

pub(crate) const MAP: &str = "
    personas      | Ana        | Bo
    stages        | Find       | Buy  | Use
    Touchpoints
      Ana         | ad, search | pay  |
      Bo          |            | call |
    Emotion
    Thoughts
      Ana         | hm         |      |
    Opportunities, shared
                  | idea       |      | plan
";

pub(crate) enum Expected<'text> {
    Map(&'text str),
    Refused(EditError),
}

impl<'text> From<&'text str> for Expected<'text> {
    fn from(map: &'text str) -> Self {
        Self::Map(map)
    }
}

impl From<EditError> for Expected<'_> {
    fn from(error: EditError) -> Self {
        Self::Refused(error)
    }
}

/// Does `command` to the map `before`: the result is the map `expected`, undone and redone without a
/// trace, or it is refused for that reason and nothing has changed.
#[track_caller]
pub(crate) fn check<'text>(before: &str, command: Command, expected: impl Into<Expected<'text>>) {
    check_last(before, [command], expected);
}

/// The same for the last of `commands`; the others come before it.
#[track_caller]
pub(crate) fn check_last<'text, const COUNT: usize>(
    before: &str,
    commands: [Command; COUNT],
    expected: impl Into<Expected<'text>>,
) {
    let mut editor = Editor::new(map(before));
    let mut commands = commands.into_iter();
    let last = commands.next_back().unwrap();
    for command in commands {
        editor.dispatch(command, 0.0).unwrap();
        editor.close_text();
    }
    match expected.into() {
        Expected::Map(text) => check_done(&mut editor, last, text),
        Expected::Refused(error) => check_refused(&mut editor, last, error),
    }
}

#[track_caller]
fn check_done(editor: &mut Editor, command: Command, expected: &str) {
    let (before, steps) = (editor.document().clone(), editor.undo_count());
    let changes = editor.dispatch(command, 0.0).unwrap();
    let after = editor.document().clone();
    assert_eq!(print(&after), normalized(expected));
    assert_sound(&after);
    if before == after {
        assert_eq!((changes.touched.as_slice(), editor.undo_count()), ([].as_slice(), steps));
        return;
    }
    assert_eq!(editor.undo_count(), steps + 1);
    assert_eq!(editor.undo().unwrap().touched, changes.touched);
    assert!(*editor.document() == before, "undo left\n{}", print(editor.document()));
    assert_eq!(editor.redo().unwrap().touched, changes.touched);
    assert!(*editor.document() == after, "redo made\n{}", print(editor.document()));
}

/// A4: document, history and selection are as before the refused command.
#[track_caller]
fn check_refused(editor: &mut Editor, command: Command, error: EditError) {
    let undone = Command::set(RecordKey::Map, Field::Owner, "Cy");
    editor.dispatch(undone, 0.0).unwrap();
    editor.undo().unwrap();
    let item = editor.document().persona_order().first().map(|id| Item::Persona(*id));
    editor.select(item);
    let (before, steps) = (editor.document().clone(), editor.undo_count());
    let undo_label = editor.undo_label().map(str::to_owned);
    assert_eq!(editor.dispatch(command, 0.0), Err(error));
    assert!(*editor.document() == before, "the refused command left\n{}", print(editor.document()));
    assert_eq!((editor.undo_count(), editor.selected()), (steps, item));
    assert_eq!((editor.undo_label(), editor.redo_label()), (undo_label.as_deref(), Some("change the owner")));
}

pub(crate) fn move_cards(names: &[&str], to: &str, at: usize) -> Command {
    Command::MoveCards { cards: names.iter().map(|name| card(name)).collect(), to: cell(to), at }
}

pub(crate) fn remove_cards(names: &[&str]) -> Command {
    Command::RemoveCards { cards: names.iter().map(|name| card(name)).collect() }
}

pub(crate) fn add_card(name: &str, to: &str, at: usize) -> Command {
    let fields = Fields::default().with(Field::Title, name);
    Command::add_card(card(name), fields, cell(to), at)
}

pub(crate) fn set_card(name: &str, field: Field, value: impl Into<Value>) -> Command {
    Command::set(RecordKey::Card(card(name)), field, value)
}

/// Leaves a field without a value.
pub(crate) fn empty(of: RecordKey, field: Field) -> Command {
    Command::SetField { of, field, value: None }
}

pub(crate) fn add_persona(name: &str, at: usize) -> Command {
    Command::AddPersona { id: persona(name), persona: Persona::new(name, Color::Teal), at }
}

pub(crate) fn add_stage(title: &str, at: usize) -> Command {
    Command::AddStage { id: stage(title), stage: Stage::new(title, BuyingPhase::After), at }
}

pub(crate) fn add_lane(kind: LaneKind, scope: Scope, at: usize) -> Command {
    add_titled_lane(wording::lane_kind(kind), kind, scope, at)
}

pub(crate) fn add_titled_lane(title: &str, kind: LaneKind, scope: Scope, at: usize) -> Command {
    Command::AddLane { id: lane(title), lane: Lane { scope, ..Lane::new(kind, title) }, at }
}

/// The map with one touchpoint `card` and one note, as the edits of cards show it.
pub(crate) fn with_card(card: &str) -> String {
    format!("personas | Ana \n stages | Buy \n Touchpoints \n Ana | {card} \n Thoughts \n Ana | hm")
}

#[test]
fn the_notation_prints_what_it_reads() {
    assert_eq!(print(&map(MAP)), normalized(MAP));
    for id in [card("ad"), card("plan")] {
        assert!(map(MAP).card(id).is_some());
    }
    assert_eq!(map(MAP).cell_of(card("call")), Some(cell("Touchpoints/Bo/Buy")));
    let mut document = map(MAP);
    for (field, value) in [
        (Field::Sentiment, Number::whole(-1).into()),
        (Field::Channel, Channel::Web.into()),
        (Field::Dimensions, Value::Set(0b11)),
        (Field::Tags, Value::Texts(vec!["red".to_owned(), "blue".to_owned()])),
        (Field::Votes, Number::whole(3).into()),
        (Field::MomentOfTruth, Value::Flag),
        (Field::Links, Value::Rows(vec![Fields::default().with(Field::Title, "Shop")])),
        (Field::Answers, Value::Cards(vec![card("ad"), card("plan")])),
    ] {
        waymark::edit::apply(&mut document, set_card("pay", field, value)).unwrap();
    }
    let pay = "pay {Web; Online; sentiment bad; moment of truth; dimensions Cognitive + Emotional; \
               answers ad + plan; tags red + blue; links (title Shop); votes 3}";
    assert!(print(&document).contains(pay), "{}", print(&document));
}
