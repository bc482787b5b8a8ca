//! A row of the map.

use crate::model::{CardKind, Color, Field, Fields};

/// What a lane is for; it decides how the lane looks and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Which channels serve a stage, computed from the touchpoints. It holds no cards.
    Channels,
    /// What the firm does in sight of the customer.
    Frontstage,
    /// What the firm does out of the customer's sight.
    Backstage,
    /// What must work for the rest to work.
    Support,
    /// Measured values.
    Metrics,
    /// Small pictures.
    Storyboard,
    /// Anything.
    Custom,
}

impl LaneKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Touchpoints,
        Self::Emotion,
        Self::Actions,
        Self::Thoughts,
        Self::PainPoints,
        Self::Opportunities,
        Self::Needs,
        Self::Channels,
        Self::Frontstage,
        Self::Backstage,
        Self::Support,
        Self::Metrics,
        Self::Storyboard,
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
            Self::Emotion | Self::Channels => None,
            Self::Opportunities => Some(CardKind::Opportunity),
            Self::Frontstage | Self::Backstage | Self::Support => Some(CardKind::Process),
            Self::Metrics => Some(CardKind::Metric),
            Self::Storyboard => Some(CardKind::Picture),
            Self::Actions | Self::Thoughts | Self::PainPoints | Self::Needs | Self::Custom => {
                Some(CardKind::Note)
            }
        }
    }

    /// Whether each persona has its own cells, unless the map says otherwise.
    #[must_use]
    pub fn usual_scope(self) -> Scope {
        match self {
            Self::Opportunities | Self::Frontstage | Self::Backstage | Self::Support | Self::Metrics => {
                Scope::Shared
            }
            Self::Touchpoints
            | Self::Emotion
            | Self::Actions
            | Self::Thoughts
            | Self::PainPoints
            | Self::Needs
            | Self::Channels
            | Self::Storyboard
            | Self::Custom => Scope::PerPersona,
        }
    }

    /// Whether a map can hold at most one lane of this kind.
    #[must_use]
    pub fn is_single(self) -> bool {
        matches!(self, Self::Touchpoints | Self::Emotion | Self::Channels)
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

/// What stands beside the title of a lane, where it is not the icon of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LaneIcon {
    /// A star.
    Star,
    /// A flag.
    Flag,
    /// A heart.
    Heart,
    /// A light bulb.
    Idea,
    /// A person.
    Person,
    /// Several persons.
    Team,
    /// A clock.
    Clock,
    /// A document.
    Document,
    /// A gear.
    Gear,
    /// A bar chart.
    Chart,
    /// A shopping cart.
    Cart,
    /// A warning sign.
    Warning,
}

impl LaneIcon {
    /// All icons.
    pub const ALL: [Self; 12] = [
        Self::Star,
        Self::Flag,
        Self::Heart,
        Self::Idea,
        Self::Person,
        Self::Team,
        Self::Clock,
        Self::Document,
        Self::Gear,
        Self::Chart,
        Self::Cart,
        Self::Warning,
    ];
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// What the lane is for. It never changes.
    pub kind: LaneKind,
    /// Whose cells it has. It never changes.
    pub scope: Scope,
    /// What is written about it.
    pub fields: Fields,
}

impl Lane {
    /// A lane of `kind` with its usual scope.
    #[must_use]
    pub fn new(kind: LaneKind, title: &str) -> Self {
        Self { kind, scope: kind.usual_scope(), fields: Fields::default().with(Field::Title, title) }
    }

    /// The lane's name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.fields.text(Field::Title)
    }

    /// Whether it shows its header only.
    #[must_use]
    pub fn is_collapsed(&self) -> bool {
        self.fields.flag(Field::Collapsed)
    }

    /// Whether it is not shown.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.fields.flag(Field::Hidden)
    }

    /// The color of its header, if it has one of its own.
    #[must_use]
    pub fn color(&self) -> Option<Color> {
        self.fields.choice(Field::Color)
    }
}
