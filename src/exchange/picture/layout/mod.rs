//! Where everything in a picture is: rectangles and lines of text, from the map and a measure alone.
//!
//! A layout knows no colors. Places are counted from what they lie in: cards from their cell, cells from their
//! row, so that pages can put rows and columns elsewhere.

pub(super) mod card;
pub(super) mod cell;
pub(super) mod column;
pub(super) mod curve;
pub(super) mod facts;
pub(super) mod image;
pub(super) mod lane;
pub(super) mod row;
pub(super) mod title;

use crate::exchange::picture::geometry::{Rect, Size};
use crate::exchange::picture::layout::cell::Thing;
use crate::exchange::picture::layout::column::Column;
use crate::exchange::picture::layout::row::{Body, Section};
use crate::exchange::picture::layout::title::Title;
use crate::exchange::picture::palette::Palette;
use crate::exchange::picture::shown::Shown;
use crate::exchange::picture::sizes::{CELL_PADDING_INLINE, LANE_WIDTH, MARGIN, SPACE_4};
use crate::exchange::picture::typeset::Typesetter;
use crate::exchange::picture::{Measure, Options, Theme, draw};
use crate::model::{CardId, Document};
use crate::wording;

/// A picture that is laid out.
#[derive(Debug)]
pub struct Layout {
    /// The title of the map.
    pub(super) name: String,
    /// What the picture shows, in a sentence.
    pub(super) description: String,
    pub(super) title: Title,
    pub(super) columns: Vec<Column>,
    /// The height of the headers of the stages, with the band and the line below.
    pub(super) head_height: f64,
    pub(super) sections: Vec<Section>,
}

/// A card in the picture, for those who want to know where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedCard {
    /// Which card it is.
    pub card: CardId,
    /// Where it is, from the corner of the picture.
    pub rect: Rect,
    /// Where its cell is.
    pub cell: Rect,
}

impl Layout {
    /// Lays out what `options` say of `document`. Costs about as much as reading the map once.
    #[must_use]
    pub fn of(document: &Document, options: &Options, measure: &dyn Measure) -> Self {
        let setter = Typesetter::new(measure);
        let shown = Shown::of(document, options);
        let (columns, head_height) = column::columns(document, &shown, setter);
        let sections = row::sections(document, &shown, &columns, setter);
        let board = columns.last().map_or(LANE_WIDTH, Column::right);
        let title = Title::of(document, &shown.personas, board, setter);
        let cards = sections.iter().flat_map(|section| &section.rows).map(row::Row::card_count).sum();
        let names = shown.personas.iter().filter_map(|id| document.persona(*id));
        let names: Vec<String> = names.map(|persona| wording::titled(persona.name(), "persona")).collect();
        Self {
            name: wording::titled(document.map().title(), "map"),
            description: wording::picture_description(columns.len(), cards, &names),
            title,
            columns,
            head_height,
            sections,
        }
    }

    /// The size of the picture, in whole px.
    #[must_use]
    pub fn size(&self) -> Size {
        let width = self.board_width().max(self.title.width) + 2.0 * MARGIN;
        let height = self.board_top() + self.board_height() + MARGIN;
        Size { width: width.ceil(), height: height.ceil() }
    }

    /// The picture, with the text of a map's file in it if there is one.
    #[must_use]
    pub fn svg(&self, theme: Theme, map: Option<&str>) -> String {
        let colors = match theme {
            Theme::Light => &Palette::LIGHT,
            Theme::Dark => &Palette::DARK,
        };
        draw::picture(self, colors, map)
    }

    /// All cards in the picture, in reading order: row by row, stage by stage.
    #[must_use]
    pub fn cards(&self) -> Vec<PlacedCard> {
        let mut placed = Vec::new();
        let mut y = self.board_top() + self.head_height;
        for section in &self.sections {
            y += section.heading_height();
            for row in &section.rows {
                self.cards_of(row, y, &mut placed);
                y += row.height;
            }
        }
        placed
    }

    fn cards_of(&self, row: &row::Row, y: f64, placed: &mut Vec<PlacedCard>) {
        let Body::Cells(cells) = &row.body else { return };
        for cell in cells {
            let Some(column) = self.columns.get(cell.place) else { continue };
            let (x, top) = (MARGIN + column.x, y + row.top());
            let of_cell = Rect { x, y: top, width: column.width, height: row.height - row.top() };
            for block in &cell.blocks {
                let Thing::Card(card) = &block.thing else { continue };
                let rect = Rect { x: 0.0, y: 0.0, width: card.width, height: card.height };
                let rect = rect.moved(x + CELL_PADDING_INLINE, top + block.y);
                placed.push(PlacedCard { card: card.id, rect, cell: of_cell });
            }
        }
    }

    /// The width of the board, in px.
    pub(super) fn board_width(&self) -> f64 {
        self.columns.last().map_or(LANE_WIDTH, Column::right)
    }

    /// The height of the board, in px.
    pub(super) fn board_height(&self) -> f64 {
        self.head_height + self.sections.iter().map(Section::height).sum::<f64>()
    }

    /// How far the board is from the upper side of the picture, in px.
    pub(super) fn board_top(&self) -> f64 {
        MARGIN + self.title.height + SPACE_4
    }
}
