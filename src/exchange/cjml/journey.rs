//! A journey as a file says it, before anything is made of it.

use std::collections::BTreeMap;

/// A planned or an actual journey.
#[derive(Debug, Default)]
pub(super) struct Journey {
    pub(super) is_planned: bool,
    /// Its id, or nothing.
    pub(super) id: String,
    pub(super) title: String,
    /// The short and the long summary, each if there is one.
    pub(super) summaries: Vec<String>,
    /// The id of the planned journey that an actual one refers to, or nothing.
    pub(super) plan: String,
    pub(super) phases: Vec<Phase>,
    pub(super) actors: Vec<Actor>,
    pub(super) steps: Vec<Step>,
    /// The names of the elements that no field is there for, with how many of them there are.
    pub(super) left_out: BTreeMap<String, usize>,
}

/// A phase of a journey.
#[derive(Debug, Default)]
pub(super) struct Phase {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) description: String,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Actor {
    pub(super) id: String,
    pub(super) name: String,
    /// Whether the journey is one of theirs.
    pub(super) is_end_user: bool,
}

/// A touchpoint in the sense of CJML: a communication point or an action.
#[derive(Debug, Default)]
pub(super) struct Step {
    /// The line of the file that it begins in, from 1.
    pub(super) line: usize,
    pub(super) id: String,
    /// What it says about its phase.
    pub(super) phase: Option<String>,
    /// Who begins, or who acts.
    pub(super) from: Party,
    /// Who is told something; an action has none.
    pub(super) to: Option<Party>,
    pub(super) channel: String,
    pub(super) comment: String,
    /// What the end user experienced, in words.
    pub(super) experience: String,
    pub(super) rating: String,
    /// What is written again as it stands: the names of elements, with a slash between two levels.
    pub(super) kept: Vec<(&'static str, String)>,
}

/// One side of a step.
#[derive(Debug, Default)]
pub(super) struct Party {
    /// What it refers to: the id of an actor, or what was meant to be one.
    pub(super) actor: String,
    pub(super) label: String,
}
