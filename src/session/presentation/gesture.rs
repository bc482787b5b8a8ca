//! What a press on a slide means: a tap at its sides, or a stroke across it.

use crate::session::activation::PointerKind;
use crate::session::hit::PointInClient;

/// A press that moves no further than this is a tap, in client px.
const TAP_PX: f64 = 10.0;
/// A stroke of a finger or a pen that is at least this long turns the slide, in client px.
const SWIPE_PX: f64 = 40.0;
/// So much longer across than up or down it must be: else it scrolls.
const SLOPE: f64 = 1.5;
/// The share of the width at each side that turns the slide when it is tapped.
const SIDE: f64 = 1.0 / 3.0;

/// Where to go from a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the next one.
    Next,
    /// To the one before.
    Previous,
}

/// What a press from one point to another means on slides that are `width` client px wide and begin at 0; `None` if
/// nothing.
#[must_use]
pub fn turn(kind: PointerKind, from: PointInClient, to: PointInClient, width: f64) -> Option<Turn> {
    let (across, down) = (to.x - from.x, to.y - from.y);
    if across.abs().max(down.abs()) <= TAP_PX {
        return match to.x / width.max(1.0) {
            part if part < SIDE => Some(Turn::Previous),
            part if part > 1.0 - SIDE => Some(Turn::Next),
            _ => None,
        };
    }
    // A mouse that is drawn across selects or slips.
    let is_swipe =
        kind != PointerKind::Mouse && across.abs() >= SWIPE_PX && across.abs() >= SLOPE * down.abs();
    is_swipe.then_some(if across < 0.0 { Turn::Next } else { Turn::Previous })
}
