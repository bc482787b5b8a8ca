//! Whatever a map says: written and read again it says the same, but for what the losses name.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use waymark::exchange::Lost;
use waymark::exchange::mermaid::{losses, write};
use waymark::model::{CellKey, Document, Field, Scope};

use crate::exchange::mermaid::sketch::Sketch;
use crate::exchange::mermaid::{maps, only};
use crate::format_maps;
use crate::support::print;

/// Pieces of texts that have a meaning to Mermaid, or make trouble wherever texts are cut and joined.
const PIECES: [&str; 64] = [
    "title",
    "title ",
    "Section ",
    "journey",
    "accTitle",
    "accDescr",
    "accDescr {",
    ":",
    ";",
    "#",
    ",",
    "%%",
    "%%{",
    "}%%",
    "{",
    "}",
    "<b>",
    "</b>",
    "<br>",
    "<br/>",
    "<script>",
    "=\"x\"",
    "&amp;",
    "&",
    "#35;",
    "#quot;",
    "#10;",
    "\"",
    "'",
    "style",
    "style:",
    "classDef:",
    "classDef ",
    "C4Container",
    "C",
    "4Dynamic",
    "ﬂ",
    "°",
    "¶",
    "ß",
    "😀",
    "👩‍👩‍👧",
    "お茶：",
    "é",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{feff}",
    "\u{85}",
    "\u{202e}",
    "\n",
    "\r\n",
    " ",
    "\t",
    "-> 3",
    "---",
    "```",
    "```mermaid",
    "~~~",
    "> ",
    "3",
    "(2)",
    "Pay",
    "Untitled",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => vec(select(&PIECES[..]), 0..6).prop_map(|pieces| pieces.concat()),
        2 => "[a-zA-Z ]{1,12}",
        1 => "\\PC{0,12}",
    ]
}

fn sketches() -> impl Strategy<Value = Sketch> {
    // Few titles, so that personas share them.
    let touchpoints = |titles: Vec<String>| vec((0..4_usize, 0..4_usize, select(titles), -2..=2_i64), 0..14);
    let texts = (text(), text(), prop_oneof![3 => Just(String::new()), 1 => text()]);
    let rows = (vec(text(), 1..5), vec(text(), 1..5), vec(text(), 1..8).prop_flat_map(touchpoints));
    let scope = prop_oneof![9 => Just(Scope::PerPersona), 1 => Just(Scope::Shared)];
    (texts, rows, scope).prop_map(|((title, scenario, goal), (personas, stages, touchpoints), scope)| {
        let fitting = |(who, at, title, feeling)| (who % personas.len(), at % stages.len(), title, feeling);
        let touchpoints = touchpoints.into_iter().map(fitting).collect();
        Sketch { title, scenario, goal, personas, stages, touchpoints, scope }
    })
}

/// White space as JavaScript has it, which is what Mermaid trims.
fn is_space(letter: char) -> bool {
    letter == '\u{feff}' || letter.is_whitespace() && letter != '\u{85}'
}

/// How a title comes back: without spaces around it, on one line, and never empty.
fn titled(text: &str) -> String {
    let pieces = text.split(['\r', '\n']).map(|piece| piece.trim_matches(is_space));
    let title = pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ");
    if title.is_empty() { "Untitled".to_owned() } else { title }
}

/// How a description comes back.
fn described(text: &str) -> String {
    text.trim_matches(is_space).replace("\r\n", "\n").replace('\r', "\n")
}

/// The touchpoints of a row by stage, with their feelings.
type Row = Vec<Vec<(String, i8)>>;

/// The rows of the personas that have touchpoints, in their order. What all share is everybody's.
fn rows(document: &Document) -> Vec<(String, Row)> {
    let lane = document.touchpoint_lane().unwrap();
    let is_shared = document.lane(lane).unwrap().scope == Scope::Shared;
    let row = |id| {
        let cell = |stage: &_| {
            let persona = (!is_shared).then_some(id);
            let cards = document.cell(CellKey { persona, lane, stage: *stage }).iter();
            let cards = cards.map(|card| document.card(*card).unwrap());
            cards.map(|card| (titled(card.title()), card.sentiment().value())).collect()
        };
        let row: Row = document.stage_order().iter().map(cell).collect();
        (titled(document.persona(id).unwrap().name()), row)
    };
    let rows = document.persona_order().iter().map(|id| row(*id));
    rows.filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())).collect()
}

/// How many of something are lost, by the words for one of it.
fn lost(document: &Document, one: &str) -> usize {
    let losses = losses(document);
    let items: Vec<_> = losses.items().collect();
    let number = |item: &String| item.split(' ').next().unwrap().parse::<usize>().unwrap();
    let is_meant = |item: &&String| item.split_once(' ').is_some_and(|(_, words)| words.starts_with(one));
    items.iter().find(is_meant).map_or(0, number)
}

fn check(document: &Document) -> Result<(), TestCaseError> {
    let text = write(document);
    let [read] = maps(&text).try_into().unwrap();
    prop_assert_eq!(&read.remarks, &[], "{}", text);
    let read = read.document;
    let fields = &document.map().fields;
    prop_assert_eq!(read.map().title(), titled(document.map().title()));
    let (scenario, goal) = (described(fields.text(Field::Scenario)), described(fields.text(Field::Goal)));
    let whole = [scenario, goal].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    prop_assert_eq!(read.map().fields.text(Field::Scenario), whole);
    let titles = |map: &Document| {
        let stages = map.stage_order().iter();
        stages.map(|id| titled(map.stage(*id).unwrap().title())).collect::<Vec<_>>()
    };
    prop_assert_eq!(titles(&read), titles(document));
    // Personas come back with their rows; a name that another has, too, has a number more.
    let (mut before, mut after) = (rows(document), rows(&read));
    let appearing = before.len();
    prop_assert_eq!(appearing + lost(document, "persona"), document.persona_order().len().max(appearing));
    if lost(document, "order") > 0 {
        before.sort();
        after.sort();
    }
    let rows_of = |rows: &[(String, Row)]| rows.iter().map(|(_, row)| row.clone()).collect::<Vec<_>>();
    if lost(document, "name") == 0 {
        prop_assert_eq!(before, after);
    } else {
        let (mut before, mut after) = (rows_of(&before), rows_of(&after));
        before.sort();
        after.sort();
        prop_assert_eq!(before, after);
        let names: BTreeMap<_, _> = rows(&read).into_iter().collect();
        prop_assert_eq!(names.len(), appearing);
    }
    Ok(())
}

/// As many cases as `PROPTEST_CASES` asks for, and more than usual.
fn at_least(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(cases), ..usual }
}

proptest! {
    #![proptest_config(at_least(300))]

    #[test]
    fn what_the_losses_do_not_name_is_there_again(sketch in sketches()) {
        check(&sketch.document())?;
    }

    #[test]
    fn a_map_that_loses_nothing_is_the_same_in_every_field(sketch in sketches()) {
        let trimmed = |text: &String| text.trim_matches(is_space).to_owned();
        let trimmed_all = |texts: &[String]| texts.iter().map(trimmed).collect();
        let touchpoints = sketch.touchpoints.iter();
        let sketch = Sketch {
            title: trimmed(&sketch.title),
            scenario: described(&sketch.scenario),
            personas: trimmed_all(&sketch.personas),
            stages: trimmed_all(&sketch.stages),
            touchpoints: touchpoints.map(|(who, at, title, feeling)| (*who, *at, trimmed(title), *feeling)).collect(),
            ..sketch
        };
        let document = sketch.document();
        if losses(&document).is_empty() {
            prop_assert_eq!(print(&only(&write(&document)).document), print(&document));
        }
    }

    #[test]
    fn a_map_that_was_read_loses_no_text_when_it_is_written_again(sketch in sketches()) {
        let first = only(&write(&sketch.document())).document;
        check(&first)?;
        let is_about_order = |item: &String| {
            ["empty stage", "without touchpoints", "color", "order", "too long"].iter().any(|word| item.contains(word))
        };
        let others: Vec<_> = losses(&first).items().filter(|item| !is_about_order(item)).collect();
        prop_assert_eq!(others, Vec::<String>::new());
    }
}

proptest! {
    #[test]
    fn maps_with_anything_in_any_field_are_written_and_read(document in format_maps::document()) {
        check(&document)?;
        let counted = losses(&document);
        let map = &document.map().fields;
        for (field, _) in map.iter().filter(|(field, _)| !matches!(field, Field::Title | Field::Scenario)) {
            prop_assert!(counted.count(Lost::Field(field)) > 0, "{field:?} is not named");
        }
    }
}
