//! What tables cannot hold of a map.

use crate::exchange::loss::{Holds, Losses, Lost};
use crate::model::{CellKey, Document, Field, Holder, LaneKind, Parts, PersonaId};

/// What [`crate::exchange::csv::write_long`] cannot hold: all that is not about a card, apart from names.
#[must_use]
pub fn long_losses(document: &Document) -> Losses {
    let field = |holder: Holder, field: Field| match holder {
        Holder::Persona => field == Field::Name,
        Holder::Map | Holder::Stage | Holder::Lane => field == Field::Title,
        Holder::Card(_) => true,
    };
    Losses::of(document, &Holds { lane: |_| true, field, unknown: false })
}

/// What [`crate::exchange::csv::write_matrix`] cannot hold: of cards all but their titles, and how touchpoints feel
/// and where they happen if there are rows for that; and all other personas.
#[must_use]
pub fn matrix_losses(document: &Document, persona: PersonaId) -> Losses {
    let has = |kind: LaneKind| document.lanes().any(|(_, lane)| lane.kind == kind);
    let field: fn(Holder, Field) -> bool = match (has(LaneKind::Emotion), has(LaneKind::Channels)) {
        (true, true) => |holder, field| {
            is_title(holder, field) || matches!(field, Field::Sentiment | Field::Channel | Field::ChannelName)
        },
        (true, false) => |holder, field| is_title(holder, field) || field == Field::Sentiment,
        (false, true) => {
            |holder, field| is_title(holder, field) || matches!(field, Field::Channel | Field::ChannelName)
        }
        (false, false) => is_title,
    };
    let alone = only(document, persona);
    let mut losses = Losses::of(&alone, &Holds { lane: |_| true, field, unknown: false });
    losses.add(
        Lost::Other("other persona", "other personas"),
        document.persona_order().len().saturating_sub(1),
    );
    losses
}

/// The titles stand in the grid; that of the map becomes the name of the file.
fn is_title(holder: Holder, field: Field) -> bool {
    holder != Holder::Persona && field == Field::Title
}

/// The map as one persona has it.
fn only(document: &Document, persona: PersonaId) -> Document {
    let is_seen = |key: &CellKey| key.persona.is_none_or(|other| other == persona);
    let cells: Vec<_> =
        document.cells().filter(|(key, _)| is_seen(key)).map(|(key, cell)| (key, cell.clone())).collect();
    let cards = cells.iter().flat_map(|(_, cell)| &cell.cards);
    let parts = Parts {
        map: document.map().clone(),
        personas: document.persona(persona).map(|it| (persona, it.clone())).into_iter().collect(),
        stages: document
            .stage_order()
            .iter()
            .filter_map(|id| Some((*id, document.stage(*id)?.clone())))
            .collect(),
        lanes: document
            .lane_order()
            .iter()
            .filter_map(|id| Some((*id, document.lane(*id)?.clone())))
            .collect(),
        cards: cards.filter_map(|id| Some((*id, document.card(*id)?.clone()))).collect(),
        cells,
        ..Parts::default()
    };
    Document::from_parts(document.id(), parts)
}
