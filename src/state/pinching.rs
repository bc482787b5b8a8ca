//! Two fingers on the board: apart and together zooms, side by side moves the board.

use leptos::ev::TouchEvent;
use leptos::prelude::*;

use crate::platform::element::HtmlElement;
use crate::platform::touch;
use crate::session::hit::PointInClient;
use crate::session::viewport;
use crate::state::listen;
use crate::state::zooming::Zooming;

/// How a pinch began: the zoom factor, and how far apart the fingers were, in client px.
type Start = Option<(f64, f64)>;

/// Hears two fingers on `board` for `zooming`.
///
/// The listeners are there before the touch begins and are not passive: else the browser scrolls, or zooms the
/// page. One finger stays the browser's. While `is_pen_busy`, fingers are palms and pinch nothing.
pub fn hear_pinches(zooming: Zooming, board: &HtmlElement, is_pen_busy: impl Fn() -> bool + 'static) {
    let start: StoredValue<Start> = StoredValue::new(None);
    let begin = move |event: TouchEvent| {
        let fingers = if is_pen_busy() { Vec::new() } else { touch::points(&event) };
        let began = pair(&fingers).map(|(middle, apart)| {
            zooming.take_hold(middle);
            (zooming.next_zoom(), apart)
        });
        start.set_value(began);
    };
    listen::keep_on(board, "touchstart", begin);
    listen::keep_on(board, "touchmove", move |event: TouchEvent| {
        let Some((zoom, apart)) = start.get_value() else { return };
        let Some((middle, now)) = pair(&touch::points(&event)) else { return };
        if event.cancelable() {
            event.prevent_default();
        }
        zooming.pinch_to(viewport::by_pinch(zoom, apart, now), middle);
    });
    for end in ["touchend", "touchcancel"] {
        listen::keep_on(board, end, move |_: TouchEvent| {
            if start.get_value().is_some() {
                start.set_value(None);
                zooming.begin();
            }
        });
    }
}

/// The middle between two fingers, and how far apart they are. More than two are no pinch.
fn pair(fingers: &[(f64, f64)]) -> Option<(PointInClient, f64)> {
    let [(x, y), (other_x, other_y)] = *fingers else { return None };
    let middle = PointInClient { x: f64::midpoint(x, other_x), y: f64::midpoint(y, other_y) };
    Some((middle, (x - other_x).hypot(y - other_y)))
}
