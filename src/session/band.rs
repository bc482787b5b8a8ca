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

    /// The rectangle from where it began to `to`.
    #[must_use]
    pub fn rect(&self, to: PointInBoard) -> RectInBoard {
        RectInBoard { x: between(self.from.x, to.x), y: between(self.from.y, to.y) }
    }

    /// The cards that it touches when it reaches to `to`, with those that stay selected.
    #[must_use]
    pub fn touched(&self, to: PointInBoard) -> BTreeSet<CardId> {
        let rect = self.rect(to);
        let touches = |card: &RectInBoard| overlap(card.x, rect.x) && overlap(card.y, rect.y);
        let touched = self.cards.iter().filter(|(_, card)| touches(card)).map(|(id, _)| *id);
        self.kept.iter().copied().chain(touched).collect()
    }
}

fn between(one: f64, other: f64) -> Span {
    Span { start: one.min(other), end: one.max(other) }
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}
