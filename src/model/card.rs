//! What every card has.

use crate::model::{Extra, Touchpoint};

/// A card: the unit that is written, moved and talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The line the card shows.
    pub title: String,
    /// Anything more there is to say.
    pub notes: String,
    /// What its kind adds.
    pub content: CardContent,
    /// Fields of newer versions.
    pub extra: Extra,
}

/// What the kind of a card adds to its title and notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardContent {
    /// An interaction between the customer and somebody.
    Touchpoint(Touchpoint),
    /// Text only: its lane says what it means.
    Note,
}

/// The kinds of cards. A lane holds cards of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardKind {
    /// An interaction between the customer and somebody.
    Touchpoint,
    /// Text only.
    Note,
}

impl Card {
    /// An empty card of `kind` with `title`.
    #[must_use]
    pub fn new(kind: CardKind, title: String) -> Self {
        let content = match kind {
            CardKind::Touchpoint => CardContent::Touchpoint(Touchpoint::default()),
            CardKind::Note => CardContent::Note,
        };
        Self { title, notes: String::new(), content, extra: Extra::default() }
    }

    /// The card's kind.
    #[must_use]
    pub fn kind(&self) -> CardKind {
        match self.content {
            CardContent::Touchpoint(_) => CardKind::Touchpoint,
            CardContent::Note => CardKind::Note,
        }
    }

    /// What the card holds as a touchpoint, if it is one.
    #[must_use]
    pub fn touchpoint(&self) -> Option<&Touchpoint> {
        match &self.content {
            CardContent::Touchpoint(touchpoint) => Some(touchpoint),
            CardContent::Note => None,
        }
    }

    /// The same, to be changed.
    pub fn touchpoint_mut(&mut self) -> Option<&mut Touchpoint> {
        match &mut self.content {
            CardContent::Touchpoint(touchpoint) => Some(touchpoint),
            CardContent::Note => None,
        }
    }
}
