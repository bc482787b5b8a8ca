//! The open map in several tabs: one of them edits it, the others look on, live, and can take it over.

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::format::stored;
use crate::platform::claims::Claim;
use crate::platform::{clock, fault, storage};
use crate::session::{SaveFault, SaveState};
use crate::state::autosave::Autosave;
use crate::state::ids::RandomIds;
use crate::state::library::key_of;
use crate::state::listen;
use crate::state::workspace::Workspace;
use crate::wording;

/// What other tabs do with the open map.
#[derive(Debug, Clone, Copy)]
pub struct OtherTabs {
    is_elsewhere: RwSignal<bool>,
    claim: StoredValue<Option<SendWrapper<Claim>>>,
}

impl OtherTabs {
    /// None of them has the map open.
    pub(super) fn none() -> Self {
        Self { is_elsewhere: RwSignal::new(false), claim: StoredValue::new(None) }
    }

    /// Whether another tab edits the map, so that this one only shows it.
    #[must_use]
    pub fn is_elsewhere(self) -> bool {
        self.is_elsewhere.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn is_elsewhere_now(self) -> bool {
        self.is_elsewhere.get_untracked()
    }

    /// Asks for the map: in a moment this tab edits it.
    pub fn take_over(self) {
        self.claim.with_value(|claim| {
            if let Some(claim) = claim {
                (**claim).take();
            }
        });
    }

    /// Claims the map of `workspace`, and follows what others store of it.
    pub fn watch(self, workspace: Workspace, autosave: Autosave) {
        if storage::is_memory() {
            return;
        }
        let watch =
            Watch { tabs: self, workspace, autosave, key: StoredValue::new(key_of(workspace.map_id())) };
        let key = watch.key.get_value();
        let claim = Claim::start(&key, move |is_mine| watch.hear(is_mine), move || autosave.flush());
        self.claim.set_value(claim.map(SendWrapper::new));
        listen::keep_on_window("storage", move |event: leptos::ev::StorageEvent| {
            // Without a key: all of it was removed.
            if event.key().is_none_or(|key| watch.key.with_value(|own| *own == key)) {
                watch.follow();
            }
        });
        Effect::new(move |_| {
            if autosave.state() == SaveState::Failed(SaveFault::Conflict) {
                watch.keep_as_copy();
            }
        });
        on_cleanup(move || drop(self.claim.try_update_value(Option::take)));
    }
}

/// One open map that other tabs may have open, too.
#[derive(Debug, Clone, Copy)]
struct Watch {
    tabs: OtherTabs,
    workspace: Workspace,
    autosave: Autosave,
    /// Where the map is stored.
    key: StoredValue<String>,
}

impl Watch {
    fn hear(self, is_mine: bool) {
        fault::point("claim", if is_mine { "won" } else { "lost" });
        // The screen may be gone by now.
        let Some(was_elsewhere) = self.tabs.is_elsewhere.try_get_untracked() else { return };
        if is_mine {
            self.follow();
        }
        if was_elsewhere == is_mine {
            self.tabs.is_elsewhere.set(!is_mine);
            self.workspace.leave_to_other_tab(!is_mine);
        }
    }

    /// Shows what is stored, if another tab has stored it. What is not stored here yet is not given up for that: saving
    /// finds out.
    fn follow(self) {
        if self.autosave.is_dirty() {
            return;
        }
        let Some(text) = self.key.with_value(|key| storage::get(key)) else { return };
        if stored::header(&text).is_ok_and(|header| header.rev == self.autosave.rev()) {
            return;
        }
        // What cannot be read is left alone. Who opens the map next is told.
        let Ok((header, loaded)) = stored::read(&text, &mut RandomIds) else { return };
        self.workspace.follow(loaded.document);
        self.autosave.followed(header.rev);
    }

    /// Two tabs wrote at once, because one did not answer. Neither loses anything: what this one has becomes a map of
    /// its own, and it goes on with what the other one stored.
    fn keep_as_copy(self) {
        let shell = self.workspace.shell;
        let copy = self.workspace.store.peek(|document| shell.library.copy_of(document.clone()));
        if shell.library.add_map(&copy).is_err() {
            return;
        }
        self.autosave.start_anew(SaveState::Saved(clock::time_of_day()));
        self.follow();
        let (id, words) = (copy.id(), wording::kept_as_copy(copy.map().title()));
        shell.toasts.invite(words, wording::open_copy(), move || shell.navigation.open_map(id));
    }
}
