//! The small parts that all screens are built from.
#![expect(missing_docs, reason = "a component says in its own text what its properties are")]

pub mod art;
pub mod avatar;
pub mod button;
pub mod check_field;
pub mod color_swatches;
pub mod date_field;
pub mod deferred;
pub mod dialog;
pub mod face;
pub mod field_list;
pub mod icon;
pub mod menu;
pub mod picture_field;
pub mod plan_picture;
pub(crate) mod pressed;
pub mod radio_group;
pub mod reading_status;
pub mod segmented;
pub mod select_field;
pub mod text_field;
pub mod toast_list;
pub mod vote_field;

use std::sync::atomic::{AtomicU32, Ordering};

/// A new id for an element that another one refers to, such as a field and its label.
fn element_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("part-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
