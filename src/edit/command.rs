//! Everything that can be done to a map, one variant per intention.
//!
//! A command holds ids and new values only. Ids of new records are in the command, so that applying it is
//! deterministic. Places are counted from 0; a place past the end means the end.

use crate::edit::CoalesceKey;
use crate::model::{
    CardId, CellKey, Field, Fields, Lane, LaneId, Persona, PersonaId, RecordKey, Stage, StageId, Value,
};

/// One intention of the user.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Changes what stands in a field of the map, a persona, a stage, a lane or a card.
    SetField {
        /// Whose field.
        of: RecordKey,
        /// Which one.
        field: Field,
        /// What stands there then. Nothing, or what says nothing, empties the field.
        value: Option<Value>,
    },
    /// Changes what stands in several fields of one record, as one step.
    SetFields {
        /// Whose fields.
        of: RecordKey,
        /// Which ones, and what stands there then.
        values: Vec<(Field, Option<Value>)>,
    },
    /// Lets a touchpoint happen on a channel of the map's own. One that the map does not list yet joins its list.
    NameChannel {
        /// Which touchpoint.
        card: CardId,
        /// What the channel is called.
        name: String,
    },
    /// Adds a persona at a place in the order.
    AddPersona {
        /// The new persona's id.
        id: PersonaId,
        /// What is known of it.
        persona: Persona,
        /// Its place among the personas.
        at: usize,
    },
    /// Gives a persona another place in the order.
    MovePersona {
        /// Which one.
        id: PersonaId,
        /// Its place once it is moved.
        to: usize,
    },
    /// Removes a persona with all its cards.
    RemovePersona {
        /// Which one.
        id: PersonaId,
    },
    /// Adds a stage at a place in the order.
    AddStage {
        /// The new stage's id.
        id: StageId,
        /// What is known of it.
        stage: Stage,
        /// Its place among the stages.
        at: usize,
    },
    /// Puts a copy of a stage after it, with copies of cards that lie in it.
    CopyStage {
        /// Which one.
        source: StageId,
        /// The copy's id.
        id: StageId,
        /// The cards that are copied along, in the order in which they lie in their cells.
        cards: Vec<CardCopy>,
    },
    /// Gives a stage another place in the order.
    MoveStage {
        /// Which one.
        id: StageId,
        /// Its place once it is moved.
        to: usize,
    },
    /// Removes a stage with all its cards.
    RemoveStage {
        /// Which one.
        id: StageId,
    },
    /// Adds a lane at a place in the order.
    AddLane {
        /// The new lane's id.
        id: LaneId,
        /// What it is for and what is written about it.
        lane: Lane,
        /// Its place among the lanes.
        at: usize,
    },
    /// Puts a copy of a lane after it, with copies of cards that lie in it.
    CopyLane {
        /// Which one.
        source: LaneId,
        /// The copy's id.
        id: LaneId,
        /// The cards that are copied along, in the order in which they lie in their cells.
        cards: Vec<CardCopy>,
    },
    /// Gives a lane another place in the order.
    MoveLane {
        /// Which one.
        id: LaneId,
        /// Its place once it is moved.
        to: usize,
    },
    /// Removes a lane with all its cards.
    RemoveLane {
        /// Which one.
        id: LaneId,
    },
    /// Adds cards, one after the other.
    AddCards {
        /// Which ones.
        cards: Vec<NewCard>,
    },
    /// Moves cards next to each other, in the order given, into a cell whose cards they can become.
    MoveCards {
        /// Which ones.
        cards: Vec<CardId>,
        /// The cell they go to.
        to: CellKey,
        /// The place of the first of them, counted among the cards of the cell that are not moved.
        at: usize,
    },
    /// Puts copies of cards next to each other, in the order given, into a cell whose cards they can become, or
    /// each below its own card.
    CopyCards {
        /// Which ones.
        copies: Vec<CardCopy>,
        /// The cell they go to and the place of the first of them; `None` for each below its own card.
        to: Option<(CellKey, usize)>,
    },
    /// Removes cards.
    RemoveCards {
        /// Which ones.
        cards: Vec<CardId>,
    },
    /// Empties every field that holds a picture.
    RemovePictures,
}

/// A card to be added, of the kind of its lane.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCard {
    /// Its id.
    pub id: CardId,
    /// What is written on it.
    pub fields: Fields,
    /// Its cell.
    pub cell: CellKey,
    /// Its place in the cell.
    pub at: usize,
}

/// A card to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardCopy {
    /// The card.
    pub source: CardId,
    /// The copy's id.
    pub id: CardId,
}

impl Command {
    /// Adds one card.
    #[must_use]
    pub fn add_card(id: CardId, fields: Fields, cell: CellKey, at: usize) -> Self {
        Self::AddCards { cards: vec![NewCard { id, fields, cell, at }] }
    }

    /// Puts a copy of one card below it.
    #[must_use]
    pub fn duplicate(source: CardId, id: CardId) -> Self {
        Self::CopyCards { copies: vec![CardCopy { source, id }], to: None }
    }

    /// Puts `value` into a field.
    pub fn set(of: RecordKey, field: Field, value: impl Into<Value>) -> Self {
        Self::SetField { of, field, value: Some(value.into()) }
    }

    /// The value that the command types in, if it is typing: such commands follow each other as one step.
    #[must_use]
    pub fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::SetField { of, field, .. } if field.is_typed() => Some(CoalesceKey(*of, *field)),
            _ => None,
        }
    }
}
