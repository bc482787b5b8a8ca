//! The naive history: a whole map for every step back, and one for every step forth.

use crate::naive_model::grid::Grid;
use crate::naive_model::step::Edit;

/// Typing into one text goes on as one step if less than this lies between, in milliseconds.
const PAUSE: f64 = 1000.0;

/// What became of an edit.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    Refused,
    Same,
    Done,
}

/// A map with all that it was.
pub(super) struct Naive {
    pub(super) now: Grid,
    before: Vec<Grid>,
    after: Vec<Grid>,
    /// The text that is being typed in, and since when nothing was.
    typed: Option<((u128, &'static str), f64)>,
}

impl Naive {
    pub(super) fn new(now: Grid) -> Self {
        Self { now, before: Vec::new(), after: Vec::new(), typed: None }
    }

    pub(super) fn steps(&self) -> usize {
        self.before.len()
    }

    pub(super) fn edit(&mut self, edit: &Edit, now: f64) -> Answer {
        let mut next = self.now.clone();
        if edit.change(&mut next).is_none() {
            return Answer::Refused;
        }
        if next == self.now {
            return Answer::Same;
        }
        let text = edit.typed(&self.now);
        let goes_on = self.typed.is_some_and(|(last, at)| Some(last) == text && now - at < PAUSE);
        self.after.clear();
        self.typed = text.map(|text| (text, now));
        let earlier = std::mem::replace(&mut self.now, next);
        if !goes_on {
            self.before.push(earlier);
        } else if self.before.last() == Some(&self.now) {
            // What was typed was deleted again: there is no such step.
            self.before.pop();
            self.typed = None;
        }
        Answer::Done
    }

    pub(super) fn undo(&mut self) -> bool {
        self.typed = None;
        let Some(earlier) = self.before.pop() else { return false };
        self.after.push(std::mem::replace(&mut self.now, earlier));
        true
    }

    pub(super) fn redo(&mut self) -> bool {
        self.typed = None;
        let Some(later) = self.after.pop() else { return false };
        self.before.push(std::mem::replace(&mut self.now, later));
        true
    }
}
