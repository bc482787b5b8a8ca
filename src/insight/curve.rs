//! The emotion curve: smooth through every point, never above or below what the points say.

/// A point of a curve. `x` must grow from point to point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurvePoint {
    /// How far along the journey, in any unit.
    pub x: f64,
    /// How it feels, in any unit.
    pub y: f64,
}

/// The piece of a curve between two neighboring points, as a cubic Bézier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// Where it starts: a point of the curve.
    pub from: CurvePoint,
    /// The first control point.
    pub control_1: CurvePoint,
    /// The second control point.
    pub control_2: CurvePoint,
    /// Where it ends: the next point of the curve.
    pub to: CurvePoint,
}

/// The curve through `points`, one segment between each two neighbors.
///
/// Between two points the curve rises or falls only, so it never overshoots them: M. Steffen, "A simple
/// method for monotonic interpolation in one dimension", Astronomy and Astrophysics 239 (1990), 443-450. The
/// ends are our own: level, where the paper extends the parabola. The slope at a point depends on its two
/// neighbors only, so a segment is the same whether it is computed from the whole curve or from the four
/// points around it.
#[must_use]
pub fn monotone_segments(points: &[CurvePoint]) -> Vec<Segment> {
    let secants: Vec<f64> = points.windows(2).map(secant).collect();
    let slopes: Vec<f64> = (0..points.len()).map(|index| slope(points, &secants, index)).collect();
    let ends = points.iter().zip(points.iter().skip(1));
    let slopes = slopes.iter().zip(slopes.iter().skip(1));
    ends.zip(slopes)
        .map(|((from, to), (slope_from, slope_to))| {
            // A cubic Hermite piece as a Bézier: its control points lie a third of the way along the tangents.
            let third = (to.x - from.x) / 3.0;
            Segment {
                from: *from,
                control_1: CurvePoint { x: from.x + third, y: from.y + slope_from * third },
                control_2: CurvePoint { x: to.x - third, y: to.y - slope_to * third },
                to: *to,
            }
        })
        .collect()
}

fn secant(pair: &[CurvePoint]) -> f64 {
    match pair {
        [from, to] if to.x > from.x => (to.y - from.y) / (to.x - from.x),
        _ => 0.0,
    }
}

/// The slope at a point. At both ends the curve is level, which keeps it within its points and looks calm.
fn slope(points: &[CurvePoint], secants: &[f64], index: usize) -> f64 {
    let before = index.checked_sub(1);
    let around = (
        before.and_then(|before| points.get(before)),
        points.get(index),
        points.get(index + 1),
        before.and_then(|before| secants.get(before)),
        secants.get(index),
    );
    let (Some(before), Some(here), Some(after), Some(secant_before), Some(secant_after)) = around else {
        return 0.0;
    };
    if secant_before * secant_after <= 0.0 {
        return 0.0;
    }
    let (width_before, width_after) = (here.x - before.x, after.x - here.x);
    let parabola = (secant_before * width_after + secant_after * width_before) / (width_before + width_after);
    let steepest = 2.0 * secant_before.abs().min(secant_after.abs());
    parabola.signum() * parabola.abs().min(steepest)
}
