//! A sheet: cards as rows, fields as columns, edited in place. It is a grid as ARIA has it: one stop for Tab,
//! arrows between the cells, Enter edits. Only the rows near the visible part are drawn.

use leptos::prelude::*;

use crate::model::{CardId, Field, RecordKey, Value};
use crate::session::Item;
use crate::session::cell_edit::{self, CellEdit};
use crate::session::outline::{Column, OutlineRow, Sorting};
use crate::session::sheet::{SheetKey, SheetPlace, SheetSize, drawn_rows, go, rows_in};
use crate::state::dom::{self, HtmlElement};
use crate::state::{Dialog, Workspace, listen};
use crate::view::outline::cell;
use crate::view::parts::menu::MenuOpener;

/// How high a row is before one is measured, in px.
const ROW_HEIGHT: f64 = 44.0;
/// How much of the sheet is seen before it is measured, in px.
const HEIGHT: f64 = 800.0;

/// A cell of the sheet; without a card, a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CellPlace {
    pub(crate) card: Option<CardId>,
    pub(crate) column: Column,
}

/// What of the sheet is seen, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seen {
    top: f64,
    height: f64,
    pub(super) row_height: f64,
}

/// What the cells of a sheet share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) workspace: Workspace,
    pub(crate) menu: MenuOpener,
    pub(crate) rows: Memo<Vec<OutlineRow>>,
    pub(crate) columns: Memo<Vec<Column>>,
    pub(crate) sorting: RwSignal<Option<Sorting>>,
    /// Tells it from other sheets of the page.
    pub(super) name: &'static str,
    /// The cell that has or had the focus.
    pub(super) active: RwSignal<Option<CellPlace>>,
    /// Whether the active cell is being edited.
    pub(super) editing: RwSignal<bool>,
    /// The text of the editor, once it was changed.
    pub(crate) draft: StoredValue<Option<String>>,
    /// The cell that had the focus when a press began: a press on that one edits it.
    pub(super) pressed: StoredValue<Option<CellPlace>>,
    pub(super) has_focus: StoredValue<bool>,
    pub(super) seen: RwSignal<Seen>,
    pub(super) drawn: Memo<(usize, usize)>,
    /// The one cell that Tab reaches.
    tab_stop: Memo<CellPlace>,
}

impl Sheet {
    pub(crate) fn new(
        name: &'static str,
        rows: Memo<Vec<OutlineRow>>,
        columns: Memo<Vec<Column>>,
        sorting: RwSignal<Option<Sorting>>,
    ) -> Self {
        let seen = RwSignal::new(Seen { top: 0.0, height: HEIGHT, row_height: ROW_HEIGHT });
        let active: RwSignal<Option<CellPlace>> = RwSignal::new(None);
        let drawn = Memo::new(move |_| {
            let Seen { top, height, row_height } = seen.get();
            let range = drawn_rows(top, height, row_height, rows.with(Vec::len));
            (range.start, range.end)
        });
        let tab_stop = Memo::new(move |_| {
            let drawn = drawn.get();
            let is_drawn =
                |card: CardId| rows.with(|rows| part(rows, drawn).iter().any(|row| row.card == card));
            let title = Column::Field(Field::Title);
            match active.get() {
                Some(place) if place.card.is_none_or(is_drawn) => place,
                _ => {
                    let first = rows.with(|rows| part(rows, drawn).first().map(|row| row.card));
                    CellPlace { card: first, column: title }
                }
            }
        });
        let sheet = Self {
            workspace: Workspace::expect(),
            menu: MenuOpener::expect(),
            rows,
            columns,
            sorting,
            name,
            active,
            editing: RwSignal::new(false),
            draft: StoredValue::new(None),
            pressed: StoredValue::new(None),
            has_focus: StoredValue::new(false),
            seen,
            drawn,
            tab_stop,
        };
        sheet.follow_selection();
        sheet.keep_focus();
        listen::on_window_resize(move || sheet.measure());
        // What the menu of a row offers is done to this sheet.
        on_cleanup(move || sheet.menu.dismiss());
        sheet
    }

    /// What is selected elsewhere becomes the place that Tab comes to.
    fn follow_selection(self) {
        let store = self.workspace.store;
        Effect::new(move |_| {
            let Some(Item::Card(card)) = store.selected() else { return };
            let active = self.active.get_untracked();
            let is_here = self.rows.with_untracked(|rows| rows.iter().any(|row| row.card == card));
            if is_here && active.is_none_or(|place| place.card != Some(card)) {
                let column = active.map_or(Column::Field(Field::Title), |place| place.column);
                self.active.set(Some(CellPlace { card: Some(card), column }));
            }
        });
    }

    /// Rows that change places are taken out and put back by the page, and lose the focus by that.
    fn keep_focus(self) {
        Effect::new(move |_| {
            self.rows.track();
            let again = move || {
                self.measure();
                if self.has_focus.try_get_value() == Some(true) && dom::focused().is_none() {
                    dom::focus_now(&self.selector(self.tab_stop.get_untracked()));
                }
            };
            request_animation_frame(again);
        });
    }

    fn scroller(self) -> Option<HtmlElement> {
        dom::find(&format!("[data-sheet=\"{}\"]", self.name))
    }

    /// Looks what of the sheet is seen now.
    pub(super) fn measure(self) {
        // A frame may come when the sheet is gone already.
        let (Some(seen), Some(scroller)) = (self.seen.try_get_untracked(), self.scroller()) else { return };
        let row = dom::find_all(&scroller, "[data-row-card]").first().map(|row| dom::rect(row).height);
        let now = Seen {
            top: dom::scroll_place(&scroller).1,
            height: dom::rect(&scroller).height,
            row_height: row.unwrap_or(seen.row_height),
        };
        if now != seen {
            self.seen.set(now);
        }
    }

    /// Finds what has the focus in a cell.
    pub(super) fn selector(self, place: CellPlace) -> String {
        let column = place.column.key();
        match place.card {
            Some(card) => {
                format!(
                    "[data-sheet=\"{}\"] [data-row-card=\"{card}\"] > [data-column=\"{column}\"]",
                    self.name
                )
            }
            None => {
                format!("[data-sheet=\"{}\"] [data-head] > [data-column=\"{column}\"] > button", self.name)
            }
        }
    }

    /// The cell that `target` lies in.
    pub(super) fn place_at(self, target: Option<dom::EventTarget>) -> Option<CellPlace> {
        let key = dom::closest(target.clone(), "[data-column]")?.get_attribute("data-column")?;
        let column =
            self.columns.with_untracked(|all| all.iter().find(|column| column.key() == key).copied())?;
        let row = dom::closest(target, "[data-row-card]");
        let card = row.and_then(|row| row.get_attribute("data-row-card")?.parse().ok());
        Some(CellPlace { card, column })
    }

    /// Gives the focus to a cell, wherever it is.
    pub(crate) fn focus(self, place: CellPlace) {
        self.active.set(Some(place));
        let selector = self.selector(place);
        if dom::focus_now(&selector) {
            return;
        }
        let at = place.card.and_then(|card| self.index_of(card));
        if let (Some(at), Some(scroller)) = (at, self.scroller()) {
            let seen = self.seen.get_untracked();
            #[expect(clippy::cast_precision_loss, reason = "a number of rows")]
            let top = at as f64 * seen.row_height;
            dom::scroll_to(&scroller, dom::scroll_place(&scroller).0, (top - seen.height / 2.0).max(0.0));
            self.measure();
        }
        dom::focus_soon(selector);
    }

    pub(super) fn index_of(self, card: CardId) -> Option<usize> {
        self.rows.with_untracked(|rows| rows.iter().position(|row| row.card == card))
    }

    pub(super) fn row_of(self, card: CardId) -> Option<OutlineRow> {
        self.rows.with_untracked(|rows| rows.iter().find(|row| row.card == card).copied())
    }

    pub(super) fn go(self, from: CellPlace, key: SheetKey) {
        let columns = self.columns.get_untracked();
        let Some(column) = columns.iter().position(|column| *column == from.column) else { return };
        let row = from.card.and_then(|card| self.index_of(card)).map_or(0, |at| at + 1);
        let seen = self.seen.get_untracked();
        let size = SheetSize {
            rows: self.rows.with_untracked(Vec::len),
            columns: columns.len(),
            page: rows_in(seen.height, seen.row_height).saturating_sub(2),
        };
        let to = go(key, SheetPlace { row, column }, size);
        let card = to.row.checked_sub(1);
        let card = card.and_then(|at| self.rows.with_untracked(|rows| rows.get(at).map(|row| row.card)));
        if let Some(column) = columns.get(to.column) {
            self.focus(CellPlace { card, column: *column });
        }
    }

    /// How the cell of a card is edited.
    pub(super) fn edit_of(self, card: CardId, column: Column) -> CellEdit {
        let edit =
            self.workspace.store.peek(|document| Some(cell_edit::edit_of(document.card(card)?, column)));
        edit.unwrap_or(CellEdit::Nothing)
    }

    /// The same; headers are not edited.
    pub(super) fn edit_at(self, place: CellPlace) -> CellEdit {
        place.card.map_or(CellEdit::Nothing, |card| self.edit_of(card, place.column))
    }

    pub(super) fn begin(self, place: CellPlace) {
        let Some(card) = place.card.filter(|_| self.workspace.may_write()) else { return };
        match self.edit_at(place) {
            CellEdit::Nothing => {}
            CellEdit::Flag => self.toggle(place),
            CellEdit::Inspector => self.open_inspector(card),
            CellEdit::Move => self.workspace.shell.dialogs.ask(Dialog::MoveTo(Item::Card(card))),
            CellEdit::Line | CellEdit::Lines | CellEdit::Day | CellEdit::Options => {
                self.draft.set_value(None);
                self.active.set(Some(place));
                self.editing.set(true);
            }
        }
    }

    /// Shows everything about a card, and goes there.
    pub(crate) fn open_inspector(self, card: CardId) {
        self.workspace.store.select(Some(Item::Card(card)));
        dom::focus_soon("[data-inspector] :is(input, textarea)".to_owned());
    }

    pub(super) fn toggle(self, place: CellPlace) {
        if let (Some(card), Column::Field(field)) = (place.card, place.column) {
            let of = RecordKey::Card(card);
            let is_on =
                self.workspace.store.peek(|document| document.card(card).map(|it| it.fields.flag(field)));
            self.workspace.set_field(of, field, (is_on == Some(false)).then_some(Value::Flag));
        }
    }

    /// The editor lost the focus: what stands in it is saved.
    pub(crate) fn leave(self) {
        // A field that goes while it has the focus loses it once more, when nothing is edited any more.
        if self.editing.try_get_untracked() == Some(true) {
            self.end(true);
        }
    }

    /// Saves what was chosen, and goes back to the cell.
    pub(crate) fn choose(self) {
        self.leave();
        if let Some(place) = self.active.get_untracked() {
            dom::focus_soon(self.selector(place));
        }
    }

    /// Ends the edit in progress.
    pub(super) fn end(self, is_saved: bool) {
        let Some(place) = self.active.get_untracked() else { return };
        let draft = self.draft.try_update_value(Option::take).flatten();
        if let (true, Some(text), Some(card), Column::Field(field)) =
            (is_saved, draft, place.card, place.column)
        {
            cell::save(self, card, field, &text);
        }
        self.editing.set(false);
    }

    pub(super) fn empty(self, place: CellPlace) {
        if let (Some(card), Column::Field(field)) = (place.card, place.column)
            && !matches!(self.edit_at(place), CellEdit::Nothing | CellEdit::Inspector)
        {
            self.workspace.set_field(RecordKey::Card(card), field, None);
        }
    }

    /// Deletes a card, with a way back, and goes to the row that comes into its place.
    pub(crate) fn delete(self, card: CardId) {
        let at = self.index_of(card);
        let beside = at.and_then(|at| {
            self.rows
                .with_untracked(|rows| rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?)).copied())
        });
        self.workspace.delete_cards(vec![card]);
        let title = Column::Field(Field::Title);
        self.focus(CellPlace { card: beside.map(|row| row.card), column: title });
    }

    /// Shows a card that was just added.
    pub(crate) fn show_new(self, card: CardId) {
        let place = CellPlace { card: Some(card), column: Column::Field(Field::Title) };
        if self.row_of(card).is_some() {
            self.focus(place);
        } else {
            // The rows follow in the same turn, but not before this handler has ended.
            request_animation_frame(move || {
                if !self.active.is_disposed() {
                    self.focus(place);
                }
            });
        }
    }

    /// Whether a cell is the one that Tab reaches, and whether it is being edited.
    pub(crate) fn state_of(self, card: Option<CardId>) -> Memo<Option<(Column, bool)>> {
        Memo::new(move |_| {
            let place = self.tab_stop.get();
            (place.card == card).then(|| (place.column, self.editing.get()))
        })
    }
}

/// The rows from one to another.
pub(super) fn part(rows: &[OutlineRow], (start, end): (usize, usize)) -> &[OutlineRow] {
    rows.get(start..end.min(rows.len())).unwrap_or_default()
}
