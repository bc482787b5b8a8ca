//! The example maps that ship with the app, the schema they follow, and generated maps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use waymark::format;
use waymark::model::{CardKind, LaneKind, violations};

use crate::format_maps::{check_sound, document, every_field, read};
use crate::generate::{Size, map};

fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// The example maps by file name.
fn samples() -> BTreeMap<String, String> {
    let files = std::fs::read_dir(public().join("samples")).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    files.map(|path| (name(&path), std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn the_samples_are_these() {
    let names: Vec<_> = samples().into_keys().collect();
    assert_eq!(
        names,
        [
            "coffee-maker.journey.json",
            "employee-benefits.journey.json",
            "hotel-check-in.journey.json",
            "open-library.journey.json",
        ]
    );
}

#[test]
fn samples_are_as_the_writer_makes_them() {
    for (name, text) in samples() {
        let loaded = read(&text).unwrap();
        assert_eq!(loaded.repairs, [], "{name}");
        assert_eq!(format::file(&loaded.document).text, text, "{name}");
        check_sound(&loaded.document);
    }
}

#[test]
fn samples_are_whole_maps() {
    for (name, text) in samples() {
        let document = read(&text).unwrap().document;
        let map = document.map();
        for field in [&map.title, &map.scenario, &map.goal, &map.owner, &map.source] {
            assert!(!field.is_empty(), "{name}");
        }
        assert!(map.source.contains("github.com"), "{name} names its source");
        let mut touchpoints = 0;
        for (_, card) in document.cards() {
            assert!((1..=40).contains(&card.title.chars().count()), "{name}: {}", card.title);
            touchpoints += usize::from(card.kind() == CardKind::Touchpoint);
        }
        assert!((4..=6).contains(&document.stage_order().len()), "{name}");
        assert!((10..=40).contains(&touchpoints), "{name} has {touchpoints} touchpoints");
        for persona in document.persona_order() {
            let lane = document.touchpoint_lane().unwrap();
            let filled =
                |stage: &&_| !document.cell(document.cell_key(*persona, lane, **stage).unwrap()).is_empty();
            assert!(document.stage_order().iter().filter(filled).count() >= 3, "{name}");
        }
        for (id, lane) in document.lanes() {
            let cells = document.cells().filter(|(key, _)| key.lane == id).count();
            assert!(cells > 0 || lane.kind == LaneKind::Emotion, "{name}: nothing in {}", lane.title);
        }
    }
    let personas = |name: &str| read(&samples()[name]).unwrap().document.persona_order().len();
    assert_eq!(personas("employee-benefits.journey.json"), 3);
}

#[test]
fn generated_maps_have_the_size_asked_for() {
    let size = Size { touchpoints: 250, personas: 3, stages: 7, notes: 40, seed: 5 };
    let document = map(&size).unwrap();
    assert_eq!(violations(&document), []);
    let touchpoints = document.cards().filter(|(_, card)| card.kind() == CardKind::Touchpoint).count();
    assert_eq!((touchpoints, document.card_count()), (250, 290));
    assert_eq!((document.persona_order().len(), document.stage_order().len()), (3, 7));
    let cells = document.cells().filter(|(key, _)| Some(key.lane) == document.touchpoint_lane()).count();
    assert_eq!(cells, 21, "every persona has touchpoints in every stage");
    assert_eq!(map(&size).unwrap(), document);
    assert_ne!(map(&Size { seed: 6, ..size }).unwrap(), document);
    assert!(map(&Size { stages: 0, ..Size::default() }).is_err());
    check_sound(&document);
}

/// What of `value` the schema does not allow; knows just the words that our schema uses.
fn faults(schema: &Value, value: &Value, root: &Value, at: &str) -> Vec<String> {
    let fault = |what: &str| vec![format!("{at}: {what}")];
    if let Some(name) = schema["$ref"].as_str() {
        let target = root.pointer(name.trim_start_matches('#')).unwrap();
        return faults(target, value, root, at);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = any.iter().any(|schema| faults(schema, value, root, at).is_empty());
        return if fits { vec![] } else { fault("fits nothing") };
    }
    let type_name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let types = match &schema["type"] {
        Value::Array(types) => types.clone(),
        one => vec![one.clone()],
    };
    if !types.contains(&type_name.into()) {
        return fault("has another type");
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        return fault("is no such word");
    }
    if !schema["const"].is_null() && schema["const"] != *value {
        return fault("is another constant");
    }
    let number = value.as_i64();
    if number < schema["minimum"].as_i64()
        || schema["maximum"].as_i64().is_some_and(|maximum| number > Some(maximum))
    {
        return fault("is out of range");
    }
    let is_id = |text: &str| text.len() == 32 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
    if schema["pattern"] == "^[0-9a-f]{32}$" && !is_id(value.as_str().unwrap()) {
        return fault("is no id");
    }
    let mut found = Vec::new();
    for name in schema["required"].as_array().into_iter().flatten().map(|name| name.as_str().unwrap()) {
        if value.get(name).is_none() {
            found.push(format!("{at}: {name} is missing"));
        }
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(schema) => found.extend(faults(schema, value, root, &format!("{at}.{name}"))),
            None if schema["additionalProperties"] == true => {}
            None => found.push(format!("{at}: {name} is not described")),
        }
    }
    for value in value.as_array().into_iter().flatten() {
        found.extend(faults(&schema["items"], value, root, at));
    }
    found
}

#[test]
fn the_schema_allows_what_is_written_and_describes_all_of_it() {
    let text = std::fs::read_to_string(public().join("journey-map.schema.json")).unwrap();
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    let every: Value = serde_json::from_str(&format::file(&every_field()).text).unwrap();
    for text in samples().values() {
        assert_eq!(faults(&schema, &serde_json::from_str(text).unwrap(), &schema, "map"), [""; 0]);
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..50 {
        let tree = proptest::strategy::Strategy::new_tree(&document(), &mut runner).unwrap();
        let written = format::file(&proptest::strategy::ValueTree::current(&tree)).text;
        assert_eq!(faults(&schema, &serde_json::from_str(&written).unwrap(), &schema, "map"), [""; 0]);
    }
    // Without the permission for unknown fields every field that we write must be described.
    forbid_unknown(&mut schema);
    assert_eq!(faults(&schema, &every, &schema, "map"), [""; 0]);
    let mut wrong = every;
    wrong["cards"][0]["sentiment"] = 3.into();
    wrong["stages"][0]["phase"] = "later".into();
    wrong["unknown"] = true.into();
    assert_eq!(faults(&schema, &wrong, &schema, "map").len(), 3);
}

fn forbid_unknown(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.remove("additionalProperties");
            fields.values_mut().for_each(forbid_unknown);
        }
        Value::Array(nodes) => nodes.iter_mut().for_each(forbid_unknown),
        _ => {}
    }
}
