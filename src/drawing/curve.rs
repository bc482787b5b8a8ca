//! Where the emotion curve goes: feelings as heights, and the tint between the curve and the neutral line.

use crate::drawing::{add, curve_path};
use crate::insight::{CurvePoint, Segment};
use crate::model::Sentiment;

/// The height of the drawing in its own units; one stage is as wide. The neutral line is in the middle.
pub(crate) const SIZE: f64 = 100.0;
/// The room above the best and below the worst feeling, in units of the drawing.
const MARGIN: f64 = 14.0;

/// How far across its stage the touchpoint `index` of `count` stands, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "counts of cards are small")]
pub(crate) fn across(index: usize, count: usize) -> f64 {
    (index as f64 + 0.5) / count.max(1) as f64
}

/// Where a feeling is drawn, in units of the drawing from its top.
pub(crate) fn height(sentiment: Sentiment) -> f64 {
    SIZE / 2.0 - f64::from(sentiment.value()) / 2.0 * (SIZE / 2.0 - MARGIN)
}

/// The path around what lies between `segments` and the neutral line, whose height is `neutral`.
pub(crate) fn area(segments: &[Segment], neutral: f64) -> String {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return String::new() };
    let mut area = curve_path(segments);
    let at_neutral = |point: CurvePoint| CurvePoint { y: neutral, ..point };
    add(&mut area, 'L', &[at_neutral(last.to), at_neutral(first.from)]);
    area.push('Z');
    area
}
