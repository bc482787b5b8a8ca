//! What is done a moment later, and not at all if the screen of the map is gone by then.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::state::parts::Part;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Whether the screen of the map is still there. What has waited asks this first: reading anything of a screen
    /// that is gone ends the program.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.store.is_open()
    }

    /// Does `work` in the next frame.
    pub(crate) fn next_frame(self, work: impl FnOnce() + 'static) {
        request_animation_frame(self.if_open(work));
    }

    /// Does `work` after `wait`, unless it is cleared before.
    pub(crate) fn after(self, wait: Duration, work: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
        set_timeout_with_handle(self.if_open(work), wait).ok()
    }

    /// Does `work` with the code of a part: now if it is here, else when it is.
    pub(crate) fn with_part<C: Copy + Send + Sync>(self, part: &'static Part<C>, work: impl Fn(C) + 'static) {
        self.shell.with_part(part, move |code| {
            if self.is_open() {
                work(code);
            }
        });
    }

    /// Offers something about the map as long as it is open; if it is not any more, only says what was to be said.
    pub(crate) fn offer(self, text: String, label: &'static str, action: impl Fn() + Send + Sync + 'static) {
        if self.is_open() {
            self.toasts().offer(text, label, action);
        } else {
            self.toasts().show(text);
        }
    }

    fn if_open(self, work: impl FnOnce() + 'static) -> impl FnOnce() + 'static {
        move || {
            if self.is_open() {
                work();
            }
        }
    }
}
