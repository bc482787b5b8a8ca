//! Tables of comma-separated values, out and in.

mod hostile;
mod injection;
mod matrix;
mod meaning;
mod out;
mod round_trip;
mod sniffing;
mod values;

use waymark::exchange::Imported;
use waymark::exchange::csv::{self, Mapping, Table};
use waymark::model::violations;

use crate::support::CountedIds;

/// Ids for what has none in the table, far from those of the notation.
fn ids() -> CountedIds {
    CountedIds(0xffff_0000)
}

/// The table in `text`, what it seems to mean, and the map that this is.
#[track_caller]
fn guessed(text: &str) -> (Table, Mapping, Imported) {
    let table = csv::sniff(text.as_bytes()).unwrap();
    let mapping = csv::guess(&table);
    let read = csv::read(&table, &mapping, "Table", &mut ids()).unwrap();
    assert_eq!(violations(&read.document), []);
    (table, mapping, read)
}

/// The sentences that reading lists.
fn remarks(read: &Imported) -> Vec<String> {
    read.remarks.iter().map(ToString::to_string).collect()
}
