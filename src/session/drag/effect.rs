//! What the drag machine asks of the browser.

use crate::edit::Command;
use crate::model::{CardId, CellKey, Sentiment};
use crate::session::autoscroll::Axes;
use crate::session::drag::{DragItem, Place, PointerId};
use crate::session::focus::Spot;
use crate::session::hit::{Line, PointInClient, RectInBoard};

/// One thing to do. Effects are done in order; answers to them go back in as inputs, at once or later.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send `Input::HoldElapsed` after so many ms.
    StartHoldTimer(f64),
    /// Forget that timer.
    StopHoldTimer,
    /// Capture the pointer on the board root, never on a card.
    Capture(PointerId),
    /// Let it go again. That it is gone already is no error.
    Release(PointerId),
    /// Measure columns and rows and answer with `Input::BoardMeasured`.
    MeasureBoard,
    /// Measure the cards of a cell and answer with `Input::CellMeasured`.
    MeasureCell(CellKey),
    /// Show a copy of the thing that follows the pointer. The thing itself stays, faded.
    ShowPreview {
        /// What it is a copy of.
        item: DragItem,
        /// How many cards hang on the pointer.
        count: usize,
        /// From the top left corner of the preview to the pointer, in client px.
        grab: PointInClient,
    },
    /// Put the top left corner of the preview here.
    MovePreview(PointInClient),
    /// Take the preview away, and the preview of a sentiment.
    HidePreview,
    /// Show where a drop would land, instead of what was shown before.
    ShowTarget(Target),
    /// Show no target.
    HideTarget,
    /// Show a face at the height and with the looks of a sentiment; the map has the old one still.
    ShowSentiment {
        /// Whose face.
        card: CardId,
        /// The sentiment a drop would give it.
        sentiment: Sentiment,
    },
    /// Scroll near the edges, frame by frame, with [`crate::session::autoscroll::Autoscroll`].
    StartAutoscroll(Axes),
    /// Stop that.
    StopAutoscroll,
    /// Show these words in the status line; no words empty it.
    Say(String),
    /// Put these words into the live region.
    Announce(String),
    /// Swallow a click, if one comes before the next press: it belongs to the drag.
    SuppressClick,
    /// Scroll this into view: the keyboard moved the target there.
    Reveal(Spot),
    /// Do this as one undo step and announce that it is done; if it is refused, announce why instead.
    Dispatch {
        /// What to do.
        command: Command,
        /// What to announce once it is done.
        announcement: String,
    },
    /// Add a card with a new id, announce it with `announce::command`, and edit its title.
    AddCard {
        /// The cell.
        cell: CellKey,
        /// Its place in the cell.
        at: usize,
    },
    /// Put copies of cards with new ids into a cell, announce it with `announce::command`, and focus the first.
    CopyCards {
        /// The cards, in order.
        cards: Vec<CardId>,
        /// The cell.
        cell: CellKey,
        /// The place of the first copy in the cell.
        at: usize,
    },
    /// Put the focus here, after the next tick.
    Focus(Spot),
}

/// Where a drop would land, to be drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The place.
    pub place: Place,
    /// The cell to tint.
    pub tint: Option<RectInBoard>,
    /// The line in the gap; none in an empty cell and where the thing lies already.
    pub line: Option<Line>,
}
