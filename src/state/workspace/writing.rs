//! Writing titles in place: of what is on the map, and of a card that is not there yet.

use leptos::prelude::*;

use crate::edit::Command;
use crate::model::{CardId, CellKey, Field, Fields, StageId};
use crate::platform::fault;
use crate::session::Item;
use crate::session::new_touchpoint::{first_in_view, place_for_touchpoint};
use crate::state::workspace::Workspace;
use crate::state::{dom, measure};
use crate::wording;

/// Where to go after a title was edited in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterEdit {
    /// To what was edited.
    Stay,
    /// On to the next title.
    Next,
    /// Back to the title before.
    Previous,
    /// Nowhere: the focus has gone elsewhere already.
    Leave,
}

impl Workspace {
    /// Where a new touchpoint goes that is added at `item`, and its place there.
    #[must_use]
    pub fn place_for_touchpoint(self, item: Option<Item>) -> Option<(CellKey, usize)> {
        let shown = self.shown_personas_now();
        self.store.peek(|document| place_for_touchpoint(document, &shown, item, None))
    }

    /// Begins to write a touchpoint where somebody works: see [`Workspace::worked_at`]. Measures the board.
    pub fn begin_touchpoint(self) {
        if !self.may_change_layout() {
            return;
        }
        let (rows, shown, item) = (self.rows_now(), self.shown_personas_now(), self.worked_at.get_value());
        let geometry = dom::find("[data-canvas]").map(|board| measure::board(&board, &rows));
        let place = self.store.peek(|document| {
            let is_strip = |stage| self.folding.is_narrow_now(stage);
            let in_view = geometry.and_then(|geometry| first_in_view(document, &geometry, is_strip));
            place_for_touchpoint(document, &shown, item, in_view)
        });
        if let Some((cell, at)) = place {
            self.begin_draft(cell, at);
        }
    }

    /// Whether a new card is being written in `cell`, where, and the how many-th it is.
    #[must_use]
    pub fn draft_in(self, cell: CellKey) -> Option<(usize, u32)> {
        self.draft.is_on(cell).then(|| self.draft_at.get_value())
    }

    /// Begins to write a new card in `cell` at a place, counted from 0.
    pub fn begin_draft(self, cell: CellKey, at: usize) {
        if !self.may_change_layout() {
            return;
        }
        self.editing.set(None);
        self.draft.set(None);
        let at = at.min(self.store.peek(|document| document.cell(cell).len()));
        self.draft_at.update_value(|(place, nth)| (*place, *nth) = (at, nth.wrapping_add(1)));
        self.folding.open_cell(cell);
        self.nearness.draw(cell);
        self.draft.set(Some(cell));
    }

    /// Saves the card that is being written, unless it has no title.
    pub fn finish_draft(self, cell: CellKey, title: String, after: AfterEdit) {
        let (at, _) = self.draft_at.get_value();
        self.draft.set(None);
        let title = one_line(&title);
        let id = CardId(self.fresh_id());
        let is_added = !title.is_empty() && self.run(add_command(id, title, cell, at)).is_some();
        if is_added {
            self.worked_at.set_value(Some(Item::Card(id)));
            self.announcer().say(self.store.peek(|document| wording::added(&Item::Card(id).name(document))));
        }
        match after {
            AfterEdit::Stay if is_added => self.reveal(Item::Card(id)),
            AfterEdit::Stay => self.focus_add_button(cell),
            AfterEdit::Next => self.edit_neighbor(cell, at + usize::from(is_added), true),
            AfterEdit::Previous => self.edit_neighbor(cell, at, false),
            AfterEdit::Leave => {}
        }
    }

    /// Gives up the card that is being written.
    pub fn cancel_draft(self, cell: CellKey) {
        self.draft.set(None);
        self.focus_add_button(cell);
    }

    /// Gives the focus to the button that adds a card to `cell`.
    pub fn focus_add_button(self, cell: CellKey) {
        dom::focus_soon(format!("{} [data-add]", dom::selector_of_cell(cell)));
    }

    /// Begins to edit the title of `item` in place.
    pub fn edit_title(self, item: Item) {
        fault::point("write", item);
        self.store.select(Some(item));
        if !self.may_write() {
            return;
        }
        self.draw(item);
        if let Item::Stage(stage) = item {
            self.folding.open(stage);
        }
        self.editing.set(Some(item));
        dom::show_soon(dom::selector_of(item));
    }

    /// Saves an edited title and goes on.
    pub fn finish_title(self, item: Item, title: String, after: AfterEdit) {
        let title = one_line(&title);
        if title != self.title_now(item) {
            self.run(title_command(item, title));
            self.store.close_text();
        }
        self.editing.set(None);
        let position = match item {
            Item::Card(card) => self.store.peek(|document| document.position(card)),
            Item::Persona(_) | Item::Stage(_) | Item::Lane(_) => None,
        };
        match (after, position) {
            (AfterEdit::Leave, _) => {}
            (AfterEdit::Next, Some(position)) => self.edit_neighbor(position.cell, position.index + 1, true),
            (AfterEdit::Previous, Some(position)) => {
                self.edit_neighbor(position.cell, position.index, false);
            }
            (AfterEdit::Stay | AfterEdit::Next | AfterEdit::Previous, _) => self.reveal(item),
        }
    }

    /// Ends editing a title without saving it.
    pub fn cancel_title(self, item: Item) {
        self.editing.set(None);
        self.reveal(item);
    }

    /// Edits the card at `index` of `cell`, or before it; past the end of the cell goes on to the next one.
    fn edit_neighbor(self, cell: CellKey, index: usize, forward: bool) {
        let in_cell =
            |cell: CellKey, index: usize| self.store.peek(|document| document.cell(cell).get(index).copied());
        let here = if forward { Some(index) } else { index.checked_sub(1) };
        if let Some(card) = here.and_then(|index| in_cell(cell, index)) {
            return self.edit_title(Item::Card(card));
        }
        let neighbor = self.store.peek(|document| {
            let is_open = |stage: &StageId| *stage == cell.stage || !self.folding.is_narrow_now(*stage);
            let stages: Vec<_> = document.stage_order().iter().copied().filter(is_open).collect();
            let place = stages.iter().position(|stage| *stage == cell.stage)?;
            let place = if forward { Some(place + 1) } else { place.checked_sub(1) };
            stages.get(place?).map(|stage| CellKey { stage: *stage, ..cell })
        });
        let Some(neighbor) = neighbor else { return self.begin_draft(cell, usize::MAX) };
        let count = self.store.peek(|document| document.cell(neighbor).len());
        let first = if forward { Some(0) } else { count.checked_sub(1) };
        match first.and_then(|index| in_cell(neighbor, index)) {
            Some(card) => self.edit_title(Item::Card(card)),
            None => self.begin_draft(neighbor, 0),
        }
    }
}

/// A title is one line, without white space around it.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn title_command(item: Item, title: String) -> Command {
    Command::set(item.key(), item.title_field(), title)
}

fn add_command(id: CardId, title: String, cell: CellKey, at: usize) -> Command {
    Command::add_card(id, Fields::default().with(Field::Title, title), cell, at)
}
