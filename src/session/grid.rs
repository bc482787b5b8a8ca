//! The board as rows and columns: where arrow keys point, and which cells take which cards.

use crate::model::{CardKind, CellKey, Document, LaneId, Scope, lanes_with};

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
