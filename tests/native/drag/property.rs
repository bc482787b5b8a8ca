//! Whatever happens in whatever order, the drag machine keeps its promises.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use waymark::edit::{Command, apply};
use waymark::model::{CardKind, Fields, IdSource};
use waymark::session::Direction;
use waymark::session::activation::{Part, PointerKind};
use waymark::session::drag::{CancelReason, Carried, DragItem, Effect, Input, Press};
use waymark::session::hit::PointInClient;

use crate::drag::rig::{Rig, header, stage_item, trip};
use crate::support::{CountedIds, assert_sound, card};

/// Something that happens to a board.
#[derive(Debug, Clone)]
enum Event {
    Down {
        pointer: i32,
        kind: PointerKind,
        part: Part,
        item: Index,
        at: PointInClient,
        is_odd: bool,
    },
    Move {
        pointer: i32,
        at: PointInClient,
    },
    Up {
        pointer: i32,
        at: PointInClient,
    },
    HoldElapsed,
    Lift(Index),
    Arrow(Direction),
    Drop,
    Cancel,
    MeasureBoard,
    /// The cells that hold the card, measured without being asked for.
    MeasureCellOf(Index),
    Scroll(f64, f64),
    /// From now on measurements are answered at once, or not.
    Answer(bool),
}

/// Everything on the map of the rig, and things that are not.
fn items() -> Vec<DragItem> {
    let names = ["ad", "shop", "ask", "pay", "call", "fix", "look", "wait", "idea", "plan", "desk", "gone"];
    let cards = names.into_iter().map(|name| DragItem::Card(card(name)));
    let faces = ["ad", "pay", "look", "gone"].into_iter().map(|name| DragItem::Face(card(name)));
    let stages = ["Find", "Buy", "Use", "Gone"].into_iter().map(stage_item);
    let lanes = [
        header("Touchpoints", Some("Ana")),
        header("Emotion", Some("Bo")),
        header("Actions", Some("Gone")),
        header("Actions", None),
        header("Opportunities", None),
        header("Support processes", Some("Ana")),
        header("Gone", None),
    ];
    let new = [CardKind::Touchpoint, CardKind::Note].map(DragItem::NewCard);
    cards.chain(faces).chain(stages).chain(lanes).chain(new).collect()
}

/// Mostly on the board, which is 700 px wide and 1650 px high.
fn point() -> impl Strategy<Value = PointInClient> {
    let x = prop_oneof![20 => -50.0..800.0, 1 => select(vec![f64::NAN, f64::INFINITY, -1e300])];
    let y = prop_oneof![20 => -50.0..1750.0, 1 => select(vec![f64::NAN, f64::INFINITY, -1e300])];
    (x, y).prop_map(|(x, y)| PointInClient { x, y })
}

fn event() -> impl Strategy<Value = Event> {
    let pointer = || prop_oneof![9 => Just(1), 1 => Just(2)];
    let kind = select(vec![PointerKind::Mouse, PointerKind::Touch, PointerKind::Pen]);
    let part = select(vec![Part::Body, Part::Handle]);
    let directions = vec![Direction::Up, Direction::Down, Direction::Left, Direction::Right];
    let down = (pointer(), kind, part, any::<Index>(), point(), prop::bool::weighted(0.05));
    prop_oneof![
        4 => down.prop_map(|(pointer, kind, part, item, at, is_odd)| {
            Event::Down { pointer, kind, part, item, at, is_odd }
        }),
        10 => (pointer(), point()).prop_map(|(pointer, at)| Event::Move { pointer, at }),
        4 => (pointer(), point()).prop_map(|(pointer, at)| Event::Up { pointer, at }),
        3 => Just(Event::HoldElapsed),
        3 => any::<Index>().prop_map(Event::Lift),
        6 => select(directions).prop_map(Event::Arrow),
        3 => Just(Event::Drop),
        1 => Just(Event::Cancel),
        1 => Just(Event::MeasureBoard),
        1 => any::<Index>().prop_map(Event::MeasureCellOf),
        2 => (-300.0..300.0, -300.0..300.0).prop_map(|(right, down)| Event::Scroll(right, down)),
        1 => prop::bool::weighted(0.8).prop_map(Event::Answer),
    ]
}

fn play(rig: &mut Rig, event: Event, items: &[DragItem]) -> Vec<Effect> {
    match event {
        Event::Down { pointer, kind, part, item, at, is_odd } => {
            let (is_primary, button) = (!is_odd, i16::from(is_odd));
            let item = *item.get(items);
            rig.give(Input::Down(Press { pointer, kind, is_primary, button, item, part, at, corner: at }))
        }
        Event::Move { pointer, at } => rig.give(Input::Move { pointer, at }),
        Event::Up { pointer, at } => rig.give(Input::Up { pointer, at }),
        Event::HoldElapsed => rig.give(Input::HoldElapsed),
        Event::Lift(item) => rig.give(Input::Lift(*item.get(items))),
        Event::Arrow(direction) => rig.give(Input::Arrow(direction)),
        Event::Drop => rig.give(Input::Drop),
        Event::Cancel => rig.cancel(CancelReason::Escape),
        Event::MeasureBoard => rig.give(Input::BoardMeasured(rig.geometry())),
        Event::MeasureCellOf(item) => {
            let moved =
                Carried::one(*item.get(items)).cards.first().and_then(|card| rig.document.cell_of(*card));
            moved.map_or_else(Vec::new, |cell| rig.give(Input::CellMeasured { cell, cards: rig.cards(cell) }))
        }
        Event::Scroll(right, down) => rig.scroll(right, down),
        Event::Answer(answers) => {
            rig.answers = answers;
            Vec::new()
        }
    }
}

/// The commands among `effects`; a new card gets the id that the browser layer would give it.
fn commands(effects: &[Effect], ids: &mut CountedIds) -> Vec<Command> {
    let mut command = |effect: &Effect| match effect {
        Effect::Dispatch { command, announcement } => {
            assert!(announcement.ends_with('.'));
            Some(command.clone())
        }
        Effect::AddCard { cell, at } => {
            let id = waymark::model::CardId(ids.next_id());
            Some(Command::add_card(id, Fields::default(), *cell, *at))
        }
        _ => None,
    };
    effects.iter().filter_map(&mut command).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// No input panics; a drag ends with one command at most, which can be applied; after a cancel the
    /// machine is idle; and A12 at every step, which the rig checks.
    #[test]
    fn a12_any_inputs_give_one_good_command_per_drag_at_most(events in prop::collection::vec(event(), 0..60)) {
        let (mut rig, items, mut ids) = (Rig::new(), items(), CountedIds::default());
        prop_assert_eq!(&rig.document, &trip());
        for event in events {
            let was_lifted = rig.drag.lifted().is_some();
            let is_cancel = matches!(event, Event::Cancel);
            let effects = play(&mut rig, event, &items);
            let commands = commands(&effects, &mut ids);
            // Only an input that ends a drag gives a command, so there is one per drag at most.
            prop_assert!(commands.len() <= usize::from(was_lifted));
            prop_assert!(commands.is_empty() || rig.drag.is_idle());
            prop_assert!(!is_cancel || (rig.drag.is_idle() && commands.is_empty()));
            let is_lifted = rig.drag.lifted().is_some();
            let ends = effects.iter().filter(|effect| **effect == Effect::HidePreview).count();
            prop_assert_eq!(ends, usize::from(was_lifted && !is_lifted));
            for command in commands {
                let before = rig.document.clone();
                let patch = apply(&mut rig.document, command);
                prop_assert!(patch.is_ok_and(|patch| !patch.is_empty()));
                assert_sound(&rig.document);
                prop_assert!(rig.document != before);
            }
        }
    }
}
