//! Why a command was refused.

use crate::model::limits;

/// Why a command was refused. Nothing has changed when one is returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The persona, stage, lane or card is not on the map (any more).
    #[error("This is no longer on the map.")]
    Unknown,
    /// A new record has the id of one that is there already.
    #[error("This is on the map already.")]
    Taken,
    /// The lane does not hold cards of this kind.
    #[error("This lane does not hold cards of that kind.")]
    WrongLane,
    /// A map keeps exactly one lane of this kind.
    #[error("A map has exactly one such lane.")]
    SingleLane,
    /// The text is too long.
    #[error("A text can hold {} characters at most.", limits::TEXT_LENGTH)]
    TooLong,
    /// Such a record does not have this field.
    #[error("There is no such field here.")]
    WrongField,
    /// The field cannot hold the value.
    #[error("This value does not fit here.")]
    WrongValue,
    /// The map is full.
    #[error(
        "A map can hold {} cards, {} stages, {} lanes and {} personas at most.",
        limits::CARDS,
        limits::STAGES,
        limits::LANES,
        limits::PERSONAS
    )]
    Full,
    /// Somebody is still reading the map: a fault in the program.
    #[error("The map was busy. Please try again.")]
    Busy,
}
