//! What is looked for on the canvas, and what the canvas shows of it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{CardId, LaneId};
use crate::platform::fault;
use crate::session::filter::MapFilter;
use crate::session::find::Hit;

/// Finding and filtering on the canvas. It is kept while the map is open, so that closing the bar loses nothing.
#[derive(Debug, Clone, Copy)]
pub struct Finding {
    /// Whether the bar is open. While it is closed nothing is marked.
    pub is_open: RwSignal<bool>,
    /// Whether the bar shows its filters.
    pub shows_filters: RwSignal<bool>,
    /// The text that is looked for.
    pub text: RwSignal<String>,
    /// The cards that are looked for.
    pub filter: RwSignal<MapFilter>,
    /// The hit that somebody was led to last.
    pub hit: RwSignal<Option<Hit>>,
    /// The collapsed lane that is shown open because it holds the hit somebody is led to.
    pub unfolded: RwSignal<Option<LaneId>>,
    marks: RwSignal<Marks>,
}

/// Which cards stand out.
#[derive(Debug, Default)]
struct Marks {
    hits: BTreeSet<CardId>,
    /// The cards that fit the filter; `None` without one.
    fitting: Option<BTreeSet<CardId>>,
}

impl Finding {
    /// Nothing is looked for.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_open: RwSignal::new(false),
            shows_filters: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            filter: RwSignal::new(MapFilter::default()),
            hit: RwSignal::new(None),
            unfolded: RwSignal::new(None),
            marks: RwSignal::new(Marks::default()),
        }
    }

    /// Lets `hits` stand out, and dims what is not `fitting`.
    pub fn mark(self, hits: BTreeSet<CardId>, fitting: Option<BTreeSet<CardId>>) {
        fault::point("find", if hits.is_empty() { "nothing" } else { "hits" });
        let is_same = self.marks.with_untracked(|marks| marks.hits == hits && marks.fitting == fitting);
        if !is_same {
            self.marks.set(Marks { hits, fitting });
        }
    }

    /// How `card` is shown: as a hit, dimmed, or as ever.
    #[must_use]
    pub fn mark_of(self, card: CardId) -> Option<&'static str> {
        self.marks.with(|marks| match &marks.fitting {
            Some(fitting) if !fitting.contains(&card) => Some("dimmed"),
            _ if marks.hits.contains(&card) => Some("hit"),
            _ => None,
        })
    }
}

impl Default for Finding {
    fn default() -> Self {
        Self::new()
    }
}
