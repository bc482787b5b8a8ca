//! Selecting by a rectangle.

use std::collections::BTreeSet;

use waymark::session::band::Band;
use waymark::session::hit::{PointInBoard, RectInBoard, Span};

use crate::support::card;

fn rect(left: f64, top: f64) -> RectInBoard {
    RectInBoard { x: Span { start: left, end: left + 100.0 }, y: Span { start: top, end: top + 40.0 } }
}

fn at(x: f64, y: f64) -> PointInBoard {
    PointInBoard { x, y }
}

fn band(from: PointInBoard, kept: &[&str]) -> Band {
    let cards =
        vec![(card("a"), rect(10.0, 10.0)), (card("b"), rect(10.0, 60.0)), (card("c"), rect(210.0, 10.0))];
    Band::new(from, cards, kept.iter().map(|name| card(name)).collect())
}

fn touched(band: &Band, to: PointInBoard) -> Vec<&'static str> {
    let touched: BTreeSet<_> = band.touched(to);
    assert!(band.touches(to, &touched));
    assert!(!band.touches(to, &BTreeSet::from([card("other")])));
    ["a", "b", "c"].into_iter().filter(|name| touched.contains(&card(name))).collect()
}

#[test]
fn it_touches_what_it_overlaps_in_any_direction() {
    let down = band(at(0.0, 0.0), &[]);
    assert_eq!(touched(&down, at(5.0, 5.0)), [""; 0]);
    assert_eq!(touched(&down, at(15.0, 15.0)), ["a"]);
    assert_eq!(touched(&down, at(15.0, 61.0)), ["a", "b"]);
    assert_eq!(touched(&down, at(300.0, 61.0)), ["a", "b", "c"]);
    let up = band(at(400.0, 30.0), &[]);
    assert_eq!(touched(&up, at(0.0, 20.0)), ["a", "c"]);
}

#[test]
fn an_edge_alone_is_no_overlap() {
    assert_eq!(touched(&band(at(0.0, 0.0), &[]), at(10.0, 300.0)), [""; 0]);
}

#[test]
fn it_shrinks_again_and_keeps_what_was_selected_before() {
    let more = band(at(0.0, 0.0), &["c"]);
    assert_eq!(touched(&more, at(15.0, 61.0)), ["a", "b", "c"]);
    assert_eq!(touched(&more, at(1.0, 1.0)), ["c"]);
}
