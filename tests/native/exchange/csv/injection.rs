//! No text of a map is a formula in a spreadsheet (F34).

use proptest::prelude::*;
use waymark::exchange::csv::{self, Separator};
use waymark::model::{Document, Field, Fields, Number};

use crate::support::{CountedIds, empty_map};
use crate::{format_maps, support};

/// What a formula can begin with.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The cells of `text`, read by a reader that knows nothing of ours.
fn cells(text: &str, separator: u8) -> Vec<String> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Whether a cell is a number that we write: digits, one leading minus, one point.
fn is_our_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    cell.parse::<Number>().is_ok() && digits.chars().all(|it| it.is_ascii_digit() || it == '.')
}

fn all_texts(document: &Document) -> Vec<String> {
    let persona = document.persona_order()[0];
    vec![csv::write_long(document, Separator::Comma), csv::write_matrix(document, persona, Separator::Comma)]
}

/// A text that tries.
fn hostile() -> impl Strategy<Value = String> {
    "['\" ,;|\n\r\t=+@＝-]{0,6}[=+@＝＋－＠-][a-z0-9()]{1,3}['\" ,;|\n\r\t=+@－-]{0,6}[=+@-]?[a-z]?"
}

fn with_titles(titles: &[String]) -> Document {
    let mut document = empty_map(&mut CountedIds::default());
    let (persona, lane) = (document.persona_order()[0], document.touchpoint_lane().unwrap());
    let stage = document.stage_order()[0];
    let mut editor = waymark::session::Editor::new(document);
    for (place, title) in titles.iter().enumerate() {
        let key = editor.document().cell_key(persona, lane, stage).unwrap();
        let id = waymark::model::CardId(waymark::model::RawId(1000 + place as u128));
        let fields = Fields::default().with(Field::Title, title.as_str()).with(Field::Notes, title.as_str());
        editor.dispatch(waymark::edit::Command::add_card(id, fields, key, place), 0.0).unwrap();
    }
    document = editor.document().clone();
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn f34_no_cell_begins_like_a_formula_but_our_numbers(document in format_maps::document()) {
        for text in all_texts(&document) {
            for cell in cells(&text, b',') {
                prop_assert!(!cell.starts_with(TRIGGERS) || is_our_number(&cell), "{cell:?}");
            }
        }
    }

    #[test]
    fn f34_no_text_that_tries_is_a_formula(titles in prop::collection::vec(hostile(), 1..5)) {
        let document = with_titles(&titles);
        for separator in Separator::ALL {
            let persona = document.persona_order()[0];
            let matrix = csv::write_matrix(&document, persona, separator);
            for text in [csv::write_long(&document, separator), matrix] {
                for cell in cells(&text, u8::try_from(separator.character()).unwrap()) {
                    prop_assert!(!cell.starts_with(TRIGGERS) || is_our_number(&cell), "{cell:?}");
                }
            }
        }
        // And nothing of it is lost.
        let table = csv::sniff(csv::write_long(&document, Separator::Comma).as_bytes()).unwrap();
        let read = csv::read(&table, &csv::guess(&table), "", &mut CountedIds::default()).unwrap();
        let notes: Vec<_> = read.document.cards().map(|(_, card)| card.notes().to_owned()).collect();
        prop_assert_eq!(notes, titles);
    }
}

#[test]
fn a_formula_gets_an_apostrophe_and_a_text_that_has_one_gets_another() {
    let titles = ["=1+1", "'@me", "＝1", "'tis", "5,- €"].map(str::to_owned);
    let text = csv::write_long(&with_titles(&titles), Separator::Comma);
    for expected in [",'=1+1,'=1+1,", ",''@me,''@me,", ",'＝1,", ",'tis,", ",\"5,- €\","] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
}

#[test]
fn an_apostrophe_before_a_formula_is_taken_off_a_table_of_somebody_else() {
    let (_, _, read) = crate::exchange::csv::guessed("Stage,Title,Notes\nBuy,'=pay,'quoted'\nBuy,'tis,'-1\n");
    let printed = support::print(&read.document);
    assert!(printed.contains("=pay {notes 'quoted'}, 'tis {notes -1}"), "{printed}");
}
