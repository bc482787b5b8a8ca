//! The action plan: ratings, low-hanging fruit, and points that are dragged.

use waymark::edit::{Command, EditError, apply};
use waymark::model::{Decision, Document, Field, Number, RecordKey, Status, Value};
use waymark::session::activation::{Part, PointerKind};
use waymark::session::hit::{PointInClient, Span};
use waymark::session::keymap::KeyNames;
use waymark::session::plan::{self, PlanFilter, PointDrag, PointMove, PointPress, Rating, Spot, Target};
use waymark::session::{Direction, Editor, announce};

use crate::support::{card, map};

fn shop() -> Document {
    map("
        personas      | Ana         | Bo
        stages        | Find        | Buy
        Touchpoints
          Ana         | ad          | pay
        Opportunities, shared
                      | idea, other | third
    ")
}

fn set(document: &mut Document, name: &str, field: Field, value: impl Into<Value>) {
    apply(document, Command::set(RecordKey::Card(card(name)), field, value)).unwrap();
}

fn rated(document: &mut Document, name: &str, impact: i64, effort: i64) {
    apply(document, plan::rate(card(name), Some(Rating { impact, effort }))).unwrap();
}

fn is_fruit(document: &Document, name: &str) -> bool {
    document.card(card(name)).unwrap().is_low_hanging_fruit(document.map().fruit_limits())
}

#[test]
fn opportunities_come_in_reading_order() {
    let document = shop();
    let cards: Vec<_> =
        plan::opportunities(&document, document.persona_order()).into_iter().map(|row| row.card).collect();
    assert_eq!(cards, [card("idea"), card("other"), card("third")]);
}

#[test]
fn a_rating_is_one_step_that_undo_takes_back_whole() {
    let mut editor = Editor::new(shop());
    let before = editor.document().clone();
    let command = plan::rate(card("idea"), Some(Rating { impact: 4, effort: 2 }));
    let told = announce::Before::of(&command, editor.document());
    editor.dispatch(command, 0.0).unwrap();
    assert_eq!(told.told(editor.document(), KeyNames::Other).as_deref(), Some("Impact 4, effort 2."));
    assert_eq!(editor.undo_label(), Some("move “idea” on the plan"));
    assert_eq!(editor.undo_count(), 1);
    editor.undo();
    assert_eq!(*editor.document(), before);
}

#[test]
fn a_rating_beyond_the_scale_changes_nothing() {
    let mut document = shop();
    let before = document.clone();
    let values =
        vec![(Field::Impact, Some(Number::whole(4).into())), (Field::Effort, Some(Number::whole(6).into()))];
    let command = Command::SetFields { of: RecordKey::Card(card("idea")), values };
    assert_eq!(apply(&mut document, command), Err(EditError::WrongValue));
    assert_eq!(document, before);
}

#[test]
fn without_one_of_both_it_is_not_rated() {
    let mut document = shop();
    set(&mut document, "idea", Field::Impact, Number::whole(5));
    assert_eq!(Rating::of(document.card(card("idea")).unwrap()), None);
    rated(&mut document, "idea", 5, 1);
    apply(&mut document, plan::rate(card("idea"), None)).unwrap();
    assert_eq!(document.card(card("idea")).unwrap().fields.get(Field::Impact), None);
}

#[test]
fn fruit_is_found_by_the_limits_of_the_map() {
    let mut document = shop();
    rated(&mut document, "idea", 4, 2);
    rated(&mut document, "other", 3, 1);
    assert!(is_fruit(&document, "idea"));
    assert!(!is_fruit(&document, "other"));
    assert!(!is_fruit(&document, "third"));
    apply(&mut document, Command::set(RecordKey::Map, Field::FruitImpact, Number::whole(3))).unwrap();
    assert!(is_fruit(&document, "other"));
}

#[test]
fn what_is_dropped_or_done_is_no_fruit() {
    let mut document = shop();
    rated(&mut document, "idea", 5, 1);
    set(&mut document, "idea", Field::Decision, Decision::Drop);
    assert!(!is_fruit(&document, "idea"));
    set(&mut document, "idea", Field::Decision, Decision::Go);
    assert!(is_fruit(&document, "idea"));
    set(&mut document, "idea", Field::Status, Status::Done);
    assert!(!is_fruit(&document, "idea"));
}

#[test]
fn the_table_is_filtered_by_decision_status_and_owner() {
    let mut document = shop();
    set(&mut document, "idea", Field::Decision, Decision::Go);
    set(&mut document, "idea", Field::Owner, "Ina");
    set(&mut document, "other", Field::Owner, "Ada");
    let shows = |filter: &PlanFilter, name: &str| filter.shows(document.card(card(name)).unwrap());
    let go = PlanFilter { decision: Some(Decision::Go), ..PlanFilter::default() };
    assert!(shows(&go, "idea") && !shows(&go, "other"));
    let ada = PlanFilter { owner: Some("Ada".to_owned()), ..PlanFilter::default() };
    assert!(shows(&ada, "other") && !shows(&ada, "third"));
    let to_do = PlanFilter { status: Some(Status::ToDo), ..PlanFilter::default() };
    assert!(!shows(&to_do, "idea"));
    assert_eq!(plan::owners(&document), ["Ada", "Ina"]);
}

#[test]
fn arrows_move_by_one_and_stop_at_the_edges() {
    let corner = Rating { impact: 5, effort: 1 };
    assert_eq!(corner.step(Direction::Up), corner);
    assert_eq!(corner.step(Direction::Left), corner);
    assert_eq!(corner.step(Direction::Down), Rating { impact: 4, effort: 1 });
    assert_eq!(corner.step(Direction::Right), Rating { impact: 5, effort: 2 });
}

#[test]
fn a_point_drops_where_the_pointer_is() {
    let at = |impact, effort| Spot::At(Rating { impact, effort });
    let target = |spot, left, top| Target { spot, left, top, right: left + 100.0, bottom: top + 50.0 };
    let targets = [target(at(5, 1), 0.0, 0.0), target(at(5, 2), 100.0, 0.0), target(Spot::Tray, 300.0, 0.0)];
    let spot = |x, y| plan::spot_at(&targets, PointInClient { x, y });
    assert_eq!(spot(99.0, 10.0), Some(at(5, 1)));
    assert_eq!(spot(100.0, 10.0), Some(at(5, 2)));
    assert_eq!(spot(350.0, 49.0), Some(Spot::Tray));
    assert_eq!(spot(350.0, 50.0), None);
}

#[test]
fn a_lifted_point_scrolls_only_at_the_edges() {
    let side = Span { start: 100.0, end: 500.0 };
    assert!(plan::edge_speed(110.0, side) < 0.0);
    assert!(plan::edge_speed(490.0, side) > 0.0);
    for place in [99.0, 140.0, 300.0, 460.0, 500.0] {
        assert!(plan::edge_speed(place, side).abs() < f64::EPSILON);
    }
}

fn press(kind: PointerKind, part: Part) -> PointPress {
    PointPress { pointer: 1, kind, part, at: PointInClient { x: 10.0, y: 10.0 }, card: card("idea") }
}

fn to(x: f64) -> PointInClient {
    PointInClient { x, y: 10.0 }
}

#[test]
fn a_mouse_lifts_after_four_pixels() {
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Mouse, Part::Body));
    assert_eq!(drag.moved(1, to(13.0)), PointMove::Nothing);
    assert_eq!(drag.moved(2, to(90.0)), PointMove::Nothing);
    assert_eq!(drag.moved(1, to(14.0)), PointMove::Lift);
    assert_eq!(drag.moved(1, to(50.0)), PointMove::Follow);
    assert_eq!(drag.released(1), Some(card("idea")));
    assert_eq!(drag, PointDrag::Idle);
}

#[test]
fn a_finger_drags_by_the_handle_at_once() {
    let mut drag = PointDrag::default();
    assert!(!drag.press(press(PointerKind::Touch, Part::Handle)));
    assert_eq!(drag.held(), None);
    assert_eq!(drag.moved(1, to(17.0)), PointMove::Nothing);
    assert_eq!(drag.moved(1, to(18.0)), PointMove::Lift);
    assert!(drag.cancel());
    assert_eq!(drag.released(1), None);
}

#[test]
fn a_finger_or_a_pen_that_rests_lifts_anywhere_on_the_point() {
    for kind in [PointerKind::Touch, PointerKind::Pen] {
        let mut drag = PointDrag::default();
        assert!(drag.press(press(kind, Part::Body)));
        assert!(drag.is_touching());
        // It trembles.
        assert_eq!(drag.moved(1, to(18.0)), PointMove::Nothing);
        assert_eq!(drag.held(), Some(to(10.0)));
        assert_eq!(drag.lifted(), Some(card("idea")));
        assert_eq!(drag.held(), None);
        assert_eq!(drag.moved(1, to(90.0)), PointMove::Follow);
        assert_eq!(drag.released(1), Some(card("idea")));
        assert!(!drag.is_touching());
    }
}

#[test]
fn a_finger_that_swipes_over_a_point_scrolls() {
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Touch, Part::Body));
    assert_eq!(drag.moved(1, to(18.5)), PointMove::Nothing);
    assert_eq!(drag, PointDrag::Idle);
    assert_eq!(drag.held(), None);
    assert_eq!(drag.moved(1, to(90.0)), PointMove::Nothing);
    assert_eq!(drag.released(1), None);
}

#[test]
fn a_mouse_never_waits() {
    let mut drag = PointDrag::default();
    assert!(!drag.press(press(PointerKind::Mouse, Part::Body)));
    assert_eq!(drag.held(), None);
    assert!(!drag.is_touching());
}

#[test]
fn a_press_that_goes_nowhere_drops_nothing() {
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Pen, Part::Handle));
    assert_eq!(drag.released(1), None);
    assert_eq!(drag, PointDrag::Idle);
    assert!(!drag.cancel());
}

#[test]
fn a_palm_beside_a_pen_does_nothing() {
    let palm = PointPress { pointer: 2, ..press(PointerKind::Touch, Part::Body) };
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Pen, Part::Body));
    assert!(drag.is_palm(PointerKind::Touch));
    assert!(!drag.press(palm));
    assert_eq!(drag.held(), Some(to(10.0)));
    assert!(!drag.press(palm));
    assert_eq!(drag.moved(2, to(90.0)), PointMove::Nothing);
    assert_eq!(drag.released(2), None);
    assert!(drag.is_held_by(1) && !drag.is_held_by(2));
    assert_eq!(drag.released(1), Some(card("idea")));
    assert!(!drag.is_palm(PointerKind::Touch));
}

#[test]
fn a_palm_that_came_down_before_the_pen_gives_way_to_it() {
    let pen = PointPress { pointer: 2, ..press(PointerKind::Pen, Part::Body) };
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Touch, Part::Body));
    drag.held();
    assert!(drag.gives_way_to(PointerKind::Pen));
    assert!(!drag.gives_way_to(PointerKind::Touch) && !drag.gives_way_to(PointerKind::Mouse));
    assert!(drag.cancel());
    assert!(drag.press(pen));
    assert!(!drag.gives_way_to(PointerKind::Pen));
    assert_eq!(drag.holder(), Some(PointerKind::Pen));
    assert!(drag.is_held_by(2));
    // Beside a finger nothing gives way.
    let mut drag = PointDrag::default();
    drag.press(press(PointerKind::Touch, Part::Body));
    assert!(!drag.press(PointPress { pointer: 2, ..press(PointerKind::Touch, Part::Body) }));
    assert!(drag.is_held_by(1));
}
