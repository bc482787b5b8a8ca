//! Why a file was not read.

use crate::format::limits;

/// Why a file was not read, in one sentence that names the place or the way out. Nothing was opened.
///
/// Text that comes from the file is quoted short and with its invisible characters spelled out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file has more bytes than are read.
    #[error(
        "This file is too large: it has {}, and {} is the limit.",
        mebibytes(*bytes),
        mebibytes(*limit as u64)
    )]
    TooLarge {
        /// The size of the file.
        bytes: u64,
        /// The largest size that is read: see [`limits`].
        limit: usize,
    },
    /// There is nothing in the file, or white space only.
    #[error("This file is empty.")]
    Empty,
    /// The file is no text but something that its first bytes give away, such as "a PNG image".
    #[error("This is {0}, not a map.")]
    NotText(&'static str),
    /// The file is text in an encoding that is not read.
    #[error("This file is in the encoding {0}; save it as UTF-8 and open it again.")]
    Encoding(&'static str),
    /// Some bytes are no characters of the file's encoding.
    #[error("This file is not valid {encoding} text: line {line} holds bytes that are no characters.")]
    Undecodable {
        /// The name of the encoding.
        encoding: &'static str,
        /// The first bad line, from 1.
        line: usize,
    },
    /// The JSON text stops before its end.
    #[error("This file is incomplete: it ends at line {line}.")]
    Incomplete {
        /// The last line, from 1.
        line: usize,
    },
    /// The file was filled up with zero bytes, as by a power cut while it was saved.
    #[error("This file is incomplete: from line {line} on it holds only zero bytes.")]
    Padded {
        /// The last line that holds text, from 1.
        line: usize,
    },
    /// The text is not JSON.
    #[error("This file is not valid JSON: {problem} at line {line}, column {column}, near \"{near}\".")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What stands there.
        near: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Lists or objects lie in each other deeper than [`limits::DEPTH`].
    #[error("This file is nested too deeply: line {line} is more than {} levels deep.", limits::DEPTH)]
    TooDeep {
        /// The line, from 1.
        line: usize,
    },
    /// There are more JSON values than [`limits::VALUES`].
    #[error("This file is too large: it holds more than {} values.", limits::VALUES)]
    TooManyValues,
    /// An object has two fields with one name.
    #[error("{path}: this field stands there twice; remove one of the two and open the file again.")]
    DuplicateKey {
        /// The place of the second one.
        path: String,
    },
    /// The file is JSON of another program, such as "an Excalidraw file".
    #[error("This looks like {0}, not a Waymark map.")]
    Foreign(&'static str),
    /// The file is JSON without a format name.
    #[error("This is {0} without the format name \"waymark-journey\", not a Waymark map.")]
    Unnamed(&'static str),
    /// The file names another format.
    #[error("This is a file of the format \"{0}\", not a Waymark map.")]
    OtherFormat(String),
    /// The file was made by a later version of the format.
    #[error("This map was made by a newer Waymark, version {0}; please update.")]
    Newer(String),
    /// The version is not one that ever was.
    #[error("{path}: {found} is not a version of the format; the first one is 1.")]
    BadVersion {
        /// The place.
        path: String,
        /// What stands there.
        found: String,
    },
    /// Something is not of the type that it must be.
    #[error("{path}: expected {expected}, found {found}.")]
    WrongType {
        /// The place.
        path: String,
        /// What should stand there.
        expected: &'static str,
        /// What does.
        found: &'static str,
    },
    /// Something that every map has is not there.
    #[error("{path}: expected {expected}, found nothing.")]
    Missing {
        /// The place.
        path: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// There are more records of a kind than a map can hold.
    #[error("{path}: this map is too large, it has {count} of them and {limit} is the limit.")]
    TooMany {
        /// The place, which is also what there is too many of.
        path: String,
        /// How many there are.
        count: usize,
        /// How many there can be.
        limit: usize,
    },
    /// The file holds several maps, or none, where one was asked for.
    #[error("This file holds {0} maps, not one.")]
    NotOneMap(usize),
}

/// A number of bytes in MiB with one digit after the point, such as "64.0 MiB".
fn mebibytes(bytes: u64) -> String {
    let mebibyte = 1024 * 1024;
    // Rounded up, so that a file just over the limit does not read like one within.
    let tenths = bytes.saturating_mul(10).div_ceil(mebibyte);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MiB"),
        (whole, tenth) => format!("{whole}.{tenth} MiB"),
    }
}
