//! What pointers and keys do in a sheet.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::model::Field;
use crate::session::Item;
use crate::session::cell_edit::CellEdit;
use crate::session::outline::{Column, Sorting};
use crate::session::sheet::{SheetKey, sheet_key};
use crate::state::dom;
use crate::view::outline::row_menu;
use crate::view::outline::sheet::{CellPlace, Sheet};
use crate::view::parts::pressed::is_composing;

impl Sheet {
    pub(super) fn on_focus_in(self, event: &FocusEvent) {
        self.has_focus.set_value(true);
        let Some(place) = self.place_at(event.target()) else { return };
        if self.active.get_untracked() != Some(place) {
            self.leave();
            self.active.set(Some(place));
        }
        if let Some(card) = place.card
            && self.workspace.store.selected_now() != Some(Item::Card(card))
        {
            self.workspace.store.select(Some(Item::Card(card)));
        }
    }

    pub(super) fn on_focus_out(self, event: &FocusEvent) {
        // No next element: the row was taken out, or somebody pressed where nothing is.
        if let Some(next) = event.related_target() {
            let is_inside = dom::closest(Some(next), "[data-sheet]").is_some();
            self.has_focus.set_value(is_inside);
        }
    }

    pub(super) fn on_press(self, event: &MouseEvent) {
        let place = self.place_at(event.target());
        let is_there = place.is_some() && place == self.active.get_untracked() && self.has_focus.get_value();
        self.pressed.set_value(place.filter(|_| is_there));
    }

    pub(super) fn on_click(self, event: &MouseEvent) {
        let target = event.target();
        let Some(place) = self.place_at(target.clone()) else { return };
        if dom::is_text_field(target.clone()) {
            return;
        }
        match place.card {
            None => self.sort_by(place.column),
            Some(card) => {
                if let Some(button) = dom::closest(target.clone(), "[data-menu]") {
                    return row_menu::open(self, card, &button);
                }
                let is_box = dom::closest(target, "input").is_some();
                if self.pressed.get_value() == Some(place) && !is_box {
                    self.begin(place);
                }
            }
        }
    }

    /// Up, down, and as it was.
    fn sort_by(self, column: Column) {
        let next = match self.sorting.get_untracked().filter(|sorting| sorting.column == column) {
            None => Some(Sorting { column, is_descending: false }),
            Some(sorting) if !sorting.is_descending => Some(Sorting { is_descending: true, ..sorting }),
            Some(_) => None,
        };
        self.sorting.set(next);
    }

    pub(super) fn on_key_down(self, event: &KeyboardEvent) {
        if is_composing(event) {
            return;
        }
        let Some(place) = self.place_at(event.target()) else { return };
        let key = event.key();
        let is_mod = event.ctrl_key() || event.meta_key();
        if self.editing.get_untracked() {
            return self.on_editor_key(event, place, &key, is_mod);
        }
        if let Some(key) = sheet_key(&key, is_mod).filter(|_| !event.alt_key()) {
            event.prevent_default();
            return self.go(place, key);
        }
        let Some(card) = place.card else { return };
        match key.as_str() {
            "Enter" | "F2" => self.begin(place),
            " " if self.edit_at(place) == CellEdit::Flag => self.toggle(place),
            "ContextMenu" => row_menu::open_by_key(self, card),
            "F10" if event.shift_key() => row_menu::open_by_key(self, card),
            "Delete" | "Backspace" if place.column == Column::Field(Field::Title) => self.delete(card),
            "Delete" | "Backspace" => self.empty(place),
            _ => return,
        }
        event.prevent_default();
    }

    fn on_editor_key(self, event: &KeyboardEvent, place: CellPlace, key: &str, is_mod: bool) {
        let is_lines = self.edit_at(place) == CellEdit::Lines;
        let way = if event.shift_key() { SheetKey::Previous } else { SheetKey::Next };
        match key {
            "Escape" => self.end(false),
            "Enter" if !is_lines || is_mod => self.end(true),
            "Tab" => self.end(true),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
        match key {
            "Tab" => self.go(place, way),
            _ => dom::focus_soon(self.selector(place)),
        }
    }
}
