//! Tables of records: all cards, personas, stages and lanes, with all their fields.

use std::collections::BTreeMap;

use crate::exchange::csv;
use crate::exchange::xlsx::sheet::{Cell, Sheet, Width};
use crate::exchange::xlsx::values;
use crate::model::{CardKind, CellKey, Document, Field, FieldKind, Fields, Holder, RecordKey};
use crate::wording::{self, tables, workbook};

/// All cards, one a row, with where they lie.
pub(crate) fn cards(document: &Document) -> Sheet {
    let card = Holder::Card(CardKind::Touchpoint);
    let fields: Vec<Field> =
        card.fields().filter(|field| *field != Field::Title && !is_picture(*field)).collect();
    let mut header = vec![
        wording::field(card, Field::Title),
        tables::persona_name(),
        tables::stage_title(),
        tables::lane_title(),
        tables::kind_of_lane(),
    ];
    header.extend(fields.iter().map(|field| wording::field(card, *field)));
    header.push(tables::card_id());
    let mut rows = vec![header.into_iter().map(Cell::heading).collect::<Vec<_>>()];
    for (key, id) in in_order(document) {
        let Some(card) = document.card(id) else { continue };
        let lane = document.lane(key.lane);
        let persona = key.persona.and_then(|id| document.persona(id));
        let mut row = vec![
            Cell::label(card.title()),
            Cell::plain(persona.map_or(wording::everybody(), |persona| persona.name())),
            Cell::plain(document.stage(key.stage).map_or("", |stage| stage.title())),
            Cell::plain(lane.map_or("", |lane| lane.title())),
            Cell::plain(lane.map_or("", |lane| wording::lane_kind(lane.kind))),
        ];
        row.extend(fields.iter().map(|field| field_cell(document, card.holder(), &card.fields, *field)));
        row.push(Cell::plain(csv::card_id(id)));
        rows.push(row);
    }
    let mut widths = vec![36, 16, 18, 18, 16];
    widths.extend(fields.iter().map(|field| width(*field)));
    widths.push(16);
    table(workbook::cards(), rows, &widths, 5)
}

/// The cards with their cells, persona by persona, what they share last; stage by stage, lane by lane.
fn in_order(document: &Document) -> Vec<(CellKey, crate::model::CardId)> {
    fn places<I: Ord + Copy>(order: &[I]) -> BTreeMap<I, usize> {
        let mut places = BTreeMap::new();
        places.extend(order.iter().enumerate().map(|(place, id)| (*id, place)));
        places
    }
    let personas = places(document.persona_order());
    let (stages, lanes) = (places(document.stage_order()), places(document.lane_order()));
    let mut cells: Vec<_> = document.cells().collect();
    cells.sort_by_key(|(key, _)| {
        let persona = key.persona.and_then(|id| personas.get(&id)).copied().unwrap_or(usize::MAX);
        (persona, stages.get(&key.stage).copied(), lanes.get(&key.lane).copied())
    });
    cells.iter().flat_map(|(key, cell)| cell.cards.iter().map(|id| (*key, *id))).collect()
}

/// All personas.
pub(crate) fn personas(document: &Document) -> Sheet {
    let keys = document.persona_order().iter().map(|id| RecordKey::Persona(*id));
    records(document, workbook::personas(), Holder::Persona, keys)
}

/// All stages.
pub(crate) fn stages(document: &Document) -> Sheet {
    let keys = document.stage_order().iter().map(|id| RecordKey::Stage(*id));
    records(document, workbook::stages(), Holder::Stage, keys)
}

/// All lanes, with what they are for.
pub(crate) fn lanes(document: &Document) -> Sheet {
    let keys = document.lane_order().iter().map(|id| RecordKey::Lane(*id));
    let mut sheet = records(document, workbook::lanes(), Holder::Lane, keys);
    let lanes = document.lane_order().iter().map(|id| document.lane(*id));
    let kinds = lanes.map(|lane| {
        let kind = Cell::plain(lane.map_or("", |lane| wording::lane_kind(lane.kind)));
        [kind, Cell::plain(lane.map_or("", |lane| wording::scope(lane.scope)))]
    });
    let header = [Cell::heading(tables::kind_of_lane()), Cell::heading(tables::scope_of_lane())];
    for (row, more) in sheet.rows.iter_mut().zip([header].into_iter().chain(kinds)) {
        row.splice(1..1, more);
    }
    sheet.widths.splice(1..1, [Width::shown(22), Width::shown(22)]);
    sheet
}

fn records(document: &Document, name: &str, holder: Holder, keys: impl Iterator<Item = RecordKey>) -> Sheet {
    let fields: Vec<Field> = holder.fields().filter(|field| !is_picture(*field)).collect();
    let mut rows =
        vec![fields.iter().map(|field| Cell::heading(wording::field(holder, *field))).collect::<Vec<_>>()];
    for key in keys {
        let Some((_, record)) = document.fields(key) else { continue };
        let mut cells = fields.iter().map(|field| field_cell(document, holder, record, *field));
        let name =
            cells.next().map(|cell| Cell { style: crate::exchange::xlsx::style::Style::Label, ..cell });
        rows.push(name.into_iter().chain(cells).collect());
    }
    let widths: Vec<u32> = fields.iter().map(|field| width(*field)).collect();
    table(name, rows, &widths, 1)
}

/// A table with a header that stays in view, and a filter. Columns that nobody uses are there, but hidden; the
/// first few always show.
fn table(name: &str, rows: Vec<Vec<Cell>>, widths: &[u32], shown: usize) -> Sheet {
    let is_used =
        |column: usize| rows.iter().skip(1).any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
    let widths = widths.iter().enumerate().map(|(column, digits)| Width {
        digits: *digits,
        is_hidden: column >= shown && rows.len() > 1 && !is_used(column),
    });
    Sheet {
        name: name.to_owned(),
        widths: widths.collect(),
        rows,
        frozen_rows: 1,
        frozen_columns: 1,
        filter: Some(0),
        ..Sheet::default()
    }
}

/// A field of a record. What such a record offers is stated even if it is the usual value, so that it can be
/// filtered by.
pub(crate) fn field_cell(document: &Document, holder: Holder, fields: &Fields, field: Field) -> Cell {
    let usual = || holder.offered().any(|offered| offered == field).then(|| field.usual()).flatten();
    let value = fields.get(field).cloned().or_else(usual);
    value.map_or_else(Cell::default, |value| values::cell(document, field, &value))
}

fn is_picture(field: Field) -> bool {
    matches!(field.kind(), FieldKind::Picture(_))
}

/// How wide a column of such values is.
pub(crate) fn width(field: Field) -> u32 {
    match field.kind() {
        FieldKind::Text | FieldKind::Rows(_) | FieldKind::Cards => 40,
        FieldKind::Lines => 28,
        FieldKind::Line | FieldKind::Address | FieldKind::Time | FieldKind::Id => 22,
        FieldKind::Choice(_) | FieldKind::Set(_) => 18,
        FieldKind::Number(_) | FieldKind::Date | FieldKind::Flag | FieldKind::Picture(_) => 12,
    }
}
