//! The one tab stop of the board: where arrow keys take the focus, and where it goes after a delete.

use crate::model::{CardId, CellKey, Document, Lane, LaneKind, StageId};
use crate::session::drag::stage_beside;
use crate::session::{Direction, GridRow};

/// A place on the board that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A card.
    Card(CardId),
    /// A cell itself: its add button. Arrows stop there only if the cell is empty.
    Cell(CellKey),
    /// The header of a stage.
    Stage(StageId),
    /// The header of a lane in one of its rows.
    Lane(GridRow),
    /// A face on the emotion curve. Up and Down change how it feels, so they do not move the focus.
    Face(CardId),
}

/// A key that moves the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FocusKey {
    /// An arrow key.
    Arrow(Direction),
    /// Home: the first stage in this lane.
    Home,
    /// End: the last stage in this lane.
    End,
    /// Control or Command with Home: the first cell of the map.
    ModHome,
    /// Control or Command with End: the last cell of the map.
    ModEnd,
}

/// Where `key` takes the focus from `spot`. `None` if it stays. `rows` are the rows shown, top first.
#[must_use]
pub fn next(document: &Document, rows: &[GridRow], spot: Spot, key: FocusKey) -> Option<Spot> {
    let stages = document.stage_order();
    let corner = |row: Option<&GridRow>, stage: Option<&StageId>| {
        row.zip(stage).map(|(row, stage)| first_of(document, row.cell(*stage)))
    };
    let is_open = |row: &&GridRow| !is_closed(document, **row);
    let next = match key {
        FocusKey::ModHome => corner(rows.iter().find(is_open), stages.first()),
        FocusKey::ModEnd => corner(rows.iter().rev().find(is_open), stages.last()),
        FocusKey::Home => end_of_row(document, spot, stages.first()),
        FocusKey::End => end_of_row(document, spot, stages.last()),
        FocusKey::Arrow(direction) => match spot {
            Spot::Stage(stage) => from_stage(document, rows, stage, direction),
            Spot::Lane(row) => from_lane(document, rows, row, direction),
            Spot::Face(card) => from_face(document, card, direction),
            Spot::Card(card) => {
                let position = document.position(card)?;
                from_cell(document, rows, (position.cell, Some(position.index)), direction)
            }
            Spot::Cell(cell) => from_cell(document, rows, (cell, None), direction),
        },
    };
    next.filter(|next| *next != spot)
}

/// The same, passing over the cells of stages that are shown as strips: what they hold is not drawn. Up and down
/// stay where they are in front of one.
#[must_use]
pub fn next_shown(
    document: &Document,
    rows: &[GridRow],
    spot: Spot,
    key: FocusKey,
    is_strip: impl Fn(StageId) -> bool,
) -> Option<Spot> {
    let stage = |spot: Spot| match spot {
        Spot::Card(card) | Spot::Face(card) => document.cell_of(card).map(|cell| cell.stage),
        Spot::Cell(cell) => Some(cell.stage),
        Spot::Stage(_) | Spot::Lane(_) => None,
    };
    let onward = match key {
        FocusKey::Arrow(direction @ (Direction::Left | Direction::Right)) => Some(direction),
        FocusKey::Arrow(Direction::Up | Direction::Down) => None,
        FocusKey::Home | FocusKey::ModHome => Some(Direction::Right),
        FocusKey::End | FocusKey::ModEnd => Some(Direction::Left),
    };
    let mut found = next(document, rows, spot, key)?;
    while stage(found).is_some_and(&is_strip) {
        found = next(document, rows, found, FocusKey::Arrow(onward?))?;
    }
    Some(found).filter(|found| *found != spot)
}

/// Where the focus goes when `deleted` are deleted: to the next card after the first of them that stays, else to
/// the one before, else to the cell. `document` is the map that still has them.
#[must_use]
pub fn after_delete(document: &Document, deleted: &[CardId]) -> Option<Spot> {
    let position = document.position(*deleted.first()?)?;
    let cards = document.cell(position.cell);
    let stays = |card: &&CardId| !deleted.contains(card);
    let before = || cards.iter().take(position.index).rev().find(stays);
    let neighbor = cards.iter().skip(position.index + 1).find(stays).or_else(before);
    Some(neighbor.map_or(Spot::Cell(position.cell), |card| Spot::Card(*card)))
}

/// Whether the cells of the row hold nothing that could have the focus, but for the faces of a curve: it is
/// computed, or collapsed.
fn is_closed(document: &Document, row: GridRow) -> bool {
    document.lane(row.lane).is_none_or(|lane| lane.kind.card_kind().is_none() || lane.is_collapsed())
}

/// Whether the row shows an emotion curve.
fn is_curve(document: &Document, row: GridRow) -> bool {
    let shows = |lane: &Lane| lane.kind == LaneKind::Emotion && !lane.is_collapsed();
    document.lane(row.lane).is_some_and(shows)
}

/// The card at `at` in `cell`, or the last one before it, or the cell if it is empty.
fn nearest_in(document: &Document, cell: CellKey, at: usize) -> Spot {
    let cards = document.cell(cell);
    cards.get(at).or(cards.last()).map_or(Spot::Cell(cell), |card| Spot::Card(*card))
}

fn first_of(document: &Document, cell: CellKey) -> Spot {
    nearest_in(document, cell, 0)
}

fn last_of(document: &Document, cell: CellKey) -> Spot {
    nearest_in(document, cell, usize::MAX)
}

/// Home and End.
fn end_of_row(document: &Document, spot: Spot, stage: Option<&StageId>) -> Option<Spot> {
    let stage = *stage?;
    let cell = match spot {
        Spot::Stage(_) => return Some(Spot::Stage(stage)),
        Spot::Face(card) => {
            let mut faces = faces_beside(document, card);
            let is_first = document.stage_order().first() == Some(&stage);
            let face = if is_first { faces.next() } else { faces.last() };
            return face.map(Spot::Face);
        }
        Spot::Card(card) => document.cell_of(card)?,
        Spot::Cell(cell) => cell,
        Spot::Lane(row) if is_closed(document, row) => return None,
        Spot::Lane(row) => row.cell(stage),
    };
    Some(first_of(document, CellKey { stage, ..cell }))
}

fn from_stage(document: &Document, rows: &[GridRow], stage: StageId, direction: Direction) -> Option<Spot> {
    match direction {
        Direction::Left | Direction::Right => stage_beside(document, stage, direction).map(Spot::Stage),
        Direction::Up => None,
        Direction::Down => {
            let row = rows.iter().find(|row| !is_closed(document, **row))?;
            Some(first_of(document, row.cell(stage)))
        }
    }
}

fn from_lane(document: &Document, rows: &[GridRow], row: GridRow, direction: Direction) -> Option<Spot> {
    let at = || rows.iter().position(|other| *other == row);
    match direction {
        Direction::Up => rows.get(at()?.checked_sub(1)?).map(|row| Spot::Lane(*row)),
        Direction::Down => rows.get(at()? + 1).map(|row| Spot::Lane(*row)),
        Direction::Left => None,
        Direction::Right if is_curve(document, row) => faces_of(document, row).next().map(Spot::Face),
        Direction::Right if is_closed(document, row) => None,
        Direction::Right => document.stage_order().first().map(|stage| first_of(document, row.cell(*stage))),
    }
}

/// Up and down within the cell and then to the next row; left and right in the row.
fn from_cell(
    document: &Document,
    rows: &[GridRow],
    (cell, at): (CellKey, Option<usize>),
    direction: Direction,
) -> Option<Spot> {
    let cards = document.cell(cell);
    // From the cell itself, which is below its cards, Up goes to the last of them.
    let at = at.unwrap_or(cards.len());
    let within = match direction {
        Direction::Up => at.checked_sub(1).and_then(|above| cards.get(above)),
        Direction::Down => cards.get(at + 1),
        Direction::Left | Direction::Right => None,
    };
    if let Some(card) = within {
        return Some(Spot::Card(*card));
    }
    let row = rows.iter().position(|row| *row == GridRow::of(cell))?;
    let is_open = |row: &&GridRow| !is_closed(document, **row);
    match direction {
        Direction::Up => {
            let above = rows.iter().take(row).rev().find(is_open);
            Some(above.map_or(Spot::Stage(cell.stage), |row| last_of(document, row.cell(cell.stage))))
        }
        Direction::Down => {
            let below = rows.iter().skip(row + 1).find(is_open);
            below.map(|row| first_of(document, row.cell(cell.stage)))
        }
        Direction::Left | Direction::Right => Some(match stage_beside(document, cell.stage, direction) {
            Some(stage) => nearest_in(document, CellKey { stage, ..cell }, at),
            None if direction == Direction::Left => Spot::Lane(GridRow::of(cell)),
            None => return None,
        }),
    }
}

/// Along the curve, and from its first face to the header of its lane.
fn from_face(document: &Document, card: CardId, direction: Direction) -> Option<Spot> {
    let faces = || faces_beside(document, card);
    match direction {
        Direction::Up | Direction::Down => None,
        Direction::Right => faces().skip_while(|face| *face != card).nth(1).map(Spot::Face),
        Direction::Left => match faces().take_while(|face| *face != card).last() {
            Some(face) => Some(Spot::Face(face)),
            None => {
                let persona = document.cell_of(card)?.persona;
                let is_emotion = |lane: &&crate::model::LaneId| {
                    document.lane(**lane).is_some_and(|lane| lane.kind == LaneKind::Emotion)
                };
                let lane = *document.lane_order().iter().find(is_emotion)?;
                Some(Spot::Lane(GridRow { persona, lane }))
            }
        },
    }
}

/// The faces of the curve that the face of `card` is on.
fn faces_beside(document: &Document, card: CardId) -> impl Iterator<Item = CardId> {
    document.cell_of(card).into_iter().flat_map(|cell| faces_of(document, GridRow::of(cell)))
}

/// The faces of the persona of `row`, first stage first.
fn faces_of(document: &Document, row: GridRow) -> impl Iterator<Item = CardId> {
    let touchpoints = document.touchpoint_lane().map(|lane| GridRow { lane, ..row });
    let cells = touchpoints
        .into_iter()
        .flat_map(|row| document.stage_order().iter().map(move |stage| row.cell(*stage)));
    cells.flat_map(|cell| document.cell(cell).iter().copied())
}
