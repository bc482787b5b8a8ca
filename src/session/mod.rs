//! What one open editor window knows beyond the map: history, selection, a drag in progress.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod editor;
mod item;
mod label;

pub use editor::{Changes, Editor};
pub use item::Item;
