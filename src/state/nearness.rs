//! Which cells are near the screen. Only those draw their cards, so that large maps open fast.

use std::collections::HashMap;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::model::CellKey;
use crate::platform::observe::NearObserver;
use crate::state::dom;

/// Up to so many cards everything is drawn, so that find-in-page and screen readers see the whole map.
const DRAW_ALL: usize = 300;

/// Which cells are near the screen. A cell that came near stays drawn.
#[derive(Debug, Clone, Copy)]
pub struct Nearness {
    cells: StoredValue<HashMap<CellKey, ArcRwSignal<bool>>>,
    draws_all: bool,
    observer: StoredValue<Option<SendWrapper<NearObserver>>>,
}

impl Nearness {
    pub(crate) fn new(card_count: usize) -> Self {
        let draws_all = card_count <= DRAW_ALL;
        Self { cells: StoredValue::new(HashMap::new()), draws_all, observer: StoredValue::new(None) }
    }

    /// Whether `cell` is to be drawn.
    #[must_use]
    pub fn of(self, cell: CellKey) -> ArcRwSignal<bool> {
        let known = self.cells.with_value(|cells| cells.get(&cell).cloned());
        known.unwrap_or_else(|| {
            let near = ArcRwSignal::new(self.draws_all);
            self.cells.update_value(|cells| drop(cells.insert(cell, near.clone())));
            near
        })
    }

    /// Draws `cell` from now on. Answers whether it was not drawn yet.
    pub fn draw(self, cell: CellKey) -> bool {
        let near = self.of(cell);
        let is_new = !near.get_untracked();
        if is_new {
            near.set(true);
        }
        is_new
    }

    /// Watches the cells inside the element that fits `board`, and calls `first` once the first are known.
    pub fn watch(self, board: &'static str, first: impl Fn() + 'static) {
        if self.draws_all {
            return first();
        }
        let observer = NearObserver::new(board, move |elements| {
            for element in elements {
                if let Some(cell) = dom::cell_of(element) {
                    self.draw(cell);
                }
            }
            first();
        });
        self.observer.set_value(observer.map(SendWrapper::new));
        self.watch_new_cells();
    }

    /// Watches the cells that came since.
    pub fn watch_new_cells(self) {
        self.observer.with_value(|observer| {
            if let Some(observer) = observer {
                observer.observe_all("[data-cell]");
            }
        });
    }
}
