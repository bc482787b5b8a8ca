//! Files in the `OpenJourney` Format, `.ojf`: open JSON of journey maps that hold one persona.
//!
//! Source: `OJF_SPEC.md` of the editor Ptolemy (MIT) and the files that it writes. A file has stages, swimlanes and
//! nodes that lie in both. A node has a score from −5 to +5 and can hold a service blueprint.
//!
//! # What is kept
//! Nodes become cards. What Waymark has no field for (severity, icons, words for feelings, whatever a file has
//! beside the format) stays in the unknown fields of the record under `openJourney` (`marks`) and is written
//! again. So does what Waymark says in another way, such as a score of −2, for as long as the card still means it.
//! The four parts of a blueprint become cards of lanes of their own (`blueprint`) and go back into their node.
//!
//! A file that is read and written again is the same tree but for this: fields stand in the order of the format,
//! every file has a title, a persona and its three lists, every stage and lane an id of its own; `stage`, `lane`,
//! `laneId` and `swimlane` of a node are written as `stageId` and `swimlaneId`, and `pov` and `pointOfView` as it
//! is usual where they stand; what referred to nothing refers to the stage or lane it was put into; scores from 0
//! to 10 are written from −5 to +5.

mod blueprint;
mod file;
mod kinds;
mod lanes;
mod losses;
mod marks;
mod node;
mod read;
mod root;
mod scale;
mod sheet;
mod write;

pub(crate) use file::is_journey;
pub use losses::losses;
pub(crate) use read::read_parsed;
pub use read::{Reading, read};
pub use scale::{Scale, ScoreRange};
pub use write::write;

/// What the format is called in sentences.
pub const NAME: &str = "OpenJourney Format";
