//! Whole maps: what a file of one persona keeps of them, and what is said to be lost.

use proptest::prelude::*;
use waymark::exchange::Lost;
use waymark::exchange::ojf::{self, Reading};
use waymark::model::{Document, Field, Fields, PersonaId, RecordKey, violations};
use waymark::wording;

use crate::exchange::ojf::{fixture, read};
use crate::format_maps::{document, every_field};
use crate::support::CountedIds;

/// What the format holds of a map, written down to be compared.
fn held(document: &Document, persona: PersonaId) -> Vec<String> {
    let name = document.persona(persona).unwrap().name().to_owned();
    let map = &document.map().fields;
    let mut held = vec![map.text(Field::Title).to_owned(), map.text(Field::Scenario).to_owned(), name];
    let stages = document.stage_order().iter().map(|id| document.stage(*id).unwrap().title().to_owned());
    held.extend(stages);
    for lane_id in document.lane_order() {
        let lane = document.lane(*lane_id).unwrap();
        held.push(format!("{:?} {:?} {}", lane.kind, lane.scope, lane.title()));
        for stage in document.stage_order() {
            let cards = document.cell(document.cell_key(persona, *lane_id, *stage).unwrap());
            let card = |fields: &Fields| {
                let known = [Field::Title, Field::Notes, Field::Sentiment, Field::MomentOfTruth, Field::Tags];
                format!("{:?}", known.map(|field| fields.get(field).cloned()))
            };
            held.extend(cards.iter().map(|id| card(&document.card(*id).unwrap().fields)));
            held.push(String::new());
        }
    }
    held
}

/// Every field that a record of the file has and the format does not hold.
fn lost_fields(document: &Document, persona: PersonaId) -> Vec<Field> {
    let cells = document.cells().filter(|(key, _)| key.persona.is_none_or(|whose| whose == persona));
    let cards = cells.flat_map(|(_, cell)| cell.cards.iter()).map(|id| RecordKey::Card(*id));
    let stages = document.stage_order().iter().map(|id| RecordKey::Stage(*id));
    let lanes = document.lane_order().iter().map(|id| RecordKey::Lane(*id));
    let keys =
        [RecordKey::Map, RecordKey::Persona(persona)].into_iter().chain(stages).chain(lanes).chain(cards);
    let mut lost = Vec::new();
    for key in keys {
        let (holder, fields) = document.fields(key).unwrap();
        let is_card = matches!(key, RecordKey::Card(_));
        let is_map = key == RecordKey::Map;
        let is_held = |field: Field| match field {
            Field::Title => true,
            Field::Name => !is_card,
            Field::Scenario => is_map,
            Field::Notes | Field::Sentiment | Field::MomentOfTruth | Field::Tags => is_card,
            _ => false,
        };
        assert!(fields.iter().all(|(field, _)| holder.has(field)));
        lost.extend(fields.iter().map(|(field, _)| field).filter(|field| !is_held(*field)));
    }
    lost
}

fn read_back(text: &str) -> Document {
    let name = format!("{}.ojf", wording::untitled_stage());
    match ojf::read(&name, text, None, &mut CountedIds::default()).unwrap() {
        Reading::Map(map) => map.document,
        Reading::WhichScale(range) => unreachable!("{range:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_map_keeps_what_losses_does_not_name(document in document()) {
        for persona in document.persona_order().iter().copied() {
            let text = ojf::write(&document, persona);
            prop_assert_eq!(&ojf::write(&document, persona), &text);
            let again = read_back(&text);
            prop_assert_eq!(violations(&again), []);
            let losses = ojf::losses(&document, persona);
            let (mut before, after) = (held(&document, persona), held(&again, again.persona_order()[0]));
            let empty = Lost::Other("empty name", "empty names");
            let is_empty = |text: &String| text.trim().is_empty();
            prop_assert_eq!(losses.count(empty), [&before[0], &before[2]].into_iter().filter(|it| is_empty(it)).count());
            for (place, usual) in [(0, wording::untitled_stage()), (2, wording::somebody())] {
                if is_empty(&before[place]) {
                    before[place] = usual;
                }
            }
            prop_assert_eq!(before, after);
            for field in lost_fields(&document, persona) {
                prop_assert!(losses.count(Lost::Field(field)) > 0, "{} is lost", field.name());
            }
            // What was lost is lost once.
            let written_again = ojf::write(&again, again.persona_order()[0]);
            prop_assert_eq!(held(&read_back(&written_again), again.persona_order()[0]).len(), held(&again, again.persona_order()[0]).len());
        }
    }
}

/// Files must be written like this for ever. `UPDATE_FIXTURES=1` is for what is added.
#[test]
fn a_rich_map_is_written_like_this() {
    let document = every_field();
    let persona = document.persona_order()[0];
    let text = ojf::write(&document, persona);
    let path =
        std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange/every_field.ojf");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(fixture("every_field.ojf"), text);
    assert_eq!(read(&text).remarks, []);
    let sentence = ojf::losses(&document, persona).sentence(ojf::NAME).unwrap();
    for item in [
        "4 goals, ",
        "1 channel, ",
        "1 creator, ",
        "7 owners, ",
        "6 numbers of votes and 12 comments cannot be kept",
    ] {
        assert!(sentence.contains(item), "{item} in {sentence}");
    }
    assert!(!sentence.contains(" tag") && !sentence.contains("other programs"), "{sentence}");
}

#[test]
fn the_file_of_one_persona_has_nothing_of_the_others() {
    let document = every_field();
    let [first, second] = [0, 1].map(|index| ojf::write(&document, document.persona_order()[index]));
    assert!(first.contains("\"persona\": \"Ana\"") && !first.contains("Bo\""));
    assert!(second.contains("\"persona\": \"Bo\"") && !second.contains("Ana\""));
    // Shared cards stand in both.
    let shared = "\"title\": \"Card of Opportunities\"";
    assert!(first.contains(shared) && second.contains(shared));
}
