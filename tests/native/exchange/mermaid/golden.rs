//! Texts that Mermaid itself was asked about: `tests/e2e/specs/mermaid.spec.js` runs Mermaid over the same files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;
use waymark::exchange::mermaid::write;
use waymark::model::{CellKey, Document, Field, StageId};

use crate::exchange::mermaid::sketch::sketch;
use crate::exchange::mermaid::{only, told};

/// The folder of texts that we wrote, and that of texts as people write them.
const FOLDERS: [&str; 2] = ["written", "found"];

fn path(folder: &str, name: &str, end: &str) -> PathBuf {
    let all = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange/mermaid");
    all.join(folder).join(format!("{name}.{end}"))
}

/// The text of a file, and what Mermaid reads in it.
fn fixture(folder: &str, name: &str) -> (String, Value) {
    let read = |end: &str| std::fs::read_to_string(path(folder, name, end)).unwrap();
    (read("mmd"), serde_json::from_str(&read("json")).unwrap())
}

const KEYWORDS: [&str; 12] = [
    "title search",
    "Title",
    "section choice",
    "journey start",
    "JOURNEY",
    "accTitle",
    "accDescr: x",
    "accDescr { x }",
    "\u{a0}title search",
    "\u{200b}title search",
    "The section list",
    "journeyman",
];
const SIGNS: [&str; 20] = [
    "Ride: part 2",
    "Ticket #5 opened",
    "A; B;",
    "50% off",
    "%% off",
    "%%{init: {}}%%",
    "Use {x} } here",
    "A < B > C & D",
    "<b>bold</b>",
    "<br>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "#35; #quot;",
    "Say \"hi\" 'there'",
    "C4Container and C4Dynamic",
    "ﬂ°°35¶ß",
    "---",
    "-> 3: Me",
    "4: Me",
    "= \\ | `c` $$x$$",
];
const STYLE: [&str; 5] = ["Pick style", "style: #1; #2", "classDef x: #3; y", "style:#4;", "my style#5;:#6;"];
const SCRIPTS: [&str; 7] = [
    "お茶：入れる",
    "メール",
    "😀 👩‍👩‍👧 happy",
    "שלום",
    "e\u{301} ä ß",
    "a\u{a0}b\u{200b}c\u{2028}d\u{85}e",
    "\u{202e}abc",
];

/// Maps with everything that an export can stumble over, each with the name of its file.
fn awkward() -> Vec<(&'static str, Document)> {
    let one = |title: &str, texts: &[&str]| {
        let feelings = (-2..=2).cycle();
        let touchpoints: Vec<_> = feelings.zip(texts).map(|(feeling, text)| (0, 0, *text, feeling)).collect();
        sketch(title, &["Ana"], &["S"], &touchpoints)
    };
    let keywords = one("title of all: section", &KEYWORDS).with_scenario("journey: a; b # c", "title");
    let signs = one("<i>A & B</i> #1: 50%; \"x\"", &SIGNS);
    let signs = signs.with_scenario("{ a } b\n%% c\r\n<d>", "#35; & %%{");
    vec![
        ("keywords", keywords.document()),
        ("signs", signs.document()),
        ("style", one("my style:#1 guide; #2", &STYLE).document()),
        ("scripts", one("私の一日 😀", &SCRIPTS).document()),
        ("shared", shared()),
        ("missing", missing()),
    ]
}

/// A map of personas with the same touchpoints, in other orders, and with the same names.
fn shared() -> Document {
    let touchpoints = [
        (0, 0, "Search", 1),
        (1, 0, "Search", 1),
        (1, 0, "Ask", 0),
        (0, 0, "Ask", 2),
        (2, 0, "Search", 1),
        (0, 1, "A", 0),
        (0, 1, "B", 0),
        (0, 1, "C", 0),
        (1, 1, "C", 0),
        (1, 1, "A", 0),
        (1, 1, "B", 0),
        (2, 3, "Pay", -2),
        (2, 3, "Pay", -2),
        (1, 3, "Pay", -2),
    ];
    let personas = ["Ana", "Bo, the other", "Ana", "Nobody"];
    sketch("Two journeys", &personas, &["Look", "Look", "Empty", "Buy"], &touchpoints).document()
}

/// A map of which some texts say nothing and others have line breaks.
fn missing() -> Document {
    let touchpoints = [(0, 0, "", 0), (1, 0, "Pay\ncash\n\nhere", 1)];
    sketch(" A map\nof two lines ", &["", "Ana\nMaria"], &["", "In\r\nstore"], &touchpoints).document()
}

#[test]
fn awkward_maps_are_written_to_the_byte_as_mermaid_was_shown_them() {
    for (name, document) in awkward() {
        let file = path(FOLDERS[0], name, "mmd");
        let text = write(&document);
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text, "{name}");
    }
}

/// What a journey says: its title, its description, its sections, and for each section and actor the tasks in order.
type Reading = (String, String, Vec<String>, BTreeMap<(String, String), Vec<(String, i8)>>);

/// What Mermaid reads, as a map says it: `None` if a score is no number.
fn of_mermaid(read: &Value) -> Option<Reading> {
    let list = |value: &Value| value.as_array().unwrap().clone();
    let tasks = list(&read["tasks"]);
    let actors: BTreeSet<String> = tasks.iter().flat_map(people).collect();
    let nobody = actors.first().filter(|_| actors.len() == 1).cloned().unwrap_or("Customer".to_owned());
    let mut sections: Vec<_> = list(&read["sections"]).iter().map(text).collect();
    if tasks.first().is_some_and(|task| task["section"] == "") {
        sections.insert(0, "Untitled".to_owned());
    }
    let mut rows = BTreeMap::<_, Vec<_>>::new();
    for task in &tasks {
        let score = task["score"].as_f64()?.round().clamp(1.0, 5.0);
        let score = (1..=5_i8).find(|whole| f64::from(*whole) == score).unwrap();
        let section = Some(text(&task["section"])).filter(|name| !name.is_empty());
        let section = section.unwrap_or("Untitled".to_owned());
        let people = people(task);
        for actor in if people.is_empty() { vec![nobody.clone()] } else { people } {
            rows.entry((section.clone(), actor)).or_default().push((text(&task["task"]), score - 3));
        }
    }
    let title = Some(text(&read["title"])).filter(|title| !title.is_empty());
    let description = read["accDescr"].as_str().unwrap().to_owned();
    Some((title.unwrap_or("README".to_owned()), description, sections, rows))
}

/// A text that Mermaid stores, without spaces around it, on one line.
fn text(value: &Value) -> String {
    let lines = value.as_str().unwrap().split('\n').map(str::trim);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The actors of a task, each once.
fn people(task: &Value) -> Vec<String> {
    let mut people = Vec::new();
    for name in task["people"].as_array().unwrap().iter().map(text) {
        if !name.is_empty() && !people.contains(&name) {
            people.push(name);
        }
    }
    people
}

fn of_map(map: &Document) -> Reading {
    let lane = map.touchpoint_lane().unwrap();
    let title = |id: &StageId| map.stage(*id).unwrap().title().to_owned();
    let mut rows = BTreeMap::<_, Vec<_>>::new();
    for stage in map.stage_order() {
        for persona in map.persona_order() {
            let cards = map.cell(CellKey { persona: Some(*persona), lane, stage: *stage });
            let name = map.persona(*persona).unwrap().name().to_owned();
            for card in cards.iter().map(|card| map.card(*card).unwrap()) {
                let row = rows.entry((title(stage), name.clone())).or_default();
                row.push((card.title().to_owned(), card.sentiment().value()));
            }
        }
    }
    let sections = map.stage_order().iter().map(title).collect();
    (map.map().title().to_owned(), map.map().fields.text(Field::Scenario).to_owned(), sections, rows)
}

#[test]
fn what_mermaid_reads_of_written_maps_is_what_we_read() {
    for (name, _) in awkward() {
        let (text, read) = fixture(FOLDERS[0], name);
        assert_eq!(Some(of_map(&only(&text).document)), of_mermaid(&read), "{name}");
    }
}

#[test]
fn journeys_as_they_are_found_are_read_as_mermaid_reads_them() {
    for name in ["onboarding", "no_section", "front_matter", "loose", "comments"] {
        let (text, read) = fixture(FOLDERS[1], name);
        assert_eq!(Some(of_map(&only(&text).document)), of_mermaid(&read), "{name}");
    }
}

#[test]
fn journeys_without_a_score_that_mermaid_can_read_are_repaired() {
    let rows = [
        (
            "arrows",
            "Prompt builder | First visit: User: Find the tool 0, Write a prompt +2; Bot: Write a prompt +2 | Every day: User: Open it -2, Export -1",
        ),
        (
            "commas",
            "Comprar pan: web o tienda | AS-IS (web): Cliente: Abrir la página -1, Sufrir \"ofertas\" -2 | TO-BE (tienda): Cliente: Pagar (rápido) +2; Panadero: Vender +1",
        ),
    ];
    for (name, expected) in rows {
        let (text, read) = fixture(FOLDERS[1], name);
        assert_eq!(of_mermaid(&read), None, "{name}: Mermaid finds no score");
        let map = only(&text);
        assert_eq!(told(&map.document), expected);
        assert_eq!(map.remarks.len(), 4, "each line is named");
    }
}
