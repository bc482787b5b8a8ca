//! The arithmetic of looking at the board: zoom, the point that stays where it is, what fits, and the overview.
//!
//! A zoom factor is 1 at the natural size. Client px are px on the screen, whatever the zoom.

use crate::session::hit::{PointInClient, RectInClient, Span};

/// The smallest zoom factor.
pub const LEAST_ZOOM: f64 = 0.25;
/// The largest zoom factor.
pub const MOST_ZOOM: f64 = 3.0;
/// The largest zoom factor at which the whole map is shown: a small map is not blown up.
pub const MOST_FOR_MAP: f64 = 1.0;
/// The largest zoom factor at which a selection is shown.
pub const MOST_FOR_SELECTION: f64 = 2.0;
/// The zoom factors that buttons and keys step through.
const STEPS: [f64; 9] = [0.25, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0];
/// Zoom factors that are nearer to each other are the same.
const SAME: f64 = 0.001;
/// How much a wheel that turns by one px changes the logarithm of the zoom. Trackpads send a few px at a time.
const PER_PX: f64 = 0.01;
/// The longest turn that counts at once, in px: a notch of a mouse wheel sends 100 and more.
const LONGEST_TURN: f64 = 20.0;
/// The height of a line, in px, for wheels that count lines.
const LINE: f64 = 16.0;
/// What stays free around a selection that is shown, in client px.
const MARGIN: f64 = 24.0;
/// From so many screens on a map has an overview: of area, of width or of height.
const SCREENS: f64 = 3.0;

/// The shortest side of an overview, in client px.
const LEAST_SIDE: f64 = 72.0;

/// A width and a height.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// `zoom` inside of its limits, in thousandths: 1.0 for what is no number.
#[must_use]
pub fn limited(zoom: f64) -> f64 {
    if !zoom.is_finite() {
        return 1.0;
    }
    (zoom.clamp(LEAST_ZOOM, MOST_ZOOM) * 1000.0).round() / 1000.0
}

/// The next larger or smaller zoom factor of the buttons; the same at the end.
#[must_use]
pub fn step(zoom: f64, is_larger: bool) -> f64 {
    let next = match is_larger {
        true => STEPS.into_iter().find(|step| *step > zoom + SAME),
        false => STEPS.into_iter().rev().find(|step| *step < zoom - SAME),
    };
    next.unwrap_or(zoom)
}

/// The zoom factor after a wheel turned down by `turn`: in px, or in lines if `is_in_lines`. Up is larger.
#[must_use]
pub fn by_wheel(zoom: f64, turn: f64, is_in_lines: bool) -> f64 {
    let turn = if is_in_lines { turn * LINE } else { turn };
    limited(zoom * (-turn.clamp(-LONGEST_TURN, LONGEST_TURN) * PER_PX).exp())
}

/// The zoom factor of two fingers that began at `zoom`, `start` client px apart, and are `now` apart.
#[must_use]
pub fn by_pinch(zoom: f64, start: f64, now: f64) -> f64 {
    if start <= 0.0 { zoom } else { limited(zoom * now / start) }
}

/// How far along a span `value` lies: 0 at its start, 1 at its end; 0 if it has no length.
#[must_use]
pub fn share(span: Span, value: f64) -> f64 {
    if span.length() > 0.0 { (value - span.start) / span.length() } else { 0.0 }
}

/// How far the board has to scroll to the right and down, in client px, so that the point at `share` of a
/// rectangle that lies at `now` comes to `to`.
#[must_use]
pub fn scroll_to_keep(share: (f64, f64), now: RectInClient, to: PointInClient) -> (f64, f64) {
    let at = |span: Span, share: f64| span.start + share * span.length();
    (at(now.x, share.0) - to.x, at(now.y, share.1) - to.y)
}

/// The largest zoom factor at which the whole map is seen. `map` is its size at `zoom`.
#[must_use]
pub fn fit_map(map: Size, zoom: f64, screen: Size) -> f64 {
    fit(map, zoom, screen, MOST_FOR_MAP)
}

/// The largest zoom factor at which a selection is seen beside and below the headers. `selection` is its size
/// and `headers` the width and height of the headers, both at `zoom`.
#[must_use]
pub fn fit_selection(selection: Size, headers: Size, zoom: f64, screen: Size) -> f64 {
    let all = Size { width: selection.width + headers.width, height: selection.height + headers.height };
    let free = Size { width: screen.width - 2.0 * MARGIN, height: screen.height - 2.0 * MARGIN };
    fit(all, zoom, free, MOST_FOR_SELECTION)
}

/// The largest zoom factor, `most` at most, at which something fits a screen. `all` is its size at `zoom`.
fn fit(all: Size, zoom: f64, screen: Size, most: f64) -> f64 {
    let of = |screen: f64, all: f64| if all > 0.0 { zoom * screen / all } else { most };
    let fitting = of(screen.width, all.width).min(of(screen.height, all.height)).min(most);
    // Rounded down: half a pixel too much would bring a scroll bar.
    limited((fitting * 1000.0).floor() / 1000.0)
}

/// Whether a map is so much larger than what is seen of it that it has an overview. Both in px at one zoom.
#[must_use]
pub fn has_overview(map: Size, screen: Size) -> bool {
    let (across, down) = (map.width / screen.width.max(1.0), map.height / screen.height.max(1.0));
    screen.width > 0.0 && (across > SCREENS || down > SCREENS || across.max(1.0) * down.max(1.0) > SCREENS)
}

/// The size of an overview of `map` that is no larger than `most`: with the same proportions, but with no side
/// so short that nobody could point at a place along it.
#[must_use]
pub fn overview_size(map: Size, most: Size) -> Size {
    let scale = (most.width / map.width.max(1.0)).min(most.height / map.height.max(1.0));
    Size {
        width: (map.width * scale).clamp(LEAST_SIDE, most.width),
        height: (map.height * scale).clamp(LEAST_SIDE, most.height),
    }
}

/// Where to scroll to so that the point at `share` of the map is in the middle of the screen.
#[must_use]
pub fn scroll_to_share(share: (f64, f64), map: Size, screen: Size) -> (f64, f64) {
    let to =
        |share: f64, map: f64, screen: f64| (share * map - screen / 2.0).clamp(0.0, (map - screen).max(0.0));
    (to(share.0, map.width, screen.width), to(share.1, map.height, screen.height))
}

/// The part of the map that is seen, as shares of the map from left to right and from top to bottom.
#[must_use]
pub fn seen(scroll: (f64, f64), map: Size, screen: Size) -> (Span, Span) {
    let of = |scroll: f64, map: f64, screen: f64| {
        let map = map.max(1.0);
        Span { start: (scroll / map).clamp(0.0, 1.0), end: ((scroll + screen) / map).clamp(0.0, 1.0) }
    };
    (of(scroll.0, map.width, screen.width), of(scroll.1, map.height, screen.height))
}
