//! How a map may change: commands, the transaction that applies one, and the patch that remembers it.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod apply;
mod apply_copies;
mod command;
mod copy;
mod difference;
mod error;
mod history;
mod patch;
mod template;
mod transaction;

pub use apply::apply;
pub use command::{CardCopy, Command, NewCard};
pub use copy::{as_template, excerpt, fresh_copy, future_of};
pub use error::EditError;
pub use history::{CoalesceKey, History, Step};
pub use patch::{Change, Patch};
pub use template::{NewMap, new_map};
pub use transaction::Transaction;
