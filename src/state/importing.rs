//! Files that people open: reading them, adding their maps, and saying what was found.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::exchange::{link, ojf};
use crate::format;
use crate::model::{Document, IdSource as _, MapId};
use crate::platform::file::{self, PickedFile};
use crate::platform::{fault, file_handle, page};
use crate::session::{Route, SaveFault};
use crate::state::dialogs::Dialog;
use crate::state::dom;
use crate::state::found::{Found, ReadMap, words};
use crate::state::ids::RandomIds;
use crate::state::import_report::{ImportReport, OpenedMap, Refusal, SameMap, WhichScale};
use crate::state::library_parts::{
    OPEN_EXAMPLE, OPEN_FILES, OPEN_LINK, OPEN_NEW, OPEN_TEXT, START_FROM_FILE, START_FROM_MAP,
};
use crate::state::reading::Reading;
use crate::state::shell::{Shell, not_added};
use crate::wording;

/// Opening files.
#[derive(Debug, Clone, Copy)]
pub struct Importing {
    shell: Shell,
    reading: Reading,
}

impl Importing {
    /// Opens files into the library of `shell`.
    #[must_use]
    pub fn new(shell: Shell) -> Self {
        Self { shell, reading: Reading::new() }
    }

    /// The one that every component finds.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is being read, in words, if that takes long.
    #[must_use]
    pub fn reading(self) -> Option<String> {
        self.reading.words()
    }

    /// Lets the user pick files: with the browser's own way to pick what can be written back, or by the input.
    pub fn pick(self) {
        if self.refuses() {
            return;
        }
        if !file_handle::can_pick() {
            return dom::press("[data-open-file]");
        }
        spawn_local(async move { self.open_files(PickedFile::pick().await) });
    }

    /// Opens files that were picked or dropped.
    pub(crate) fn open_files(self, files: Vec<PickedFile>) {
        if !files.is_empty() && !self.refuses() {
            self.shell.with_part(&OPEN_FILES, move |open| open(self, files.clone()));
        }
    }

    /// Opens a map that was pasted as text.
    pub fn open_text(self, text: String) {
        if self.refuses() {
            return;
        }
        self.shell.with_part(&OPEN_TEXT, move |open| open(self, text.clone()));
    }

    /// Whether this page opens no files. Then it has said so.
    fn refuses(self) -> bool {
        let refuses = self.shell.is_of_one_map();
        if refuses {
            self.shell.toasts.show(wording::page_opens_nothing());
        }
        refuses
    }

    /// Shows the map that the address holds.
    pub fn open_link(self) {
        self.shell.with_part(&OPEN_LINK, move |open| open(self));
    }

    /// Adds the example map whose file lies at `path` and shows it.
    pub fn open_example(self, path: &'static str) {
        self.shell.with_part(&OPEN_EXAMPLE, move |open| open(self, path));
    }

    /// Starts a new map from the template whose file lies at `path`.
    pub fn open_template(self, path: &'static str) {
        self.shell.with_part(&START_FROM_FILE, move |start| start(self, path));
    }

    /// Starts a new map from a template of the user.
    pub fn open_own_template(self, map: MapId) {
        self.shell.with_part(&START_FROM_MAP, move |start| start(self, map));
    }

    pub(super) fn shell(self) -> Shell {
        self.shell
    }

    /// Adds a new map with one persona and a few stages, and opens it.
    pub fn open_new(self) {
        self.shell.with_part(&OPEN_NEW, move |open| open(self));
    }

    pub(crate) fn read_files(self, files: Vec<PickedFile>) {
        let count = files.len();
        let Some(first) = files.first() else { return };
        let turn = self.reading.begin(wording::reading(&first.name(), 0, count));
        spawn_local(async move {
            let mut found = Found::default();
            for (index, file) in files.into_iter().enumerate() {
                let name = file.name();
                turn.tell(wording::reading(&name, index, count));
                match format::check_size(file.size()) {
                    Err(error) => found.refuse(&name, &error.to_string()),
                    Ok(()) => match file.bytes().await {
                        Some(bytes) => {
                            fault::point("file", "read");
                            turn.before(bytes.len()).await;
                            if let Some(map) = found.read(&name, &bytes)
                                && let Some(handle) = file.handle().await
                            {
                                self.shell.disk_files.remember(map, handle, file.last_modified());
                            }
                        }
                        None => found.refuse(&name, wording::unreadable_file()),
                    },
                }
            }
            drop(turn);
            self.take(found);
        });
    }

    pub(crate) fn read_text(self, text: String) {
        if let Some((_, fragment)) =
            text.trim().split_once('#').filter(|(_, it)| Route::parse(it) == Route::Link)
        {
            return self.view_link(fragment);
        }
        let turn = self.reading.begin(wording::reading(wording::clipboard(), 0, 1));
        spawn_local(async move {
            let mut found = Found::default();
            turn.before(text.len()).await;
            found.read(wording::clipboard(), text.as_bytes());
            drop(turn);
            self.take(found);
        });
    }

    pub(crate) fn read_link(self) {
        self.view_link(&page::hash());
        // A map has taken the address by now.
        if self.shell.navigation.route_now() == Route::Link {
            self.shell.navigation.leave_link();
        }
    }

    /// Shows the map of a link, or says why there is none.
    fn view_link(self, fragment: &str) {
        match link::read(fragment, &mut RandomIds) {
            Ok(loaded) => {
                let (file, remarks) = (wording::a_link().to_owned(), words(&loaded.repairs));
                self.view(ReadMap { file, document: loaded.document, remarks, is_ours: true });
            }
            Err(error) => {
                let refused =
                    vec![Refusal { file: wording::the_link().to_owned(), reason: error.to_string() }];
                self.shell.dialogs.ask(Dialog::Imported(ImportReport { opened: Vec::new(), refused }));
            }
        }
    }

    pub(crate) fn read_example(self, path: &'static str) {
        let turn = self.reading.begin(wording::loading_example().to_owned());
        spawn_local(async move {
            let text = file::own(path).await;
            drop(turn);
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
                let title = loaded.document.map().title().to_owned();
                let document = loaded.document.into_copy(MapId(RandomIds.next_id()), title);
                self.add_and_show(&document);
            }
            Err(error) => self.shell.toasts.show(error.to_string()),
        }
    }

    /// Reads a file of OpenJourney with the scale that somebody has said.
    pub fn read_with_scale(self, asked: &WhichScale, at: usize) {
        let read = ojf::read(&asked.file, &asked.text, ojf::Scale::ALL.get(at).copied(), &mut RandomIds);
        match read {
            Ok(ojf::Reading::Map(made)) => self.add_made(&made.document, words(&made.remarks)),
            // It was said.
            Ok(ojf::Reading::WhichScale(_)) => {}
            Err(error) => {
                let refused = vec![Refusal { file: asked.file.clone(), reason: error.to_string() }];
                self.shell.dialogs.ask(Dialog::Imported(ImportReport { opened: Vec::new(), refused }));
            }
        }
    }

    /// Adds a map that was made of something else, opens it and reports what there is to say.
    pub(super) fn add_made(self, document: &Document, remarks: Vec<String>) {
        match self.shell.library.add_map(document) {
            Ok(()) => self.show_result(ImportReport::of_one(document, remarks)),
            Err(fault) => self.refuse(fault),
        }
    }

    /// Adds a map and opens it on the screen.
    pub fn add_and_show(self, document: &Document) {
        match self.shell.library.add_map(document) {
            Ok(()) => self.shell.navigation.open_map(document.id()),
            Err(fault) => self.refuse(fault),
        }
    }

    pub(super) fn refuse(self, fault: SaveFault) {
        self.shell.toasts.show(not_added(fault));
    }

    /// Shows a single map without keeping it. Adds several; asks about those that are here already.
    fn take(self, mut found: Found) {
        for table in found.tables.drain(..) {
            self.shell.dialogs.ask(Dialog::TableToMap(Box::new(table)));
        }
        for scale in found.scales.drain(..) {
            self.shell.dialogs.ask(Dialog::WhichScale(Box::new(scale)));
        }
        for comments in found.comments.drain(..) {
            self.receive_comments(comments);
        }
        if let ([map], []) = (found.maps.as_slice(), found.refused.as_slice())
            && map.is_ours
            && let Some(map) = found.maps.pop()
        {
            return self.view(map);
        }
        let mut report = ImportReport { opened: Vec::new(), refused: found.refused };
        let mut same = Vec::new();
        for ReadMap { file, document, remarks: repairs, .. } in found.maps {
            let id = document.id();
            let is_here = self.shell.library.has(id);
            if is_here && self.shell.library.read(id).is_some() {
                same.push(SameMap { document, repairs });
                continue;
            }
            // What is stored under its id cannot be read, so it must not be written over.
            let document = if is_here { self.shell.library.copy_of(document) } else { document };
            match self.shell.library.add_map(&document) {
                Ok(()) => report.opened.push(OpenedMap::of(&document, repairs)),
                Err(fault) => {
                    report.refused.push(Refusal { file, reason: not_added(fault) });
                }
            }
        }
        if !report.is_empty() {
            self.show_result(report);
        }
        for map in same {
            self.shell.dialogs.ask(Dialog::SameMap(Box::new(map)));
        }
    }

    /// Shows a map without keeping it, and reports whatever is worth a word.
    fn view(self, map: ReadMap) {
        let report = ImportReport::of_one(&map.document, map.remarks);
        self.shell.view(map.document, &map.file);
        if !report.is_plain() {
            self.shell.dialogs.ask(Dialog::Imported(report));
        }
    }

    /// Shows a single map that opened, and reports whatever is worth a word.
    pub(super) fn show_result(self, report: ImportReport) {
        if let ([opened], []) = (report.opened.as_slice(), report.refused.as_slice()) {
            self.shell.navigation.open_map(opened.id);
        }
        match (report.is_plain(), report.opened.first()) {
            (true, Some(opened)) => self.shell.toasts.show(wording::opened(&opened.title)),
            (true, None) => {}
            (false, _) => self.shell.dialogs.ask(Dialog::Imported(report)),
        }
    }
}
