//! Which stages are shown as narrow strips: those that are collapsed, and all but one while it is focused on.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{CellKey, Stage, StageId};
use crate::state::editor_store::EditorStore;

/// Which stages are shown as narrow strips.
#[derive(Debug, Clone, Copy)]
pub struct Folding {
    store: EditorStore,
    /// The stage that is focused on: a way to look, no change of the map.
    focused: RwSignal<Option<StageId>>,
    /// A strip that is shown open because somebody was led to something in it.
    open: RwSignal<Option<StageId>>,
    narrow: Memo<BTreeSet<StageId>>,
}

impl Folding {
    pub(crate) fn new(store: EditorStore) -> Self {
        let (focused, open) = (RwSignal::new(None), RwSignal::new(None));
        let narrow = Memo::new(move |_| {
            let mut stages = store.stage_ids();
            // A stage that was deleted is focused on no more.
            let focused = focused.get().filter(|focused| stages.contains(focused));
            let is_closed = |id: &StageId| match focused {
                Some(focused) => focused != *id,
                None => store.with_stage(*id, Stage::is_collapsed) == Some(true),
            };
            let open = open.get();
            stages.retain(|id| is_closed(id) && open != Some(*id));
            stages.into_iter().collect()
        });
        Self { store, focused, open, narrow }
    }

    /// Whether `stage` is shown as a strip: its header stays, its cells hold nothing.
    #[must_use]
    pub fn is_narrow(self, stage: StageId) -> bool {
        self.narrow.with(|narrow| narrow.contains(&stage))
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn is_narrow_now(self, stage: StageId) -> bool {
        self.narrow.with_untracked(|narrow| narrow.contains(&stage))
    }

    /// Depends on which stages are strips.
    pub fn track(self) {
        self.narrow.track();
    }

    /// How many stages are strips.
    #[must_use]
    pub fn count(self) -> usize {
        self.narrow.with(BTreeSet::len)
    }

    /// Whether each stage is a strip, in order.
    #[must_use]
    pub fn in_order(self) -> Vec<bool> {
        let stages = self.store.stage_ids();
        self.narrow.with(|narrow| stages.iter().map(|stage| narrow.contains(stage)).collect())
    }

    /// The stage that is focused on.
    #[must_use]
    pub fn focused(self) -> Option<StageId> {
        let stages = self.store.stage_ids();
        self.focused.get().filter(|focused| stages.contains(focused))
    }

    /// Shows `stage` wide and all others as strips, or all as ever.
    pub fn focus_on(self, stage: Option<StageId>) {
        self.open.set(None);
        self.focused.set(stage);
    }

    /// Shows `stage` open, although it is a strip, until something else is or this is taken back.
    pub fn open(self, stage: StageId) {
        if self.is_narrow_now(stage) {
            self.open.set(Some(stage));
        }
    }

    /// Opens the strip that `cell` lies in.
    pub fn open_cell(self, cell: CellKey) {
        self.open(cell.stage);
    }

    /// Takes that back.
    pub fn close_opened(self) {
        if self.open.get_untracked().is_some() {
            self.open.set(None);
        }
    }
}
