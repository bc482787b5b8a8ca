//! The board as rows and columns: which rows are shown, and which cells take which cards.

use crate::model::{CardKind, CellKey, Document, LaneId, PersonaId, Scope, StageId};

/// One row of the board: a lane of one persona, or a lane that all share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GridRow {
    /// Whose row it is, or `None` for a shared lane.
    pub persona: Option<PersonaId>,
    /// The lane.
    pub lane: LaneId,
}

/// Where an arrow key points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the top of the board.
    Up,
    /// To the bottom of the board.
    Down,
    /// To the first stage.
    Left,
    /// To the last stage.
    Right,
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

/// Whether `cell` is on the map and holds cards of `kind`.
#[must_use]
pub fn accepts(document: &Document, kind: CardKind, cell: CellKey) -> bool {
    let Some(lane) = document.lane(cell.lane) else {
        return false;
    };
    let has_persona = match (lane.scope, cell.persona) {
        (Scope::PerPersona, Some(persona)) => document.persona(persona).is_some(),
        (Scope::Shared, None) => true,
        (Scope::PerPersona, None) | (Scope::Shared, Some(_)) => false,
    };
    has_persona
        && document.stage(cell.stage).is_some()
        && lane.kind.card_kind().is_some_and(|held| kind.can_become(held))
}

/// The lanes among which `lane` moves, itself included: those of its scope, in order. They are the lanes
/// of one group of the board.
pub(crate) fn lanes_beside(document: &Document, lane: LaneId) -> impl Iterator<Item = LaneId> {
    let scope = document.lane(lane).map(|lane| lane.scope);
    scope.into_iter().flat_map(|scope| lanes_with(document, scope))
}

fn lanes_with(document: &Document, scope: Scope) -> impl Iterator<Item = LaneId> {
    let has_scope = move |lane: &LaneId| document.lane(*lane).is_some_and(|lane| lane.scope == scope);
    document.lane_order().iter().copied().filter(has_scope)
}
