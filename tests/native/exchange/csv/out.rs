//! How a long table looks.

use waymark::exchange::csv;
use waymark::model::{CardKind, Holder};
use waymark::wording;

use crate::generate::{self, Size};
use crate::support::{CountedIds, map};

#[test]
fn it_is_utf8_with_a_mark_and_lines_end_with_crlf() {
    let text = csv::write_long(
        &map("personas | Ana\n stages | Buy\n Touchpoints\n Ana | größe"),
        csv::Separator::Comma,
    );
    assert!(
        text.starts_with("\u{feff}Map,Persona,Lane,Lane kind,Stage,Position,Title,Notes,Picture,Channel,")
    );
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
}

#[test]
fn there_is_a_column_for_every_field_of_cards_and_no_name_stands_twice() {
    let text = csv::write_long(&map("personas | Ana\n stages | Buy\n Touchpoints"), csv::Separator::Comma);
    let header: Vec<_> = csv::sniff(text.as_bytes()).unwrap().rows.remove(0).cells;
    let card = Holder::Card(CardKind::Touchpoint);
    for field in card.fields() {
        let name = wording::field(card, field);
        assert_eq!(header.iter().filter(|cell| *cell == name).count(), 1, "{name}");
    }
    let mut names = header.clone();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), header.len());
}

#[test]
fn cards_come_persona_by_persona_and_what_has_no_card_comes_last() {
    let document = map("personas | Ana | Bo | Cy
         stages   | Find | Buy | Use
         Opportunities, shared
                  | idea |
         Touchpoints
           Bo     | ad   | pay
           Ana    | shop, call |
         Thoughts");
    let text = csv::write_long(&document, csv::Separator::Comma);
    let rows: Vec<_> = csv::sniff(text.as_bytes()).unwrap().rows.into_iter().skip(1).collect();
    let shown: Vec<String> =
        rows.iter().map(|row| [1, 2, 4, 5, 6].map(|column| row.cell(column)).join("/")).collect();
    assert_eq!(
        shown,
        [
            "Ana/Touchpoints/Find/1/shop",
            "Ana/Touchpoints/Find/2/call",
            "Bo/Touchpoints/Find/1/ad",
            "Bo/Touchpoints/Buy/1/pay",
            "/Opportunities/Find/1/idea",
            "Cy////",
            "//Use//",
            "/Thoughts///",
        ]
    );
}

#[test]
fn what_is_usual_is_stated_where_the_card_offers_it() {
    let document = map("personas | Ana\n stages | Buy\n Touchpoints\n Ana | pay\n Thoughts\n Ana | hm");
    let table = csv::sniff(csv::write_long(&document, csv::Separator::Comma).as_bytes()).unwrap();
    let column = |name: &str| table.rows[0].cells.iter().position(|cell| cell == name).unwrap();
    let (sentiment, evidence) = (column("Sentiment"), column("Evidence"));
    assert_eq!((table.rows[1].cell(sentiment), table.rows[1].cell(evidence)), ("0", "Assumption"));
    assert_eq!((table.rows[2].cell(sentiment), table.rows[2].cell(evidence)), ("", "Assumption"));
}

#[test]
fn the_largest_map_comes_back_whole() {
    let size = Size { touchpoints: 15_000, notes: 5_000, personas: 20, stages: 100, ..Size::default() };
    let document = generate::map(&size).unwrap();
    let table = csv::sniff(csv::write_long(&document, csv::Separator::Comma).as_bytes()).unwrap();
    let read = csv::read(&table, &csv::guess(&table), "", &mut CountedIds::default()).unwrap();
    assert_eq!(read.document.card_count(), 20_000);
    assert!(document.cards().all(|(id, _)| read.document.card(id).is_some()));
}
