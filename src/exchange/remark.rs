//! What reading a foreign format answers: maps, and what there is to say about each.

use std::fmt;

use crate::model::Document;

/// A map that was read from a foreign format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The map. It has no violations.
    pub document: Document,
    /// What was repaired, rounded, left out or kept without being understood. Users get to see all of it.
    pub remarks: Vec<Remark>,
}

/// One thing that reading changed or could not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The line of the file that it is about, from 1, if it is about one.
    pub line: Option<usize>,
    /// What was done, as a sentence. Text of the file is quoted short and with its invisible characters spelled
    /// out.
    pub text: String,
}

impl Remark {
    /// A remark on one line, counted from 1.
    pub(crate) fn at(line: usize, text: impl Into<String>) -> Self {
        Self { line: Some(line), text: text.into() }
    }

    /// A remark on the whole file, or on a place that `text` names itself.
    pub(crate) fn on_all(text: impl Into<String>) -> Self {
        Self { line: None, text: text.into() }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "Line {line}: {}", self.text),
            None => out.write_str(&self.text),
        }
    }
}
