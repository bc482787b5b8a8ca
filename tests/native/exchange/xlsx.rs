//! Workbooks, read by programs that know nothing of ours.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use proptest::prelude::*;
use waymark::exchange::{Lost, xlsx};
use waymark::model::{
    Card, CardKind, Date, Document, Field, Holder, LaneKind, Parts, Persona, PersonaId, RawId, Sentiment,
    Value,
};
use waymark::wording;

use crate::format_maps;
use crate::generate::{self, Size};
use crate::support::map;

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The parts of a workbook by name, as XML.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut parts = BTreeMap::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = entry.file_path().try_normalize().unwrap().as_ref().to_owned();
        let found = archive.get_entry(entry.wayfinder()).unwrap();
        let text = miniz_oxide::inflate::decompress_to_vec(found.data()).unwrap();
        parts.insert(name, String::from_utf8(text).unwrap());
    }
    parts
}

/// A map with what is asked for on its first card.
fn with_card(change: impl Fn(&mut Card)) -> Document {
    let document = map("personas | Ana | Bo\n stages | Find | Buy\n Touchpoints\n Ana | ad | pay\n Emotion");
    rebuilt(&document, |parts| change(&mut parts.cards[0].1))
}

fn rebuilt(document: &Document, change: impl FnOnce(&mut Parts)) -> Document {
    let mut parts = Parts {
        map: document.map().clone(),
        personas: document
            .persona_order()
            .iter()
            .map(|id| (*id, document.persona(*id).unwrap().clone()))
            .collect(),
        stages: document.stage_order().iter().map(|id| (*id, document.stage(*id).unwrap().clone())).collect(),
        lanes: document.lane_order().iter().map(|id| (*id, document.lane(*id).unwrap().clone())).collect(),
        cards: document.cards().map(|(id, it)| (id, it.clone())).collect(),
        cells: document.cells().map(|(key, it)| (key, it.clone())).collect(),
        ..Parts::default()
    };
    change(&mut parts);
    Document::from_parts(document.id(), parts)
}

/// The texts of a sheet, row by row.
fn texts(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

const TODAY: fn() -> Option<Date> = || Date::new(2026, 3, 1);

#[test]
fn there_is_a_sheet_per_view_and_a_grid_per_persona() {
    let document = map("personas | Ana | Bo\n stages | Find\n Touchpoints\n Ana | ad");
    let book = open(xlsx::write(&document, TODAY()));
    let names = book.sheet_names();
    assert_eq!(
        names,
        [
            "About the map",
            "Map of Ana",
            "Map of Bo",
            "Cards",
            "Personas",
            "Stages",
            "Lanes",
            "Action plan",
            "Insight"
        ]
    );
    // The guide names all of them.
    for name in &names[3..] {
        assert!(wording::workbook::GUIDE.iter().any(|(guided, _)| guided == name), "{name}");
    }
}

#[test]
fn the_grid_shows_cards_line_by_line_under_stages_and_phases() {
    let document = map("personas | Ana
         stages   | Find | Buy
         Touchpoints
           Ana    | ad, shop | pay
         Emotion
         Opportunities, shared
                  | idea |");
    let document = rebuilt(&document, |parts| {
        let card = parts.cards.iter_mut().find(|(_, card)| card.title() == "shop").unwrap();
        card.1.fields.set(Field::Sentiment, Some(Sentiment::MIN.into()));
    });
    let mut book = open(xlsx::write(&document, None));
    assert_eq!(
        texts(&mut book, "Map of Ana"),
        [
            ["Map", "Before purchase", ""],
            ["Ana", "Find", "Buy"],
            ["Touchpoints", "• ad\n• shop · very bad (−2)", "pay"],
            ["Emotion", "bad (−1)", "neutral (0)"],
            ["Opportunities", "idea", ""],
        ]
    );
    let parts = parts(&xlsx::write(&document, None));
    let grid = &parts["xl/worksheets/sheet2.xml"];
    assert!(grid.contains("xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""), "{grid}");
    assert!(grid.contains("<mergeCell ref=\"B1:C1\"/>"), "{grid}");
}

#[test]
fn all_fields_of_cards_are_there_and_columns_nobody_uses_are_hidden() {
    let document = format_maps::every_field();
    let mut book = open(xlsx::write(&document, None));
    let rows = texts(&mut book, "Cards");
    assert_eq!(rows.len(), 1 + document.card_count());
    let card = Holder::Card(CardKind::Touchpoint);
    for field in card.fields().filter(|field| *field != Field::Picture) {
        let name = wording::field(card, field);
        let column = rows[0].iter().position(|cell| cell == name);
        let column = column.unwrap_or_else(|| unreachable!("no column {name}"));
        assert!(rows[1..].iter().any(|row| !row[column].is_empty()), "nothing in {name}");
    }
    let plain = parts(&xlsx::write(&map("personas | Ana\n stages | Buy\n Touchpoints\n Ana | pay"), None));
    let cards = &plain["xl/worksheets/sheet3.xml"];
    assert!(cards.contains("<col min=\"1\" max=\"1\" width=\"36\" customWidth=\"1\"/>"));
    assert!(cards.contains("hidden=\"1\""));
    assert!(cards.contains("<autoFilter ref=\"A1:BD2\"/>"), "{cards}");
    assert!(cards.contains("ySplit=\"1\""));
    let book = &plain["xl/workbook.xml"];
    assert!(book.contains("localSheetId=\"2\" hidden=\"1\">'Cards'!$A$1:$BD$2</definedName>"), "{book}");
}

#[test]
fn numbers_and_days_can_be_counted_with() {
    let document = with_card(|card| {
        card.fields.set(Field::Due, Date::new(2026, 12, 31).map(Value::from));
        card.fields.set(Field::DecisionDate, Date::new(1887, 1, 2).map(Value::from));
        card.fields.set(Field::Votes, Some(waymark::model::Number::whole(12).into()));
        card.fields.set(Field::Target, Some(waymark::model::Number::from_thousandths(-2_500).into()));
    });
    let mut book = open(xlsx::write(&document, None));
    let range = book.worksheet_range("Cards").unwrap();
    let header: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let row = range.rows().find(|row| row.contains(&Data::Float(12.0))).unwrap();
    let cell = |name: &str| &row[header.iter().position(|cell| cell == name).unwrap()];
    assert_eq!(cell("Target"), &Data::Float(-2.5));
    let Data::DateTime(due) = cell("Due") else { unreachable!("{:?} is no day", cell("Due")) };
    // 31 December 2026, by a calendar that is not ours.
    assert_eq!(due.as_f64(), 46_387.0);
    // Spreadsheets know no days before 1900.
    assert_eq!(cell("Decided on"), &Data::String("1887-01-02".to_owned()));
}

#[test]
fn days_are_counted_as_spreadsheets_count_them() {
    for (year, month, day, serial) in [
        (1900, 3, 1, 61),
        (2000, 1, 1, 36_526),
        (2024, 2, 29, 45_351),
        (2100, 3, 1, 73_110),
        (9999, 12, 31, 2_958_465),
    ] {
        let date = Date::new(year, month, day).unwrap();
        assert_eq!(date.days_since(Date::new(1899, 12, 30).unwrap()), serial, "{date}");
    }
    assert_eq!(Date::new(2026, 1, 1).unwrap().days_since(Date::new(2026, 12, 31).unwrap()), -364);
}

#[test]
fn a_text_that_begins_like_a_formula_stays_a_text_even_if_somebody_edits_it() {
    let document = with_card(|card| card.fields.set(Field::Title, Some("=HYPERLINK(\"http://x\")".into())));
    let bytes = xlsx::write(&document, None);
    let parts = parts(&bytes);
    let sheet = roxmltree::Document::parse(&parts["xl/worksheets/sheet4.xml"]).unwrap();
    let strings = roxmltree::Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let place = strings.root_element().children().position(|it| {
        it.descendants().any(|it| it.text().is_some_and(|text| text.starts_with("=HYPERLINK")))
    });
    let place = place.unwrap().to_string();
    let cell = sheet
        .descendants()
        .find(|it| {
            it.has_tag_name(("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "c"))
                && it.descendants().any(|value| value.text() == Some(place.as_str()))
        })
        .unwrap();
    assert_eq!(cell.attribute("t"), Some("s"));
    let styles = roxmltree::Document::parse(&parts["xl/styles.xml"]).unwrap();
    let formats = styles.descendants().find(|it| it.tag_name().name() == "cellXfs").unwrap();
    let format = formats.children().nth(cell.attribute("s").unwrap().parse().unwrap()).unwrap();
    assert_eq!(format.attribute("quotePrefix"), Some("1"));
    assert_eq!(formats.attribute("count").unwrap(), formats.children().count().to_string());
}

#[test]
fn the_plan_lists_what_is_worth_most_first_and_what_was_dropped_last() {
    let document = map("personas | Ana
         stages   | Find
         Touchpoints
         Opportunities, shared
                  | dropped, dear, cheap, unrated");
    let document = rebuilt(&document, |parts| {
        let number = |number| Some(waymark::model::Number::whole(number).into());
        for (_, card) in &mut parts.cards {
            let (impact, effort) = match card.title() {
                "dear" => (5, 5),
                "cheap" | "dropped" => (5, 1),
                _ => continue,
            };
            card.fields.set(Field::Impact, number(impact));
            card.fields.set(Field::Effort, number(effort));
            if card.title() == "dropped" {
                card.fields.set(Field::Decision, Some(waymark::model::Decision::Drop.into()));
            }
        }
    });
    let mut book = open(xlsx::write(&document, None));
    let rows = texts(&mut book, "Action plan");
    let shown: Vec<_> = rows[1..].iter().map(|row| [row[0].as_str(), &row[1], &row[2], &row[3]]).collect();
    assert_eq!(
        shown,
        [
            ["cheap", "Yes", "5", "1"],
            ["dear", "", "5", "5"],
            ["unrated", "", "", ""],
            ["dropped", "", "5", "1"]
        ]
    );
}

#[test]
fn insight_has_the_figures_of_each_persona_and_findings_in_words() {
    let document = with_card(|card| {
        card.fields.set(Field::Sentiment, Some(Sentiment::MIN.into()));
        card.fields.set(Field::MomentOfTruth, Some(Value::Flag));
    });
    let mut book = open(xlsx::write(&document, None));
    let rows = texts(&mut book, "Insight");
    assert!(rows.iter().any(|row| row[..5] == ["Ana", "2", "0", "1", "-1"]), "{rows:?}");
    let finding = rows.iter().find(|row| row[0] == "1 moment of truth has no owner").unwrap();
    assert_eq!(finding[3], "Name somebody who answers for it.");
    // What is late depends on the day.
    let late = rebuilt(&document, |parts| {
        parts.map.fields.set(Field::Review, Date::new(2026, 1, 1).map(Value::from));
    });
    let is_told = |today| {
        let rows = texts(&mut open(xlsx::write(&late, today)), "Insight");
        rows.iter().any(|row| row[0] == "The review date has passed: 2026-01-01")
    };
    assert!(is_told(TODAY()) && !is_told(None));
}

#[test]
fn names_of_sheets_are_legal_and_no_two_are_equal() {
    let document = map("personas | Ana\n stages | Find\n Touchpoints");
    let names = [
        "[a]:b*c?d/e\\f",
        "",
        "ANA",
        "ana",
        "'quoted'",
        "history",
        &"x".repeat(60),
        &"💳".repeat(30),
        "\u{1}\n",
    ];
    let document = rebuilt(&document, |parts| {
        let persona = |(place, name): (usize, &&str)| {
            (PersonaId(RawId(place as u128)), Persona::new(name, waymark::model::Color::Teal))
        };
        parts.personas = names.iter().enumerate().map(persona).collect();
    });
    check_names(&document);
}

#[track_caller]
fn check_names(document: &Document) {
    let book = open(xlsx::write(document, None));
    let mut names = book.sheet_names();
    for name in &names {
        assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
        assert!(
            !name.contains(['[', ']', ':', '*', '?', '/', '\\']) && !name.contains(char::is_control),
            "{name}"
        );
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name}");
        assert!(name.to_lowercase() != "history");
    }
    let count = names.len();
    names.iter_mut().for_each(|name| *name = name.to_lowercase());
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
    assert_eq!(count, 7 + document.persona_order().len());
}

#[test]
fn what_does_not_fit_in_a_cell_is_cut_between_words_and_counted() {
    // 15 units of UTF-16 in 9 characters.
    let long = "💳💳💳👩‍👩‍👧 ".repeat(2_200);
    let document = with_card(|card| card.fields.set(Field::Notes, Some(long.as_str().into())));
    assert!(long.chars().count() <= 20_000);
    let losses = xlsx::losses(&document);
    let (one, several) = wording::workbook::long_cells();
    assert_eq!(losses.count(Lost::Other(one, several)), 1);
    let mut book = open(xlsx::write(&document, None));
    let rows = texts(&mut book, "Cards");
    let cut = rows.iter().flatten().max_by_key(|text| text.len()).unwrap();
    assert!(cut.encode_utf16().count() <= 32_767);
    assert!(cut.ends_with("👩‍👩‍👧…"), "{:?}", cut.chars().rev().take(8).collect::<Vec<_>>());
    assert!(xlsx::losses(&map("personas | Ana\n stages | Find\n Touchpoints")).is_empty());
}

#[test]
fn pictures_and_what_only_other_programs_know_are_counted_as_lost() {
    let losses = xlsx::losses(&format_maps::every_field());
    assert_eq!(losses.sentence("Excel").unwrap(), "1 portrait and 1 picture cannot be kept in Excel.");
}

#[test]
fn the_same_map_gives_the_same_bytes_on_the_same_day() {
    let document = format_maps::every_field();
    assert_eq!(xlsx::write(&document, TODAY()), xlsx::write(&document.clone(), TODAY()));
    assert_ne!(xlsx::write(&document, TODAY()), xlsx::write(&document, None));
    let core = parts(&xlsx::write(&document, TODAY())).remove("docProps/core.xml").unwrap();
    assert!(core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-03-01T00:00:00Z"));
}

#[test]
fn every_part_is_told_of_and_every_part_that_is_told_of_is_there() {
    let parts = parts(&xlsx::write(&format_maps::every_field(), TODAY()));
    let types = roxmltree::Document::parse(&parts["[Content_Types].xml"]).unwrap();
    let told: Vec<String> = types
        .descendants()
        .filter_map(|it| it.attribute("PartName"))
        .map(|name| name.trim_start_matches('/').to_owned())
        .collect();
    for name in parts.keys().filter(|name| !name.ends_with(".rels") && !name.starts_with('[')) {
        assert!(told.contains(name), "{name}");
    }
    assert!(told.iter().all(|name| parts.contains_key(name)));
    let relations = roxmltree::Document::parse(&parts["xl/_rels/workbook.xml.rels"]).unwrap();
    let targets = relations.descendants().filter_map(|it| it.attribute("Target"));
    assert!(targets.clone().count() > 5);
    targets.for_each(|target| assert!(parts.contains_key(&format!("xl/{target}")), "{target}"));
}

#[test]
fn the_largest_map_is_written_whole() {
    let size = Size { touchpoints: 15_000, notes: 5_000, personas: 20, stages: 100, ..Size::default() };
    let document = generate::map(&size).unwrap();
    let mut book = open(xlsx::write(&document, None));
    assert_eq!(book.worksheet_range("Cards").unwrap().height(), 20_001);
}

/// A text as a reader of XML sees it: line ends are LF, and what XML forbids is replaced.
fn as_xml(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_allowed = |letter: char| matches!(letter, '\t' | '\n' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|letter| if is_allowed(letter) { letter } else { '\u{fffd}' }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_map_is_a_workbook_without_formulas_that_says_the_same(document in format_maps::document()) {
        let bytes = xlsx::write(&document, TODAY());
        for (name, xml) in parts(&bytes) {
            let xml = roxmltree::Document::parse(&xml).unwrap_or_else(|error| unreachable!("{name}: {error}"));
            for element in xml.descendants().filter(roxmltree::Node::is_element) {
                prop_assert!(!matches!(element.tag_name().name(), "f" | "hyperlink" | "externalReference"));
                let is_cell = element.tag_name().name() == "c";
                prop_assert!(!is_cell || matches!(element.attribute("t"), None | Some("s")));
            }
        }
        check_names(&document);
        let mut book = open(bytes);
        let formulas = book.worksheet_formula("Cards").unwrap();
        prop_assert!(formulas.used_cells().next().is_none());
        let shown = texts(&mut book, "Cards");
        let notes = shown[0].iter().position(|cell| cell == "Notes").unwrap();
        let mut notes: Vec<String> = shown[1..].iter().map(|row| row[notes].clone()).collect();
        let mut expected: Vec<String> = document.cards().map(|(_, card)| as_xml(card.notes())).collect();
        notes.sort();
        expected.sort();
        prop_assert_eq!(notes, expected);
    }

    #[test]
    fn what_looks_like_an_escaped_character_stays_as_it_is(text in "[_x0-9a-fA-F<>&\"' ]{0,12}") {
        let document = with_card(|card| card.fields.set(Field::Notes, Some(format!("note {text} end").into())));
        let mut book = open(xlsx::write(&document, None));
        let expected = format!("note {text} end");
        let texts = texts(&mut book, "Cards");
        prop_assert!(texts.iter().flatten().any(|cell| *cell == expected), "{}", expected);
    }
}

#[test]
fn lanes_say_what_they_are_for() {
    let document = map("personas | Ana\n stages | Find\n Touchpoints\n Our lane, shared\n | x");
    let rows = texts(&mut open(xlsx::write(&document, None)), "Lanes");
    let row = rows.iter().find(|row| row[0] == "Our lane").unwrap();
    assert_eq!(row[1..3], [wording::lane_kind(LaneKind::Custom), "Shared by all personas"]);
}
