//! When each map of this browser was last given out as a file, and since when it has edits that are in none.
//!
//! What is known of that is a short text beside the maps. It may be lost without harm.

use crate::model::MapId;
use crate::platform::{clock, page, storage};
use crate::session::keeping::FileCopy;

/// What is known of the files of a map.
pub(crate) fn of(id: MapId) -> FileCopy {
    storage::get(&key_of(id)).map(|text| FileCopy::read(&text)).unwrap_or_default()
}

/// Takes note that a map left as a file.
pub(crate) fn note_copy(id: MapId) {
    note(id, FileCopy::after_copy);
}

/// Takes note that a map was edited.
pub(crate) fn note_edit(id: MapId) {
    note(id, FileCopy::after_edit);
}

/// Takes note that somebody was reminded of a file.
pub(crate) fn note_reminder(id: MapId) {
    note(id, FileCopy::after_reminder);
}

/// Forgets the files of maps that are gone for good.
pub(crate) fn forget_all_but(is_stored: impl Fn(MapId) -> bool) {
    let prefix = prefix();
    for key in storage::keys(&prefix) {
        let id = key.strip_prefix(&prefix).and_then(|id| id.parse().ok());
        if !id.is_some_and(&is_stored) {
            storage::remove(&key);
        }
    }
}

fn note(id: MapId, change: fn(FileCopy, u64) -> FileCopy) {
    let before = of(id);
    let after = change(before, clock::since_1970());
    if after != before {
        // Where there is no room for it, a reminder comes too early or too late.
        _ = storage::set(&key_of(id), &after.text());
    }
}

fn prefix() -> String {
    format!("waymark:{}:copy:", page::site_path())
}

fn key_of(id: MapId) -> String {
    format!("{}{id}", prefix())
}
