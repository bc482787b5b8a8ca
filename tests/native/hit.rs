//! From points to cells and gaps, and how fast the board scrolls near its edges.

use waymark::model::CardKind;
use waymark::session::activation::{Activation, Part, PointerKind};
use waymark::session::autoscroll::{Autoscroll, Axes, Motion, Velocity, Zone, velocity};
use waymark::session::hit::{
    BoardGeometry, CardSpan, PointInBoard, PointInClient, RectInBoard, RectInClient, RowSpan, Span,
    StageSpan, card_line, gap_at, gap_middle, item_after,
};
use waymark::session::{GridRow, accepts};

use crate::support::{card, cell, lane, map, persona, stage};

fn span(start: f64, end: f64) -> Span {
    Span { start, end }
}

/// Two stages with a space between them, and three rows: two of Ana, one shared.
fn board() -> BoardGeometry {
    let row = |who: Option<&str>, name, y| RowSpan {
        row: GridRow { persona: who.map(persona), lane: lane(name) },
        y,
    };
    BoardGeometry {
        origin: PointInClient { x: 40.0, y: -160.0 },
        stages: vec![
            StageSpan { stage: stage("Find"), x: span(100.0, 200.0) },
            StageSpan { stage: stage("Buy"), x: span(210.0, 300.0) },
        ],
        rows: vec![
            row(Some("Ana"), "Touchpoints", span(50.0, 90.0)),
            row(Some("Ana"), "Actions", span(90.0, 200.0)),
            row(None, "Opportunities", span(230.0, 300.0)),
        ],
        ..BoardGeometry::default()
    }
}

#[test]
fn a_cell_is_found_by_its_column_and_row() {
    for (x, y, path) in [
        (100.0, 50.0, Some("Touchpoints/Ana/Find")),
        (199.9, 89.9, Some("Touchpoints/Ana/Find")),
        (199.9, 90.0, Some("Actions/Ana/Find")),
        (210.0, 199.9, Some("Actions/Ana/Buy")),
        (299.9, 230.0, Some("Opportunities/Buy")),
        // Headers, spaces between columns and rows, beyond the last.
        (99.9, 60.0, None),
        (150.0, 49.9, None),
        (200.0, 60.0, None),
        (150.0, 200.0, None),
        (150.0, 229.9, None),
        (300.0, 60.0, None),
        (150.0, 300.0, None),
        (f64::NAN, 60.0, None),
        (150.0, f64::INFINITY, None),
    ] {
        assert_eq!(board().cell_at(PointInBoard { x, y }), path.map(cell), "at {x}, {y}");
    }
    assert_eq!(BoardGeometry::default().cell_at(PointInBoard::default()), None);
}

#[test]
fn a_cell_takes_cards_of_its_lane_if_it_is_on_the_map() {
    let document = map("
        personas      | Ana
        stages        | Find
        Touchpoints
        Emotion
        Actions
        Opportunities, shared
    ");
    for (path, touchpoints, notes) in [
        ("Touchpoints/Ana/Find", true, false),
        ("Actions/Ana/Find", false, true),
        ("Opportunities/Find", false, true),
        ("Emotion/Ana/Find", false, false),
        // A shared lane has no cells of personas, and the other way around.
        ("Opportunities/Ana/Find", false, false),
        ("Actions/Find", false, false),
        ("Actions/Gone/Find", false, false),
        ("Gone/Ana/Find", false, false),
        ("Actions/Ana/Gone", false, false),
    ] {
        let takes = [CardKind::Touchpoint, CardKind::Note].map(|kind| accepts(&document, kind, cell(path)));
        assert_eq!(takes, [touchpoints, notes], "{path}");
    }
}

#[test]
fn client_px_become_board_px_by_where_the_content_begins() {
    let point = board().board_from_client(PointInClient { x: 150.0, y: 10.0 });
    assert_eq!(point, PointInBoard { x: 110.0, y: 170.0 });
    assert_eq!(board().cell_at(point), Some(cell("Actions/Ana/Find")));
}

#[test]
fn a_cell_has_the_rectangle_of_its_column_and_row() {
    let rect = RectInBoard { x: span(210.0, 300.0), y: span(90.0, 200.0) };
    assert_eq!(board().cell_rect(cell("Actions/Ana/Buy")), Some(rect));
    assert_eq!(board().cell_rect(cell("Actions/Bo/Buy")), None);
    assert_eq!((board().width(), board().height()), (span(100.0, 300.0), span(50.0, 300.0)));
}

#[test]
fn a_group_is_what_rows_of_one_persona_stand_together() {
    let board = board();
    for (y, first, count) in [
        (-10.0, "Touchpoints", 2),
        (60.0, "Touchpoints", 2),
        (199.0, "Touchpoints", 2),
        (215.0, "Opportunities", 1),
        (260.0, "Opportunities", 1),
        (999.0, "Opportunities", 1),
    ] {
        let group = board.group_at(y);
        assert_eq!((group[0].row.lane, group.len()), (lane(first), count), "at {y}");
    }
    assert_eq!(BoardGeometry::default().group_at(0.0), []);
}

/// Three things: from 0 to 10, from 20 to 30, from 40 to 50.
#[test]
fn the_gap_is_before_the_first_thing_whose_middle_is_not_passed() {
    let things = [span(0.0, 10.0), span(20.0, 30.0), span(40.0, 50.0)];
    let same = |span: &Span| *span;
    for (own, place, gap, after, middle) in [
        (None, -1.0, 0, Some(0), Some(0.0)),
        (None, 5.0, 0, Some(0), Some(0.0)),
        (None, 6.0, 1, Some(1), Some(15.0)),
        (None, 26.0, 2, Some(2), Some(35.0)),
        (None, 46.0, 3, None, Some(50.0)),
        (Some(1), 6.0, 1, Some(2), Some(25.0)),
        (Some(1), 26.0, 1, Some(2), Some(25.0)),
        (Some(1), 46.0, 2, None, Some(50.0)),
        (Some(0), 26.0, 1, Some(2), Some(35.0)),
        (Some(2), 46.0, 2, None, Some(30.0)),
    ] {
        assert_eq!(gap_at(&things, own, place, same), gap, "{own:?} at {place}");
        assert_eq!(item_after(&things, own, gap), after.map(|index: usize| &things[index]));
        assert_eq!(gap_middle(&things, own, gap, same), middle, "{own:?} at {place}");
    }
    assert_eq!(gap_at(&[], None, 3.0, same), 0);
    assert_eq!(gap_middle(&[span(0.0, 10.0)], Some(0), 0, same), None);
}

#[test]
fn the_line_of_a_card_is_between_cards_or_just_beyond_the_ends() {
    let cards = [
        CardSpan { card: card("a"), y: span(10.0, 50.0) },
        CardSpan { card: card("b"), y: span(58.0, 90.0) },
    ];
    let lines = [0, 1, 2].map(|at| card_line(&cards, at));
    assert_eq!(lines, [Some(6.0), Some(54.0), Some(94.0)]);
    assert_eq!(card_line(&[], 0), None);
}

#[test]
fn mouse_handle_and_hold_lift_as_the_table_says() {
    for (kind, part, expected) in [
        (PointerKind::Mouse, Part::Body, Activation::Distance(4.0)),
        (PointerKind::Mouse, Part::Handle, Activation::Distance(4.0)),
        (PointerKind::Touch, Part::Handle, Activation::Distance(8.0)),
        (PointerKind::Pen, Part::Handle, Activation::Distance(8.0)),
        (PointerKind::Touch, Part::Body, Activation::Hold),
        (PointerKind::Pen, Part::Body, Activation::Hold),
    ] {
        assert_eq!(Activation::of(kind, part), expected);
    }
}

/// 400 px wide: zones of 100 px, full speed at 50. 1200 px high: zones of 180 px, full speed at 90.
const VIEWPORT: RectInClient =
    RectInClient { x: Span { start: 100.0, end: 500.0 }, y: Span { start: 0.0, end: 1200.0 } };

#[test]
fn the_board_scrolls_faster_the_nearer_the_edge() {
    for (x, y, expected) in [
        (300.0, 600.0, (0.0, 0.0)),
        // The zones begin here.
        (200.0, 600.0, (0.0, 0.0)),
        (400.0, 1020.0, (0.0, 0.0)),
        // Half speed, full speed, no more than that.
        (175.0, 600.0, (-450.0, 0.0)),
        (150.0, 600.0, (-900.0, 0.0)),
        (100.0, 600.0, (-900.0, 0.0)),
        (425.0, 600.0, (450.0, 0.0)),
        (499.0, 600.0, (900.0, 0.0)),
        (300.0, 135.0, (0.0, -450.0)),
        (300.0, 1065.0, (0.0, 450.0)),
        // Both axes at once; outside nothing.
        (425.0, 135.0, (450.0, -450.0)),
        (99.0, 600.0, (0.0, 0.0)),
        (300.0, 1201.0, (0.0, 0.0)),
    ] {
        let at = PointInClient { x, y };
        let found = velocity(at, VIEWPORT, (Axes::Both, Zone::Wide), 400.0, Motion::Full);
        assert_eq!((found.x, found.y), expected, "at {x}, {y}");
    }
}

#[test]
fn stages_scroll_sideways_and_lanes_up_and_down() {
    let at = PointInClient { x: 425.0, y: 135.0 };
    let horizontal = velocity(at, VIEWPORT, (Axes::Horizontal, Zone::Wide), 400.0, Motion::Full);
    let vertical = velocity(at, VIEWPORT, (Axes::Vertical, Zone::Wide), 400.0, Motion::Full);
    assert_eq!(horizontal, Velocity { x: 450.0, y: 0.0 });
    assert_eq!(vertical, Velocity { x: 0.0, y: -450.0 });
}

#[test]
fn a_rectangle_scrolls_close_to_the_edges_and_outside() {
    let top = VIEWPORT.y.start;
    for (x, y, expected) in [
        (300.0, 600.0, (0.0, 0.0)),
        (475.0, 600.0, (0.0, 0.0)),
        (482.0, 600.0, (450.0, 0.0)),
        (520.0, 600.0, (900.0, 0.0)),
        (300.0, top - 10.0, (0.0, -900.0)),
    ] {
        let at = PointInClient { x, y };
        let found = velocity(at, VIEWPORT, (Axes::Both, Zone::Edge), 400.0, Motion::Full);
        assert_eq!((found.x, found.y), expected, "at {x}, {y}");
    }
}

#[test]
fn scrolling_gets_up_to_speed_in_400_ms_and_starts_over_after_the_edge_was_left() {
    let (edge, middle) = (PointInClient { x: 499.0, y: 600.0 }, PointInClient { x: 300.0, y: 600.0 });
    let mut autoscroll = Autoscroll::default();
    let mut at = |point, motion, now| autoscroll.velocity(point, VIEWPORT, Axes::Both, motion, now).x;
    assert_eq!(at(edge, Motion::Full, 1000.0), 0.0);
    assert_eq!(at(edge, Motion::Full, 1100.0), 225.0);
    assert_eq!(at(edge, Motion::Full, 1400.0), 900.0);
    assert_eq!(at(edge, Motion::Full, 9000.0), 900.0);
    assert_eq!(at(middle, Motion::Full, 9010.0), 0.0);
    assert_eq!(at(edge, Motion::Full, 9020.0), 0.0);
    assert_eq!(at(edge, Motion::Full, 9220.0), 450.0);
    assert_eq!(at(middle, Motion::Reduced, 9230.0), 0.0);
    assert_eq!(at(edge, Motion::Reduced, 9240.0), 900.0);
}
