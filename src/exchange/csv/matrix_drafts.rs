//! The cards of a table whose columns are stages and whose rows are lanes.

use std::collections::BTreeMap;

use crate::exchange::Remark;
use crate::exchange::csv::drafts::{Cell, Draft, Drafts, Says, lines};
use crate::exchange::csv::key::without_number;
use crate::exchange::csv::scale::{is_blank, says_nothing};
use crate::exchange::csv::{Column, Mapping, Row, Table};
use crate::model::LaneKind;
use crate::wording::tables;

/// A cell of the matrix: whose it is, and its stage.
type Place = (Option<usize>, usize);

/// Puts everything that `table` says into `drafts`.
pub(crate) fn collect<'t>(table: &'t Table, mapping: &'t Mapping, drafts: &mut Drafts<'t>) {
    let stages: Vec<(usize, usize)> = mapping
        .all(Column::Cells)
        .filter_map(|column| {
            let name = mapping.header(table)?.cell(column).trim();
            let is_used =
                !name.is_empty() || mapping.body(table).iter().any(|row| !is_blank(row.cell(column)));
            // Two columns with one name are two stages.
            let number = u32::try_from(column).ok();
            is_used.then(|| (column, drafts.stages.place(name, number)))
        })
        .collect();
    let (labels, personas) = (mapping.place(Column::Lane), mapping.place(Column::Persona));
    let mut marks: BTreeMap<Place, Vec<(Column, Cell<'t>)>> = BTreeMap::new();
    let (mut label, mut persona) = ("", None);
    for (row, meaning) in mapping.body(table).iter().zip(&mapping.rows) {
        let own = labels.map_or("", |column| row.cell(column).trim());
        label = if own.is_empty() { label } else { own };
        let name = personas.map_or("", |column| row.cell(column).trim());
        persona = if name.is_empty() { persona } else { Some(drafts.personas.place(name, None)) };
        // A lane is there even if it holds nothing.
        let lane = match meaning {
            Column::Cards(kind) => Some(drafts.lane(without_number(label), *kind, None, None)),
            _ => None,
        };
        for (column, stage) in &stages {
            let (text, line) = (row.cell(*column), row.line);
            match (meaning, lane) {
                _ if says_nothing(*meaning, text) => {}
                (Column::OfStage(field), _) => drafts.of_stages.push((*stage, *field, Cell { text, line })),
                (_, Some(lane)) => cards(drafts, row, lane, (persona, *stage), text),
                (meaning, None) if meaning.is_of_card() => {
                    let said = marks.entry((persona, *stage)).or_default();
                    // Of two rows that say the same of touchpoints the first counts.
                    if said.iter().all(|(other, _)| other.field() != meaning.field()) {
                        said.push((*meaning, Cell { text, line }));
                    }
                }
                _ => {}
            }
        }
    }
    mark(drafts, &marks);
}

/// The cards of a cell, one a line.
fn cards<'t>(drafts: &mut Drafts<'t>, row: &Row, lane: usize, (persona, stage): Place, text: &'t str) {
    for title in lines(text).filter(|title| !is_blank(title)) {
        let says = Says::Cells(Vec::new());
        drafts.push(Draft {
            line: row.line,
            persona,
            stage,
            lane,
            position: None,
            id: None,
            title: Some(title),
            says,
        });
    }
}

/// Says of the touchpoints of each stage what other rows say about them: line by line, or the one line of all of
/// them. Where there is no touchpoint, one is named after the stage.
fn mark<'t>(drafts: &mut Drafts<'t>, marks: &BTreeMap<Place, Vec<(Column, Cell<'t>)>>) {
    let is_touchpoints =
        |lane: usize| drafts.lanes.get(lane).is_some_and(|it| it.kind == LaneKind::Touchpoints);
    let mut touchpoints: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (place, card) in drafts.cards.iter().enumerate().filter(|(_, card)| is_touchpoints(card.lane)) {
        touchpoints.entry((card.persona, card.stage)).or_default().push(place);
    }
    let mut named_after_stage = 0;
    for (place, cells) in marks {
        let Some(cards) = touchpoints.get(place) else {
            named_after_stage += 1;
            let lane = drafts.lane("", LaneKind::Touchpoints, None, None);
            let line = cells.first().map_or(0, |(_, cell)| cell.line);
            let title = drafts.stages.all.get(place.1).map(|(name, _)| *name);
            let (persona, stage, says) = (place.0, place.1, Says::Cells(cells.clone()));
            drafts.push(Draft { line, persona, stage, lane, position: None, id: None, title, says });
            continue;
        };
        for (column, cell) in cells {
            let lines: Vec<&str> = cell.text.trim().lines().collect();
            let surplus = lines.len().saturating_sub(cards.len());
            if surplus > 0 {
                drafts.remarks.push(Remark::at(cell.line, tables::more_lines_than_touchpoints(surplus)));
            }
            for (at, card) in cards.iter().enumerate() {
                // One line is about all of them.
                let at = if lines.len() == 1 { 0 } else { at };
                let text = lines.get(at).copied().unwrap_or_default();
                if let Some(Draft { says: Says::Cells(said), .. }) = drafts.cards.get_mut(*card) {
                    said.push((*column, Cell { text: text.trim(), line: cell.line }));
                }
            }
        }
    }
    if named_after_stage > 0 {
        drafts.remarks.push(Remark::on_all(tables::named_after_stage(named_after_stage)));
    }
}
