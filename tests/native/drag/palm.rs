//! The hand that holds a pen rests on the glass: while the pen presses or drags, fingers mean nothing.

use waymark::session::activation::{HOLD_MS, Part, PointerKind};
use waymark::session::drag::{DragItem, Effect, Input, Press};
use waymark::session::hit::PointInClient;

use crate::drag::rig::{FINGER, Rig};
use crate::support::card;

const PALM: i32 = FINGER + 1;

/// A finger comes down on the card “pay”. It is the first finger, so it is primary.
fn palm_down(rig: &mut Rig) -> Vec<Effect> {
    rig.give(Input::Down(Press {
        pointer: PALM,
        kind: PointerKind::Touch,
        is_primary: true,
        button: 0,
        item: DragItem::Card(card("pay")),
        part: Part::Body,
        at: PointInClient::default(),
        corner: PointInClient::default(),
    }))
}

/// It moves and goes up.
fn palm_up(rig: &mut Rig) -> Vec<Effect> {
    let at = PointInClient { x: 300.0, y: 60.0 };
    let mut effects = rig.give(Input::Move { pointer: PALM, at });
    effects.extend(rig.give(Input::Up { pointer: PALM, at }));
    effects
}

#[test]
fn a_palm_changes_nothing_of_the_drag_of_a_pen() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Pen, Part::Handle, "ad");
    rig.move_by(8.0, 0.0);
    assert!(rig.drag.is_palm(PointerKind::Touch));
    assert_eq!(palm_down(&mut rig), []);
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
    assert_eq!(palm_up(&mut rig), []);
    assert!(rig.drag.is_held_by(FINGER) && !rig.drag.is_held_by(PALM));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad"]);
}

#[test]
fn a_palm_does_not_keep_a_pen_that_rests_from_lifting() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Pen, Part::Body, "ad");
    assert_eq!(palm_down(&mut rig), []);
    rig.give(Input::HoldElapsed);
    assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("ad"))));
}

#[test]
fn a_palm_that_stays_longer_than_the_pen_begins_nothing() {
    let mut rig = Rig::new();
    rig.press_card(PointerKind::Pen, Part::Body, "ad");
    palm_down(&mut rig);
    rig.let_go();
    assert!(rig.drag.is_idle());
    assert_eq!(rig.give(Input::HoldElapsed), []);
    assert_eq!(palm_up(&mut rig), []);
    assert!(!rig.drag.is_palm(PointerKind::Touch));
}

#[test]
fn a_palm_that_came_down_first_gives_way_to_the_pen() {
    let mut rig = Rig::new();
    palm_down(&mut rig);
    let effects = rig.press_card(PointerKind::Pen, Part::Body, "ad");
    assert_eq!(effects, [Effect::StopHoldTimer, Effect::StartHoldTimer(HOLD_MS)]);
    assert_eq!(palm_up(&mut rig), []);
    rig.give(Input::HoldElapsed);
    assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("ad"))));
    assert_eq!(rig.drag.holder(), Some(PointerKind::Pen));
}

#[test]
fn what_a_palm_has_lifted_goes_back_when_the_pen_comes_down() {
    let mut rig = Rig::new();
    palm_down(&mut rig);
    rig.give(Input::HoldElapsed);
    assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("pay"))));
    let effects = rig.press_card(PointerKind::Pen, Part::Handle, "ad");
    assert!(effects.contains(&Effect::Release(PALM)));
    assert_eq!(rig.drag.lifted(), None);
    rig.move_by(8.0, 0.0);
    assert_eq!(rig.drag.lifted(), Some(DragItem::Card(card("ad"))));
    assert_eq!(palm_up(&mut rig), []);
    rig.move_to(rig.in_cell("Touchpoints/Ana/Buy", 100.0));
    rig.let_go();
    rig.assert_cell("Touchpoints/Ana/Buy", &["pay", "ad"]);
}

#[test]
fn beside_a_finger_or_a_mouse_no_finger_is_a_palm() {
    for kind in [PointerKind::Touch, PointerKind::Mouse] {
        let mut rig = Rig::new();
        rig.press_card(kind, Part::Handle, "ad");
        rig.move_by(8.0, 0.0);
        assert!(!rig.drag.is_palm(PointerKind::Touch));
        palm_down(&mut rig);
        rig.assert_nothing_happened();
    }
}

#[test]
fn a_second_pen_or_a_mouse_ends_the_drag_of_a_pen() {
    for kind in [PointerKind::Pen, PointerKind::Mouse] {
        let mut rig = Rig::new();
        rig.press_card(PointerKind::Pen, Part::Handle, "ad");
        rig.move_by(8.0, 0.0);
        assert!(!rig.drag.is_palm(kind));
        rig.press_card(kind, Part::Handle, "pay");
        rig.assert_nothing_happened();
    }
}
