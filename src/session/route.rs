//! Which screen the address shows: `#/` is Home, `#/map/<id>` a map, `#/map/<id>/<persona id>` one persona of it.

use crate::model::{MapId, PersonaId};

/// What the part of the address after `#` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Route {
    /// The maps of this browser.
    #[default]
    Home,
    /// A map, with all its personas or one.
    Map {
        /// Which map.
        map: MapId,
        /// Whose journey, or `None` for all personas.
        persona: Option<PersonaId>,
    },
}

impl Route {
    /// Reads the part of an address from `#` on. What is no known address is Home.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches('#').split('/').filter(|part| !part.is_empty());
        if parts.next() != Some("map") {
            return Self::Home;
        }
        let Some(map) = parts.next().and_then(|id| id.parse().ok()) else {
            return Self::Home;
        };
        Self::Map { map, persona: parts.next().and_then(|id| id.parse().ok()) }
    }

    /// The part of the address from `#` on.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Map { map, persona: None } => format!("#/map/{map}"),
            Self::Map { map, persona: Some(persona) } => format!("#/map/{map}/{persona}"),
        }
    }
}
