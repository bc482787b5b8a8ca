//! A map in small: the emotion curves of its first personas.

use leptos::prelude::*;

use crate::drawing::curve_path;
use crate::insight::{CurvePoint, monotone_segments};
use crate::model::{MapId, Sentiment};
use crate::state::{Curve, Shell};
use crate::view::look;

/// The width of the drawing in its own units.
const WIDTH: f64 = 220.0;
/// The height of the drawing in its own units; the neutral line is in the middle.
const HEIGHT: f64 = 60.0;
/// How far apart two neighboring feelings are, in units of the drawing.
const STEP: f64 = 12.0;

/// The emotion curves of a map's first personas, each in the persona's color.
#[component]
pub fn Thumbnail(id: MapId) -> impl IntoView {
    let library = Shell::expect().library;
    let curves =
        Memo::new(move |_| library.map(id).map(|entry| entry.header.summary.curves).unwrap_or_default());
    let line = |curve: Curve| {
        view! { <path class="curve-line" data-color=look::color(curve.color) d=path(&curve.sentiments)></path> }
    };
    view! {
        <svg viewBox="0 0 220 60" preserveAspectRatio="none">
            <path class="curve-neutral" d="M0 30H220"></path>
            {move || curves.get().into_iter().map(line).collect_view()}
        </svg>
    }
}

/// The curve from edge to edge. One feeling alone is a level line.
fn path(sentiments: &[Sentiment]) -> String {
    let mut points: Vec<CurvePoint> =
        (0_u32..).zip(sentiments).map(|(index, sentiment)| point(index, *sentiment)).collect();
    let last = points.last().copied();
    if let (1, Some(only)) = (points.len(), last) {
        points.push(CurvePoint { x: 1.0, ..only });
    }
    let end = points.last().map_or(1.0, |last| last.x);
    for point in &mut points {
        point.x *= WIDTH / end;
    }
    curve_path(&monotone_segments(&points))
}

fn point(index: u32, sentiment: Sentiment) -> CurvePoint {
    CurvePoint { x: f64::from(index), y: HEIGHT / 2.0 - f64::from(sentiment.value()) * STEP }
}
