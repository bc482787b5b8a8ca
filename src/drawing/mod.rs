//! The drawings that a map is shown with wherever it is shown: faces, signs, and the emotion curve.
//!
//! They are numbers and path data only. The views put them into the page, `exchange` into pictures.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

pub(crate) mod curve;
pub(crate) mod face;
mod path;
pub(crate) mod sign;

pub(crate) use path::{add, curve_path};
