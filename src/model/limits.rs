//! Every limit of a map as a named constant. Messages show these numbers.
//!
//! Text is counted in Unicode scalar values everywhere.

/// The longest text of any field, in Unicode scalar values.
pub const TEXT_LENGTH: usize = 20_000;
/// The most cards in one map.
pub const CARDS: usize = 20_000;
/// The most stages in one map.
pub const STAGES: usize = 500;
/// The most personas in one map.
pub const PERSONAS: usize = 200;
/// The most lanes in one map.
pub const LANES: usize = 100;
/// The most handed-out states that a map remembers in its lineage.
pub const LINEAGE: usize = 64;

/// Whether `text` is short enough to be stored.
#[must_use]
pub fn fits(text: &str) -> bool {
    // A text of few bytes has few characters: counting is needed only near the limit.
    text.len() <= TEXT_LENGTH || text.chars().count() <= TEXT_LENGTH
}
