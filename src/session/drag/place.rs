//! Places where things can be put: the step from one to the next, and the command that goes there.
//!
//! Pointer, keyboard and menus all end here, so that they cannot differ (A13).

use crate::edit::Command;
use crate::model::{CardKind, CellKey, Document, Field, LaneId, PersonaId, RecordKey, Sentiment, StageId};
use crate::session::drag::{Carried, DragItem};
use crate::session::focus::Spot;
use crate::session::grid::{accepts, lanes_beside};
use crate::session::{Direction, GridRow};

/// A place where a thing can be put. Places are counted without the thing itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A gap between the cards of a cell.
    Cell {
        /// The cell.
        cell: CellKey,
        /// The gap; 0 is above the first card.
        at: usize,
    },
    /// A gap between stages.
    Stage {
        /// The gap; 0 is before the first stage.
        at: usize,
    },
    /// A gap between the lanes of a group.
    Lane {
        /// Whose group it is shown in; the lanes are the same in all groups of personas.
        group: Option<PersonaId>,
        /// The gap; 0 is above the first lane of the group.
        at: usize,
    },
    /// A height on the emotion curve.
    Feeling(Sentiment),
}

impl Place {
    /// Whether a drop here and there do the same.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Lane { at, .. }, Self::Lane { at: other, .. }) => at == other,
            (place, other) => place == other,
        }
    }

    /// Something to scroll to so that the place is in view.
    #[must_use]
    pub fn landmark(self, document: &Document, item: DragItem) -> Option<Spot> {
        match self {
            Self::Cell { cell, at } => {
                let cards = document.cell(cell);
                Some(cards.get(at).or(cards.last()).map_or(Spot::Cell(cell), |card| Spot::Card(*card)))
            }
            Self::Stage { at } => document.stage_order().get(at).map(|stage| Spot::Stage(*stage)),
            Self::Lane { group, at } => {
                let DragItem::Lane(row) = item else {
                    return None;
                };
                let lane = lanes_beside(document, row.lane).nth(at)?;
                Some(Spot::Lane(GridRow { persona: group, lane }))
            }
            Self::Feeling(_) => item.spot(),
        }
    }
}

/// Where `item` is now. `None` if it is not on the map, or not yet.
#[must_use]
pub fn own_place(document: &Document, item: DragItem) -> Option<Place> {
    match item {
        DragItem::Card(card) => {
            let position = document.position(card)?;
            Some(Place::Cell { cell: position.cell, at: position.index })
        }
        DragItem::Stage(stage) => {
            let at = document.stage_order().iter().position(|other| *other == stage)?;
            Some(Place::Stage { at })
        }
        DragItem::Lane(row) => {
            let at = lanes_beside(document, row.lane).position(|other| other == row.lane)?;
            Some(Place::Lane { group: row.persona, at })
        }
        DragItem::Face(card) => {
            let card = document.card(card).filter(|card| card.is_touchpoint())?;
            Some(Place::Feeling(card.sentiment()))
        }
        DragItem::NewCard(_) => None,
    }
}

/// Where the keyboard starts with a new card: at the end of the first cell that takes it.
pub(crate) fn first_place(document: &Document, rows: &[GridRow], kind: CardKind) -> Option<Place> {
    let stage = *document.stage_order().first()?;
    let cell = rows.iter().map(|row| row.cell(stage)).find(|cell| accepts(document, kind, *cell))?;
    Some(Place::Cell { cell, at: document.cell(cell).len() })
}

/// The place one step from `place`, as an arrow key goes. `None` at the edge of the board.
#[must_use]
pub fn neighbor(
    document: &Document,
    rows: &[GridRow],
    carried: &Carried,
    place: Place,
    direction: Direction,
) -> Option<Place> {
    match place {
        Place::Cell { cell, at } => neighbor_in_cells(document, rows, carried, (cell, at), direction),
        Place::Stage { at } => {
            let at = match direction {
                Direction::Left => at.checked_sub(1)?,
                Direction::Right => Some(at + 1).filter(|at| *at < document.stage_order().len())?,
                Direction::Up | Direction::Down => return None,
            };
            Some(Place::Stage { at })
        }
        Place::Lane { group, at } => {
            let DragItem::Lane(row) = carried.item else {
                return None;
            };
            let count = lanes_beside(document, row.lane).count();
            let at = match direction {
                Direction::Up => at.checked_sub(1)?,
                Direction::Down => Some(at + 1).filter(|at| *at < count)?,
                Direction::Left | Direction::Right => return None,
            };
            Some(Place::Lane { group, at })
        }
        Place::Feeling(sentiment) => {
            let next = match direction {
                Direction::Up => sentiment.better(),
                Direction::Down => sentiment.worse(),
                Direction::Left | Direction::Right => return None,
            };
            (next != sentiment).then_some(Place::Feeling(next))
        }
    }
}

/// Up and down through the gaps of a cell and then on to the next lane that takes the card; left and right
/// to the same gap of the neighboring stage.
fn neighbor_in_cells(
    document: &Document,
    rows: &[GridRow],
    carried: &Carried,
    (cell, at): (CellKey, usize),
    direction: Direction,
) -> Option<Place> {
    let stays = |cell| carried.staying(document, cell);
    match direction {
        Direction::Up if at > 0 => return Some(Place::Cell { cell, at: at - 1 }),
        Direction::Down if at < stays(cell) => return Some(Place::Cell { cell, at: at + 1 }),
        _ => {}
    }
    let row = rows.iter().position(|row| *row == GridRow::of(cell))?;
    let takes = |cell: &CellKey| carried.fits(document, *cell);
    match direction {
        Direction::Up => {
            let above = rows.iter().take(row).rev().map(|row| row.cell(cell.stage));
            above.into_iter().find(takes).map(|cell| Place::Cell { cell, at: stays(cell) })
        }
        Direction::Down => {
            let mut below = rows.iter().skip(row + 1).map(|row| row.cell(cell.stage));
            below.find(takes).map(|cell| Place::Cell { cell, at: 0 })
        }
        Direction::Left | Direction::Right => {
            let cell = CellKey { stage: stage_beside(document, cell.stage, direction)?, ..cell };
            Some(Place::Cell { cell, at: at.min(stays(cell)) })
        }
    }
}

/// The stage to the left or right of `stage`.
pub(crate) fn stage_beside(document: &Document, stage: StageId, direction: Direction) -> Option<StageId> {
    let stages = document.stage_order();
    let at = stages.iter().position(|other| *other == stage)?;
    let at = match direction {
        Direction::Left => at.checked_sub(1)?,
        Direction::Right => at + 1,
        Direction::Up | Direction::Down => return None,
    };
    stages.get(at).copied()
}

/// Where `carried` is now. Of several cards, the one that was taken hold of counts.
pub(super) fn start(document: &Document, carried: &Carried) -> Option<Place> {
    match carried.item {
        DragItem::Card(card) => {
            let (cell, at) = carried.own_gap(document, card)?;
            Some(Place::Cell { cell, at })
        }
        item => own_place(document, item),
    }
}

/// The command that puts `carried` at `place`. `None` if it is there already, does not fit there, or is a new
/// card, whose id comes from outside.
#[must_use]
pub fn command(document: &Document, carried: &Carried, place: Place) -> Option<Command> {
    let own = own_place(document, carried.item)?;
    match (carried.item, place) {
        (DragItem::Card(_), Place::Cell { cell, at }) => {
            let moves = carried.fits(document, cell) && !carried.lies_in(document, cell, at);
            moves.then(|| Command::MoveCards { cards: carried.cards.clone(), to: cell, at })
        }
        _ if own.is_same(place) => None,
        (DragItem::Stage(id), Place::Stage { at }) => Some(Command::MoveStage { id, to: at }),
        (DragItem::Lane(row), Place::Lane { at, .. }) => {
            let to = place_among_all(document, row.lane, at)?;
            Some(Command::MoveLane { id: row.lane, to })
        }
        (DragItem::Face(id), Place::Feeling(sentiment)) => {
            Some(Command::set(RecordKey::Card(id), Field::Sentiment, sentiment))
        }
        _ => None,
    }
}

/// The place among all lanes that puts `lane` into the gap `at` of its group: right behind the last lane
/// it passes, so that lanes of the other scope keep their order and their neighbors as far as possible.
fn place_among_all(document: &Document, lane: LaneId, at: usize) -> Option<usize> {
    let own = lanes_beside(document, lane).position(|other| other == lane)?;
    let index_of = |wanted: LaneId| {
        let mut others = document.lane_order().iter().filter(|other| **other != lane);
        others.position(|other| *other == wanted)
    };
    let passed = lanes_beside(document, lane).filter(|other| *other != lane);
    if at > own {
        let last_passed = passed.take(at).last()?;
        Some(index_of(last_passed)? + 1)
    } else {
        index_of(passed.into_iter().nth(at)?)
    }
}

/// The command that moves `carried` one step, for Alt+arrow and for menus. `rows` are the rows shown.
#[must_use]
pub fn one_step(
    document: &Document,
    rows: &[GridRow],
    carried: &Carried,
    direction: Direction,
) -> Option<Command> {
    let place = start(document, carried)?;
    command(document, carried, neighbor(document, rows, carried, place, direction)?)
}
