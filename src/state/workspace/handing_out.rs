//! The open map as a file that leaves, and what is remembered of that.

use crate::format;
use crate::model::ContentHash;
use crate::session::keeping::FileCopy;
use crate::state::downloads::Download;
use crate::state::file_copies;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Offers the map as a file, and remembers that this state was handed out.
    pub fn download(self) {
        self.shell.tell_download(self.offer_file());
    }

    /// The same, and nothing but what the browser made of it.
    pub(in crate::state) fn offer_file(self) -> Option<Download> {
        let exported = self.store.peek(format::file);
        let title = self.store.peek(|document| document.map().title().to_owned());
        let download = Download::of_map(&title, &exported.text)?;
        self.remember_handed_out(exported.revision);
        Some(download)
    }

    /// What is known of the files of the map.
    #[must_use]
    pub fn file_copy(self) -> FileCopy {
        file_copies::of(self.map_id())
    }

    /// If the map is only viewed: what its reader wrote is in a file now.
    pub(in crate::state) fn handed_on(self) {
        if self.is_viewed {
            self.store.peek(|document| self.shell.viewing.hand_on(document));
        }
    }

    /// Remembers that the map as it is now left as a file.
    pub(crate) fn handed_out(self) {
        self.remember_handed_out(self.store.peek(format::file).revision);
    }

    fn remember_handed_out(self, state: ContentHash) {
        // It is the other tab that writes the map.
        if !self.other_tabs.is_elsewhere_now() {
            self.store.hand_out(state);
        }
        if !self.is_viewed {
            file_copies::note_copy(self.map_id());
        }
        self.handed_on();
    }
}
