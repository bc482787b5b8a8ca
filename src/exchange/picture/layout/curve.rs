//! The emotion curve of a persona over the shown stages.

use crate::drawing::curve::{SIZE, across, height};
use crate::exchange::picture::geometry::count;
use crate::exchange::picture::sizes::CURVE_HEIGHT;
use crate::insight::{CurvePoint, Segment, monotone_segments};
use crate::model::{Card, CardId, Cell, Color, Document, Sentiment};

/// A curve: across in stages from the left side of the first one, down in px from the top of its row.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Curve {
    pub(in crate::exchange::picture) color: Color,
    pub(in crate::exchange::picture) segments: Vec<Segment>,
    /// The touchpoints, from left to right.
    pub(in crate::exchange::picture) points: Vec<Point>,
}

/// A touchpoint on the curve.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Point {
    pub(in crate::exchange::picture) card: CardId,
    /// The place of its column.
    pub(in crate::exchange::picture) place: usize,
    pub(in crate::exchange::picture) at: CurvePoint,
    pub(in crate::exchange::picture) sentiment: Sentiment,
    /// How it feels once we made up for it, and where that is drawn.
    pub(in crate::exchange::picture) after: Option<(Sentiment, f64)>,
}

impl Curve {
    /// The curve through the touchpoints of some cells, from left to right, each with the place of its stage.
    pub(super) fn of(document: &Document, cells: &[(usize, &Cell)], color: Color) -> Self {
        let mut points = Vec::new();
        for (place, cell) in cells {
            for (index, id) in cell.cards.iter().enumerate() {
                let Some(card) = document.card(*id) else { continue };
                let x = count(*place) + across(index, cell.cards.len());
                points.push(point((*place, x), *id, card));
            }
        }
        let places: Vec<CurvePoint> = points.iter().map(|point| point.at).collect();
        Self { color, segments: monotone_segments(&places), points }
    }

    /// The pieces of the curve between two places across, in stages: whole ones, and the parts of those that
    /// cross a border.
    pub(in crate::exchange::picture) fn between(&self, start: f64, end: f64) -> Vec<Segment> {
        let first = self.segments.partition_point(|segment| segment.to.x <= start);
        let touching = self.segments.iter().skip(first).take_while(|segment| segment.from.x < end);
        touching.map(|segment| part(segment, start, end)).collect()
    }
}

fn point((place, x): (usize, f64), id: CardId, card: &Card) -> Point {
    let y = |sentiment| height(sentiment) / SIZE * CURVE_HEIGHT;
    let sentiment = card.sentiment();
    Point {
        card: id,
        place,
        at: CurvePoint { x, y: y(sentiment) },
        sentiment,
        after: card.sentiment_after().map(|after| (after, y(after))),
    }
}

/// The part of a segment between two places across.
fn part(segment: &Segment, start: f64, end: f64) -> Segment {
    // The control points lie at the thirds, so that the share of the way is the share of the width.
    let share = |x: f64| ((x - segment.from.x) / (segment.to.x - segment.from.x)).clamp(0.0, 1.0);
    let (from, to) = (share(start), share(end));
    let later = split(segment, from).1;
    if to >= 1.0 { later } else { split(&later, (to - from) / (1.0 - from)).0 }
}

/// The two parts of a segment, by de Casteljau.
fn split(segment: &Segment, share: f64) -> (Segment, Segment) {
    if share <= 0.0 {
        let start =
            Segment { control_1: segment.from, control_2: segment.from, to: segment.from, ..*segment };
        return (start, *segment);
    }
    let between = |one: CurvePoint, other: CurvePoint| CurvePoint {
        x: one.x + (other.x - one.x) * share,
        y: one.y + (other.y - one.y) * share,
    };
    let (first, middle, last) = (
        between(segment.from, segment.control_1),
        between(segment.control_1, segment.control_2),
        between(segment.control_2, segment.to),
    );
    let (before, after) = (between(first, middle), between(middle, last));
    let here = between(before, after);
    (
        Segment { from: segment.from, control_1: first, control_2: before, to: here },
        Segment { from: here, control_1: after, control_2: last, to: segment.to },
    )
}
