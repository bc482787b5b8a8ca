//! How a map looks outside: the file, the stored form, and what reading them found.
//!
//! # The file
//! A `.journey.json` file is one JSON object: the envelope (format, version, id, revision, lineage) with the
//! records of the map in it. The same map always gives the same bytes. `public/journey-map.schema.json`
//! describes it, made from the types in `v1`.
//!
//! # Unknown fields
//! Fields that this version does not know stay with their record and come out again after the known ones, in
//! the order of their names, all digits of their numbers kept. A null in a known field says the same as no
//! field. What lies beside the maps of a library file belongs to no map and is not kept.
//!
//! # Reading
//! [`read()`] goes from bytes to text (`scan`), to a JSON tree (`parse`), to records (`draft`), to a document
//! (`mend`). The first three refuse what cannot be read; the last one repairs what does not fit together.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod comments;
mod decode;
mod draft;
mod envelope;
mod error;
mod fields;
mod json;
pub mod limits;
mod mend;
mod names;
mod parse;
mod place;
mod read;
mod repair;
mod scan;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod schema;
pub mod stored;
mod summary;
mod unknown;
mod v1;
mod words;
mod write;

pub use comments::{COMMENTS_FORMAT, Comments, read_comments};
pub(crate) use comments::{are_comments, comments_of};
pub(crate) use decode::wrong_type;
pub use error::ReadError;
pub(crate) use json::{Member, Node, indent};
pub(crate) use parse::{Parsed, parse};
pub(crate) use place::{Place, Quote};
pub use read::{Loaded, read, read_all, read_text};
pub(crate) use read::{parse_file, read_parsed};
pub use repair::Repair;
pub(crate) use scan::decoded;
pub use scan::{check_size, check_written};
pub use stored::{Header, StoredError};
pub use summary::{Curve, Summary};
pub(crate) use unknown::{extra_of, fields_of};
pub(crate) use words::{Word, words_of};
pub use write::{Exported, compact, file, library};

/// The format name of a file of one map.
pub const MAP_FORMAT: &str = "waymark-journey";
/// The format name of a file of several maps.
pub const LIBRARY_FORMAT: &str = "waymark-library";
/// The version of both formats that this program writes, and the only one so far.
pub const VERSION: u32 = 1;
