//! What a file looks like to the byte, and that writing and reading are each other's inverse (A6, F70).

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;
use waymark::format::{self, Repair};
use waymark::model::{ContentHash, Document, Lineage, limits};

use crate::format_maps::{check_sound, document, every_field, read};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v1").join(name)
}

/// I69. Files of version 1 must read and write like this for ever. `UPDATE_FIXTURES=1` is for new fields only.
#[test]
fn every_field_is_written_like_this() {
    let path = fixture("every_field.journey.json");
    let text = format::file(&every_field()).text;
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    let loaded = read(&text).unwrap();
    assert_eq!(loaded.repairs, []);
    check_sound(&loaded.document);
}

/// A map of the time when cards were touchpoints or notes: each note became what its lane holds now, and the
/// rest is as it was.
#[test]
fn f13_a_map_from_before_the_table_of_fields_opens_without_a_repair_and_keeps_all() {
    let text = std::fs::read_to_string(fixture("before_the_table_of_fields.journey.json")).unwrap();
    let loaded = read(&text).unwrap();
    assert_eq!(loaded.repairs, []);
    check_sound(&loaded.document);
    let [before, after] = [&text, &format::file(&loaded.document).text]
        .map(|text| serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(after["lineage"], serde_json::json!([before["revision"]]));
    for (name, value) in before
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| *name != "cards" && *name != "revision" && *name != "lineage")
    {
        assert_eq!(after[name], *value, "{name}");
    }
    let kinds = |map: &Value, of: &str| {
        let cards = map["cards"].as_array().unwrap().iter();
        cards.filter(|card| card["kind"] == of).count()
    };
    let [had, has] = [&before, &after]
        .map(|map| ["touchpoint", "note", "opportunity", "process"].map(|of| kinds(map, of)));
    assert_eq!((had, has), ([2, 18, 0, 0], [2, 10, 2, 6]));
    let pairs = before["cards"].as_array().unwrap().iter().zip(after["cards"].as_array().unwrap());
    for (before, after) in pairs {
        let mut after = after.clone();
        after["kind"] = before["kind"].clone();
        assert_eq!(after, *before);
    }
}

/// I69.
#[test]
fn f11_unknown_fields_of_every_record_come_out_again() {
    let text = std::fs::read_to_string(fixture("unknown_fields.journey.json")).unwrap();
    let loaded = read(&text).unwrap();
    assert_eq!(loaded.repairs, []);
    let written = format::file(&loaded.document).text;
    let without_revision = |text: &str| {
        let lines = text.lines().filter(|line| !line.contains("\"revision\""));
        lines.map(|line| line.to_owned() + "\n").collect::<String>()
    };
    assert_eq!(without_revision(&written), without_revision(&text));
    check_sound(&loaded.document);
}

#[test]
fn unknown_numbers_keep_every_digit() {
    let numbers = ["9007199254740993", "1e400", "-0.0", "0.1000000000000000055511151231257827", "1E+2"];
    for number in numbers {
        let text = format::file(&every_field()).text;
        let text = text.replacen("\"map\": {", &format!("\"map\": {{\n    \"x\": {number},"), 1);
        let written = format::file(&read(&text).unwrap().document).text;
        assert!(written.contains(&format!("\"x\": {number}\n")), "{number} is lost");
    }
}

fn with_lineage(states: usize) -> Document {
    let hash = |index: usize| ContentHash::of(&index.to_le_bytes());
    let mut document = every_field();
    let lineage = Lineage { handed_out: (0..states).map(hash).collect() };
    // The editor is the only one to set a lineage; a file is the other way in.
    let text = format::file(&document).text;
    let list: Vec<_> = lineage.handed_out.iter().map(|state| format!("\"{state}\"")).collect();
    let text = text.replacen("\"lineage\": []", &format!("\"lineage\": [{}]", list.join(",")), 1);
    let lines = text.lines().filter(|line| !line.contains("\"revision\"")).collect::<Vec<_>>().join("\n");
    document = read(lines).unwrap().document;
    assert_eq!(document.lineage(), &lineage);
    document
}

#[test]
fn a_file_descends_from_itself_and_all_before() {
    for states in [0, 1, 2, limits::LINEAGE - 1, limits::LINEAGE] {
        let document = with_lineage(states);
        let exported = format::file(&document);
        let back = read(&exported.text).unwrap().document;
        assert_eq!(back.lineage().handed_out.last(), Some(&exported.revision));
        assert_eq!(back.lineage(), &document.lineage().with(exported.revision));
        assert_eq!(format::file(&back), exported, "{states} states");
    }
}

#[test]
fn a_revision_that_does_not_fit_is_an_ancestor() {
    let exported = format::file(&every_field());
    let edited = exported.text.replacen("Every field", "Edited by hand", 1);
    let loaded = read(edited).unwrap();
    assert_eq!(loaded.repairs, []);
    assert_eq!(loaded.document.lineage().handed_out, [exported.revision]);
    let again = format::file(&loaded.document);
    assert_ne!(again.revision, exported.revision);
    assert!(again.text.contains(&format!("\"lineage\": [\n    \"{}\"\n  ]", exported.revision)));
}

#[test]
fn copies_have_other_revisions_and_equal_maps_equal_ones() {
    let document = every_field();
    let copy =
        document.clone().into_copy(waymark::model::MapId(waymark::model::RawId(77)), "Every field".into());
    assert_ne!(format::file(&document).revision, format::file(&copy).revision);
    assert_eq!(format::file(&document), format::file(&document.clone()));
}

#[test]
fn a_library_opens_as_its_maps() {
    let maps = [every_field(), with_lineage(2)];
    let text = format::library(&maps);
    let mut ids = crate::support::CountedIds::default();
    let loaded = format::read_all(text.as_bytes(), &mut ids).unwrap();
    let documents: Vec<_> = loaded.into_iter().map(|map| map.unwrap().document).collect();
    assert_eq!(documents.len(), 2);
    assert_eq!(format::library(&documents), text);
    for (map, document) in maps.iter().zip(&documents) {
        assert_eq!(format::file(map), format::file(document));
    }
}

#[test]
fn one_bad_map_of_a_library_leaves_the_others_open() {
    let text = format::library(&[every_field(), every_field(), every_field()]);
    let (first, rest) = text.split_at(text.len() / 2);
    let text = first.to_owned() + &rest.replacen("\"title\": \"Look\"", "\"title\": 5", 1);
    let mut ids = crate::support::CountedIds::default();
    let loaded = format::read_all(text.as_bytes(), &mut ids).unwrap();
    let sentences: Vec<_> = loaded
        .iter()
        .map(|map| map.as_ref().map(|map| map.repairs.len()).map_err(ToString::to_string))
        .collect();
    assert_eq!(
        sentences,
        [Ok(0), Ok(0), Err("maps[2].stages[0].title: expected text, found number.".to_owned())]
    );
    assert_eq!(
        format::read(text.as_bytes(), &mut ids).unwrap_err().to_string(),
        "This file holds 3 maps, not one."
    );
}

#[test]
fn half_characters_are_listed_with_the_map_they_are_in() {
    let text = format::library(&[every_field(), every_field()]);
    let (first, rest) = text.split_at(text.len() / 2);
    let text = first.to_owned() + &rest.replacen("\"Look\"", "\"Lo\\ud83dok\"", 1);
    let mut ids = crate::support::CountedIds::default();
    let loaded = format::read_all(text.as_bytes(), &mut ids).unwrap();
    let repairs: Vec<_> = loaded.into_iter().map(|map| map.unwrap().repairs).collect();
    assert_eq!(repairs, [vec![], vec![Repair::HalfCharacter { path: "maps[1].stages[0].title".to_owned() }]]);
}

proptest! {
    #[test]
    fn f70_reading_gives_what_was_written(document in document()) {
        let exported = format::file(&document);
        let loaded = read(&exported.text).unwrap();
        prop_assert_eq!(&loaded.repairs, &[]);
        // The lineage knows the file it was read from; all else is equal.
        prop_assert_eq!(loaded.document.lineage(), &document.lineage().with(exported.revision));
        prop_assert_eq!(without_lineage(&loaded.document), without_lineage(&document));
        prop_assert_eq!(format::file(&loaded.document), exported);
    }
}

/// The records of a document, which its lineage does not belong to.
fn without_lineage(document: &Document) -> String {
    let copy = document.clone().into_copy(document.id(), document.map().title().to_owned());
    format!("{copy:?}")
}
