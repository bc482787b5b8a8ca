//! What may be done to the open map, remembered per map in this browser.

use leptos::prelude::*;

use crate::model::MapId;
use crate::platform::{page, storage};
use crate::session::Mode;
use crate::state::workspace::Workspace;
use crate::wording;

impl Workspace {
    /// The mode that was chosen for `map` last.
    pub(super) fn remembered_mode(map: MapId) -> Mode {
        Mode::of_word(&storage::get(&key(map)).unwrap_or_default())
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
            "" => storage::remove(&key(self.map_id())),
            word => drop(storage::set(&key(self.map_id()), word)),
        }
        self.announcer().say(wording::mode_hint(mode.allows_layout(), mode.allows_writing()));
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
        if !is_allowed {
            self.toasts().show(wording::refused_by_mode(mode.allows_writing()));
        }
        is_allowed
    }
}

fn key(map: MapId) -> String {
    format!("waymark:{}:mode:{map}", page::site_path())
}
