//! A column of the map.

use crate::model::{Color, Extra};

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
    /// The stage's name.
    pub title: String,
    /// When in the purchase it happens.
    pub phase: BuyingPhase,
    /// Who is in contact with the customer.
    pub presence: Presence,
    /// What the customer wants to reach here.
    pub goal: String,
    /// The color of the header, if it has one of its own.
    pub color: Option<Color>,
    /// Fields of newer versions.
    pub extra: Extra,
}
