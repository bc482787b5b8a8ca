//! What can be done with maps that are not open: renaming, copying, deleting, bringing back.

use crate::edit::{Command, MapEdit};
use crate::model::{IdSource as _, MapId};
use crate::platform::{clock, storage};
use crate::session::SaveFault;
use crate::state::ids::RandomIds;
use crate::state::library::{Library, key_of};
use crate::wording;

/// A stored text that was deleted.
#[derive(Debug, Clone)]
pub struct Deleted {
    key: String,
    text: String,
}

impl Library {
    /// Changes the title of a map that is not open, as a step that can be undone once it is.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn rename(self, id: MapId, title: String) -> Result<(), SaveFault> {
        let Ok((mut editor, rev)) = self.open(id) else { return Ok(()) };
        let command = Command::EditMap(MapEdit::Title(title));
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
        let title = wording::copy_of(&document.map().title);
        self.add_map(&document.into_copy(MapId(RandomIds.next_id()), title))
    }

    /// Deletes a map; answers what brings it back.
    pub fn delete(self, id: MapId) -> Option<Deleted> {
        let key = key_of(id);
        let text = storage::get(&key)?;
        storage::remove(&key);
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
        let restored = storage::set(&deleted.key, &deleted.text);
        self.refresh();
        restored.or(Err(SaveFault::Full))
    }

    /// Deletes a stored text that cannot be read; answers what brings it back.
    pub fn delete_damaged(self, key: &str) -> Option<Deleted> {
        let text = storage::get(key)?;
        storage::remove(key);
        self.refresh();
        Some(Deleted { key: key.to_owned(), text })
    }
}
