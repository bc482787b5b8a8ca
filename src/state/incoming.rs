//! Files and texts that come from outside: picked, dropped onto the window, or pasted.

use leptos::ev::{ClipboardEvent, DragEvent};
use leptos::prelude::*;

use crate::platform::element::{self, EventTarget};
use crate::platform::file;
use crate::session::Route;
use crate::state::Importing;
use crate::state::listen;
use crate::state::workspace::clipboard::CARDS;

impl Importing {
    /// Opens the files that were picked in an input, and empties the input so that the same file can be
    /// picked again.
    pub fn open_picked(self, input: Option<EventTarget>) {
        self.open_files(file::take_picked(input));
    }

    /// Opens whatever is dropped onto the window or pasted outside of text fields, as long as the current
    /// component lives. Says whether files are over the window.
    #[must_use]
    pub fn hear_files(self) -> ReadSignal<bool> {
        let (is_over, set_over) = signal(false);
        let show = move |event: DragEvent| {
            let has_files = allow_drop(&event);
            if is_over.get_untracked() != has_files {
                set_over.set(has_files);
            }
        };
        listen::keep_on_window("dragenter", show);
        listen::keep_on_window("dragover", show);
        listen::keep_on_window("dragleave", move |event: DragEvent| {
            // Leaving an element for another one inside the window says which one.
            if event.related_target().is_none() && is_over.get_untracked() {
                set_over.set(false);
            }
        });
        listen::keep_on_window("drop", move |event: DragEvent| {
            let has_files = allow_drop(&event);
            set_over.set(false);
            if let Some(transfer) = event.data_transfer().filter(|_| has_files) {
                self.open_files(file::PickedFile::from_transfer(&transfer));
            }
        });
        listen::keep_on_window("paste", move |event: ClipboardEvent| self.open_pasted(&event));
        is_over
    }

    fn open_pasted(self, event: &ClipboardEvent) {
        if event.default_prevented() || element::is_text_field(event.target()) {
            return;
        }
        let Some(transfer) = event.clipboard_data() else { return };
        // Cards belong to the canvas that has the focus.
        if transfer.get_data(CARDS).is_ok_and(|cards| !cards.is_empty()) {
            return;
        }
        let files = file::PickedFile::from_transfer(&transfer);
        let text = transfer.get_data("text/plain").unwrap_or_default();
        if !files.is_empty() {
            event.prevent_default();
            self.open_files(files);
        } else if self.is_meant_as_map(&text) {
            event.prevent_default();
            self.open_text(text);
        }
    }
}

/// Answers whether files are dragged. What is dropped never makes the browser go to another page, but a text
/// field still takes a text.
fn allow_drop(event: &DragEvent) -> bool {
    let transfer = event.data_transfer();
    let has_files = transfer.as_ref().is_some_and(file::carries_files);
    if has_files || !element::is_text_field(event.target()) {
        event.prevent_default();
        if let Some(transfer) = transfer {
            transfer.set_drop_effect(if has_files { "copy" } else { "none" });
        }
    }
    has_files
}

impl Importing {
    /// Whether a pasted text is meant as a map: JSON, a link or a diagram anywhere, and on Home whatever has several
    /// lines, such as a table or a list.
    fn is_meant_as_map(self, text: &str) -> bool {
        let text = text.trim_start_matches('\u{feff}').trim();
        let is_link = text.split_once('#').is_some_and(|(_, fragment)| Route::parse(fragment) == Route::Link);
        let is_diagram = text.starts_with("journey") || text.contains("```mermaid");
        let has_lines = text.lines().nth(1).is_some();
        let is_home = self.shell().navigation.route_now() == Route::Home;
        text.starts_with(['{', '[']) || is_link || has_lines && (is_diagram || is_home)
    }
}
