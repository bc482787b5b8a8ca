//! What is announced when a command of a menu, a key or a toolbar is done.

use crate::edit::Command;
use crate::model::{CardId, Document, Field, Position, RecordKey};
use crate::session::Item;
use crate::session::announce::{Parts, feeling, position_of};
use crate::session::grid::lanes_beside;
use crate::session::keymap::KeyNames;
use crate::session::label::quoted;
use crate::session::plan::{Rating, is_rating};
use crate::wording;

/// What is remembered of a map before a command, so that it can be told afterwards what the command did.
#[derive(Debug, Clone)]
pub struct Before {
    command: Command,
    /// The name of what the command is about, if it is on the map.
    name: String,
    /// Where that was.
    place: Option<String>,
    /// Where the first of the moved cards lay.
    position: Option<Position>,
}

impl Before {
    /// Remembers what is needed to tell what `command` did to `document`.
    #[must_use]
    pub fn of(command: &Command, document: &Document) -> Self {
        let (name, place) = match subject(command) {
            Some(item) => (named(item, document), place(item, document)),
            None => (String::new(), None),
        };
        let (name, position) = match command {
            Command::MoveCards { cards, .. } | Command::RemoveCards { cards } => {
                let position = cards.first().and_then(|card| document.position(*card));
                (named_cards(cards, document), position)
            }
            Command::CopyCards { copies, .. } => {
                let sources: Vec<CardId> = copies.iter().map(|copy| copy.source).collect();
                (named_cards(&sources, document), None)
            }
            _ => (name, None),
        };
        Self { command: command.clone(), name, place, position }
    }

    /// What to announce now that the command is done and the map is `after`. `None` where nothing moved,
    /// came or went, and the field that is being edited speaks for itself.
    #[must_use]
    pub fn told(&self, after: &Document, keys: KeyNames) -> Option<String> {
        match &self.command {
            Command::MoveCards { cards, .. } => self.moved_cards(cards, after),
            Command::MovePersona { .. } | Command::MoveStage { .. } | Command::MoveLane { .. } => {
                let item = subject(&self.command)?;
                let place = place(item, after).filter(|place| Some(place) != self.place.as_ref())?;
                Some(format!("{} moved to {place}.", self.name))
            }
            Command::AddPersona { id, .. } => added(Item::Persona(*id), after),
            Command::AddStage { id, .. } => added(Item::Stage(*id), after),
            Command::AddLane { id, .. } => added(Item::Lane(*id), after),
            Command::AddCards { cards } => match cards.as_slice() {
                [card] => added(Item::Card(card.id), after),
                [first, ..] => {
                    let count = wording::count(cards.len(), "card");
                    Some(format!("Added {count}, the first at {}.", place(Item::Card(first.id), after)?))
                }
                [] => None,
            },
            Command::CopyCards { copies, to } => {
                let first = place(Item::Card(copies.first()?.id), after)?;
                let done = if to.is_some() { "Copied" } else { "Duplicated" };
                let start = if copies.len() == 1 { "" } else { "the first at " };
                Some(format!("{done} {}, {start}{first}.", self.name))
            }
            Command::CopyStage { id, cards, .. } => self.duplicated(Item::Stage(*id), cards.len(), after),
            Command::CopyLane { id, cards, .. } => self.duplicated(Item::Lane(*id), cards.len(), after),
            Command::RemovePersona { .. }
            | Command::RemoveStage { .. }
            | Command::RemoveLane { .. }
            | Command::RemoveCards { .. } => Some(wording::deleted(&self.name, &keys.undo_in_words())),
            Command::SetField { of: RecordKey::Card(id), field: Field::Sentiment, .. } => {
                let sentiment = after.card(*id)?.sentiment();
                Some(format!("{} feels {}.", named(Item::Card(*id), after), feeling(sentiment)))
            }
            Command::SetFields { of: RecordKey::Card(id), values } if is_rating(values) => {
                let rating = Rating::of(after.card(*id)?);
                Some(rating.map_or_else(wording::no_longer_rated, |rating| {
                    wording::rated(rating.impact, rating.effort)
                }))
            }
            Command::RemovePictures => Some(wording::deleted(wording::all_pictures(), &keys.undo_in_words())),
            Command::SetField { .. } | Command::SetFields { .. } | Command::NameChannel { .. } => None,
        }
    }

    fn duplicated(&self, item: Item, cards: usize, after: &Document) -> Option<String> {
        let along =
            if cards == 0 { String::new() } else { format!(" with {}", wording::count(cards, "card")) };
        Some(format!("Duplicated {}{along}, {}.", self.name, place(item, after)?))
    }

    fn moved_cards(&self, cards: &[CardId], after: &Document) -> Option<String> {
        let (from, to) = (self.position?, after.position(*cards.first()?)?);
        if from == to && cards.len() == 1 {
            return None;
        }
        let position = position_of(to.index, to.count);
        Some(if from.cell == to.cell {
            format!("{} moved to {position} in {}.", self.name, Parts::STAGE.of(after, to.cell))
        } else {
            let cell = Parts::different(from.cell, to.cell).of(after, to.cell);
            format!("{} moved to {cell}, {position}.", self.name)
        })
    }
}

/// The one thing that a command moves, removes or copies.
fn subject(command: &Command) -> Option<Item> {
    match command {
        Command::MovePersona { id, .. } | Command::RemovePersona { id } => Some(Item::Persona(*id)),
        Command::MoveStage { id, .. }
        | Command::RemoveStage { id }
        | Command::CopyStage { source: id, .. } => Some(Item::Stage(*id)),
        Command::MoveLane { id, .. } | Command::RemoveLane { id } | Command::CopyLane { source: id, .. } => {
            Some(Item::Lane(*id))
        }
        _ => None,
    }
}

/// What to announce when a step was undone. `label` is the step's, as in `Changes::label`.
#[must_use]
pub fn undone(label: &str) -> String {
    format!("Undone: {label}.")
}

/// What to announce when a step was done again.
#[must_use]
pub fn redone(label: &str) -> String {
    format!("Redone: {label}.")
}

fn named(item: Item, document: &Document) -> String {
    quoted(&item.name(document))
}

fn named_cards(cards: &[CardId], document: &Document) -> String {
    match cards {
        [card] => named(Item::Card(*card), document),
        cards => wording::count(cards.len(), "card"),
    }
}

fn added(item: Item, after: &Document) -> Option<String> {
    let noun = item.noun(after);
    Some(format!("Added {noun} {}, {}.", named(item, after), place(item, after)?))
}

/// "position 2 of 5", and for a card where that is.
fn place(item: Item, document: &Document) -> Option<String> {
    let (at, count) = match item {
        Item::Persona(id) => {
            let order = document.persona_order();
            (order.iter().position(|other| *other == id)?, order.len())
        }
        Item::Stage(id) => {
            let order = document.stage_order();
            (order.iter().position(|other| *other == id)?, order.len())
        }
        Item::Lane(id) => {
            let at = lanes_beside(document, id).position(|other| other == id)?;
            (at, lanes_beside(document, id).count())
        }
        Item::Card(id) => {
            let position = document.position(id)?;
            let cell = Parts::LANE_AND_STAGE.of(document, position.cell);
            return Some(format!("{} in {cell}", position_of(position.index, position.count)));
        }
    };
    Some(position_of(at, count))
}
