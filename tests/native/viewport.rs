//! Zoom, the point that stays where it is, what fits, and the overview.

use waymark::session::hit::{PointInClient, RectInClient, Span};
use waymark::session::keymap::{BoardAction, Chord, ZoomAction, board_action};
use waymark::session::viewport::{
    LEAST_ZOOM, MOST_ZOOM, Size, by_pinch, by_wheel, fit_map, fit_selection, has_overview, limited,
    overview_size, scroll_to_keep, scroll_to_share, seen, share, step,
};

const SCREEN: Size = Size { width: 1000.0, height: 600.0 };

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
}

fn size(width: f64, height: f64) -> Size {
    Size { width, height }
}

fn rect(left: f64, top: f64, width: f64, height: f64) -> RectInClient {
    RectInClient { x: Span { start: left, end: left + width }, y: Span { start: top, end: top + height } }
}

#[test]
fn zoom_stays_inside_its_limits() {
    near(limited(0.01), LEAST_ZOOM);
    near(limited(9.0), MOST_ZOOM);
    near(limited(f64::NAN), 1.0);
    near(limited(1.234_56), 1.235);
}

#[test]
fn steps_go_to_the_next_round_factor_and_end() {
    near(step(1.0, true), 1.25);
    near(step(1.0, false), 0.8);
    near(step(1.1, true), 1.25);
    near(step(1.1, false), 1.0);
    near(step(MOST_ZOOM, true), MOST_ZOOM);
    near(step(LEAST_ZOOM, false), LEAST_ZOOM);
}

#[test]
fn a_wheel_zooms_in_when_it_turns_up_and_a_notch_is_no_leap() {
    assert!(by_wheel(1.0, -3.0, false) > 1.0);
    assert!(by_wheel(1.0, 3.0, false) < 1.0);
    near(by_wheel(1.0, -120.0, false), by_wheel(1.0, -20.0, false));
    near(by_wheel(1.0, -3.0, true), by_wheel(1.0, -20.0, false));
    near(by_wheel(1.0, -120.0, false), 1.221);
    near(by_wheel(MOST_ZOOM, -120.0, false), MOST_ZOOM);
}

#[test]
fn two_fingers_twice_as_far_apart_double_the_zoom() {
    near(by_pinch(0.5, 100.0, 200.0), 1.0);
    near(by_pinch(1.0, 200.0, 20.0), LEAST_ZOOM);
    near(by_pinch(1.5, 0.0, 200.0), 1.5);
}

#[test]
fn the_point_under_the_pointer_stays_there() {
    // At zoom 1 a card lies at 300, 200; at zoom 2 the browser draws it at 600, 400 and twice as large.
    let pointer = PointInClient { x: 350.0, y: 210.0 };
    let before = rect(300.0, 200.0, 200.0, 40.0);
    let at = (share(before.x, pointer.x), share(before.y, pointer.y));
    let scroll = scroll_to_keep(at, rect(600.0, 400.0, 400.0, 80.0), pointer);
    assert_eq!(scroll, (350.0, 210.0));
    // Scrolled by that, the same point of the card is under the pointer again.
    assert_eq!(scroll_to_keep(at, rect(250.0, 190.0, 400.0, 80.0), pointer), (0.0, 0.0));
}

#[test]
fn fingers_that_move_take_the_point_along() {
    let card = rect(300.0, 200.0, 200.0, 40.0);
    let at = (share(card.x, 350.0), share(card.y, 210.0));
    assert_eq!(scroll_to_keep(at, card, PointInClient { x: 320.0, y: 260.0 }), (30.0, -50.0));
}

#[test]
fn a_span_without_length_has_no_shares() {
    near(share(Span { start: 5.0, end: 5.0 }, 9.0), 0.0);
}

#[test]
fn the_map_fits_by_its_tighter_side_and_is_never_blown_up() {
    near(fit_map(size(2000.0, 600.0), 1.0, SCREEN), 0.5);
    near(fit_map(size(2000.0, 2400.0), 2.0, SCREEN), 0.5);
    near(fit_map(size(300.0, 200.0), 1.0, SCREEN), 1.0);
    near(fit_map(size(90_000.0, 200.0), 1.0, SCREEN), LEAST_ZOOM);
    near(fit_map(size(0.0, 0.0), 1.0, SCREEN), 1.0);
}

#[test]
fn a_selection_fits_beside_the_headers() {
    // 952 and 552 px are free of margins.
    near(fit_selection(size(800.0, 100.0), size(152.0, 100.0), 1.0, SCREEN), 1.0);
    near(fit_selection(size(100.0, 20.0), size(100.0, 40.0), 1.0, SCREEN), 2.0);
}

#[test]
fn an_overview_is_for_maps_of_more_than_three_screens() {
    assert!(!has_overview(SCREEN, SCREEN));
    assert!(!has_overview(size(1700.0, 1000.0), SCREEN));
    assert!(has_overview(size(3100.0, 300.0), SCREEN));
    assert!(has_overview(size(500.0, 1900.0), SCREEN));
    assert!(has_overview(size(2000.0, 1200.0), SCREEN));
    assert!(!has_overview(size(2000.0, 1200.0), Size::default()));
}

#[test]
fn an_overview_keeps_the_proportions_of_the_map_unless_it_would_be_a_line() {
    assert_eq!(overview_size(size(4000.0, 2000.0), size(200.0, 150.0)), size(200.0, 100.0));
    assert_eq!(overview_size(size(2000.0, 3000.0), size(200.0, 150.0)), size(100.0, 150.0));
    assert_eq!(overview_size(size(1000.0, 9000.0), size(200.0, 150.0)), size(72.0, 150.0));
    assert_eq!(overview_size(size(9000.0, 1000.0), size(200.0, 150.0)), size(200.0, 72.0));
}

#[test]
fn a_point_of_the_overview_comes_to_the_middle_but_never_beyond_the_edge() {
    let map = size(4000.0, 1200.0);
    assert_eq!(scroll_to_share((0.5, 0.5), map, SCREEN), (1500.0, 300.0));
    assert_eq!(scroll_to_share((0.0, 1.0), map, SCREEN), (0.0, 600.0));
    assert_eq!(scroll_to_share((0.9, 0.1), size(500.0, 300.0), SCREEN), (0.0, 0.0));
}

#[test]
fn the_frame_of_the_overview_is_what_is_seen() {
    let (across, down) = seen((1000.0, 600.0), size(4000.0, 1200.0), SCREEN);
    assert_eq!((across.start, across.end), (0.25, 0.5));
    assert_eq!((down.start, down.end), (0.5, 1.0));
}

#[test]
fn keys_zoom_on_every_layout() {
    let action = |is_mod, is_shift, is_alt, key: &str, code: &str| {
        let chord = Chord { key: key.to_owned(), code: code.to_owned(), is_mod, is_shift, is_alt };
        match board_action(&chord, true) {
            Some(BoardAction::Zoom(action)) => Some(action),
            _ => None,
        }
    };
    let with = |is_mod, is_shift, key, code| action(is_mod, is_shift, false, key, code);
    assert_eq!(with(true, false, "=", "Equal"), Some(ZoomAction::In));
    assert_eq!(with(true, true, "+", "Equal"), Some(ZoomAction::In));
    assert_eq!(with(true, false, "+", "NumpadAdd"), Some(ZoomAction::In));
    assert_eq!(with(true, false, "-", "Minus"), Some(ZoomAction::Out));
    assert_eq!(with(true, false, "0", "Digit0"), Some(ZoomAction::Reset));
    assert_eq!(with(true, false, "0", "Numpad0"), Some(ZoomAction::Reset));
    // On a French keyboard the digits are typed with Shift.
    assert_eq!(with(true, false, "\u{e0}", "Digit0"), Some(ZoomAction::Reset));
    assert_eq!(with(false, true, "!", "Digit1"), Some(ZoomAction::FitMap));
    assert_eq!(with(false, true, "1", "Digit1"), Some(ZoomAction::FitMap));
    assert_eq!(with(false, true, "\"", "Digit2"), Some(ZoomAction::FitSelection));
    assert_eq!(with(false, false, "1", "Digit1"), None);
    assert_eq!(action(true, false, true, "0", "Digit0"), None);
}
