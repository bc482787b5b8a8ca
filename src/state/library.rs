//! The maps of this browser: listing, opening, saving, copying, deleting.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::format::stored;
use crate::model::{Document, IdSource as _, MapId};
use crate::platform::journal::Receipt;
use crate::platform::storage::{self, StoreError};
use crate::platform::{clock, fault};
use crate::session::keeping::{CAPACITY, FileCopy};
use crate::session::snapshot::EVERY_MS;
use crate::session::{Editor, SaveFault};
use crate::state::file_copies;
use crate::state::ids::RandomIds;
use crate::state::listen;
use crate::state::map_texts::{self, prefix, prefix_of_damaged};
use crate::state::{safekeeping, snapshots};
use crate::wording;

/// One map as the list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MapEntry {
    /// Which map.
    pub id: MapId,
    /// What is known of it without reading it whole.
    pub header: stored::Header,
    /// When it was saved last, in words.
    pub saved: String,
    /// What is known of its files.
    pub copy: FileCopy,
}

/// A stored text that cannot be read. It stays as it is until the user decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedEntry {
    /// Where it is stored.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

/// A map that was stored.
#[derive(Debug)]
pub struct Saved {
    /// Says when it is out of danger, where there is a journal.
    pub receipt: Option<Receipt>,
    /// Whether it was not stored any more: somebody cleared what the browser keeps.
    pub was_gone: bool,
}

/// Why a map could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// It is not in this browser.
    Missing,
    /// It is, but cannot be read. It is listed as damaged now.
    Damaged(String),
    /// It was only viewed, and this tab does not keep it any more.
    NotKept,
}

/// The maps of this browser.
#[derive(Debug, Clone, Copy)]
pub struct Library {
    maps: RwSignal<Vec<MapEntry>>,
    damaged: RwSignal<Vec<DamagedEntry>>,
    /// What is stored takes so much of the room, keys included, as the browser counts it: it has one room for all pages of
    /// an origin.
    used: RwSignal<usize>,
    /// Maps that were open in this page, with their history.
    left: StoredValue<HashMap<MapId, Editor>>,
    /// Maps whose header is as it was written and whose rest is not, with the revision and what is wrong.
    /// Only opening one tells.
    unreadable: StoredValue<HashMap<MapId, (u64, String)>>,
    /// When a version of each map was kept last, or found to be there, in milliseconds of a steady clock.
    versions: StoredValue<HashMap<MapId, f64>>,
    /// The titles of maps whose last edits came back from the journal.
    recovered: StoredValue<Vec<String>>,
}

impl Library {
    pub(crate) fn new() -> Self {
        storage::probe();
        let recovered = map_texts::recover();
        let library = Self {
            maps: RwSignal::new(Vec::new()),
            damaged: RwSignal::new(Vec::new()),
            used: RwSignal::new(0),
            left: StoredValue::new(HashMap::new()),
            unreadable: StoredValue::new(HashMap::new()),
            versions: StoredValue::new(HashMap::new()),
            recovered: StoredValue::new(recovered),
        };
        library.refresh();
        file_copies::forget_all_but(|id| library.has(id));
        library
    }

    /// Whether the browser stores nothing, so that maps live in this page only.
    #[must_use]
    pub fn is_memory(self) -> bool {
        storage::is_memory()
    }

    /// The titles of the maps whose last edits the browser had lost, and which are as they were.
    pub(crate) fn recovered(self) -> Vec<String> {
        self.recovered.get_value()
    }

    /// The maps, the one saved last first.
    #[must_use]
    pub fn maps(self) -> Vec<MapEntry> {
        self.maps.get()
    }

    /// Which maps there are, the one saved last first.
    #[must_use]
    pub fn map_ids(self) -> Vec<MapId> {
        self.maps.with(|maps| maps.iter().map(|entry| entry.id).collect())
    }

    /// How many maps there are, without depending on it.
    pub(crate) fn count_now(self) -> usize {
        self.maps.with_untracked(Vec::len)
    }

    /// What `look` finds in the list, the map saved last first.
    pub(crate) fn find_maps<R>(self, look: impl FnMut(&MapEntry) -> Option<R>) -> Vec<R> {
        self.maps.with(|maps| maps.iter().filter_map(look).collect())
    }

    /// One map of the list.
    #[must_use]
    pub fn map(self, id: MapId) -> Option<MapEntry> {
        self.maps.with(|maps| maps.iter().find(|entry| entry.id == id).cloned())
    }

    /// The title of a map of the list.
    #[must_use]
    pub fn title(self, id: MapId) -> Option<String> {
        let maps = self.maps.read_untracked();
        maps.iter().find(|entry| entry.id == id).map(|entry| entry.header.summary.title.clone())
    }

    /// Stored texts that cannot be read.
    #[must_use]
    pub fn damaged(self) -> Vec<DamagedEntry> {
        self.damaged.get()
    }

    /// Which maps are listed as damaged, without depending on it.
    pub(crate) fn damaged_maps_now(self) -> Vec<MapId> {
        let prefix = prefix();
        self.damaged.with_untracked(|damaged| {
            damaged.iter().filter_map(|entry| entry.key.strip_prefix(&prefix)?.parse().ok()).collect()
        })
    }

    /// What is stored takes so much of the room, as the browser counts it.
    #[must_use]
    pub fn used(self) -> usize {
        self.used.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn used_now(self) -> usize {
        self.used.get_untracked()
    }

    /// The same in words.
    #[must_use]
    pub fn used_words(self) -> String {
        wording::storage_used(self.used(), CAPACITY, safekeeping::engine().unit())
    }

    /// Whether a map is stored here.
    #[must_use]
    pub fn has(self, id: MapId) -> bool {
        storage::get(&key_of(id)).is_some()
    }

    /// Lists what is stored. Reads the headers, not the maps.
    pub fn refresh(self) {
        fault::point("library", "list");
        let (prefix, prefix_of_damaged) = (prefix(), prefix_of_damaged());
        let (mut maps, mut damaged, mut set_aside, mut used) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for key in storage::keys("") {
            let Some(text) = storage::get(&key) else { continue };
            used += cost(&key) + cost(&text);
            if key.starts_with(&prefix_of_damaged) {
                set_aside.push(DamagedEntry { key, reason: wording::set_aside() });
            } else if let Some(id) = key.strip_prefix(&prefix) {
                match self.entry(id, &text) {
                    Ok(entry) => maps.push(entry),
                    Err(reason) => damaged.push(DamagedEntry { key, reason }),
                }
            }
        }
        damaged.append(&mut set_aside);
        maps.sort_by(|one, other| other.header.saved.cmp(&one.header.saved));
        self.maps.set(maps);
        self.damaged.set(damaged);
        self.used.set(used);
    }

    /// A stored map as the list shows it, or why it is listed as damaged.
    fn entry(self, id: &str, text: &str) -> Result<MapEntry, String> {
        let header = stored::header(text).map_err(|error| error.to_string())?;
        let id = id.parse().ok().ok_or_else(wording::strange_key)?;
        match self.known_fault(id, header.rev) {
            Some(reason) => Err(reason),
            None => {
                Ok(MapEntry { id, saved: clock::in_words(&header.saved), copy: file_copies::of(id), header })
            }
        }
    }

    /// Lists again whenever another tab of this browser stores something, as long as the current component
    /// lives.
    pub fn hear_other_tabs(self) {
        listen::keep_on_window("storage", move |_: leptos::ev::Event| self.refresh());
    }

    /// Opens a map with the history it had when it was left in this page.
    ///
    /// # Errors
    /// Says why not; the stored text is as it was.
    pub fn open(self, id: MapId) -> Result<(Editor, u64), OpenError> {
        let text = storage::get(&key_of(id)).ok_or(OpenError::Missing)?;
        fault::point("map", "open");
        let (header, loaded) = stored::read(&text, &mut RandomIds).map_err(|error| {
            let reason = error.to_string();
            let rev = stored::header(&text).map_or(0, |header| header.rev);
            self.unreadable.update_value(|known| drop(known.insert(id, (rev, reason.clone()))));
            self.refresh();
            OpenError::Damaged(reason)
        })?;
        let left = self.take_kept(id);
        // Another tab may have gone on with the map meanwhile: then the stored copy counts.
        let editor = left.filter(|editor| editor.document() == &loaded.document);
        Ok((editor.unwrap_or_else(|| Editor::new(loaded.document)), header.rev))
    }

    /// Puts a whole copy from the journal in the place of a map that cannot be read. Answers its title; nothing if
    /// there is no such copy, or no room to keep what was damaged beside it.
    pub(crate) async fn make_whole(self, id: MapId) -> Option<String> {
        let title = map_texts::make_whole(&key_of(id)).await?;
        self.unreadable.update_value(|known| drop(known.remove(&id)));
        self.refresh();
        Some(title)
    }

    /// What is wrong with the revision `rev` of a map that could not be read when it was opened.
    fn known_fault(self, id: MapId, rev: u64) -> Option<String> {
        let fault = self.unreadable.with_value(|known| known.get(&id).cloned());
        fault.filter(|(known, _)| *known == rev).map(|(_, reason)| reason)
    }

    /// Takes the history of a map that was left.
    pub(crate) fn take_kept(self, id: MapId) -> Option<Editor> {
        self.left.try_update_value(|left| left.remove(&id)).flatten()
    }

    /// Keeps the history of a map that is left, for when it is opened again in this page.
    pub fn keep(self, editor: Editor) {
        self.left.update_value(|left| drop(left.insert(editor.document().id(), editor)));
    }

    /// Stores a map as its revision `rev`. If it fails, the older stored copy is still there.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn save(self, document: &Document, rev: u64) -> Result<(), SaveFault> {
        self.write(document, rev).map(drop)
    }

    /// Writes a map; answers when it is out of danger, and what it takes of the room.
    fn write(self, document: &Document, rev: u64) -> Result<(Option<Receipt>, usize), SaveFault> {
        let text = stored::write(document, rev, &clock::timestamp());
        let receipt = map_texts::put(&key_of(document.id()), &text).map_err(fault_of)?;
        Ok((receipt, cost(&text)))
    }

    /// Stores the next revision of a map that is open, unless another tab has stored one meanwhile. What was damaged
    /// in its place is set aside.
    ///
    /// # Errors
    /// Says why the browser did not take it, or that the stored copy is not the revision before `rev`.
    pub fn save_next(self, document: &Document, rev: u64) -> Result<Saved, SaveFault> {
        let id = document.id();
        let stored = storage::get(&key_of(id));
        let was_gone = stored.is_none();
        let took = stored.as_deref().map_or(0, cost);
        if let Some(stored) = stored {
            match stored::header(&stored) {
                Ok(header) if header.rev + 1 == rev => self.keep_hourly(id, stored),
                Ok(_) => return Err(SaveFault::Conflict),
                Err(stored::StoredError::Newer(_)) => return Err(SaveFault::Newer),
                Err(_) => map_texts::set_aside(&id.to_string(), &stored).ok_or(SaveFault::Full)?,
            }
        }
        let (receipt, takes) = self.write(document, rev)?;
        self.used.update(|used| *used = used.saturating_sub(took) + takes);
        Ok(Saved { receipt, was_gone })
    }

    /// What the text of a map takes of the room. Follows what is stored.
    #[must_use]
    pub fn cost_now(self, id: MapId) -> usize {
        self.used.track();
        self.cost_of(id)
    }

    pub(crate) fn cost_of(self, id: MapId) -> usize {
        storage::get(&key_of(id)).as_deref().map_or(0, cost)
    }

    /// Keeps what is about to be written over as a version, once an hour.
    fn keep_hourly(self, id: MapId, stored: String) {
        let now = clock::now_ms();
        let is_due = self.versions.with_value(|kept| kept.get(&id).is_none_or(|last| now - last >= EVERY_MS));
        if is_due && !storage::is_memory() {
            self.versions.update_value(|kept| {
                kept.insert(id, now);
            });
            snapshots::keep_hourly(key_of(id), stored);
        }
    }

    /// Adds a map to the library and lists it.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn add_map(self, document: &Document) -> Result<(), SaveFault> {
        self.save(document, 1)?;
        self.refresh();
        Ok(())
    }

    /// The same content as a map of its own, called a copy.
    pub(crate) fn copy_of(self, document: Document) -> Document {
        let title = wording::copy_of(document.map().title());
        document.into_copy(MapId(RandomIds.next_id()), title)
    }

    /// Reads a map without opening it.
    #[must_use]
    pub fn read(self, id: MapId) -> Option<Document> {
        let text = storage::get(&key_of(id))?;
        stored::read(&text, &mut RandomIds).ok().map(|(_, loaded)| loaded.document)
    }
}

/// What a text takes of the room.
fn cost(text: &str) -> usize {
    safekeeping::engine().cost(text)
}

/// What a user is told about a text that was not stored.
pub(crate) fn fault_of(error: StoreError) -> SaveFault {
    match error {
        StoreError::Full => SaveFault::Full,
        StoreError::Blocked => SaveFault::Blocked,
    }
}

/// Where a map is stored.
pub(crate) fn key_of(id: MapId) -> String {
    format!("{}{id}", prefix())
}
