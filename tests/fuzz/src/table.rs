//! Any bytes as a table, on one of the ways that a dialog could lead.

use waymark::exchange::csv::{self, Column, Encoding, Mapping, Separator, Shape, Table};

use crate::chooser::Chooser;
use crate::document::new_ids;
use crate::sound::{check_imported, check_sentence};

/// Reads bytes as a table, as it is guessed or as somebody corrects it: with another separator, in another encoding
/// or shape, with other meanings of its columns.
pub fn any_table(data: &[u8]) {
    let mut chooser = Chooser::new(data);
    let (way, mut meaning) = (chooser.below(8), Chooser::new(data));
    let data = chooser.rest();
    let sniffed = csv::sniff(data);
    let table = match way {
        1 => sniffed.and_then(|table| table.with_separator(*meaning.pick(&Separator::ALL))),
        2 => sniffed.and_then(|table| table.with_encoding(*meaning.pick(&Encoding::ALL))),
        3 => csv::sniff_text(&String::from_utf8_lossy(data)),
        _ => sniffed,
    };
    let table = match table {
        Ok(table) => table,
        Err(error) => return check_sentence(&error),
    };
    let guess = csv::guess(&table);
    let mapping = match way {
        4 => guess.with_header(&table, !guess.has_header),
        5 => guess.with_shape(&table, *meaning.pick(&Shape::ALL)),
        6 | 7 => changed(guess.with_shape(&table, *meaning.pick(&Shape::ALL)), &mut meaning),
        _ => guess,
    };
    check_mapping(&table, &mapping);
}

/// Gives some columns and rows another meaning.
fn changed(mut mapping: Mapping, meaning: &mut Chooser<'_>) -> Mapping {
    let all =
        |offered: Vec<csv::Offered>| offered.into_iter().flat_map(|(_, columns)| columns).collect::<Vec<_>>();
    let (columns, rows) = (all(Column::offered(mapping.shape)), all(Column::offered_for_rows()));
    for _ in 0..=meaning.below(6) {
        mapping.set_column(meaning.below(8), *meaning.pick(&columns));
        mapping.set_row(meaning.below(8), *meaning.pick(&rows));
    }
    mapping
}

/// Reads a table as it is guessed.
pub fn check_table(table: &Table) {
    check_mapping(table, &csv::guess(table));
}

/// A preview shows what reading makes.
fn check_mapping(table: &Table, mapping: &Mapping) {
    let preview = csv::preview(table, mapping);
    let read = csv::read(table, mapping, "Table", &mut new_ids());
    check_imported(&read);
    match (preview, read) {
        (Ok(preview), Ok(read)) => assert_eq!(preview.cards, read.document.card_count()),
        (Err(preview), Err(read)) => assert_eq!(preview, read),
        (preview, read) => panic!("the preview says {preview:?}, reading {read:?}"),
    }
}
