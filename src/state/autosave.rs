//! Saves the open map a moment after each edit, and says how that went.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::format;
use crate::model::Document;
use crate::platform::journal::Receipt;
use crate::platform::{clock, fault, shield, storage};
use crate::session::{self, SaveEffect, SaveFault, SaveInput, SaveState, Saving, Unsaved};
use crate::state::editor_store::EditorStore;
use crate::state::library::{Library, Saved};
use crate::state::safekeeping::Safekeeping;
use crate::state::shell::Shell;
use crate::state::toasts::Toasts;
use crate::state::viewing::Viewing;
use crate::state::{file_copies, listen};
use crate::wording;

/// Where the edits of the open map go.
#[derive(Debug, Clone, Copy)]
pub enum Keeper {
    /// To the maps of this browser.
    Library(Library),
    /// To this tab: the map is only viewed.
    Viewing(Viewing),
}

/// The saving of one open map.
#[derive(Debug, Clone, Copy)]
pub struct Autosave {
    store: EditorStore,
    keeper: Keeper,
    machine: StoredValue<Saving>,
    state: RwSignal<SaveState>,
    rev: StoredValue<u64>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Counts the times that all edits were stored.
    saved: RwSignal<u32>,
    /// The change of the map that is stored already: by another tab, whose state is followed.
    followed: StoredValue<u64>,
    /// Whether it is known that the map was edited since it left as a file.
    has_noted_edit: StoredValue<bool>,
    toasts: Toasts,
    safekeeping: Safekeeping,
}

impl Autosave {
    /// Follows the edits of `store`, whose stored copy is the revision `rev`.
    #[must_use]
    pub fn start(store: EditorStore, keeper: Keeper, rev: u64, shell: Shell) -> Self {
        let state = match storage::is_memory() {
            true => SaveState::Memory,
            false => SaveState::Saved(clock::time_of_day()),
        };
        let autosave = Self {
            store,
            keeper,
            machine: StoredValue::new(Saving::new(state.clone())),
            state: RwSignal::new(state),
            rev: StoredValue::new(rev),
            timer: StoredValue::new(None),
            saved: RwSignal::new(0),
            followed: StoredValue::new(0),
            has_noted_edit: StoredValue::new(false),
            toasts: shell.toasts,
            safekeeping: shell.safekeeping,
        };
        Effect::new(move |last: Option<u64>| {
            let revision = store.revision();
            if last.is_some_and(|last| last != revision) && autosave.followed.get_value() != revision {
                autosave.note_edit(revision);
                autosave.step(SaveInput::Edited(clock::now_ms()));
            }
            revision
        });
        listen::on_page_hidden(move || autosave.flush());
        listen::ask_before_leaving(move || autosave.is_dirty() || keeper.has_unsent());
        autosave
    }

    /// What the user is told.
    #[must_use]
    pub fn state(self) -> SaveState {
        self.state.get()
    }

    /// Depends on the moments at which all edits were stored: for summaries that may come a moment late.
    pub fn track_settled(self) {
        self.saved.track();
    }

    /// Which revision of the map is stored, as far as this tab knows.
    #[must_use]
    pub fn rev(self) -> u64 {
        self.rev.get_value()
    }

    /// Whether there are edits that are not stored.
    #[must_use]
    pub fn is_dirty(self) -> bool {
        self.machine.with_value(Saving::is_dirty)
    }

    /// Takes note of the first edit since the map left as a file. That it leaves is remembered in the map, too, but is
    /// no edit.
    fn note_edit(self, revision: u64) {
        let Keeper::Library(..) = self.keeper else { return };
        if self.store.handed_out_at() == Some(revision) {
            return self.has_noted_edit.set_value(false);
        }
        if !self.has_noted_edit.get_value() {
            self.has_noted_edit.set_value(true);
            self.safekeeping.ask_once();
            file_copies::note_edit(self.store.peek(Document::id));
        }
    }

    /// Takes note that the map shows the revision `rev`, which another tab has stored.
    pub(crate) fn followed(self, rev: u64) {
        self.rev.set_value(rev);
        self.followed.set_value(self.store.revision_now());
        self.saved.update(|saved| *saved = saved.wrapping_add(1));
    }

    /// Forgets what is not stored: it is stored elsewhere by now.
    pub(crate) fn start_anew(self, state: SaveState) {
        self.stop_timer();
        self.leave_with_shield(false);
        self.machine.set_value(Saving::new(state.clone()));
        self.state.set(state);
    }

    /// Stores what is not stored yet, now.
    pub fn flush(self) {
        self.step(SaveInput::Flush);
    }

    /// Stores what is not stored yet, and answers what would still be lost if the page were loaded anew.
    pub(crate) fn unsaved(self, maps_in_page: usize) -> Option<Unsaved> {
        self.flush();
        self.machine.with_value(|saving| session::unsaved(maps_in_page, Some(saving)))
    }

    fn step(self, input: SaveInput) {
        fault::point("save", &input);
        let effect = self.machine.try_update_value(|machine| machine.step(input));
        match effect {
            Some(SaveEffect::Write) => self.write(),
            Some(SaveEffect::StartTimer(ms)) => self.start_timer(ms),
            Some(SaveEffect::None) | None => {}
        }
        let state = self.machine.with_value(|machine| machine.state().clone());
        if self.state.with_untracked(|shown| *shown != state) {
            self.state.set(state);
        }
    }

    fn start_timer(self, ms: f64) {
        self.stop_timer();
        let wait = Duration::from_secs_f64(ms.max(0.0) / 1000.0);
        let run = move || self.step(SaveInput::TimerRan(clock::now_ms()));
        self.timer.set_value(set_timeout_with_handle(run, wait).ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn write(self) {
        self.stop_timer();
        let rev = self.rev.get_value() + 1;
        match self.store.peek(|document| self.keeper.save(document, rev)) {
            Ok(Saved { receipt, was_gone }) => {
                if was_gone {
                    self.toasts.warn(wording::stored_again());
                }
                self.leave_with_shield(storage::is_memory());
                self.rev.set_value(rev);
                self.step(SaveInput::Written);
                self.await_journal(rev, receipt);
                self.saved.update(|saved| *saved = saved.wrapping_add(1));
            }
            Err(fault) => {
                self.leave_with_shield(true);
                self.step(SaveInput::Failed(fault, clock::now_ms()));
            }
        }
    }

    /// Says "Saved" when the revision `rev` is out of danger, unless a later one is being written by then.
    fn await_journal(self, rev: u64, receipt: Option<Receipt>) {
        let Some(receipt) = receipt else { return self.step(SaveInput::Kept(clock::time_of_day())) };
        spawn_local(async move {
            receipt.settled().await;
            // The map may have been left meanwhile.
            if self.rev.try_get_value() == Some(rev) {
                self.step(SaveInput::Kept(clock::time_of_day()));
            }
        });
    }

    /// What is stored nowhere is given out by the shield, should the program fail.
    fn leave_with_shield(self, is_unsaved: bool) {
        match is_unsaved {
            true => self.store.peek(|map| shield::hold(Some((map.map().title(), &format::file(map).text)))),
            false => shield::hold(None),
        }
    }

    /// Ends the saving: stores what is not stored, and keeps the history for when the map is opened again.
    pub fn end(self) {
        self.flush();
        self.stop_timer();
        if let Keeper::Library(library) = self.keeper {
            library.keep(self.store.snapshot());
            library.refresh();
        }
    }
}

impl Keeper {
    fn save(self, document: &Document, rev: u64) -> Result<Saved, SaveFault> {
        match self {
            Self::Library(library) => library.save_next(document, rev),
            Self::Viewing(viewing) => {
                viewing.keep(document);
                Ok(Saved { receipt: None, was_gone: false })
            }
        }
    }

    /// Whether something was written that is gone with this tab.
    fn has_unsent(self) -> bool {
        match self {
            Self::Library(_) => false,
            Self::Viewing(viewing) => viewing.has_unsent(),
        }
    }
}
