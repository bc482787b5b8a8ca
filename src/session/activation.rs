//! When a press becomes a drag.

/// How far a mouse moves until it drags, in client px. Less is a click.
///
/// hello-pangea/dnd uses 5 px, tldraw and dioxus-flow 4 px.
pub const MOUSE_DISTANCE: f64 = 4.0;
/// How far a finger or a pen moves until it drags, in client px. dioxus-flow uses 8 px, tldraw 6 px.
pub const COARSE_DISTANCE: f64 = 8.0;
/// How long a finger or a pen rests on a card until it lifts it, in ms. dnd-kit uses 250 ms.
pub const HOLD_MS: f64 = 250.0;
/// A finger that goes further than this while it should rest scrolls the board, in client px.
pub const HOLD_TOLERANCE: f64 = 8.0;

/// What presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PointerKind {
    /// A mouse or a trackpad.
    Mouse,
    /// A finger.
    Touch,
    /// A pen.
    Pen,
}

impl PointerKind {
    /// Whether a pointer of this kind that goes down while `holder` presses or drags is a palm: the hand that
    /// holds a pen rests on the glass, and means nothing by it.
    #[must_use]
    pub fn is_palm_beside(self, holder: Option<Self>) -> bool {
        self == Self::Touch && holder == Some(Self::Pen)
    }
}

/// Which part of a thing is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Anywhere on it. A finger that starts there may want to scroll.
    Body,
    /// Its handle, where the page has `touch-action: none`: nothing but a drag can start there.
    Handle,
}

/// What turns a press into a drag.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Activation {
    /// Moving this far, in client px.
    Distance(f64),
    /// Resting for [`HOLD_MS`] within [`HOLD_TOLERANCE`].
    Hold,
}

impl Activation {
    /// What turns a press with `kind` on `part` into a drag.
    #[must_use]
    pub fn of(kind: PointerKind, part: Part) -> Self {
        match (kind, part) {
            (PointerKind::Mouse, _) => Self::Distance(MOUSE_DISTANCE),
            (PointerKind::Touch | PointerKind::Pen, Part::Handle) => Self::Distance(COARSE_DISTANCE),
            (PointerKind::Touch | PointerKind::Pen, Part::Body) => Self::Hold,
        }
    }
}
