//! What drags, zoom and the overview measure of the board. A drag measures columns and rows once, the cards of a
//! cell when the pointer enters it.
//!
//! Board px start at the upper left corner of the grid and scroll with it, so a measure stays true while
//! the board scrolls.

use crate::model::{CardId, CellKey};
use crate::platform::element::{self, Element, Rect};
use crate::session::hit::{
    BoardGeometry, CardSpan, PointInClient, RectInBoard, RectInClient, RowSpan, Span, StageSpan,
};
use crate::session::viewport::Size;
use crate::session::{GridRow, Item};
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

/// Where an element is.
pub(crate) fn client_rect(element: &Element) -> RectInClient {
    in_client(element::rect(element))
}

/// The part of the board in which something can be seen, headers included, in client px.
pub(crate) fn screen(board: &Element) -> Size {
    let (width, height) = element::inner_size(board);
    Size { width, height }
}

/// All that the board can scroll to, in client px.
pub(crate) fn content(board: &Element) -> Size {
    let (width, height) = element::scroll_size(board);
    Size { width, height }
}

/// The width of the lanes' headers and the height of the stages' headers, in client px.
pub(crate) fn headers(board: &Element) -> Size {
    let corner = element::find_all(board, ".corner").first().map(|corner| element::rect(corner));
    corner.map_or_else(Size::default, |rect| Size { width: rect.width, height: rect.height })
}

/// The columns and rows with their headers, in client px: without what a wide window leaves free beside them.
pub(crate) fn map(board: &Element) -> Size {
    let Some(grid) = element::find_all(board, ".board-grid").into_iter().next() else {
        return Size::default();
    };
    let grid_rect = element::rect(&grid);
    let end = element::find_all(&grid, ".add-stage").first().map(|end| element::rect(end));
    let width = end.map_or(grid_rect.width, |end| end.left + end.width - grid_rect.left);
    Size { width, height: grid_rect.height }
}

/// The smallest rectangle around things of the board: a card, a whole column, a whole row, the rows of a persona.
pub(crate) fn items(board: &Element, items: &[Item]) -> Option<RectInClient> {
    items
        .iter()
        .filter_map(|item| self::item(board, *item))
        .reduce(|one, other| RectInClient { x: around(one.x, other.x), y: around(one.y, other.y) })
}

fn item(board: &Element, item: Item) -> Option<RectInClient> {
    let all = |selector: &str| {
        let found = element::find_all(board, selector).into_iter().map(|found| client_rect(&found));
        found.reduce(|one, other| RectInClient { x: around(one.x, other.x), y: around(one.y, other.y) })
    };
    match item {
        Item::Card(_) => all(&dom::selector_of(item)),
        Item::Stage(_) => Some(RectInClient { x: all(&dom::selector_of(item))?.x, y: all(".board-grid")?.y }),
        Item::Lane(_) => Some(RectInClient { x: all(".board-head")?.x, y: all(&dom::selector_of(item))?.y }),
        Item::Persona(id) => all(&format!("[data-row-persona=\"{id}\"]")),
    }
}

fn around(one: Span, other: Span) -> Span {
    Span { start: one.start.min(other.start), end: one.end.max(other.end) }
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
