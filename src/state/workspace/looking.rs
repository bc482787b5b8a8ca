//! Finding on the canvas: opening and closing the bar, and leading to hits.

use leptos::prelude::*;

use crate::model::{Lane, LaneId};
use crate::session::find::Hit;
use crate::session::{Item, MapView};
use crate::state::dom;
use crate::state::workspace::Workspace;

impl Workspace {
    /// Opens the bar that finds and filters, and gives its field the focus. The outline has a field of its own.
    pub fn open_find(self) {
        let navigation = self.shell.navigation;
        if untrack(|| navigation.view()) == MapView::Outline {
            return dom::focus_soon("[data-field=\"find\"]".to_owned());
        }
        navigation.show_view(MapView::Canvas);
        if !self.finding.is_open.get_untracked() {
            self.shell.typed_ahead.begin();
            self.finding.is_open.set(true);
        }
        dom::focus_soon("[data-find]".to_owned());
    }

    /// Whether the bar is there to be seen now.
    #[must_use]
    pub fn is_finding(self) -> bool {
        self.finding.is_open.get_untracked() && self.is_canvas_shown()
    }

    /// Closes the bar: the canvas looks as ever. Its text and its filters are kept. If `gives_focus`, the hit that
    /// was shown last gets the focus, or else the board.
    pub fn close_find(self, gives_focus: bool) {
        let finding = self.finding;
        finding.is_open.set(false);
        finding.mark(Default::default(), None);
        finding.unfolded.set(None);
        self.folding.close_opened();
        if !gives_focus {
            return;
        }
        match finding.hit.get_untracked().map(|hit| hit.item) {
            Some(item) => self.reveal(self.collapsed_lane_of(item).map_or(item, Item::Lane)),
            None => dom::focus_board_soon(),
        }
    }

    /// Selects the thing that `hit` is about and brings it into view, without taking the focus. What is not on the
    /// canvas as it is looked at now comes onto it: a persona that is not shown, a collapsed lane.
    pub fn show_hit(self, hit: Hit) {
        self.finding.hit.set(Some(hit));
        self.finding.unfolded.set(self.collapsed_lane_of(hit.item));
        if let Item::Card(card) = hit.item {
            let persona = self.store.peek(|document| document.cell_of(card)).and_then(|cell| cell.persona);
            let shown = self.shown_persona.get_untracked();
            if persona.is_some() && shown.is_some() && persona != shown {
                self.shell.navigation.show_persona(None);
            }
        }
        self.store.select(Some(hit.item));
        self.show_selection();
    }

    /// The lane that holds a card, if it is collapsed.
    fn collapsed_lane_of(self, item: Item) -> Option<LaneId> {
        let Item::Card(card) = item else { return None };
        self.store.peek(|document| {
            let lane = document.cell_of(card)?.lane;
            document.lane(lane).is_some_and(Lane::is_collapsed).then_some(lane)
        })
    }
}
