//! Scrolling the board by itself while something is dragged to its edge.

use crate::platform::{clock, element, page};
use crate::session::autoscroll::{Autoscroll, Axes, Motion};
use crate::state::drag::Dragging;

impl Dragging {
    pub(super) fn start_autoscroll(self, axes: Axes) {
        let now = clock::now_ms();
        let is_new =
            self.change(|going| going.scrolling.replace((axes, Autoscroll::default(), now)).is_none());
        if is_new {
            self.workspace.next_frame(move || self.autoscroll_frame());
        }
    }

    /// Scrolls as far as the time since the last frame asks for.
    fn autoscroll_frame(self) {
        let now = clock::now_ms();
        let motion = if page::prefers_reduced_motion() { Motion::Reduced } else { Motion::Full };
        let step = self.change(|going| {
            let (_, pointer) = going.latest?;
            let viewport = going.viewport;
            let (axes, autoscroll, last) = going.scrolling.as_mut()?;
            let velocity = autoscroll.velocity(pointer, viewport, *axes, motion, now);
            let seconds = (now - *last).max(0.0) / 1000.0;
            *last = now;
            Some((velocity.x * seconds, velocity.y * seconds))
        });
        if let Some((right, down)) = step
            && (right != 0.0 || down != 0.0)
        {
            self.on_stage(|stage| element::scroll_by(&stage.board, right, down));
        }
        if self.read(|going| going.scrolling.is_some()) {
            self.workspace.next_frame(move || self.autoscroll_frame());
        }
    }
}
