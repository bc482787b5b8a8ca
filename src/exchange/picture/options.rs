//! What a picture shows of a map, and how.

use std::collections::BTreeSet;

use crate::model::{CardId, LaneId, PersonaId, StageId};

/// What a picture shows of a map, and how. The default is the whole map, light, with the map in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The personas whose rows are shown, in any order; all if `None`. Shared lanes are shown whoever is.
    pub personas: Option<BTreeSet<PersonaId>>,
    /// The lanes that are shown; all if `None`. Hidden lanes are never shown.
    pub lanes: Option<BTreeSet<LaneId>>,
    /// Which part of that.
    pub part: Part,
    /// Light or dark.
    pub theme: Theme,
    /// Whether the picture carries the file of the whole map, so that it can be opened again. Whoever has the
    /// picture then has everything that is written on the map, comments too.
    pub has_map: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { personas: None, lanes: None, part: Part::Whole, theme: Theme::Light, has_map: true }
    }
}

/// A part of a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// What was chosen, with the rows and columns that it needs. Chosen stages come with all lanes; cards come
    /// with their stage and their lane, and so with the other cards of their cell. Nothing of it is collapsed.
    Chosen {
        /// The stages.
        stages: BTreeSet<StageId>,
        /// The cards.
        cards: BTreeSet<CardId>,
    },
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}
