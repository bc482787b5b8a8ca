//! How long this browser keeps what is stored, and what somebody is told about it in time.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{clock, page, persistence, storage};
use crate::session::keeping::{Engine, FileCopy, Keeping, Room};
use crate::state::{Autosave, Dialog, Workspace, file_copies};
use crate::wording::keeping as words;

/// What the browser promises.
#[derive(Debug, Clone, Copy)]
pub struct Safekeeping {
    is_promised: RwSignal<bool>,
    /// The promise is asked for once.
    has_asked: StoredValue<bool>,
    /// Somebody is warned once of a storage that fills up.
    has_warned: StoredValue<bool>,
}

impl Safekeeping {
    pub(crate) fn new() -> Self {
        let own = Self {
            is_promised: RwSignal::new(false),
            has_asked: StoredValue::new(false),
            has_warned: StoredValue::new(false),
        };
        spawn_local(async move { own.is_promised.set(persistence::is_promised().await) });
        own
    }

    /// How long the browser keeps what is stored. Nothing where it stores nothing.
    #[must_use]
    pub fn keeping(self) -> Option<Keeping> {
        let is_promised = self.is_promised.get();
        (!storage::is_memory()).then(|| Keeping::of(engine(), is_promised, page::is_installed()))
    }

    /// Asks the browser to keep what is stored: to be called at the first real edit, which is what it takes for most
    /// browsers to say yes.
    pub(crate) fn ask_once(self) {
        if self.has_asked.get_value() || self.is_promised.get_untracked() {
            return;
        }
        self.has_asked.set_value(true);
        spawn_local(async move { self.is_promised.set(persistence::ask().await) });
    }

    /// Whether to warn of the room that is left, which happens once.
    fn warns_of(self, used: usize) -> bool {
        let warns = Room::left(used) != Room::Enough && !self.has_warned.get_value();
        if warns {
            self.has_warned.set_value(true);
        }
        warns
    }
}

/// The engine of this browser.
pub(crate) fn engine() -> Engine {
    Engine::of(&page::user_agent())
}

/// What is known of the files of a map, in words: when it was given out last, and what is in none.
#[must_use]
pub fn file_copy_words(copy: FileCopy) -> [Option<String>; 2] {
    let copied = copy.copied.map(clock::moment_in_words);
    let edited = copy.edited.map(|edited| words::edited_since_copy(&clock::moment_in_words(edited)));
    [Some(words::last_file_copy(copied.as_deref())), edited]
}

/// Whether edits of a map have been in no file for too long.
#[must_use]
pub fn is_overdue(copy: FileCopy, keeping: Keeping) -> bool {
    copy.is_overdue(clock::since_1970(), keeping)
}

impl Workspace {
    /// Reminds of a file, and warns of a storage that fills up, as long as the map is open: whenever it was stored.
    pub(crate) fn remind_in_time(self, autosave: Autosave) {
        let shown = StoredValue::new(Vec::new());
        Effect::new(move |_| {
            autosave.track_settled();
            let told = [self.remind_of_file(), self.warn_of_room()];
            shown.update_value(|shown| shown.extend(told.into_iter().flatten()));
        });
        // What they offer is about the map that is left.
        on_cleanup(move || {
            for toast in shown.try_get_value().unwrap_or_default() {
                self.shell.toasts.dismiss(toast);
            }
        });
    }

    fn remind_of_file(self) -> Option<u32> {
        let keeping = untrack(|| self.shell.safekeeping.keeping())?;
        let copy = file_copies::of(self.map_id());
        let edited = copy.edited.filter(|_| copy.asks_for_reminder(clock::since_1970(), keeping))?;
        file_copies::note_reminder(self.map_id());
        let when = clock::moment_in_words(edited);
        let text = match keeping {
            Keeping::SevenDays => words::remind_of_file_soon(&when),
            Keeping::UntilDeleted | Keeping::WhileThereIsRoom => words::remind_of_file(&when),
        };
        Some(self.toasts().invite(text, "Download JSON", move || self.download()))
    }

    fn warn_of_room(self) -> Option<u32> {
        let shell = self.shell;
        let used = shell.library.used_now();
        let make_room = move || shell.dialogs.ask(Dialog::MakeRoom);
        let warns = !self.is_viewed && shell.safekeeping.warns_of(used);
        warns.then(|| shell.toasts.invite(words::storage_is_short(), "Make room…", make_room))
    }
}
