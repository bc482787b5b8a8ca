//! A map as a workbook: a sheet per view, for people who go on working in a spreadsheet.
//!
//! Texts are always written as texts, never as formulas (F34). The workbook is written part by part as Office Open
//! XML (ECMA-376, part 1); the same map on the same day gives the same bytes.

mod about;
mod book;
mod grid;
mod insight;
mod package;
mod plan;
mod records;
mod sheet;
mod strings;
mod style;
mod values;
mod xml;

use crate::exchange::loss::{Holds, Losses, Lost};
use crate::exchange::xlsx::book::Book;
use crate::model::{Date, Document, Field};
use crate::wording::workbook;

/// The map as a workbook: what it is about, a grid per persona, all cards, the personas, stages and lanes, the
/// action plan and what insight finds. `today` decides what is late, and is the day on which the workbook was
/// made; without it nothing is late.
#[must_use]
pub fn write(document: &Document, today: Option<Date>) -> Vec<u8> {
    book(document, today).bytes(document.map().title(), today)
}

/// What [`write`] cannot hold: pictures, what only other programs know, and the ends of cells that are longer than
/// a spreadsheet takes.
#[must_use]
pub fn losses(document: &Document) -> Losses {
    let field = |_, field| !matches!(field, Field::Picture | Field::Portrait);
    let mut losses = Losses::of(document, &Holds { lane: |_| true, field, unknown: false });
    let (one, several) = workbook::long_cells();
    losses.add(Lost::Other(one, several), book(document, None).cut());
    losses
}

fn book(document: &Document, today: Option<Date>) -> Book {
    let mut book = Book::default();
    book.add(about::sheet(document, today));
    for persona in document.persona_order() {
        book.add(grid::sheet(document, *persona));
    }
    book.add(records::cards(document));
    book.add(records::personas(document));
    book.add(records::stages(document));
    book.add(records::lanes(document));
    book.add(plan::sheet(document));
    book.add(insight::sheet(document, today));
    book
}
