//! What is selected: one thing, or several cards.

use std::collections::BTreeSet;

use crate::model::{CardId, Document};
use crate::session::{GridRow, Item};

/// What is selected: one thing, several cards, or nothing, which means the map itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The thing whose fields are shown: of several cards, the one selected last.
    lead: Option<Item>,
    /// All selected cards; the lead is among them if it is a card.
    cards: BTreeSet<CardId>,
    /// The card at which a range begins.
    anchor: Option<CardId>,
}

impl Selection {
    /// One thing, or nothing.
    #[must_use]
    pub fn of(item: Option<Item>) -> Self {
        let card = card_of(item);
        Self { lead: item, cards: card.into_iter().collect(), anchor: card }
    }

    /// Several cards; the last of them leads.
    #[must_use]
    pub fn of_cards(cards: impl IntoIterator<Item = CardId>) -> Self {
        let cards: Vec<CardId> = cards.into_iter().collect();
        Self {
            lead: cards.last().copied().map(Item::Card),
            anchor: cards.first().copied(),
            cards: cards.into_iter().collect(),
        }
    }

    /// The thing whose fields are shown.
    #[must_use]
    pub fn lead(&self) -> Option<Item> {
        self.lead
    }

    /// Whether `item` is selected, alone or with others.
    #[must_use]
    pub fn has(&self, item: Item) -> bool {
        self.lead == Some(item) || card_of(Some(item)).is_some_and(|card| self.cards.contains(&card))
    }

    /// The selected cards.
    #[must_use]
    pub fn cards(&self) -> &BTreeSet<CardId> {
        &self.cards
    }

    /// Everything that is selected.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        let lead = self.lead.filter(|lead| card_of(Some(*lead)).is_none());
        lead.into_iter().chain(self.cards.iter().copied().map(Item::Card))
    }

    /// The selection with `card` added, or without it if it was selected.
    #[must_use]
    pub fn toggled(mut self, card: CardId) -> Self {
        if self.cards.remove(&card) {
            let lead = self.cards.last().copied();
            return Self { lead: lead.map(Item::Card), anchor: lead, cards: self.cards };
        }
        self.cards.insert(card);
        Self { lead: Some(Item::Card(card)), anchor: Some(card), cards: self.cards }
    }

    /// The selection from its anchor to `to`: within a cell the cards between them, else all cards of the cells
    /// between theirs. `rows` are the rows shown.
    #[must_use]
    pub fn extended(&self, document: &Document, rows: &[GridRow], to: CardId) -> Self {
        let anchor = self.anchor.filter(|anchor| document.card(*anchor).is_some()).unwrap_or(to);
        let cards = between(document, rows, anchor, to).into_iter().flatten().chain([anchor, to]).collect();
        Self { lead: Some(Item::Card(to)), cards, anchor: Some(anchor) }
    }

    /// What of it is on the map.
    #[must_use]
    pub fn on(&self, document: &Document) -> Self {
        let cards: BTreeSet<CardId> =
            self.cards.iter().copied().filter(|card| document.card(*card).is_some()).collect();
        let lead = self.lead.filter(|item| item.is_on(document));
        Self {
            lead: lead.or_else(|| cards.last().copied().map(Item::Card)),
            anchor: self.anchor.filter(|card| cards.contains(card)),
            cards,
        }
    }
}

fn card_of(item: Option<Item>) -> Option<CardId> {
    if let Some(Item::Card(card)) = item { Some(card) } else { None }
}

/// `cards` in reading order, row by row, as far as they lie in `rows`.
#[must_use]
pub fn in_reading_order(document: &Document, rows: &[GridRow], cards: &BTreeSet<CardId>) -> Vec<CardId> {
    let place = |card: &CardId| {
        let position = document.position(*card)?;
        let row = rows.iter().position(|row| *row == GridRow::of(position.cell))?;
        let stage = document.stage_order().iter().position(|stage| *stage == position.cell.stage)?;
        Some((row, stage, position.index))
    };
    let mut placed: Vec<_> = cards.iter().filter_map(|card| Some((place(card)?, *card))).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, card)| card).collect()
}

/// All cards of `rows`, in reading order.
pub fn all_cards<'a>(document: &'a Document, rows: &'a [GridRow]) -> impl Iterator<Item = CardId> + 'a {
    let cells = rows.iter().flat_map(|row| document.stage_order().iter().map(|stage| row.cell(*stage)));
    cells.flat_map(|cell| document.cell(cell).iter().copied())
}

/// The cards between `one` and `other`, both included. `None` if one of them is in no row shown.
fn between(document: &Document, rows: &[GridRow], one: CardId, other: CardId) -> Option<Vec<CardId>> {
    let (one, other) = (document.position(one)?, document.position(other)?);
    if one.cell == other.cell {
        let (first, last) = (one.index.min(other.index), one.index.max(other.index));
        let cards = document.cell(one.cell).iter().skip(first).take(last - first + 1);
        return Some(cards.copied().collect());
    }
    let row = |cell| rows.iter().position(|row| *row == GridRow::of(cell));
    let stage = |stage| document.stage_order().iter().position(|other| *other == stage);
    let (rows_between, stages_between) =
        (sorted(row(one.cell)?, row(other.cell)?), sorted(stage(one.cell.stage)?, stage(other.cell.stage)?));
    let stages = document.stage_order().get(stages_between.0..=stages_between.1)?;
    let rows = rows.get(rows_between.0..=rows_between.1)?;
    let cells = rows.iter().flat_map(|row| stages.iter().map(|stage| row.cell(*stage)));
    Some(cells.flat_map(|cell| document.cell(cell).iter().copied()).collect())
}

fn sorted(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
