//! Draws the rows of the board: headers of lanes, cells with what lies in them, and the lines between them.

use std::ops::Range;

use crate::exchange::picture::draw::card::card;
use crate::exchange::picture::draw::curve;
use crate::exchange::picture::draw::pen::{ID, Pen, Stroke};
use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::layout::Layout;
use crate::exchange::picture::layout::cell::{Block, Cell, Chip, GUIDE, Thing, room};
use crate::exchange::picture::layout::column::COUNT;
use crate::exchange::picture::layout::lane::{BLUEPRINT, HINT, LANE, LaneHead, ROOM};
use crate::exchange::picture::layout::row::{Body, Row, Section};
use crate::exchange::picture::layout::title::NAME;
use crate::exchange::picture::sizes::{
    AVATAR, BAR_INSET, BAR_RADIUS, BAR_WIDTH, BLUEPRINT_BOTTOM, BLUEPRINT_LINE, CELL_PADDING_INLINE,
    CHIP_GAP, CHIP_LINE, CHIP_RADIUS, CHIP_START, GROUP_GAP, GROUP_LINE, GROUP_SIDE, GROUP_TOP, GUIDE_BLOCK,
    GUIDE_INLINE, LANE_HINT_TOP, LANE_PADDING_BLOCK, LANE_PADDING_START, LANE_SIGN_BOTTOM, LANE_TITLE_TOP,
    LANE_WIDTH, ROW_LINE, SIGN,
};
use crate::exchange::picture::svg::{decimal, moved};
use crate::model::LaneKind;

/// Which part of a row is drawn, and where.
pub(in crate::exchange::picture) struct RowPart<'l> {
    pub(in crate::exchange::picture) layout: &'l Layout,
    pub(in crate::exchange::picture) row: &'l Row,
    /// The columns.
    pub(in crate::exchange::picture) columns: Range<usize>,
    /// Of each cell that holds something, which blocks; all of them if there is nothing here.
    pub(in crate::exchange::picture) blocks: Option<&'l [Range<usize>]>,
    /// From the upper side of the row to its lower line.
    pub(in crate::exchange::picture) height: f64,
    /// Whether it is a later part of its row.
    pub(in crate::exchange::picture) is_continued: bool,
    /// Whether nothing lies below it.
    pub(in crate::exchange::picture) is_last: bool,
}

/// What stands above the rows of a persona.
pub(in crate::exchange::picture) fn heading(pen: &mut Pen, section: &Section, width: f64) {
    let Some((avatar, name)) = &section.heading else { return };
    let colors = pen.colors;
    let (x, middle) = (GROUP_SIDE + AVATAR + GROUP_GAP, GROUP_TOP + AVATAR / 2.0);
    pen.avatar(avatar, (GROUP_SIDE, GROUP_TOP));
    pen.words(name, (x, middle - NAME.line_height() / 2.0, name.width), NAME, colors.ink);
    let bottom = section.heading_height() - ROW_LINE;
    let line =
        Rect { x: 0.0, y: bottom - GROUP_LINE, width: x + name.width + GROUP_SIDE, height: GROUP_LINE };
    pen.fill(line, 0.0, colors.color(avatar.color), 1.0);
    pen.fill(Rect { x: 0.0, y: bottom, width, height: ROW_LINE }, 0.0, colors.line, 1.0);
}

/// A row, or a part of it, from its upper left corner on.
pub(in crate::exchange::picture) fn row(pen: &mut Pen, part: &RowPart<'_>) {
    let (row, colors) = (part.row, pen.colors);
    let columns = part.layout.columns.get(part.columns.clone()).unwrap_or_default();
    let left = columns.first().map_or(LANE_WIDTH, |column| column.x);
    let width = columns.last().map_or(LANE_WIDTH, |last| LANE_WIDTH + last.right() - left);
    if row.has_curve() {
        curve::ground(pen, part, left);
    }
    if row.has_line || part.is_last {
        let y = part.height - ROW_LINE;
        pen.fill(Rect { x: 0.0, y, width, height: ROW_LINE }, 0.0, colors.line, 1.0);
    }
    if !part.is_continued {
        blueprint(pen, row, width);
    }
    let top = row.top();
    let persona = row.of.persona.map_or_else(String::new, |persona| format!("{persona}-"));
    // On the next page of a row its header stands again.
    let name = format!("lane-{persona}{}", row.of.lane);
    pen.named(&name, (0.0, top), |pen| lane_head(pen, &row.head, part.height - top - ROW_LINE));
    match &row.body {
        Body::Cells(cells) => {
            for (index, cell) in
                cells.iter().enumerate().filter(|(_, cell)| part.columns.contains(&cell.place))
            {
                let blocks = part.blocks.map(|blocks| blocks.get(index).cloned().unwrap_or_default());
                draw_cell(pen, part, cell, blocks, left);
            }
        }
        Body::Curve(curve) => curve::curve(pen, part, curve, left),
        Body::NoCurve => {}
    }
}

/// The line of a service blueprint above a row: who sees what is told by its dashes, too.
fn blueprint(pen: &mut Pen, row: &Row, width: f64) {
    if row.head.blueprint.is_none() {
        return;
    }
    let dashes = match row.kind {
        LaneKind::Backstage => "",
        LaneKind::Support => "2 2",
        _ => "6 4",
    };
    let path = format!("M0 {}H{}", decimal(BLUEPRINT_LINE / 2.0), decimal(width));
    pen.line(&path, Stroke { dashes, ..Stroke::new(pen.colors.line_strong, BLUEPRINT_LINE) });
}

fn lane_head(pen: &mut Pen, head: &LaneHead, height: f64) {
    let colors = pen.colors;
    if let Some(color) = head.color {
        let bar = Rect { x: 0.0, y: BAR_INSET, width: BAR_WIDTH, height: height - 2.0 * BAR_INSET };
        pen.fill(bar, BAR_RADIUS / 2.0, colors.color(color), 1.0);
    }
    let (x, room) = (LANE_PADDING_START, ROOM);
    let mut y = LANE_PADDING_BLOCK;
    if let Some(words) = &head.blueprint {
        pen.words(words, (x, y, room), BLUEPRINT, colors.ink_2);
        y += words.height(BLUEPRINT) + BLUEPRINT_BOTTOM;
    }
    y += LANE_TITLE_TOP;
    if let Some(sign) = head.sign {
        pen.sign(sign, (x, y), SIGN, colors.ink_2, false);
        y += SIGN + LANE_SIGN_BOTTOM;
    }
    pen.words(&head.title, (x, y, room), LANE, colors.ink);
    if let Some(words) = &head.hint {
        let top = y + head.title.height(LANE) + LANE_HINT_TOP;
        pen.words(words, (x, top, room), HINT, colors.ink_2);
    }
}

/// The blocks of a cell; the first of them begins at the top of the cell.
fn draw_cell(pen: &mut Pen, part: &RowPart<'_>, cell: &Cell, blocks: Option<Range<usize>>, left: f64) {
    let Some(column) = part.layout.columns.get(cell.place) else { return };
    let blocks = blocks.unwrap_or(0..cell.blocks.len());
    let shown = cell.blocks.get(blocks).unwrap_or_default();
    let before = match (shown.first(), cell.blocks.first()) {
        (Some(first), Some(top)) => first.y - top.y,
        _ => return,
    };
    let x = LANE_WIDTH + column.x - left + CELL_PADDING_INLINE;
    for block in shown {
        draw_block(pen, block, (x, part.row.top() + block.y - before), room(column));
    }
}

fn draw_block(pen: &mut Pen, block: &Block, (x, y): (f64, f64), room: f64) {
    match &block.thing {
        Thing::Card(of) => {
            // A card stands on one page only, so that its id needs no page.
            let id = format!("{ID}-card-{}", of.id);
            pen.svg.open("g", &[("id", (&id).into()), ("transform", (&moved(x, y)).into())]);
            card(pen, of);
            pen.svg.close("g");
            pen.svg.new_line();
        }
        Thing::Chips(chips) => pen.at(x, y, |pen| chips.iter().for_each(|chip| draw_chip(pen, chip))),
        Thing::Guide(words) => {
            let (x, y) = (x + GUIDE_INLINE, y + GUIDE_BLOCK);
            pen.words(words, (x, y, room - 2.0 * GUIDE_INLINE), GUIDE, pen.colors.ink_2);
        }
        Thing::Count(words) => pen.words(words, (x, y, words.width), COUNT, pen.colors.ink_2),
    }
}

fn draw_chip(pen: &mut Pen, chip: &Chip) {
    let colors = pen.colors;
    pen.fill(chip.rect, CHIP_RADIUS, colors.surface, 1.0);
    pen.outline(chip.rect, CHIP_RADIUS, Stroke::new(colors.line, CHIP_LINE));
    let (x, middle) = (chip.rect.x + CHIP_LINE + CHIP_START, chip.rect.y + chip.rect.height / 2.0);
    pen.sign(chip.sign, (x, middle - SIGN / 2.0), SIGN, colors.ink_2, false);
    let text = (x + SIGN + CHIP_GAP, middle - chip.name.height(COUNT) / 2.0, chip.name.width);
    pen.words(&chip.name, text, COUNT, colors.ink_2);
}
