//! What a table would become, in short: for a dialog in which people correct what was guessed.

use crate::exchange::ImportError;
use crate::exchange::csv::drafts::{Draft, Drafts};
use crate::exchange::csv::values::{Reader, Said};
use crate::exchange::csv::{Column, Mapping, Table, limits};
use crate::model::{Card, CardKind, Field, LaneKind};
use crate::wording;

/// What a table would become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The title that the table has itself.
    pub title: Option<String>,
    /// The titles of the stages, in order.
    pub stages: Vec<String>,
    /// The names of the personas, in order.
    pub personas: Vec<String>,
    /// The titles of the lanes with their kinds, in order.
    pub lanes: Vec<(String, LaneKind)>,
    /// How many cards there are.
    pub cards: usize,
    /// The first few cards.
    pub first: Vec<CardPreview>,
    /// What each column holds.
    pub columns: Vec<PartPreview>,
    /// What each row below the header holds, if the table is a matrix.
    pub rows: Vec<PartPreview>,
}

/// One card of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPreview {
    /// The title of its stage.
    pub stage: String,
    /// The name of its persona, if the table names one.
    pub persona: String,
    /// The title of its lane.
    pub lane: String,
    /// Its title.
    pub title: String,
    /// What else it says, in a few words each.
    pub facts: Vec<String>,
}

/// A column, or a row of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartPreview {
    /// Its name; empty if it has none.
    pub name: String,
    /// The first different values.
    pub samples: Vec<String>,
    /// How many of the cells that were looked at hold something.
    pub filled: usize,
    /// How many of them say something that was changed or not understood.
    pub remarked: usize,
    /// What is said about the first of those.
    pub remark: Option<String>,
}

/// What `table` would become if it means `mapping`. Its first 200 rows are looked at closely.
///
/// # Errors
/// Says what there is too much of for one map, or that there is nothing to make a map of.
pub fn preview(table: &Table, mapping: &Mapping) -> Result<Preview, ImportError> {
    let drafts = Drafts::of(table, mapping)?;
    let reader = Reader { is_own: mapping.is_own, dates: mapping.dates };
    let name = |name: &str, usual: String| {
        let name = reader.text(name);
        if name.is_empty() && !mapping.is_own { usual } else { name }
    };
    let stages = drafts.stages.order().into_iter().filter_map(|place| drafts.stages.all.get(place));
    let personas = drafts.personas.order().into_iter().filter_map(|place| drafts.personas.all.get(place));
    let mut personas: Vec<String> = personas.map(|(title, _)| reader.text(title)).collect();
    if personas.is_empty() {
        personas.push(wording::somebody());
    }
    let lanes = drafts.lane_order().into_iter().filter_map(|place| drafts.lanes.get(place));
    let lanes =
        lanes.map(|lane| (name(lane.title, wording::lane_kind(lane.kind).to_owned()), lane.kind)).collect();
    let first = drafts.cards.iter().take(limits::SAMPLE_CARDS);
    Ok(Preview {
        title: drafts.title.map(|title| reader.text(title)),
        stages: stages.map(|(title, _)| name(title, wording::untitled_stage())).collect(),
        personas,
        lanes,
        cards: drafts.count,
        first: first.map(|card| card_preview(table, mapping, reader, &drafts, card)).collect(),
        columns: columns(table, mapping, reader),
        rows: rows(table, mapping, reader),
    })
}

fn card_preview(
    table: &Table,
    mapping: &Mapping,
    reader: Reader,
    drafts: &Drafts<'_>,
    draft: &Draft<'_>,
) -> CardPreview {
    let mut said = Said::default();
    if let Some(title) = draft.title {
        said.append(Field::Title, &reader.text(title));
    }
    for (column, name, cell) in draft.cells(table, mapping) {
        reader.put(&mut said, column, name, cell.text);
    }
    let lane = drafts.lanes.get(draft.lane);
    let kind = lane.and_then(|lane| lane.kind.card_kind()).unwrap_or(CardKind::Touchpoint);
    let card = Card { kind, fields: said.into_fields() };
    let feels = card.fields.get(Field::Sentiment).map(|_| wording::feeling(card.sentiment()));
    let channel = Some(wording::channel_of(&card)).filter(|channel| !channel.is_empty());
    let name_of = |place: usize, all: &[(&str, Option<u32>)]| {
        all.get(place).map(|(name, _)| reader.text(name)).unwrap_or_default()
    };
    CardPreview {
        stage: name_of(draft.stage, &drafts.stages.all),
        persona: draft.persona.map(|place| name_of(place, &drafts.personas.all)).unwrap_or_default(),
        lane: lane.map(|lane| reader.text(lane.title)).unwrap_or_default(),
        title: short(card.title()),
        facts: feels.into_iter().chain(channel).chain(wording::card_facts(&card)).collect(),
    }
}

/// The beginning of a text on one line.
fn short(text: &str) -> String {
    let mut words = String::new();
    for letter in text.chars().take(limits::NAME) {
        words.push(if letter.is_control() { ' ' } else { letter });
    }
    if text.chars().nth(limits::NAME).is_some() {
        words.push('…');
    }
    words.trim().to_owned()
}

fn columns(table: &Table, mapping: &Mapping, reader: Reader) -> Vec<PartPreview> {
    let header = mapping.header(table);
    let body = mapping.body(table);
    let part = |(place, meaning): (usize, &Column)| {
        let cells = body.iter().take(limits::SAMPLE_ROWS).map(|row| row.cell(place));
        part(header.map_or("", |header| header.cell(place)), *meaning, cells, reader)
    };
    mapping.columns.iter().enumerate().map(part).collect()
}

fn rows(table: &Table, mapping: &Mapping, reader: Reader) -> Vec<PartPreview> {
    let labels = mapping.place(Column::Lane);
    let rows = mapping.body(table).iter().zip(&mapping.rows);
    let part = |(row, meaning): (&crate::exchange::csv::Row, &Column)| {
        let cells = row.cells.iter().zip(&mapping.columns).filter(|(_, column)| **column == Column::Cells);
        let lines = cells.flat_map(|(cell, _)| cell.lines()).take(limits::SAMPLE_ROWS);
        part(labels.map_or("", |column| row.cell(column)), *meaning, lines, reader)
    };
    rows.take(limits::SAMPLE_ROWS).map(part).collect()
}

fn part<'t>(
    name: &str,
    meaning: Column,
    cells: impl Iterator<Item = &'t str>,
    reader: Reader,
) -> PartPreview {
    let mut part =
        PartPreview { name: short(name), samples: Vec::new(), filled: 0, remarked: 0, remark: None };
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        part.filled += 1;
        if part.samples.len() < limits::SAMPLES {
            let sample = short(cell);
            if !part.samples.contains(&sample) {
                part.samples.push(sample);
            }
        }
        if let Some(remark) = reader.put(&mut Said::default(), meaning, "", cell) {
            part.remarked += 1;
            part.remark.get_or_insert(remark);
        }
    }
    part
}
