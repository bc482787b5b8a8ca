//! Where every card lies, and in which order they stand on the map.

use crate::insight::facts::{PersonaFacts, StageFacts};
use crate::model::{CardId, Cell, CellKey, Document, LaneKind, Scope};

/// Where a card lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lying {
    pub(crate) card: CardId,
    /// The place of the card on the map, from 0: persona by persona, what they share last; stage by stage;
    /// lane by lane; from the top of a cell to its end.
    pub(crate) order: u32,
    /// The place of its cell in the list of cells.
    pub(crate) spot: u32,
}

/// Where a cell lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    /// The place of its persona, from 0; that after the last if all share it.
    pub(crate) persona: usize,
    /// The place of its stage, from 0.
    pub(crate) stage: usize,
    /// The place of its lane, from 0.
    lane: usize,
    pub(crate) kind: LaneKind,
}

/// The cells of `document` that hold cards, in the order of the map, and where each card lies, by card. What
/// lies in no lane, stage or persona of the map is left out.
pub(crate) fn lying(
    document: &Document,
    personas: &[PersonaFacts],
    stages: &[StageFacts],
) -> (Vec<Spot>, Vec<Lying>) {
    let cells = spots(document, personas, stages);
    let cards =
        (0..).zip(&cells).flat_map(|(place, (_, cell))| cell.cards.iter().map(move |card| (*card, place)));
    let mut lying = Vec::with_capacity(document.card_count());
    lying.extend(cards.zip(0..).map(|((card, spot), order)| Lying { card, order, spot }));
    lying.sort_unstable_by_key(|lying| (lying.card, lying.order));
    (cells.into_iter().map(|(spot, _)| spot).collect(), lying)
}

/// The cells that hold cards, in the order of the map.
fn spots<'a>(
    document: &'a Document,
    personas: &[PersonaFacts],
    stages: &[StageFacts],
) -> Vec<(Spot, &'a Cell)> {
    let persona_places = places(personas.iter().map(|persona| persona.id));
    let stage_places = places(stages.iter().map(|stage| stage.id));
    let lane_places = places(document.lane_order().iter().copied());
    let spot = |(key, cell): (CellKey, &'a Cell)| {
        let lane = document.lane(key.lane)?;
        let persona = match (lane.scope, key.persona) {
            (Scope::PerPersona, Some(persona)) => place(&persona_places, persona)?,
            (Scope::Shared, None) => personas.len(),
            (Scope::PerPersona, None) | (Scope::Shared, Some(_)) => return None,
        };
        let (stage, kind) = (place(&stage_places, key.stage)?, lane.kind);
        Some((Spot { persona, stage, lane: place(&lane_places, key.lane)?, kind }, cell))
    };
    let mut spots: Vec<_> = document.cells().filter_map(spot).collect();
    spots.sort_unstable_by_key(|(spot, _)| (spot.persona, spot.stage, spot.lane));
    spots
}

/// Each id with its place in the order, sorted by id.
fn places<I: Ord>(order: impl Iterator<Item = I>) -> Vec<(I, usize)> {
    let mut places: Vec<_> = order.zip(0..).collect();
    places.sort_unstable();
    places
}

fn place<I: Ord + Copy>(places: &[(I, usize)], id: I) -> Option<usize> {
    let at = places.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    places.get(at).map(|(_, place)| *place)
}
