//! Everything that can be done to a map, one variant per intention.
//!
//! A command holds ids and new values only. Ids of new records are in the command, so that applying it is
//! deterministic. Places are counted from 0; a place past the end means the end.

use crate::edit::CoalesceKey;
use crate::model::{
    BuyingPhase, CardId, CellKey, Channel, ChannelMode, Color, Creator, Date, LaneId, LaneKind, MapState,
    PersonaId, Presence, RecordKey, Scope, Sentiment, StageId,
};

/// One intention of the user.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Changes what the whole map is about.
    EditMap(MapEdit),
    /// Adds a persona at a place in the order.
    AddPersona {
        /// The new persona's id.
        id: PersonaId,
        /// Its name.
        name: String,
        /// Its color.
        color: Color,
        /// Its place among the personas.
        at: usize,
    },
    /// Changes a persona.
    EditPersona {
        /// Which one.
        id: PersonaId,
        /// What about it.
        edit: PersonaEdit,
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
        /// Its title.
        title: String,
        /// Its buying phase.
        phase: BuyingPhase,
        /// Its place among the stages.
        at: usize,
    },
    /// Changes a stage.
    EditStage {
        /// Which one.
        id: StageId,
        /// What about it.
        edit: StageEdit,
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
        /// What it is for.
        kind: LaneKind,
        /// Its title.
        title: String,
        /// Whose cells it has.
        scope: Scope,
        /// Its place among the lanes.
        at: usize,
    },
    /// Changes a lane.
    EditLane {
        /// Which one.
        id: LaneId,
        /// What about it.
        edit: LaneEdit,
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
    /// Adds a card of the lane's kind to a cell.
    AddCard {
        /// The new card's id.
        id: CardId,
        /// Its title.
        title: String,
        /// The cell.
        cell: CellKey,
        /// Its place in the cell.
        at: usize,
    },
    /// Changes a card.
    EditCard {
        /// Which one.
        id: CardId,
        /// What about it.
        edit: CardEdit,
    },
    /// Moves cards next to each other, in the order given, into a cell that holds cards of their kind.
    MoveCards {
        /// Which ones.
        cards: Vec<CardId>,
        /// The cell they go to.
        to: CellKey,
        /// The place of the first of them, counted among the cards of the cell that are not moved.
        at: usize,
    },
    /// Puts a copy of a card below it.
    DuplicateCard {
        /// The card to copy.
        source: CardId,
        /// The copy's id.
        id: CardId,
    },
    /// Removes cards.
    RemoveCards {
        /// Which ones.
        cards: Vec<CardId>,
    },
}

/// What can be changed about the whole map.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEdit {
    /// Its title.
    Title(String),
    /// Its scenario.
    Scenario(String),
    /// The goal of the mapping.
    Goal(String),
    /// Its owner.
    Owner(String),
    /// Where its facts come from.
    Source(String),
    /// Current or future.
    State(MapState),
    /// The day it was begun.
    Created(Option<Date>),
    /// The day by which it is looked at again.
    Review(Option<Date>),
}

/// What can be changed about a persona.
#[derive(Debug, Clone, PartialEq)]
pub enum PersonaEdit {
    /// Its name.
    Name(String),
    /// Its role.
    Role(String),
    /// Its color.
    Color(Color),
}

/// What can be changed about a stage.
#[derive(Debug, Clone, PartialEq)]
pub enum StageEdit {
    /// Its title.
    Title(String),
    /// Its buying phase.
    Phase(BuyingPhase),
    /// Who is in contact with the customer.
    Presence(Presence),
    /// What the customer wants to reach in it.
    Goal(String),
    /// Its color.
    Color(Option<Color>),
}

/// What can be changed about a lane.
#[derive(Debug, Clone, PartialEq)]
pub enum LaneEdit {
    /// Its title.
    Title(String),
    /// Its color.
    Color(Option<Color>),
}

/// What can be changed about a card. All but title and notes is for touchpoints only.
#[derive(Debug, Clone, PartialEq)]
pub enum CardEdit {
    /// Its title.
    Title(String),
    /// Its notes.
    Notes(String),
    /// Its channel. The mode follows if the card has none and the channel has a usual one.
    Channel(Option<Channel>),
    /// The name of a channel that is not in the list: the channel becomes [`Channel::Other`].
    ChannelName(String),
    /// Online, offline or both.
    Mode(Option<ChannelMode>),
    /// Who makes it.
    Creator(Option<Creator>),
    /// How it feels.
    Sentiment(Sentiment),
    /// Whether it is a moment of truth.
    MomentOfTruth(bool),
}

impl Command {
    /// The text that the command types in, if it is typing: such commands follow each other as one step.
    #[must_use]
    pub fn coalesce_key(&self) -> Option<CoalesceKey> {
        match self {
            Self::EditMap(edit) => edit.text_field().map(|field| CoalesceKey(RecordKey::Map, field)),
            Self::EditPersona { id, edit } => {
                edit.text_field().map(|field| CoalesceKey(RecordKey::Persona(*id), field))
            }
            Self::EditStage { id, edit } => {
                edit.text_field().map(|field| CoalesceKey(RecordKey::Stage(*id), field))
            }
            Self::EditLane { id, edit } => {
                edit.text_field().map(|field| CoalesceKey(RecordKey::Lane(*id), field))
            }
            Self::EditCard { id, edit } => {
                edit.text_field().map(|field| CoalesceKey(RecordKey::Card(*id), field))
            }
            _ => None,
        }
    }
}

impl MapEdit {
    fn text_field(&self) -> Option<&'static str> {
        match self {
            Self::Title(_) => Some("title"),
            Self::Scenario(_) => Some("scenario"),
            Self::Goal(_) => Some("goal"),
            Self::Owner(_) => Some("owner"),
            Self::Source(_) => Some("source"),
            Self::State(_) | Self::Created(_) | Self::Review(_) => None,
        }
    }
}

impl PersonaEdit {
    fn text_field(&self) -> Option<&'static str> {
        match self {
            Self::Name(_) => Some("name"),
            Self::Role(_) => Some("role"),
            Self::Color(_) => None,
        }
    }
}

impl StageEdit {
    fn text_field(&self) -> Option<&'static str> {
        match self {
            Self::Title(_) => Some("title"),
            Self::Goal(_) => Some("goal"),
            Self::Phase(_) | Self::Presence(_) | Self::Color(_) => None,
        }
    }
}

impl LaneEdit {
    fn text_field(&self) -> Option<&'static str> {
        match self {
            Self::Title(_) => Some("title"),
            Self::Color(_) => None,
        }
    }
}

impl CardEdit {
    fn text_field(&self) -> Option<&'static str> {
        match self {
            Self::Title(_) => Some("title"),
            Self::Notes(_) => Some("notes"),
            Self::ChannelName(_) => Some("channel name"),
            Self::Channel(_)
            | Self::Mode(_)
            | Self::Creator(_)
            | Self::Sentiment(_)
            | Self::MomentOfTruth(_) => None,
        }
    }
}
