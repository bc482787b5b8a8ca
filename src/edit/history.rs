//! Undo and redo: labelled patches in two stacks.

use crate::edit::Patch;
use crate::model::{Field, RecordKey};

/// How many steps can be undone.
const CAPACITY: usize = 500;
/// Edits of one text that follow each other within this many milliseconds are one step.
const COALESCE_MS: f64 = 1000.0;

/// Names what is being typed, so that its edits become one step: the record and its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoalesceKey(pub RecordKey, pub Field);

/// One step that can be undone.
#[derive(Debug, Clone)]
pub struct Step<S> {
    /// What was done, in words that follow "Undo".
    pub label: String,
    /// What it changed.
    pub patch: Patch,
    /// What was selected before it.
    pub selected_before: S,
    /// What was selected after it.
    pub selected_after: S,
}

/// The text edit that the newest step may still grow by.
#[derive(Debug, Clone, Copy)]
struct OpenText {
    key: CoalesceKey,
    /// When it was last typed in, in milliseconds of the caller's clock.
    at: f64,
}

/// The steps of one open map. `S` is a selection.
#[derive(Debug, Clone)]
pub struct History<S> {
    undo: Vec<Step<S>>,
    redo: Vec<Step<S>>,
    open_text: Option<OpenText>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new(), open_text: None }
    }
}

impl<S> History<S> {
    /// Remembers `step`, made at `now` (milliseconds of the caller's clock).
    ///
    /// An empty patch leaves no step. A step with the same `key` as the newest one, less than a second
    /// later, becomes part of it. Whatever was undone before can no longer be redone.
    pub fn push(&mut self, step: Step<S>, key: Option<CoalesceKey>, now: f64) {
        if step.patch.is_empty() {
            return;
        }
        self.redo.clear();
        let continues = self
            .open_text
            .is_some_and(|open| Some(open.key) == key && (0.0..COALESCE_MS).contains(&(now - open.at)));
        self.open_text = key.map(|key| OpenText { key, at: now });
        match self.undo.pop() {
            Some(earlier) if continues => {
                let patch = earlier.patch.squash(step.patch);
                if patch.is_empty() {
                    self.open_text = None;
                } else {
                    self.undo.push(Step { patch, selected_after: step.selected_after, ..earlier });
                }
            }
            earlier => {
                self.undo.extend(earlier);
                self.undo.push(step);
            }
        }
        let surplus = self.undo.len().saturating_sub(CAPACITY);
        self.undo.drain(..surplus);
    }

    /// Remembers `step` as part of the newest one if that is called the same, else as one of its own.
    pub fn push_or_grow(&mut self, step: Step<S>) {
        let continues = self.undo_label() == Some(&step.label);
        match self.undo.pop() {
            Some(newest) if continues => {
                let (patch, selected_after) = (newest.patch.squash(step.patch), step.selected_after);
                self.push(Step { patch, selected_after, ..newest }, None, 0.0);
            }
            newest => {
                self.undo.extend(newest);
                self.push(step, None, 0.0);
            }
        }
    }

    /// Ends the text edit in progress: what is typed next is a step of its own.
    pub fn close_text(&mut self) {
        self.open_text = None;
    }

    /// The newest step, which then can be redone.
    pub fn undo(&mut self) -> Option<&Step<S>> {
        self.open_text = None;
        let step = self.undo.pop()?;
        self.redo.push(step);
        self.redo.last()
    }

    /// The step undone last, which then can be undone again.
    pub fn redo(&mut self) -> Option<&Step<S>> {
        self.open_text = None;
        let step = self.redo.pop()?;
        self.undo.push(step);
        self.undo.last()
    }

    /// What undo would take back, in words.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|step| step.label.as_str())
    }

    /// What redo would do again, in words.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|step| step.label.as_str())
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn undo_count(&self) -> usize {
        self.undo.len()
    }
}
