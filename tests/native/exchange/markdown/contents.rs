//! Whatever stands in a map stands in its report, but for what the losses name.

use std::collections::BTreeMap;

use proptest::prelude::*;
use waymark::exchange::Lost;
use waymark::exchange::markdown::{losses, write};
use waymark::model::{Document, Field, FieldKind, Holder};

use crate::exchange::markdown::reading::{Reading, plain, read};
use crate::exchange::markdown::texts::{Written, texts, with_texts};
use crate::format_maps;

/// The map with a mark at the end of each text that no other text has, so that each can be found.
fn marked(document: &Document) -> Document {
    let mut count = 0;
    with_texts(document, |text| {
        count += 1;
        format!("{text}q{count}q")
    })
}

fn missing(document: &Document, reading: &Reading) -> Vec<Written> {
    let shown = plain(&reading.text);
    texts(document).into_iter().filter(|written| !shown.contains(&plain(&written.text))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn the_texts_that_are_missing_are_those_that_the_losses_count(document in format_maps::document()) {
        let document = marked(&document);
        let reading = read(&write(&document));
        let (mut lanes, mut fields) = (0, BTreeMap::<Field, usize>::new());
        for written in missing(&document, &reading) {
            match (written.holder, written.row_of, written.field) {
                // Rows are lost whole.
                (_, Some(row_of), _) => prop_assert!(losses(&document).count(Lost::Field(row_of)) > 0, "{written:?}"),
                (Holder::Lane, None, Field::Title) => lanes += 1,
                (_, None, field) => *fields.entry(field).or_default() += 1,
            }
        }
        let losses = losses(&document);
        prop_assert_eq!(losses.count(Lost::Other("name of a lane", "names of lanes")), lanes);
        let is_text = |field: &Field| matches!(field.kind(), FieldKind::Line | FieldKind::Text | FieldKind::Lines);
        for field in Field::ALL.iter().filter(|field| is_text(field)) {
            let count = fields.get(field).copied().unwrap_or_default();
            prop_assert_eq!(losses.count(Lost::Field(*field)), count, "{:?}", field);
        }
    }

    #[test]
    fn every_address_is_a_link_and_nothing_else_is(document in format_maps::document()) {
        let mut expected: Vec<String> = Vec::new();
        for (_, card) in document.cards() {
            let addresses = card.fields.rows(Field::Links).iter().map(|row| row.text(Field::Address).to_owned());
            expected.extend(addresses.filter(|address| !address.is_empty()));
        }
        let mut links = read(&write(&document)).links;
        expected.sort();
        links.sort();
        prop_assert_eq!(links, expected);
    }

    #[test]
    fn the_same_map_gives_the_same_report(document in format_maps::document()) {
        prop_assert_eq!(write(&document), write(&document.clone()));
    }
}

#[test]
fn the_map_with_every_field_says_all_but_what_is_for_the_screen_and_those_who_work_on_it() {
    let document = marked(&format_maps::every_field());
    let reading = read(&write(&document));
    let mut fields: Vec<_> =
        missing(&document, &reading).iter().map(|it| it.row_of.unwrap_or(it.field).name()).collect();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields, ["channels", "comments", "guide", "tags", "title"]);
    assert!(
        missing(&document, &reading).iter().all(|it| it.field != Field::Title || it.holder == Holder::Lane)
    );
}
