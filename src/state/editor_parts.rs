//! What is done on the canvas that drawing it needs nothing of.

use leptos::ev::{ClipboardEvent, PointerEvent};

use crate::session::Item;
use crate::state::drag::Dragging;
use crate::state::parts::parts;
use crate::state::{Workspace, Zooming};

parts! {
    /// Copies or cuts the selected cards, or pastes, as the event says.
    USE_CLIPBOARD: fn(Workspace, ClipboardEvent) = Workspace::use_clipboard, in panels;
    /// Puts a copy of a card, stage or lane beside it.
    DUPLICATE: fn(Workspace, Item) = Workspace::duplicate, in panels;
    /// Zooms so that the whole map is seen.
    FIT_MAP: fn(Zooming) = Zooming::fit_map, in panels;
    /// Zooms so that what is selected is seen.
    FIT_SELECTION: fn(Zooming) = Zooming::fit_selection, in panels;
    /// Begins to select by a rectangle.
    BEGIN_BAND: fn(Workspace, Dragging, PointerEvent) = Workspace::begin_band, in panels;
}
