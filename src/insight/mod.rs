//! What a map says about itself.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod curve;

pub use curve::{CurvePoint, Segment, monotone_segments};
