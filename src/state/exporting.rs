//! The open map on its way out: in which format, what that format loses, and where it goes.
//!
//! To add a format, write a line into the table of `session::export` and an arm into [`losses`] and [`texts`].

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::exchange::link::{self, Identity};
use crate::exchange::{Losses, csv, mermaid, qr};
use crate::format;
use crate::model::{Document, PersonaId};
use crate::platform::share::Shared;
use crate::platform::{clipboard, file, page};
use crate::session::export::ExportFormat;
use crate::state::Workspace;
use crate::wording;

/// An address that holds the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeLink {
    /// The whole address.
    pub address: String,
    /// How many characters it has.
    pub length: usize,
    /// How far it goes, in words.
    pub advice: &'static str,
    /// Whether it is so long that a file is better.
    pub is_long: bool,
    /// The sides of its code for cameras in modules, and the path of the dark ones, if it is short enough.
    pub code: Option<(i32, String)>,
}

/// A file that was made of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The open map on its way out. It stays the same while it is being decided.
#[derive(Debug, Clone, Copy)]
pub struct Exporting {
    workspace: Workspace,
    document: StoredValue<Document>,
    /// In which format.
    pub format: RwSignal<ExportFormat>,
    /// Whether a link holds the map without its identity, which makes it shorter.
    pub is_short_link: RwSignal<bool>,
    /// Whether files are being made.
    pub is_busy: RwSignal<bool>,
}

impl Exporting {
    /// Prepares the map that is open.
    #[must_use]
    pub fn new(workspace: Workspace) -> Self {
        Self {
            workspace,
            document: StoredValue::new(workspace.store.peek(Document::clone)),
            format: RwSignal::new(ExportFormat::default()),
            is_short_link: RwSignal::new(false),
            is_busy: RwSignal::new(false),
        }
    }

    /// What the chosen format cannot hold, as a sentence; nothing if it holds everything.
    #[must_use]
    pub fn losses(self) -> Option<String> {
        let format = self.format.get();
        self.document.with_value(|document| losses(format, document)).sentence(format.entry().name)
    }

    /// The text of the chosen format, if it is one text.
    #[must_use]
    pub fn text(self) -> Option<String> {
        let format = self.format.get();
        let mut texts = self.document.with_value(|document| texts(format, document));
        texts.pop().filter(|_| texts.is_empty()).map(|(_, text)| text)
    }

    /// Makes the files of the chosen format and offers them.
    pub fn download(self) {
        let entry = self.format.get_untracked().entry();
        let files = self.document.with_value(|document| {
            let title = document.map().title();
            let file = |(persona, text): (Option<String>, String)| MadeFile {
                name: wording::file_name_of(title, persona.as_deref(), entry.extension),
                bytes: text.into_bytes(),
            };
            texts(entry.format, document).into_iter().map(file).collect::<Vec<_>>()
        });
        let shell = self.workspace.shell;
        let is_taken = files.iter().all(|made| file::download(&made.name, entry.media_type, &made.bytes));
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        shell.toasts.show(if is_taken {
            wording::downloaded_all(&names)
        } else {
            wording::not_downloaded().to_owned()
        });
        if is_taken && entry.format == ExportFormat::Json {
            self.workspace.handed_out();
        }
        shell.dialogs.close();
    }

    /// The address that holds the map.
    #[must_use]
    pub fn link(self) -> MadeLink {
        let identity = if self.is_short_link.get() { Identity::Dropped } else { Identity::Kept };
        let fragment = self.document.with_value(|document| link::write(document, identity));
        let address = format!("{}#{fragment}", page::address());
        let length = address.len();
        MadeLink {
            advice: wording::link_advice(length <= link::EVERYWHERE, length <= link::MODERN),
            is_long: length > link::MODERN,
            code: qr::of(&address).map(|code| (code.side, code.path)),
            length,
            address,
        }
    }

    /// Puts a text into the clipboard and says how that went.
    pub fn copy(self, text: String) {
        let toasts = self.workspace.toasts();
        spawn_local(async move {
            let is_copied = clipboard::write_text(&text).await;
            toasts.show(if is_copied { wording::text_copied() } else { wording::text_not_copied() });
        });
    }

    /// Whether the system takes an address to hand it on.
    #[must_use]
    pub fn can_share(self, address: &str) -> bool {
        Shared::address("", address).is_some_and(|shared| shared.is_taken())
    }

    /// Hands an address on by the system's own form.
    pub fn share(self, address: String) {
        let title = self.document.with_value(|document| document.map().title().to_owned());
        spawn_local(async move {
            if let Some(shared) = Shared::address(&title, &address) {
                // Whoever closes the form hands nothing on, which needs no word.
                shared.hand_on().await;
            }
        });
    }
}

/// What a format cannot hold of a map.
fn losses(format: ExportFormat, document: &Document) -> Losses {
    match format {
        ExportFormat::Json | ExportFormat::Link => Losses::default(),
        ExportFormat::CsvCards => csv::long_losses(document),
        ExportFormat::CsvGrid => per_persona(document, csv::matrix_losses),
        ExportFormat::Mermaid => mermaid::losses(document),
    }
}

/// The texts of the files that a format makes, each with the persona that it is about if it is about one.
fn texts(format: ExportFormat, document: &Document) -> Vec<(Option<String>, String)> {
    let one = |text: String| vec![(None, text)];
    match format {
        ExportFormat::Json => one(format::file(document).text),
        ExportFormat::Link => Vec::new(),
        ExportFormat::CsvCards => one(csv::write_long(document)),
        ExportFormat::CsvGrid => each(document, csv::write_matrix),
        ExportFormat::Mermaid => one(mermaid::write(document)),
    }
}

/// A text per persona.
fn each(document: &Document, write: fn(&Document, PersonaId) -> String) -> Vec<(Option<String>, String)> {
    let name = |id: &PersonaId| document.persona(*id).map(|persona| persona.name().to_owned());
    document.persona_order().iter().map(|id| (name(id), write(document, *id))).collect()
}

/// What none of the files of all personas holds: what is lost in each of them.
fn per_persona(document: &Document, losses: fn(&Document, PersonaId) -> Losses) -> Losses {
    let all = document.persona_order().iter().map(|id| losses(document, *id));
    all.reduce(Losses::in_both).unwrap_or_default()
}
