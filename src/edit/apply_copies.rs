//! The rules of copying: what a copy takes along, and what it begins without.

use std::collections::BTreeMap;

use crate::edit::apply::{add_lane, add_stage, insert_card, lane_of};
use crate::edit::{CardCopy, EditError, Transaction};
use crate::model::{Card, CardId, CardKind, CellKey, Document, Field, LaneId, RecordKey, StageId, Value};

/// Copies cards next to each other into a cell, or each below its own card.
pub(super) fn copy_cards(
    transaction: &mut Transaction<'_>,
    copies: &[CardCopy],
    to: Option<(CellKey, usize)>,
) -> Result<(), EditError> {
    for (nth, copy) in copies.iter().enumerate() {
        let document = transaction.document();
        let position = document.position(copy.source).ok_or(EditError::Unknown)?;
        let (cell, at) =
            to.map_or((position.cell, position.index + 1), |(cell, at)| (cell, at.saturating_add(nth)));
        let kind = lane_of(document, cell)?.kind.card_kind().ok_or(EditError::WrongLane)?;
        let card = copied(document, copy.source, kind)?;
        insert_card(transaction, copy.id, card, cell, at)?;
    }
    Ok(())
}

/// Copies a stage to the place after it.
pub(super) fn copy_stage(
    transaction: &mut Transaction<'_>,
    source: StageId,
    id: StageId,
    cards: &[CardCopy],
) -> Result<(), EditError> {
    let document = transaction.document();
    let stage = document.stage(source).cloned().ok_or(EditError::Unknown)?;
    let at = after(document.stage_order(), source);
    add_stage(transaction, id, stage, at)?;
    copy_along(transaction, cards, |cell| (cell.stage == source).then_some(CellKey { stage: id, ..cell }))
}

/// Copies a lane to the place after it.
pub(super) fn copy_lane(
    transaction: &mut Transaction<'_>,
    source: LaneId,
    id: LaneId,
    cards: &[CardCopy],
) -> Result<(), EditError> {
    let document = transaction.document();
    let lane = document.lane(source).cloned().ok_or(EditError::Unknown)?;
    let at = after(document.lane_order(), source);
    add_lane(transaction, id, lane, at)?;
    copy_along(transaction, cards, |cell| (cell.lane == source).then_some(CellKey { lane: id, ..cell }))
}

fn after<I: PartialEq>(order: &[I], id: I) -> usize {
    order.iter().position(|other| *other == id).map_or(order.len(), |at| at + 1)
}

/// Copies cards to the ends of the cells that `to` names for theirs.
fn copy_along(
    transaction: &mut Transaction<'_>,
    cards: &[CardCopy],
    to: impl Fn(CellKey) -> Option<CellKey>,
) -> Result<(), EditError> {
    let known: BTreeMap<CardId, CardId> = cards.iter().map(|copy| (copy.source, copy.id)).collect();
    for copy in cards {
        let document = transaction.document();
        let cell = document.cell_of(copy.source).and_then(&to).ok_or(EditError::Unknown)?;
        let kind = document.card(copy.source).ok_or(EditError::Unknown)?.kind;
        let card = copied(document, copy.source, kind)?;
        insert_card(transaction, copy.id, card, cell, usize::MAX)?;
    }
    // What answers a card that was copied along answers its copy: all of them are there only now.
    for copy in cards {
        let Some(card) = transaction.document().card(copy.id) else { continue };
        let answers = card.fields.cards(Field::Answers);
        if answers.iter().any(|card| known.contains_key(card)) {
            let answers = answers.iter().map(|card| known.get(card).copied().unwrap_or(*card)).collect();
            let mut fields = card.fields.clone();
            fields.set(Field::Answers, Some(Value::Cards(answers)));
            transaction.put_fields(RecordKey::Card(copy.id), fields);
        }
    }
    Ok(())
}

/// A copy of a card, as a card of the kind `kind`.
fn copied(document: &Document, source: CardId, kind: CardKind) -> Result<Card, EditError> {
    let mut card = document.card(source).cloned().ok_or(EditError::Unknown)?;
    if !card.kind.can_become(kind) {
        return Err(EditError::WrongLane);
    }
    card.kind = kind;
    // What people said and how they voted was about the card, not about its copy.
    card.fields.set(Field::Comments, None);
    card.fields.set(Field::Votes, None);
    Ok(card)
}
