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

/// The most entries in one list of a record, such as its tags, links or comments.
pub const ENTRIES: usize = 500;
/// The largest picture of a persona, in bytes.
pub const PORTRAIT_BYTES: usize = 24 * 1024;
/// The largest picture of a storyboard, in bytes.
pub const PICTURE_BYTES: usize = 40 * 1024;
/// From this impact on an opportunity can be low-hanging fruit, unless the map says otherwise.
pub const FRUIT_IMPACT: i64 = 4;
/// Up to this effort an opportunity can be low-hanging fruit, unless the map says otherwise.
pub const FRUIT_EFFORT: i64 = 2;

/// Whether `text` is short enough to be stored.
#[must_use]
pub fn fits(text: &str) -> bool {
    // A text of few bytes has few characters: counting is needed only near the limit.
    text.len() <= TEXT_LENGTH || text.chars().count() <= TEXT_LENGTH
}
