//! The stored form: what the list of maps sees, and that no damage goes unnoticed (A8, F52).

use proptest::prelude::*;
use serde_json::json;
use waymark::format::stored::{self, StoredError};
use waymark::format::{self, Curve, Loaded};
use waymark::model::{Color, Document, MapState, Sentiment};

use crate::format_maps::{NEW_IDS, document, every_field};
use crate::support::{CountedIds, empty_map};

fn read(text: &str) -> Result<(stored::Header, Loaded), StoredError> {
    stored::read(text, &mut CountedIds(NEW_IDS))
}

fn stored_map() -> String {
    stored::write(&every_field(), 12, "2026-03-01T10:00:00Z")
}

#[test]
fn a_stored_map_comes_back_as_it_was() {
    let (header, loaded) = read(&stored_map()).unwrap();
    assert_eq!((header.rev, header.saved.as_str()), (12, "2026-03-01T10:00:00Z"));
    assert_eq!(loaded.repairs, []);
    // Storing hands nothing out: even the lineage is the same.
    assert_eq!(loaded.document, every_field());
    assert_eq!(stored::header(&stored_map()).unwrap(), header);
}

#[test]
fn the_header_is_enough_for_the_list_of_maps() {
    let (header, _) = stored_map().split_once('\n').map(|(line, _)| (line.to_owned(), ())).unwrap();
    let summary = stored::header(&(header + "\nwhatever")).unwrap().summary;
    assert_eq!(summary.title, "Every field");
    assert_eq!(summary.state, MapState::Future);
    assert_eq!(summary.future_of, every_field().map().future_of());
    assert!(summary.future_of.is_some());
    assert_eq!((summary.personas, summary.stages, summary.cards), (2, 3, 24));
    let ana = Curve { color: Color::Rose, sentiments: vec![Sentiment::MIN, Sentiment::default()] };
    assert_eq!(summary.curves, [ana, Curve { color: Color::Slate, sentiments: vec![] }]);
}

#[test]
fn the_summary_of_a_large_map_is_small() {
    let size = crate::generate::Size { touchpoints: 5000, personas: 30, ..crate::generate::Size::default() };
    let text = stored::write(&crate::generate::map(&size).unwrap(), 1, "");
    let line = text.split_once('\n').unwrap().0;
    assert!(line.len() < 4000, "{} bytes", line.len());
    let summary = stored::header(&text).unwrap().summary;
    assert_eq!((summary.personas, summary.cards, summary.curves.len()), (30, 5000, 12));
    assert!(summary.curves.iter().all(|curve| (30..=60).contains(&curve.sentiments.len())));
}

/// What a browser keeps for one site, in UTF-16 units.
const STORAGE: usize = 5 * 1024 * 1024;

#[test]
fn whatever_fits_into_the_storage_opens_again_from_its_file() {
    // One unit of the storage takes at most three bytes of a file, as these letters do.
    let document = map_with_notes(&"語".repeat(20_000), STORAGE / 20_100);
    let stored = stored::write(&document, 1, "").encode_utf16().count();
    assert!((STORAGE - 50_000..=STORAGE).contains(&stored), "{stored}");
    check_opens_again(&document);
    // Not long texts but as many things as a map can hold.
    let size = crate::generate::Size { touchpoints: 20_000, ..crate::generate::Size::default() };
    check_opens_again(&crate::generate::map(&size).unwrap());
}

fn map_with_notes(notes: &str, cards: usize) -> Document {
    let mut text: serde_json::Value = serde_json::from_str(&format::file(&every_field()).text).unwrap();
    let id = |index: usize| format!("{:032x}", index + 1_000_000);
    let card = |index| json!({"id": id(index), "kind": "note", "title": "", "notes": notes});
    text["cards"] = (0..cards).map(card).collect();
    let mut cell =
        text["cells"].as_array().unwrap().iter().find(|cell| cell["persona"].is_null()).unwrap().clone();
    cell["cards"] = (0..cards).map(id).collect();
    text["cells"] = json!([cell]);
    format::read(text.to_string().as_bytes(), &mut CountedIds(NEW_IDS)).unwrap().document
}

#[track_caller]
fn check_opens_again(document: &Document) {
    let file = format::file(document).text;
    format::check_written(&file).unwrap();
    let again = format::read(file.as_bytes(), &mut CountedIds(NEW_IDS)).unwrap();
    assert_eq!(again.repairs, []);
    assert_eq!(again.document.map(), document.map());
    assert_eq!(again.document.card_count(), document.card_count());
    format::check_written(&format::library([document])).unwrap();
}

#[test]
fn f52_every_flipped_bit_is_noticed() {
    let text = stored::write(&empty_map(&mut CountedIds::default()), 12, "2026-03-01T10:00:00Z");
    for index in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            // What is no text at all cannot even be stored.
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            let error = read(&flipped).unwrap_err();
            assert_eq!(stored::verify(&flipped), Err(error));
            // The list of maps is never drawn from a damaged line either.
            if index <= text.find('\n').unwrap() {
                assert_eq!(stored::header(&flipped), Err(StoredError::DamagedHeader));
            }
        }
    }
}

#[test]
fn f52_every_cut_is_noticed() {
    let text = stored_map();
    for length in 0..text.len() {
        read(&text[..length]).unwrap_err();
    }
    let longer = text.clone() + " ";
    let StoredError::WrongLength { expected, found } = read(&longer).unwrap_err() else {
        panic!("not noticed")
    };
    assert_eq!(found, expected + 1);
    let last = text.trim_end_matches('}').to_owned() + "]";
    assert_eq!(read(&last), Err(StoredError::WrongChecksum));
    assert_eq!(read(""), Err(StoredError::DamagedHeader));
}

#[test]
fn a_newer_schema_says_so() {
    let text = stored_map().replacen("\"schema\":1", "\"schema\":2", 1);
    let rest = text.split_once("\",").unwrap().1;
    let (line, body) = rest.split_once('\n').unwrap();
    let check = waymark::model::ContentHash::of(line.as_bytes());
    let text = format!("{{\"check\":\"{check}\",{line}\n{body}");
    assert_eq!(read(&text), Err(StoredError::Newer(2)));
    assert_eq!(
        stored::header(&text).unwrap_err().to_string(),
        "This map was stored by a newer Waymark, version 2; please reload the page to update."
    );
}

/// What one touchpoint card costs in storage. The plan for all maps together is 2.5 million characters.
#[test]
fn a_card_costs_no_more_than_planned() {
    let stored = |touchpoints: usize| {
        let size = crate::generate::Size { touchpoints, ..crate::generate::Size::default() };
        stored::write(&crate::generate::map(&size).unwrap(), 1, "").encode_utf16().count()
    };
    let per_card = (stored(5000) - stored(1000)) / 4000;
    assert!((150..230).contains(&per_card), "{per_card} characters per card");
}

fn is_same(stored: &Document, document: &Document) -> bool {
    stored == document
}

proptest! {
    #[test]
    fn any_map_is_stored_whole(document in document(), rev in any::<u64>(), saved in ".{0,30}") {
        let text = stored::write(&document, rev, &saved);
        let (header, loaded) = read(&text).unwrap();
        prop_assert!(is_same(&loaded.document, &document));
        prop_assert_eq!(loaded.repairs, []);
        prop_assert_eq!((header.rev, header.saved), (rev, saved));
        prop_assert_eq!(stored::write(&document, rev, &stored::header(&text).unwrap().saved), text);
    }

    #[test]
    fn any_text_is_refused(text in "\\PC{0,80}(\\n\\PC{0,80})?") {
        prop_assert!(read(&text).is_err());
    }
}
