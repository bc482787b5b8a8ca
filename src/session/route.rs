//! Which screen the address shows: `#/` is Home, `#/map/<id>` a map, `#/map/<id>/<persona id>` one persona of it,
//! and `/outline`, `/plan`, `/insight`, `/personas` or `/compare` at the end another view of the same map.

use crate::model::{MapId, PersonaId};

/// A way to look at a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapView {
    /// Stages across, lanes down.
    #[default]
    Canvas,
    /// A row per card.
    Outline,
    /// The opportunities as a table and a board.
    Plan,
    /// What the map says of itself.
    Insight,
    /// A sheet per persona.
    Personas,
    /// The map beside its future, or beside what it is the future of.
    Compare,
}

impl MapView {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Canvas, Self::Outline, Self::Plan, Self::Insight, Self::Personas, Self::Compare];

    /// Its word in the address; the canvas needs none.
    fn word(self) -> &'static str {
        match self {
            Self::Canvas => "",
            Self::Outline => "outline",
            Self::Plan => "plan",
            Self::Insight => "insight",
            Self::Personas => "personas",
            Self::Compare => "compare",
        }
    }
}

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
        /// How it is looked at.
        view: MapView,
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
        let (mut persona, mut view) = (None, MapView::Canvas);
        for part in parts.take(2) {
            match MapView::ALL.into_iter().find(|view| view.word() == part) {
                Some(named) => view = named,
                None => persona = persona.or(part.parse().ok()),
            }
        }
        Self::Map { map, persona, view }
    }

    /// The part of the address from `#` on.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Map { map, persona, view } => {
                let mut hash = format!("#/map/{map}");
                if let Some(persona) = persona {
                    hash.push_str(&format!("/{persona}"));
                }
                if view != MapView::Canvas {
                    hash.push('/');
                    hash.push_str(view.word());
                }
                hash
            }
        }
    }
}
