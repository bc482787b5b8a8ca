//! Maps in the formats of other programs and of people: out, with what a format cannot hold, and in, with what
//! had to be repaired.
//!
//! Each format is a folder or file of its own. Writing answers text or bytes and never fails; what a format
//! cannot hold is counted before, by [`Losses`]. Reading answers [`Imported`] maps or one [`ImportError`]; it
//! builds documents through `builder`, so that no importer can make a map that must not be.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod builder;
pub mod cjml;
pub mod csv;
mod error;
mod kept;
mod limits;
mod lines;
pub mod link;
mod loss;
pub mod markdown;
pub mod mermaid;
pub mod ojf;
mod one_persona;
mod open;
pub mod page;
pub mod picture;
pub mod qr;
mod remark;
mod renumber;
pub mod xlsx;
mod xml_text;

pub use error::ImportError;
pub use lines::read_lines;
pub use loss::{Losses, Lost};
pub use open::{Opened, open};
pub use remark::{Imported, Remark};
