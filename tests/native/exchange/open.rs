//! Files are judged by what is in them.

use waymark::exchange::{ImportError, Opened, cjml, csv, mermaid, ojf, open};
use waymark::format;
use waymark::model::Document;

use crate::support::{CountedIds, map, print};

const MAP: &str = "
    personas    | Ana
    stages      | Find     | Buy
    Touchpoints
      Ana       | ad, shop | pay
";

fn opened(name: &str, bytes: &[u8]) -> Result<Opened, ImportError> {
    open(name, bytes, &mut CountedIds(1_000_000))
}

fn made(name: &str, text: &str) -> Document {
    match opened(name, text.as_bytes()) {
        Ok(Opened::Made(mut maps)) if maps.len() == 1 => maps.remove(0).unwrap().document,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_map_is_a_map_whatever_its_name() {
    let text = format::file(&map(MAP)).text;
    for name in ["map.txt", "map", "map.csv", "map.svg"] {
        let Ok(Opened::Maps(maps)) = opened(name, text.as_bytes()) else { unreachable!("{name}") };
        assert!(maps[0].as_ref().unwrap().document.records_equal(&map(MAP)));
    }
}

#[test]
fn a_table_of_our_own_opens_without_a_question_and_another_one_asks() {
    let document = map(MAP);
    let own = made("cards.csv", &csv::write_long(&document, csv::Separator::Comma));
    assert!(print(&own).contains("ad, shop"));
    let other = "Step,Mood\nSearch,good\nPay,bad\n";
    assert!(matches!(opened("steps.csv", other.as_bytes()), Ok(Opened::Table(_))));
    // In the encoding of older spreadsheets, too.
    assert!(matches!(
        opened("steps.csv", b"Step;Mood\nW\xe4hlen;gut\nZahlen;schlecht\n"),
        Ok(Opened::Table(_))
    ));
}

#[test]
fn journeys_of_other_programs_are_known_by_their_content() {
    let document = map(MAP);
    let ana = document.persona_order()[0];
    for text in [mermaid::write(&document), ojf::write(&document, ana), cjml::write(&document, ana)] {
        let read = made("anything.txt", &text);
        let mut titles: Vec<_> = read.cards().map(|(_, card)| card.title().to_owned()).collect();
        titles.sort_unstable();
        assert_eq!(titles, ["ad", "pay", "shop"], "{text}");
    }
}

#[test]
fn a_list_of_lines_is_a_map_called_like_its_file() {
    let document = made("My steps.txt", "Search\nCompare\nPay\n");
    assert_eq!(document.map().title(), "My steps");
    assert!(print(&document).contains("Search, Compare, Pay"));
}

#[test]
fn what_is_nothing_of_this_is_refused_in_the_words_of_the_reader() {
    let refused = |bytes: &[u8]| opened("x", bytes).unwrap_err().to_string();
    assert_eq!(refused(b""), "This file is empty.");
    assert!(refused(b"A journey begins with a step.").starts_with("This file is not valid JSON"));
    assert_eq!(refused(b"<!doctype html><title>Not found</title>"), "This is an HTML page, not a map.");
    assert_eq!(refused(b"%PDF-1.7"), "This is a PDF document, not a map.");
    assert!(refused(b"\xff\xff\xffabc").contains("not valid UTF-8"));
    // Lines and commas alone make no table of a map or a page in the encoding of older programs.
    let umlaut = |text: &str| text.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect::<Vec<_>>();
    let file = format::file(&map(MAP)).text.replacen("pay", "zählen, dann", 1);
    for text in [file.as_str(), "\n[\"ä\", 1,\n2, 3]", "<p>ä, b\n<p>c, d\n"] {
        assert!(refused(&umlaut(text)).contains("not valid UTF-8"), "{text}");
    }
}
