//! The cards that a table holds, where they lie, and which cells speak of them: what both the preview and the map
//! are made from.

use std::collections::BTreeMap;

use crate::exchange::csv::key::key;
use crate::exchange::csv::{Column, Mapping, Row, Shape, Table, guard, limits, matrix_drafts, row_drafts};
use crate::exchange::{ImportError, Remark};
use crate::model::{self, CardId, CardKind, Field, Holder, LaneKind, Scope};
use crate::wording::tables;

/// Everything that a table says, in the order of the table.
#[derive(Debug, Default)]
pub(crate) struct Drafts<'t> {
    pub(crate) title: Option<&'t str>,
    pub(crate) personas: Names<'t>,
    pub(crate) stages: Names<'t>,
    pub(crate) lanes: Vec<LaneDraft<'t>>,
    /// What is said about stages.
    pub(crate) of_stages: Vec<(usize, Field, Cell<'t>)>,
    /// The cards, at most as many as a map can hold.
    pub(crate) cards: Vec<Draft<'t>>,
    /// How many cards there are.
    pub(crate) count: usize,
    pub(crate) remarks: Vec<Remark>,
    places: BTreeMap<(&'t str, LaneKind, Option<u32>), usize>,
}

/// A text of the table with the line on which it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'t> {
    pub(crate) text: &'t str,
    pub(crate) line: usize,
}

/// A lane of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LaneDraft<'t> {
    pub(crate) title: &'t str,
    pub(crate) kind: LaneKind,
    /// Only tables of our own say it.
    pub(crate) scope: Option<Scope>,
    number: Option<u32>,
}

/// A card of the table. Persona, stage and lane are places in the lists of [`Drafts`].
#[derive(Debug, Clone)]
pub(crate) struct Draft<'t> {
    pub(crate) line: usize,
    pub(crate) persona: Option<usize>,
    pub(crate) stage: usize,
    pub(crate) lane: usize,
    pub(crate) position: Option<u32>,
    pub(crate) id: Option<CardId>,
    /// The title, unless a column of the row says it.
    pub(crate) title: Option<&'t str>,
    pub(crate) says: Says<'t>,
}

/// Which cells speak of a card.
#[derive(Debug, Clone)]
pub(crate) enum Says<'t> {
    /// Those of a row, as far as the card takes them.
    Row(&'t Row, Takes),
    /// These, each with the meaning of its row.
    Cells(Vec<(Column, Cell<'t>)>),
}

/// What a card takes of the fields of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Everything: it is what the row is about.
    All,
    /// What touchpoints have, among the cards of a stage.
    OfTouchpoints,
    /// What cards of this kind have and touchpoints have not.
    Only(CardKind),
    /// Nothing.
    Nothing,
}

/// Names that stand in a table again and again, each once, in the order in which they came. Names are told apart
/// by their numbers, too, where there are any.
#[derive(Debug, Default)]
pub(crate) struct Names<'t> {
    pub(crate) all: Vec<(&'t str, Option<u32>)>,
    places: BTreeMap<(&'t str, Option<u32>), usize>,
    /// By what a name is compared by, if it has no number.
    keys: BTreeMap<String, usize>,
}

impl<'t> Names<'t> {
    /// The place of a name, a new one if there is none.
    pub(crate) fn place(&mut self, name: &'t str, number: Option<u32>) -> usize {
        if let Some(place) = self.places.get(&(name, number)) {
            return *place;
        }
        let comparable = comparable(name);
        let known = if number.is_none() { self.keys.get(&comparable).copied() } else { None };
        let place = known.unwrap_or(self.all.len());
        if known.is_none() {
            self.all.push((name, number));
        }
        self.places.insert((name, number), place);
        self.keys.entry(comparable).or_insert(place);
        place
    }

    /// The places in the order that the numbers say; names without a number come last, as they came.
    pub(crate) fn order(&self) -> Vec<usize> {
        order(self.all.iter().map(|(_, number)| *number))
    }
}

/// What a name is compared by: its key, unless there is more to it than fits in one.
fn comparable(name: &str) -> String {
    let key = key(name);
    if key.is_empty() || name.len() > limits::NAME { name.trim().to_owned() } else { key }
}

/// The places of numbers in their order; those without one come last.
pub(crate) fn order(numbers: impl Iterator<Item = Option<u32>>) -> Vec<usize> {
    let mut order: Vec<(u32, usize)> =
        numbers.enumerate().map(|(place, number)| (number.unwrap_or(u32::MAX), place)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

impl<'t> Drafts<'t> {
    /// What `table` says if it means `mapping`.
    ///
    /// # Errors
    /// Says what there is too much of for one map.
    pub(crate) fn of(table: &'t Table, mapping: &'t Mapping) -> Result<Self, ImportError> {
        let mut drafts = Self { title: mapping.title_above(table), ..Self::default() };
        match mapping.shape {
            Shape::CardPerRow | Shape::StagePerRow => row_drafts::collect(table, mapping, &mut drafts),
            Shape::Matrix => matrix_drafts::collect(table, mapping, &mut drafts),
        }
        let counts = [
            ("personas", drafts.personas.all.len(), model::limits::PERSONAS),
            ("stages", drafts.stages.all.len(), model::limits::STAGES),
            ("lanes", drafts.lanes.len(), model::limits::LANES),
            ("cards", drafts.count, model::limits::CARDS),
        ];
        match counts.into_iter().find(|(_, count, limit)| count > limit) {
            Some((what, count, limit)) => Err(ImportError::TooMany { what, count, limit }),
            None if drafts.stages.all.is_empty() && drafts.count == 0 => {
                Err(ImportError::Unreadable { line: None, problem: tables::no_cards_in_table().to_owned() })
            }
            None => Ok(drafts),
        }
    }

    /// Counts a card, and keeps it if a map has room for it.
    pub(crate) fn push(&mut self, draft: Draft<'t>) {
        self.count += 1;
        if self.count <= model::limits::CARDS {
            self.cards.push(draft);
        }
    }

    /// The place of a lane, a new one if there is none. Of kinds that a map has once there is one, whatever it is
    /// called.
    pub(crate) fn lane(
        &mut self,
        title: &'t str,
        kind: LaneKind,
        scope: Option<Scope>,
        number: Option<u32>,
    ) -> usize {
        let name = if kind.is_single() { ("", kind, None) } else { (title, kind, number) };
        *self.places.entry(name).or_insert_with(|| {
            self.lanes.push(LaneDraft { title, kind, scope, number });
            self.lanes.len() - 1
        })
    }

    /// The places of the lanes in the order that their numbers say.
    pub(crate) fn lane_order(&self) -> Vec<usize> {
        order(self.lanes.iter().map(|lane| lane.number))
    }
}

impl<'t> Draft<'t> {
    /// The cells that say something about the card, each with what it means and the name of its column.
    pub(crate) fn cells(&self, table: &'t Table, mapping: &Mapping) -> Vec<(Column, &'t str, Cell<'t>)> {
        match &self.says {
            Says::Cells(cells) => cells.iter().map(|(column, cell)| (*column, "", *cell)).collect(),
            Says::Row(row, takes) => {
                let header = mapping.header(table);
                let columns = row.cells.iter().zip(&mapping.columns).enumerate();
                let taken = columns.filter(|(_, (cell, column))| {
                    !cell.is_empty() && column.is_of_card() && takes.takes(**column)
                });
                let cell = |(place, (text, column)): (usize, (&'t String, &Column))| {
                    let name = header.map_or("", |header| header.cell(place).trim());
                    (*column, name, Cell { text, line: row.line })
                };
                taken.map(cell).collect()
            }
        }
    }
}

impl Takes {
    fn takes(self, column: Column) -> bool {
        let of = |kind: CardKind| {
            column.field().is_some_and(|it| Holder::Card(kind).offered().any(|other| other == it))
        };
        match self {
            Self::All => true,
            Self::OfTouchpoints => of(CardKind::Touchpoint),
            Self::Only(kind) => of(kind) && !of(CardKind::Touchpoint),
            Self::Nothing => false,
        }
    }
}

/// The lines of a cell that hold something, without the marks of lists.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = guard::unguarded(text).lines();
    lines.map(crate::exchange::lines::without_mark).filter(|line| !line.is_empty())
}
