//! The maps of this browser that the open one can be compared with: its current map, or its futures.

use crate::model::{JourneyMap, MapId, MapState};
use crate::session::MapView;
use crate::state::library::Library;
use crate::state::workspace::Workspace;

/// A map that the open one can be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// Which map.
    pub map: MapId,
    /// Its title.
    pub title: String,
    /// What it is to the open map: its current map, or a future of it.
    pub state: MapState,
}

impl Library {
    /// The maps that `map` can be compared with, its current map first. Reads headers only.
    fn counterparts(self, map: MapId, future_of: Option<MapId>) -> Vec<Counterpart> {
        let state_of = |other: MapId, its_current: Option<MapId>| match () {
            () if other == map => None,
            () if future_of == Some(other) => Some(MapState::Current),
            () if its_current == Some(map) => Some(MapState::Future),
            () => None,
        };
        let mut found = self.find_maps(|entry| {
            let summary = &entry.header.summary;
            let state = state_of(entry.id, summary.future_of)?;
            Some(Counterpart { map: entry.id, title: summary.title.clone(), state })
        });
        found.sort_by_key(|counterpart| counterpart.state == MapState::Future);
        found
    }
}

impl Workspace {
    /// Whether a view is offered: Compare needs another map, unless it is looked at already.
    #[must_use]
    pub fn offers_view(self, view: MapView) -> bool {
        let is_shown = || self.shell.navigation.view() == view;
        view != MapView::Compare || is_shown() || !self.counterparts().is_empty()
    }

    /// The maps that the open one can be compared with, its current map first.
    #[must_use]
    pub fn counterparts(self) -> Vec<Counterpart> {
        let future_of = self.store.with_map(JourneyMap::future_of);
        self.shell.library.counterparts(self.map_id(), future_of)
    }
}
