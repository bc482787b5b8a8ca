//! What may be done to the open map, remembered per map in this browser.

use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::{page, storage};
use crate::session::Mode;
use crate::state::workspace::Workspace;
use crate::state::{FullScreen, dom, screen};
use crate::wording;

impl Workspace {
    /// The mode that was chosen for `map` last.
    pub(super) fn remembered_mode(map: MapId) -> Mode {
        Mode::of_word(&storage::get(&key(map)).unwrap_or_default())
    }

    /// What may be done now.
    #[must_use]
    pub fn mode(self) -> Mode {
        self.mode.get().beside(self.other_tabs.is_elsewhere())
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn mode_now(self) -> Mode {
        self.mode.get_untracked().beside(self.other_tabs.is_elsewhere_now())
    }

    /// Changes what may be done, and says so. Presenting takes the whole screen, if the browser lets it.
    pub fn set_mode(self, mode: Mode) {
        if mode.presents() {
            return self.begin_presenting();
        }
        self.change_mode(mode);
        // A lost mode is no loss worth a word.
        match mode.word() {
            _ if self.is_viewed => {}
            "" => storage::remove(&key(self.map_id())),
            word => drop(storage::set(&key(self.map_id()), word)),
        }
    }

    fn change_mode(self, mode: Mode) {
        self.mode.set(mode);
        self.editing.set(None);
        self.draft.set(None);
        // The presentation says itself how it begins: nothing else is heard while it is there.
        if !mode.presents() {
            self.announcer().say(wording::mode_hint(mode.allows_layout(), mode.allows_writing()));
        }
    }

    /// Walks through the map. Nothing of it can be changed meanwhile.
    fn begin_presenting(self) {
        let before = self.mode.get_untracked();
        if !before.presents() {
            self.mode_before.set_value(before);
            FullScreen::enter();
            self.change_mode(Mode::Present);
        }
    }

    /// Goes back to the map as it was before.
    pub fn end_presenting(self) {
        if self.mode_now().presents() {
            FullScreen::leave();
            self.change_mode(self.mode_before.get_value());
        }
    }

    /// Stops what is being written because another tab edits the map from now on, or says that it is this one again.
    pub(in crate::state) fn leave_to_other_tab(self, is_elsewhere: bool) {
        self.editing.set(None);
        self.draft.set(None);
        self.announcer().say(wording::editor_changed(is_elsewhere));
        // The newest step may be one of the other tab by the time that this one has the map back. What was offered
        // about maps as a whole looks at what is stored first, and stays.
        self.toasts().withdraw_offers();
        // What had the focus may be gone with it.
        dom::once_shown(move || {
            if dom::focused().is_none() {
                self.focus_view();
            }
        });
    }

    /// Gives the focus to what the map is looked at in.
    pub fn focus_view(self) {
        match self.is_canvas_shown() {
            true => dom::focus_board_soon(),
            false => screen::focus_main_soon(),
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
        if allows(mode) {
            return true;
        }
        if self.is_viewed {
            let is_page = self.shell.is_of_one_map();
            let words = wording::refused_while_viewing(is_page);
            self.toasts().offer(words, wording::take_viewed(is_page), move || self.take_viewed());
        } else if mode == Mode::Elsewhere {
            let take = move || self.other_tabs.take_over();
            self.toasts().offer(wording::edited_elsewhere(), wording::edit_here(), take);
        } else {
            self.toasts().show(wording::refused_by_mode(mode.allows_writing()));
        }
        false
    }
}

fn key(map: MapId) -> String {
    format!("waymark:{}:mode:{map}", page::site_path())
}
