//! What a drag measures of the board: columns and rows once, the cards of a cell when the pointer enters it.
//!
//! Board px start at the upper left corner of the grid and scroll with it, so a measure stays true while
//! the board scrolls.

use crate::model::{CardId, CellKey};
use crate::platform::element::{self, Element, Rect};
use crate::session::GridRow;
use crate::session::hit::{
    BoardGeometry, CardSpan, PointInClient, RectInBoard, RectInClient, RowSpan, Span, StageSpan,
};
use crate::state::dom;

/// How many steps of sentiment the height of an emotion cell has, margins included: see the curve's drawing.
const STEPS_IN_CURVE: f64 = 100.0 / 18.0;

/// Where the upper left corner of the grid is now.
pub(crate) fn origin(board: &Element) -> PointInClient {
    let grid = element::find_all(board, ".board-grid");
    let rect = grid.first().map(|grid| element::rect(grid)).unwrap_or_default();
    PointInClient { x: rect.left, y: rect.top }
}

/// The part of the page that the board takes.
pub(crate) fn viewport(board: &Element) -> RectInClient {
    in_client(element::rect(board))
}

/// Columns and rows. Reads one rectangle per stage and per row, none per card.
pub(crate) fn board(board: &Element, rows: &[GridRow]) -> BoardGeometry {
    let origin = origin(board);
    let whole = element::rect(board);
    let stages = element::find_all(board, "[data-stage]").into_iter().filter_map(|head| {
        let stage = head.get_attribute("data-stage")?.parse().ok()?;
        let rect = element::rect(&head);
        Some(StageSpan { stage, x: span(rect.left - origin.x, rect.width) })
    });
    let heads = element::find_all(board, "[data-lane]");
    let measured = heads.iter().zip(rows).map(|(head, row)| {
        let rect = element::rect(head);
        RowSpan { row: *row, y: span(rect.top - origin.y, rect.height) }
    });
    let corner = element::find_all(board, ".corner").first().map(|corner| element::rect(corner));
    let (lane_width, head_height) = corner.map_or((0.0, 0.0), |rect| (rect.width, rect.height));
    let curve = element::find_all(board, ".curve-cell").first().map(|cell| element::rect(cell).height);
    BoardGeometry {
        origin,
        viewport: RectInClient {
            x: Span { start: whole.left + lane_width, end: whole.left + whole.width },
            y: Span { start: whole.top + head_height, end: whole.top + whole.height },
        },
        stages: stages.collect(),
        rows: measured.collect(),
        sentiment_step: curve.unwrap_or_default() / STEPS_IN_CURVE,
    }
}

/// The cards of a cell, top first.
pub(crate) fn cards(board: &Element, cell: CellKey) -> Vec<CardSpan> {
    let origin = origin(board);
    let selector = format!("{} [data-card]", dom::selector_of_cell(cell));
    let cards = element::find_all(board, &selector).into_iter();
    cards
        .filter_map(|card| {
            let id = card.get_attribute("data-card")?.parse().ok()?;
            let rect = element::rect(&card);
            Some(CardSpan { card: id, y: span(rect.top - origin.y, rect.height) })
        })
        .collect()
}

/// All cards that are drawn, wherever they lie.
pub(crate) fn all_cards(board: &Element) -> Vec<(CardId, RectInBoard)> {
    let origin = origin(board);
    let cards = element::find_all(board, "[data-card]").into_iter();
    cards
        .filter_map(|card| {
            let id = card.get_attribute("data-card")?.parse().ok()?;
            let rect = element::rect(&card);
            let (x, y) = (span(rect.left - origin.x, rect.width), span(rect.top - origin.y, rect.height));
            Some((id, RectInBoard { x, y }))
        })
        .collect()
}

fn span(start: f64, length: f64) -> Span {
    Span { start, end: start + length }
}

fn in_client(rect: Rect) -> RectInClient {
    RectInClient { x: span(rect.left, rect.width), y: span(rect.top, rect.height) }
}
