//! How the tables of a map were looked at, remembered per map beside the view of the canvas. It may be lost without
//! harm.

use leptos::prelude::*;

use crate::model::{Document, MapId};
use crate::platform::page;
use crate::state::EditorStore;
use crate::state::memory::Memory;

/// A table whose look is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// All cards.
    Outline,
    /// The opportunities.
    Plan,
}

impl Table {
    /// Where its look is kept for a map.
    fn key(self, map: MapId) -> String {
        let name = match self {
            Self::Outline => "outline",
            Self::Plan => "plan",
        };
        format!("waymark:{}:{name}:{map}", page::site_path())
    }

    /// What `read` makes of the text that was kept for the open map; of an empty one if there is none.
    pub fn remembered<L>(self, store: EditorStore, read: impl FnOnce(&str, &Document) -> L) -> L {
        let text = Memory::of_screen().get(&self.key(store.peek(Document::id))).unwrap_or_default();
        store.peek(|document| read(&text, document))
    }

    /// Keeps `look` for the open map whenever it changes, as long as the current component lives.
    pub fn remember(self, store: EditorStore, look: impl Fn() -> String + Send + Sync + 'static) {
        let key = self.key(store.peek(Document::id));
        let memory = Memory::of_screen();
        let look = Memo::new(move |_| look());
        Effect::new(move |last: Option<()>| {
            let look = look.get();
            match (last.is_some(), look.is_empty()) {
                (false, _) => {}
                (true, true) => memory.remove(&key),
                (true, false) => memory.set(&key, &look),
            }
        });
    }
}
