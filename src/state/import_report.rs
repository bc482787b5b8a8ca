//! What opening files came to: maps that opened, maps that did not, and maps that are here already.

use crate::model::{Document, MapId};

/// What was found in the files that were opened together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// One line per map that was opened.
    pub opened: Vec<OpenedMap>,
    /// One sentence per file or map that was not.
    pub refused: Vec<Refusal>,
}

impl ImportReport {
    pub(super) fn of_one(document: &Document, repairs: Vec<String>) -> Self {
        Self { opened: vec![OpenedMap::of(document, repairs)], refused: Vec::new() }
    }

    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.opened.is_empty() && self.refused.is_empty()
    }

    /// Whether a short message says it all.
    pub(super) fn is_plain(&self) -> bool {
        let is_whole = |opened: &OpenedMap| opened.repairs.is_empty();
        self.refused.is_empty() && self.opened.len() <= 1 && self.opened.iter().all(is_whole)
    }
}

/// A map that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedMap {
    /// Which map.
    pub id: MapId,
    /// Its title.
    pub title: String,
    /// What was repaired in it, a sentence each.
    pub repairs: Vec<String>,
}

/// A file, or a map in a file, that was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the file.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// A map from a file that is in the library already.
#[derive(Debug, Clone, PartialEq)]
pub struct SameMap {
    /// The map as the file has it.
    pub document: Document,
    /// What was repaired in it, a sentence each.
    pub repairs: Vec<String>,
}

/// A file whose scores can be read two ways: somebody has to say which scale they are on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhichScale {
    /// The name of the file.
    pub(super) file: String,
    pub(super) text: String,
    /// What is asked.
    pub question: String,
}

impl WhichScale {
    /// The scales to choose from, by their names.
    #[must_use]
    pub fn scales() -> [&'static str; 2] {
        crate::exchange::ojf::Scale::ALL.map(crate::exchange::ojf::Scale::name)
    }
}

/// What to do with a map that is in the library already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameMapAnswer {
    /// The one from the file takes its place.
    Replace,
    /// The one from the file becomes a map of its own.
    KeepBoth,
}

impl OpenedMap {
    pub(super) fn of(document: &Document, repairs: Vec<String>) -> Self {
        Self { id: document.id(), title: document.map().title().to_owned(), repairs }
    }
}
