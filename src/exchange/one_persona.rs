//! What of a map belongs to one persona: the content of a file of a format that knows one persona.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Card, CardId, Cell, CellKey, Document, Lane, Parts, PersonaId, Stage};

/// A card with its place in the file of a persona.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'d> {
    pub(crate) id: CardId,
    pub(crate) card: &'d Card,
    /// The lane's place in the order of the map, from 0.
    pub(crate) lane: usize,
    /// The stage's place in the order of the map, from 0.
    pub(crate) stage: usize,
}

/// The cards of `persona` and those that all personas share, stage by stage, in each lane by lane, in each from the
/// top.
pub(crate) fn cards_of(document: &Document, persona: PersonaId) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    for (stage, stage_id) in document.stage_order().iter().enumerate() {
        for (lane, lane_id) in document.lane_order().iter().enumerate() {
            let Some(key) = document.cell_key(persona, *lane_id, *stage_id) else { continue };
            let cards = document.cell(key).iter();
            placed.extend(
                cards.filter_map(|id| Some(Placed { id: *id, card: document.card(*id)?, lane, stage })),
            );
        }
    }
    placed
}

/// The stages in order.
pub(crate) fn stages_of(document: &Document) -> impl Iterator<Item = &Stage> {
    document.stage_order().iter().filter_map(|id| document.stage(*id))
}

/// The lanes in order.
pub(crate) fn lanes_of(document: &Document) -> impl Iterator<Item = &Lane> {
    document.lane_order().iter().filter_map(|id| document.lane(*id))
}

/// The map without other personas and their cards, and without the cards in `without`: what a loss can be counted
/// on.
pub(crate) fn narrowed(document: &Document, persona: PersonaId, without: &BTreeSet<CardId>) -> Document {
    let (mut cards, mut cells) = (Vec::new(), Vec::new());
    for (key, cell) in document.cells().filter(|(key, _)| key.persona.is_none_or(|whose| whose == persona)) {
        let left: Vec<CardId> = cell.cards.iter().copied().filter(|id| !without.contains(id)).collect();
        cards.extend(left.iter().filter_map(|id| Some((*id, document.card(*id)?.clone()))));
        if !left.is_empty() {
            cells.push((CellKey { ..key }, Cell { cards: left }));
        }
    }
    let parts = Parts {
        map: document.map().clone(),
        extra: document.extra().clone(),
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
        cards,
        cells,
        ..Parts::default()
    };
    Document::from_parts(document.id(), parts)
}

/// Things in the order that they had in a file: `place` says in which cell each lies, and where it stood in the file if
/// it came from there. A thing without such a place follows the one before it, and none stands before one that lies
/// above it in its cell.
pub(crate) fn in_original_order<T>(
    things: impl IntoIterator<Item = T>,
    place: impl Fn(&T) -> ((usize, usize), Option<usize>),
) -> Vec<T> {
    let mut ordered = BTreeMap::new();
    let (mut last_cell, mut last) = (None, 0);
    for (index, thing) in things.into_iter().enumerate() {
        let (cell, at) = place(&thing);
        last = match at {
            Some(at) if last_cell == Some(cell) => at.max(last),
            Some(at) => at,
            None => last,
        };
        last_cell = Some(cell);
        ordered.insert((last, index), thing);
    }
    ordered.into_values().collect()
}
