//! The drag machine in the browser: events go in here, effects are done in the files beside.

mod effects;
mod scrolling;
mod stage;

use std::rc::Rc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::model::CardId;
use crate::platform::element::HtmlElement;
use crate::platform::listen;
use crate::session::activation::PointerKind;
use crate::session::autoscroll::{Autoscroll, Axes};
use crate::session::drag::{CancelReason, Carried, Drag, DragItem, Input, Press};
use crate::session::hit::{PointInClient, RectInClient};
use crate::session::{Direction, GridRow};
use crate::state::drag::stage::Stage;
use crate::state::workspace::Workspace;
use crate::state::{listen as lifetime, measure};

/// What goes on in the browser while something is dragged.
#[derive(Debug, Default)]
struct Going {
    machine: Drag,
    /// The rows of the board when the press began.
    rows: Vec<GridRow>,
    /// The cards that were selected then, in reading order.
    chosen: Vec<CardId>,
    /// Whether a drop would copy.
    is_copying: bool,
    /// What is shown as lifted.
    lifted: Option<Carried>,
    stage: Option<Rc<Stage>>,
    hold: Option<TimeoutHandle>,
    /// The newest position of the pointer, until the next frame.
    latest: Option<(i32, PointInClient)>,
    is_frame_due: bool,
    scrolling: Option<(Axes, Autoscroll, f64)>,
    viewport: RectInClient,
    swallows_click: bool,
}

/// The one drag of a board.
#[derive(Debug, Clone, Copy)]
pub struct Dragging {
    workspace: Workspace,
    going: StoredValue<SendWrapper<Going>>,
}

impl Dragging {
    /// Makes it for the board of `workspace`; what ends a drag from outside is heard from now on.
    #[must_use]
    pub fn provide(workspace: Workspace) -> Self {
        let dragging = Self { workspace, going: StoredValue::new(SendWrapper::new(Going::default())) };
        lifetime::on_window_blur(move || dragging.cancel(CancelReason::Blur));
        lifetime::on_window_resize(move || dragging.cancel(CancelReason::Resize));
        lifetime::on_page_hidden(move || dragging.cancel(CancelReason::Hidden));
        provide_context(dragging);
        dragging
    }

    /// The drag of the board that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Prevents scrolling by a finger that drags.
    ///
    /// The listener must be there before the touch begins and must not be passive: otherwise the browser
    /// scrolls and cancels the pointer (Chromium 156; Safari ignores listeners that come later).
    pub fn hear_touches(self, board: &HtmlElement) {
        let listener = listen::on(board, "touchmove", move |event: leptos::ev::TouchEvent| {
            if self.read(|going| going.machine.is_following_pointer()) && event.cancelable() {
                event.prevent_default();
            }
        });
        lifetime::keep(listener);
    }

    /// A pointer goes down on something that can be dragged.
    pub fn press(self, press: Press) {
        if !self.workspace.mode_now().allows_layout() {
            return;
        }
        self.change(|going| going.swallows_click = false);
        let is_first = self.holder().is_none_or(|holder| holder.is_palm_beside(Some(press.kind)));
        if is_first {
            self.look();
            self.change(|going| going.latest = None);
        }
        self.step(Input::Down(press));
    }

    /// Remembers what the board shows and what is selected while the drag goes on.
    fn look(self) {
        let (rows, chosen) = (self.workspace.rows_now(), self.workspace.chosen_cards());
        self.change(|going| {
            going.rows = rows;
            going.chosen = chosen;
            going.is_copying = false;
        });
    }

    /// The key that copies instead of moving goes down or up.
    pub fn copying(self, is_copying: bool) {
        // Every move says it; only a change is worth a step.
        if self.is_lifted()
            && self.change(|going| std::mem::replace(&mut going.is_copying, is_copying)) != is_copying
        {
            self.step(Input::Copying(is_copying));
        }
    }

    /// A pointer of `kind` goes down. Answers whether it is a palm, which does nothing at all.
    #[must_use]
    pub fn is_palm(self, kind: PointerKind) -> bool {
        self.read(|going| going.machine.is_palm(kind))
    }

    /// What kind of pointer presses or drags.
    #[must_use]
    pub fn holder(self) -> Option<PointerKind> {
        self.read(|going| going.machine.holder())
    }

    /// Whether a pen presses or drags: fingers are palms then.
    #[must_use]
    pub fn is_held_by_pen(self) -> bool {
        self.holder() == Some(PointerKind::Pen)
    }

    /// A pointer that is no palm went down somewhere else.
    pub fn other_press(self) {
        // No click came after the last drag, because what was pressed has moved.
        self.change(|going| going.swallows_click = false);
        if !self.is_idle() {
            self.cancel(CancelReason::SecondPointer);
        }
    }

    /// A pointer moved. The newest position counts, once per frame.
    pub fn moved(self, pointer: i32, at: PointInClient) {
        let ask = self.change(|going| {
            if !going.machine.is_held_by(pointer) {
                return false;
            }
            going.latest = Some((pointer, at));
            !std::mem::replace(&mut going.is_frame_due, true)
        });
        if ask {
            self.workspace.next_frame(move || self.frame());
        }
    }

    fn frame(self) {
        let latest = self.change(|going| {
            going.is_frame_due = false;
            going.latest.take()
        });
        if let Some((pointer, at)) = latest {
            self.step(Input::Move { pointer, at });
            // The place stays known for scrolling at the edges.
            self.change(|going| going.latest.get_or_insert((pointer, at)).0);
        }
    }

    /// A pointer went up.
    pub fn released(self, pointer: i32, at: PointInClient) {
        self.step(Input::Up { pointer, at });
    }

    /// The browser took a pointer away: that of the drag, or another one.
    pub fn pointer_lost(self, pointer: i32, reason: CancelReason) {
        if self.read(|going| going.machine.is_held_by(pointer)) {
            self.cancel(reason);
        }
    }

    /// Ends a drag without a drop.
    pub fn cancel(self, reason: CancelReason) {
        if !self.is_idle() {
            self.step(Input::Cancel(reason));
        }
    }

    /// The keyboard picks a thing up.
    pub fn lift(self, item: DragItem) {
        if !self.workspace.may_change_layout() {
            return;
        }
        self.look();
        self.step(Input::Lift(item));
    }

    /// An arrow key moves what the keyboard lifted.
    pub fn arrow(self, direction: Direction) {
        self.step(Input::Arrow(direction));
    }

    /// The keyboard drops what it lifted.
    pub fn drop_here(self) {
        self.step(Input::Drop);
    }

    /// The board scrolled.
    pub fn scrolled(self) {
        if self.read(|going| going.machine.lifted().is_some()) {
            let origin = self.read(|going| going.stage.as_ref().map(|stage| measure::origin(&stage.board)));
            if let Some(origin) = origin {
                self.step(Input::Scrolled { origin });
            }
        }
    }

    /// Whether nothing is pressed or lifted.
    #[must_use]
    pub fn is_idle(self) -> bool {
        self.read(|going| going.machine.is_idle())
    }

    /// Whether something is lifted by keys.
    #[must_use]
    pub fn is_following_keys(self) -> bool {
        self.read(|going| going.machine.is_following_keys())
    }

    /// Whether something is lifted at all.
    #[must_use]
    pub fn is_lifted(self) -> bool {
        self.read(|going| going.machine.lifted().is_some())
    }

    /// Whether a finger or a pen presses or drags.
    #[must_use]
    pub fn is_touching(self) -> bool {
        self.read(|going| going.machine.is_touching())
    }

    /// The click that comes now belongs to something that was drawn over the board.
    pub fn swallow_click(self) {
        self.change(|going| going.swallows_click = true);
    }

    /// Whether the click that comes now belongs to the drag that just ended.
    #[must_use]
    pub fn swallows_click(self) -> bool {
        self.change(|going| std::mem::take(&mut going.swallows_click))
    }

    fn read<R>(self, read: impl FnOnce(&Going) -> R) -> R {
        self.going.with_value(|going| read(going))
    }

    fn change<R>(self, change: impl FnOnce(&mut Going) -> R) -> R
    where
        R: Default,
    {
        self.going.try_update_value(|going| change(going)).unwrap_or_default()
    }
}
