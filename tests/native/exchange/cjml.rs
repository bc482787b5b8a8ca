//! CJML files.

mod damaged;
mod journeys;
mod kept;
mod whole;

use waymark::exchange::cjml;
use waymark::exchange::{ImportError, Imported};
use waymark::model::{Document, RecordKey, violations};

use crate::support::CountedIds;

fn fixture(name: &str) -> String {
    let path =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange").join(name);
    std::fs::read_to_string(path).unwrap()
}

/// All journeys of a file that can be read.
#[track_caller]
fn read_all(text: &str) -> Vec<Imported> {
    let maps = try_read(text).unwrap();
    maps.into_iter().map(|map| map.unwrap()).collect()
}

/// The only journey of a file.
#[track_caller]
fn read(text: &str) -> Imported {
    let mut maps = read_all(text);
    assert_eq!(maps.len(), 1);
    maps.remove(0)
}

fn try_read(text: &str) -> Result<Vec<Result<Imported, ImportError>>, ImportError> {
    let maps = cjml::read("visits.xml", text, &mut CountedIds::default())?;
    for map in maps.iter().flatten() {
        assert_eq!(violations(&map.document), []);
    }
    Ok(maps)
}

fn remarks(imported: &Imported) -> Vec<String> {
    imported.remarks.iter().map(ToString::to_string).collect()
}

/// The journey of the first persona.
fn write(document: &Document) -> String {
    cjml::write(document, document.persona_order()[0])
}

/// The card with this title.
#[track_caller]
fn card(document: &Document, title: &str) -> RecordKey {
    let found = document.cards().find(|(_, card)| card.title() == title);
    RecordKey::Card(found.unwrap().0)
}
