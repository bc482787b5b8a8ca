//! Zooming the board so that the whole map or the selection is seen.

use crate::platform::element;
use crate::session::Item;
use crate::session::hit::{PointInClient, Span};
use crate::session::viewport::{self, Size};
use crate::state::measure;
use crate::state::zooming::{Zooming, board};
use crate::wording;

/// How often fitting measures again: text that is very small grows less than the rest, so one step may not do.
const FITS: u8 = 3;

impl Zooming {
    /// Shows the whole map.
    pub(crate) fn fit_map(self) {
        self.fit_map_in(FITS);
    }

    fn fit_map_in(self, times: u8) {
        let Some(board) = board() else { return };
        let now = self.memory.zoom_now();
        let zoom = viewport::fit_map(measure::map(&board), now, measure::screen(&board));
        self.begin();
        self.memory.set_zoom(&board, zoom);
        element::scroll_to(&board, 0.0, 0.0);
        self.say_once_at_rest();
        if times > 1 && (zoom - now).abs() > f64::EPSILON {
            self.workspace.next_frame(move || self.fit_map_in(times - 1));
        }
    }

    /// Shows what is selected, or says that nothing is.
    pub(crate) fn fit_selection(self) {
        let selection = self.workspace.store.selection_now();
        let mut items: Vec<Item> = selection.cards().iter().copied().map(Item::Card).collect();
        if items.is_empty() {
            items.extend(self.workspace.store.selected_now());
        }
        if items.is_empty() {
            return self.workspace.announcer().say(wording::nothing_selected());
        }
        for item in &items {
            self.workspace.draw(*item);
        }
        // What was not drawn yet is there in the next frame.
        self.workspace.next_frame(move || self.fit_items(&items));
    }

    fn fit_items(self, items: &[Item]) {
        let Some(board) = board() else { return };
        let Some(rect) = measure::items(&board, items) else { return };
        let size = Size { width: rect.x.length(), height: rect.y.length() };
        let now = self.memory.zoom_now();
        let zoom = viewport::fit_selection(size, measure::headers(&board), now, measure::screen(&board));
        self.begin();
        self.memory.set_zoom(&board, zoom);
        let (whole, headers) = (measure::viewport(&board), measure::headers(&board));
        if let Some(rect) = measure::items(&board, items) {
            let free_x = Span { start: whole.x.start + headers.width, ..whole.x };
            let free_y = Span { start: whole.y.start + headers.height, ..whole.y };
            let to = PointInClient { x: free_x.middle(), y: free_y.middle() };
            let (right, down) = viewport::scroll_to_keep((0.5, 0.5), rect, to);
            element::scroll_by(&board, right, down);
        }
        self.say_once_at_rest();
    }
}
