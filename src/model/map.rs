//! The map record: what the whole journey map is about.

use crate::model::{Date, Extra};

/// Whether a map shows how things are or how they should become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MapState {
    /// The journey as it is today.
    #[default]
    Current,
    /// The journey as it is planned.
    Future,
}

impl MapState {
    /// Both states.
    pub const ALL: [Self; 2] = [Self::Current, Self::Future];
}

/// What the whole map is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JourneyMap {
    /// The map's name.
    pub title: String,
    /// Who does what in which situation.
    pub scenario: String,
    /// Why the map is made.
    pub goal: String,
    /// Who looks after the map.
    pub owner: String,
    /// Current or future.
    pub state: MapState,
    /// The day the map was begun.
    pub created: Option<Date>,
    /// The day by which the map should be looked at again.
    pub review: Option<Date>,
    /// Where the facts of the map come from.
    pub source: String,
    /// Fields of newer versions.
    pub extra: Extra,
}
