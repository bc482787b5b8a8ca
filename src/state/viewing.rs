//! A map that somebody handed over as a file or a link: shown without being kept, until its reader wants a copy.

use leptos::prelude::*;

use crate::format::{self, stored};
use crate::model::Document;
use crate::platform::{clock, inner, page, storage};
use crate::session::Editor;
use crate::state::dialogs::Dialog;
use crate::state::ids::RandomIds;
use crate::state::import_report::SameMap;
use crate::state::library::OpenError;
use crate::state::{Shell, Workspace};

/// The map that is viewed. This tab keeps it for a reload; the library knows nothing of it.
#[derive(Debug, Clone, Copy)]
pub struct Viewing {
    viewed: StoredValue<Option<Viewed>>,
}

#[derive(Debug, Clone)]
struct Viewed {
    /// As it was handed over.
    original: Document,
    /// With the comments of this reader.
    commented: Document,
    /// What of it left this tab last: nobody need be asked to wait for that.
    handed_on: Option<Document>,
    /// The file or the link that it came from, in words.
    source: String,
}

/// What this tab keeps.
#[derive(Debug, Clone, Copy)]
enum Kept {
    Original,
    Commented,
    Source,
}

impl Kept {
    fn key(self) -> String {
        let name = match self {
            Self::Original => "original",
            Self::Commented => "commented",
            Self::Source => "source",
        };
        format!("waymark:{}:viewed:{name}", page::site_path())
    }

    fn put(self, text: &str) {
        // Where there is no room, a reload asks for the file again.
        if !storage::set_in_tab(&self.key(), text) {
            storage::remove_in_tab(&self.key());
        }
    }

    fn document(self) -> Option<Document> {
        let text = storage::get_in_tab(&self.key())?;
        stored::read(&text, &mut RandomIds).ok().map(|(_, loaded)| loaded.document)
    }
}

impl Viewing {
    pub(crate) fn new() -> Self {
        Self { viewed: StoredValue::new(None) }
    }

    /// Takes a map to be shown next.
    pub(crate) fn take(self, document: Document, source: &str) {
        Kept::Original.put(&stored::write(&document, 1, &clock::timestamp()));
        Kept::Source.put(source);
        storage::remove_in_tab(&Kept::Commented.key());
        self.viewed.set_value(Some(Viewed {
            commented: document.clone(),
            original: document,
            handed_on: None,
            source: source.to_owned(),
        }));
    }

    /// The map to be shown, also after a reload.
    ///
    /// # Errors
    /// Says that there is none, or why the one that the page holds cannot be read.
    pub(crate) fn open(self) -> Result<Editor, OpenError> {
        if self.viewed.with_value(Option::is_none) {
            self.find()?;
        }
        self.with(|viewed| Editor::new(viewed.commented.clone())).ok_or(OpenError::NotKept)
    }

    /// Finds the map that the page holds, else the one that this tab keeps.
    fn find(self) -> Result<(), OpenError> {
        let held = inner::map().map(|text| format::read_text(&text, &mut RandomIds)).transpose();
        let held = held.map_err(|error| OpenError::Damaged(error.to_string()))?.map(|loaded| loaded.document);
        let kept = Kept::Original.document();
        match (held, kept) {
            // Another page was open in this tab before.
            (Some(held), kept) if kept.as_ref() != Some(&held) => self.take(held, ""),
            (_, None) => return Err(OpenError::NotKept),
            (_, Some(original)) => {
                let commented = Kept::Commented.document().unwrap_or_else(|| original.clone());
                let source = storage::get_in_tab(&Kept::Source.key()).unwrap_or_default();
                self.viewed.set_value(Some(Viewed { original, commented, handed_on: None, source }));
            }
        }
        Ok(())
    }

    /// Keeps what its reader wrote.
    pub(crate) fn keep(self, document: &Document) {
        Kept::Commented.put(&stored::write(document, 1, &clock::timestamp()));
        self.change(|viewed| viewed.commented = document.clone());
    }

    /// The map left this tab with what its reader wrote.
    pub(crate) fn hand_on(self, document: &Document) {
        self.change(|viewed| viewed.handed_on = Some(document.clone()));
    }

    /// Whether its reader wrote something that is nowhere else.
    pub(crate) fn has_unsent(self) -> bool {
        let is_unsent = |viewed: &Viewed| {
            let elsewhere = viewed.handed_on.as_ref().unwrap_or(&viewed.original);
            // What leaves as a file remembers that it did, which is no word of the reader.
            !viewed.commented.records_equal(elsewhere)
        };
        self.with(is_unsent).unwrap_or_default()
    }

    /// What `look` finds in the map as it was handed over, and with the comments of its reader.
    pub(crate) fn compare<R>(self, look: impl FnOnce(&Document, &Document) -> R) -> Option<R> {
        self.with(|viewed| look(&viewed.original, &viewed.commented))
    }

    /// The file or the link that the map came from, in words.
    #[must_use]
    pub fn source(self) -> String {
        self.with(|viewed| viewed.source.clone()).unwrap_or_default()
    }

    fn with<R>(self, look: impl FnOnce(&Viewed) -> R) -> Option<R> {
        self.viewed.with_value(|viewed| viewed.as_ref().map(look))
    }

    fn change(self, change: impl FnOnce(&mut Viewed)) {
        self.viewed.update_value(|viewed| {
            if let Some(viewed) = viewed {
                change(viewed);
            }
        });
    }
}

impl Workspace {
    /// Leads to a map that can be changed: a copy in this browser, or a file where this page has no room for copies.
    pub fn take_viewed(self) {
        if self.shell.is_of_one_map() { self.save_file() } else { self.shell.edit_viewed() }
    }
}

impl Shell {
    /// Whether the page is there for one map that somebody handed over, and has no others.
    #[must_use]
    pub fn is_of_one_map(self) -> bool {
        inner::is_of_one_map()
    }

    /// Shows a map without keeping it.
    pub(crate) fn view(self, document: Document, source: &str) {
        self.viewing.take(document, source);
        self.navigation.open_viewed();
    }

    /// Puts the map that is viewed, with the comments of its reader, among the maps of this browser and opens it.
    /// If another state of it is there already, asks what is to be done.
    pub fn edit_viewed(self) {
        let Some(document) = self.viewing.compare(|_, commented| commented.clone()) else { return };
        self.viewing.hand_on(&document);
        let id = document.id();
        match self.library.read(id) {
            Some(own) if own.records_equal(&document) => self.navigation.open_map(id),
            Some(_) => {
                let repairs = Vec::new();
                self.dialogs.ask(Dialog::SameMap(Box::new(SameMap { document, repairs })));
            }
            None => {
                let document = if self.library.has(id) { self.library.copy_of(document) } else { document };
                if self.tell_fault(self.library.add_map(&document)) {
                    self.navigation.open_map(document.id());
                }
            }
        }
    }
}
