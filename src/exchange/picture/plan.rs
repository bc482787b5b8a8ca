//! Which columns and which rows come on which page.
//!
//! Columns are put together as many as fit at the smallest scale that can be read; then the pages are made even
//! and the scale as large as the fewest pages allow. Rows stay whole where a page has room for them; longer ones are broken
//! between cards. All pages beside each other have the same rows at the same heights, so that they can be put
//! together on a wall.

use std::mem;
use std::ops::Range;

use crate::exchange::picture::Size;
use crate::exchange::picture::draw::Piece;
use crate::exchange::picture::geometry::count;
use crate::exchange::picture::layout::Layout;
use crate::exchange::picture::layout::cell::Cell;
use crate::exchange::picture::layout::column::Column;
use crate::exchange::picture::layout::row::{Body, Row, Section};
use crate::exchange::picture::sizes::{CELL_PADDING_BLOCK, LANE_WIDTH, ROW_LINE, SPACE_4};

/// The smallest scale at which a map is spread over pages: the title of a card is then 9 px, or 7 points.
pub const READABLE: f64 = 0.7;
/// The largest scale at which a map is spread over pages.
const NATURAL: f64 = 1.0;
/// How many scales between both are tried.
const STEPS: usize = 8;
/// How often the width of a page is halved to make pages even: finer than a px.
const HALVINGS: usize = 24;

/// What is on which page.
pub(super) struct Plan<'l> {
    pub(super) scale: f64,
    /// The columns of each page beside each other.
    pub(super) columns: Vec<Range<usize>>,
    /// The rows of each page below each other.
    pub(super) bands: Vec<Vec<Piece<'l>>>,
}

impl<'l> Plan<'l> {
    /// Spreads a layout over pages of so many px: the fewest at a scale that can be read, at the largest scale
    /// that needs no more.
    pub(super) fn of(layout: &'l Layout, page: Size) -> Self {
        let columns = &layout.columns;
        let room = |scale: f64| page.width / scale - LANE_WIDTH;
        let chunks = chunks(columns, even_width(columns, room(READABLE)));
        let used = chunks.iter().map(|chunk| width(columns, chunk)).fold(0.0, f64::max) + LANE_WIDTH;
        // The title is not broken anew for the page, so it must fit as well.
        let largest = (page.width / used.max(layout.title.width)).min(NATURAL);
        let step = (largest - READABLE).max(0.0) / count(STEPS);
        let scales = (0..=STEPS).map(|index| largest - count(index) * step);
        let plans = scales.map(|scale| (scale, bands(layout, page.height / scale)));
        // Of equally good ones the first is taken: the one with the largest scale.
        let best = plans.min_by_key(|(_, bands)| bands.len());
        let (scale, bands) = best.unwrap_or((largest, Vec::new()));
        Self { scale, columns: chunks, bands }
    }
}

/// The rows of each page of so much height, in px of the layout.
fn bands(layout: &Layout, height: f64) -> Vec<Vec<Piece<'_>>> {
    let other = height - layout.head_height;
    let first = other - layout.title.height - SPACE_4;
    let mut bands = Bands { first, other, done: Vec::new(), band: Vec::new(), used: 0.0 };
    for section in &layout.sections {
        for (index, row) in section.rows.iter().enumerate() {
            bands.add(section, row, index == 0);
        }
    }
    bands.finish()
}

fn width(columns: &[Column], chunk: &Range<usize>) -> f64 {
    columns.get(chunk.clone()).unwrap_or_default().iter().map(|column| column.width).sum()
}

/// The columns of each page of so much room: as many as fit, and at least one. A map without columns has one
/// page, too.
fn chunks(columns: &[Column], room: f64) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (place, column) in columns.iter().enumerate() {
        if place > start && used + column.width > room {
            chunks.push(start..place);
            (start, used) = (place, 0.0);
        }
        used += column.width;
    }
    chunks.push(start..columns.len());
    chunks
}

/// The least room with which no more pages are needed than with `most`.
fn even_width(columns: &[Column], most: f64) -> f64 {
    let pages = chunks(columns, most).len();
    let (mut too_little, mut enough) = (0.0, most);
    for _ in 0..HALVINGS {
        let middle = (too_little + enough) / 2.0;
        if chunks(columns, middle).len() > pages { too_little = middle } else { enough = middle }
    }
    enough
}

/// Rows on pages in the making.
struct Bands<'l> {
    /// The room for rows on the first page and on the others, in px of the layout.
    first: f64,
    other: f64,
    done: Vec<Vec<Piece<'l>>>,
    band: Vec<Piece<'l>>,
    used: f64,
}

impl<'l> Bands<'l> {
    fn add(&mut self, section: &'l Section, row: &'l Row, is_first: bool) {
        let heading = if is_first || self.band.is_empty() { section.heading_height() } else { 0.0 };
        if heading + row.height > self.room() {
            let fits_alone = section.heading_height() + row.height <= self.other;
            if can_break(row) && (self.band.is_empty() || !fits_alone) {
                return self.add_broken(section, row, is_first);
            }
            if self.can_wait() {
                self.end_page();
            }
        }
        let has_heading = is_first || self.band.is_empty();
        self.push(Piece { section, row, has_heading, blocks: None, height: row.height, is_continued: false });
    }

    /// Adds a row that is higher than a page: of each cell as many blocks as fit, then the rest on the next page.
    fn add_broken(&mut self, section: &'l Section, row: &'l Row, is_first: bool) {
        let Body::Cells(cells) = &row.body else { return };
        let mut from = vec![0; cells.len()];
        let mut is_continued = false;
        loop {
            let has_heading = (is_first && !is_continued) || self.band.is_empty();
            let heading = if has_heading { section.heading_height() } else { 0.0 };
            let room = self.room() - heading - row.top() - ROW_LINE;
            let mut blocks = fitting(cells, &from, room);
            let takes_nothing = blocks.iter().all(Range::is_empty);
            if (takes_nothing || room < row.head.height) && self.can_wait() {
                self.end_page();
                continue;
            }
            if takes_nothing {
                blocks = next_of_each(cells, &from);
            }
            let content = cells.iter().zip(&blocks).map(|(cell, blocks)| height_of(cell, blocks));
            let height = row.top() + content.fold(row.head.height, f64::max) + ROW_LINE;
            from = blocks.iter().map(|range| range.end).collect();
            let is_done = cells.iter().zip(&from).all(|(cell, from)| *from >= cell.blocks.len());
            self.push(Piece { section, row, has_heading, blocks: Some(blocks), height, is_continued });
            if is_done {
                return;
            }
            is_continued = true;
            self.end_page();
        }
    }

    /// What is left of the page, in px.
    fn room(&self) -> f64 {
        let page = if self.done.is_empty() { self.first } else { self.other };
        page - self.used
    }

    /// Whether the next page has more room: this one holds something, or the title.
    fn can_wait(&self) -> bool {
        !self.band.is_empty() || self.done.is_empty()
    }

    fn push(&mut self, piece: Piece<'l>) {
        self.used += piece.heading_height() + piece.height;
        self.band.push(piece);
    }

    fn end_page(&mut self) {
        self.used = 0.0;
        self.done.push(mem::take(&mut self.band));
    }

    fn finish(mut self) -> Vec<Vec<Piece<'l>>> {
        if !self.band.is_empty() || self.done.is_empty() {
            self.end_page();
        }
        self.done
    }
}

/// Whether there is anything between which a row could be broken.
fn can_break(row: &Row) -> bool {
    match &row.body {
        Body::Cells(cells) => cells.iter().any(|cell| cell.blocks.len() > 1),
        Body::Curve(_) | Body::NoCurve => false,
    }
}

/// Of each cell the blocks from a place on that fit into so much height.
fn fitting(cells: &[Cell], from: &[usize], room: f64) -> Vec<Range<usize>> {
    let of_cell = |(cell, from): (&Cell, &usize)| {
        let mut end = *from;
        while end < cell.blocks.len() && height_of(cell, &(*from..end + 1)) <= room {
            end += 1;
        }
        *from..end
    };
    cells.iter().zip(from).map(of_cell).collect()
}

/// The next block of each cell that has one.
fn next_of_each(cells: &[Cell], from: &[usize]) -> Vec<Range<usize>> {
    let next = |(cell, from): (&Cell, &usize)| *from..(*from + 1).min(cell.blocks.len());
    cells.iter().zip(from).map(next).collect()
}

/// The height of some blocks of a cell with the room above and below, in px; 0 for no block.
fn height_of(cell: &Cell, blocks: &Range<usize>) -> f64 {
    match cell.blocks.get(blocks.clone()) {
        Some([first, .., last]) => last.y + last.height - first.y + 2.0 * CELL_PADDING_BLOCK,
        Some([only]) => only.height + 2.0 * CELL_PADDING_BLOCK,
        _ => 0.0,
    }
}
