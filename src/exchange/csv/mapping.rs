//! What a table means: its shape and the meaning of each column. A guess makes it, people correct it.

use crate::exchange::csv::guess::guess_as;
use crate::exchange::csv::{Column, DateOrder, Row, Table};
use crate::wording::tables;

/// How a table lays out a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A row per card; columns say where it lies and what stands on it.
    CardPerRow,
    /// A row per stage; columns hold the cards of its lanes.
    StagePerRow,
    /// A column per stage, a row per lane.
    Matrix,
}

impl Shape {
    /// All shapes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::CardPerRow, Self::StagePerRow, Self::Matrix];

    /// The shape as an entry of a list to choose from.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::CardPerRow => tables::card_per_row(),
            Self::StagePerRow => tables::stage_per_row(),
            Self::Matrix => tables::stage_per_column(),
        }
    }
}

/// What a table means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// How the table lays out a map. [`Mapping::with_shape`] changes it.
    pub shape: Shape,
    /// Where the table begins among the rows, from 0: what stands before is a title.
    pub first_row: usize,
    /// Whether the first row of the table names the columns. [`Mapping::with_header`] changes it.
    pub has_header: bool,
    /// What each column means.
    pub columns: Vec<Column>,
    /// What each row below the header means, if the table is a matrix.
    pub rows: Vec<Column>,
    /// Which comes first in dates, the day or the month.
    pub dates: DateOrder,
    /// Whether the dates of the table can be read either way, so that somebody has to say.
    pub asks_for_dates: bool,
    /// Whether Waymark wrote the table: its cells are read to the letter.
    pub(crate) is_own: bool,
}

impl Mapping {
    /// Whether nothing has to be asked: Waymark wrote the table, and nobody has added columns that it does not
    /// know.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.is_own && !self.columns.contains(&Column::Ignore)
    }

    /// The guess for the same table in another shape.
    #[must_use]
    pub fn with_shape(&self, table: &Table, shape: Shape) -> Self {
        guess_as(table, shape, None)
    }

    /// The guess for the same table with or without names in its first row.
    #[must_use]
    pub fn with_header(&self, table: &Table, has_header: bool) -> Self {
        guess_as(table, self.shape, Some(has_header))
    }

    /// Says what a column means. Where a map can have but one such column, the one that had the meaning before is
    /// left out.
    pub fn set_column(&mut self, column: usize, meaning: Column) {
        if meaning.is_single() {
            let others = self.columns.iter_mut().filter(|other| **other == meaning);
            others.for_each(|other| *other = Column::Ignore);
        }
        if let Some(entry) = self.columns.get_mut(column) {
            *entry = meaning;
        }
    }

    /// Says what a row of a matrix means, counted from the first below the header.
    pub fn set_row(&mut self, row: usize, meaning: Column) {
        if let Some(entry) = self.rows.get_mut(row) {
            *entry = meaning;
        }
    }

    /// The row with the names of the columns.
    pub(crate) fn header<'t>(&self, table: &'t Table) -> Option<&'t Row> {
        table.rows.get(self.first_row).filter(|_| self.has_header)
    }

    /// The rows that hold something of the map.
    pub(crate) fn body<'t>(&self, table: &'t Table) -> &'t [Row] {
        table.rows.get(self.first_row + usize::from(self.has_header)..).unwrap_or_default()
    }

    /// The columns that mean `meaning`.
    pub(crate) fn all(&self, meaning: Column) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, other)| **other == meaning).map(|(place, _)| place)
    }

    /// The first column that means `meaning`.
    pub(crate) fn place(&self, meaning: Column) -> Option<usize> {
        self.all(meaning).next()
    }

    /// The title above the table, if somebody wrote one there.
    pub(crate) fn title_above<'t>(&self, table: &'t Table) -> Option<&'t str> {
        let above = table.rows.get(..self.first_row)?;
        above.iter().flat_map(|row| &row.cells).map(|cell| cell.trim()).find(|cell| !cell.is_empty())
    }
}
