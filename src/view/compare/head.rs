//! Which two maps are compared, and the way to the other one.

use leptos::either::Either;
use leptos::prelude::*;

use crate::model::{JourneyMap, MapState, PersonaId};
use crate::session::{MapView, Route};
use crate::state::{Counterpart, Workspace};
use crate::wording::{self, compare as words};

/// What the open map is if the other one is `state`.
pub fn opposite(state: MapState) -> MapState {
    match state {
        MapState::Current => MapState::Future,
        MapState::Future => MapState::Current,
    }
}

/// The value of `data-half`.
pub fn half(of: MapState) -> &'static str {
    match of {
        MapState::Current => "current",
        MapState::Future => "future",
    }
}

/// Both maps by their titles. `theirs` is the persona on the other map.
#[component]
pub fn Maps(counterpart: Counterpart, theirs: Memo<Option<PersonaId>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let other = StoredValue::new(counterpart);
    let map = move |of: MapState| {
        let is_other = other.with_value(|other| other.state == of);
        let title = move || {
            let title = match is_other {
                true => other.with_value(|other| other.title.clone()),
                false => workspace.store.with_map(|map| JourneyMap::title(map).to_owned()),
            };
            wording::titled(&title, "map")
        };
        let address = move || {
            let persona = theirs.get().filter(|_| workspace.shown_persona.get().is_some());
            let map = other.with_value(|other| other.map);
            Route::Map { map, persona, view: MapView::Canvas }.hash()
        };
        let way = match is_other {
            true => Either::Left(view! { <a class="button small" href=address>{words::open(of)}</a> }),
            false => Either::Right(view! { <span class="compare-open">{words::is_open()}</span> }),
        };
        view! {
            <li class="compare-map" data-half=half(of)>
                <span class="compare-line" aria-hidden="true"></span>
                <span class="compare-map-name">
                    <strong>{words::side(of)} ":"</strong>
                    " "
                    <span dir="auto">{title}</span>
                </span>
                {way}
            </li>
        }
    };
    view! { <ul class="compare-maps">{map(MapState::Current)} {map(MapState::Future)}</ul> }
}
