//! The open map on its way out: in which format, what that format loses, and where it goes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::exchange::csv::Separator;
use crate::exchange::link::{self, Identity};
use crate::exchange::{page, qr};
use crate::model::{Document, LaneId, PersonaId};
use crate::platform;
use crate::platform::share::Shared;
use crate::platform::{clipboard, fault, file};
use crate::session::export::ExportFormat;
use crate::state::Workspace;
use crate::state::export_texts::{losses, text_files};
use crate::state::parts::NotLoaded;
use crate::state::picturing::{self, PictureOptions, PrintPage, Printed};
use crate::state::workbook::{MAKE_WORKBOOK, Workbook};
use crate::wording;

/// How much of the map a format holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// All of it.
    Everything,
    /// All but what this sentence names.
    AllBut(String),
    /// It is being found out.
    Pending,
    /// The code that knows could not be loaded.
    Unknown,
}

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
#[derive(Debug)]
struct MadeFile {
    /// What it is called.
    name: String,
    /// What is in it.
    bytes: Vec<u8>,
}

/// The open map on its way out. It stays the same while it is being decided.
#[derive(Debug, Clone, Copy)]
pub struct Exporting {
    workspace: Workspace,
    document: StoredValue<Document>,
    /// How much of the map the chosen format holds.
    pub kept: Memo<Kept>,
    /// The text of the chosen format, if it is one text to be read.
    pub text: Memo<Option<String>>,
    /// In which format.
    pub format: RwSignal<ExportFormat>,
    /// Whether a link holds the map without its identity, which makes it shorter.
    pub is_short_link: RwSignal<bool>,
    /// What is on pictures and on paper.
    pub picture: RwSignal<PictureOptions>,
    /// What parts the cells of tables.
    pub separator: RwSignal<Separator>,
    workbook: RwSignal<MadeWorkbook>,
    /// Whether files are being made.
    pub is_busy: RwSignal<bool>,
}

impl Exporting {
    /// Prepares the map that is open.
    #[must_use]
    pub fn new(workspace: Workspace) -> Self {
        let document = StoredValue::new(workspace.store.peek(Document::clone));
        let format = RwSignal::new(ExportFormat::default());
        let picture = RwSignal::new(PictureOptions::of(workspace));
        let separator = RwSignal::new(Separator::Comma);
        let workbook = RwSignal::new(None);
        Self {
            workspace,
            document,
            // Both are read in several places, and take a while for a large map.
            kept: Memo::new(move |_| document.with_value(|map| kept(map, format.get(), workbook.get()))),
            text: Memo::new(move |_| document.with_value(|map| text(map, format.get(), separator.get()))),
            format,
            is_short_link: RwSignal::new(false),
            picture,
            separator,
            workbook,
            is_busy: RwSignal::new(false),
        }
    }

    /// Takes a format, and begins with what takes a while.
    pub fn choose(self, format: ExportFormat) {
        self.format.set(format);
        if format == ExportFormat::Workbook {
            spawn_local(async move {
                // Whoever does not get it is told where it is asked for.
                drop(self.workbook().await);
            });
        }
    }

    /// The workbook of the map, made once.
    async fn workbook(self) -> Result<Arc<Workbook>, NotLoaded> {
        if let Some(Ok(workbook)) = self.workbook.get_untracked() {
            return Ok(workbook);
        }
        let document = self.document.get_value();
        let make = MAKE_WORKBOOK.loaded().await;
        let made = make.map(|make| Arc::new(make(&document, Workspace::today())));
        // Nobody waits for it any more if the form was closed.
        self.workbook.try_set(Some(made.clone()));
        made
    }

    /// Whether the map can leave in a format from here: an address on this disk leads nobody to a map.
    #[must_use]
    pub fn offers(self, format: ExportFormat) -> bool {
        format != ExportFormat::Link || !platform::page::is_on_disk()
    }

    /// Makes the files of the chosen format and offers them.
    pub fn download(self) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        spawn_local(async move {
            let made = self.files().await;
            // Whoever has closed the form meanwhile wants no file any more.
            if self.is_busy.try_set(false).is_none() {
                self.offer(made);
            }
        });
    }

    fn offer(self, made: Result<Vec<MadeFile>, String>) {
        let shell = self.workspace.shell;
        let entry = self.format.get_untracked().entry();
        let files = match made {
            Ok(files) => files,
            Err(reason) => return shell.toasts.warn(reason),
        };
        let is_taken = files.iter().all(|made| file::download(&made.name, entry.media_type, &made.bytes));
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        shell.toasts.show(if is_taken {
            wording::downloaded_all(&names)
        } else {
            wording::not_downloaded().to_owned()
        });
        if is_taken && matches!(entry.format, ExportFormat::Json | ExportFormat::Page) {
            self.workspace.handed_out();
        }
        shell.dialogs.close();
    }

    /// The files of the chosen format, or why there is none and what to do.
    async fn files(self) -> Result<Vec<MadeFile>, String> {
        let entry = self.format.get_untracked().entry();
        fault::point("export", entry.format);
        let document = self.document.get_value();
        let title = document.map().title();
        let name = |persona: Option<&str>| wording::file_name_of(title, persona, entry.extension);
        match entry.format {
            ExportFormat::Page => {
                let template =
                    file::page_template().await.ok_or_else(|| wording::no_page_template().to_owned())?;
                let page = page::fill(&template, &document).map_err(|error| error.to_string())?;
                Ok(vec![MadeFile { name: name(None), bytes: page.text.into_bytes() }])
            }
            ExportFormat::Png => {
                let options = self.picture.get_untracked();
                let made = picturing::png(&document, &options).await;
                let (bytes, scale) = made.ok_or_else(|| wording::no_pixels().to_owned())?;
                if scale < options.scale {
                    self.workspace.toasts().show(wording::picture_smaller(options.scale, scale));
                }
                Ok(vec![MadeFile { name: name(None), bytes }])
            }
            ExportFormat::Svg => {
                let svg = picturing::svg(&document, &self.picture.get_untracked());
                Ok(vec![MadeFile { name: name(None), bytes: svg.into_bytes() }])
            }
            ExportFormat::Workbook => {
                let made =
                    self.workbook().await.map_err(|NotLoaded| wording::part_not_loaded().to_owned())?;
                Ok(vec![MadeFile { name: name(None), bytes: made.bytes.clone() }])
            }
            format => {
                let texts = text_files(format, &document, self.separator.get_untracked());
                let file = |(persona, text): (Option<String>, String)| MadeFile {
                    name: name(persona.as_deref()),
                    bytes: text.into_bytes(),
                };
                Ok(texts.into_iter().map(file).collect())
            }
        }
    }

    /// Reads the map that leaves.
    pub fn read<T>(self, read: impl FnOnce(&Document) -> T) -> T {
        self.document.with_value(read)
    }

    /// The drawing of what is chosen, to be looked at before it is made a file.
    #[must_use]
    pub fn drawing(self) -> String {
        let mut options = self.picture.get();
        options.has_map = false;
        self.document.with_value(|document| picturing::svg(document, &options))
    }

    /// The largest scale at which browsers draw what is chosen, if they draw it at all.
    #[must_use]
    pub fn largest_scale(self) -> Option<u8> {
        let options = self.picture.get();
        self.document.with_value(|document| picturing::largest_scale(document, &options))
    }

    /// The lanes that can be left out, with their titles.
    #[must_use]
    pub fn lanes(self) -> Vec<(LaneId, String)> {
        self.document.with_value(|document| {
            let shown = document.lane_order().iter().filter_map(|id| Some((*id, document.lane(*id)?)));
            let shown = shown.filter(|(_, lane)| !lane.is_hidden());
            shown.map(|(id, lane)| (id, lane.title().to_owned())).collect()
        })
    }

    /// The personas, with their names.
    #[must_use]
    pub fn personas(self) -> Vec<(PersonaId, String)> {
        self.document.with_value(|document| {
            let all = document.persona_order().iter();
            all.filter_map(|id| Some((*id, document.persona(*id)?.name().to_owned()))).collect()
        })
    }

    /// The pages on which the map is printed.
    #[must_use]
    pub fn pages(self) -> Vec<PrintPage> {
        let options = self.picture.get();
        if !options.printed.contains(&Printed::Map) {
            return Vec::new();
        }
        self.document.with_value(|document| picturing::pages(document, &options))
    }

    /// The address that holds the map.
    #[must_use]
    pub fn link(self) -> MadeLink {
        let identity = if self.is_short_link.get() { Identity::Dropped } else { Identity::Kept };
        let fragment = self.document.with_value(|document| link::write(document, identity));
        let address = format!("{}#{fragment}", platform::page::address());
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

/// A workbook, once somebody has asked for it and it is made or cannot be made.
type MadeWorkbook = Option<Result<Arc<Workbook>, NotLoaded>>;

fn kept(document: &Document, format: ExportFormat, workbook: MadeWorkbook) -> Kept {
    let losses = match (format, workbook) {
        (ExportFormat::Workbook, None) => return Kept::Pending,
        (ExportFormat::Workbook, Some(Err(NotLoaded))) => return Kept::Unknown,
        (ExportFormat::Workbook, Some(Ok(workbook))) => workbook.losses.clone(),
        (format, _) => losses(format, document),
    };
    losses.sentence(format.entry().name).map_or(Kept::Everything, Kept::AllBut)
}

/// Pictures are looked at and not read.
fn text(document: &Document, format: ExportFormat, separator: Separator) -> Option<String> {
    let mut texts = text_files(format, document, separator);
    texts.pop().filter(|_| texts.is_empty()).map(|(_, text)| text)
}
