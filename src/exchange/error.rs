//! Why a file of a foreign format was not read.

use crate::format::ReadError;

/// Why nothing was read, in one sentence that names the place or the way out. Nothing was opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is JSON, and something is wrong with it as JSON or as a map.
    #[error(transparent)]
    Json(#[from] ReadError),
    /// There are more things of a kind than a map can hold.
    #[error("This file is too large for one map: it has {count} {what} and {limit} is the limit.")]
    TooMany {
        /// What there is too many of, in the plural.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there can be.
        limit: usize,
    },
    /// The file is not what it seems to be, or holds nothing that could be a map.
    #[error("{}{problem}", line.map(|line| format!("Line {line}: ")).unwrap_or_default())]
    Unreadable {
        /// Where, from 1, if one line is to blame.
        line: Option<usize>,
        /// What is wrong and what to do, as a sentence.
        problem: String,
    },
}
