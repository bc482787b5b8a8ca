//! Writing costs as much as there is to write.

use std::time::{Duration, Instant};

use waymark::exchange::markdown::{losses, write};
use waymark::model::Document;

use crate::exchange::markdown::texts::with_texts;
use crate::generate::{self, Size};
use crate::support::map;

fn time(document: &Document) -> Duration {
    let run = || {
        let start = Instant::now();
        assert!(!write(document).is_empty() && losses(document).count(waymark::exchange::Lost::Unknown) == 0);
        start.elapsed()
    };
    (0..3).map(|_| run()).min().unwrap()
}

#[test]
fn eight_times_the_cards_take_about_eight_times_as_long() {
    let of = |cards: usize| {
        let size = Size { touchpoints: cards, notes: cards, personas: 4, stages: 10, seed: 3 };
        generate::map(&size).unwrap()
    };
    let (small, large) = (time(&of(250)), time(&of(2000)));
    // Work that grows with the square would take sixty-four times as long.
    let most = small * 24 + Duration::from_millis(200);
    assert!(large < most, "{small:?} for an eighth, {large:?} for all");
}

#[test]
fn hostile_texts_eight_times_as_long_take_about_eight_times_as_long() {
    let pieces = [
        "*",
        "\\",
        "#",
        "<",
        "&",
        "(",
        ")",
        "http://",
        "http://x(",
        "https://a).",
        "\u{202e}",
        "\u{2069}\u{2067}",
        "|",
        "\n",
        "1. ",
    ];
    for piece in pieces {
        let of = |times: usize| {
            with_texts(&map("personas | Ana\nstages | Find\nTouchpoints\n  Ana | ad"), |_| {
                piece.repeat(times)
            })
        };
        let (small, large) = (time(&of(1 << 10)), time(&of(1 << 13)));
        let most = small * 24 + Duration::from_millis(200);
        assert!(large < most, "{piece:?}: {small:?} for an eighth, {large:?} for all");
    }
}
