//! CJML 2.0, the Customer Journey Modelling Language of SINTEF: XML that says who tells whom what, and how.
//!
//! Sources: the sample and the rules on cjml.no, and the XML that the public tools for CJML write and read. The
//! schema itself could not be had. What is written has the elements of the sample in their order; where the tools
//! put further ones in different places, they stand as in the model that the tools share.
//!
//! # What becomes what
//! A file holds planned and actual journeys, and each is a map. Phases are stages, end users are personas. A
//! communication point with an end user is a touchpoint; who else takes part tells its creator, and the label on
//! that side becomes a frontstage step. An action of an end user lies in the lane of actions, whatever others do
//! among themselves or on their own in the backstage. The description of an experience becomes a thought.
//!
//! A map is written as an actual journey, because only those have feelings. A future map without any feeling is
//! written as a planned one. White space at the ends of texts is not kept, because programs that indent XML add it.

mod actors;
mod build;
mod cast;
mod channels;
mod elements;
mod guard;
mod journey;
mod losses;
mod marks;
mod read;
mod sheet;
mod steps;
mod tool;
mod write;
mod xml;

pub use losses::losses;
pub use read::{looks_like, read};
pub use write::write;

/// What the format is called in sentences.
pub const NAME: &str = "CJML";
