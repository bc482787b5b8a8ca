//! What a browser kept, damaged or of another version (F12, F52).

use waymark::format::stored;
use waymark::model::ContentHash;

use crate::format_maps::every_field;
use crate::hostile::case::{Case, Expect, Way, check_all, control};

fn case(name: &str, text: &str, words: &'static str) -> Case {
    Case::new("stored", name, text, Expect::Reject(words)).by(Way::Stored)
}

fn stored() -> String {
    stored::write(&every_field(), 12, "2026-03-01T10:00:00Z")
}

/// The stored map with another header line, whose own hash fits.
fn with_header(from: &str, to: &str) -> String {
    let text = stored();
    let (_, rest) = text.split_once("\",").unwrap();
    let (line, body) = rest.split_once('\n').unwrap();
    assert!(line.contains(from), "{from} is not in the header");
    let line = line.replacen(from, to, 1);
    format!("{{\"check\":\"{}\",{line}\n{body}", ContentHash::of(line.as_bytes()))
}

/// Values that were written half, changed, or never ours.
pub(crate) fn damaged() -> Vec<Case> {
    let text = stored();
    let (header, body) = text.split_once('\n').unwrap();
    let (line, length) = ("damaged in its first line", "bytes where");
    let mut cases = vec![
        case("nothing", "", line),
        case("a word of another program", "null", line),
        case("an object of another program", "{\"maps\": [\"map-1\"]}", line),
        case("a half character that was replaced", "\u{fffd}", line),
        case("the header without a map", header, line),
        case("the header and a line break", &format!("{header}\n"), length),
        case("the map without a header", body, line),
        case("two files", &control().repeat(2), line),
        case("two values in one", &format!("{text}{text}"), length),
        case("a blank too many", &format!("{text} "), length),
        case("a letter of the map changed", &text.replacen("Look", "Took", 1), "damaged"),
        case("the title in the header changed", &text.replacen("Every field", "Every title", 1), line),
        case("lines that end like those of Windows", &text.replacen('\n', "\r\n", 1), "damaged"),
        case("another number of the save", &text.replacen("\"rev\":12", "\"rev\":13", 1), line),
        case("a header that knows no length", &with_header("\"length\"", "\"x\""), line),
    ];
    for part in 1..12 {
        let cut = &text[..text.floor_char_boundary(text.len() * part / 12)];
        cases.push(case(&format!("{part} of 12 parts"), cut, "damaged"));
    }
    cases
}

/// Values that a later version stored.
pub(crate) fn newer() -> Vec<Case> {
    let newer = |schema: u64| {
        let text = with_header("\"schema\":1", &format!("\"schema\":{schema}"));
        case(&format!("schema {schema}"), &text, "stored by a newer Waymark")
    };
    [2, 999, u64::from(u32::MAX)].map(newer).into()
}

#[test]
fn f52_a_stored_map_that_was_damaged_is_never_taken_for_whole() {
    check_all(&damaged());
}

#[test]
fn f12_what_a_later_version_stored_is_left_alone() {
    check_all(&newer());
}
