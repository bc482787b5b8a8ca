//! What is fed to Waymark by the targets in `targets`, and what must be true of every answer.
//!
//! Each function takes the bytes of one input and fails by a panic. Inputs that are refused are fine: a refusal is one
//! short sentence. Whatever opens is sound, and is the same after it was written and read again.

pub mod chooser;
pub mod document;
pub mod export;
pub mod importers;
pub mod opening;
pub mod own;
pub mod picture;
pub mod sound;
pub mod table;
pub mod texts;
pub mod tree;
pub mod values;
mod workbook;
