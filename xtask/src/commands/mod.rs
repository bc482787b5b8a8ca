//! The commands of the front door, one file each.

pub(crate) mod bench;
pub(crate) mod build;
pub(crate) mod e2e;
pub(crate) mod finish;
// `gen` is a reserved word.
pub(crate) mod fuzz;
pub(crate) mod generate;
pub(crate) mod lint;
pub(crate) mod serve;
pub(crate) mod setup;
pub(crate) mod test;
