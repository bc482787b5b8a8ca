//! Curves as the path data of a drawing.

use std::fmt::Write as _;

use crate::insight::{CurvePoint, Segment};

/// The path along `segments`, which follow each other.
#[must_use]
pub(crate) fn curve_path(segments: &[Segment]) -> String {
    let mut path = String::new();
    let Some(first) = segments.first() else { return path };
    add(&mut path, 'M', &[first.from]);
    for segment in segments {
        add(&mut path, 'C', &[segment.control_1, segment.control_2, segment.to]);
    }
    path
}

/// Adds a command of path data with its points.
pub(crate) fn add(path: &mut String, command: char, points: &[CurvePoint]) {
    path.push(command);
    for point in points {
        // Writing to a text never fails.
        let _ = write!(path, "{:.2} {:.2} ", point.x, point.y);
    }
}
