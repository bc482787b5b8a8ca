//! Where the stored texts of maps are written, removed and recovered: in local storage, which is read, and in the
//! journal, which outlives a browser that is killed.

use crate::format::stored;
use crate::platform::journal::{self, Receipt};
use crate::platform::page;
use crate::platform::storage::{self, StoreError};

/// What the keys of stored maps start with: the folder of the site keeps two copies of the app apart.
pub(crate) fn prefix() -> String {
    format!("waymark:{}:map:", page::site_path())
}

/// What the keys of texts start with that were damaged when the journal had the map whole.
pub(crate) fn prefix_of_damaged() -> String {
    format!("waymark:{}:bad:", page::site_path())
}

/// Stores the text of a map. If it fails, what was stored before is still there. The receipt, where there is a journal,
/// says when the text is out of danger.
pub(crate) fn put(key: &str, text: &str) -> Result<Option<Receipt>, StoreError> {
    storage::set(key, text)?;
    let rev = stored::header(text).ok().map(|header| header.rev);
    Ok(rev.filter(|_| !storage::is_memory()).and_then(|rev| journal::put(key, rev, text)))
}

/// Takes the text of a map away; answers it.
pub(crate) fn take(key: &str) -> Option<String> {
    let text = storage::get(key)?;
    storage::remove(key);
    journal::remove(key);
    Some(text)
}

/// Stores what the journal kept and local storage lost. Answers the titles of the maps that are as they were now.
///
/// A journal that is damaged itself, or for which there is no room, stays as it is.
pub(crate) fn recover() -> Vec<String> {
    if storage::is_memory() {
        return Vec::new();
    }
    journal::newer().into_iter().filter_map(|(key, text)| recover_one(&key, &text)).collect()
}

/// Stores what the journal has of a map that cannot be read, and sets aside what was damaged. Answers the title of the
/// map. Nothing is changed where the journal has no whole text, or there is no room.
pub(crate) async fn make_whole(key: &str) -> Option<String> {
    if storage::is_memory() {
        return None;
    }
    let text = journal::get(key).await?;
    let header = stored::verify(&text).ok()?;
    let lost = storage::get(key)?;
    match stored::verify(&lost) {
        // Another tab was faster.
        Ok(_) => {}
        Err(stored::StoredError::Newer(_)) => return None,
        Err(_) => {
            set_aside(key.strip_prefix(&prefix())?, &lost)?;
            storage::set(key, &text).ok()?;
        }
    }
    Some(header.summary.title)
}

/// Keeps a damaged text beside those that were set aside before. Nothing, if there is no room for it.
pub(crate) fn set_aside(id: &str, text: &str) -> Option<()> {
    let key = |number: usize| format!("{}{id}:{number}", prefix_of_damaged());
    let free = (1..).map(key).find(|key| storage::get(key).is_none())?;
    storage::set(&free, text).ok()
}

fn recover_one(key: &str, text: &str) -> Option<String> {
    let id = key.strip_prefix(&prefix())?;
    let header = stored::verify(text).ok()?;
    if let Some(lost) = storage::get(key) {
        match stored::header(&lost) {
            // Its revision is older, else the journal would not have answered it.
            Ok(older) if older.rev < header.rev => {}
            Ok(_) | Err(stored::StoredError::Newer(_)) => return None,
            Err(_) => set_aside(id, &lost)?,
        }
    }
    storage::set(key, text).ok()?;
    Some(header.summary.title)
}
