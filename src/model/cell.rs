//! Where cards lie.

use crate::model::{CardId, LaneId, PersonaId, RawId, StageId};

/// The place of a cell in the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// Whose cell it is, or `None` in a lane that all personas share.
    pub persona: Option<PersonaId>,
    /// Its row.
    pub lane: LaneId,
    /// Its column.
    pub stage: StageId,
}

impl CellKey {
    /// The lowest place, in the order of keys.
    pub const MIN: Self = Self { persona: None, lane: LaneId(RawId::MIN), stage: StageId(RawId::MIN) };
    /// The highest place, in the order of keys.
    pub const MAX: Self =
        Self { persona: Some(PersonaId(RawId::MAX)), lane: LaneId(RawId::MAX), stage: StageId(RawId::MAX) };
}

/// The cards of one cell, first at the top. A cell without cards has no record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The cards, each in exactly one cell of the map.
    pub cards: Vec<CardId>,
}
