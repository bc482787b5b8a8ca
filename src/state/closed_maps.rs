//! What can be done with maps that are not open: renaming, copying, replacing, deleting, bringing back.

use crate::edit::Command;
use crate::format::stored;
use crate::model::{Document, Field, IdSource as _, MapId, RecordKey};
use crate::platform::{clock, storage};
use crate::session::snapshot::Occasion;
use crate::session::{Editor, SaveFault};
use crate::state::ids::RandomIds;
use crate::state::library::{Library, fault_of, key_of};
use crate::state::map_texts;
use crate::state::snapshots::{self, keep_stored};
use crate::wording;

/// A stored text that was deleted.
#[derive(Debug, Clone)]
pub struct Deleted {
    key: String,
    text: String,
}

/// A stored map that another one took the place of.
#[derive(Debug, Clone)]
pub struct Replaced {
    id: MapId,
    text: String,
    /// Its history, if it was open in this page.
    history: Option<Editor>,
    /// The revision that took its place.
    by: u64,
}

impl Replaced {
    /// Which map it is.
    pub(crate) fn id(&self) -> MapId {
        self.id
    }
}

impl Library {
    /// Changes the title of a map that is not open, as a step that can be undone once it is.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn rename(self, id: MapId, title: String) -> Result<(), SaveFault> {
        let Ok((mut editor, rev)) = self.open(id) else { return Ok(()) };
        let command = Command::set(RecordKey::Map, Field::Title, title);
        let renamed = editor.dispatch(command, clock::now_ms());
        let saved = if renamed.is_ok() { self.save(editor.document(), rev + 1) } else { Ok(()) };
        self.keep(editor);
        self.refresh();
        saved
    }

    /// Adds a copy of a map.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn duplicate(self, id: MapId) -> Result<(), SaveFault> {
        let Some(document) = self.read(id) else { return Ok(()) };
        let title = wording::copy_of(document.map().title());
        self.add_map(&document.into_copy(MapId(RandomIds.next_id()), title))
    }

    /// Deletes a map; answers what brings it back.
    pub fn delete(self, id: MapId) -> Option<Deleted> {
        let key = key_of(id);
        let text = map_texts::take(&key)?;
        snapshots::forget(key.clone());
        self.refresh();
        Some(Deleted { key, text })
    }

    /// Brings a deleted map back, unless there is a map in its place by now.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn restore(self, deleted: &Deleted) -> Result<(), SaveFault> {
        if storage::get(&deleted.key).is_some() {
            return Err(SaveFault::Conflict);
        }
        let restored = map_texts::put(&deleted.key, &deleted.text);
        self.refresh();
        restored.map(drop).or(Err(SaveFault::Full))
    }

    /// Puts a map in the place of the one with the same id; answers what brings that back, if there was one.
    ///
    /// # Errors
    /// Says why the browser did not take it; the older copy is still there then.
    pub fn replace(self, document: &Document) -> Result<Option<Replaced>, SaveFault> {
        let id = document.id();
        let before = storage::get(&key_of(id));
        keep_stored(id, Occasion::BeforeImport);
        let by = before.as_deref().and_then(rev_of).unwrap_or_default() + 1;
        self.save(document, by)?;
        let history = self.take_kept(id);
        self.refresh();
        Ok(before.map(|text| Replaced { id, text, history, by }))
    }

    /// Brings a map back that was replaced. If what took its place was changed since, it comes back as a copy,
    /// so that nothing is lost. Answers which map it is.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn take_back(self, replaced: Replaced) -> Result<MapId, SaveFault> {
        let Replaced { id, text, history, by } = replaced;
        let now = storage::get(&key_of(id));
        if now.is_none_or(|now| rev_of(&now) == Some(by)) {
            // The journal takes the older revision, too: it follows local storage.
            map_texts::put(&key_of(id), &text).map_err(fault_of)?;
            drop(self.take_kept(id));
            if let Some(history) = history {
                self.keep(history);
            }
            self.refresh();
            return Ok(id);
        }
        // It could be read when it was replaced, else nobody would have been asked.
        let (_, loaded) = stored::read(&text, &mut RandomIds).or(Err(SaveFault::Conflict))?;
        let title = wording::copy_of(loaded.document.map().title());
        let copy = loaded.document.into_copy(MapId(RandomIds.next_id()), title);
        self.add_map(&copy)?;
        Ok(copy.id())
    }

    /// Deletes a stored text that cannot be read; answers what brings it back.
    pub fn delete_damaged(self, key: &str) -> Option<Deleted> {
        let text = map_texts::take(key)?;
        self.refresh();
        Some(Deleted { key: key.to_owned(), text })
    }
}

fn rev_of(text: &str) -> Option<u64> {
    stored::header(text).ok().map(|header| header.rev)
}
