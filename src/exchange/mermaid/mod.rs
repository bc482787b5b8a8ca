//! Mermaid's `journey`: the text in READMEs and wikis that Mermaid draws as a user journey.
//!
//! It knows a title, a description, sections, and tasks with a score from 1 to 5 and actors: a map's title,
//! scenario, stages, and touchpoints with their feeling and personas. What Mermaid reads is read in the same way
//! (`blocks` finds it, `clean` and `statements` follow Mermaid's own rules), and what it refuses is read as people
//! mean it (`repair`). What is written is read by Mermaid as it was meant, whatever people wrote (`codes`).

mod blocks;
mod build;
mod clean;
mod codes;
mod elements;
mod fences;
mod front_matter;
mod journey;
mod kinds;
mod losses;
mod merge;
mod outline;
mod parts;
mod read;
mod repair;
mod score;
mod statements;
mod traced;
mod write;

pub use losses::losses;
pub use read::{looks_like, read};
pub use write::{drawing_note, write};

/// What the format is called in sentences.
pub const NAME: &str = "Mermaid";
