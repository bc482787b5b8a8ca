//! What must be true of every document, in one place.

use std::collections::BTreeSet;

use crate::model::limits;
use crate::model::{CardId, CellKey, Document, Field, LaneKind, RecordKey, Scope, Value};

/// Something that must not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// An order names a record that does not exist, or names it twice, or leaves one out.
    BrokenOrder(RecordKey),
    /// A cell names a persona, lane or stage that does not exist, or does not fit its lane's scope.
    DanglingCell(CellKey),
    /// A cell has a record although it holds no cards.
    EmptyCell(CellKey),
    /// A cell holds a card that does not exist or that its lane does not accept.
    WrongCard(CellKey, CardId),
    /// A card lies in no cell, or in more than one, or the index of places is wrong about it.
    Misplaced(CardId),
    /// The map does not have exactly one lane of touchpoints, or more than one of a computed kind.
    LaneCount(LaneKind),
    /// A field holds what it cannot hold or what says nothing, or the record has no such field.
    WrongValue(RecordKey, Field),
    /// A field names cards that do not exist.
    DanglingCards(RecordKey, Field),
    /// There are more records of a kind than its limit.
    TooMany(RecordKey),
}

/// Everything that is wrong with `document`; nothing, unless there is a fault in the program.
#[must_use]
pub fn violations(document: &Document) -> Vec<Violation> {
    let mut found = Vec::new();
    check_orders(document, &mut found);
    check_cells(document, &mut found);
    check_lanes(document, &mut found);
    check_fields(document, &mut found);
    found
}

fn check_orders(document: &Document, found: &mut Vec<Violation>) {
    let mut check = |key: RecordKey, is_whole: bool, count: usize, limit: usize| {
        if !is_whole {
            found.push(Violation::BrokenOrder(key));
        }
        if count > limit {
            found.push(Violation::TooMany(key));
        }
    };
    let personas = document.persona_order();
    let is_whole = names_each_once(personas, document.personas().map(|(id, _)| id));
    check(RecordKey::PersonaOrder, is_whole, personas.len(), limits::PERSONAS);
    let stages = document.stage_order();
    let is_whole = names_each_once(stages, document.stages().map(|(id, _)| id));
    check(RecordKey::StageOrder, is_whole, stages.len(), limits::STAGES);
    let lanes = document.lane_order();
    let is_whole = names_each_once(lanes, document.lanes().map(|(id, _)| id));
    check(RecordKey::LaneOrder, is_whole, lanes.len(), limits::LANES);
}

/// Whether `order` names each of the `sorted` ids once and nothing else.
fn names_each_once<I: Ord + Copy>(order: &[I], sorted: impl Iterator<Item = I>) -> bool {
    let mut order = order.to_vec();
    order.sort_unstable();
    order.into_iter().eq(sorted)
}

fn check_cells(document: &Document, found: &mut Vec<Violation>) {
    let mut seen = BTreeSet::new();
    for (key, cell) in document.cells() {
        let lane = document.lane(key.lane);
        let fits = match (lane.map(|lane| lane.scope), key.persona) {
            (Some(Scope::PerPersona), Some(persona)) => document.persona(persona).is_some(),
            (Some(Scope::Shared), None) => true,
            _ => false,
        };
        if !fits || document.stage(key.stage).is_none() {
            found.push(Violation::DanglingCell(key));
        }
        if cell.cards.is_empty() {
            found.push(Violation::EmptyCell(key));
        }
        for card in &cell.cards {
            let kind = document.card(*card).map(|card| card.kind);
            if kind.is_none() || kind != lane.and_then(|lane| lane.kind.card_kind()) {
                found.push(Violation::WrongCard(key, *card));
            }
            if !seen.insert(*card) || document.cell_of(*card) != Some(key) {
                found.push(Violation::Misplaced(*card));
            }
        }
    }
    let lost = document.cards().map(|(id, _)| id).filter(|id| !seen.contains(id));
    found.extend(lost.map(Violation::Misplaced));
    if let Some((card, _)) = document.cards().nth(limits::CARDS) {
        found.push(Violation::TooMany(RecordKey::Card(card)));
    }
}

fn check_lanes(document: &Document, found: &mut Vec<Violation>) {
    let count = |kind| document.lanes().filter(|(_, lane)| lane.kind == kind).count();
    if count(LaneKind::Touchpoints) != 1 {
        found.push(Violation::LaneCount(LaneKind::Touchpoints));
    }
    for kind in [LaneKind::Emotion, LaneKind::Channels] {
        if count(kind) > 1 {
            found.push(Violation::LaneCount(kind));
        }
    }
}

fn check_fields(document: &Document, found: &mut Vec<Violation>) {
    let personas = document.personas().map(|(id, _)| RecordKey::Persona(id));
    let stages = document.stages().map(|(id, _)| RecordKey::Stage(id));
    let lanes = document.lanes().map(|(id, _)| RecordKey::Lane(id));
    let cards = document.cards().map(|(id, _)| RecordKey::Card(id));
    let keys = [RecordKey::Map].into_iter().chain(personas).chain(stages).chain(lanes).chain(cards);
    for key in keys {
        let Some((holder, fields)) = document.fields(key) else { continue };
        for (field, value) in fields.iter() {
            let is_usual = field.usual().as_ref() == Some(value);
            if is_usual || value.is_empty() || !holder.has(field) || !field.accepts(value) {
                found.push(Violation::WrongValue(key, field));
            }
            if let Value::Cards(cards) = value
                && cards.iter().any(|card| document.card(*card).is_none())
            {
                found.push(Violation::DanglingCards(key, field));
            }
        }
    }
}
