//! The open map as a file that leaves, and what is remembered of that.

use crate::format;
use crate::state::downloads::Download;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Offers the map as a file, and remembers that this state was handed out.
    pub fn download(self) {
        let exported = self.store.peek(format::file);
        let title = self.store.peek(|document| document.map().title().to_owned());
        let download = Download::of_map(&title, &exported.text);
        if download.is_some() {
            self.store.hand_out(exported.revision);
            self.handed_on();
        }
        self.shell.tell_download(download);
    }

    /// If the map is only viewed: what its reader wrote is in a file now.
    pub(in crate::state) fn handed_on(self) {
        if self.is_viewed {
            self.store.peek(|document| self.shell.viewing.hand_on(document));
        }
    }

    /// Remembers that the map as it is now left as a file.
    pub(crate) fn handed_out(self) {
        let revision = self.store.peek(format::file).revision;
        self.store.hand_out(revision);
        self.handed_on();
    }
}
