//! What a map says about itself: figures, findings, how far the work on it is, and what its future changes.
//!
//! Everything here is worked out from the maps alone, by rules that anybody can check by hand:
//! `docs/insight.md` has them with an example. Insight holds no sentences; `wording` has them.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod action_plan;
mod checks;
pub mod compare;
mod curve;
mod facts;
mod feelings;
mod finding;
mod gaps;
mod journey;
mod mix;
mod overlay;
mod overview;
mod places;
mod ranking;
mod reading;
mod recovery;
mod research;
mod stages;
mod steps;
mod value;

pub use action_plan::action_plan;
pub use curve::{CurvePoint, Segment, monotone_segments};
pub use feelings::Feelings;
pub use finding::{Figure, Finding, Rule};
pub use journey::{LowestPoint, PersonaInsight, SteepestDrop, personas};
pub use mix::{ChannelCount, Mix, Tally};
pub use overlay::Disagreement;
pub use overview::Insight;
pub use ranking::StagePain;
pub use recovery::Recoveries;
pub use research::{OpenQuestions, Research, ToResearch};
pub use steps::{Lack, Missing, Place, Step, StepKind, ThinkingPhase, steps};
pub use value::{persona_weight, unrealized_potential};
