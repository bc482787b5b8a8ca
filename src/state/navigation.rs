//! Which screen is shown: the address and a signal, kept in step.

use leptos::prelude::*;

use crate::model::{MapId, PersonaId};
use crate::platform::{inner, page};
use crate::session::{MapView, Route};
use crate::state::listen;

/// Which screen is shown. Another persona, or another way to look, is the same screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The maps of this browser.
    Home,
    /// A map of this browser, and a number that tells openings of the same map apart.
    Map(MapId, u32),
    /// A map that somebody handed over, and a number that tells one from the next.
    Viewed(u32),
    /// A map is on its way out of the address.
    Link,
}

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
        let hash = page::hash();
        let first = if hash.is_empty() && inner::map().is_some() {
            // A page that holds a map was opened for it.
            Route::Home.in_page_of_map()
        } else {
            known(Route::parse(&hash))
        };
        let route = RwSignal::new(first);
        listen::keep_on_window("hashchange", move |_: leptos::ev::Event| {
            route.set(known(Route::parse(&page::hash())));
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

    /// Which screen is shown.
    #[must_use]
    pub fn screen(self) -> Screen {
        match self.route.get() {
            Route::Home => Screen::Home,
            Route::Map { map, .. } => Screen::Map(map, self.reopened.get()),
            Route::Viewed { .. } => Screen::Viewed(self.reopened.get()),
            Route::Link => Screen::Link,
        }
    }

    /// Opens a map as it was left.
    pub fn open_map(self, map: MapId) {
        self.reopen_map(map);
        self.go(Route::Map { map, persona: None, view: MapView::Canvas });
    }

    /// Opens a map anew if it is the one that is shown, as after it was replaced.
    pub(crate) fn reopen_map(self, map: MapId) {
        if self.route_now().map() == Some(map) {
            self.reopened.update(|count| *count = count.wrapping_add(1));
        }
    }

    /// Shows the map that was handed over last. If its address is that of another one, or holds the map, Back does
    /// not lead there.
    pub fn open_viewed(self) {
        let route = Route::Viewed { persona: None, view: MapView::Canvas };
        match self.route_now() {
            Route::Link | Route::Viewed { .. } => {
                self.reopened.update(|count| *count = count.wrapping_add(1));
                page::replace_hash(&route.hash());
                self.route.set(route);
            }
            Route::Home | Route::Map { .. } => self.go(route),
        }
    }

    /// Leaves an address that holds no map that can be opened.
    pub fn leave_link(self) {
        page::replace_hash(&Route::Home.hash());
        self.route.set(Route::Home);
    }

    /// Shows one persona of the open map, or all. Back does not step through personas.
    pub fn show_persona(self, persona: Option<PersonaId>) {
        let route = self.route_now().with_persona(persona);
        page::replace_hash(&route.hash());
        self.route.set(route);
    }

    /// How the open map is looked at.
    #[must_use]
    pub fn view(self) -> MapView {
        self.route.get().view()
    }

    /// Looks at the open map in another way. Back leads to the view before.
    pub fn show_view(self, view: MapView) {
        let before = self.route_now();
        if before.view() != view {
            self.go(before.with_view(view));
        }
    }

    fn go(self, route: Route) {
        page::push_hash(&route.hash());
        self.route.set(route);
    }
}

/// What there is in this page at a place.
fn known(route: Route) -> Route {
    if inner::is_of_one_map() { route.in_page_of_map() } else { route }
}
