//! Waymark: a customer journey map editor that runs wholly in the browser.
//!
//! # From far above
//! A map is a [`model::Document`]: flat tables of records by id. Only a [`edit::Transaction`] changes one,
//! and what it changed is a [`edit::Patch`], which is at once the undo step and the change notice.
//! [`session`] knows what one editor window knows: history, selection, a drag in progress. [`format`] turns
//! bytes into documents and back, [`exchange`] does so for the formats of others. All of that is plain Rust
//! that runs anywhere. `platform` talks to the browser, `state` joins signals and document, `view` draws. They
//! exist only in the WebAssembly build.
//!
//! # Invariants
//! - **A1** `model`, `edit`, `insight`, `drawing`, `format`, `exchange`, `session`, `wording` compile without web crates
//!   and read no clock, no randomness, no global state: time and ids are passed in.
//! - **A2** Only [`edit::Transaction`] writes to a document.
//! - **A3** A document held by an editor has no violations, before and after every command.
//! - **A4** A refused command leaves document, history and selection exactly as they were.
//! - **A5** Patch, then inverse, gives an equal document; an empty patch leaves no undo step and notifies
//!   nobody.
//! - **A6** Only `format` names serde. The model can change its fields without changing a byte of a file.
//! - **A7** Reading answers every byte sequence with a document or an error; each repair is in the report;
//!   unknown fields come out again.
//! - **A8** Stored bytes that were not read successfully are never overwritten, and one save is one write.
//! - **A9** Only `platform` calls browser APIs (views go through Leptos); only `platform/storage.rs` names
//!   gloo-storage. No code path ever makes a request to another origin.
//! - **A10** Components receive ids, never records. Only `state` holds both signals and the document.
//! - **A11** No borrow of the editor is alive while triggers are notified or a callback runs.
//! - **A12** During a drag the document and the source node do not change; a drop is one command and one
//!   undo step; cancel is none.
//! - **A13** Whatever can be dragged can be moved by key and by menu, through the same commands.
//! - **A14** User text reaches the page as text nodes and properties only.

mod drawing;
pub mod edit;
pub mod exchange;
pub mod format;
pub mod insight;
pub mod model;
pub mod session;
pub mod wording;

#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod view;

#[cfg(target_arch = "wasm32")]
pub use view::start;
