//! A sheet: a large table with one place that has the focus. Which rows are drawn, and where keys lead.

use std::ops::Range;

use crate::session::Direction;

/// How many rows are drawn above and below those that are seen, so that scrolling meets drawn rows.
const MARGIN: usize = 8;

/// A key that moves through a sheet, or the way on after an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKey {
    /// One cell further.
    Arrow(Direction),
    /// To the first cell of the row.
    Home,
    /// To the last cell of the row.
    End,
    /// To the first cell of the sheet.
    ModHome,
    /// To the last cell of the sheet.
    ModEnd,
    /// As many rows up as are seen at once.
    PageUp,
    /// As many rows down as are seen at once.
    PageDown,
    /// To the next cell, and from the end of a row to the next row.
    Next,
    /// To the cell before, and from the start of a row to the row before.
    Previous,
}

/// A place in a sheet. The row 0 is the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetPlace {
    /// The row, counted from the header.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
}

/// How large a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetSize {
    /// How many rows there are below the header.
    pub rows: usize,
    /// How many columns.
    pub columns: usize,
    /// How many rows are seen at once.
    pub page: usize,
}

/// What a key of a sheet means.
#[must_use]
pub fn sheet_key(key: &str, is_mod: bool) -> Option<SheetKey> {
    if let Some(direction) = crate::session::keymap::arrow(key) {
        return (!is_mod).then_some(SheetKey::Arrow(direction));
    }
    Some(match (key, is_mod) {
        ("Home", false) => SheetKey::Home,
        ("End", false) => SheetKey::End,
        ("Home", true) => SheetKey::ModHome,
        ("End", true) => SheetKey::ModEnd,
        ("PageUp", false) => SheetKey::PageUp,
        ("PageDown", false) => SheetKey::PageDown,
        _ => return None,
    })
}

/// Where `key` leads from `at`. At an edge it leads nowhere else.
#[must_use]
pub fn go(key: SheetKey, at: SheetPlace, size: SheetSize) -> SheetPlace {
    let last = SheetPlace { row: size.rows, column: size.columns.saturating_sub(1) };
    let page = size.page.max(1);
    let to =
        |row: usize, column: usize| SheetPlace { row: row.min(last.row), column: column.min(last.column) };
    match key {
        SheetKey::Arrow(Direction::Up) => to(at.row.saturating_sub(1), at.column),
        SheetKey::Arrow(Direction::Down) => to(at.row + 1, at.column),
        SheetKey::Arrow(Direction::Left) => to(at.row, at.column.saturating_sub(1)),
        SheetKey::Arrow(Direction::Right) => to(at.row, at.column + 1),
        SheetKey::Home => to(at.row, 0),
        SheetKey::End => to(at.row, last.column),
        SheetKey::ModHome => to(1, 0),
        SheetKey::ModEnd => last,
        // The header is reached by single steps only.
        SheetKey::PageUp => to(at.row.saturating_sub(page).max(1), at.column),
        SheetKey::PageDown => to(at.row + page, at.column),
        SheetKey::Next if at.column < last.column => to(at.row, at.column + 1),
        SheetKey::Next if at.row < last.row => to(at.row + 1, 0),
        SheetKey::Previous if at.column > 0 => to(at.row, at.column - 1),
        SheetKey::Previous if at.row > 1 => to(at.row - 1, last.column),
        SheetKey::Next | SheetKey::Previous => at,
    }
}

/// The rows to draw, from 0 without the header, where `top` px are scrolled away and `height` px are seen.
#[must_use]
pub fn drawn_rows(top: f64, height: f64, row_height: f64, count: usize) -> Range<usize> {
    let rows = |length: f64| rows_in(length, row_height);
    let first = rows(top).saturating_sub(MARGIN).min(count);
    let end = (rows(top + height) + 1 + MARGIN).min(count);
    first..end
}

/// How many whole rows fit into `length` px.
#[must_use]
pub fn rows_in(length: f64, row_height: f64) -> usize {
    if row_height < 1.0 || length <= 0.0 {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of rows on a screen, never negative"
    )]
    let rows = (length / row_height) as usize;
    rows
}
