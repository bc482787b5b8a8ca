//! What would be lost if the page were loaded anew.

use crate::session::Saving;

/// What is not stored, although the browser was asked to store it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// Edits of the open map.
    Edits,
    /// All maps: the browser stores nothing, so they live in this page only.
    AllMaps,
}

/// What would be lost now. `maps_in_page` is how many maps live in the page only; `open` is the saving of the open
/// map, after it was told to write.
#[must_use]
pub fn unsaved(maps_in_page: usize, open: Option<&Saving>) -> Option<Unsaved> {
    if maps_in_page > 0 {
        return Some(Unsaved::AllMaps);
    }
    open.is_some_and(Saving::is_dirty).then_some(Unsaved::Edits)
}
