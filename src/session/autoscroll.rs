//! How fast the board scrolls while a drag or a rectangle is near one of its edges.
//!
//! The numbers are those of atlassian/pragmatic-drag-and-drop, `packages/auto-scroll/src/shared/configuration.ts`.

use crate::session::hit::{PointInClient, RectInClient, Span};

/// How much of a side its zone takes.
const ZONE_SHARE: f64 = 0.25;
/// The deepest zone, in client px.
const ZONE_LIMIT: f64 = 180.0;
/// The zone of a rectangle, in client px: most begin on empty ground near an edge and mean no scrolling.
const EDGE: f64 = 24.0;
/// The part of a zone at which the full speed is reached.
const FULL_SPEED_DEPTH: f64 = 0.5;
/// The full speed, in px per second.
const FULL_SPEED: f64 = 900.0;
/// How long it takes to get up to speed, in ms.
const RAMP_MS: f64 = 400.0;

/// How fast to scroll, in px per second; positive is right and down.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Velocity {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Along which axes a drag scrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axes {
    /// A card goes anywhere.
    Both,
    /// A stage goes left and right.
    Horizontal,
    /// A lane goes up and down.
    Vertical,
}

/// Whether motion starts softly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// It does.
    Full,
    /// `prefers-reduced-motion`: no ramp, still scrolls.
    Reduced,
}

/// Where it scrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zone {
    /// Well inside of the edges, and not outside: a card can be brought from a panel beside the board.
    #[default]
    Wide,
    /// Close to the edges, and outside.
    Edge,
}

/// Remembers during one drag since when the pointer is near an edge. Make a new one for every drag.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Autoscroll {
    zone: Zone,
    near_since: Option<f64>,
}

impl Autoscroll {
    /// One that scrolls in `zone`.
    #[must_use]
    pub fn new(zone: Zone) -> Self {
        Self { zone, near_since: None }
    }

    /// How fast to scroll at `now`, in ms of any steady clock. Call it once per animation frame, move the
    /// board by `velocity * elapsed seconds` and tell the drag with `Input::Scrolled`.
    pub fn velocity(
        &mut self,
        pointer: PointInClient,
        viewport: RectInClient,
        axes: Axes,
        motion: Motion,
        now: f64,
    ) -> Velocity {
        let zone = self.zone;
        let full = velocity(pointer, viewport, (axes, zone), RAMP_MS, motion);
        if full == Velocity::default() {
            self.near_since = None;
            return full;
        }
        let since = *self.near_since.get_or_insert(now);
        velocity(pointer, viewport, (axes, zone), now - since, motion)
    }
}

/// How fast to scroll with the pointer at `pointer`, `near_ms` after it came near an edge of `viewport`.
///
/// `viewport` is the scrolling element as it is seen, sticky headers included.
#[must_use]
pub fn velocity(
    pointer: PointInClient,
    viewport: RectInClient,
    (axes, zone): (Axes, Zone),
    near_ms: f64,
    motion: Motion,
) -> Velocity {
    if zone == Zone::Wide && !viewport.contains(pointer) {
        return Velocity::default();
    }
    let ramp = match motion {
        Motion::Full => (near_ms / RAMP_MS).clamp(0.0, 1.0),
        Motion::Reduced => 1.0,
    };
    let x = if axes == Axes::Vertical { 0.0 } else { speed(pointer.x, viewport.x, zone) };
    let y = if axes == Axes::Horizontal { 0.0 } else { speed(pointer.y, viewport.y, zone) };
    Velocity { x: x * ramp, y: y * ramp }
}

/// The speed at `place` along one side of the viewport.
fn speed(place: f64, side: Span, zone: Zone) -> f64 {
    let limit = if zone == Zone::Edge { EDGE } else { ZONE_LIMIT };
    let zone = (side.length() * ZONE_SHARE).min(limit);
    let full_depth = zone * FULL_SPEED_DEPTH;
    let toward = |depth: f64| (depth / full_depth).clamp(0.0, 1.0) * FULL_SPEED;
    // The zones of one side cannot meet: each takes a quarter of it at most.
    toward(place - (side.end - zone)) - toward(side.start + zone - place)
}
