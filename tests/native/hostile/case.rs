//! One hostile file, what must become of it, and how that is checked.

use std::fmt;

use serde_json::Value;
use waymark::exchange::{Opened, link, open};
use waymark::format::{self, Loaded, stored};

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

/// How a case reaches the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// As a file of this name that somebody picks or drops.
    File(String),
    /// As what follows the `#` of an address.
    Link,
    /// As a map that the browser kept.
    Stored,
}

/// A hostile file, address or stored text.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) class: &'static str,
    pub(crate) name: String,
    pub(crate) way: Way,
    pub(crate) bytes: Vec<u8>,
    pub(crate) expect: Expect,
}

impl Case {
    /// A case that comes as a file under a name that means nothing.
    pub(crate) fn new(
        class: &'static str,
        name: impl Into<String>,
        bytes: impl Into<Vec<u8>>,
        expect: Expect,
    ) -> Self {
        let way = Way::File("picked.json".to_owned());
        Self { class, name: name.into(), way, bytes: bytes.into(), expect }
    }

    /// The same bytes on another way.
    pub(crate) fn by(self, way: Way) -> Self {
        Self { way, ..self }
    }

    /// What becomes of it.
    pub(crate) fn outcome(&self) -> Result<Loaded, String> {
        let ids = &mut CountedIds(NEW_IDS);
        let text = || std::str::from_utf8(&self.bytes).unwrap();
        match &self.way {
            Way::File(name) => self.picked(name),
            Way::Link => link::read(text(), ids).map_err(|error| error.to_string()),
            Way::Stored => {
                stored::read(text(), ids).map(|(_, loaded)| loaded).map_err(|error| error.to_string())
            }
        }
    }

    fn picked(&self, name: &str) -> Result<Loaded, String> {
        match open(name, &self.bytes, &mut CountedIds(NEW_IDS)) {
            Ok(Opened::Maps(mut maps)) if maps.len() == 1 => {
                maps.remove(0).map_err(|error| error.to_string())
            }
            Ok(other) => unreachable!("{self} is taken for something else: {other:?}"),
            Err(error) => Err(error.to_string()),
        }
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

/// Opens every case on its way.
#[track_caller]
pub(crate) fn check_all(cases: &[Case]) {
    cases.iter().for_each(check);
}

/// Opens a case on its way and checks what it came to: the outcome, the words, and that whatever opened is whole and
/// stays the same.
#[track_caller]
pub(crate) fn check(case: &Case) {
    let outcome = case.outcome();
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
