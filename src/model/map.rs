//! The map record: what the whole journey map is about.

use crate::model::{Field, Fields, MapId, Value};

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
    /// What is written about it.
    pub fields: Fields,
}

impl JourneyMap {
    /// The map's name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.fields.text(Field::Title)
    }

    /// Its own channels, in the order in which they are offered.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        self.fields.texts(Field::Channels)
    }

    /// Current or future.
    #[must_use]
    pub fn state(&self) -> MapState {
        self.fields.choice(Field::State).unwrap_or_default()
    }

    /// The current map that this one is the future of, if that was said.
    #[must_use]
    pub fn future_of(&self) -> Option<MapId> {
        match self.fields.get(Field::FutureOf) {
            Some(Value::Id(id)) => Some(MapId(*id)),
            _ => None,
        }
    }
}
