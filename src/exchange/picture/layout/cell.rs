//! What lies in a cell: blocks below each other, each of which stays in one piece on paper.

use std::collections::BTreeSet;

use crate::drawing::sign;
use crate::exchange::picture::geometry::Rect;
use crate::exchange::picture::layout::card::{CardBox, CardSetter};
use crate::exchange::picture::layout::column::{COUNT, Column};
use crate::exchange::picture::sizes::{
    CELL_GAP, CELL_LINE, CELL_PADDING_BLOCK, CELL_PADDING_INLINE, CHIP_END, CHIP_GAP, CHIP_HEIGHT, CHIP_LINE,
    CHIP_SPACE, CHIP_START, GUIDE_BLOCK, GUIDE_INLINE, LINE, LONG_LINES, REGULAR, SIGN, TEXT_S,
};
use crate::exchange::picture::typeset::{Style, Typesetter, Words};
use crate::model::{CardId, Document, LaneKind};
use crate::wording;

/// How it is written what an empty cell asks.
pub(in crate::exchange::picture) const GUIDE: Style = Style::new(TEXT_S, REGULAR, LINE).italic(true);

/// A cell that holds something.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Cell {
    /// The place of its column.
    pub(in crate::exchange::picture) place: usize,
    pub(in crate::exchange::picture) blocks: Vec<Block>,
}

impl Cell {
    /// The height of all blocks and of the room around them, in px.
    pub(in crate::exchange::picture) fn height(&self) -> f64 {
        self.blocks.last().map_or(0.0, |last| last.y + last.height + CELL_PADDING_BLOCK)
    }
}

/// Something in a cell that is not broken.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Block {
    /// From the top of its cell.
    pub(in crate::exchange::picture) y: f64,
    pub(in crate::exchange::picture) height: f64,
    pub(in crate::exchange::picture) thing: Thing,
}

/// What a block is.
#[derive(Debug)]
pub(in crate::exchange::picture) enum Thing {
    /// A card.
    Card(Box<CardBox>),
    /// A line of channels.
    Chips(Vec<Chip>),
    /// How many cards a cell of a collapsed lane holds.
    Count(Words),
    /// What an empty cell asks.
    Guide(Words),
}

/// A channel that serves a stage.
#[derive(Debug)]
pub(in crate::exchange::picture) struct Chip {
    /// From the left side of its line.
    pub(in crate::exchange::picture) rect: Rect,
    pub(in crate::exchange::picture) sign: &'static str,
    pub(in crate::exchange::picture) name: Words,
}

/// How wide the content of a column is, in px.
pub(in crate::exchange::picture) fn room(column: &Column) -> f64 {
    column.width - 2.0 * CELL_PADDING_INLINE - CELL_LINE
}

/// The cell with `cards` of a lane.
pub(super) fn with_cards(
    document: &Document,
    (place, column): (usize, &Column),
    cards: &[CardId],
    lane: LaneKind,
    setter: CardSetter<'_>,
) -> Cell {
    let known = cards.iter().filter_map(|id| document.card(*id).map(|card| (*id, card)));
    let things = known.map(|(id, card)| {
        let card = setter.card(id, card, lane, room(column));
        (card.height, Thing::Card(Box::new(card)))
    });
    Cell { place, blocks: stacked(things, CELL_GAP) }
}

/// The cell of a collapsed lane with so many cards.
pub(super) fn with_count(place: usize, cards: usize, width: f64, setter: Typesetter<'_>) -> Cell {
    let words = setter.one_line(&wording::count(cards, "card"), COUNT, width);
    Cell { place, blocks: stacked([(words.height(COUNT), Thing::Count(words))].into_iter(), 0.0) }
}

/// The empty cell that asks `guide`.
pub(super) fn with_guide(place: usize, guide: &str, width: f64, setter: Typesetter<'_>) -> Cell {
    let words = setter.wrap(guide, GUIDE, width - 2.0 * GUIDE_INLINE, LONG_LINES);
    let height = words.height(GUIDE) + 2.0 * GUIDE_BLOCK;
    Cell { place, blocks: stacked([(height, Thing::Guide(words))].into_iter(), 0.0) }
}

/// The cell with the channels of some touchpoints, each once, in the order of the journey.
pub(super) fn with_channels(
    document: &Document,
    (place, column): (usize, &Column),
    touchpoints: &[CardId],
    setter: Typesetter<'_>,
) -> Cell {
    let mut named = BTreeSet::new();
    let mut lines: Vec<Vec<Chip>> = Vec::new();
    let room = room(column);
    for card in touchpoints.iter().filter_map(|id| document.card(*id)) {
        let name = wording::channel_of(card);
        if card.channel().is_none() || !named.insert(name.clone()) {
            continue;
        }
        let around = 2.0 * CHIP_LINE + CHIP_START + SIGN + CHIP_GAP + CHIP_END;
        let words = setter.wrap(&name, COUNT, room - around, LONG_LINES);
        // What is broken takes all of its room.
        let width = if words.lines.len() > 1 { room } else { around + words.width };
        let height = CHIP_HEIGHT.max(words.height(COUNT) + 2.0 * CHIP_LINE);
        let before = lines.last().and_then(|line| line.last()).map(|chip| chip.rect.right() + CHIP_SPACE);
        let x = before.filter(|x| x + width <= room);
        let rect = Rect { x: x.unwrap_or_default(), y: 0.0, width, height };
        let chip = Chip { rect, sign: sign::of_channel(card.channel()), name: words };
        match lines.last_mut().filter(|_| x.is_some()) {
            Some(line) => line.push(chip),
            None => lines.push(vec![chip]),
        }
    }
    let height = |line: &[Chip]| line.iter().map(|chip| chip.rect.height).fold(0.0, f64::max);
    let things = lines.into_iter().map(|line| (height(&line), Thing::Chips(line)));
    Cell { place, blocks: stacked(things, CHIP_SPACE) }
}

/// Things below each other with gaps between them.
fn stacked(things: impl Iterator<Item = (f64, Thing)>, gap: f64) -> Vec<Block> {
    let mut y = CELL_PADDING_BLOCK;
    let place = |(height, thing)| {
        let block = Block { y, height, thing };
        y += height + gap;
        block
    };
    things.map(place).collect()
}
