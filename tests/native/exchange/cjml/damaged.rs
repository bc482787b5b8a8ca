//! Damaged and hostile files get an answer, and get it soon.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use waymark::exchange::cjml;
use waymark::format;
use waymark::model::violations;

use crate::exchange::cjml::{fixture, try_read, write};
use crate::support::CountedIds;

const FILES: [&str; 3] = ["bookshelf.xml", "clinic_visit.xml", "diagram_tool.xml"];

/// Reads, and checks that whatever became a map is one that can be saved, opened and written again.
fn answer(text: &str) -> bool {
    let _ = cjml::looks_like(text);
    let Ok(maps) = cjml::read("x.xml", text, &mut CountedIds::default()) else { return false };
    for map in maps.iter().flatten() {
        assert_eq!(violations(&map.document), []);
        let file = format::file(&map.document).text;
        let loaded = format::read(file.as_bytes(), &mut CountedIds(1 << 40)).unwrap();
        assert_eq!(loaded.repairs, []);
        let written = write(&map.document);
        assert_eq!(write(&loaded.document), written);
        assert!(
            cjml::read("x.xml", &written, &mut CountedIds::default())
                .is_ok_and(|maps| maps.iter().all(Result::is_ok))
        );
    }
    true
}

#[test]
fn cut_anywhere_a_file_is_refused_with_its_line() {
    for name in FILES {
        let text = fixture(name);
        for length in (0..text.trim_end().len()).filter(|length| text.is_char_boundary(*length)) {
            assert!(!answer(&text[..length]), "{name} cut at {length}");
        }
    }
}

#[test]
fn without_any_one_element_a_file_is_answered() {
    for name in FILES {
        let text = fixture(name);
        let document = roxmltree::Document::parse(&text).unwrap();
        for node in document.descendants().filter(|node| node.is_element() && node.parent_element().is_some())
        {
            let range = node.range();
            let is_read = answer(&format!("{}{}", &text[..range.start], &text[range.end..]));
            // Only without its journey there is nothing left.
            assert_eq!(is_read, node.tag_name().name() != "actualJourney" || name != "bookshelf.xml");
            // And with another one in its place.
            answer(&format!("{}<x y='z'>1</x>{}", &text[..range.start], &text[range.end..]));
            // And twice.
            answer(&format!("{}{}{}", &text[..range.end], &text[range.clone()], &text[range.end..]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn with_changed_bytes_it_is_answered(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), name in prop::sample::select(FILES.to_vec())) {
        let mut bytes = fixture(name).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        answer(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn what_somebody_made_up_in_our_own_file_does_no_harm(marks in crate::values::json()) {
        let mut maps = try_read(&fixture("clinic_visit.xml")).unwrap();
        let file = format::file(&maps.remove(1).unwrap().document).text;
        let mut file: serde_json::Value = serde_json::from_str(&file).unwrap();
        replace(&mut file, &marks);
        let loaded = format::read(file.to_string().as_bytes(), &mut CountedIds(1 << 40)).unwrap();
        let written = write(&loaded.document);
        assert!(cjml::read("x.xml", &written, &mut CountedIds::default()).is_ok());
        let _ = cjml::losses(&loaded.document, loaded.document.persona_order()[0]);
    }
}

/// Puts `marks` in the place of what is kept for CJML.
fn replace(value: &mut serde_json::Value, marks: &serde_json::Value) {
    match value {
        serde_json::Value::Array(values) => values.iter_mut().for_each(|it| replace(it, marks)),
        serde_json::Value::Object(fields) => {
            for (name, it) in fields {
                if name == "cjml" {
                    match it {
                        serde_json::Value::Object(kept) => {
                            kept.values_mut().for_each(|it| *it = marks.clone());
                        }
                        other => *other = marks.clone(),
                    }
                } else {
                    replace(it, marks);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn what_is_no_journey_is_refused_in_words() {
    let doctype = "This XML file defines a document type (<!DOCTYPE …>), which could make it grow without end; remove \
                   that part and open the file again.";
    let bomb =
        "<?xml version='1.0'?>\n<!DOCTYPE CJML [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>\n<CJML>&b;</CJML>";
    let remake =
        "\n  <cjml>\n    <actors>\n    <actor id=1 name=Ada role=Customer/>\n    <actors>\n  </cjml>\n";
    let refusals = [
        (bomb, format!("Line 2: {doctype}")),
        ("<CJML><!DOCTYPE x></CJML>", format!("Line 1: {doctype}")),
        ("<CJML>\n<a></b></CJML>", "Line 2: This is not well-formed XML: the element \"a\" is closed by \"b\".".to_owned()),
        ("<CJML>\n&nbsp;</CJML>", "Line 2: This is not well-formed XML: the entity \"nbsp\" is not known; a plain & is written &amp;.".to_owned()),
        ("<CJML version=2.0/>", "Line 1: This is not well-formed XML at column 15.".to_owned()),
        ("<CJML><actualJourney>", "Line 1: This XML file is incomplete: it ends before its first element is closed.".to_owned()),
        ("<svg/>", "This XML file begins with \"svg\", so it is not CJML.".to_owned()),
        ("<CJML/>", "There is no planned or actual journey in this CJML file.".to_owned()),
        (remake, "This looks like a file of a CJML diagram tool whose XML is not well-formed, so nothing can read it. Enter the journey again, or export it from the tool as a picture.".to_owned()),
    ];
    for (text, sentence) in refusals {
        assert_eq!(try_read(text).unwrap_err().to_string(), sentence, "{text}");
    }
    for text in ["", "text", "<CJMLX/>", "<!-- <CJML/> -->", "{\"CJML\": 1}"] {
        assert!(!cjml::looks_like(text), "{text}");
    }
    for text in ["<cjml>", "\u{feff}<?xml version='1.0'?>\n<!-- a --> <!DOCTYPE CJML>\n<x:CJML/>"] {
        assert!(cjml::looks_like(text), "{text}");
    }
}

const SIZE: usize = 4 * 1024 * 1024;

fn filled(start: &str, unit: &str, end: &str) -> String {
    format!("{start}{}{end}", unit.repeat(SIZE / unit.len()))
}

fn numbered(start: &str, unit: impl Fn(usize) -> String, count: usize, end: &str) -> String {
    format!("{start}{}{end}", (0..count).map(unit).collect::<String>())
}

/// Markup that a parser could spend its time on.
fn hostile_markup() -> Vec<(&'static str, String)> {
    let nested = "<CJML>".repeat(100_000) + &"</CJML>".repeat(100_000);
    let attribute = |number| format!("a{number}='' ");
    let namespace = |number| format!("xmlns:a{number}='{number}' ");
    let tag = |number| format!("<a xmlns:b='{number}'/>");
    vec![
        ("deep", filled("<CJML>", "<a>", "")),
        ("a hundred thousand nested tags", nested),
        ("many attributes", numbered("<CJML ", attribute, 350_000, "/>")),
        ("many namespaces", numbered("<CJML ", namespace, 150_000, "/>")),
        ("many tags with namespaces", numbered("<CJML>", tag, 150_000, "</CJML>")),
        ("many comments", filled("<CJML>", "<!---->", "</CJML>")),
        ("an open comment", filled("<CJML>", "<!--", "")),
        ("open tags", filled("", "<CJML ", "")),
    ]
}

/// Journeys of which there is too much.
fn hostile_journeys() -> Vec<(&'static str, String)> {
    let start = "<CJML><actualJourney><actors><endUser actorID='a'/></actors><touchpoints>";
    let end = "</touchpoints></actualJourney></CJML>";
    let [comment, after] = ["<actualAction><comment>", "</comment></actualAction>"];
    let step = |number| {
        let side = format!("<initiator><refersTo actorIDref='{number}'/></initiator>");
        let phase = format!("<belongsTo phaseIDref='{}'/>", number % 400);
        format!("<actualCommunicationPoint>{side}{phase}</actualCommunicationPoint>")
    };
    let element = |number| format!("<a{number}/>");
    let [before, behind] = ["<CJML><actualJourney>", "</actualJourney></CJML>"];
    vec![
        ("many steps", filled(start, "<actualAction/>", end)),
        ("many steps that fit", numbered(start, step, 20_000, end)),
        (
            "many actors",
            filled(&format!("{before}<actors>"), "<endUser actorID='x'/>", &format!("</actors>{behind}")),
        ),
        ("many journeys", filled("<CJML>", "<actualJourney/>", "</CJML>")),
        ("many unknown elements", numbered(before, element, 400_000, behind)),
        ("one long text", filled(&format!("{start}{comment}"), "é", &format!("{after}{end}"))),
        ("references", filled(&format!("{start}{comment}"), "&amp;", &format!("{after}{end}"))),
    ]
}

#[test]
#[expect(clippy::disallowed_methods, reason = "only a time far beyond the usual one is noticed")]
fn four_mebibytes_are_answered_soon() {
    for (what, text) in hostile_markup().into_iter().chain(hostile_journeys()) {
        let start = Instant::now();
        let _ = cjml::looks_like(&text);
        let maps = cjml::read("x", &text, &mut CountedIds::default());
        for map in maps.iter().flatten().flatten() {
            write(&map.document);
        }
        // Without optimization, on a busy machine; what is quadratic takes minutes.
        assert!(start.elapsed() < Duration::from_secs(30), "{what} took {:?}", start.elapsed());
    }
}
