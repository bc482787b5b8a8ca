//! Dragging what is not a card of the map: stages, lanes, new cards and faces.

use waymark::edit::Command;
use waymark::model::{CardKind, Field, RecordKey};
use waymark::session::activation::{Part, PointerKind};
use waymark::session::autoscroll::Axes;
use waymark::session::drag::{CancelReason, DragItem, Effect, Input, Place};
use waymark::session::focus::Spot;
use waymark::session::hit::{BoardGeometry, Line, PointInClient, Span};

use crate::drag::rig::{FINGER, Rig, header, sentiment, stage_item};
use crate::support::{card, cell, persona, stage};

fn at(x: f64, y: f64) -> PointInClient {
    PointInClient { x, y }
}

#[test]
fn a_stage_goes_into_the_gap_between_stages_under_the_pointer() {
    for (name, x, order) in [
        ("Find", 399.0, None),
        ("Find", 401.0, Some("Buy | Find | Use")),
        ("Find", 601.0, Some("Buy | Use | Find")),
        ("Find", 9000.0, Some("Buy | Use | Find")),
        ("Use", 0.0, Some("Use | Find | Buy")),
        ("Use", 201.0, Some("Find | Use | Buy")),
        ("Buy", 201.0, None),
        ("Buy", 599.0, None),
    ] {
        let mut rig = Rig::new();
        rig.grab_item(stage_item(name), at(200.0, 20.0));
        rig.move_to(at(x, 20.0));
        rig.let_go();
        match order {
            None => rig.assert_nothing_happened(),
            Some(order) => {
                let commands = rig.commands();
                let [command @ Command::MoveStage { .. }] = commands.as_slice() else { unreachable!() };
                let mut document = rig.document.clone();
                waymark::edit::apply(&mut document, command.clone()).unwrap();
                let titles: Vec<_> = order.split(" | ").map(stage).collect();
                assert_eq!(document.stage_order(), titles);
            }
        }
    }
}

#[test]
fn a_stage_shows_an_upright_line_and_says_where_it_goes() {
    let mut rig = Rig::new();
    rig.grab_item(stage_item("Find"), at(200.0, 20.0));
    assert!(rig.log.contains(&Effect::StartAutoscroll(Axes::Horizontal)));
    rig.move_to(at(450.0, 20.0));
    let y = rig.geometry().height();
    assert_eq!(rig.target().unwrap().line, Some(Line::Upright { x: 500.0, y }));
    assert_eq!(rig.status(), "Dragging “Find” to position 2 of 3 · Esc cancels");
    rig.let_go();
    assert_eq!(rig.announced(), ["Lifted “Find”, position 1 of 3.", "“Find” moved to position 2 of 3."]);
    assert_eq!(rig.log.last(), Some(&Effect::Focus(Spot::Stage(stage("Find")))));
}

/// Rows of 200 px from 50 on: Ana's Touchpoints, Emotion, Actions; the same of Bo; Opportunities, Support
/// processes. The order after the drop is in first letters.
#[test]
fn a_lane_moves_among_the_lanes_of_its_group() {
    for (name, who, y, expected) in [
        ("Touchpoints", Some("Ana"), 340.0, None),
        ("Touchpoints", Some("Ana"), 360.0, Some("ETAOS")),
        ("Touchpoints", Some("Ana"), 640.0, Some("EATOS")),
        // The same lane in the rows of the other persona.
        ("Actions", Some("Ana"), 660.0, Some("ATEOS")),
        ("Actions", Some("Ana"), 1240.0, None),
        // Its own place, in the rows of the other persona.
        ("Emotion", Some("Ana"), 950.0, None),
        // A lane of personas has no place among the shared lanes, and the other way around.
        ("Actions", Some("Ana"), 1300.0, None),
        ("Opportunities", None, 300.0, None),
        ("Opportunities", None, 9000.0, Some("TEASO")),
        ("Support processes", None, 1260.0, Some("TEASO")),
    ] {
        let mut rig = Rig::new();
        rig.grab_item(header(name, who), at(50.0, 150.0));
        rig.move_to(at(50.0, y));
        rig.let_go();
        let orders = rig.commands().into_iter().map(|command| {
            let mut document = rig.document.clone();
            waymark::edit::apply(&mut document, command).unwrap();
            let titles = document.lane_order().iter().map(|id| document.lane(*id).unwrap().title());
            titles.filter_map(|title| title.chars().next()).collect::<String>()
        });
        assert_eq!(orders.collect::<Vec<_>>(), Vec::from_iter(expected), "{name} at {y}");
        assert!(rig.drag.is_idle());
    }
}

#[test]
fn a_lane_shows_a_level_line_in_the_group_under_the_pointer() {
    let mut rig = Rig::new();
    rig.grab_item(header("Actions", Some("Ana")), at(50.0, 550.0));
    rig.move_to(at(50.0, 760.0));
    let target = rig.target().unwrap();
    assert_eq!(target.place, Place::Lane { group: Some(persona("Bo")), at: 1 });
    let x = Span { start: 100.0, end: 700.0 };
    assert_eq!(target.line, Some(Line::Level { x, y: 850.0 }));
    assert_eq!(rig.status(), "Dragging “Actions” to position 2 of 3 · Esc cancels");
}

#[test]
fn a_new_card_is_added_where_it_is_dropped() {
    let mut rig = Rig::new();
    let item = DragItem::NewCard(CardKind::Touchpoint);
    rig.grab_item(item, at(20.0, 20.0));
    assert_eq!(rig.announced(), ["Lifted a new touchpoint."]);
    rig.move_to(rig.in_cell("Actions/Ana/Find", 50.0));
    assert_eq!(rig.target(), None);
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 60.0));
    let words = "Dragging a new touchpoint to Ana, Touchpoints, Find, position 2 of 4 · Esc cancels";
    assert_eq!(rig.status(), words);
    let effects = rig.let_go();
    let cell = cell("Touchpoints/Ana/Find");
    assert_eq!(effects.last(), Some(&Effect::AddCard { cell, at: 1 }));
    rig.assert_nothing_happened();
}

#[test]
fn a_new_card_dropped_nowhere_is_not_added() {
    let mut rig = Rig::new();
    rig.grab_item(DragItem::NewCard(CardKind::Note), at(20.0, 20.0));
    rig.let_go();
    rig.assert_nothing_happened();
    assert_eq!(rig.announced().last(), Some(&"Move cancelled. No card was added."));
}

/// 18 px are one step; half of it rounds up.
#[test]
fn a_face_feels_better_the_higher_it_is_dragged() {
    for (up, felt) in [(8.0, None), (10.0, Some(1)), (36.0, Some(2)), (900.0, Some(2)), (-19.0, Some(-1))] {
        let mut rig = Rig::new();
        let item = DragItem::Face(card("pay"));
        rig.grab_item(item, at(200.0, 300.0));
        rig.move_to(at(200.0, 300.0 - up));
        rig.let_go();
        let pay = RecordKey::Card(card("pay"));
        let command = felt.map(|felt| Command::set(pay, Field::Sentiment, sentiment(felt)));
        assert_eq!(rig.commands(), Vec::from_iter(command));
        assert_eq!(rig.log.last(), Some(&Effect::Focus(Spot::Face(card("pay")))));
    }
}

#[test]
fn a_face_shows_its_value_while_it_is_dragged() {
    let mut rig = Rig::new();
    rig.press(PointerKind::Touch, Part::Handle, DragItem::Face(card("pay")), at(200.0, 300.0));
    rig.move_to(at(200.0, 280.0));
    assert_eq!(rig.announced(), ["Lifted the face of “pay”, neutral."]);
    assert!(rig.log.contains(&Effect::ShowSentiment { card: card("pay"), sentiment: sentiment(1) }));
    assert_eq!(rig.status(), "“pay” feels good (+1)");
    // What the board scrolls, the face moves: it stays under the finger.
    rig.scroll(0.0, 36.0);
    assert_eq!(rig.status(), "“pay” feels bad (-1)");
    rig.give(Input::BoardMeasured(rig.geometry()));
    assert_eq!(rig.status(), "“pay” feels bad (-1)");
    rig.scroll(0.0, -36.0);
    rig.cancel(CancelReason::PointerCancel);
    assert_eq!(rig.announced().last(), Some(&"Move cancelled. “pay” feels neutral."));
    assert!(rig.log.contains(&Effect::Release(FINGER)));
    rig.assert_nothing_happened();
}

#[test]
fn a_curve_that_was_not_measured_changes_no_feeling() {
    let mut rig = Rig::new();
    rig.answers = false;
    rig.grab_item(DragItem::Face(card("pay")), at(200.0, 300.0));
    let geometry = BoardGeometry { sentiment_step: 0.0, ..rig.geometry() };
    rig.give(Input::BoardMeasured(geometry));
    rig.move_to(at(200.0, 0.0));
    rig.let_go();
    assert_eq!(rig.commands(), []);
}
