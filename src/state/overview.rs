//! What the overview of a large map shows: its columns and rows, and the part that is seen.

use leptos::prelude::*;

use crate::model::StageId;
use crate::session::GridRow;
use crate::session::hit::Span;
use crate::session::viewport::{self, Size};
use crate::state::workspace::Workspace;
use crate::state::{dom, listen, measure};

/// The map as the overview draws it, in shares of its width and height.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The size of the whole board, in client px.
    pub map: Size,
    /// The columns, left first.
    pub stages: Vec<(StageId, Span)>,
    /// The rows, top first.
    pub rows: Vec<(GridRow, Span)>,
}

/// The overview of the board, there only while the map is much larger than what is seen.
#[derive(Debug, Clone, Copy)]
pub struct Overview {
    workspace: Workspace,
    shape: RwSignal<Option<Shape>>,
    /// What is seen of the map, in shares of it.
    seen: RwSignal<(Span, Span)>,
    is_measure_due: StoredValue<bool>,
    is_frame_due: StoredValue<bool>,
}

impl Overview {
    /// Makes it for the board of `workspace`.
    pub fn provide(workspace: Workspace) {
        let overview = Self {
            workspace,
            shape: RwSignal::new(None),
            seen: RwSignal::new((Span::default(), Span::default())),
            is_measure_due: StoredValue::new(false),
            is_frame_due: StoredValue::new(false),
        };
        listen::on_window_resize(move || overview.measure_soon());
        provide_context(overview);
    }

    /// The overview of the board that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether the map is so large that it is shown.
    #[must_use]
    pub fn is_needed(self) -> bool {
        self.shape.with(Option::is_some)
    }

    /// Reads what it shows.
    pub fn with_shape<R>(self, read: impl FnOnce(&Shape) -> R) -> Option<R> {
        self.shape.with(|shape| shape.as_ref().map(read))
    }

    /// What is seen of the map, in shares of it.
    #[must_use]
    pub fn seen(self) -> (Span, Span) {
        self.seen.get()
    }

    /// The board may have another size or look now: measures it once the page shows that.
    pub fn measure_soon(self) {
        if self.is_measure_due.try_update_value(|due| std::mem::replace(due, true)) == Some(false) {
            self.workspace.next_frame(move || self.measure());
        }
    }

    fn measure(self) {
        self.is_measure_due.set_value(false);
        let Some(board) = dom::find("[data-canvas]") else { return };
        let (map, screen) = (measure::content(&board), measure::screen(&board));
        // A board that is not shown has no size; what was known of it stays true.
        if screen.width <= 0.0 {
            return;
        }
        let shape = viewport::has_overview(map, screen).then(|| {
            let geometry = measure::board(&board, &self.workspace.rows_now());
            let of = |span: Span, whole: f64| Span { start: span.start / whole, end: span.end / whole };
            let stages = geometry.stages.iter().map(|stage| (stage.stage, of(stage.x, map.width)));
            let rows = geometry.rows.iter().map(|row| (row.row, of(row.y, map.height)));
            Shape { map, stages: stages.collect(), rows: rows.collect() }
        });
        if self.shape.with_untracked(|known| *known != shape) {
            self.shape.set(shape);
        }
        self.place_frame();
    }

    /// The board scrolled: moves the frame once per frame of the page, and nothing else.
    pub fn scrolled(self) {
        if self.shape.with_untracked(Option::is_none) {
            return;
        }
        if self.is_frame_due.try_update_value(|due| std::mem::replace(due, true)) == Some(false) {
            self.workspace.next_frame(move || self.place_frame());
        }
    }

    fn place_frame(self) {
        self.is_frame_due.set_value(false);
        let map = self.shape.with_untracked(|shape| shape.as_ref().map(|shape| shape.map));
        let (Some(map), Some(board)) = (map, dom::find("[data-canvas]")) else { return };
        let seen = viewport::seen(dom::scroll_place(&board), map, measure::screen(&board));
        if self.seen.get_untracked() != seen {
            self.seen.set(seen);
        }
    }

    /// Brings the point at `share` of the map to the middle of what is seen.
    pub fn show(self, share: (f64, f64)) {
        let map = self.shape.with_untracked(|shape| shape.as_ref().map(|shape| shape.map));
        let (Some(map), Some(board)) = (map, dom::find("[data-canvas]")) else { return };
        let (right, down) = viewport::scroll_to_share(share, map, measure::screen(&board));
        dom::scroll_to(&board, right, down);
    }
}
