//! Finding text on a map, wherever it stands.

use std::collections::BTreeSet;

use crate::model::{CardId, Document, Field, LaneId, RecordKey};
use crate::session::filter::MapFilter;
use crate::session::{Item, field_text, shown_rows};

/// A thing that says what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The thing.
    pub item: Item,
    /// The first of its fields that says it.
    pub field: Field,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The stages, the personas, the lanes, then the cards row by row. Without a text, the cards that fit the
    /// filter; with a filter, nothing but cards.
    pub hits: Vec<Hit>,
    /// How many more cards say it in lanes that are hidden.
    pub hidden: usize,
    /// The cards that fit the filter, if there is one.
    pub fitting: Option<BTreeSet<CardId>>,
}

impl Found {
    /// The place of `hit` among the hits, from 0.
    #[must_use]
    pub fn place(&self, hit: Hit) -> Option<usize> {
        self.hits.iter().position(|other| other.item == hit.item)
    }

    /// The hit after `from`, or before it, around the ends; the first or the last if there is no `from`.
    #[must_use]
    pub fn step(&self, from: Option<Hit>, is_forward: bool) -> Option<Hit> {
        let last = self.hits.len().checked_sub(1)?;
        let to = match (from.and_then(|hit| self.place(hit)), is_forward) {
            (Some(place), true) if place < last => place + 1,
            (Some(place), false) if place > 0 => place - 1,
            (_, true) => 0,
            (_, false) => last,
        };
        self.hits.get(to).copied()
    }
}

/// Finds `text` in stages, personas, lanes and cards, without regard to capital letters, among the cards that fit
/// `filter`. A blank text finds all of these cards if there is a filter, and nothing if there is none.
#[must_use]
pub fn find(document: &Document, text: &str, filter: &MapFilter) -> Found {
    let wanted = folded(text.trim());
    let fitting = (!filter.is_empty()).then(|| filter.fitting(document));
    if wanted.is_empty() && fitting.is_none() {
        return Found::default();
    }
    let look = |item: Item| field_that_says(document, item, &wanted).map(|field| Hit { item, field });
    let fits = |card: &CardId| fitting.as_ref().is_none_or(|fitting| fitting.contains(card));
    let mut hits = Vec::new();
    if fitting.is_none() {
        let stages = document.stage_order().iter().copied().map(Item::Stage);
        let personas = document.persona_order().iter().copied().map(Item::Persona);
        let lanes = document.lane_order().iter().copied().filter(|lane| !is_hidden(document, *lane));
        hits.extend(stages.chain(personas).chain(lanes.map(Item::Lane)).filter_map(look));
    }
    for row in shown_rows(document, document.persona_order()) {
        let cells = document.stage_order().iter().map(|stage| document.cell(row.cell(*stage)));
        let cards = cells.flatten().copied().filter(fits).map(Item::Card);
        hits.extend(cards.filter_map(look));
    }
    let hidden = document.cells().filter(|(key, _)| is_hidden(document, key.lane));
    let hidden = hidden.flat_map(|(_, cell)| cell.cards.iter().copied());
    let hidden = hidden.filter(fits).filter(|card| look(Item::Card(*card)).is_some()).count();
    Found { hits, hidden, fitting }
}

/// A text without regard to capital letters, letter by letter: as a whole, a sigma would depend on what follows it, and
/// a word would not be found in a longer one.
pub(crate) fn folded(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    letters.map(|letter| if letter == 'ς' { 'σ' } else { letter }).collect()
}

fn is_hidden(document: &Document, lane: LaneId) -> bool {
    document.lane(lane).is_some_and(crate::model::Lane::is_hidden)
}

/// The first field of `item` that says `wanted`, which is folded; its title if nothing is wanted.
fn field_that_says(document: &Document, item: Item, wanted: &str) -> Option<Field> {
    if wanted.is_empty() {
        return Some(item.title_field());
    }
    // What has no title is called by the name that the canvas gives it.
    if folded(&item.name(document)).contains(wanted) {
        return Some(item.title_field());
    }
    let key: RecordKey = item.key();
    let (holder, fields) = document.fields(key)?;
    let says = |(field, value): &(Field, &crate::model::Value)| {
        folded(&field_text::in_words(document, holder, *field, value)).contains(wanted)
    };
    fields.iter().find(says).map(|(field, _)| field)
}
