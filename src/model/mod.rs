//! What a journey map is: records, their ids, the document that holds them, and what must be true of it.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod card;
mod cell;
mod check;
mod color;
mod date;
mod document;
mod extra;
mod id;
mod lane;
pub mod limits;
mod lineage;
mod map;
mod persona;
mod record;
mod sentiment;
mod stage;
mod touchpoint;

pub use card::{Card, CardContent, CardKind};
pub use cell::{Cell, CellKey};
pub use check::{Violation, violations};
pub use color::Color;
pub use date::Date;
pub use document::{Document, Parts, Position};
pub use extra::Extra;
pub use id::{CardId, IdSource, LaneId, MapId, PersonaId, RawId, StageId};
pub use lane::{Lane, LaneKind, Scope};
pub use lineage::{ContentHash, Lineage};
pub use map::{JourneyMap, MapState};
pub use persona::Persona;
pub use record::{Record, RecordKey};
pub use sentiment::Sentiment;
pub use stage::{BuyingPhase, Presence, Stage};
pub use touchpoint::{Channel, ChannelMode, Creator, Touchpoint};
