//! What a drag carries: one thing, or all the cards that are selected together.

use crate::model::{CardId, CellKey, Document};
use crate::session::accepts;
use crate::session::drag::DragItem;

/// A thing in the hand of the user, with the cards that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The thing that was taken hold of.
    pub item: DragItem,
    /// All cards that move, in reading order, the one taken hold of among them; none if no card does.
    pub cards: Vec<CardId>,
}

impl Carried {
    /// One thing alone.
    #[must_use]
    pub fn one(item: DragItem) -> Self {
        let cards = if let DragItem::Card(card) = item { vec![card] } else { Vec::new() };
        Self { item, cards }
    }

    /// `item` with the cards that are selected together with it, if it is one of them. `chosen` are the selected
    /// cards in reading order.
    #[must_use]
    pub fn with(item: DragItem, chosen: &[CardId]) -> Self {
        match item {
            DragItem::Card(card) if chosen.contains(&card) => Self { item, cards: chosen.to_vec() },
            _ => Self::one(item),
        }
    }

    /// Whether all of it can be dropped into `cell`.
    #[must_use]
    pub fn fits(&self, document: &Document, cell: CellKey) -> bool {
        let fits =
            |card: &CardId| document.card(*card).is_some_and(|card| accepts(document, card.kind, cell));
        match self.item {
            DragItem::NewCard(kind) => accepts(document, kind, cell),
            DragItem::Card(_) => self.cards.iter().all(fits),
            DragItem::Stage(_) | DragItem::Lane(_) | DragItem::Face(_) => false,
        }
    }

    /// How many cards of `cell` stay when it is moved.
    #[must_use]
    pub fn staying(&self, document: &Document, cell: CellKey) -> usize {
        document.cell(cell).iter().filter(|card| !self.cards.contains(card)).count()
    }

    /// The gap of its own cell in which it lies, counted without the cards that move.
    pub(super) fn own_gap(&self, document: &Document, card: CardId) -> Option<(CellKey, usize)> {
        let position = document.position(card)?;
        let above = document.cell(position.cell).iter().take(position.index);
        Some((position.cell, above.filter(|card| !self.cards.contains(card)).count()))
    }

    /// Whether a drop into the gap `at` of `cell` leaves every card where it is.
    pub(super) fn lies_in(&self, document: &Document, cell: CellKey, at: usize) -> bool {
        let lying = document.cell(cell);
        let staying = || lying.iter().filter(|card| !self.cards.contains(card));
        let after = staying().take(at).chain(&self.cards).chain(staying().skip(at));
        lying.iter().eq(after)
    }

    /// The place among all cards of `cell` that the gap `at` is, which is counted without those that move.
    pub(super) fn place_among_all(&self, document: &Document, cell: CellKey, at: usize) -> usize {
        let lying = document.cell(cell);
        let staying = |(_, card): &(usize, &CardId)| !self.cards.contains(card);
        lying.iter().enumerate().filter(staying).nth(at).map_or(lying.len(), |(place, _)| place)
    }
}
