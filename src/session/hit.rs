//! From a point on the board to a cell and a gap in it, by binary search over measured edges.
//!
//! Client px are those of pointer events. Board px start at the top left corner of the board's content and
//! scroll with it, so that what was measured stays true while the board scrolls.

use crate::model::{CardId, CellKey, StageId};
use crate::session::GridRow;

/// Half the space between two cards, in board px: how far beyond the first or last card its line is drawn.
const HALF_SPACE: f64 = 4.0;

/// A point in client px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PointInClient {
    /// From the left edge of the page's viewport.
    pub x: f64,
    /// From the top edge of the page's viewport.
    pub y: f64,
}

/// A point in board px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PointInBoard {
    /// From the left edge of the content.
    pub x: f64,
    /// From the top edge of the content.
    pub y: f64,
}

/// From one edge to the other, along one axis.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Span {
    /// The left or upper edge.
    pub start: f64,
    /// The right or lower edge.
    pub end: f64,
}

/// A rectangle in client px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RectInClient {
    /// From left to right.
    pub x: Span,
    /// From top to bottom.
    pub y: Span,
}

/// A rectangle in board px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RectInBoard {
    /// From left to right.
    pub x: Span,
    /// From top to bottom.
    pub y: Span,
}

/// A line of the drop indicator in board px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// Between cards or lanes: from left to right at the height `y`.
    Level {
        /// From left to right.
        x: Span,
        /// How far down.
        y: f64,
    },
    /// Between stages: from top to bottom at `x`.
    Upright {
        /// How far to the right.
        x: f64,
        /// From top to bottom.
        y: Span,
    },
}

/// A measured column, in board px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StageSpan {
    /// The stage.
    pub stage: StageId,
    /// From left to right.
    pub x: Span,
}

/// A measured row, in board px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowSpan {
    /// The row.
    pub row: GridRow,
    /// From top to bottom.
    pub y: Span,
}

/// A measured card, in board px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardSpan {
    /// The card.
    pub card: CardId,
    /// From top to bottom.
    pub y: Span,
}

/// What the browser measured of the board at one moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoardGeometry {
    /// Where the top left corner of the content is now, in client px. Scrolling moves it.
    pub origin: PointInClient,
    /// The part of the page in which cells can be seen, without sticky headers, in client px. A card is
    /// dropped only there.
    pub viewport: RectInClient,
    /// The columns, left first.
    pub stages: Vec<StageSpan>,
    /// The rows, top first.
    pub rows: Vec<RowSpan>,
    /// How many px apart two neighboring sentiments are on the emotion curve.
    pub sentiment_step: f64,
}

impl Span {
    /// Whether `value` lies in the span; the end does not.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.start <= value && value < self.end
    }

    /// Halfway between the edges.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// How long the span is.
    #[must_use]
    pub fn length(self) -> f64 {
        self.end - self.start
    }
}

impl RectInClient {
    /// Whether `point` lies in the rectangle.
    #[must_use]
    pub fn contains(self, point: PointInClient) -> bool {
        self.x.contains(point.x) && self.y.contains(point.y)
    }
}

impl BoardGeometry {
    /// Where `point` is on the board.
    #[must_use]
    pub fn board_from_client(&self, point: PointInClient) -> PointInBoard {
        PointInBoard { x: point.x - self.origin.x, y: point.y - self.origin.y }
    }

    /// The cell at `point`.
    #[must_use]
    pub fn cell_at(&self, point: PointInBoard) -> Option<CellKey> {
        let stage = self.stages.partition_point(|stage| stage.x.end <= point.x);
        let stage = self.stages.get(stage).filter(|stage| stage.x.contains(point.x))?;
        let row = self.rows.partition_point(|row| row.y.end <= point.y);
        let row = self.rows.get(row).filter(|row| row.y.contains(point.y))?;
        Some(row.row.cell(stage.stage))
    }

    /// The rectangle of `cell`. It walks over all rows: for a cell that is entered, not for every move.
    #[must_use]
    pub fn cell_rect(&self, cell: CellKey) -> Option<RectInBoard> {
        let stage = self.stages.iter().find(|stage| stage.stage == cell.stage)?;
        let row = self.rows.iter().find(|row| row.row == GridRow::of(cell))?;
        Some(RectInBoard { x: stage.x, y: row.y })
    }

    /// The group of rows at the height `y`, or the nearest one: neighboring rows of the same persona.
    #[must_use]
    pub fn group_at(&self, y: f64) -> &[RowSpan] {
        let row = self.rows.partition_point(|row| row.y.end <= y).min(self.rows.len().saturating_sub(1));
        let (above, below) = self.rows.split_at(row);
        let persona = below.first().and_then(|row| row.row.persona);
        let is_inside = |row: &&RowSpan| row.row.persona == persona;
        let start = row - above.iter().rev().take_while(is_inside).count();
        let end = row + below.iter().take_while(is_inside).count();
        self.rows.get(start..end).unwrap_or_default()
    }

    /// From the left edge of the first stage to the right edge of the last.
    #[must_use]
    pub fn width(&self) -> Span {
        let start = self.stages.first().map_or(0.0, |stage| stage.x.start);
        Span { start, end: self.stages.last().map_or(start, |stage| stage.x.end) }
    }

    /// From the upper edge of the first row to the lower edge of the last.
    #[must_use]
    pub fn height(&self) -> Span {
        let start = self.rows.first().map_or(0.0, |row| row.y.start);
        Span { start, end: self.rows.last().map_or(start, |row| row.y.end) }
    }
}

/// The gap in `items` at `place`, counted without the item at `own`: before the first item whose middle
/// is not passed. 0 is before the first.
#[must_use]
pub fn gap_at<T>(items: &[T], own: Option<usize>, place: f64, span: impl Fn(&T) -> Span) -> usize {
    let passed = items.partition_point(|item| span(item).middle() < place);
    passed - usize::from(own.is_some_and(|own| own < passed))
}

/// The item after the gap `at`, counted without the item at `own`.
#[must_use]
pub fn item_after<T>(items: &[T], own: Option<usize>, at: usize) -> Option<&T> {
    items.get(at + usize::from(own.is_some_and(|own| own <= at)))
}

/// The middle of the gap `at`, counted without the item at `own`; the edge of the first or last item at
/// the ends. `None` if there is no other item.
#[must_use]
pub fn gap_middle<T>(items: &[T], own: Option<usize>, at: usize, span: impl Fn(&T) -> Span) -> Option<f64> {
    let before = at.checked_sub(1).and_then(|before| item_after(items, own, before)).map(&span);
    let after = item_after(items, own, at).map(&span);
    match (before, after) {
        (Some(before), Some(after)) => Some(f64::midpoint(before.end, after.start)),
        (Some(before), None) => Some(before.end),
        (None, Some(after)) => Some(after.start),
        (None, None) => None,
    }
}

/// The height of the line in the gap `at` between the `cards` of a cell. `None` in an empty cell.
#[must_use]
pub fn card_line(cards: &[CardSpan], at: usize) -> Option<f64> {
    let middle = gap_middle(cards, None, at, |card| card.y)?;
    Some(match at {
        0 => middle - HALF_SPACE,
        at if at >= cards.len() => middle + HALF_SPACE,
        _ => middle,
    })
}
