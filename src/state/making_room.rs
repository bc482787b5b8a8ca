//! Making room in the browser's storage: what takes how much, and moving pictures to files.

use leptos::prelude::untrack;

use crate::edit::Command;
use crate::model::MapId;
use crate::platform::clock;
use crate::session::pictures::PictureTotal;
use crate::session::snapshot::Occasion;
use crate::state::library::Library;
use crate::state::shell::Shell;
use crate::state::snapshots::keep_stored;
use crate::state::workspace::Workspace;
use crate::wording::keeping as words;

/// What one map takes of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Which map.
    pub id: MapId,
    /// Its title.
    pub title: String,
    /// All of it, as the browser counts it.
    pub cost: usize,
    /// Its pictures.
    pub pictures: PictureTotal,
}

impl Library {
    /// What each map takes, the largest first. Reads every map.
    #[must_use]
    pub fn takings(self) -> Vec<Taking> {
        let maps = self.maps().into_iter().map(|entry| Taking {
            id: entry.id,
            title: entry.header.summary.title,
            cost: self.cost_of(entry.id),
            pictures: self.read(entry.id).as_ref().map(PictureTotal::of).unwrap_or_default(),
        });
        let mut takings: Vec<_> = maps.collect();
        takings.sort_by_key(|taking| std::cmp::Reverse(taking.cost));
        takings
    }

    /// Empties the pictures of a map that is not open, as a step that can be undone once it is. A version is kept.
    fn remove_pictures(self, id: MapId) -> bool {
        let Ok((mut editor, rev)) = self.open(id) else { return false };
        keep_stored(id, Occasion::BeforeBulk);
        let is_done = editor.dispatch(Command::RemovePictures, clock::now_ms()).is_ok();
        let is_saved = is_done && self.save(editor.document(), rev + 1).is_ok();
        self.keep(editor);
        self.refresh();
        is_saved
    }
}

impl Shell {
    /// Offers a map that is not open as a file, and then takes its pictures out of the browser.
    pub fn move_pictures_out(self, id: MapId) {
        let title = untrack(|| self.library.title(id)).unwrap_or_default();
        let is_moved = self.library.download(id).is_some() && self.library.remove_pictures(id);
        self.tell_pictures(is_moved, &title);
    }

    fn tell_pictures(self, are_moved: bool, title: &str) {
        match are_moved {
            true => self.toasts.show(words::pictures_moved(title)),
            false => self.toasts.warn(words::pictures_not_moved()),
        }
    }
}

impl Workspace {
    /// Offers the map as a file, and then takes its pictures out, as one step that can be undone.
    pub fn move_pictures_out(self) {
        let title = self.store.peek(|document| document.map().title().to_owned());
        let is_moved = self.offer_file().is_some() && self.run(Command::RemovePictures).is_some();
        self.shell.tell_pictures(is_moved, &title);
    }
}
