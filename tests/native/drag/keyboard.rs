//! Lifting by key, and one-step moves.

use waymark::edit::Command;
use waymark::model::CardKind;
use waymark::session::Direction::{self, Down, Left, Right, Up};
use waymark::session::drag::{CancelReason, Carried, DragItem, Effect, Input, Place, one_step};
use waymark::session::focus::Spot;
use waymark::session::hit::PointInClient;

use crate::drag::rig::{Rig, header, sentiment, stage_item};
use crate::support::{card, cell, lane, stage};

const ALL: [Direction; 4] = [Up, Down, Left, Right];

fn lifted(name: &str) -> Rig {
    let mut rig = Rig::new();
    rig.give(Input::Lift(DragItem::Card(card(name))));
    assert!(rig.drag.is_following_keys());
    rig
}

#[test]
fn a_lift_by_key_says_where_the_card_is_and_what_to_press() {
    let rig = lifted("shop");
    let words = "Lifted “shop”, position 2 of 3 in Touchpoints, Find. \
                 Arrow keys move, Space drops, Escape cancels.";
    assert_eq!(rig.announced(), [words]);
    assert_eq!(rig.target().unwrap().line, None);
    assert_eq!(rig.status(), "Dragging “shop” to Find, position 2 of 3 · Esc cancels");
}

#[test]
fn arrows_walk_through_the_gaps_and_on_to_the_next_row_that_takes_the_card() {
    let table: &[(&[Direction], &str, usize, &str)] = &[
        (&[Down], "Touchpoints/Ana/Find", 2, "Position 3 of 3."),
        (&[Up], "Touchpoints/Ana/Find", 0, "Position 1 of 3."),
        (&[Up, Up], "Touchpoints/Ana/Find", 0, "Position 1 of 3."),
        (&[Down, Down], "Touchpoints/Bo/Find", 0, "Bo, Touchpoints, Find, position 1 of 1."),
        (&[Down, Down, Up], "Touchpoints/Ana/Find", 2, "Ana, Touchpoints, Find, position 3 of 3."),
        (&[Right], "Touchpoints/Ana/Buy", 1, "Touchpoints, Buy, position 2 of 2."),
        (&[Right, Right], "Touchpoints/Ana/Use", 0, "Touchpoints, Use, position 1 of 1."),
        (&[Right, Right, Right], "Touchpoints/Ana/Use", 0, "Touchpoints, Use, position 1 of 1."),
        (&[Right, Left], "Touchpoints/Ana/Find", 1, "Touchpoints, Find, position 2 of 3."),
        (&[Right, Down, Down], "Touchpoints/Bo/Buy", 1, "Position 2 of 2."),
    ];
    for (keys, path, at, words) in table {
        let mut rig = lifted("shop");
        rig.keys(keys);
        assert_eq!(rig.target().unwrap().place, Place::Cell { cell: cell(path), at: *at }, "{keys:?}");
        assert_eq!(rig.announced().last(), Some(words));
    }
}

#[test]
fn a_note_walks_from_the_rows_of_personas_to_the_shared_rows() {
    let mut rig = lifted("look");
    rig.keys(&[Down]);
    assert_eq!(rig.target().unwrap().place, Place::Cell { cell: cell("Actions/Bo/Find"), at: 0 });
    rig.keys(&[Down]);
    assert_eq!(rig.announced().last(), Some(&"Opportunities, Find, position 1 of 3."));
    rig.keys(&[Down, Down, Down]);
    assert_eq!(rig.announced().last(), Some(&"Support processes, Find, position 1 of 1."));
    rig.give(Input::Drop);
    rig.assert_cell("Support processes/Find", &["look"]);
    let words = "“look” moved from Ana, Actions to Support processes, position 1 of 1.";
    assert_eq!(rig.announced().last(), Some(&words));
}

#[test]
fn each_key_reveals_the_target_then_measures_and_shows_it() {
    let mut rig = lifted("shop");
    let effects = rig.give(Input::Arrow(Right));
    assert!(matches!(
        effects.as_slice(),
        [
            Effect::Announce(_),
            Effect::Reveal(Spot::Card(_)),
            Effect::MeasureCell(_),
            Effect::ShowTarget(_),
            Effect::Say(_)
        ]
    ));
    assert_eq!(rig.line_in("Touchpoints/Ana/Buy"), Some(54.0));
    rig.keys(&[Right]);
    assert!(rig.log.contains(&Effect::Reveal(Spot::Cell(cell("Touchpoints/Ana/Use")))));
}

#[test]
fn keys_need_no_measurement_to_move_and_drop() {
    let mut rig = Rig::new();
    rig.answers = false;
    rig.give(Input::Lift(DragItem::Card(card("shop"))));
    rig.keys(&[Right, Up]);
    rig.give(Input::Drop);
    rig.assert_cell("Touchpoints/Ana/Buy", &["shop", "pay"]);
}

#[test]
fn only_rows_that_are_shown_are_reached() {
    let mut rig = Rig::showing(&["Ana"]);
    rig.give(Input::Lift(DragItem::Card(card("shop"))));
    rig.keys(&[Down, Down, Down]);
    assert_eq!(rig.target().unwrap().place, Place::Cell { cell: cell("Touchpoints/Ana/Find"), at: 2 });
    rig.cancel(CancelReason::Escape);
    assert_eq!(rig.give(Input::Lift(DragItem::Card(card("call")))), []);
    assert!(rig.drag.is_idle());
}

#[test]
fn a12_escape_leaves_no_trace_and_a_drop_on_the_own_place_none_either() {
    let mut rig = lifted("shop");
    rig.keys(&[Right]);
    rig.cancel(CancelReason::Escape);
    rig.assert_nothing_happened();
    assert_eq!(rig.announced().last(), Some(&"Move cancelled. “shop” is back at position 2 of 3 in Find."));
    rig.give(Input::Lift(DragItem::Card(card("shop"))));
    rig.keys(&[Right, Left]);
    rig.give(Input::Drop);
    rig.assert_nothing_happened();
}

#[test]
fn a_pointer_has_no_say_in_what_keys_hold_but_a_press_ends_it() {
    let mut rig = lifted("shop");
    assert_eq!(rig.move_to(PointInClient { x: 500.0, y: 100.0 }), []);
    assert_eq!(rig.let_go(), []);
    assert!(rig.drag.is_following_keys());
    rig.press_card(
        waymark::session::activation::PointerKind::Mouse,
        waymark::session::activation::Part::Body,
        "ad",
    );
    rig.assert_nothing_happened();
}

#[test]
fn keys_have_no_say_in_what_a_pointer_holds() {
    let mut rig = Rig::new();
    rig.grab("shop");
    assert_eq!(rig.give(Input::Arrow(Right)), []);
    assert_eq!(rig.give(Input::Drop), []);
    assert_eq!(rig.give(Input::Lift(DragItem::Card(card("ad")))), []);
    assert!(rig.drag.is_following_pointer());
}

#[test]
fn stages_lanes_faces_and_new_cards_are_moved_by_keys_too() {
    let mut rig = Rig::new();
    rig.give(Input::Lift(stage_item("Buy")));
    rig.keys(&[Up, Down, Right, Right]);
    rig.give(Input::Drop);
    assert_eq!(rig.commands(), [Command::MoveStage { id: stage("Buy"), to: 2 }]);
    let mut rig = Rig::new();
    rig.give(Input::Lift(header("Actions", Some("Bo"))));
    rig.keys(&[Left, Up]);
    assert_eq!(rig.announced().last(), Some(&"Position 2 of 3."));
    rig.give(Input::Drop);
    assert_eq!(rig.commands(), [Command::MoveLane { id: lane("Actions"), to: 1 }]);
    let mut rig = Rig::new();
    rig.give(Input::Lift(DragItem::Face(card("pay"))));
    rig.keys(&[Up, Up, Up, Left]);
    assert_eq!(rig.announced().last(), Some(&"Very good (+2)."));
    assert!(rig.log.contains(&Effect::ShowSentiment { card: card("pay"), sentiment: sentiment(2) }));
    rig.give(Input::Drop);
    assert_eq!(rig.commands().len(), 1);
    let mut rig = Rig::new();
    rig.give(Input::Lift(DragItem::NewCard(CardKind::Note)));
    rig.keys(&[Right]);
    let effects = rig.give(Input::Drop);
    let cell = cell("Actions/Ana/Buy");
    assert_eq!(effects.last(), Some(&Effect::AddCard { cell, at: 0 }));
}

#[test]
fn a13_one_step_is_what_lifting_moving_once_and_dropping_does() {
    let items = [
        DragItem::Card(card("ad")),
        DragItem::Card(card("shop")),
        DragItem::Card(card("call")),
        DragItem::Card(card("plan")),
        DragItem::Face(card("pay")),
        stage_item("Find"),
        stage_item("Buy"),
        header("Emotion", Some("Bo")),
        header("Support processes", None),
    ];
    for item in items {
        for direction in ALL {
            let mut rig = Rig::new();
            rig.give(Input::Lift(item));
            rig.keys(&[direction]);
            rig.give(Input::Drop);
            let step = one_step(&rig.document, &rig.rows, &Carried::one(item), direction);
            assert_eq!(rig.commands(), Vec::from_iter(step), "{item:?} {direction:?}");
        }
    }
}

#[test]
fn one_step_of_a_lane_passes_lanes_of_its_scope_only() {
    let document = crate::support::map(
        "
        personas      | Ana
        stages        | Find
        Touchpoints
        Opportunities, shared
        Emotion
        Support processes, shared
        Actions
    ",
    );
    let rows = waymark::session::shown_rows(&document, document.persona_order());
    for (name, who, direction, order) in [
        ("Touchpoints", Some("Ana"), Down, Some([1, 2, 0, 3, 4])),
        ("Actions", Some("Ana"), Up, Some([0, 1, 4, 2, 3])),
        ("Opportunities", None, Down, Some([0, 2, 3, 1, 4])),
        ("Support processes", None, Up, Some([0, 3, 1, 2, 4])),
        ("Touchpoints", Some("Ana"), Up, None),
        ("Support processes", None, Down, None),
    ] {
        let step = one_step(&document, &rows, &Carried::one(header(name, who)), direction);
        let order = order.map(|order| order.map(|index: usize| document.lane_order()[index]));
        let moved = step.map(|step| {
            let mut document = document.clone();
            waymark::edit::apply(&mut document, step).unwrap();
            document.lane_order().to_vec()
        });
        assert_eq!(moved, order.map(Vec::from), "{name} {direction:?}");
    }
}
