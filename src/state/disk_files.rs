//! Which file of the disk a map was opened from, so that it can be saved back there. This page knows it until it is
//! closed.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::format;
use crate::model::MapId;
use crate::platform::file_handle::{FileHandle, WriteBack};
use crate::state::{Workspace, file_copies};
use crate::wording;

/// The files that maps were opened from, in browsers that can write them back.
#[derive(Debug, Clone, Copy)]
pub struct DiskFiles {
    files: RwSignal<HashMap<MapId, DiskFile>, LocalStorage>,
}

#[derive(Debug, Clone)]
struct DiskFile {
    handle: FileHandle,
    /// When it was changed last as far as this page knows, in milliseconds since 1970.
    changed: Option<f64>,
}

impl DiskFiles {
    pub(crate) fn new() -> Self {
        Self { files: RwSignal::new_local(HashMap::new()) }
    }

    /// Remembers that `map` was opened from a file that was changed last at `changed`, in milliseconds since 1970.
    pub(crate) fn remember(self, map: MapId, handle: FileHandle, changed: f64) {
        let file = DiskFile { handle, changed: Some(changed) };
        self.files.update(|files| drop(files.insert(map, file)));
    }

    /// What the file of `map` is called, if it has one.
    #[must_use]
    pub fn name(self, map: MapId) -> Option<String> {
        self.files.with(|files| files.get(&map).map(|file| file.handle.name()))
    }

    fn of(self, map: MapId) -> Option<DiskFile> {
        self.files.with_untracked(|files| files.get(&map).cloned())
    }
}

impl Workspace {
    /// Saves the map to the file that it was opened from, or else offers it as a download.
    pub fn save_file(self) {
        match self.shell.disk_files.of(self.map_id()) {
            Some(file) => self.write_back(file),
            None => self.download(),
        }
    }

    fn write_back(self, file: DiskFile) {
        let exported = self.store.peek(format::file);
        // Now, while the map is surely open. If the file is not written, the map remembers a state too many,
        // which does no harm.
        self.store.hand_out(exported.revision);
        self.handed_on();
        let (shell, map, name) = (self.shell, self.map_id(), file.handle.name());
        leptos::task::spawn_local(async move {
            match file.handle.write(&exported.text, file.changed).await {
                WriteBack::Written => {
                    file_copies::note_copy(map);
                    if let Some(written) = file.handle.file().await {
                        shell.disk_files.remember(map, file.handle, written.last_modified());
                    }
                    shell.toasts.show(wording::saved_to_file(&name));
                }
                WriteBack::ChangedMeanwhile => {
                    let anyway = DiskFile { changed: None, ..file };
                    let write = move || self.write_back(anyway.clone());
                    let write = send_wrapper::SendWrapper::new(write);
                    self.offer(wording::file_changed(&name), wording::replace_it(), move || (*write)());
                }
                WriteBack::Refused => {
                    self.offer(wording::file_refused(&name), wording::download_instead(), move || {
                        self.download();
                    });
                }
            }
        });
    }
}
