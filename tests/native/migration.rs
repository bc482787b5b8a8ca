//! Maps of earlier versions that break on their way to this one (F14). What opens as it should: `format_golden`.

use serde_json::{Value, json};
use waymark::format::{self, StoredError, stored};
use waymark::model::ContentHash;

use crate::format_maps::{NEW_IDS, read, refusal, repairs};
use crate::support::CountedIds;

/// A map of the time when cards were touchpoints or notes: reading makes other cards of its notes, one after the other.
const EARLIER: &str = include_str!("../fixtures/v1/before_the_table_of_fields.journey.json");

fn earlier() -> Value {
    serde_json::from_str(EARLIER).unwrap()
}

/// The earlier map, once for each record of a list, with `value` in a field of it; and where that is.
fn broken(list: &str, field: &str, value: &Value) -> Vec<(String, String)> {
    let records = earlier()[list].as_array().unwrap().len();
    let broken = |record: usize| {
        let mut map = earlier();
        map[list][record][field] = value.clone();
        (map.to_string(), format!("{list}[{record}].{field}"))
    };
    (0..records).map(broken).collect()
}

/// A stored map that is as it was written, whatever it holds.
fn stored_as_it_is(body: &str) -> String {
    let map = read(EARLIER).unwrap().document;
    let text = stored::write(&map, 12, "2026-03-01T10:00:00Z");
    let (_, rest) = text.split_once("\",").unwrap();
    let (line, written) = rest.split_once('\n').unwrap();
    let line = line
        .replacen(&format!("\"length\":{}", written.len()), &format!("\"length\":{}", body.len()), 1)
        .replacen(
            &ContentHash::of(written.as_bytes()).to_string(),
            &ContentHash::of(body.as_bytes()).to_string(),
            1,
        );
    format!("{{\"check\":\"{}\",{line}\n{body}", ContentHash::of(line.as_bytes()))
}

#[test]
fn f14_an_earlier_map_that_is_broken_half_way_is_refused_whole_and_the_place_is_named() {
    let maps = broken("cards", "title", &json!(7));
    assert!(maps.len() > 10);
    for (text, place) in maps {
        assert_eq!(refusal(text), format!("{place}: expected text, found number."));
    }
}

#[test]
fn f14_what_of_an_earlier_map_can_be_mended_is_listed_by_its_place_and_the_rest_is_as_it_was() {
    let others = |text: &str, stage: usize| {
        let written = format::file(&read(text).unwrap().document).text;
        let mut map: Value = serde_json::from_str(&written).unwrap();
        map.as_object_mut().unwrap().retain(|name, _| !["revision", "lineage"].contains(&name.as_str()));
        map["stages"].as_array_mut().unwrap().remove(stage);
        map
    };
    for (stage, (text, place)) in broken("stages", "phase", &json!("later")).into_iter().enumerate() {
        let listed = repairs(&text);
        assert!(listed.len() == 1 && listed[0].starts_with(&place), "{place}: {listed:?}");
        assert_eq!(others(&text, stage), others(EARLIER, stage));
    }
}

#[test]
fn f14_a_stored_map_that_breaks_half_way_names_the_place_and_is_told_from_a_damaged_one() {
    for (body, place) in broken("cards", "title", &json!(7)) {
        let text = stored_as_it_is(&body);
        assert_eq!(stored::verify(&text).map(|header| header.rev), Ok(12));
        let error = stored::read(&text, &mut CountedIds(NEW_IDS)).unwrap_err();
        assert!(matches!(error, StoredError::Unreadable(_)));
        let sentence =
            format!("The stored copy of this map cannot be read: {place}: expected text, found number.");
        assert_eq!(error.to_string(), sentence);
    }
}

#[test]
fn f14_there_is_one_released_version_so_no_step_of_a_migration_can_fail() {
    let fixtures = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).unwrap();
    let names = fixtures.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let versions: Vec<String> = names.filter(|name| name.starts_with('v')).collect();
    assert_eq!(
        (format::VERSION, stored::SCHEMA, versions),
        (1, 1, vec!["v1".to_owned()]),
        "A second version needs maps of its own in tests/fixtures, kept for ever, a test that maps of the first one open
whole and say so (F13), and here, in place of this test: one that lets each step of the migration fail, and
shows that the error names the map and the step and that the text in the storage is the one from before (F14)."
    );
}
