//! The emotion curve says no more than its points do.

use proptest::prelude::*;
use waymark::insight::{CurvePoint, Segment, monotone_segments};

fn points(ys: &[f64]) -> Vec<CurvePoint> {
    let xs = (0..ys.len()).map(|index| index as f64 * 10.0);
    xs.zip(ys).map(|(x, y)| CurvePoint { x, y: *y }).collect()
}

/// The point of a Bézier segment at `t` from 0 to 1.
fn at(segment: &Segment, t: f64) -> CurvePoint {
    let u = 1.0 - t;
    let mix = |a: f64, b: f64, c: f64, d: f64| {
        u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
    };
    let Segment { from, control_1, control_2, to } = segment;
    CurvePoint {
        x: mix(from.x, control_1.x, control_2.x, to.x),
        y: mix(from.y, control_1.y, control_2.y, to.y),
    }
}

/// The slopes at both ends of a segment.
fn slopes(segment: &Segment) -> (f64, f64) {
    let slope = |a: CurvePoint, b: CurvePoint| (b.y - a.y) / (b.x - a.x);
    (slope(segment.from, segment.control_1), slope(segment.control_2, segment.to))
}

#[track_caller]
fn assert_near(actual: (f64, f64), expected: (f64, f64)) {
    let distance = (actual.0 - expected.0).abs().max((actual.1 - expected.1).abs());
    assert!(distance < 1e-12, "{actual:?} is not {expected:?}");
}

fn is_finite(segment: &Segment) -> bool {
    let Segment { from, control_1, control_2, to } = segment;
    [from, control_1, control_2, to].iter().all(|point| point.x.is_finite() && point.y.is_finite())
}

/// Points as a map can have them, and wilder ones: growing `x`, any `y`.
fn any_points() -> impl Strategy<Value = Vec<CurvePoint>> {
    let step = (0.1..500.0, prop_oneof![(-2..=2).prop_map(f64::from), -1000.0..1000.0]);
    proptest::collection::vec(step, 0..30).prop_map(|steps| {
        let grow = |x: &mut f64, (width, y): (f64, f64)| {
            *x += width;
            Some(CurvePoint { x: *x, y })
        };
        steps.into_iter().scan(0.0, grow).collect()
    })
}

proptest! {
    #[test]
    fn the_curve_passes_through_every_point_without_a_gap(points in any_points()) {
        let segments = monotone_segments(&points);
        prop_assert_eq!(segments.len(), points.len().saturating_sub(1));
        for (segment, ends) in segments.iter().zip(points.windows(2)) {
            prop_assert_eq!([segment.from, segment.to], [ends[0], ends[1]]);
        }
    }

    #[test]
    fn between_two_points_the_curve_only_rises_or_only_falls(points in any_points()) {
        for segment in monotone_segments(&points) {
            let (low, high) = (segment.from.y.min(segment.to.y), segment.from.y.max(segment.to.y));
            let direction = (segment.to.y - segment.from.y).signum();
            let mut before = segment.from;
            for step in 1..=50 {
                let here = at(&segment, f64::from(step) / 50.0);
                prop_assert!(here.x > before.x);
                prop_assert!((here.y - before.y) * direction >= -1e-9);
                prop_assert!((low - 1e-9..=high + 1e-9).contains(&here.y), "overshot at {here:?}");
                before = here;
            }
        }
    }

    #[test]
    fn the_curve_has_no_corners(points in any_points()) {
        for pair in monotone_segments(&points).windows(2) {
            let (end, start) = (slopes(&pair[0]).1, slopes(&pair[1]).0);
            prop_assert!((end - start).abs() <= 1e-6 * (1.0 + end.abs()), "{end} meets {start}");
        }
    }

    #[test]
    fn a_segment_depends_on_the_four_points_around_it_only(points in any_points()) {
        let whole = monotone_segments(&points);
        for (index, segment) in whole.iter().enumerate() {
            let first = index.saturating_sub(1);
            let around = &points[first..points.len().min(index + 3)];
            prop_assert_eq!(&monotone_segments(around)[index - first], segment);
        }
    }
}

#[test]
fn the_curve_is_level_at_its_ends_and_where_it_turns() {
    let segments = monotone_segments(&points(&[0.0, 2.0, 1.0, 1.0, -2.0]));
    let level = [0, 1, 2, 3].map(|index| slopes(&segments[index]));
    assert_eq!(level, [(0.0, 0.0); 4]);
}

#[test]
fn the_curve_is_steep_where_it_goes_on_in_one_direction() {
    let straight = monotone_segments(&points(&[0.0, 1.0, 2.0, 3.0]));
    assert_near(slopes(&straight[1]), (0.1, 0.1));
    // A steep piece next to a flat one: at most twice as steep as the flat one.
    let bent = monotone_segments(&points(&[0.0, 0.1, 10.0]));
    assert_near(slopes(&bent[0]), (0.0, 0.02));
}

#[test]
fn too_few_points_make_no_curve_and_points_above_each_other_no_nonsense() {
    assert_eq!(monotone_segments(&[]), []);
    assert_eq!(monotone_segments(&points(&[1.0])), []);
    let xs = [[0.0, 0.0, 0.0], [0.0, 5.0, 5.0], [5.0, 5.0, 9.0], [5.0, 0.0, 5.0]];
    for xs in xs {
        let points = [0, 1, 2].map(|index| CurvePoint { x: xs[index], y: index as f64 });
        let segments = monotone_segments(&points);
        assert!(segments.len() == 2 && segments.iter().all(is_finite), "{segments:?}");
    }
}
