//! Draws the emotion curve: tinted green above the neutral line and rose below, with a face for each touchpoint.

use std::ops::Range;

use crate::drawing::curve::area;
use crate::drawing::curve_path;
use crate::exchange::picture::draw::pen::{Pen, Stroke};
use crate::exchange::picture::draw::row::RowPart;
use crate::exchange::picture::geometry::{Rect, count};
use crate::exchange::picture::layout::curve::{Curve, Point};
use crate::exchange::picture::sizes::{
    CURVE_HEIGHT, CURVE_WIDTH, LANE_WIDTH, NEUTRAL_LINE, POINT, RECOVERY_FACE, RECOVERY_LINE, RECOVERY_RING,
    TINT, TINT_NEUTRAL,
};
use crate::exchange::picture::svg::decimal;
use crate::insight::{CurvePoint, Segment};

/// The id of the tint below all curves, without what it begins with.
const TINT_ID: &str = "tint";
/// How far the gradient of the tint reaches, in shares of the height of a curve: as on the canvas.
const TINT_STOPS: [f64; 3] = [0.1, 0.5, 0.9];

/// What the curves of a picture are tinted with. It stands once in each picture.
pub(super) fn tint(pen: &mut Pen) {
    let (colors, id) = (pen.colors, pen.id(TINT_ID));
    pen.svg.open("defs", &[]);
    pen.svg.open(
        "linearGradient",
        &[
            ("id", (&id).into()),
            ("gradientUnits", "userSpaceOnUse".into()),
            ("x1", 0.0.into()),
            ("y1", 0.0.into()),
            ("x2", 0.0.into()),
            ("y2", CURVE_HEIGHT.into()),
        ],
    );
    let stops = [(colors.love_tint, TINT), (colors.sentiment_n, TINT_NEUTRAL), (colors.pain_tint, TINT)];
    for (offset, (color, opacity)) in TINT_STOPS.into_iter().zip(stops) {
        let attributes =
            [("offset", offset.into()), ("stop-color", color.into()), ("stop-opacity", opacity.into())];
        pen.svg.leaf("stop", &attributes);
    }
    pen.svg.close("linearGradient");
    pen.svg.close("defs");
}

/// The row of a curve without the lines between its cells: they meet without a seam.
pub(super) fn ground(pen: &mut Pen, part: &RowPart<'_>, left: f64) {
    for run in runs(part) {
        let (x, width) = across(part, &run, left);
        let rect = Rect { x, y: 0.0, width, height: part.height };
        pen.fill(rect, 0.0, pen.colors.ground, 1.0);
    }
}

/// The curve over some columns. Strips show nothing of it.
pub(super) fn curve(pen: &mut Pen, part: &RowPart<'_>, curve: &Curve, left: f64) {
    let (neutral, colors) = (CURVE_HEIGHT / 2.0, pen.colors);
    for run in runs(part) {
        let (x, width) = across(part, &run, left);
        let (start, end) = (count(run.start), count(run.end));
        let to_px =
            |point: CurvePoint| CurvePoint { x: x + (point.x - start) / (end - start) * width, ..point };
        let segments: Vec<Segment> =
            curve.between(start, end).iter().map(|segment| scaled(segment, to_px)).collect();
        let path = format!("M{} {}H{}", decimal(x), decimal(neutral), decimal(x + width));
        pen.line(&path, Stroke { dashes: "3 5", ..Stroke::new(colors.line_strong, NEUTRAL_LINE) });
        if !segments.is_empty() {
            let tint = format!("url(#{})", pen.id(TINT_ID));
            let area = area(&segments, neutral);
            pen.svg.leaf("path", &[("d", (&area).into()), ("fill", (&tint).into())]);
            pen.svg.leaf(
                "path",
                &[
                    ("d", (&curve_path(&segments)).into()),
                    ("fill", "none".into()),
                    ("stroke", colors.color(curve.color).into()),
                    ("stroke-width", CURVE_WIDTH.into()),
                    ("stroke-linecap", "round".into()),
                    ("stroke-linejoin", "round".into()),
                ],
            );
        }
        let first = curve.points.partition_point(|point| point.place < run.start);
        for point in curve.points.iter().skip(first).take_while(|point| point.place < run.end) {
            face(pen, point, to_px(point.at).x);
        }
    }
}

/// A face on the curve, and how it feels once we made up for it.
fn face(pen: &mut Pen, point: &Point, x: f64) {
    let colors = pen.colors;
    if let Some((after, y)) = point.after {
        let path = format!("M{} {}V{}", decimal(x), decimal(point.at.y), decimal(y));
        pen.line(&path, Stroke { dashes: "2 2", ..Stroke::new(colors.ink_2, RECOVERY_LINE) });
        let ring = Rect { x, y, width: 0.0, height: 0.0 }.grown(RECOVERY_RING / 2.0);
        pen.fill(ring, RECOVERY_RING / 2.0, colors.surface, 1.0);
        let stroke = Stroke { dashes: "2 2", ..Stroke::new(colors.ink_2, 1.0) };
        pen.outline(ring, RECOVERY_RING / 2.0, stroke);
        pen.face(after, (x, y), RECOVERY_FACE);
    }
    pen.named(&format!("feeling-{}", point.card), (x, point.at.y), |pen| {
        pen.face(point.sentiment, (0.0, 0.0), POINT);
    });
}

/// The runs of neighboring columns that are no strips, as places.
fn runs(part: &RowPart<'_>) -> Vec<Range<usize>> {
    let columns = part.layout.columns.get(part.columns.clone()).unwrap_or_default();
    let mut place = part.columns.start;
    let mut runs = Vec::new();
    for run in columns.chunk_by(|one, other| one.is_strip == other.is_strip) {
        if run.first().is_some_and(|column| !column.is_strip) {
            runs.push(place..place + run.len());
        }
        place += run.len();
    }
    runs
}

/// Where some columns begin, and how wide they are together, in px.
fn across(part: &RowPart<'_>, run: &Range<usize>, left: f64) -> (f64, f64) {
    let columns = part.layout.columns.get(run.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return (0.0, 0.0) };
    (LANE_WIDTH + first.x - left, last.right() - first.x)
}

fn scaled(segment: &Segment, to_px: impl Fn(CurvePoint) -> CurvePoint) -> Segment {
    Segment {
        from: to_px(segment.from),
        control_1: to_px(segment.control_1),
        control_2: to_px(segment.control_2),
        to: to_px(segment.to),
    }
}
