//! Files in the `OpenJourney` Format.

mod hostile;
mod lanes;
mod lenient;
mod scores;
mod trees;
mod whole;

use waymark::exchange::ojf::{self, Reading};
use waymark::exchange::{ImportError, Imported};
use waymark::model::{Document, RecordKey, violations};

use crate::support::CountedIds;

fn fixture(name: &str) -> String {
    let path =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange").join(name);
    std::fs::read_to_string(path).unwrap()
}

/// Reads a file that tells its scale.
#[track_caller]
fn read(text: &str) -> Imported {
    match try_read(text).unwrap() {
        Reading::Map(map) => *map,
        Reading::WhichScale(range) => unreachable!("{}", range.question()),
    }
}

fn try_read(text: &str) -> Result<Reading, ImportError> {
    let reading = ojf::read("tea time.ojf", text, None, &mut CountedIds::default());
    if let Ok(Reading::Map(map)) = &reading {
        assert_eq!(violations(&map.document), []);
    }
    reading
}

fn remarks(imported: &Imported) -> Vec<String> {
    imported.remarks.iter().map(ToString::to_string).collect()
}

/// The file of the first persona.
fn write(document: &Document) -> String {
    ojf::write(document, document.persona_order()[0])
}

/// The file as a tree.
fn tree(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// The card with this title.
#[track_caller]
fn card(document: &Document, title: &str) -> RecordKey {
    let found = document.cards().find(|(_, card)| card.title() == title);
    RecordKey::Card(found.unwrap().0)
}
