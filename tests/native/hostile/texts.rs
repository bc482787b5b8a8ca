//! Texts that are hard to show, in every text of the map at once (F36 to F39).

use serde_json::Value;
use waymark::model::{Field, FieldKind};

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all, replaced};

const CLASS: &str = "texts";

/// The map with `text` in every field that holds free text.
pub(crate) fn everywhere(text: &str) -> String {
    damaged(|map| put(map, false, text))
}

fn put(node: &mut Value, is_text: bool, text: &str) {
    match node {
        Value::String(old) if is_text => text.clone_into(old),
        Value::Array(nodes) => nodes.iter_mut().for_each(|node| put(node, is_text, text)),
        Value::Object(fields) => {
            // The scope of a map is free text, the scope of a lane is one of two words.
            let is_lane = fields.contains_key("kind");
            for (name, node) in fields {
                put(node, is_free(name) && !(is_lane && name == "scope"), text);
            }
        }
        _ => {}
    }
}

/// Whether the field called `name` holds free text.
fn is_free(name: &str) -> bool {
    let of_name = |field: &&Field| field.name() == name;
    let kind = Field::ALL.iter().find(of_name).map(|field| field.kind());
    matches!(kind, Some(FieldKind::Line | FieldKind::Text | FieldKind::Lines))
}

/// One case for each text.
pub(crate) fn cases_of(class: &'static str, texts: &[(&str, &str)]) -> Vec<Case> {
    texts.iter().map(|(name, text)| Case::new(class, *name, everywhere(text), Expect::Open)).collect()
}

/// Texts that turn the direction of what stands beside them.
pub(crate) fn directions() -> Vec<Case> {
    cases_of(
        CLASS,
        &[
            ("an override", "\u{202e}gnp.exe\u{202c}"),
            ("an override without end", "\u{202e}\u{202d}x"),
            ("isolates", "\u{2066}\u{2067}\u{2068}x\u{2069}"),
            ("Hebrew and Arabic", "שלום abc مرحبا 123"),
            ("marks of direction", "\u{200e}\u{200f}\u{61c}"),
        ],
    )
}

/// Texts that want more room than there is, or none at all.
pub(crate) fn long() -> Vec<Case> {
    let (word, lines) = ("W".repeat(10_000), "\n".repeat(10_000));
    let (marks, selectors) = ("\u{301}".repeat(2000), "x\u{fe0f}".repeat(1000));
    cases_of(
        CLASS,
        &[
            ("one long word", &word),
            ("line breaks only", &format!("a{lines}b")),
            ("marks without a letter", &marks),
            ("variation selectors", &selectors),
            ("no width", "\u{200b}\u{200d}\u{feff}\u{2060}"),
            ("blanks of all kinds", "\u{a0}\u{2003}\u{3000}x\u{a0}"),
            ("line separators", "a\u{2028}b\u{2029}c\u{85}d"),
            ("control characters", "a\u{0}b\u{1b}[31mc\u{7f}\u{9b}"),
            ("noncharacters", "\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}"),
            ("interlinear marks", "\u{fff9}a\u{fffa}b\u{fffb}"),
        ],
    )
}

/// Texts that must not be cut between two characters.
pub(crate) fn clusters() -> Vec<Case> {
    cases_of(
        CLASS,
        &[
            ("a family", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦"),
            ("flags", "🇩🇪🇫🇷🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
            ("skin tones", "👍🏽👩🏿‍🔬"),
            ("two ways to write one letter", "é e\u{301} Å Å"),
            ("letters that change their length", "İıſKßﬀ"),
            ("look-alikes", "раураl аррӏе"),
            ("beyond the first plane", "𝒲𝒶𝓎𐍈𠀀"),
        ],
    )
}

/// Half characters, which every text can hold in JSON and none in the map.
pub(crate) fn halves() -> Vec<Case> {
    let halves = ["\\ud83d", "\\udc00", "\\udc00\\ud83d", "\\ud83dx", "\\uD83D\\n", "\\ud83d\\ud83d\\ude00"];
    let places = ["\"Look\"", "\"Every field\"", "\"Some notes.\"", "\"First of goals\"", "\"Fax\""];
    let mut cases = Vec::new();
    for half in halves {
        for place in places {
            let text = replaced(place, &format!("{}{half}\"", place.trim_end_matches('"')));
            cases.push(Case::new(CLASS, format!("{half} in {place}"), text, Expect::Repair));
        }
    }
    cases
}

#[test]
fn f36_texts_of_any_direction_come_back_as_they_were() {
    check_all(&directions());
}

#[test]
fn f37_texts_of_any_size_come_back_as_they_were() {
    check_all(&long());
}

#[test]
fn f38_clusters_of_characters_come_back_whole() {
    check_all(&clusters());
}

#[test]
fn f39_half_characters_are_replaced_and_listed() {
    check_all(&halves());
}
