//! Cards in the clipboard: within a map, between maps and between tabs, and as text for other programs.

use leptos::ev::ClipboardEvent;

use crate::edit::{Command, excerpt};
use crate::format;
use crate::model::{CardId, CellKey};
use crate::platform::element;
use crate::session::Item;
use crate::session::clipboard::{Pasted, paste_as_one, paste_cards, paste_lines, place_at, plain_text};
use crate::session::focus::Spot;
use crate::state::editor_parts::USE_CLIPBOARD;
use crate::state::ids::RandomIds;
use crate::state::workspace::Workspace;
use crate::state::{dom, listen};
use crate::wording;

/// The type under which cards lie in the clipboard: a map with these cards and nothing else.
pub(crate) const CARDS: &str = "application/x-waymark-cards+json";
/// The type of plain text.
const TEXT: &str = "text/plain";

impl Workspace {
    /// Copies, cuts and pastes on the canvas from now on.
    pub fn hear_clipboard(self) {
        for name in ["copy", "cut", "paste"] {
            listen::keep_on_window(name, move |event: ClipboardEvent| {
                let is_ours = element::closest(event.target(), "[data-canvas]").is_some();
                if is_ours && !event.default_prevented() && !element::is_text_field(event.target()) {
                    self.with_part(&USE_CLIPBOARD, move |handle| handle(self, event.clone()));
                }
            });
        }
    }

    /// Does what a clipboard event on the canvas asks for.
    pub(crate) fn use_clipboard(self, event: ClipboardEvent) {
        match event.type_().as_str() {
            "paste" => self.paste(&event),
            name => self.copy(&event, name == "cut"),
        }
    }

    fn copy(self, event: &ClipboardEvent, is_cut: bool) {
        let cards = match dom::spot_at(event.target()) {
            Some(Spot::Card(card)) => self.cards_with(card),
            _ => self.chosen_cards(),
        };
        let Some(transfer) = event.clipboard_data().filter(|_| !cards.is_empty()) else { return };
        let (file, text) = self
            .store
            .peek(|document| (format::file(&excerpt(document, &cards)).text, plain_text(document, &cards)));
        let is_kept = transfer.set_data(TEXT, &text).and_then(|()| transfer.set_data(CARDS, &file)).is_ok();
        if !is_kept {
            return self.toasts().show(wording::not_copied());
        }
        event.prevent_default();
        if is_cut { self.delete_cards(cards) } else { self.announcer().say(wording::copied(cards.len())) }
    }

    fn paste(self, event: &ClipboardEvent) {
        let Some(transfer) = event.clipboard_data() else { return };
        let cards = transfer.get_data(CARDS).unwrap_or_default();
        let text = transfer.get_data(TEXT).unwrap_or_default();
        if cards.is_empty() && text.trim().is_empty() {
            return;
        }
        event.prevent_default();
        let spot = dom::spot_at(event.target());
        match spot.and_then(|spot| self.store.peek(|document| place_at(document, spot))) {
            None => self.toasts().show(wording::no_place_to_paste()),
            Some(place) if cards.is_empty() => self.paste_text(text, place),
            Some(place) => self.paste_clip(&cards, place),
        }
    }

    /// Puts cards down that were copied here, on another map or in another tab.
    fn paste_clip(self, clip: &str, place: (CellKey, usize)) {
        let clip = match format::read(clip.as_bytes(), &mut RandomIds) {
            Ok(loaded) => loaded.document,
            Err(error) => return self.toasts().show(error.to_string()),
        };
        let Pasted { command, misfits } =
            self.store.peek(|document| paste_cards(document, &clip, place, &mut RandomIds));
        if let Some(command) = command {
            self.put_down(command);
        }
        if misfits > 0 {
            self.toasts().show(wording::misfits(misfits));
        }
    }

    /// Puts a card down for each line, and offers a single card for all of them.
    fn paste_text(self, text: String, place: (CellKey, usize)) {
        let command = paste_lines(&text, place, &mut RandomIds);
        let Some(count) = command.and_then(|command| self.put_down(command)).filter(|count| *count > 1)
        else {
            return;
        };
        self.toasts().offer(wording::lines_pasted(count), wording::as_one_card(), move || {
            self.undo();
            if let Some(command) = paste_as_one(&text, place, &mut RandomIds) {
                self.put_down(command);
            }
        });
    }

    /// Adds cards and leads to the first. Answers how many.
    fn put_down(self, command: Command) -> Option<usize> {
        let Command::AddCards { cards } = &command else { return None };
        let (first, count): (CardId, usize) = (cards.first()?.id, cards.len());
        if !self.run_and_tell(command) {
            return None;
        }
        self.reveal(Item::Card(first));
        Some(count)
    }
}
