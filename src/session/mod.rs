//! What one open editor window knows beyond the map: history, selection, a drag in progress.
#![deny(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

pub mod activation;
pub mod announce;
mod appearance;
pub mod autoscroll;
pub mod band;
mod bottom_sheet;
pub mod cell_edit;
pub mod channels;
pub mod clipboard;
pub mod comments;
mod destination;
pub mod drag;
mod editor;
pub mod export;
pub mod field_text;
pub mod filter;
pub mod find;
pub mod focus;
mod grid;
pub mod hit;
mod item;
pub mod keeping;
pub mod keymap;
mod label;
mod leaving;
mod mode;
pub mod new_touchpoint;
pub mod outline;
pub mod pictures;
pub mod plan;
pub mod presentation;
pub mod ranking;
mod route;
mod saving;
mod selection;
pub mod sheet;
pub mod snapshot;
pub mod soft_keyboard;
pub mod table_look;
pub mod typed_ahead;
pub mod viewport;

pub use crate::model::{GridRow, shown_rows};
pub use appearance::Theme;
pub use bottom_sheet::SheetHeight;
pub use destination::{Choices, Destination};
pub use editor::{Changes, Editor};
pub use grid::{Direction, accepts};
pub use item::Item;
pub use leaving::{Unsaved, unsaved};
pub use mode::Mode;
pub use route::{MapView, Route};
pub use saving::{LONGEST_WAIT_MS, QUIET_MS, RETRY_MS, SaveEffect, SaveFault, SaveInput, SaveState, Saving};
pub use selection::{Selection, all_cards, in_reading_order};
