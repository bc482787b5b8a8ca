//! Comments that travel back to the map in a small file.

use waymark::edit::apply;
use waymark::exchange::{Opened, open};
use waymark::format::{self, COMMENTS_FORMAT, Comments, read_comments};
use waymark::model::{Card, CardId, Document, Field, Fields, RawId, RecordKey, Value};
use waymark::session::comments::{Received, receive};

use crate::support::{CountedIds, card, map};

const MAP: &str = "
    personas    | Ana
    stages      | Find     | Buy
    Touchpoints
      Ana       | ad, shop | pay
";

fn comment(id: u128, text: &str) -> Fields {
    Fields::default()
        .with(Field::Id, Value::Id(RawId(id)))
        .with(Field::Author, "Kim")
        .with(Field::Text, text)
        .with(Field::Time, "2026-11-28T09:00:00.000Z")
}

fn with_comments(of: &str, rows: Vec<Fields>) -> Document {
    let mut document = map(MAP);
    let command = waymark::edit::Command::SetField {
        of: RecordKey::Card(card(of)),
        field: Field::Comments,
        value: Some(Value::Rows(rows)),
    };
    apply(&mut document, command).unwrap();
    document
}

fn receive_all(document: &mut Document, comments: Vec<(CardId, Fields)>) -> Received {
    let (commands, received) = receive(document, comments);
    for command in commands {
        apply(document, command).unwrap();
    }
    received
}

#[test]
fn new_comments_come_back_whole_through_their_file() {
    let before = with_comments("ad", vec![comment(1, "Old")]);
    let after = with_comments("ad", vec![comment(1, "Old"), comment(2, "Is this \"still\" true?\nKim")]);
    let added = Comments::added(&before, &after);
    let text = added.file(&after);
    assert_eq!(
        open("comments.json", text.as_bytes(), &mut CountedIds::default()).unwrap(),
        Opened::Comments(added.clone())
    );
    assert!(text.contains("\"title\": \"ad\""));
    assert_eq!(read_comments(text.as_bytes()).unwrap(), added);
    assert_eq!(added.on.len(), 1);
}

#[test]
fn a_map_that_speaks_of_the_format_of_comments_is_a_map() {
    let map = format::file(&with_comments("ad", vec![comment(1, COMMENTS_FORMAT)])).text;
    let opened = open("x.json", map.as_bytes(), &mut CountedIds::default()).unwrap();
    assert!(matches!(opened, Opened::Maps(maps) if maps.len() == 1 && maps.iter().all(Result::is_ok)));
}

#[test]
fn each_comment_is_added_once_and_those_of_cards_that_are_gone_are_counted() {
    let mut document = with_comments("ad", vec![comment(1, "Old")]);
    let sent = vec![
        (card("ad"), comment(1, "Old")),
        (card("ad"), comment(2, "New")),
        (card("pay"), comment(3, "Newer")),
        (card("gone"), comment(4, "Lost")),
    ];
    assert_eq!(receive_all(&mut document, sent.clone()), Received { added: 2, known: 1, lost: 1 });
    assert_eq!(receive_all(&mut document, sent), Received { added: 0, known: 3, lost: 1 });
    let texts = |of: &str| -> Vec<String> {
        let rows = document.card(card(of)).map(|card: &Card| card.fields.rows(Field::Comments)).unwrap();
        rows.iter().map(|row| row.text(Field::Text).to_owned()).collect()
    };
    assert_eq!(texts("ad"), ["Old", "New"]);
    assert_eq!(texts("pay"), ["Newer"]);
}

#[test]
fn a_file_that_is_cut_or_is_another_is_refused_in_words() {
    let after = with_comments("ad", vec![comment(2, "New")]);
    let text = Comments::added(&map(MAP), &after).file(&after);
    for end in 0..text.trim_end().len() {
        if text.is_char_boundary(end) {
            assert!(read_comments(&text.as_bytes()[..end]).is_err(), "cut at {end}");
        }
    }
    assert!(
        read_comments(b"{\"format\":\"waymark-journey\"}")
            .unwrap_err()
            .to_string()
            .contains("waymark-journey")
    );
}
