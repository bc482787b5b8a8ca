//! Files that people open: reading them, adding their maps, and saying what was found.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::format;
use crate::model::{Document, IdSource as _, MapId};
use crate::platform::file::{self, PickedFile};
use crate::session::{Route, SaveFault};
use crate::state::dialogs::Dialog;
use crate::state::ids::RandomIds;
use crate::state::library_parts::{OPEN_EXAMPLE, OPEN_FILES, OPEN_NEW, OPEN_TEXT};
use crate::state::shell::Shell;
use crate::wording;

/// What was found in the files that were opened together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// One line per map that was opened.
    pub opened: Vec<OpenedMap>,
    /// One sentence per file or map that was not.
    pub refused: Vec<Refusal>,
}

/// A map that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedMap {
    /// Which map.
    pub id: MapId,
    /// Its title.
    pub title: String,
    /// What was repaired in it, a sentence each.
    pub repairs: Vec<String>,
}

/// A file, or a map in a file, that was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the file.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// A map from a file that is in the library already.
#[derive(Debug, Clone, PartialEq)]
pub struct SameMap {
    /// The map as the file has it.
    pub document: Document,
    /// What was repaired in it, a sentence each.
    pub repairs: Vec<String>,
}

/// What to do with a map that is in the library already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameMapAnswer {
    /// The one from the file takes its place.
    Replace,
    /// The one from the file becomes a map of its own.
    KeepBoth,
}

/// Opening files.
#[derive(Debug, Clone, Copy)]
pub struct Importing {
    shell: Shell,
    /// Whether files are being read.
    is_busy: RwSignal<bool>,
}

impl Importing {
    /// Opens files into the library of `shell`.
    #[must_use]
    pub fn new(shell: Shell) -> Self {
        Self { shell, is_busy: RwSignal::new(false) }
    }

    /// The one that every component finds.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether files are being read.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// Opens files that were picked or dropped.
    pub(crate) fn open_files(self, files: Vec<PickedFile>) {
        if !files.is_empty() {
            self.shell.with_part(&OPEN_FILES, move |open| open(self, files.clone()));
        }
    }

    /// Opens a map that was pasted as text.
    pub fn open_text(self, text: String) {
        self.shell.with_part(&OPEN_TEXT, move |open| open(self, &text));
    }

    /// Adds the example map whose file lies at `path` and shows it.
    pub fn open_example(self, path: &'static str) {
        self.shell.with_part(&OPEN_EXAMPLE, move |open| open(self, path));
    }

    /// Adds a new map with one persona and a few stages, and opens it.
    pub fn open_new(self) {
        self.shell.with_part(&OPEN_NEW, move |open| open(self));
    }

    pub(crate) fn read_files(self, files: Vec<PickedFile>) {
        self.is_busy.set(true);
        spawn_local(async move {
            let mut found = Found::default();
            for file in files {
                let name = file.name();
                match format::check_size(file.size()) {
                    Err(error) => found.refuse(&name, &error.to_string()),
                    Ok(()) => match file.bytes().await {
                        Some(bytes) => found.read(&name, &bytes),
                        None => found.refuse(&name, wording::unreadable_file()),
                    },
                }
            }
            self.is_busy.set(false);
            self.take(found);
        });
    }

    pub(crate) fn read_text(self, text: &str) {
        let mut found = Found::default();
        found.read(wording::clipboard(), text.as_bytes());
        self.take(found);
    }

    pub(crate) fn read_example(self, path: &'static str) {
        self.is_busy.set(true);
        spawn_local(async move {
            let text = file::own(path).await;
            self.is_busy.set(false);
            match text {
                Some(text) => self.add_example(&text),
                None => self.shell.toasts.show(wording::example_not_loaded()),
            }
        });
    }

    fn add_example(self, text: &str) {
        match format::read(text.as_bytes(), &mut RandomIds) {
            Ok(loaded) => {
                // An example may be tried more than once: each is a map of its own.
                let title = loaded.document.map().title.clone();
                let document = loaded.document.into_copy(MapId(RandomIds.next_id()), title);
                self.add_and_show(&document);
            }
            Err(error) => self.shell.toasts.show(error.to_string()),
        }
    }

    /// Adds a map and opens it on the screen.
    pub fn add_and_show(self, document: &Document) {
        match self.shell.library.add_map(document) {
            Ok(()) => self.shell.navigation.open_map(document.id()),
            Err(fault) => self.shell.toasts.show(wording::not_added(fault_words(fault))),
        }
    }

    /// Does what the user answered about a map that was here already.
    pub fn settle(self, same: SameMap, answer: SameMapAnswer) {
        let id = same.document.id();
        let is_open = matches!(self.shell.navigation.route_now(), Route::Map { map, .. } if map == id);
        if is_open && answer == SameMapAnswer::Replace {
            // The editor stores what it has and ends first, else it would write over the new copy.
            self.shell.navigation.go_home();
            request_animation_frame(move || self.settle_now(same, answer));
        } else {
            self.settle_now(same, answer);
        }
    }

    fn settle_now(self, same: SameMap, answer: SameMapAnswer) {
        let SameMap { document, repairs } = same;
        let result = match answer {
            SameMapAnswer::Replace => self.shell.library.replace(&document).map(|()| document),
            SameMapAnswer::KeepBoth => {
                let copy = copy_of(document);
                self.shell.library.add_map(&copy).map(|()| copy)
            }
        };
        match result {
            Ok(document) => self.show_result(ImportReport {
                opened: vec![OpenedMap::of(&document, repairs)],
                refused: Vec::new(),
            }),
            Err(fault) => self.shell.toasts.show(wording::not_added(fault_words(fault))),
        }
    }

    /// Adds what was read; asks about maps that are here already.
    fn take(self, found: Found) {
        let mut report = ImportReport { opened: Vec::new(), refused: found.refused };
        let mut same = Vec::new();
        for (file, document, repairs) in found.maps {
            let id = document.id();
            let is_here = self.shell.library.has(id);
            if is_here && self.shell.library.read(id).is_some() {
                same.push(SameMap { document, repairs });
                continue;
            }
            // What is stored under its id cannot be read, so it must not be written over.
            let document = if is_here { copy_of(document) } else { document };
            match self.shell.library.add_map(&document) {
                Ok(()) => report.opened.push(OpenedMap::of(&document, repairs)),
                Err(fault) => {
                    report.refused.push(Refusal { file, reason: wording::not_added(fault_words(fault)) });
                }
            }
        }
        self.show_result(report);
        for map in same {
            self.shell.dialogs.ask(Dialog::SameMap(Box::new(map)));
        }
    }

    /// Shows a single map that opened, and reports whatever is worth a word.
    fn show_result(self, report: ImportReport) {
        if let ([opened], []) = (report.opened.as_slice(), report.refused.as_slice()) {
            self.shell.navigation.open_map(opened.id);
        }
        let is_plain = report.refused.is_empty()
            && report.opened.len() <= 1
            && report.opened.iter().all(|opened| opened.repairs.is_empty());
        match (is_plain, report.opened.first()) {
            (true, Some(opened)) => self.shell.toasts.show(wording::opened(&opened.title)),
            (true, None) => {}
            (false, _) => self.shell.dialogs.ask(Dialog::Imported(report)),
        }
    }
}

fn copy_of(document: Document) -> Document {
    let title = wording::copy_of(&document.map().title);
    document.into_copy(MapId(RandomIds.next_id()), title)
}

impl OpenedMap {
    fn of(document: &Document, repairs: Vec<String>) -> Self {
        Self { id: document.id(), title: document.map().title.clone(), repairs }
    }
}

/// What was read, not yet added.
#[derive(Debug, Default)]
struct Found {
    maps: Vec<(String, Document, Vec<String>)>,
    refused: Vec<Refusal>,
}

impl Found {
    fn refuse(&mut self, file: &str, reason: &str) {
        self.refused.push(Refusal { file: file.to_owned(), reason: reason.to_owned() });
    }

    fn read(&mut self, file: &str, bytes: &[u8]) {
        match format::read_all(bytes, &mut RandomIds) {
            Err(error) => self.refuse(file, &error.to_string()),
            Ok(maps) => {
                for map in maps {
                    match map {
                        Ok(loaded) => {
                            let repairs = loaded.repairs.iter().map(ToString::to_string).collect();
                            self.maps.push((file.to_owned(), loaded.document, repairs));
                        }
                        Err(error) => self.refuse(file, &error.to_string()),
                    }
                }
            }
        }
    }
}

fn fault_words(fault: SaveFault) -> &'static str {
    wording::save_fault(fault == SaveFault::Full)
}
