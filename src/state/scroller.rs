//! The part of a slide that scrolls where the slide is longer than the screen.

use leptos::prelude::request_animation_frame;

use crate::platform::element::{self, HtmlElement};

const SCROLLER: &str = "[data-slide-scroll]";
/// How much of what is seen goes out of sight in one step: the rest stays, so that nobody loses the thread.
const STEP: f64 = 0.8;
/// What is out of sight by less than this is not out of sight, in client px.
const LEAST: f64 = 2.0;

/// How much there is above and below what is seen, in client px.
fn out_of_sight(scroller: &HtmlElement) -> (f64, f64) {
    let above = element::scroll_place(scroller).1;
    let below = element::scroll_size(scroller).1 - element::inner_size(scroller).1 - above;
    (above, below)
}

/// Scrolls on or back. Answers whether there was anything out of sight.
pub fn scroll(is_on: bool) -> bool {
    let Some(scroller) = element::find(SCROLLER) else { return false };
    let (above, below) = out_of_sight(&scroller);
    let step = STEP * element::inner_size(&scroller).1;
    let (room, by) = if is_on { (below, step) } else { (above, -step) };
    if room >= LEAST {
        element::scroll_by(&scroller, 0.0, by);
    }
    room >= LEAST
}

/// Says of the slide by attributes what is out of sight, and lets the keyboard reach it then.
pub fn measure() {
    let Some(scroller) = element::find(SCROLLER) else { return };
    let (above, below) = out_of_sight(&scroller);
    element::set_attribute(&scroller, "data-above", (above >= LEAST).then_some(""));
    element::set_attribute(&scroller, "data-below", (below >= LEAST).then_some(""));
    let has_more = above >= LEAST || below >= LEAST;
    element::set_attribute(&scroller, "tabindex", has_more.then_some("0"));
}

/// Does so once the slide is drawn.
pub fn measure_soon() {
    request_animation_frame(measure);
}
