//! What a browser kept, damaged or of another version (F12, F52).

use waymark::format::stored;
use waymark::model::ContentHash;

use crate::format_maps::{NEW_IDS, every_field};
use crate::hostile::case::{Case, Expect, check_outcome, control};
use crate::support::CountedIds;

const CLASS: &str = "stored";

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
    let reject = |name: &str, text: &str, words| Case::new(CLASS, name, text, Expect::Reject(words));
    let (line, length) = ("damaged in its first line", "bytes where");
    let mut cases = vec![
        reject("nothing", "", line),
        reject("a word of another program", "null", line),
        reject("an object of another program", "{\"maps\": [\"map-1\"]}", line),
        reject("a half character that was replaced", "\u{fffd}", line),
        reject("the header without a map", header, line),
        reject("the header and a line break", &format!("{header}\n"), length),
        reject("the map without a header", body, line),
        reject("two files", &control().repeat(2), line),
        reject("two values in one", &format!("{text}{text}"), length),
        reject("a blank too many", &format!("{text} "), length),
        reject("a letter of the map changed", &text.replacen("Look", "Took", 1), "damaged"),
        reject("the title in the header changed", &text.replacen("Every field", "Every title", 1), line),
        reject("lines that end like those of Windows", &text.replacen('\n', "\r\n", 1), "damaged"),
        reject("another number of the save", &text.replacen("\"rev\":12", "\"rev\":13", 1), line),
        reject("a header that knows no length", &with_header("\"length\"", "\"x\""), line),
    ];
    for part in 1..12 {
        let cut = &text[..text.floor_char_boundary(text.len() * part / 12)];
        cases.push(reject(&format!("{part} of 12 parts"), cut, "damaged"));
    }
    cases
}

/// Values that a later version stored.
pub(crate) fn newer() -> Vec<Case> {
    let case = |schema: u64| {
        let text = with_header("\"schema\":1", &format!("\"schema\":{schema}"));
        Case::new(CLASS, format!("schema {schema}"), text, Expect::Reject("stored by a newer Waymark"))
    };
    [2, 999, u64::from(u32::MAX)].map(case).into()
}

/// Reads every case as a value of the browser's storage.
#[track_caller]
fn check_stored(cases: &[Case]) {
    for case in cases {
        let text = std::str::from_utf8(&case.bytes).unwrap();
        let outcome = stored::read(text, &mut CountedIds(NEW_IDS));
        check_outcome(case, outcome.map(|(_, loaded)| loaded).map_err(|error| error.to_string()));
    }
}

#[test]
fn f52_a_stored_map_that_was_damaged_is_never_taken_for_whole() {
    check_stored(&damaged());
}

#[test]
fn f12_what_a_later_version_stored_is_left_alone() {
    check_stored(&newer());
}
