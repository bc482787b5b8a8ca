//! Copying and pasting cards and lines of text.

use waymark::edit::{Command, EditError, apply, excerpt};
use waymark::format;
use waymark::model::{CardId, CellKey, Document, Field, Number, RecordKey, Value, violations};
use waymark::session::clipboard::{
    LINES, Pasted, paste_as_one, paste_cards, paste_lines, place_at, plain_text,
};
use waymark::session::focus::Spot;

use crate::support::{CountedIds, card, cell, map, stage};

fn trip() -> Document {
    map("
        personas    | Ana           | Bo
        stages      | Find          | Buy
        Touchpoints
          Ana       | ad, shop, ask | pay
          Bo        |               | call
        Actions
          Ana       | look          |
        Opportunities, shared
                    | idea          |
    ")
}

fn set(document: &mut Document, name: &str, field: Field, value: impl Into<Value>) {
    apply(document, Command::set(RecordKey::Card(card(name)), field, value)).unwrap();
}

fn cards(names: &[&str]) -> Vec<CardId> {
    names.iter().map(|name| card(name)).collect()
}

/// The titles in a cell after a paste.
fn titles(document: &Document, cell: CellKey) -> Vec<String> {
    document.cell(cell).iter().map(|card| document.card(*card).unwrap().title().to_owned()).collect()
}

/// What a paste does to a map that has the cards of another one in the clipboard.
fn pasted(document: &mut Document, clip: &Document, to: &str, at: usize) -> usize {
    let Pasted { command, misfits } = paste_cards(document, clip, (cell(to), at), &mut CountedIds(1 << 90));
    if let Some(command) = command {
        apply(document, command).unwrap();
    }
    assert_eq!(violations(document), []);
    misfits
}

#[test]
fn an_excerpt_is_a_sound_map_with_these_cards_only_and_survives_its_file() {
    let mut document = trip();
    set(&mut document, "idea", Field::Answers, Value::Cards(cards(&["ad", "pay"])));
    let clip = excerpt(&document, &cards(&["ad", "idea", "shop"]));
    assert_eq!(violations(&clip), []);
    assert_eq!((clip.card_count(), clip.persona_order().len(), clip.lane_order().len()), (3, 1, 2));
    assert_eq!(clip.stage_order(), [stage("Find")]);
    let answers = clip.card(card("idea")).unwrap().fields.cards(Field::Answers).to_vec();
    assert_eq!(answers, cards(&["ad"]));
    let read = format::read(format::file(&clip).text.as_bytes(), &mut CountedIds::default()).unwrap();
    assert_eq!(read.repairs.len(), 0);
    assert_eq!(read.document.card_count(), 3);
}

#[test]
fn pasted_cards_lie_together_in_reading_order_and_keep_what_is_written_on_them() {
    let mut document = trip();
    set(&mut document, "pay", Field::Sentiment, Number::whole(-2));
    set(&mut document, "pay", Field::Votes, Number::whole(3));
    let clip = excerpt(&document, &cards(&["pay", "ad"]));
    assert_eq!(pasted(&mut document, &clip, "Touchpoints/Bo/Buy", 0), 0);
    assert_eq!(titles(&document, cell("Touchpoints/Bo/Buy")), ["ad", "pay", "call"]);
    let copy = document.card(document.cell(cell("Touchpoints/Bo/Buy"))[1]).unwrap();
    assert_eq!(copy.sentiment().value(), -2);
    assert_eq!(copy.fields.get(Field::Votes), None);
    assert!(document.card(card("pay")).is_some(), "what was copied stays");
}

#[test]
fn cards_that_do_not_fit_are_counted_and_left_out() {
    let mut document = trip();
    let clip = excerpt(&document, &cards(&["ad", "idea"]));
    let before = document.clone();
    let misfits = pasted(&mut document, &clip, "Emotion/Ana/Find", 0);
    assert_eq!((misfits, document == before), (2, true));
}

#[test]
fn a_clip_from_another_map_can_be_pasted_twice() {
    let clip = excerpt(&trip(), &cards(&["look"]));
    let mut other = map("
        personas    | Eve
        stages      | Start
        Touchpoints
          Eve       | a
        Thoughts
    ");
    assert_eq!(pasted(&mut other, &clip, "Thoughts/Eve/Start", 0), 0);
    let again = paste_cards(&other, &clip, (cell("Thoughts/Eve/Start"), 1), &mut CountedIds(1 << 91));
    apply(&mut other, again.command.unwrap()).unwrap();
    assert_eq!(titles(&other, cell("Thoughts/Eve/Start")), ["look", "look"]);
}

#[test]
fn each_line_is_a_card_and_signs_of_lists_go() {
    let mut document = trip();
    let text = "- one\n\n  * two \r\n• three\n- [x] four\nfive - six\n";
    let command = paste_lines(text, (cell("Actions/Ana/Find"), 1), &mut CountedIds(1 << 90)).unwrap();
    apply(&mut document, command).unwrap();
    let expected = ["look", "one", "two", "three", "four", "five - six"];
    assert_eq!(titles(&document, cell("Actions/Ana/Find")), expected);
}

#[test]
fn text_can_be_one_card_with_notes() {
    let mut document = trip();
    let command = paste_as_one(" one\ntwo\nthree ", (cell("Actions/Ana/Buy"), 0), &mut CountedIds(1 << 90));
    apply(&mut document, command.unwrap()).unwrap();
    let new = document.card(document.cell(cell("Actions/Ana/Buy"))[0]).unwrap();
    assert_eq!((new.title(), new.notes()), ("one", "two\nthree"));
}

#[test]
fn blank_text_is_nothing_and_long_text_is_cut() {
    let place = (cell("Actions/Ana/Buy"), 0);
    assert_eq!(paste_lines(" \n\n\t", place, &mut CountedIds::default()), None);
    assert_eq!(paste_as_one(" \n ", place, &mut CountedIds::default()), None);
    let long = "x".repeat(50_000);
    let mut document = trip();
    let command = paste_lines(&long, place, &mut CountedIds(1 << 90)).unwrap();
    assert_eq!(apply(&mut document, command).map(|_| ()), Ok::<(), EditError>(()));
    let many = "line\n".repeat(LINES + 20);
    let Some(Command::AddCards { cards }) = paste_lines(&many, place, &mut CountedIds::default()) else {
        unreachable!()
    };
    assert_eq!(cards.len(), LINES);
}

#[test]
fn a_paste_goes_below_a_card_or_to_the_end_of_a_cell() {
    let document = trip();
    assert_eq!(place_at(&document, Spot::Card(card("ad"))), Some((cell("Touchpoints/Ana/Find"), 1)));
    let last = cell("Touchpoints/Ana/Find");
    assert_eq!(place_at(&document, Spot::Cell(last)), Some((last, 3)));
    assert_eq!(place_at(&document, Spot::Stage(stage("Find"))), None);
}

#[test]
fn other_programs_get_the_titles_line_by_line() {
    let mut document = trip();
    set(&mut document, "ad", Field::Title, "An\nad");
    assert_eq!(plain_text(&document, &cards(&["ad", "pay"])), "An ad\npay");
}
