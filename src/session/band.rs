//! Selecting by a rectangle that is drawn over the board.

use std::collections::BTreeSet;

use crate::model::CardId;
use crate::session::hit::{PointInBoard, RectInBoard, Span};

/// A rectangle that is being drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Where it began.
    from: PointInBoard,
    /// The cards that were selected before and stay so.
    kept: BTreeSet<CardId>,
    /// Where the cards lie that are drawn.
    cards: Vec<(CardId, RectInBoard)>,
}

impl Band {
    /// A rectangle that begins at `from`, over `cards`; `kept` stay selected whatever it covers.
    #[must_use]
    pub fn new(from: PointInBoard, cards: Vec<(CardId, RectInBoard)>, kept: BTreeSet<CardId>) -> Self {
        Self { from, kept, cards }
    }

    /// Takes `cards` for those that are drawn now: more of them are once the board has scrolled.
    pub fn measure_again(&mut self, cards: Vec<(CardId, RectInBoard)>) {
        self.cards = cards;
    }

    /// The rectangle from where it began to `to`.
    #[must_use]
    pub fn rect(&self, to: PointInBoard) -> RectInBoard {
        RectInBoard { x: between(self.from.x, to.x), y: between(self.from.y, to.y) }
    }

    /// The cards that it touches when it reaches to `to`, with those that stay selected.
    #[must_use]
    pub fn touched(&self, to: PointInBoard) -> BTreeSet<CardId> {
        self.kept.iter().copied().chain(self.under(to)).collect()
    }

    /// Whether `selected` is what it touches when it reaches to `to`.
    #[must_use]
    pub fn touches(&self, to: PointInBoard, selected: &BTreeSet<CardId>) -> bool {
        let fresh = || self.under(to).filter(|card| !self.kept.contains(card));
        self.kept.is_subset(selected)
            && fresh().all(|card| selected.contains(&card))
            && self.kept.len() + fresh().count() == selected.len()
    }

    fn under(&self, to: PointInBoard) -> impl Iterator<Item = CardId> {
        let rect = self.rect(to);
        let is_under = move |card: &RectInBoard| overlap(card.x, rect.x) && overlap(card.y, rect.y);
        self.cards.iter().filter(move |(_, card)| is_under(card)).map(|(id, _)| *id)
    }
}

fn between(one: f64, other: f64) -> Span {
    Span { start: one.min(other), end: one.max(other) }
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}
