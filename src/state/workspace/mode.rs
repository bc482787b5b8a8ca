//! What may be done to the open map, remembered per map in this browser.

use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::{page, storage};
use crate::session::{MapView, Mode};
use crate::state::workspace::Workspace;
use crate::state::{dom, screen};
use crate::wording;

impl Workspace {
    /// The mode that was chosen for `map` last.
    pub(super) fn remembered_mode(map: MapId) -> Mode {
        Mode::of_word(&storage::get(&key(map)).unwrap_or_default())
    }

    /// The mode that the map is in when nothing else was chosen in this visit.
    fn usual_mode(self) -> Mode {
        if self.is_viewed { Mode::Viewing } else { Self::remembered_mode(self.map_id()) }
    }

    /// What may be done now.
    #[must_use]
    pub fn mode(self) -> Mode {
        self.mode.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn mode_now(self) -> Mode {
        self.mode.get_untracked()
    }

    /// Changes what may be done, and says so.
    pub fn set_mode(self, mode: Mode) {
        self.mode.set(mode);
        self.editing.set(None);
        self.draft.set(None);
        // A lost mode is no loss worth a word.
        match mode.word() {
            _ if self.is_viewed && !mode.presents() => {}
            "" => storage::remove(&key(self.map_id())),
            _ if mode.presents() => self.leave_bars(),
            word => drop(storage::set(&key(self.map_id()), word)),
        }
        let hint = wording::mode_hint(mode.allows_layout(), mode.allows_writing(), mode.presents());
        self.announcer().say(hint);
    }

    /// What had the focus goes with the bars.
    fn leave_bars(self) {
        self.close_find(false);
        self.focus_view();
    }

    /// Shows the bars again, in the mode from before.
    pub fn end_presenting(self) {
        self.set_mode(self.usual_mode());
        self.focus_view();
    }

    fn focus_view(self) {
        match self.shell.navigation.view() {
            MapView::Canvas => dom::focus_board_soon(),
            _ => screen::focus_main_soon(),
        }
    }

    /// Whether things may come, go and move; if not, the user is told.
    #[must_use]
    pub fn may_change_layout(self) -> bool {
        self.told_unless(Mode::allows_layout)
    }

    /// Whether anything may be written; if not, the user is told.
    #[must_use]
    pub fn may_write(self) -> bool {
        self.told_unless(Mode::allows_writing)
    }

    pub(super) fn told_unless(self, allows: impl FnOnce(Mode) -> bool) -> bool {
        let mode = self.mode_now();
        let is_allowed = allows(mode);
        if !is_allowed && self.is_viewed {
            let is_page = self.shell.is_of_one_map();
            let words = wording::refused_while_viewing(is_page);
            self.toasts().offer(words, wording::take_viewed(is_page), move || self.take_viewed());
        } else if !is_allowed {
            self.toasts().show(wording::refused_by_mode(mode.allows_writing()));
        }
        is_allowed
    }
}

fn key(map: MapId) -> String {
    format!("waymark:{}:mode:{map}", page::site_path())
}
