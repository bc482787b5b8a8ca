//! Bringing things of the map into view: drawing their cells, scrolling to them, giving them the focus.

use leptos::prelude::*;

use crate::session::focus::Spot;
use crate::session::{Item, MapView};
use crate::state::dom;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Shows what the map is about in the inspector.
    pub fn show_map_fields(self) {
        self.store.select(None);
        self.inspecting.set(true);
        dom::focus_soon("[data-inspector] input".to_owned());
    }

    pub(super) fn show_selection(self) {
        if let Some(item) = self.store.selected_now() {
            self.draw(item);
            dom::show_soon(dom::selector_of(item));
        }
    }

    pub(super) fn show_selected(self) {
        if let Some(item) = self.store.selected_now() {
            self.reveal(item);
        }
    }

    /// Gives `item` the focus, drawing its cell first if need be.
    pub fn reveal(self, item: Item) {
        if let (Item::Card(card), false) = (item, self.is_canvas_shown()) {
            return dom::focus_soon(dom::selector_in_lists(card));
        }
        self.draw(item);
        dom::focus_soon(dom::selector_of(item));
    }

    pub(super) fn is_canvas_shown(self) -> bool {
        untrack(|| self.shell.navigation.view()) == MapView::Canvas
    }

    pub(super) fn draw(self, item: Item) {
        if let Item::Card(card) = item {
            self.draw_spot(Spot::Card(card));
        }
    }

    /// Gives the focus to a place on the board, drawing its cell first if need be.
    pub fn focus_spot(self, spot: Spot) {
        self.draw_spot(spot);
        dom::focus_soon(dom::selector_of_spot(spot));
    }

    /// Moves the focus to a place on the board, at once if it is drawn: the next key may follow fast.
    pub fn go_to(self, spot: Spot) {
        if !dom::focus_now(&dom::selector_of_spot(spot)) {
            self.focus_spot(spot);
        }
    }

    /// Scrolls a place on the board into view.
    pub fn show_spot(self, spot: Spot) {
        self.draw_spot(spot);
        dom::show_soon(dom::selector_of_spot(spot));
    }

    fn draw_spot(self, spot: Spot) {
        let cell = match spot {
            Spot::Card(card) => self.store.peek(|document| document.cell_of(card)),
            Spot::Cell(cell) => Some(cell),
            Spot::Face(_) | Spot::Stage(_) | Spot::Lane(_) => None,
        };
        if let Some(cell) = cell {
            self.nearness.draw(cell);
        }
    }
}
