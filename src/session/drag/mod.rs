//! The drag machine: inputs of pointers and keys in, effects out, and one command at the end.
//!
//! It is pure: no browser, no clock, no randomness. The browser layer turns events into [`Input`]s, calls
//! [`Drag::step`], and does the [`Effect`]s in order. An input that makes no sense is ignored.
//!
//! | state | left by |
//! |---|---|
//! | idle | a press on a thing, or a lift by key |
//! | pressed | moving far enough or resting long enough (lifted); release, or a finger that scrolls (idle) |
//! | lifted | release or drop key (idle, with at most one command); cancel (idle, with none) |
//!
//! While a pen presses or drags, fingers are palms: the machine does not hear of them.
//!
//! Nothing of the map changes while a thing is lifted (A12). Positions come from what was measured and the
//! newest point; steps are never added up.

mod carried;
mod effect;
mod input;
mod keyboard;
mod lifted;
mod place;
mod pointer;
mod pressed;

pub use carried::Carried;
pub use effect::{Effect, Target};
pub use input::{CancelReason, DragItem, Input, PointerId, Press};
pub use place::{Place, command, neighbor, one_step, own_place};

pub(crate) use place::stage_beside;

use crate::model::{CardId, Document};
use crate::session::GridRow;
use crate::session::activation::PointerKind;
use crate::session::drag::lifted::Lifted;
use crate::session::drag::pressed::Pressed;

/// What the machine may look at while it takes a step.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The map, which does not change during a drag.
    pub document: &'a Document,
    /// The rows of the board, top first: see [`crate::session::shown_rows`].
    pub rows: &'a [GridRow],
    /// The cards that are selected together, in reading order.
    pub chosen: &'a [CardId],
}

/// The state of the one drag that can be going on.
#[derive(Debug, Default)]
pub struct Drag {
    phase: Phase,
}

#[derive(Debug, Default)]
enum Phase {
    #[default]
    Idle,
    Pressed(Pressed),
    /// In a box, so that a step moves a pointer and not what was measured.
    Lifted(Box<Lifted>),
}

impl Drag {
    /// Takes `input` and adds to `effects` what is to be done. The caller empties and reuses `effects`:
    /// a pointer that moves within a gap costs no allocation.
    pub fn step(&mut self, input: Input, context: Context<'_>, effects: &mut Vec<Effect>) {
        if matches!(&input, Input::Down(press) if self.is_palm(press.kind)) {
            return;
        }
        self.phase = match std::mem::take(&mut self.phase) {
            Phase::Idle => pressed::start(input, context, effects),
            Phase::Pressed(pressed) => pressed.step(input, context, effects),
            Phase::Lifted(lifted) => lifted.step(input, context, effects),
        };
    }

    /// Whether nothing is pressed or lifted.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        matches!(self.phase, Phase::Idle)
    }

    /// What was taken hold of. It stays in its place on the board, faded.
    #[must_use]
    pub fn lifted(&self) -> Option<DragItem> {
        self.carried().map(|carried| carried.item)
    }

    /// What is lifted, with the cards that go with it.
    #[must_use]
    pub fn carried(&self) -> Option<&Carried> {
        match &self.phase {
            Phase::Lifted(lifted) => Some(&lifted.carried),
            Phase::Idle | Phase::Pressed(_) => None,
        }
    }

    /// Whether the lifted thing hangs on a pointer: the board's `touchmove` is to be prevented then.
    #[must_use]
    pub fn is_following_pointer(&self) -> bool {
        matches!(&self.phase, Phase::Lifted(lifted) if lifted.pointer_kind().is_some())
    }

    /// Whether the lifted thing is moved by keys: arrows, Space, Enter, Escape and Tab belong to it then.
    #[must_use]
    pub fn is_following_keys(&self) -> bool {
        matches!(&self.phase, Phase::Lifted(lifted) if lifted.pointer_kind().is_none())
    }

    /// Whether a finger or a pen presses or drags: `contextmenu` is to be prevented then, because a long
    /// press raises it on Android.
    #[must_use]
    pub fn is_touching(&self) -> bool {
        matches!(self.holder(), Some(PointerKind::Touch | PointerKind::Pen))
    }

    /// What kind of pointer presses or drags.
    #[must_use]
    pub fn holder(&self) -> Option<PointerKind> {
        match &self.phase {
            Phase::Idle => None,
            Phase::Pressed(pressed) => Some(pressed.press.kind),
            Phase::Lifted(lifted) => lifted.pointer_kind(),
        }
    }

    /// Whether this very pointer presses or drags: what others do then is no news of the drag.
    #[must_use]
    pub fn is_held_by(&self, pointer: PointerId) -> bool {
        match &self.phase {
            Phase::Idle => false,
            Phase::Pressed(pressed) => pressed.press.pointer == pointer,
            Phase::Lifted(lifted) => lifted.pointer_id() == Some(pointer),
        }
    }

    /// Whether a pointer of `kind` that goes down now is a palm. The machine ignores it, and so must whatever
    /// else listens to the board.
    #[must_use]
    pub fn is_palm(&self, kind: PointerKind) -> bool {
        kind.is_palm_beside(self.holder())
    }
}
