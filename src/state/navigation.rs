//! Which screen is shown: the address and a signal, kept in step.

use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::platform::page;
use crate::session::{MapView, Route};
use crate::state::listen;

/// The address as a signal.
#[derive(Debug, Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// Counts how often the map that is shown was opened again, as after it was replaced.
    reopened: RwSignal<u32>,
}

impl Navigation {
    /// Reads the address and follows it from now on.
    pub(crate) fn new() -> Self {
        let route = RwSignal::new(Route::parse(&page::hash()));
        listen::keep_on_window("hashchange", move |_: leptos::ev::Event| {
            route.set(Route::parse(&page::hash()));
        });
        Self { route, reopened: RwSignal::new(0) }
    }

    /// What the address shows.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn route_now(self) -> Route {
        self.route.get_untracked()
    }

    /// Goes Home.
    pub fn go_home(self) {
        self.go(Route::Home);
    }

    /// Which screen is shown: the map, and a number that tells openings of the same map apart. Another
    /// persona is the same screen.
    #[must_use]
    pub fn screen(self) -> (Option<MapId>, u32) {
        match self.route.get() {
            Route::Home => (None, 0),
            Route::Map { map, .. } => (Some(map), self.reopened.get()),
        }
    }

    /// Opens a map as it was left.
    pub fn open_map(self, map: MapId) {
        if matches!(self.route_now(), Route::Map { map: shown, .. } if shown == map) {
            self.reopened.update(|count| *count = count.wrapping_add(1));
        }
        self.go(Route::Map { map, persona: None, view: MapView::Canvas });
    }

    /// Shows one persona of the open map, or all. Back does not step through personas.
    pub fn show_persona(self, persona: Option<PersonaId>) {
        if let Route::Map { map, view, .. } = self.route.get_untracked() {
            let route = Route::Map { map, persona, view };
            page::replace_hash(&route.hash());
            self.route.set(route);
        }
    }

    /// How the open map is looked at.
    #[must_use]
    pub fn view(self) -> MapView {
        match self.route.get() {
            Route::Home => MapView::Canvas,
            Route::Map { view, .. } => view,
        }
    }

    /// Looks at the open map in another way. Back leads to the view before.
    pub fn show_view(self, view: MapView) {
        if let Route::Map { map, persona, view: before } = self.route.get_untracked()
            && before != view
        {
            self.go(Route::Map { map, persona, view });
        }
    }

    fn go(self, route: Route) {
        page::push_hash(&route.hash());
        self.route.set(route);
    }
}
