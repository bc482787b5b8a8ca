//! What the columns of a table seem to mean whose rows are cards or stages.

use crate::exchange::csv::aliases::{Lexicon, Meaning};
use crate::exchange::csv::guess::{cells, could_be};
use crate::exchange::csv::{Column, Mapping, Scale, Table};
use crate::model::{Field, LaneKind};

/// A row is a card.
pub(crate) fn card_per_row(table: &Table, mapping: &mut Mapping, lexicon: &Lexicon) {
    let meanings = meanings(table, mapping, lexicon);
    let has = |wanted: Meaning| meanings.contains(&Some(wanted));
    for (column, meaning) in meanings.iter().enumerate() {
        let Some(meaning) = meaning else { continue };
        let cells = || cells(table, mapping, column);
        let found = match meaning {
            Meaning::Map => Column::Map,
            Meaning::Persona => Column::Persona,
            Meaning::Stage => Column::Stage,
            Meaning::Lane => Column::Lane,
            Meaning::Position => Column::Position,
            Meaning::Id => Column::Id,
            Meaning::Kind if names_lanes(lexicon, cells()) => Column::LaneKind,
            Meaning::Kind => Column::Noted,
            Meaning::Title | Meaning::Touchpoint => Column::Card(Field::Title),
            // A step is a card among stages, else a stage.
            Meaning::Step if has(Meaning::Title) || has(Meaning::Touchpoint) => {
                if has(Meaning::Stage) {
                    Column::Noted
                } else {
                    Column::Stage
                }
            }
            Meaning::Step => Column::Card(Field::Title),
            Meaning::Emotion => Scale::of(cells()).map_or(Column::Noted, Column::Sentiment),
            Meaning::Card(field) if could_be(*field, cells()) => Column::Card(*field),
            Meaning::Card(_) => Column::Noted,
            Meaning::Lanes(kind) => Column::Cards(*kind),
            Meaning::OfStage(field) => Column::OfStage(*field),
        };
        take(mapping, column, found);
    }
    if mapping.place(Column::Card(Field::Title)).is_none() {
        find_title(table, mapping);
    }
    fill(table, mapping, Column::Noted);
}

/// A row is a stage.
pub(crate) fn stage_per_row(table: &Table, mapping: &mut Mapping, lexicon: &Lexicon) {
    let meanings = meanings(table, mapping, lexicon);
    let has = |wanted: Meaning| meanings.contains(&Some(wanted));
    let has_touchpoints = has(Meaning::Touchpoint);
    for (column, meaning) in meanings.iter().enumerate() {
        let Some(meaning) = meaning else { continue };
        let cells = || cells(table, mapping, column);
        let found = match meaning {
            Meaning::Map => Column::Map,
            Meaning::Persona => Column::Persona,
            Meaning::Stage => Column::Stage,
            Meaning::Position | Meaning::Id => Column::Ignore,
            Meaning::Step if has(Meaning::Stage) => Column::Cards(LaneKind::Actions),
            Meaning::Title if has(Meaning::Stage) => Column::Cards(LaneKind::Touchpoints),
            Meaning::Step | Meaning::Title => Column::Stage,
            Meaning::Touchpoint => Column::Cards(LaneKind::Touchpoints),
            Meaning::Emotion => Scale::of(cells()).map_or(Column::Cards(LaneKind::Custom), Column::Sentiment),
            // Where no other column says what happens, the channels do.
            Meaning::Card(Field::Channel) if !has_touchpoints => Column::Cards(LaneKind::Touchpoints),
            Meaning::Card(field) if *field != Field::Notes && could_be(*field, cells()) => {
                Column::Card(*field)
            }
            Meaning::Card(_) | Meaning::Kind | Meaning::Lane => Column::Cards(LaneKind::Custom),
            Meaning::Lanes(kind) => Column::Cards(*kind),
            Meaning::OfStage(field) => Column::OfStage(*field),
        };
        take(mapping, column, found);
    }
    if mapping.place(Column::Stage).is_none() {
        let free = (0..mapping.columns.len()).find(|column| is_free(table, mapping, *column));
        mapping.set_column(free.unwrap_or_default(), Column::Stage);
    }
    fill(table, mapping, Column::Cards(LaneKind::Custom));
}

/// What the names of the columns mean, where there are any.
fn meanings(table: &Table, mapping: &Mapping, lexicon: &Lexicon) -> Vec<Option<Meaning>> {
    let header = mapping.header(table);
    let name = |column| header.and_then(|header| lexicon.meaning(header.cell(column)));
    (0..mapping.columns.len()).map(name).collect()
}

/// Gives a column a meaning. Of two columns with a meaning that but one can have, the first keeps it.
fn take(mapping: &mut Mapping, column: usize, meaning: Column) {
    let is_field = meaning.field().is_some() && meaning != Column::Noted;
    let is_taken = (meaning.is_single() || is_field) && mapping.place(meaning).is_some();
    mapping.set_column(column, if is_taken { Column::Noted } else { meaning });
}

/// Whether most cells name kinds of lanes.
fn names_lanes<'t>(lexicon: &Lexicon, cells: impl Iterator<Item = &'t str> + Clone) -> bool {
    let all = cells.clone().count();
    cells.filter(|cell| lexicon.lane_kind(cell).is_some()).count() * 2 >= all
}

/// Whether nothing is known about a column that holds something.
fn is_free(table: &Table, mapping: &Mapping, column: usize) -> bool {
    mapping.columns.get(column) == Some(&Column::Ignore) && cells(table, mapping, column).next().is_some()
}

/// Finds titles where no column is called so: the first text of which nothing else is known, or a column of cards
/// if there is no such text.
fn find_title(table: &Table, mapping: &mut Mapping) {
    let columns = 0..mapping.columns.len();
    let is_text = |column: usize| Scale::of(cells(table, mapping, column)).is_none();
    let free = columns.clone().find(|column| is_free(table, mapping, *column) && is_text(*column));
    let cards = || columns.clone().find(|it| matches!(mapping.columns.get(*it), Some(Column::Cards(_))));
    if let Some(column) = free.or_else(cards) {
        mapping.set_column(column, Column::Card(Field::Title));
    }
}

/// Gives the columns of which nothing is known a meaning. Without names a column of small numbers says how it
/// feels.
fn fill(table: &Table, mapping: &mut Mapping, meaning: Column) {
    for column in 0..mapping.columns.len() {
        if !is_free(table, mapping, column) {
            continue;
        }
        let is_named = mapping.header(table).is_some_and(|header| !header.cell(column).trim().is_empty());
        let has_feelings = mapping.columns.iter().any(|it| matches!(it, Column::Sentiment(_)));
        let scale = Scale::of(cells(table, mapping, column)).filter(|_| !is_named && !has_feelings);
        mapping.set_column(column, scale.map_or(meaning, Column::Sentiment));
    }
}
