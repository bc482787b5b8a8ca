//! Anything on a map that can be selected, focused, dragged or have a menu.

use crate::model::{CardId, CellKey, Document, Field, LaneId, PersonaId, RecordKey, StageId};
use crate::wording;

/// One thing on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// A card.
    Card(CardId),
}

impl Item {
    /// The name of its record.
    #[must_use]
    pub fn key(self) -> RecordKey {
        match self {
            Self::Persona(id) => RecordKey::Persona(id),
            Self::Stage(id) => RecordKey::Stage(id),
            Self::Lane(id) => RecordKey::Lane(id),
            Self::Card(id) => RecordKey::Card(id),
        }
    }

    /// The thing whose record is `key`, if it is one.
    #[must_use]
    pub fn of(key: RecordKey) -> Option<Self> {
        match key {
            RecordKey::Persona(id) => Some(Self::Persona(id)),
            RecordKey::Stage(id) => Some(Self::Stage(id)),
            RecordKey::Lane(id) => Some(Self::Lane(id)),
            RecordKey::Card(id) => Some(Self::Card(id)),
            _ => None,
        }
    }

    /// The field that holds its title.
    #[must_use]
    pub fn title_field(self) -> Field {
        match self {
            Self::Persona(_) => Field::Name,
            Self::Stage(_) | Self::Lane(_) | Self::Card(_) => Field::Title,
        }
    }

    /// Whether the thing is on the map.
    #[must_use]
    pub fn is_on(self, document: &Document) -> bool {
        match self {
            Self::Persona(id) => document.persona(id).is_some(),
            Self::Stage(id) => document.stage(id).is_some(),
            Self::Lane(id) => document.lane(id).is_some(),
            Self::Card(id) => document.card(id).is_some(),
        }
    }

    /// What kind of thing it is, in lower case: "touchpoint", "stage".
    #[must_use]
    pub fn noun(self, document: &Document) -> &'static str {
        match self {
            Self::Persona(_) => "persona",
            Self::Stage(_) => "stage",
            Self::Lane(_) => "lane",
            Self::Card(id) => {
                let lane = document.cell_of(id).and_then(|cell| document.lane(cell.lane));
                lane.map_or("card", |lane| wording::card_noun_in_text(lane.kind))
            }
        }
    }

    /// Its title as it is stored.
    #[must_use]
    pub fn title(self, document: &Document) -> Option<&str> {
        match self {
            Self::Persona(id) => document.persona(id).map(|persona| persona.name()),
            Self::Stage(id) => document.stage(id).map(|stage| stage.title()),
            Self::Lane(id) => document.lane(id).map(|lane| lane.title()),
            Self::Card(id) => document.card(id).map(|card| card.title()),
        }
    }

    /// Its title, or "Untitled stage" and the like; empty if it is not on the map.
    #[must_use]
    pub fn name(self, document: &Document) -> String {
        self.title(document).map_or_else(String::new, |title| wording::titled(title, self.noun(document)))
    }

    /// How many cards would go with it: its own, or itself if it is a card.
    #[must_use]
    pub fn cards_in(self, document: &Document) -> usize {
        let holds = |key: &CellKey| match self {
            Self::Persona(id) => key.persona == Some(id),
            Self::Stage(id) => key.stage == id,
            Self::Lane(id) => key.lane == id,
            Self::Card(_) => false,
        };
        let cells = document.cells().filter(|(key, _)| holds(key));
        cells.map(|(_, cell)| cell.cards.len()).sum::<usize>() + usize::from(matches!(self, Self::Card(_)))
    }
}
