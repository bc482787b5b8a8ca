//! What the columns and rows of a matrix seem to mean, whose columns are stages.

use std::collections::BTreeMap;

use crate::exchange::csv::aliases::{Lexicon, Meaning};
use crate::exchange::csv::guess::could_be;
use crate::exchange::csv::{Column, Mapping, Row, Scale, Table};
use crate::model::{Field, LaneKind, limits};

/// The first column names the lanes, the others hold the cells; a column of personas can stand before them.
pub(crate) fn matrix<'t>(table: &'t Table, mapping: &mut Mapping, lexicon: &Lexicon) {
    let header = mapping.header(table);
    for (column, entry) in mapping.columns.iter_mut().enumerate() {
        let is_persona =
            header.is_some_and(|header| lexicon.meaning(header.cell(column)) == Some(Meaning::Persona));
        *entry = if is_persona { Column::Persona } else { Column::Cells };
    }
    let first = mapping.columns.iter().position(|column| *column == Column::Cells);
    if let Some(column) = first.and_then(|first| mapping.columns.get_mut(first)) {
        *column = Column::Lane;
    }
    let labels = first.unwrap_or_default();
    let body = mapping.body(table);
    let label = |row: &'t Row| row.cell(labels).trim();
    // Many rows can have one label; and a table with more labels than lanes fit into a map is no map.
    let mut meanings: BTreeMap<&str, Option<Meaning>> = BTreeMap::new();
    for row in body {
        if meanings.len() < 2 * limits::LANES {
            meanings.entry(label(row)).or_insert_with(|| lexicon.meaning(label(row)));
        }
    }
    let meaning = |label: &str| meanings.get(label).copied().flatten();
    let is_touchpoints = |meaning| matches!(meaning, Some(Meaning::Touchpoint | Meaning::Title));
    let has_touchpoints = meanings.values().any(|meaning| is_touchpoints(*meaning));
    let mut rows: Vec<Column> = Vec::with_capacity(body.len());
    for row in body {
        let above = rows.last().copied().filter(|_| label(row).is_empty());
        rows.push(
            above.unwrap_or_else(|| of_row(row, meaning(label(row)), &mapping.columns, has_touchpoints)),
        );
    }
    mapping.rows = rows;
}

/// What a row means whose label means this.
fn of_row(row: &Row, meaning: Option<Meaning>, columns: &[Column], has_touchpoints: bool) -> Column {
    let cells = || {
        let all = row.cells.iter().zip(columns).filter(|(_, column)| **column == Column::Cells);
        all.flat_map(|(cell, _)| cell.lines()).filter(|line| !line.trim().is_empty())
    };
    let Some(meaning) = meaning else { return Column::Cards(LaneKind::Custom) };
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
