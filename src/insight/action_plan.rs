//! The action plan as a list to be worked through.

use std::cmp::Reverse;

use crate::model::{CardId, CardKind, Decision, Document, Field};

/// All opportunities of a map: what was dropped comes last, then high impact before low, then little effort before
/// much, then the order of the stages. What is not rated comes after what is.
#[must_use]
pub fn action_plan(document: &Document) -> Vec<CardId> {
    let stage = |id: CardId| {
        let stage = document.cell_of(id).map(|cell| cell.stage);
        document.stage_order().iter().position(|other| Some(*other) == stage)
    };
    let mut all: Vec<_> = document.cards().filter(|(_, card)| card.kind == CardKind::Opportunity).collect();
    all.sort_by_cached_key(|(id, card)| {
        let step = |field| card.fields.whole(field);
        let effort = step(Field::Effort).unwrap_or(i64::MAX);
        (card.decision() == Decision::Drop, Reverse(step(Field::Impact)), effort, stage(*id))
    });
    all.into_iter().map(|(id, _)| id).collect()
}
