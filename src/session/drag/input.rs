//! What the drag machine is told, and the things that can be dragged.

use crate::model::{CardId, CardKind, CellKey, StageId};
use crate::session::activation::{Part, PointerKind};
use crate::session::focus::Spot;
use crate::session::hit::{BoardGeometry, CardSpan, PointInClient};
use crate::session::{Direction, GridRow, Item};

/// `PointerEvent.pointerId`.
pub type PointerId = i32;

/// Something that can be dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DragItem {
    /// A card.
    Card(CardId),
    /// A stage, by its header.
    Stage(StageId),
    /// A lane, by the header of one of its rows.
    Lane(GridRow),
    /// A new card from the palette.
    NewCard(CardKind),
    /// A touchpoint's face on the emotion curve: up feels better.
    Face(CardId),
}

/// A pointer goes down on something that can be dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Press {
    /// Which pointer.
    pub pointer: PointerId,
    /// What it is.
    pub kind: PointerKind,
    /// `PointerEvent.isPrimary`: not the second finger.
    pub is_primary: bool,
    /// `PointerEvent.button`: 0 is the main one.
    pub button: i16,
    /// What it is on.
    pub item: DragItem,
    /// Where on it. A face and a card of the palette are handles all over.
    pub part: Part,
    /// Where the pointer is.
    pub at: PointInClient,
    /// The top left corner of the pressed thing, so that the preview hangs at the grab point.
    pub corner: PointInClient,
}

/// Why a drag ends without a drop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CancelReason {
    /// The Escape key.
    Escape,
    /// `pointercancel` of the dragging pointer: see [`crate::session::drag::Drag::is_held_by`].
    PointerCancel,
    /// `lostpointercapture` of the dragging pointer, **only if its target is the board root**: a finger is
    /// captured by the pressed card first, and that capture is lost whenever the root takes it.
    LostCapture,
    /// Another pointer went down. The machine sees that itself from [`Input::Down`]; this is for pointers
    /// that went down on nothing that can be dragged and are no palms.
    SecondPointer,
    /// The page is hidden.
    Hidden,
    /// The window lost the focus.
    Blur,
    /// The window was resized or turned.
    Resize,
    /// A context menu opens. Not to be sent while [`crate::session::drag::Drag::is_touching`]: there a long
    /// press raises it, and it is to be prevented.
    ContextMenu,
    /// The map was replaced or changed by undo, import or another tab.
    Replaced,
}

/// What the drag machine is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A pointer goes down on something that can be dragged; while the machine is not idle, anywhere.
    Down(Press),
    /// A pointer moves. Send the newest position once per animation frame.
    Move {
        /// Which pointer.
        pointer: PointerId,
        /// Where it is.
        at: PointInClient,
    },
    /// A pointer goes up.
    Up {
        /// Which pointer.
        pointer: PointerId,
        /// Where it was last.
        at: PointInClient,
    },
    /// The timer of [`crate::session::drag::Effect::StartHoldTimer`] ran out.
    HoldElapsed,
    /// The keyboard or a tap picks a thing up.
    Lift(DragItem),
    /// An arrow key moves what the keyboard lifted.
    Arrow(Direction),
    /// The keyboard drops what it lifted.
    Drop,
    /// Whether a drop copies the cards instead of moving them: Alt is held.
    Copying(bool),
    /// Something ends the drag without a drop.
    Cancel(CancelReason),
    /// The answer to [`crate::session::drag::Effect::MeasureBoard`]. It may come again at any time, when
    /// rows changed their height.
    BoardMeasured(BoardGeometry),
    /// The answer to [`crate::session::drag::Effect::MeasureCell`]: the cards of the cell, top first.
    CellMeasured {
        /// Which cell.
        cell: CellKey,
        /// Its cards. The dragged one may be among them.
        cards: Vec<CardSpan>,
    },
    /// The board scrolled.
    Scrolled {
        /// Where the top left corner of its content is now.
        origin: PointInClient,
    },
}

impl DragItem {
    /// The thing on the map that moves or changes; a new card is not there yet.
    #[must_use]
    pub fn on_map(self) -> Option<Item> {
        match self {
            Self::Card(card) | Self::Face(card) => Some(Item::Card(card)),
            Self::Stage(stage) => Some(Item::Stage(stage)),
            Self::Lane(row) => Some(Item::Lane(row.lane)),
            Self::NewCard(_) => None,
        }
    }

    /// Where the focus goes after the drag.
    #[must_use]
    pub fn spot(self) -> Option<Spot> {
        match self {
            Self::Card(card) => Some(Spot::Card(card)),
            Self::Face(card) => Some(Spot::Face(card)),
            Self::Stage(stage) => Some(Spot::Stage(stage)),
            Self::Lane(row) => Some(Spot::Lane(row)),
            Self::NewCard(_) => None,
        }
    }
}
