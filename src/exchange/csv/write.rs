//! A map as a table with a row per card and a column per field, and as a grid of stages and lanes.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::csv::guard::guarded;
use crate::exchange::csv::{Column, Separator, own_columns, own_text};
use crate::model::{
    Card, CardId, CardKind, Cell, Document, Field, FieldKind, Holder, Lane, LaneId, LaneKind, PersonaId,
    RecordKey, StageId,
};
use crate::wording::{self, tables};

/// A map as a table: one row per card with all that stands on it and where it lies, and one row for each persona,
/// lane and stage that has no card. Text is UTF-8 with a byte order mark, lines end with CRLF, cells are quoted
/// as in RFC 4180. Text that a spreadsheet would take for a formula begins with an apostrophe. Spreadsheets of
/// countries that write numbers with a comma expect semicolons between cells.
#[must_use]
pub fn write_long(document: &Document, separator: Separator) -> String {
    let mut out = Out::new(separator);
    let columns: Vec<Column> = own_columns::all().collect();
    out.row(columns.iter().map(|column| own_columns::name(*column)));
    let writer = Writer { document, usual: usual(document) };
    for row in writer.rows() {
        out.row(columns.iter().map(|column| writer.cell(*column, &row)));
    }
    out.text
}

/// The map of one persona as a grid: a column per stage, a row per lane, a line per card. In the computed rows
/// each line is about the touchpoint on the same line of its cell.
#[must_use]
pub fn write_matrix(document: &Document, persona: PersonaId, separator: Separator) -> String {
    let mut out = Out::new(separator);
    let stages = document.stage_order();
    let titles =
        stages.iter().filter_map(|stage| document.stage(*stage)).map(|stage| one_line(stage.title()));
    out.row(
        [tables::lane_title().to_owned()].into_iter().chain(titles).map(|text| guarded(&text).into_owned()),
    );
    for id in document.lane_order() {
        let Some(lane) = document.lane(*id) else { continue };
        let cells = stages.iter().map(|stage| matrix_cell(document, persona, *id, lane, *stage));
        let cells = [one_line(lane.title())].into_iter().chain(cells);
        out.row(cells.map(|text| guarded(&text).into_owned()));
    }
    out.text
}

fn matrix_cell(document: &Document, persona: PersonaId, id: LaneId, lane: &Lane, stage: StageId) -> String {
    let touchpoints = || document.touchpoint_lane().unwrap_or(id);
    let (id, line): (LaneId, fn(&Card) -> String) = match lane.kind {
        LaneKind::Emotion => (touchpoints(), |card| wording::insight::feeling(card.sentiment())),
        LaneKind::Channels => (touchpoints(), |card| {
            let channel = one_line(&wording::channel_of(card));
            if channel.is_empty() { "–".to_owned() } else { channel }
        }),
        _ => (id, |card| wording::titled(&one_line(card.title()), tables::untitled_card())),
    };
    let cell = document.cell_key(persona, id, stage);
    let cards = cell.map(|cell| document.cell(cell)).unwrap_or_default();
    let lines: Vec<String> = cards.iter().filter_map(|card| document.card(*card)).map(line).collect();
    lines.join("\n")
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table in the making.
struct Out {
    text: String,
    separator: Separator,
}

impl Out {
    fn new(separator: Separator) -> Self {
        Self { text: '\u{feff}'.into(), separator }
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        for (place, cell) in cells.enumerate() {
            if place > 0 {
                self.text.push(self.separator.character());
            }
            self.cell(&cell);
        }
        self.text.push_str("\r\n");
    }

    /// Quotes whatever any separator, any line end or a reader that trims could tear.
    fn cell(&mut self, cell: &str) {
        let is_torn = |letter: char| matches!(letter, ',' | ';' | '\t' | '|' | '"' | '\n' | '\r');
        if cell.contains(is_torn) || cell.trim() != cell {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}

/// The place of each of some ids in their order, from 0.
fn places<I: Ord + Copy>(order: &[I]) -> BTreeMap<I, usize> {
    let mut places = BTreeMap::new();
    places.extend(order.iter().enumerate().map(|(place, id)| (*id, place)));
    places
}

/// What a row is about.
#[derive(Clone, Copy, Default)]
struct Place<'d> {
    persona: Option<(usize, PersonaId)>,
    lane: Option<(usize, LaneId)>,
    stage: Option<(usize, StageId)>,
    /// The card, with its place in the cell from 1.
    card: Option<(usize, CardId, &'d Card)>,
}

struct Writer<'d> {
    document: &'d Document,
    usual: Vec<(CardKind, Field, String)>,
}

impl<'d> Writer<'d> {
    /// Persona by persona, what they share last; stage by stage, lane by lane, card by card. Then what has no
    /// card.
    fn rows(&self) -> Vec<Place<'d>> {
        let document = self.document;
        let personas = places(document.persona_order());
        let stages = places(document.stage_order());
        let lanes = places(document.lane_order());
        let mut cells: Vec<(Place<'d>, &Cell)> = Vec::new();
        for (key, cell) in document.cells() {
            let persona = key.persona.and_then(|id| personas.get(&id).map(|place| (*place, id)));
            let stage = stages.get(&key.stage).map(|place| (*place, key.stage));
            let lane = lanes.get(&key.lane).map(|place| (*place, key.lane));
            cells.push((Place { persona, lane, stage, card: None }, cell));
        }
        let order = |place: &Place<'_>| {
            let number = |place: Option<usize>| place.unwrap_or(usize::MAX);
            (
                number(place.persona.map(|(at, _)| at)),
                number(place.stage.map(|(at, _)| at)),
                number(place.lane.map(|(at, _)| at)),
            )
        };
        cells.sort_by_key(|(place, _)| order(place));
        let mut rows = Vec::with_capacity(document.card_count());
        for (place, cell) in &cells {
            for (at, id) in cell.cards.iter().enumerate() {
                let card = document.card(*id).map(|card| (at + 1, *id, card));
                rows.push(Place { card, ..*place });
            }
        }
        let used: BTreeSet<_> = cells.iter().filter_map(|(place, _)| place.persona).collect();
        let personas = document.persona_order().iter().copied().enumerate();
        let alone = |persona| Place { persona: Some(persona), ..Place::default() };
        rows.extend(personas.filter(|it| !used.contains(it)).map(alone));
        let used: BTreeSet<_> = cells.iter().filter_map(|(place, _)| place.stage).collect();
        let stages = document.stage_order().iter().copied().enumerate();
        let alone = |stage| Place { stage: Some(stage), ..Place::default() };
        rows.extend(stages.filter(|it| !used.contains(it)).map(alone));
        let used: BTreeSet<_> = cells.iter().filter_map(|(place, _)| place.lane).collect();
        let lanes = document.lane_order().iter().copied().enumerate();
        let alone = |lane| Place { lane: Some(lane), ..Place::default() };
        rows.extend(lanes.filter(|it| !used.contains(it)).map(alone));
        rows
    }

    fn cell(&self, column: Column, row: &Place<'_>) -> String {
        let document = self.document;
        let number = |place: Option<usize>| place.map_or_else(String::new, |place| (place + 1).to_string());
        let lane = row.lane.and_then(|(_, id)| document.lane(id));
        let text = match column {
            Column::Map => document.map().title().to_owned(),
            Column::Persona => self.name(row.persona.map(|(_, id)| RecordKey::Persona(id)), Field::Name),
            Column::Stage => self.name(row.stage.map(|(_, id)| RecordKey::Stage(id)), Field::Title),
            Column::Lane => self.name(row.lane.map(|(_, id)| RecordKey::Lane(id)), Field::Title),
            Column::LaneKind => lane.map_or("", |lane| wording::lane_kind(lane.kind)).to_owned(),
            Column::LaneScope => lane.map_or("", |lane| wording::scope(lane.scope)).to_owned(),
            Column::PersonaNumber => number(row.persona.map(|(place, _)| place)),
            Column::StageNumber => number(row.stage.map(|(place, _)| place)),
            Column::LaneNumber => number(row.lane.map(|(place, _)| place)),
            Column::Position => row.card.map_or_else(String::new, |(place, _, _)| place.to_string()),
            Column::Id => row.card.map_or_else(String::new, |(_, id, _)| own_text::write_id(id)),
            Column::Card(field) => {
                return row.card.map_or_else(String::new, |(_, _, card)| self.field(card, field));
            }
            _ => String::new(),
        };
        guarded(&text).into_owned()
    }

    fn name(&self, key: Option<RecordKey>, field: Field) -> String {
        let fields = key.and_then(|key| self.document.fields(key));
        fields.map_or_else(String::new, |(_, fields)| fields.text(field).to_owned())
    }

    /// A field of a card. What cards of its kind offer is stated even if it is the usual value, so that a
    /// spreadsheet can filter by it. Numbers are ours: the minus of one is no formula.
    fn field(&self, card: &Card, field: Field) -> String {
        let Some(value) = card.fields.get(field) else {
            let usual = self.usual.iter().find(|(kind, of, _)| *kind == card.kind && *of == field);
            return usual.map_or_else(String::new, |(_, _, text)| text.clone());
        };
        let text = own_text::write(self.document, field, value);
        if matches!(field.kind(), FieldKind::Number(_)) { text } else { guarded(&text).into_owned() }
    }
}

/// The usual values of the fields that cards of each kind offer, as cells.
fn usual(document: &Document) -> Vec<(CardKind, Field, String)> {
    let of_kind = |kind: CardKind| {
        let fields = Holder::Card(kind).offered();
        fields.filter_map(move |field| Some((kind, field, own_text::write(document, field, &field.usual()?))))
    };
    CardKind::ALL.into_iter().flat_map(of_kind).collect()
}
