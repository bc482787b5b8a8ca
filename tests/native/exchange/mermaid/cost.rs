//! Hostile texts are answered in a time that grows with their length and no faster.

use std::time::{Duration, Instant};

use waymark::exchange::mermaid;

use crate::support::CountedIds;

/// What is repeated, and what stands before it.
const HOSTILE: [(&str, &str); 30] = [
    ("journey\n", "a: 1\n"),
    ("journey\n", "a: b: c: d\n"),
    ("journey\n", "a#b: x\n"),
    ("journey\n", "#a"),
    ("journey\n", "}\n"),
    ("journey\n", ";\n"),
    ("journey\n", "\n"),
    ("journey\n", " \n\n%% x\n"),
    ("journey\n", "title\n"),
    ("journey\n", "section\n"),
    ("journey\n", "accTitle "),
    ("journey\n", "accDescr {\n"),
    ("journey\n", "accDescr {a} b\n"),
    ("journey\n", "%%{"),
    ("journey\n", "%%{a:(\u{2028}"),
    ("journey\n", "style:#35;\n"),
    ("journey\n", "a -> "),
    ("journey\nA", "#:"),
    ("journey\nA: ", "3,"),
    ("journey\nA: 3: ", ","),
    ("journey\ntitle ", "<br>"),
    ("journey\ntitle ", "#35;"),
    ("", "journey\n"),
    ("", "```mermaid\njourney\n```\n"),
    ("", "---\n"),
    ("", "<"),
    ("", "<!-- "),
    ("", "<pre class=\"mermaid\">\n"),
    ("<pre class=\"mermaid\">", "&"),
    ("", "> "),
];

#[expect(clippy::disallowed_methods, reason = "only measured times of the same texts are compared")]
fn time(start: &str, piece: &str, bytes: usize) -> Duration {
    let text = format!("{start}{}", piece.repeat(bytes / piece.len()));
    let begin = Instant::now();
    // Both answers are good, and there is always one.
    let is_diagram = mermaid::looks_like(&text);
    let read = mermaid::read("x.md", &text, &mut CountedIds::default());
    assert!(is_diagram || read.is_err(), "{start}{piece}");
    begin.elapsed()
}

#[test]
fn a_text_four_times_as_long_takes_about_four_times_as_long() {
    for (start, piece) in HOSTILE {
        // The quickest of three: the others waited for something else of a busy machine.
        let quickest = |bytes| (0..3).map(|_| time(start, piece, bytes)).min().unwrap_or_default();
        let (small, large) = (quickest(64 << 10), quickest(256 << 10));
        // A text that takes the square would take sixteen times as long.
        let most = small * 8 + Duration::from_millis(500);
        assert!(large < most, "{start:?} {piece:?}: {small:?} for a quarter, {large:?} for all");
    }
}

#[test]
fn four_mebibytes_of_everything_hostile_are_answered_at_once() {
    let lines: String = HOSTILE.iter().map(|(start, piece)| format!("{start}{piece}\n")).collect();
    // This build is not optimized; a release takes a small part of it.
    let most = Duration::from_secs(30);
    assert!(time("journey\n", &lines, 4 << 20) < most);
    assert!(time("", "journey\nA: 3: Me\n", 4 << 20) < most);
}
