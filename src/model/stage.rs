//! A column of the map.

use crate::model::{Color, Field, Fields};

/// When in the customer's purchase a stage happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum BuyingPhase {
    /// Before the purchase.
    #[default]
    Before,
    /// The purchase itself.
    Purchase,
    /// After the purchase.
    After,
}

impl BuyingPhase {
    /// All phases, in order of time.
    pub const ALL: [Self; 3] = [Self::Before, Self::Purchase, Self::After];
}

/// Who is in contact with the customer during a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Presence {
    /// We are.
    #[default]
    Us,
    /// A partner is.
    Partner,
    /// Nobody is.
    Nobody,
}

impl Presence {
    /// All kinds of presence.
    pub const ALL: [Self; 3] = [Self::Us, Self::Partner, Self::Nobody];
}

/// A column of the map, shared by all its personas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stage {
    /// What is written about it.
    pub fields: Fields,
}

impl Stage {
    /// A stage of which no more is known.
    #[must_use]
    pub fn new(title: &str, phase: BuyingPhase) -> Self {
        Self { fields: Fields::default().with(Field::Title, title).with(Field::Phase, phase) }
    }

    /// The stage's name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.fields.text(Field::Title)
    }

    /// When in the purchase it happens.
    #[must_use]
    pub fn phase(&self) -> BuyingPhase {
        self.fields.choice(Field::Phase).unwrap_or_default()
    }

    /// Who is in contact with the customer.
    #[must_use]
    pub fn presence(&self) -> Presence {
        self.fields.choice(Field::Presence).unwrap_or_default()
    }

    /// What the customer wants to reach in it.
    #[must_use]
    pub fn goal(&self) -> &str {
        self.fields.text(Field::Goal)
    }

    /// Whether it shows its header only.
    #[must_use]
    pub fn is_collapsed(&self) -> bool {
        self.fields.flag(Field::Collapsed)
    }

    /// The color of its header, if it has one of its own.
    #[must_use]
    pub fn color(&self) -> Option<Color> {
        self.fields.choice(Field::Color)
    }
}
