//! The board as rows: which rows are shown, and in what order.

use crate::model::{CellKey, Document, LaneId, PersonaId, Scope, StageId};

/// One row of the board: a lane of one persona, or a lane that all share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GridRow {
    /// Whose row it is, or `None` for a shared lane.
    pub persona: Option<PersonaId>,
    /// The lane.
    pub lane: LaneId,
}

impl GridRow {
    /// The row that `cell` lies in.
    #[must_use]
    pub fn of(cell: CellKey) -> Self {
        Self { persona: cell.persona, lane: cell.lane }
    }

    /// The cell of this row in the column of `stage`.
    #[must_use]
    pub fn cell(self, stage: StageId) -> CellKey {
        CellKey { persona: self.persona, lane: self.lane, stage }
    }
}

/// The rows of a board that shows `personas`, top first: a group per persona with its own lanes, then one
/// group with the shared lanes. Hidden lanes have no rows.
#[must_use]
pub fn shown_rows(document: &Document, personas: &[PersonaId]) -> Vec<GridRow> {
    let is_shown = |lane: &LaneId| document.lane(*lane).is_some_and(|lane| !lane.is_hidden());
    let lanes = |scope| lanes_with(document, scope).filter(is_shown);
    let own = personas
        .iter()
        .flat_map(|persona| lanes(Scope::PerPersona).map(|lane| GridRow { persona: Some(*persona), lane }));
    let shared = lanes(Scope::Shared).map(|lane| GridRow { persona: None, lane });
    own.chain(shared).collect()
}

/// The lanes of one scope, in order.
pub(crate) fn lanes_with(document: &Document, scope: Scope) -> impl Iterator<Item = LaneId> {
    let has_scope = move |lane: &LaneId| document.lane(*lane).is_some_and(|lane| lane.scope == scope);
    document.lane_order().iter().copied().filter(has_scope)
}
