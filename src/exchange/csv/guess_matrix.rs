//! What the columns and rows of a matrix seem to mean, whose columns are stages.

use crate::exchange::csv::aliases::{Meaning, meaning};
use crate::exchange::csv::guess::could_be;
use crate::exchange::csv::{Column, Mapping, Row, Scale, Table};
use crate::model::{Field, LaneKind};

/// The first column names the lanes, the others hold the cells; a column of personas can stand before them.
pub(crate) fn matrix(table: &Table, mapping: &mut Mapping) {
    let header = mapping.header(table);
    for (column, entry) in mapping.columns.iter_mut().enumerate() {
        let is_persona = header.is_some_and(|header| meaning(header.cell(column)) == Some(Meaning::Persona));
        *entry = if is_persona { Column::Persona } else { Column::Cells };
    }
    let first = mapping.columns.iter().position(|column| *column == Column::Cells);
    if let Some(column) = first.and_then(|first| mapping.columns.get_mut(first)) {
        *column = Column::Lane;
    }
    let labels = first.unwrap_or_default();
    let body = mapping.body(table);
    let has_touchpoints = body
        .iter()
        .any(|row| matches!(meaning(row.cell(labels)), Some(Meaning::Touchpoint | Meaning::Title)));
    let mut rows: Vec<Column> = Vec::with_capacity(body.len());
    for row in body {
        let label = row.cell(labels).trim();
        let above = rows.last().copied();
        let found = if label.is_empty() { above } else { None };
        rows.push(found.unwrap_or_else(|| of_row(row, label, &mapping.columns, has_touchpoints)));
    }
    mapping.rows = rows;
}

/// What a row with this label means.
fn of_row(row: &Row, label: &str, columns: &[Column], has_touchpoints: bool) -> Column {
    let cells = || {
        let all = row.cells.iter().zip(columns).filter(|(_, column)| **column == Column::Cells);
        all.flat_map(|(cell, _)| cell.lines()).filter(|line| !line.trim().is_empty())
    };
    let Some(meaning) = meaning(label) else { return Column::Cards(LaneKind::Custom) };
    match meaning {
        Meaning::Touchpoint | Meaning::Title => Column::Cards(LaneKind::Touchpoints),
        Meaning::Step => Column::Cards(LaneKind::Actions),
        Meaning::Emotion => Scale::of(cells()).map_or(Column::Cards(LaneKind::Custom), Column::Sentiment),
        Meaning::Card(Field::Channel) if !has_touchpoints => Column::Cards(LaneKind::Touchpoints),
        Meaning::Card(field) if field != Field::Notes && could_be(field, cells()) => Column::Card(field),
        Meaning::Lanes(kind) => Column::Cards(kind),
        Meaning::OfStage(field) => Column::OfStage(field),
        Meaning::Card(_)
        | Meaning::Map
        | Meaning::Persona
        | Meaning::Stage
        | Meaning::Lane
        | Meaning::Kind
        | Meaning::Position
        | Meaning::Id => Column::Cards(LaneKind::Custom),
    }
}
