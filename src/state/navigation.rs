//! Which screen is shown: the address and a signal, kept in step.

use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::platform::page;
use crate::session::Route;
use crate::state::listen;

/// The address as a signal.
#[derive(Debug, Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
}

impl Navigation {
    /// Reads the address and follows it from now on.
    pub(crate) fn new() -> Self {
        let route = RwSignal::new(Route::parse(&page::hash()));
        listen::keep_on_window("hashchange", move |_: leptos::ev::Event| {
            route.set(Route::parse(&page::hash()));
        });
        Self { route }
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

    /// Opens a map as it was left.
    pub fn open_map(self, map: MapId) {
        self.go(Route::Map { map, persona: None });
    }

    /// Shows one persona of the open map, or all. Back does not step through personas.
    pub fn show_persona(self, persona: Option<PersonaId>) {
        if let Route::Map { map, .. } = self.route.get_untracked() {
            let route = Route::Map { map, persona };
            page::replace_hash(&route.hash());
            self.route.set(route);
        }
    }

    fn go(self, route: Route) {
        page::push_hash(&route.hash());
        self.route.set(route);
    }
}
