//! The example maps that ship with the app, and generated maps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use waymark::format;
use waymark::model::{CardKind, Field, violations};

use crate::format_maps::{check_sound, read};
use crate::generate::{Size, map};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples")
}

/// The example maps by file name.
pub(crate) fn samples() -> BTreeMap<String, String> {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
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

/// `UPDATE_FIXTURES=1` writes them anew where the format has grown; what they say must stay.
#[test]
fn samples_are_as_the_writer_makes_them() {
    for (name, text) in samples() {
        let loaded = read(&text).unwrap();
        assert_eq!(loaded.repairs, [], "{name}");
        let written = format::file(&loaded.document).text;
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            std::fs::write(folder().join(&name), &written).unwrap();
            continue;
        }
        assert_eq!(written, text, "{name}");
        check_sound(&loaded.document);
    }
}

#[test]
fn samples_are_whole_maps() {
    for (name, text) in samples() {
        let document = read(&text).unwrap().document;
        let map = &document.map().fields;
        for field in [Field::Title, Field::Scenario, Field::Goal, Field::Owner, Field::Source] {
            assert!(!map.text(field).is_empty(), "{name}");
        }
        assert!(map.text(Field::Source).contains("github.com"), "{name} names its source");
        let mut touchpoints = 0;
        for (_, card) in document.cards() {
            assert!((1..=40).contains(&card.title().chars().count()), "{name}: {}", card.title());
            touchpoints += usize::from(card.kind == CardKind::Touchpoint);
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
            assert!(cells > 0 || lane.kind.card_kind().is_none(), "{name}: nothing in {}", lane.title());
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
    let touchpoints = document.cards().filter(|(_, card)| card.kind == CardKind::Touchpoint).count();
    assert_eq!((touchpoints, document.card_count()), (250, 290));
    assert_eq!((document.persona_order().len(), document.stage_order().len()), (3, 7));
    let cells = document.cells().filter(|(key, _)| Some(key.lane) == document.touchpoint_lane()).count();
    assert_eq!(cells, 21, "every persona has touchpoints in every stage");
    assert_eq!(map(&size).unwrap(), document);
    assert_ne!(map(&Size { seed: 6, ..size }).unwrap(), document);
    assert!(map(&Size { stages: 0, ..Size::default() }).is_err());
    check_sound(&document);
}
