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
    /// A map that somebody handed over, read without being kept.
    Viewed {
        /// Whose journey, or `None` for all personas.
        persona: Option<PersonaId>,
        /// How it is looked at.
        view: MapView,
    },
    /// A map that the address itself holds, to be opened.
    Link,
}

impl Route {
    /// Reads the part of an address from `#` on. What is no known address is Home.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        if holds_a_map(hash) {
            return Self::Link;
        }
        let mut parts = hash.split('/').filter(|part| !part.is_empty());
        match parts.next() {
            Some("map") => {
                let Some(map) = parts.next().and_then(|id| id.parse().ok()) else {
                    return Self::Home;
                };
                let (persona, view) = look(parts);
                Self::Map { map, persona, view }
            }
            Some("view") => {
                let (persona, view) = look(parts);
                Self::Viewed { persona, view }
            }
            _ => Self::Home,
        }
    }

    /// The part of the address from `#` on. A link is an address only with its map, which is not known here.
    #[must_use]
    pub fn hash(self) -> String {
        let (mut hash, persona, view) = match self {
            Self::Home | Self::Link => return "#/".to_owned(),
            Self::Map { map, persona, view } => (format!("#/map/{map}"), persona, view),
            Self::Viewed { persona, view } => ("#/view".to_owned(), persona, view),
        };
        if let Some(persona) = persona {
            hash.push_str(&format!("/{persona}"));
        }
        if view != MapView::Canvas {
            hash.push('/');
            hash.push_str(view.word());
        }
        hash
    }

    /// The same in a page that holds one map and nothing else: whatever is no look at that map leads to it.
    #[must_use]
    pub fn in_page_of_map(self) -> Self {
        match self {
            Self::Viewed { .. } => self,
            Self::Home | Self::Map { .. } | Self::Link => {
                Self::Viewed { persona: None, view: MapView::default() }
            }
        }
    }

    /// Which map of this browser is shown.
    #[must_use]
    pub fn map(self) -> Option<MapId> {
        match self {
            Self::Map { map, .. } => Some(map),
            Self::Home | Self::Link | Self::Viewed { .. } => None,
        }
    }

    /// Whose journey is shown, or `None` for all personas.
    #[must_use]
    pub fn persona(self) -> Option<PersonaId> {
        match self {
            Self::Home | Self::Link => None,
            Self::Map { persona, .. } | Self::Viewed { persona, .. } => persona,
        }
    }

    /// How the map is looked at.
    #[must_use]
    pub fn view(self) -> MapView {
        match self {
            Self::Home | Self::Link => MapView::default(),
            Self::Map { view, .. } | Self::Viewed { view, .. } => view,
        }
    }

    /// The same map, with one persona or all.
    #[must_use]
    pub fn with_persona(self, persona: Option<PersonaId>) -> Self {
        match self {
            Self::Home | Self::Link => self,
            Self::Map { map, view, .. } => Self::Map { map, persona, view },
            Self::Viewed { view, .. } => Self::Viewed { persona, view },
        }
    }

    /// The same map, looked at in another way.
    #[must_use]
    pub fn with_view(self, view: MapView) -> Self {
        match self {
            Self::Home | Self::Link => self,
            Self::Map { map, persona, .. } => Self::Map { map, persona, view },
            Self::Viewed { persona, .. } => Self::Viewed { persona, view },
        }
    }
}

/// Whose journey the rest of an address shows, and how.
fn look<'p>(parts: impl Iterator<Item = &'p str>) -> (Option<PersonaId>, MapView) {
    let (mut persona, mut view) = (None, MapView::Canvas);
    for part in parts.take(2) {
        match MapView::ALL.into_iter().find(|view| view.word() == part) {
            Some(named) => view = named,
            None => persona = persona.or(part.parse().ok()),
        }
    }
    (persona, view)
}

/// Whether a map itself follows in the address: its kind and version stand before a colon, such as `m1:`. Those
/// of versions to come count too, so that they are explained and not lost.
fn holds_a_map(hash: &str) -> bool {
    hash.strip_prefix('m').and_then(|rest| rest.split_once(':')).is_some_and(|(version, _)| {
        !version.is_empty() && version.len() <= 4 && version.bytes().all(|byte| byte.is_ascii_digit())
    })
}
