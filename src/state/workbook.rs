//! The map as a workbook. Its code is loaded when somebody asks for one.

use crate::exchange::{Losses, xlsx};
use crate::model::{Date, Document};
use crate::state::parts::parts;

/// A workbook that was made of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Workbook {
    /// What is in the file.
    pub bytes: Vec<u8>,
    /// What it cannot hold of the map.
    pub losses: Losses,
}

parts! {
    /// Makes a workbook of a map; the day decides what is late.
    MAKE_WORKBOOK: fn(&Document, Option<Date>) -> Workbook = Workbook::of, in workbook;
}

impl Workbook {
    fn of(document: &Document, today: Option<Date>) -> Self {
        Self { bytes: xlsx::write(document, today), losses: xlsx::losses(document) }
    }
}
