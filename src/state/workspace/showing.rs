//! Bringing things of the map into view: drawing their cells, scrolling to them, giving them the focus.

use leptos::prelude::*;

use crate::model::{Field, Lane, LaneId, RecordKey, Stage, StageId, Value};
use crate::session::focus::Spot;
use crate::session::{Item, MapView};
use crate::state::dom;
use crate::state::workspace::Workspace;
use crate::wording;

impl Workspace {
    /// Shows what the map is about in the inspector.
    pub fn show_map_fields(self) {
        self.store.select(None);
        self.inspecting.set(true);
        dom::focus_soon("[data-inspector] input".to_owned());
    }

    /// The lanes that are hidden, in order.
    #[must_use]
    pub fn hidden_lanes(self) -> Vec<LaneId> {
        let mut lanes = self.store.lane_ids();
        lanes.retain(|lane| self.store.with_lane(*lane, Lane::is_hidden) == Some(true));
        lanes
    }

    /// Brings a hidden lane back.
    pub fn show_lane(self, lane: LaneId) {
        self.set_field(RecordKey::Lane(lane), Field::Hidden, None);
        self.reveal(Item::Lane(lane));
    }

    /// Goes to something on the canvas: selects it and gives it the focus.
    pub fn go_to_item(self, item: Item) {
        self.shell.navigation.show_view(MapView::Canvas);
        self.store.select(Some(item));
        self.reveal(item);
    }

    /// To be called by what stands over the board for a while: if what had the focus before is gone when the
    /// current component goes, the selected thing gets it, or else the board, or the tab of a view without a board.
    pub fn keep_focus_after(self) {
        on_cleanup(move || self.keep_focus());
    }

    /// Makes a change that may draw what has the focus anew or take it away. If it is gone then, the same place on the
    /// board gets it if it is still there, or else what [`Self::keep_focus_after`] says.
    pub(super) fn keeping_focus(self, change: impl FnOnce()) {
        let Some(focused) = dom::focused() else { return change() };
        let spot = dom::spot_at(Some(focused.into()));
        change();
        if let Some(spot) = spot {
            dom::once_shown(move || {
                if self.is_open() && dom::focused().is_none() {
                    self.focus_spot(spot);
                }
            });
        }
        self.keep_focus();
    }

    fn keep_focus(self) {
        // What was chosen may give the focus to something in the next frame.
        self.next_frame(move || self.next_frame(move || self.focus_if_none()));
    }

    fn focus_if_none(self) {
        if dom::focused().is_some() {
            return;
        }
        if !self.is_canvas_shown() {
            dom::focus_now(".view-tab[aria-current]");
            return;
        }
        match self.store.selected_now() {
            Some(item) => self.reveal(item),
            None => dom::focus_board_soon(),
        }
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

    pub(crate) fn draw(self, item: Item) {
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
            Spot::Face(card) => {
                // A face is in the column of its touchpoint.
                if let Some(cell) = self.store.peek(|document| document.cell_of(card)) {
                    self.folding.open_cell(cell);
                }
                None
            }
            Spot::Stage(_) | Spot::Lane(_) => None,
        };
        if let Some(cell) = cell {
            self.folding.open_cell(cell);
            self.nearness.draw(cell);
        }
    }

    /// Shows one stage wide and the others as strips, and says so. The map does not change.
    pub fn focus_on_stage(self, stage: StageId) {
        self.folding.focus_on(Some(stage));
        self.announcer().say(wording::focused_on(&self.item_name_now(Item::Stage(stage))));
        self.reveal(Item::Stage(stage));
    }

    /// Whether one stage is focused on.
    #[must_use]
    pub fn is_focusing(self) -> bool {
        untrack(|| self.folding.focused()).is_some()
    }

    /// Ends the focus on one stage.
    pub fn show_all_stages(self) {
        let focused = untrack(|| self.folding.focused());
        self.folding.focus_on(None);
        self.announcer().say(wording::all_stages_shown());
        if let Some(stage) = focused {
            self.reveal(Item::Stage(stage));
        }
    }

    /// Shows a stage as a strip, or whole.
    pub fn collapse_stage(self, stage: StageId, is_collapsed: bool) {
        let is_set = self.store.peek(|document| document.stage(stage).is_some_and(Stage::is_collapsed))
            == is_collapsed;
        self.folding.close_opened();
        if !is_set {
            self.set_field(RecordKey::Stage(stage), Field::Collapsed, is_collapsed.then_some(Value::Flag));
        }
        if !is_collapsed && self.folding.is_narrow_now(stage) {
            // Another stage is focused on.
            self.folding.open(stage);
        }
        self.reveal(Item::Stage(stage));
    }
}
