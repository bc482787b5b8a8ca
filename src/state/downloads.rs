//! Maps of the library as files.

use leptos::prelude::untrack;

use crate::format::{self, stored};
use crate::model::{ContentHash, Document, MapId};
use crate::platform::{file, storage};
use crate::state::library::{Library, key_of};
use crate::wording;

/// The name of the file that holds all maps.
const ALL_MAPS: &str = "waymark-maps.journey.json";
/// The name of the file that holds a damaged map. It is no JSON, or not the JSON of a map.
const DAMAGED_MAP: &str = "damaged-map.txt";

impl Library {
    /// Offers a map that is not open as a file. Answers the file's name, or `None` if the browser did not
    /// take it or the map cannot be read.
    pub fn download(self, id: MapId) -> Option<String> {
        let document = self.read(id)?;
        let name = wording::file_name(&document.map().title);
        let exported = format::file(&document);
        file::download(&name, &exported.text).then(|| {
            self.remember_download(id, exported.revision);
            name
        })
    }

    /// Offers all maps that can be read as one file.
    pub fn download_all(self) -> Option<String> {
        let ids = untrack(|| self.map_ids());
        let documents: Vec<Document> = ids.into_iter().filter_map(|id| self.read(id)).collect();
        file::download(ALL_MAPS, &format::library(&documents)).then(|| ALL_MAPS.to_owned())
    }

    /// Offers a stored text that cannot be read as a file.
    pub fn download_damaged(self, key: &str) -> Option<String> {
        let text = storage::get(key)?;
        file::download(DAMAGED_MAP, &text).then(|| DAMAGED_MAP.to_owned())
    }

    /// Offers the stored text of a map that cannot be read as a file.
    pub fn download_damaged_map(self, id: MapId) -> Option<String> {
        self.download_damaged(&key_of(id))
    }

    /// Remembers in the map that its state `revision` was handed out. When it was saved stays as it was.
    fn remember_download(self, id: MapId, revision: ContentHash) {
        let saved = untrack(|| self.map(id)).map(|entry| entry.header.saved);
        let (Some(saved), Ok((editor, rev))) = (saved, self.open(id)) else { return };
        let mut handed_out = editor.clone();
        handed_out.hand_out(revision);
        let text = stored::write(handed_out.document(), rev + 1, &saved);
        // If there is no room for it, the copy only cannot be recognized as a descendant.
        let is_stored = storage::set(&key_of(id), &text).is_ok();
        self.keep(if is_stored { handed_out } else { editor });
    }
}
