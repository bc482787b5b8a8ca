//! A map that goes out as a long table comes back with all that the table can hold.

use proptest::prelude::*;
use waymark::exchange::Losses;
use waymark::exchange::csv::{self, Separator};
use waymark::model::{CardId, Document, Extra, Field, Fields, LaneKind, RecordKey, Scope, Value, violations};

use crate::exchange::csv::ids;
use crate::format_maps;

/// All that a long table holds of a map: names in their order, and cards in their cells with their ids.
#[derive(Debug, PartialEq)]
struct Kept {
    title: String,
    personas: Vec<String>,
    stages: Vec<String>,
    lanes: Vec<(LaneKind, Scope, String)>,
    cells: Vec<((Option<usize>, usize, usize), Vec<(CardId, Fields)>)>,
}

impl Kept {
    fn of(document: &Document) -> Self {
        let name = |key, field| document.fields(key).unwrap().1.text(field).to_owned();
        let personas = document.persona_order();
        let (stages, lanes) = (document.stage_order(), document.lane_order());
        let lane_of = |id| {
            let lane = document.lane(id).unwrap();
            (lane.kind, lane.scope, lane.title().to_owned())
        };
        let mut cells: Vec<_> = document
            .cells()
            .map(|(key, cell)| {
                let persona = key.persona.map(|id| personas.iter().position(|it| *it == id).unwrap());
                let lane = lanes.iter().position(|it| *it == key.lane).unwrap();
                let stage = stages.iter().position(|it| *it == key.stage).unwrap();
                let card = |id: &CardId| (*id, known(&document.card(*id).unwrap().fields));
                ((persona, lane, stage), cell.cards.iter().map(card).collect::<Vec<_>>())
            })
            .collect();
        cells.sort_by_key(|(place, _)| *place);
        Self {
            title: document.map().title().to_owned(),
            personas: personas.iter().map(|id| name(RecordKey::Persona(*id), Field::Name)).collect(),
            stages: stages.iter().map(|id| name(RecordKey::Stage(*id), Field::Title)).collect(),
            lanes: lanes.iter().map(|id| lane_of(*id)).collect(),
            cells,
        }
    }
}

/// Fields without those that only other programs know.
fn known(fields: &Fields) -> Fields {
    let mut known = Fields::default();
    for (field, value) in fields.iter() {
        let value = match value {
            Value::Rows(rows) => Value::Rows(rows.iter().map(self::known).collect()),
            value => value.clone(),
        };
        known.set(field, Some(value));
    }
    known
}

#[track_caller]
fn back(text: &str) -> Document {
    let table = csv::sniff(text.as_bytes()).unwrap();
    let mapping = csv::guess(&table);
    assert!(mapping.is_certain());
    let read = csv::read(&table, &mapping, "Another title", &mut ids()).unwrap();
    assert_eq!(read.remarks, []);
    assert_eq!(violations(&read.document), []);
    read.document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_the_losses_do_not_name_comes_back(document in format_maps::document()) {
        let text = csv::write_long(&document, Separator::Comma);
        let again = back(&text);
        let mut kept = Kept::of(&document);
        if kept.title.is_empty() {
            // A map without a title takes that of the file.
            kept.title = "Another title".to_owned();
        }
        prop_assert_eq!(Kept::of(&again), kept);
    }

    #[test]
    fn a_table_with_semicolons_comes_back_too(document in format_maps::document()) {
        let again = back(&csv::write_long(&document, Separator::Semicolon));
        prop_assert_eq!(Kept::of(&again).cells, Kept::of(&document).cells);
    }

    #[test]
    fn what_comes_back_loses_nothing_more(document in format_maps::document()) {
        let again = back(&csv::write_long(&document, Separator::Comma));
        let losses = csv::long_losses(&again);
        // Colors of personas are given anew; nothing else is left that a table cannot hold.
        let persona_colors = again.personas().filter(|(_, it)| it.fields.get(Field::PersonaColor).is_some());
        let expected = persona_colors.count();
        prop_assert_eq!(losses.items().count(), usize::from(expected > 0));
        prop_assert_eq!(csv::write_long(&again, Separator::Comma), csv::write_long(&back(&csv::write_long(&again, Separator::Comma)), Separator::Comma));
    }
}

#[test]
fn the_map_with_every_field_comes_back_and_its_losses_are_those_of_everything_but_cards() {
    let document = format_maps::every_field();
    let again = back(&csv::write_long(&document, Separator::Comma));
    assert_eq!(Kept::of(&again), Kept::of(&document));
    let losses = csv::long_losses(&document);
    let sentence = losses.sentence("CSV").unwrap();
    for lost in ["scenario", "color", "quote", "goal", "substeps", "guiding question"] {
        let lost = if lost == "substeps" { "steps within a stage" } else { lost };
        assert!(sentence.contains(lost), "{lost} is not in {sentence}");
    }
    for kept in ["channel name", "vote", "metric", "comment", "answers to", "title", "evidence"] {
        assert!(!sentence.contains(kept), "{kept} is in {sentence}");
    }
}

#[test]
fn fields_of_other_programs_are_counted_as_lost_in_rows_too() {
    let mut document = format_maps::every_field();
    assert_eq!(csv::long_losses(&document).count(waymark::exchange::Lost::Unknown), 0);
    let with_extra = |mut fields: Fields| {
        fields.extra = Extra(Some("{\"x\":1}".into()));
        fields
    };
    let (id, card) = document.cards().find(|(_, card)| card.is_touchpoint()).unwrap();
    let rows = vec![with_extra(Fields::default()), with_extra(Fields::default())];
    let fields = with_extra(card.fields.clone()).with(Field::Links, Value::Rows(rows));
    let mut parts = waymark::model::Parts {
        map: document.map().clone(),
        personas: document.personas().map(|(id, it)| (id, it.clone())).collect(),
        stages: document.stages().map(|(id, it)| (id, it.clone())).collect(),
        lanes: document.lanes().map(|(id, it)| (id, it.clone())).collect(),
        cards: document.cards().map(|(id, it)| (id, it.clone())).collect(),
        cells: document.cells().map(|(key, it)| (key, it.clone())).collect(),
        ..waymark::model::Parts::default()
    };
    parts.cards.iter_mut().find(|(other, _)| *other == id).unwrap().1.fields = fields;
    document = Document::from_parts(document.id(), parts);
    let losses: Losses = csv::long_losses(&document);
    assert_eq!(losses.count(waymark::exchange::Lost::Unknown), 3);
}

#[test]
fn a_table_that_was_changed_in_a_spreadsheet_is_still_read_with_its_ids() {
    let document = crate::support::map(
        "personas | Ana
         stages   | Find | Buy
         Touchpoints
           Ana    | ad, shop | pay",
    );
    let text = csv::write_long(&document, Separator::Comma);
    // Somebody moved a card to the other stage by its number and name, rated it, and added one at the end.
    let mut rows: Vec<Vec<String>> =
        csv::sniff(text.as_bytes()).unwrap().rows.into_iter().map(|row| row.cells).collect();
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap();
    let (stage, number, id) = (column("Stage"), column("Stage number"), column("Card id"));
    let (title, sentiment, mode) = (column("Title"), column("Sentiment"), column("Channel"));
    let shop = rows.iter().position(|row| row.get(title).is_some_and(|it| it == "shop")).unwrap();
    rows[shop][stage] = "Buy".to_owned();
    rows[shop][number] = "2".to_owned();
    rows[shop][sentiment] = "-2".to_owned();
    rows[shop][mode] = "telephone".to_owned();
    let mut new = vec![String::new(); id + 1];
    new[stage] = "Buy".to_owned();
    new[title] = "thank".to_owned();
    rows.push(new);
    let mut writer = ::csv::WriterBuilder::new().flexible(true).delimiter(b';').from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    let changed = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let again = back(&changed);
    let printed = crate::support::print(&again);
    assert!(printed.contains("| ad | pay, shop {Phone; sentiment very bad}, thank"), "{printed}");
    assert!(again.card(crate::support::card("shop")).is_some());
}
