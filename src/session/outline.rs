//! The outline of a map: a row per card, a column per field. Which rows there are, in what order, and what
//! their cells say.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::{
    Card, CardId, CardKind, Cell, CellKey, Channel, Date, Document, Field, FieldKind, Group, Holder, LaneId,
    Number, PersonaId, Value,
};
use crate::session::channels::ChannelChoice;
use crate::session::find::folded;
use crate::session::{GridRow, Item, field_text, shown_rows};
use crate::wording;

/// A card and where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OutlineRow {
    /// The card.
    pub card: CardId,
    /// Its cell.
    pub cell: CellKey,
}

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// Whose card it is.
    Persona,
    /// Its stage.
    Stage,
    /// Its lane.
    Lane,
    /// A field.
    Field(Field),
}

/// How rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// By which column.
    pub column: Column,
    /// Whether the largest comes first.
    pub is_descending: bool,
}

/// Which rows are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Rows that say this somewhere; empty for all.
    pub text: String,
    /// Rows of this lane.
    pub lane: Option<LaneId>,
}

/// The columns that say which card it is and where it lies.
pub const PLACE_COLUMNS: [Column; 4] =
    [Column::Field(Field::Title), Column::Persona, Column::Stage, Column::Lane];

/// Fields that are shown even if no card holds them yet.
const BASICS: [Field; 3] = [Field::Channel, Field::Owner, Field::Notes];

impl Column {
    /// The words in its header.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Persona => "Persona",
            Self::Stage => "Stage",
            Self::Lane => "Lane",
            Self::Field(field) => wording::field(Holder::Card(CardKind::Touchpoint), field),
        }
    }

    /// A word by which the page knows it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Stage => "stage",
            Self::Lane => "lane",
            Self::Field(field) => field.name(),
        }
    }

    /// How wide it has to be.
    #[must_use]
    pub fn width(self) -> &'static str {
        match self {
            Self::Field(Field::Title) => "title",
            Self::Field(field) => match field.kind() {
                FieldKind::Number(range) if field != Field::Sentiment && range.max < 100 => "narrow",
                FieldKind::Flag | FieldKind::Number(_) | FieldKind::Date => "short",
                FieldKind::Choice(_) | FieldKind::Line => "medium",
                _ => "wide",
            },
            Self::Persona | Self::Stage | Self::Lane => "medium",
        }
    }
}

/// The cards of `personas` and of all, in reading order: persona, lane, stage.
#[must_use]
pub fn rows(document: &Document, personas: &[PersonaId]) -> Vec<OutlineRow> {
    let places = |row: GridRow| (row.persona, row.lane);
    let rows: BTreeMap<_, usize> = shown_rows(document, personas).into_iter().map(places).zip(0..).collect();
    let stages: BTreeMap<_, usize> = document.stage_order().iter().copied().zip(0..).collect();
    let place = |cell: CellKey| Some((*rows.get(&(cell.persona, cell.lane))?, *stages.get(&cell.stage)?));
    // Most cells of a large map are empty, so those that are not are put in order.
    let mut cells: Vec<_> =
        document.cells().filter_map(|(key, cell)| Some((place(key)?, key, cell))).collect();
    cells.sort_by_key(|(place, ..)| *place);
    let cards = |(_, cell, held): (_, CellKey, &Cell)| -> Vec<OutlineRow> {
        held.cards.iter().map(|card| OutlineRow { card: *card, cell }).collect()
    };
    cells.into_iter().flat_map(cards).collect()
}

/// The fields that have a column before anybody asks for others: the basic ones and those that a card holds.
#[must_use]
pub fn usual_fields(document: &Document) -> Vec<Field> {
    let mut held: Vec<Field> = BASICS.to_vec();
    if document.cards().any(|(_, card)| card.is_touchpoint()) {
        held.push(Field::Sentiment);
    }
    for (_, card) in document.cards() {
        // The column of the channel says its name.
        let shown_by_others = [Field::Title, Field::ChannelName];
        for (field, _) in card.fields.iter().filter(|(field, _)| !shown_by_others.contains(field)) {
            if !held.contains(&field) {
                held.push(field);
            }
        }
    }
    let offered = fields_by_group().into_iter().flat_map(|(_, fields)| fields);
    offered.filter(|field| held.contains(field)).collect()
}

/// Every field that can be a column, by group.
#[must_use]
pub fn fields_by_group() -> Vec<(Group, Vec<Field>)> {
    let mut groups: Vec<(Group, Vec<Field>)> = Vec::new();
    for kind in CardKind::ALL {
        for (group, fields) in Holder::Card(kind).groups() {
            let at = groups.iter().position(|(known, _)| known == group).unwrap_or_else(|| {
                groups.push((*group, Vec::new()));
                groups.len() - 1
            });
            if let Some((_, known)) = groups.get_mut(at) {
                for field in fields.iter().filter(|field| **field != Field::Title) {
                    if !known.contains(field) {
                        known.push(*field);
                    }
                }
            }
        }
    }
    groups
}

/// The rows that `filter` lets through, ordered by `sorting`, or as they were.
#[must_use]
pub fn arranged(
    document: &Document,
    rows: &[OutlineRow],
    filter: &Filter,
    sorting: Option<Sorting>,
) -> Vec<OutlineRow> {
    let wanted = folded(filter.text.trim());
    let is_shown = |row: &&OutlineRow| {
        filter.lane.is_none_or(|lane| lane == row.cell.lane) && says(document, **row, &wanted)
    };
    let shown = rows.iter().filter(is_shown).copied();
    let Some(sorting) = sorting else { return shown.collect() };
    let mut keyed: Vec<(Key, OutlineRow)> =
        shown.map(|row| (key(document, row, sorting.column), row)).collect();
    keyed.sort_by(|(one, _), (other, _)| one.compare(other, sorting.is_descending));
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// Whether a row says `wanted`, which is folded, in any of its cells.
fn says(document: &Document, row: OutlineRow, wanted: &str) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let has = |text: String| folded(&text).contains(wanted);
    let places = [Column::Persona, Column::Stage, Column::Lane];
    if places.into_iter().any(|column| has(text(document, row, column))) {
        return true;
    }
    document
        .card(row.card)
        .is_some_and(|card| card.fields.iter().any(|(field, _)| has(field_words(document, card, field))))
}

/// What a cell says.
#[must_use]
pub fn text(document: &Document, row: OutlineRow, column: Column) -> String {
    match column {
        Column::Persona => row
            .cell
            .persona
            .map_or_else(|| wording::everybody().to_owned(), |id| Item::Persona(id).name(document)),
        Column::Stage => Item::Stage(row.cell.stage).name(document),
        Column::Lane => Item::Lane(row.cell.lane).name(document),
        Column::Field(field) => {
            document.card(row.card).map(|card| field_words(document, card, field)).unwrap_or_default()
        }
    }
}

/// What `field` says on a card, its usual value included where cards of its kind offer the field.
fn field_words(document: &Document, card: &Card, field: Field) -> String {
    let Some(value) = value(card, field) else { return String::new() };
    match field {
        Field::Channel => ChannelChoice::of(card).words(),
        _ => field_text::in_words(document, card.holder(), field, &value),
    }
}

/// What a card holds in `field`, its usual value included where cards of its kind offer the field.
pub(crate) fn value(card: &Card, field: Field) -> Option<Value> {
    if is_offered(card, field) { card.fields.value(field) } else { card.fields.get(field).cloned() }
}

/// Whether cards of this kind offer `field`.
pub(crate) fn is_offered(card: &Card, field: Field) -> bool {
    card.holder().offered().any(|offered| offered == field)
}

/// What a row is ordered by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Place(usize),
    Number(Number),
    Day(Date),
    Text(String),
    /// Comes last in both directions: rows that say nothing are not what somebody looks for.
    Nothing,
}

impl Key {
    fn compare(&self, other: &Self, is_descending: bool) -> Ordering {
        match (self, other) {
            (Self::Nothing, _) | (_, Self::Nothing) => self.cmp(other),
            _ if is_descending => other.cmp(self),
            _ => self.cmp(other),
        }
    }
}

fn key(document: &Document, row: OutlineRow, column: Column) -> Key {
    let place = |at: Option<usize>| at.map_or(Key::Nothing, Key::Place);
    match column {
        Column::Persona => {
            place(document.persona_order().iter().position(|id| Some(*id) == row.cell.persona))
        }
        Column::Stage => place(document.stage_order().iter().position(|id| *id == row.cell.stage)),
        Column::Lane => place(document.lane_order().iter().position(|id| *id == row.cell.lane)),
        Column::Field(field) => {
            let Some(card) = document.card(row.card) else { return Key::Nothing };
            match value(card, field) {
                None => Key::Nothing,
                // Those of the map's own come after the usual ones, by name.
                Some(_) if field == Field::Channel && card.channel() == Some(Channel::Other) => {
                    Key::Text(field_words(document, card, field).to_lowercase())
                }
                Some(Value::Choice(index)) => Key::Place(usize::from(index)),
                Some(Value::Number(number)) => Key::Number(number),
                Some(Value::Date(date)) => Key::Day(date),
                Some(Value::Cards(cards)) => Key::Place(cards.len()),
                Some(_) => Key::Text(field_words(document, card, field).to_lowercase()),
            }
        }
    }
}
