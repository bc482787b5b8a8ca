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
mod choice;
mod color;
mod date;
mod document;
mod evidence;
mod extra;
mod field;
mod field_kind;
mod fields;
mod grid;
mod holder;
mod id;
mod lane;
pub mod limits;
mod lineage;
mod map;
mod number;
mod opportunity;
mod persona;
mod record;
mod sentiment;
mod stage;
mod touchpoint;
mod value;
mod work;

pub use card::{Card, CardKind};
pub use cell::{Cell, CellKey};
pub use check::{Violation, violations};
pub use choice::{Choice, Choices};
pub use color::Color;
pub use date::Date;
pub use document::{Document, Parts, Position};
pub use evidence::{EvidenceMethod, EvidenceState};
pub use extra::Extra;
pub use field::Field;
pub use field_kind::{FieldKind, Range, is_safe_address};
pub use fields::Fields;
pub(crate) use grid::lanes_with;
pub use grid::{GridRow, shown_rows};
pub use holder::{Group, Grouped, Holder};
pub use id::{CardId, IdSource, LaneId, MapId, PersonaId, RawId, StageId};
pub use lane::{Lane, LaneIcon, LaneKind, Scope};
pub use lineage::{ContentHash, Lineage};
pub use map::{JourneyMap, MapState};
pub use number::{NotANumber, Number};
pub use opportunity::FruitLimits;
pub use persona::{Persona, Segment};
pub use record::{Record, RecordKey};
pub use sentiment::Sentiment;
pub use stage::{BuyingPhase, Presence, Stage};
pub use touchpoint::{
    Channel, ChannelMode, Complaint, Creator, DefectionRisk, Dimension, RelationshipBenefit,
};
pub use value::Value;
pub use work::{Decision, Status};
