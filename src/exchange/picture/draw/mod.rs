//! From a layout to SVG.

mod card;
mod curve;
mod head;
mod letters;
pub(super) mod pen;
mod row;
mod title;

use std::ops::Range;

use crate::exchange::picture::draw::pen::{Pen, Stroke};
use crate::exchange::picture::draw::row::{RowPart, heading, row};
use crate::exchange::picture::geometry::{Rect, Size};
use crate::exchange::picture::layout::Layout;
use crate::exchange::picture::layout::column::STAGE;
use crate::exchange::picture::layout::row::{Row, Section};
use crate::exchange::picture::metadata;
use crate::exchange::picture::palette::Palette;
use crate::exchange::picture::sizes::{
    CELL_LINE, CELL_LINE_TINT, FONT, LANE_WIDTH, MARGIN, ROW_LINE, STAGE_MARGIN_BLOCK, STRIP_TINT,
    STRIP_TITLE_TOP,
};
use crate::exchange::picture::svg::decimal;

/// A part of the rows of a layout: on a page there is a part of them, and of a long row a part.
pub(super) struct Piece<'l> {
    pub(super) section: &'l Section,
    pub(super) row: &'l Row,
    /// Whether the name of its persona stands above it.
    pub(super) has_heading: bool,
    /// Of each cell that holds something, which blocks; all of them if there is nothing here.
    pub(super) blocks: Option<Vec<Range<usize>>>,
    /// Without the heading.
    pub(super) height: f64,
    /// Whether it is a later part of its row.
    pub(super) is_continued: bool,
}

impl Piece<'_> {
    pub(super) fn heading_height(&self) -> f64 {
        if self.has_heading { self.section.heading_height() } else { 0.0 }
    }
}

/// The whole picture as a document of its own, with the text of a file in it, if there is one.
pub(super) fn picture(layout: &Layout, colors: &'static Palette, map: Option<&str>) -> String {
    let size = layout.size();
    let mut pen = Pen::new(colors, None);
    open(&mut pen, layout, size, (&decimal(size.width), &decimal(size.height)));
    if let Some(map) = map {
        metadata::write(&mut pen.svg, map);
    }
    ground(&mut pen, size);
    pen.at(MARGIN, MARGIN, |pen| title::title(pen, &layout.title));
    pen.named("board", (MARGIN, layout.board_top()), |pen| {
        board(pen, layout, 0..layout.columns.len(), &whole(layout));
    });
    pen.svg.close("svg");
    pen.svg.new_line();
    pen.svg.finish()
}

/// All rows of a layout, each in one piece.
pub(super) fn whole(layout: &Layout) -> Vec<Piece<'_>> {
    let rows = |section| {
        let section: &Section = section;
        section.rows.iter().enumerate().map(move |(index, row)| Piece {
            section,
            row,
            has_heading: index == 0,
            blocks: None,
            height: row.height,
            is_continued: false,
        })
    };
    layout.sections.iter().flat_map(rows).collect()
}

/// Opens the document: what it is, said to those who do not see it, and what its curves are tinted with.
pub(super) fn open(pen: &mut Pen, layout: &Layout, view: Size, (width, height): (&str, &str)) {
    let view_box = format!("0 0 {} {}", decimal(view.width), decimal(view.height));
    let (title, description) = (pen.id("title"), pen.id("description"));
    let described = format!("{title} {description}");
    pen.svg.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg".into()),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink".into()),
            ("width", width.into()),
            ("height", height.into()),
            ("viewBox", (&view_box).into()),
            ("role", "img".into()),
            ("aria-labelledby", (&described).into()),
            ("font-family", FONT.into()),
        ],
    );
    pen.svg.with_text("title", &[("id", (&title).into())], &layout.name);
    pen.svg.with_text("desc", &[("id", (&description).into())], &layout.description);
    curve::tint(pen);
    pen.svg.new_line();
}

/// What everything lies on.
pub(super) fn ground(pen: &mut Pen, size: Size) {
    let all = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height };
    pen.fill(all, 0.0, pen.colors.ground, 1.0);
}

/// Title, scenario and personas from their corner on.
pub(super) fn title(pen: &mut Pen, layout: &Layout) {
    title::title(pen, &layout.title);
}

/// Some columns of the board and some of its rows, from its corner on.
pub(super) fn board(pen: &mut Pen, layout: &Layout, columns: Range<usize>, pieces: &[Piece<'_>]) {
    let drawn = layout.columns.get(columns.clone()).unwrap_or_default();
    let left = drawn.first().map_or(LANE_WIDTH, |column| column.x);
    let width = drawn.last().map_or(LANE_WIDTH, |last| LANE_WIDTH + last.right() - left);
    let height: f64 = pieces.iter().map(|piece| piece.heading_height() + piece.height).sum();
    pen.at(0.0, layout.head_height, |pen| {
        let mut y = 0.0;
        for group in pieces.chunk_by(|_, next| !next.has_heading) {
            y += group.first().map_or(0.0, Piece::heading_height);
            let rows: f64 = group.iter().map(|piece| piece.height).sum();
            pen.at(0.0, y, |pen| columns_of(pen, layout, columns.clone(), rows));
            y += rows;
        }
    });
    pen.at(LANE_WIDTH, 0.0, |pen| head::head(pen, layout, columns.clone()));
    let line = Rect { x: 0.0, y: layout.head_height - ROW_LINE, width, height: ROW_LINE };
    pen.fill(line, 0.0, pen.colors.line, 1.0);
    let corner = Rect { x: LANE_WIDTH - CELL_LINE, y: 0.0, width: CELL_LINE, height: layout.head_height };
    pen.fill(corner, 0.0, pen.colors.line, 1.0);
    let mut y = layout.head_height;
    for (index, piece) in pieces.iter().enumerate() {
        if piece.has_heading {
            pen.at(0.0, y, |pen| heading(pen, piece.section, width));
            y += piece.section.heading_height();
        }
        let part = RowPart {
            layout,
            row: piece.row,
            columns: columns.clone(),
            blocks: piece.blocks.as_deref(),
            height: piece.height,
            is_continued: piece.is_continued,
            is_last: index + 1 == pieces.len(),
        };
        pen.at(0.0, y, |pen| row(pen, &part));
        pen.svg.new_line();
        y += piece.height;
    }
    strip_titles(pen, layout, columns, height);
}

/// The grounds of strips and the lines between columns, through all rows of a group.
fn columns_of(pen: &mut Pen, layout: &Layout, columns: Range<usize>, height: f64) {
    let drawn = layout.columns.get(columns).unwrap_or_default();
    let colors = pen.colors;
    let left = drawn.first().map_or(LANE_WIDTH, |column| column.x);
    let down = decimal(height);
    let mut lines = String::new();
    for column in drawn {
        let x = LANE_WIDTH + column.x - left;
        if column.is_strip {
            let rect = Rect { x, y: 0.0, width: column.width, height };
            pen.fill(rect, 0.0, colors.paper_2, STRIP_TINT / 100.0);
        }
        lines.push_str(&format!("M{} 0v{down}", decimal(x + column.width - CELL_LINE / 2.0)));
    }
    if !lines.is_empty() {
        let opacity = CELL_LINE_TINT / 100.0;
        pen.line(&lines, Stroke { opacity, ..Stroke::new(colors.line, CELL_LINE) });
    }
    let lane = format!("M{} 0v{down}", decimal(LANE_WIDTH - CELL_LINE / 2.0));
    pen.line(&lane, Stroke::new(colors.line, CELL_LINE));
}

/// The titles of strips, which run down their columns over all rows.
fn strip_titles(pen: &mut Pen, layout: &Layout, columns: Range<usize>, height: f64) {
    let drawn = layout.columns.get(columns).unwrap_or_default();
    let left = drawn.first().map_or(LANE_WIDTH, |column| column.x);
    for column in drawn.iter().filter(|column| column.is_strip) {
        let x = LANE_WIDTH + column.x - left + column.width / 2.0;
        let y = layout.head_height - ROW_LINE - STAGE_MARGIN_BLOCK + STRIP_TITLE_TOP;
        let room =
            Rect { x: x - column.width / 2.0, y, width: column.width, height: height - STRIP_TITLE_TOP };
        let ink = pen.colors.ink_2;
        for line in &column.title.lines {
            if column.title.is_wild || column.title.width > room.height {
                pen.clipped(room, |pen| pen.word_down(line, (x, y), STAGE, ink));
            } else {
                pen.word_down(line, (x, y), STAGE, ink);
            }
        }
    }
}
