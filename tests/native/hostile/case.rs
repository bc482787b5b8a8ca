//! One hostile file, what must become of it, and how that is checked.

use std::fmt;

use serde_json::Value;
use waymark::exchange::{Opened, open};
use waymark::format::{self, Loaded};

use crate::format_maps::{NEW_IDS, check_sound, every_field};
use crate::support::CountedIds;

/// The longest message that is shown, in characters.
const MESSAGE: usize = 300;

/// What must become of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expect {
    /// It is refused, in a sentence with these words: another reason would show nothing.
    Reject(&'static str),
    /// It opens, with a list of what was changed.
    Repair,
    /// It opens without a word, and all that it says is written again.
    Open,
    /// It is refused or repaired, but never taken in silence.
    Either,
}

/// A hostile file.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    class: &'static str,
    name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) expect: Expect,
}

impl Case {
    pub(crate) fn new(
        class: &'static str,
        name: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
        expect: Expect,
    ) -> Self {
        Self { class, name: name.into(), bytes: bytes.into(), expect }
    }
}

impl fmt::Display for Case {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.class, self.name)
    }
}

/// The map that is damaged: it has every field of every record.
pub(crate) fn control() -> String {
    format::file(&every_field()).text
}

/// The control with the first `from` replaced.
#[track_caller]
pub(crate) fn replaced(from: &str, to: &str) -> String {
    let text = control();
    assert!(text.contains(from), "{from} is not in the file");
    text.replacen(from, to, 1)
}

/// Opens every case as a file that somebody picked.
#[track_caller]
pub(crate) fn check_all(cases: &[Case]) {
    cases.iter().for_each(check);
}

/// Opens one case as a file that somebody picked.
#[track_caller]
pub(crate) fn check(case: &Case) {
    check_outcome(case, picked("picked.json", case));
}

/// What becomes of the file under a name.
pub(crate) fn picked(name: &str, case: &Case) -> Result<Loaded, String> {
    match open(name, &case.bytes, &mut CountedIds(NEW_IDS)) {
        Ok(Opened::Maps(mut maps)) if maps.len() == 1 => maps.remove(0).map_err(|error| error.to_string()),
        Ok(other) => unreachable!("{case} is taken for something else: {other:?}"),
        Err(error) => Err(error.to_string()),
    }
}

/// Checks what a case came to: the outcome, the words, and that whatever opened is whole and stays the same.
#[track_caller]
pub(crate) fn check_outcome(case: &Case, outcome: Result<Loaded, String>) {
    let said = match &outcome {
        Ok(loaded) => loaded.repairs.iter().map(ToString::to_string).collect(),
        Err(sentence) => vec![sentence.clone()],
    };
    for sentence in &said {
        assert!(sentence.chars().count() <= MESSAGE, "{case}: {sentence}");
        assert!(!sentence.chars().any(char::is_control), "{case}: {sentence:?}");
    }
    match (&case.expect, &outcome) {
        (Expect::Reject(words), Err(sentence)) => {
            assert!(sentence.contains(words), "{case}: no “{words}” in “{sentence}”");
        }
        (Expect::Open, Ok(loaded)) => {
            assert_eq!(said, [""; 0], "{case}");
            let written = format::file(&loaded.document).text;
            assert!(content(written.as_bytes()) == content(&case.bytes), "{case} comes out changed");
        }
        (Expect::Repair | Expect::Either, Ok(_)) => assert!(!said.is_empty(), "{case} is taken in silence"),
        (Expect::Either, Err(_)) => {}
        (expected, found) => {
            unreachable!("{case}: expected {expected:?}, it opened: {}, saying {said:?}", found.is_ok())
        }
    }
    if let Ok(loaded) = &outcome {
        check_sound(&loaded.document);
    }
}

/// All that a file says, without the history that grows with every file.
fn content(bytes: &[u8]) -> Value {
    let unit = |from: fn([u8; 2]) -> u16| {
        let units: Vec<_> = bytes[2..].chunks_exact(2).map(|pair| from([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap()
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => unit(u16::from_le_bytes),
        [0xfe, 0xff, ..] => unit(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).unwrap(),
    };
    let mut tree: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
    let fields = tree.as_object_mut().unwrap();
    fields.remove("revision");
    fields.remove("lineage");
    tree
}
