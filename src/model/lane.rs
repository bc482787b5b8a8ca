//! A row of the map.

use crate::model::{CardKind, Color, Extra};

/// What a lane is for; it decides how the lane looks and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LaneKind {
    /// Touchpoint cards. Every map has exactly one such lane.
    Touchpoints,
    /// The emotion curve, computed from the touchpoints. It holds no cards.
    Emotion,
    /// What the persona does.
    Actions,
    /// What the persona thinks, in quotes.
    Thoughts,
    /// What hurts.
    PainPoints,
    /// Ideas.
    Opportunities,
    /// Needs and motivations.
    Needs,
    /// What the firm does in sight of the customer.
    Frontstage,
    /// What the firm does out of the customer's sight.
    Backstage,
    /// What must work for the rest to work.
    Support,
    /// Anything.
    Custom,
}

impl LaneKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Touchpoints,
        Self::Emotion,
        Self::Actions,
        Self::Thoughts,
        Self::PainPoints,
        Self::Opportunities,
        Self::Needs,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
        Self::Custom,
    ];

    /// The lanes that a new map starts with.
    pub const STARTING: [Self; 6] = [
        Self::Touchpoints,
        Self::Emotion,
        Self::Actions,
        Self::Thoughts,
        Self::PainPoints,
        Self::Opportunities,
    ];

    /// The kind of cards that the lane holds, or `None` for a computed lane.
    #[must_use]
    pub fn card_kind(self) -> Option<CardKind> {
        match self {
            Self::Touchpoints => Some(CardKind::Touchpoint),
            Self::Emotion => None,
            Self::Actions
            | Self::Thoughts
            | Self::PainPoints
            | Self::Opportunities
            | Self::Needs
            | Self::Frontstage
            | Self::Backstage
            | Self::Support
            | Self::Custom => Some(CardKind::Note),
        }
    }

    /// Whether each persona has its own cells, unless the map says otherwise.
    #[must_use]
    pub fn usual_scope(self) -> Scope {
        match self {
            Self::Opportunities | Self::Frontstage | Self::Backstage | Self::Support => Scope::Shared,
            Self::Touchpoints
            | Self::Emotion
            | Self::Actions
            | Self::Thoughts
            | Self::PainPoints
            | Self::Needs
            | Self::Custom => Scope::PerPersona,
        }
    }

    /// Whether a map can hold at most one lane of this kind.
    #[must_use]
    pub fn is_single(self) -> bool {
        matches!(self, Self::Touchpoints | Self::Emotion)
    }

    /// The kinds that can be added to a map with lanes of the kinds `present`: those it does not have first.
    #[must_use]
    pub fn offered(present: &[Self]) -> Vec<Self> {
        let can_be_added = |kind: &Self| !(kind.is_single() && present.contains(kind));
        let mut offered: Vec<Self> = Self::ALL.into_iter().filter(can_be_added).collect();
        offered.sort_by_key(|kind| present.contains(kind));
        offered
    }
}

/// Whose cells a lane has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Each persona has its own cells.
    PerPersona,
    /// All personas share one row of cells.
    Shared,
}

impl Scope {
    /// Both scopes.
    pub const ALL: [Self; 2] = [Self::PerPersona, Self::Shared];
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// What the lane is for. It never changes.
    pub kind: LaneKind,
    /// The lane's name.
    pub title: String,
    /// Whose cells it has. It never changes.
    pub scope: Scope,
    /// The color of the header, if it has one of its own.
    pub color: Option<Color>,
    /// Fields of newer versions.
    pub extra: Extra,
}
