//! Scripts of inputs to the drag machine against what it asks of the browser.
//!
//! A12: nothing changes during a drag (every step of [`rig::Rig`] checks it), a drop is one command, a
//! cancel none. A13: keys and menus reach what a pointer reaches, by the same commands.

mod both_ways;
mod keyboard;
mod palm;
mod property;
mod rig;
mod several;
mod things;

use waymark::session::activation::{HOLD_MS, Part, PointerKind};
use waymark::session::drag::{CancelReason, DragItem, Effect, Input, Place, Press};
use waymark::session::focus::Spot;
use waymark::session::hit::{Line, PointInClient, Span};

use crate::drag::rig::{FINGER, Rig};
use crate::support::{card, cell};

#[test]
fn a_mouse_that_moves_less_than_4_px_clicks() {
    let mut rig = Rig::new();
    assert_eq!(rig.press_card(PointerKind::Mouse, Part::Body, "ad"), []);
    assert_eq!(rig.move_by(2.0, 3.0), []);
    assert_eq!(rig.let_go(), []);
    assert!(rig.drag.is_idle());
}

#[test]
fn a_mouse_lifts_after_4_px_and_the_preview_hangs_at_the_grab_point() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Mouse, Part::Body, "shop");
    let effects = rig.move_by(0.0, 4.0);
    let item = DragItem::Card(card("shop"));
    assert_eq!(rig.drag.lifted(), Some(item));
    assert!(rig.drag.is_following_pointer());
    let grab = PointInClient { x: 30.0, y: 20.0 };
    assert_eq!(
        effects.iter().take(3).cloned().collect::<Vec<_>>(),
        [
            Effect::Capture(FINGER),
            Effect::ShowPreview { item, count: 1, grab },
            Effect::MovePreview(PointInClient { x: 170.0, y: 114.0 }),
        ]
    );
    assert!(effects.contains(&Effect::MeasureBoard));
    assert_eq!(rig.announced(), ["Lifted “shop”, position 2 of 3 in Touchpoints, Find."]);
}

#[test]
fn only_the_main_button_of_the_primary_pointer_presses() {
    for (is_primary, button) in [(false, 0), (true, 1), (true, 2), (true, -1)] {
        let mut rig = Rig::new();
        let at = PointInClient::default();
        let (kind, part) = (PointerKind::Mouse, Part::Body);
        let item = DragItem::Card(card("ad"));
        let press = Press { pointer: FINGER, kind, is_primary, button, item, part, at, corner: at };
        assert_eq!(rig.give(Input::Down(press)), []);
        assert!(rig.drag.is_idle());
    }
}

#[test]
fn a_finger_that_swipes_over_a_card_scrolls_and_does_not_lift() {
    let mut rig = Rig::new();
    let effects = rig.press_card(PointerKind::Touch, Part::Body, "ad");
    assert_eq!(effects, [Effect::StartHoldTimer(HOLD_MS)]);
    assert!(rig.drag.is_touching());
    assert_eq!(rig.move_by(0.0, -8.0), []);
    assert_eq!(rig.move_by(0.0, -1.0), [Effect::StopHoldTimer]);
    assert!(rig.drag.is_idle());
    assert_eq!(rig.give(Input::HoldElapsed), []);
}

#[test]
fn a_finger_that_rests_250_ms_lifts_and_then_moves() {
    for kind in [PointerKind::Touch, PointerKind::Pen] {
        let mut rig = Rig::new();
        rig.press_card(kind, Part::Body, "ad");
        rig.move_by(3.0, -4.0);
        rig.give(Input::HoldElapsed);
        assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("ad"))));
        rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
        rig.let_go();
        rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad"]);
    }
}

#[test]
fn a_finger_that_taps_selects() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Touch, Part::Body, "ad");
    assert_eq!(rig.let_go(), [Effect::StopHoldTimer]);
    assert!(rig.drag.is_idle());
}

#[test]
fn a_handle_needs_8_px_and_no_hold() {
    for kind in [PointerKind::Touch, PointerKind::Pen] {
        let mut rig = Rig::new();
        assert_eq!(rig.press_card(kind, Part::Handle, "ad"), []);
        assert_eq!(rig.move_by(7.9, 0.0), []);
        rig.move_by(0.1, 0.0);
        assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("ad"))));
        assert!(rig.drag.is_touching());
    }
}

#[test]
fn a_second_pointer_ends_a_press_and_a_drag() {
    let mut rig = Rig::new();
    let second = Press {
        pointer: FINGER + 1,
        kind: PointerKind::Touch,
        is_primary: false,
        button: 0,
        item: DragItem::Card(card("pay")),
        part: Part::Body,
        at: PointInClient::default(),
        corner: PointInClient::default(),
    };
    rig.press_card(PointerKind::Touch, Part::Body, "ad");
    assert_eq!(rig.give(Input::Down(second)), [Effect::StopHoldTimer]);
    assert!(rig.drag.is_idle());
    rig.grab("ad");
    rig.give(Input::Down(second));
    rig.assert_nothing_happened();
}

#[test]
fn another_pointer_moves_nothing() {
    let mut rig = Rig::new();
    rig.grab("ad");
    let at = rig.in_cell("Touchpoints/Ana/Buy", 100.0);
    assert_eq!(rig.give(Input::Move { pointer: FINGER + 1, at }), []);
    assert_eq!(rig.give(Input::Up { pointer: FINGER + 1, at }), []);
    assert!(!rig.drag.is_idle());
}

#[test]
fn a12_every_cancel_puts_everything_back_and_says_so() {
    use CancelReason::*;
    let reasons =
        [Escape, PointerCancel, LostCapture, SecondPointer, Hidden, Blur, Resize, ContextMenu, Replaced];
    for reason in reasons {
        let mut rig = Rig::new();
        rig.grab("shop");
        rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
        assert_eq!(
            rig.cancel(reason),
            [
                Effect::HideTarget,
                Effect::HidePreview,
                Effect::StopAutoscroll,
                Effect::Release(FINGER),
                Effect::SuppressClick,
                Effect::Say(String::new()),
                Effect::Announce("Move cancelled. “shop” is back at position 2 of 3 in Find.".to_owned()),
                Effect::Focus(Spot::Card(card("shop"))),
            ],
        );
        rig.assert_nothing_happened();
        assert_eq!(rig.let_go(), []);
    }
}

#[test]
fn a12_a_drop_is_one_command_with_one_announcement() {
    let mut rig = Rig::new();
    rig.grab("shop");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 5.0));
    let effects = rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Buy", &["shop", "pay"]);
    rig.assert_cell("Touchpoints/Ana/Find", &["ad", "ask"]);
    assert_eq!(rig.announced().last(), Some(&"“shop” moved from Find to Buy, position 1 of 2."));
    assert_eq!(effects.last(), Some(&Effect::Focus(Spot::Card(card("shop")))));
    assert!(effects.contains(&Effect::SuppressClick));
}

/// Dragged card, cell, px below its upper edge; then the cards there after the drop.
#[test]
fn a_card_is_dropped_into_the_gap_under_the_pointer() {
    let table: &[(&str, &str, f64, &[&str])] = &[
        // Its own cell: the gaps are counted without it.
        ("ad", "Touchpoints/Ana/Find", 79.0, &[]),
        ("ad", "Touchpoints/Ana/Find", 81.0, &["shop", "ad", "ask"]),
        ("ad", "Touchpoints/Ana/Find", 129.0, &["shop", "ad", "ask"]),
        ("ad", "Touchpoints/Ana/Find", 131.0, &["shop", "ask", "ad"]),
        ("ask", "Touchpoints/Ana/Find", 0.0, &["ask", "ad", "shop"]),
        ("ask", "Touchpoints/Ana/Find", 31.0, &["ad", "ask", "shop"]),
        ("ask", "Touchpoints/Ana/Find", 199.0, &[]),
        ("shop", "Touchpoints/Ana/Find", 31.0, &[]),
        ("shop", "Touchpoints/Ana/Find", 129.0, &[]),
        // Another stage, at both ends; an empty cell; another persona.
        ("ad", "Touchpoints/Ana/Buy", 29.0, &["ad", "pay"]),
        ("ad", "Touchpoints/Ana/Buy", 31.0, &["pay", "ad"]),
        ("ad", "Touchpoints/Ana/Use", 150.0, &["ad"]),
        ("ad", "Touchpoints/Bo/Buy", 150.0, &["call", "ad"]),
        // Another lane of the same kind of cards, shared ones included; the other way around too.
        ("look", "Opportunities/Find", 60.0, &["idea", "look", "plan"]),
        ("plan", "Actions/Bo/Buy", 10.0, &["plan", "wait"]),
        ("plan", "Support processes/Use", 10.0, &["plan"]),
    ];
    for (name, path, down, expected) in table {
        let mut rig = Rig::new();
        rig.grab(name);
        rig.move_to(rig.in_cell(path, *down));
        rig.let_go();
        if expected.is_empty() {
            rig.assert_nothing_happened();
        } else {
            rig.assert_cell(path, expected);
        }
    }
}

#[test]
fn a_lane_of_other_cards_and_the_curve_are_no_targets() {
    for (name, path) in [
        ("ad", "Actions/Ana/Find"),
        ("ad", "Emotion/Ana/Find"),
        ("ad", "Opportunities/Find"),
        ("look", "Touchpoints/Ana/Find"),
        ("idea", "Emotion/Bo/Use"),
    ] {
        let mut rig = Rig::new();
        rig.grab(name);
        rig.move_to(rig.in_cell(path, 50.0));
        assert_eq!(rig.target(), None, "{name} over {path}");
        assert_eq!(rig.status(), format!("Dragging “{name}”: it cannot be dropped here · Esc cancels"));
        rig.let_go();
        rig.assert_nothing_happened();
        assert!(rig.announced().last().unwrap().starts_with("Move cancelled. "));
    }
}

#[test]
fn outside_the_visible_cells_nothing_is_dropped() {
    let mut rig = Rig::new();
    rig.grab("ad");
    // Scrolled, so that there are cells below the headers, too.
    rig.scroll(200.0, 0.0);
    for at in [(50.0, 100.0), (150.0, 20.0), (5000.0, 100.0), (150.0, 5000.0)] {
        rig.move_to(PointInClient { x: at.0, y: at.1 });
        assert_eq!(rig.target(), None, "{at:?}");
    }
    rig.let_go();
    rig.assert_nothing_happened();
}

#[test]
fn dropped_on_its_own_place_a_card_stays_without_a_command() {
    let mut rig = Rig::new();
    rig.grab("shop");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 5.0));
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 80.0));
    let target = rig.target().unwrap();
    assert!(target.tint.is_some());
    assert_eq!(target.line, None);
    rig.let_go();
    rig.assert_nothing_happened();
    assert_eq!(rig.announced().last(), Some(&"“shop” stays at position 2 of 3 in Find."));
}

#[test]
fn the_line_is_in_the_middle_of_the_gap_and_an_empty_cell_has_none() {
    let mut rig = Rig::new();
    rig.grab("pay");
    for (down, line) in [(0.0, 6.0), (31.0, 55.0), (81.0, 105.0), (150.0, 154.0)] {
        rig.move_to(rig.in_cell("Touchpoints/Ana/Find", down));
        assert_eq!(rig.line_in("Touchpoints/Ana/Find"), Some(line));
    }
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 31.0));
    let x = Span { start: 100.0, end: 300.0 };
    assert_eq!(rig.target().unwrap().line, Some(Line::Level { x, y: 105.0 }));
    rig.move_to(rig.in_cell("Touchpoints/Bo/Find", 31.0));
    let target = rig.target().unwrap();
    assert_eq!(target.place, Place::Cell { cell: cell("Touchpoints/Bo/Find"), at: 0 });
    assert_eq!(target.line, None);
    assert_eq!(target.tint, rig.geometry().cell_rect(cell("Touchpoints/Bo/Find")));
}

#[test]
fn the_status_line_says_where_a_drop_would_land() {
    let mut rig = Rig::new();
    rig.grab("ad");
    for (path, words) in [
        ("Touchpoints/Ana/Buy", "Dragging “ad” to Buy, position 1 of 2 · Esc cancels"),
        ("Touchpoints/Ana/Find", "Dragging “ad” to Find, position 1 of 3 · Esc cancels"),
        ("Touchpoints/Bo/Find", "Dragging “ad” to Bo, position 1 of 1 · Esc cancels"),
        ("Touchpoints/Bo/Use", "Dragging “ad” to Bo, Use, position 1 of 2 · Esc cancels"),
    ] {
        rig.move_to(rig.in_cell(path, 5.0));
        assert_eq!(rig.status(), words);
    }
    rig.cancel(CancelReason::Escape);
    assert_eq!(rig.status(), "");
}

#[test]
fn fingers_are_not_told_of_a_key() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Touch, Part::Handle, "ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
    assert_eq!(rig.status(), "Dragging “ad” to Buy, position 2 of 2");
}

#[test]
fn a_move_within_a_gap_moves_the_preview_and_nothing_else() {
    let mut rig = Rig::new();
    rig.grab("ad");
    let entered = rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
    assert!(entered.contains(&Effect::MeasureCell(cell("Touchpoints/Ana/Buy"))));
    let effects = rig.move_by(1.0, 1.0);
    assert!(matches!(effects.as_slice(), [Effect::MovePreview(_)]), "{effects:?}");
}

#[test]
fn scrolling_moves_the_board_under_a_still_pointer_without_a_measurement() {
    let mut rig = Rig::new();
    rig.grab("ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Find", 5.0));
    // One stage further right the cell must be measured, but not the board.
    let effects = rig.scroll(200.0, 0.0);
    assert!(!effects.contains(&Effect::MeasureBoard));
    assert_eq!(rig.target().unwrap().place, Place::Cell { cell: cell("Touchpoints/Ana/Buy"), at: 0 });
    // Within a cell not even that.
    let effects = rig.scroll(0.0, 60.0);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::MeasureCell(_))));
    assert_eq!(rig.target().unwrap().place, Place::Cell { cell: cell("Touchpoints/Ana/Buy"), at: 1 });
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad"]);
}

#[test]
fn a_release_before_the_answer_drops_when_the_answer_comes() {
    let mut rig = Rig::new();
    rig.answers = false;
    rig.grab("ad");
    let at = rig.in_cell("Touchpoints/Ana/Buy", 100.0);
    rig.give(Input::Up { pointer: FINGER, at });
    assert!(!rig.drag.is_idle());
    assert_eq!(rig.move_by(500.0, 500.0), []);
    rig.give(Input::BoardMeasured(rig.geometry()));
    // An answer about another cell is no answer.
    let other = cell("Touchpoints/Ana/Find");
    rig.give(Input::CellMeasured { cell: other, cards: rig.cards(other) });
    assert!(!rig.drag.is_idle());
    let key = cell("Touchpoints/Ana/Buy");
    rig.give(Input::CellMeasured { cell: key, cards: rig.cards(key) });
    rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad"]);
}

#[test]
fn rows_that_change_their_height_are_measured_again_in_the_middle_of_a_drag() {
    let mut rig = Rig::new();
    rig.grab("ad");
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
    let mut geometry = rig.geometry();
    for row in &mut geometry.rows {
        row.y = Span { start: row.y.start + 1000.0, end: row.y.end + 1000.0 };
    }
    rig.give(Input::BoardMeasured(geometry));
    assert_eq!(rig.target(), None);
    rig.give(Input::BoardMeasured(rig.geometry()));
    assert!(rig.target().is_some());
}

#[test]
fn what_is_gone_is_not_lifted() {
    let mut rig = Rig::new();
    let at = PointInClient { x: 150.0, y: 100.0 };
    for item in [DragItem::Card(card("gone")), rig::stage_item("gone"), rig::header("gone", None)] {
        rig.press(PointerKind::Mouse, Part::Body, item, at);
        assert_eq!(rig.move_by(9.0, 0.0), []);
        assert!(rig.drag.is_idle());
        assert_eq!(rig.give(Input::Lift(item)), []);
        assert!(rig.drag.is_idle());
    }
}
