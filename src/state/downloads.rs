//! Maps of the library as files.

use leptos::prelude::untrack;

use crate::format::{self, stored};
use crate::model::{ContentHash, Document, MapId};
use crate::platform::{file, storage};
use crate::state::file_copies;
use crate::state::library::{Library, key_of};
use crate::state::map_texts;
use crate::state::shell::Shell;
use crate::wording;

/// The name of the file that holds all maps.
const ALL_MAPS: &str = "waymark-maps.journey.json";
/// The media type of maps.
const JSON: &str = "application/json";
/// The name of the file that holds a damaged map. It is no JSON, or not the JSON of a map.
const DAMAGED_MAP: &str = "damaged-map.txt";

/// A file that the browser took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// What the file is called.
    name: String,
    /// Why it could not be opened again, and what to do instead.
    fault: Option<String>,
}

impl Download {
    /// Offers the text of a map as a file, also one that is too large to be opened again: other programs can.
    pub(crate) fn of_map(title: &str, text: &str) -> Option<Self> {
        Self::of(wording::file_name(title), text, wording::split_map())
    }

    fn of(name: String, text: &str, advice: &str) -> Option<Self> {
        let fault = format::check_written(text).err().map(|error| format!("{error} {advice}"));
        file::download(&name, JSON, text.as_bytes()).then_some(Self { name, fault })
    }

    /// A text that is no map, so that nobody expects to open it.
    fn of_damaged(text: &str) -> Option<Self> {
        file::download(DAMAGED_MAP, "text/plain", text.as_bytes())
            .then(|| Self { name: DAMAGED_MAP.to_owned(), fault: None })
    }
}

impl Shell {
    /// Says what became of a download, which is there if the browser took it.
    pub fn tell_download(self, download: Option<Download>) {
        match download {
            None => self.toasts.show(wording::not_downloaded()),
            Some(Download { name, fault: None }) => self.toasts.show(wording::downloaded(&name)),
            Some(Download { name, fault: Some(fault) }) => {
                self.toasts.warn(wording::downloaded_too_large(&name, &fault));
            }
        }
    }
}

impl Library {
    /// Offers a map that is not open as a file. `None` if the browser did not take it or the map cannot be
    /// read.
    pub fn download(self, id: MapId) -> Option<Download> {
        let document = self.read(id)?;
        let exported = format::file(&document);
        let download = Download::of_map(document.map().title(), &exported.text)?;
        self.remember_download(id, exported.revision);
        file_copies::note_copy(id);
        self.refresh();
        Some(download)
    }

    /// Offers all maps that can be read as one file.
    pub fn download_all(self) -> Option<Download> {
        let ids = untrack(|| self.map_ids());
        let documents: Vec<Document> = ids.into_iter().filter_map(|id| self.read(id)).collect();
        let download =
            Download::of(ALL_MAPS.to_owned(), &format::library(&documents), wording::one_by_one())?;
        documents.iter().for_each(|document| file_copies::note_copy(document.id()));
        self.refresh();
        Some(download)
    }

    /// Offers a stored text that cannot be read as a file.
    pub fn download_damaged(self, key: &str) -> Option<Download> {
        Download::of_damaged(&storage::get(key)?)
    }

    /// Offers the stored text of a map that cannot be read as a file.
    pub fn download_damaged_map(self, id: MapId) -> Option<Download> {
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
        let is_stored = map_texts::put(&key_of(id), &text).is_ok();
        self.keep(if is_stored { handed_out } else { editor });
    }
}
