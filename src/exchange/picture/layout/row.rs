//! The rows of a picture: the lanes of each persona, and those that all share.

use std::collections::BTreeSet;

use crate::exchange::picture::layout::card::CardSetter;
use crate::exchange::picture::layout::cell::{self, Cell, Thing};
use crate::exchange::picture::layout::column::Column;
use crate::exchange::picture::layout::curve::Curve;
use crate::exchange::picture::layout::lane::LaneHead;
use crate::exchange::picture::layout::title::{Avatar, NAME};
use crate::exchange::picture::shown::Shown;
use crate::exchange::picture::sizes::{
    AVATAR, BLUEPRINT_LINE, CELL_HEIGHT, CURVE_HEIGHT, GROUP_BOTTOM, GROUP_LINE, GROUP_TOP, LANE_WIDTH,
    ROW_LINE, STAGE_WIDTH_MAX,
};
use crate::exchange::picture::typeset::{Typesetter, Words};
use crate::model::{Document, Field, GridRow, LaneKind, PersonaId, Scope};
use crate::wording;

/// The rows of one persona, or those that all share.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Section {
    /// Whose rows they are, in words.
    pub(in crate::exchange::picture) name: String,
    /// What stands above the rows of one of several personas.
    pub(in crate::exchange::picture) heading: Option<(Avatar, Words)>,
    pub(in crate::exchange::picture) rows: Vec<Row>,
}

/// A row: a lane of one persona, or one that all share.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Row {
    pub(in crate::exchange::picture) of: GridRow,
    pub(in crate::exchange::picture) kind: LaneKind,
    pub(in crate::exchange::picture) head: LaneHead,
    pub(in crate::exchange::picture) body: Body,
    /// With the lines above and below.
    pub(in crate::exchange::picture) height: f64,
    /// Whether a line lies below: none does where the next row brings a line of a blueprint.
    pub(in crate::exchange::picture) has_line: bool,
}

/// What is in a row beside its header.
#[derive(Debug)]
pub(in crate::exchange::picture) enum Body {
    /// The cells that hold something, from left to right.
    Cells(Vec<Cell>),
    /// The emotion curve.
    Curve(Curve),
    /// The emotion curve of a collapsed lane: nothing.
    NoCurve,
}

impl Section {
    /// The height of the heading, in px.
    pub(in crate::exchange::picture) fn heading_height(&self) -> f64 {
        self.heading.as_ref().map_or(0.0, |_| GROUP_TOP + AVATAR + GROUP_BOTTOM + GROUP_LINE + ROW_LINE)
    }

    /// The height of heading and rows, in px.
    pub(in crate::exchange::picture) fn height(&self) -> f64 {
        self.heading_height() + self.rows.iter().map(|row| row.height).sum::<f64>()
    }
}

impl Row {
    /// The height of the line of a blueprint above the row, in px.
    pub(in crate::exchange::picture) fn top(&self) -> f64 {
        if self.head.blueprint.is_some() { BLUEPRINT_LINE } else { 0.0 }
    }

    /// Whether nothing but the lines above and below it is to be seen of a cell.
    pub(in crate::exchange::picture) fn has_curve(&self) -> bool {
        matches!(self.body, Body::Curve(_) | Body::NoCurve)
    }

    /// How many cards are drawn in it.
    pub(super) fn card_count(&self) -> usize {
        let Body::Cells(cells) = &self.body else { return 0 };
        let blocks = cells.iter().flat_map(|cell| &cell.blocks);
        blocks.filter(|block| matches!(block.thing, Thing::Card(_))).count()
    }
}

/// The sections of what is shown, top first.
pub(super) fn sections(
    document: &Document,
    shown: &Shown<'_>,
    columns: &[Column],
    setter: Typesetter<'_>,
) -> Vec<Section> {
    let fruit = document.map().fruit_limits();
    let rows = RowSetter { document, shown, columns, cards: CardSetter { setter, fruit } };
    let groups = shown.rows.chunk_by(|one, other| one.persona == other.persona);
    groups.map(|group| rows.section(group)).collect()
}

/// What rows are laid out with.
struct RowSetter<'a> {
    document: &'a Document,
    shown: &'a Shown<'a>,
    columns: &'a [Column],
    cards: CardSetter<'a>,
}

impl RowSetter<'_> {
    fn section(&self, group: &[GridRow]) -> Section {
        let setter = self.cards.setter;
        let persona = group.first().and_then(|row| row.persona);
        let persona = persona.and_then(|id| self.document.persona(id));
        let name = persona.map(|persona| wording::titled(persona.name(), "persona"));
        let is_one_of_many = self.document.persona_order().len() > 1;
        let heading = persona.zip(name.as_deref()).filter(|_| is_one_of_many);
        let heading = heading.map(|(persona, name)| {
            (Avatar::of(persona), setter.one_line(name, NAME, LANE_WIDTH + STAGE_WIDTH_MAX))
        });
        let mut rows: Vec<Row> = group.iter().filter_map(|row| self.row(*row)).collect();
        let are_blueprint: Vec<bool> = rows.iter().skip(1).map(|row| row.head.blueprint.is_some()).collect();
        for (row, before_blueprint) in rows.iter_mut().zip(are_blueprint) {
            row.has_line = !before_blueprint;
        }
        Section { name: name.unwrap_or_else(|| wording::shared_rows().to_owned()), heading, rows }
    }

    fn row(&self, row: GridRow) -> Option<Row> {
        let lane = self.document.lane(row.lane)?;
        let is_collapsed = self.shown.collapsed.contains(&row.lane);
        let head = LaneHead::of(lane, is_collapsed, self.cards.setter);
        let body = match (lane.kind, row.persona) {
            (LaneKind::Emotion, Some(_)) if is_collapsed => Body::NoCurve,
            (LaneKind::Emotion, Some(persona)) => self.curve(persona),
            (LaneKind::Channels, Some(_)) if is_collapsed => Body::Cells(Vec::new()),
            (LaneKind::Channels, Some(persona)) => self.channels(persona),
            (kind, _) => self.cells(row, kind, is_collapsed),
        };
        // With the line of a blueprint, which a cell is no higher for.
        let least = if is_collapsed { 0.0 } else { CELL_HEIGHT };
        let content = match &body {
            Body::Cells(cells) => cells.iter().map(Cell::height).fold(0.0, f64::max),
            Body::Curve(_) => CURVE_HEIGHT,
            Body::NoCurve => 0.0,
        };
        let mut row = Row { of: row, kind: lane.kind, head, body, height: 0.0, has_line: true };
        row.height = least.max(row.top() + content.max(row.head.height)) + ROW_LINE;
        Some(row)
    }

    fn cells(&self, row: GridRow, kind: LaneKind, is_collapsed: bool) -> Body {
        let cells = self.open(self.shown.cells(row)).map(|(place, column, cell)| match is_collapsed {
            true => cell::with_count(place, cell.cards.len(), cell::room(column), self.cards.setter),
            false => cell::with_cards(self.document, (place, column), &cell.cards, kind, self.cards),
        });
        let mut cells: Vec<Cell> = cells.collect();
        let guide = self.document.lane(row.lane).map_or("", |lane| lane.fields.text(Field::Guide));
        if !is_collapsed && !guide.trim().is_empty() {
            self.ask(guide, &mut cells);
        }
        Body::Cells(cells)
    }

    /// Lets the cells that hold no cards ask `guide`, as those of the canvas do.
    fn ask(&self, guide: &str, cells: &mut Vec<Cell>) {
        let filled: BTreeSet<usize> = cells.iter().map(|cell| cell.place).collect();
        let open = self.columns.iter().enumerate().filter(|(_, column)| !column.is_strip);
        for (place, column) in open.filter(|(place, _)| !filled.contains(place)) {
            cells.push(cell::with_guide(place, guide, cell::room(column), self.cards.setter));
        }
        cells.sort_by_key(|cell| cell.place);
    }

    fn channels(&self, persona: PersonaId) -> Body {
        let cells = self.open(self.touchpoints(persona)).map(|(place, column, cell)| {
            cell::with_channels(self.document, (place, column), &cell.cards, self.cards.setter)
        });
        Body::Cells(cells.filter(|cell| !cell.blocks.is_empty()).collect())
    }

    fn curve(&self, persona: PersonaId) -> Body {
        let color = self.document.persona(persona).map(|persona| persona.color()).unwrap_or_default();
        Body::Curve(Curve::of(self.document, self.touchpoints(persona), color))
    }

    /// The cells with the touchpoints of a persona.
    fn touchpoints(&self, persona: PersonaId) -> &[(usize, &crate::model::Cell)] {
        let row = self.document.touchpoint_lane().map(|lane| {
            let is_own = self.document.lane(lane).is_some_and(|lane| lane.scope == Scope::PerPersona);
            GridRow { persona: is_own.then_some(persona), lane }
        });
        row.map_or(&[], |row| self.shown.cells(row))
    }

    /// Those of some cells whose stage is no strip, each with its column.
    fn open<'c>(
        &'c self,
        cells: &'c [(usize, &'c crate::model::Cell)],
    ) -> impl Iterator<Item = (usize, &'c Column, &'c crate::model::Cell)> {
        let column = |(place, cell): &(usize, &'c crate::model::Cell)| {
            let column = self.columns.get(*place).filter(|column| !column.is_strip)?;
            Some((*place, column, *cell))
        };
        cells.iter().filter_map(column)
    }
}
