//! The points at which tests ask for panics, and the tests that ask for them.

use std::collections::BTreeSet;

use crate::architecture::forbid;
use crate::architecture::source::{read, rust_files};

/// What asks for panics.
const SPEC: &str = "tests/e2e/specs/injected_panics.spec.js";
/// How a point is written in the code.
const POINT: &str = "fault::point(\"";
/// How rows of the spec begin, on one line or on several, and the one that stands alone.
const ROWS: [&str; 3] = ["  { name: '", "    name: '", "const BEFORE_ANYTHING = { name: '"];
/// So many places are promised to be tried.
const FEWEST: usize = 20;

/// A point of the code: where it is, its place, and what happens there if the code says so with a text.
struct Point {
    at: String,
    place: String,
    what: Option<String>,
}

fn points() -> Vec<Point> {
    let sources = rust_files("src");
    let all = sources.iter().flat_map(|source| {
        source.uncommented.match_indices(POINT).map(move |(at, _)| {
            let (place, rest) = source.uncommented[at + POINT.len()..].split_once('"').unwrap_or_default();
            let what = rest.strip_prefix(", \"").and_then(|rest| rest.split('"').next());
            Point { at: source.at(at), place: place.to_owned(), what: what.map(str::to_owned) }
        })
    });
    all.collect()
}

/// The names that the rows of the spec ask for, such as `command AddCards`.
fn names() -> Vec<String> {
    let spec = read(SPEC);
    let row = |line: &str| {
        let rest = ROWS.iter().find_map(|start| line.strip_prefix(start))?;
        rest.split('\'').next().map(str::to_owned)
    };
    spec.lines().filter_map(row).collect()
}

fn place_of(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

#[test]
fn each_point_is_tried_and_each_trial_has_a_point() {
    let (points, names) = (points(), names());
    let is_tried = |point: &&Point| match &point.what {
        Some(what) => names.iter().filter(|name| **name == format!("{} {what}", point.place)).count() == 1,
        None => names.iter().any(|name| place_of(name) == point.place),
    };
    let untried = points.iter().filter(|point| !is_tried(point));
    let mut offenders: Vec<_> =
        untried.map(|point| format!("{}: {SPEC} does not try it", point.at)).collect();
    let has_point = |name: &&String| {
        points.iter().any(|point| {
            point.place == place_of(name)
                && point.what.as_ref().is_none_or(|what| **name == format!("{} {what}", point.place))
        })
    };
    offenders.extend(
        names.iter().filter(|name| !has_point(name)).map(|name| format!("{SPEC}: no point is “{name}”")),
    );
    forbid(
        &offenders,
        "A point that no test asks for is in the way; a test of a point that is gone shows nothing.",
    );
}

#[test]
fn enough_places_are_tried_each_once() {
    let names = names();
    assert!(names.len() >= FEWEST, "{} of {FEWEST} places", names.len());
    let different: BTreeSet<_> = names.iter().collect();
    assert_eq!(different.len(), names.len(), "a place is tried twice");
}

#[test]
fn no_release_is_built_with_faults() {
    // Whoever can write to the page could stop the program.
    let manifest = read("Cargo.toml");
    assert!(manifest.contains("\nfaults = []\n") && !manifest.contains("\ndefault = "));
    assert!(!read("Trunk.toml").contains("features"));
}
