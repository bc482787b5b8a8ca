//! The columns of the tables that Waymark writes, in order, with their names.

use crate::exchange::csv::{Column, Row};
use crate::model::{CardKind, Field, Holder};
use crate::wording::tables;

/// Every column: where the card lies, all that can stand on it, and what the order and the ids are.
pub(crate) fn all() -> impl Iterator<Item = Column> {
    const BEFORE: [Column; 6] =
        [Column::Map, Column::Persona, Column::Lane, Column::LaneKind, Column::Stage, Column::Position];
    const AFTER: [Column; 5] =
        [Column::LaneScope, Column::PersonaNumber, Column::LaneNumber, Column::StageNumber, Column::Id];
    let fields = Holder::Card(CardKind::Touchpoint).fields().map(Column::Card);
    BEFORE.into_iter().chain(fields).chain(AFTER)
}

/// What a column is called.
pub(crate) fn name(column: Column) -> String {
    match column {
        Column::Map => tables::own_map().to_owned(),
        _ => column.label(),
    }
}

/// The meanings of the columns that `header` names, if Waymark wrote it. Columns can be missing, moved or added,
/// but not those by which the table is recognized.
pub(crate) fn of_header(header: &Row) -> Option<Vec<Column>> {
    const MARKS: [Column; 6] = [
        Column::Map,
        Column::Lane,
        Column::LaneKind,
        Column::StageNumber,
        Column::Id,
        Column::Card(Field::Title),
    ];
    let known: Vec<_> = all().map(|column| (name(column), column)).collect();
    let mut columns: Vec<Column> = Vec::with_capacity(header.cells.len());
    for cell in &header.cells {
        let column = known.iter().find(|(name, _)| name == cell.trim()).map(|(_, column)| *column);
        columns.push(column.filter(|column| !columns.contains(column)).unwrap_or(Column::Ignore));
    }
    MARKS.iter().all(|mark| columns.contains(mark)).then_some(columns)
}
