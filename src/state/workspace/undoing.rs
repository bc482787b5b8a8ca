//! Undo and redo, said and shown, and becoming what a version was or another tab has stored.

use crate::model::Document;
use crate::session::{Changes, announce};
use crate::state::editor_store::EditorStore;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Takes the newest step back, says so, and goes to what it changed.
    pub fn undo(self) {
        self.step(EditorStore::undo, announce::undone, Self::show_selected);
    }

    /// Does the step undone last again, says so, and goes to what it changed.
    pub fn redo(self) {
        self.step(EditorStore::redo, announce::redone, Self::show_selected);
    }

    /// Undo by its button, which keeps the focus.
    pub fn undo_in_place(self) {
        self.step(EditorStore::undo, announce::undone, Self::show_selection);
    }

    /// Redo by its button, which keeps the focus.
    pub fn redo_in_place(self) {
        self.step(EditorStore::redo, announce::redone, Self::show_selection);
    }

    /// Makes the map what it was in `version`, as one step that is called `label`.
    pub(in crate::state) fn restore(self, version: &Document, label: String) {
        self.store.restore(version, label);
        self.withdraw_undo();
    }

    /// Goes on with the map as another tab has stored it.
    pub(in crate::state) fn follow(self, stored: Document) {
        self.keeping_focus(|| self.store.follow(stored));
    }

    /// "Undo" beside an older message would take the newest step back instead.
    pub(super) fn withdraw_undo(self) {
        self.toasts().withdraw_all_offers();
    }

    fn step(self, go: fn(EditorStore) -> Option<Changes>, told: fn(&str) -> String, show: fn(Self)) {
        if !self.may_write() {
            return;
        }
        self.keeping_focus(|| {
            if let Some(changes) = go(self.store) {
                self.withdraw_undo();
                self.announcer().say(told(&changes.label));
                show(self);
            }
        });
    }
}
