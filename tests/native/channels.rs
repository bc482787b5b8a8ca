//! How cells of a sheet are edited, and the channels that a touchpoint can choose.

use waymark::edit::{Command, apply};
use waymark::model::{CardKind, Channel, Document, Field, FieldKind, Holder, RecordKey, Value, limits};
use waymark::session::cell_edit::{self, CellEdit};
use waymark::session::channels::{self, ChannelChoice};
use waymark::session::outline::{self, Column, OutlineRow, Sorting};
use waymark::session::{Editor, field_text};

use crate::support::{card, map};

fn shop() -> Document {
    map("
        personas    | Ana
        stages      | Find     | Buy
        Touchpoints
          Ana       | ad, shop | pay
        Actions
          Ana       | look     |
    ")
}

fn own(document: &Document) -> Vec<String> {
    channels::own_channels(document)
}

fn name(document: &mut Document, title: &str, channel: &str) {
    apply(document, ChannelChoice::Own(channel.to_owned()).command(card(title))).unwrap();
}

fn words(document: &Document, title: &str) -> String {
    ChannelChoice::of(document.card(card(title)).unwrap()).words()
}

#[test]
fn a_cell_is_edited_as_its_field_asks_for() {
    let document = shop();
    let touchpoint = document.card(card("ad")).unwrap();
    let edit = |field| cell_edit::edit_of(touchpoint, Column::Field(field));
    assert_eq!(edit(Field::Title), CellEdit::Line);
    assert_eq!(edit(Field::Notes), CellEdit::Lines);
    assert_eq!(edit(Field::Sentiment), CellEdit::Options);
    assert_eq!(edit(Field::Votes), CellEdit::Line);
    assert_eq!(edit(Field::MomentOfTruth), CellEdit::Flag);
    assert_eq!(edit(Field::EvidenceDate), CellEdit::Day);
    assert_eq!(edit(Field::Links), CellEdit::Inspector);
    assert_eq!(edit(Field::Impact), CellEdit::Nothing);
    assert_eq!(cell_edit::edit_of(touchpoint, Column::Stage), CellEdit::Move);
}

#[test]
fn whatever_a_list_offers_its_field_accepts() {
    let mut document = shop();
    name(&mut document, "ad", "Kiosk");
    for field in Field::ALL {
        let is_list = matches!(field.kind(), FieldKind::Choice(_))
            || matches!(field.kind(), FieldKind::Number(range) if range.max - range.min <= 10);
        let options = cell_edit::options(&document, card("pay"), *field);
        for (at, (words, command)) in options.into_iter().enumerate().filter(|_| is_list) {
            assert!(!words.is_empty());
            let mut chosen = document.clone();
            if Holder::Card(CardKind::Touchpoint).has(*field) {
                apply(&mut chosen, command).unwrap();
                assert_eq!(cell_edit::chosen(&chosen, card("pay"), *field), Some(at), "{field:?}");
            }
        }
    }
}

#[test]
fn a_channel_that_is_named_joins_the_list_in_the_same_step() {
    let mut editor = Editor::new(shop());
    let before = editor.document().clone();
    let command = channels::typed(editor.document(), "  Kiosk ").unwrap().command(card("pay"));
    editor.dispatch(command, 0.0).unwrap();
    assert_eq!(editor.document().map().channels(), ["Kiosk"]);
    assert_eq!(words(editor.document(), "pay"), "Kiosk");
    assert_eq!(editor.document().card(card("pay")).unwrap().channel(), Some(Channel::Other));
    assert_eq!(editor.undo_label(), Some("change the channel of “pay”"));
    assert_eq!(editor.undo_count(), 1);
    editor.undo();
    assert_eq!(*editor.document(), before);
    editor.redo();
    // Two touchpoints that are named one after the other are two steps.
    editor.dispatch(ChannelChoice::Own("Fax".to_owned()).command(card("pay")), 1.0).unwrap();
    assert_eq!(editor.undo_count(), 2);
}

#[test]
fn a_usual_channel_takes_the_name_of_an_own_one_away_and_the_list_stays() {
    let mut document = shop();
    name(&mut document, "pay", "Kiosk");
    apply(&mut document, ChannelChoice::Usual(Channel::Web).command(card("pay"))).unwrap();
    assert_eq!(words(&document, "pay"), "Web");
    assert_eq!(document.card(card("pay")).unwrap().channel_name(), "");
    assert_eq!(document.map().channels(), ["Kiosk"]);
    apply(&mut document, ChannelChoice::Nothing.command(card("pay"))).unwrap();
    assert_eq!(ChannelChoice::of(document.card(card("pay")).unwrap()), ChannelChoice::Nothing);
}

#[test]
fn the_list_comes_first_and_then_what_touchpoints_name_without_it() {
    let mut document = shop();
    let set = |document: &mut Document, title: &str, name: &str| {
        let command = Command::set(RecordKey::Card(card(title)), Field::ChannelName, name);
        apply(document, command).unwrap();
    };
    set(&mut document, "ad", "Fax");
    set(&mut document, "shop", "Billboard");
    // A note is on no channel.
    set(&mut document, "look", "Tent");
    let listed = Value::Texts(vec!["Kiosk".to_owned(), "Fax".to_owned(), "Kiosk".to_owned()]);
    apply(&mut document, Command::set(RecordKey::Map, Field::Channels, listed)).unwrap();
    assert_eq!(own(&document), ["Kiosk", "Fax", "Billboard"]);
    let names: Vec<_> = channels::choices(&own(&document)).iter().map(ChannelChoice::words).collect();
    assert_eq!(names[..2], ["Not said", "Web"]);
    assert_eq!(names[13..], ["Word of mouth", "Kiosk", "Fax", "Billboard"]);
}

#[test]
fn a_name_that_is_there_already_is_the_one_that_is_meant() {
    let mut document = shop();
    name(&mut document, "ad", "Kiosk");
    assert_eq!(channels::typed(&document, "kiosk"), Some(ChannelChoice::Own("Kiosk".to_owned())));
    assert_eq!(channels::typed(&document, "e-mail"), Some(ChannelChoice::Usual(Channel::Email)));
    assert_eq!(channels::typed(&document, "Fax"), Some(ChannelChoice::Own("Fax".to_owned())));
    assert_eq!(channels::typed(&document, " "), None);
}

#[test]
fn a_full_list_keeps_no_touchpoint_from_its_channel() {
    let mut document = shop();
    let full: Vec<_> = (0..limits::ENTRIES).map(|at| format!("channel {at}")).collect();
    let list = Command::set(RecordKey::Map, Field::Channels, Value::Texts(full.clone()));
    apply(&mut document, list).unwrap();
    name(&mut document, "pay", "Kiosk");
    assert_eq!(words(&document, "pay"), "Kiosk");
    assert_eq!(document.map().channels(), full);
    assert!(own(&document).contains(&"Kiosk".to_owned()));
}

#[test]
fn a_name_that_is_typed_into_a_cell_joins_the_list_and_an_empty_one_does_not() {
    let mut document = shop();
    let typed = |document: &Document, text| cell_edit::typed(document, card("pay"), Field::ChannelName, text);
    let command = typed(&document, "Kiosk").unwrap();
    apply(&mut document, command).unwrap();
    assert_eq!(document.map().channels(), ["Kiosk"]);
    let command = typed(&document, "").unwrap();
    apply(&mut document, command).unwrap();
    assert_eq!(words(&document, "pay"), "Other");
    assert_eq!(document.map().channels(), ["Kiosk"]);
    assert_eq!(cell_edit::typed(&document, card("pay"), Field::Votes, "many"), None);
}

#[test]
fn the_outline_says_the_names_of_own_channels_and_puts_them_after_the_usual_ones() {
    let mut document = shop();
    name(&mut document, "ad", "Kiosk");
    name(&mut document, "shop", "Fax");
    apply(&mut document, ChannelChoice::Usual(Channel::WordOfMouth).command(card("pay"))).unwrap();
    let rows: Vec<OutlineRow> = outline::rows(&document, document.persona_order());
    let column = Column::Field(Field::Channel);
    let sorting = Some(Sorting { column, is_descending: false });
    let sorted = outline::arranged(&document, &rows, &outline::Filter::default(), sorting);
    let said: Vec<_> = sorted.iter().map(|row| outline::text(&document, *row, column)).collect();
    assert_eq!(said, ["Word of mouth", "Fax", "Kiosk", ""]);
    assert!(!outline::usual_fields(&document).contains(&Field::ChannelName));
    assert_eq!(field_text::shown(Field::Channels, &Value::Texts(own(&document))), "Kiosk\nFax");
}
