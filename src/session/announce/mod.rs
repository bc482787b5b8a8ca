//! The sentences of the status line and the live region: always names, always "position p of n".

mod command;

pub use command::{Before, redone, undone};

use crate::model::{CardKind, CellKey, Document, Sentiment};
use crate::session::drag::{Carried, DragItem, Place, own_place};
use crate::session::grid::lanes_beside;
use crate::session::label::quoted;
use crate::session::{GridRow, Item};
use crate::wording;

/// What follows the status words where there is an Escape key.
pub const ESCAPE_HINT: &str = " · Esc cancels";

/// The status line right after a lift.
#[must_use]
pub fn status_lifted(document: &Document, carried: &Carried) -> String {
    format!("Dragging {}", name(document, carried))
}

/// The status line over a target, or over none: where a drop would land.
#[must_use]
pub fn status(document: &Document, carried: &Carried, place: Option<Place>, is_copying: bool) -> String {
    let name = name(document, carried);
    let verb = if is_copying { "Copying" } else { "Dragging" };
    match place {
        Some(Place::Cell { cell, .. }) => {
            let words = match own_place(document, carried.item) {
                Some(Place::Cell { cell: own, .. }) if own == cell => Parts::STAGE.of(document, cell),
                Some(Place::Cell { cell: own, .. }) => Parts::different(own, cell).of(document, cell),
                _ => Parts::all(document).of(document, cell),
            };
            format!("{verb} {name} to {words}, {}", position(document, carried, place))
        }
        Some(place @ Place::Feeling(_)) => {
            format!("{name} feels {}", position(document, carried, Some(place)))
        }
        Some(place) => format!("{verb} {name} to {}", position(document, carried, Some(place))),
        None => format!("{verb} {name}: it cannot be dropped here"),
    }
}

/// What is announced when a thing is lifted.
#[must_use]
pub fn lifted(document: &Document, carried: &Carried) -> String {
    let name = name(document, carried);
    match own_place(document, carried.item) {
        Some(Place::Feeling(sentiment)) => format!("Lifted the face of {name}, {}.", feeling(sentiment)),
        Some(place @ Place::Cell { cell, .. }) => {
            let position = position(document, carried, Some(place));
            format!("Lifted {name}, {position} in {}.", Parts::LANE_AND_STAGE.of(document, cell))
        }
        Some(place) => format!("Lifted {name}, {}.", position(document, carried, Some(place))),
        None => format!("Lifted {name}."),
    }
}

/// What follows it when the keyboard lifted.
#[must_use]
pub fn key_hint(item: DragItem) -> &'static str {
    match item {
        DragItem::Card(_) | DragItem::NewCard(_) => " Arrow keys move, Space drops, Escape cancels.",
        DragItem::Stage(_) => " Left and Right move, Space drops, Escape cancels.",
        DragItem::Lane(_) => " Up and Down move, Space drops, Escape cancels.",
        DragItem::Face(_) => " Up feels better, Down feels worse, Space drops, Escape cancels.",
    }
}

/// What is announced when a key moved the target `from` here `to` there.
#[must_use]
pub fn moved(document: &Document, carried: &Carried, from: Place, to: Place) -> String {
    let position = position(document, carried, Some(to));
    match (from, to) {
        (Place::Cell { cell: from, .. }, Place::Cell { cell: to, .. }) if from != to => {
            let parts = Parts { persona: from.persona != to.persona, ..Parts::LANE_AND_STAGE };
            format!("{}, {position}.", parts.of(document, to))
        }
        _ => sentence(&position),
    }
}

/// What is announced when a drop moved a thing. `document` is the map before it.
#[must_use]
pub fn dropped(document: &Document, carried: &Carried, to: Place) -> String {
    let name = name(document, carried);
    let position = position(document, carried, Some(to));
    match (own_place(document, carried.item), to) {
        (Some(Place::Cell { cell: from, .. }), Place::Cell { cell: to, .. }) if from != to => {
            let parts = Parts::different(from, to);
            let (from, to) = (parts.of(document, from), parts.of(document, to));
            format!("{name} moved from {from} to {to}, {position}.")
        }
        (_, Place::Cell { cell, .. }) => {
            format!("{name} moved to {position} in {}.", Parts::STAGE.of(document, cell))
        }
        (_, Place::Feeling(_)) => format!("{name} feels {position}."),
        _ => format!("{name} moved to {position}."),
    }
}

/// What is announced when a thing is dropped where it was.
#[must_use]
pub fn unmoved(document: &Document, carried: &Carried) -> String {
    let verb = if matches!(carried.item, DragItem::Face(_)) { "feels" } else { "stays at" };
    format!("{} {verb} {}.", name(document, carried), own_words(document, carried))
}

/// What is announced when a drag ends without a drop.
#[must_use]
pub fn cancelled(document: &Document, carried: &Carried) -> String {
    match carried.item {
        DragItem::NewCard(_) => "Move cancelled. No card was added.".to_owned(),
        // It was removed meanwhile, by another tab perhaps.
        _ if own_place(document, carried.item).is_none() => "Move cancelled.".to_owned(),
        _ => {
            let verb = if matches!(carried.item, DragItem::Face(_)) { "feels" } else { "is back at" };
            format!("Move cancelled. {} {verb} {}.", name(document, carried), own_words(document, carried))
        }
    }
}

/// "position 2 of 5 in Choosing".
fn own_words(document: &Document, carried: &Carried) -> String {
    let own = own_place(document, carried.item);
    let position = position(document, carried, own);
    match own {
        Some(Place::Cell { cell, .. }) => format!("{position} in {}", Parts::STAGE.of(document, cell)),
        _ => position,
    }
}

/// "position 2 of 5", or the feeling; nothing if there is no place.
fn position(document: &Document, carried: &Carried, place: Option<Place>) -> String {
    let (at, count) = match (place, carried.item) {
        (Some(Place::Cell { cell, at }), _) => {
            (at, carried.staying(document, cell) + carried.cards.len().max(1))
        }
        (Some(Place::Stage { at }), _) => (at, document.stage_order().len()),
        (Some(Place::Lane { at, .. }), DragItem::Lane(row)) => (at, lanes_beside(document, row.lane).count()),
        (Some(Place::Feeling(sentiment)), _) => return feeling(sentiment),
        (Some(Place::Lane { .. }) | None, _) => return String::new(),
    };
    position_of(at, count)
}

/// "position 2 of 5" for the place 1 of 5.
pub(crate) fn position_of(at: usize, count: usize) -> String {
    format!("position {} of {count}", (at + 1).min(count))
}

/// "good (+1)".
pub(crate) fn feeling(sentiment: Sentiment) -> String {
    match sentiment.value() {
        0 => wording::sentiment(sentiment).to_owned(),
        value => format!("{} ({value:+})", wording::sentiment(sentiment)),
    }
}

/// `words` with a capital letter and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(std::iter::once('.')).collect()
}

fn name(document: &Document, carried: &Carried) -> String {
    match (carried.item, carried.item.on_map()) {
        _ if carried.cards.len() > 1 => wording::count(carried.cards.len(), "card"),
        (_, Some(item)) => quoted(&item.name(document)),
        (DragItem::NewCard(CardKind::Touchpoint), None) => "a new touchpoint".to_owned(),
        (_, None) => "a new card".to_owned(),
    }
}

/// Which parts of a cell's name are said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts {
    persona: bool,
    lane: bool,
    stage: bool,
}

impl Parts {
    pub(crate) const STAGE: Self = Self { persona: false, lane: false, stage: true };
    pub(crate) const LANE_AND_STAGE: Self = Self { persona: false, lane: true, stage: true };

    /// What tells cells of the map apart: the persona only if there are several.
    pub(crate) fn all(document: &Document) -> Self {
        Self { persona: document.persona_order().len() > 1, ..Self::LANE_AND_STAGE }
    }

    /// What tells the cells `one` and `other` apart.
    pub(crate) fn different(one: CellKey, other: CellKey) -> Self {
        let is_other_row = GridRow::of(one) != GridRow::of(other);
        let is_other_persona = one.persona != other.persona;
        // A shared lane has no persona to name: then the lane tells it apart.
        let has_personas = one.persona.is_some() && other.persona.is_some();
        Self {
            persona: is_other_persona,
            lane: one.lane != other.lane || (is_other_row && !has_personas),
            stage: one.stage != other.stage,
        }
    }

    /// "Ana, Touchpoints, Choosing", as far as these parts are said.
    pub(crate) fn of(self, document: &Document, cell: CellKey) -> String {
        let persona = cell.persona.filter(|_| self.persona).map(Item::Persona);
        let lane = self.lane.then_some(Item::Lane(cell.lane));
        let stage = self.stage.then_some(Item::Stage(cell.stage));
        let names: Vec<_> =
            [persona, lane, stage].into_iter().flatten().map(|item| item.name(document)).collect();
        names.join(", ")
    }
}
