//! The action plan: all opportunities, the most for the least first.

use crate::exchange::xlsx::records::{field_cell, width};
use crate::exchange::xlsx::sheet::{Cell, Sheet, Width};
use crate::insight::action_plan;
use crate::model::{CardKind, Document, Field, Holder, LaneKind};
use crate::wording::{self, tables, workbook};

/// What the plan says of an opportunity, after its title and whether it is low-hanging fruit.
const FIELDS: [Field; 14] = [
    Field::Impact,
    Field::Effort,
    Field::Owner,
    Field::Due,
    Field::Status,
    Field::Decision,
    Field::DecisionReason,
    Field::DecisionDate,
    Field::Outcome,
    Field::Answers,
    Field::Notes,
    Field::Votes,
    Field::Tags,
    Field::Comments,
];

/// The opportunities with all that is said of them.
pub(crate) fn sheet(document: &Document) -> Sheet {
    let holder = Holder::Card(CardKind::Opportunity);
    let mut header = vec![
        Cell::heading(wording::card_noun(LaneKind::Opportunities)),
        Cell::heading(workbook::low_hanging_fruit()),
    ];
    header.extend(FIELDS.map(|field| Cell::heading(wording::field(holder, field))));
    header.extend([Cell::heading(tables::stage_title()), Cell::heading(tables::persona_name())]);
    let limits = document.map().fruit_limits();
    let mut rows = vec![header];
    for id in action_plan(document) {
        let Some(card) = document.card(id) else { continue };
        let fruit = if card.is_low_hanging_fruit(limits) { workbook::yes() } else { "" };
        let mut row = vec![Cell::label(card.title()), Cell::plain(fruit)];
        row.extend(FIELDS.map(|field| field_cell(document, holder, &card.fields, field)));
        let cell = document.cell_of(id);
        let stage = cell.and_then(|cell| document.stage(cell.stage));
        let persona = cell.and_then(|cell| cell.persona).and_then(|id| document.persona(id));
        row.push(Cell::plain(stage.map_or("", |stage| stage.title())));
        row.push(Cell::plain(persona.map_or(wording::everybody(), |persona| persona.name())));
        rows.push(row);
    }
    let mut widths = vec![Width::shown(40), Width::shown(14)];
    widths.extend(FIELDS.map(|field| Width::shown(width(field))));
    widths.extend([Width::shown(18), Width::shown(16)]);
    Sheet {
        name: workbook::plan().to_owned(),
        widths,
        rows,
        frozen_rows: 1,
        frozen_columns: 1,
        filter: Some(0),
        ..Sheet::default()
    }
}
