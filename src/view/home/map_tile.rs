//! One map of the library as a tile.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::model::{MapId, MapState};
use crate::session::{MapView, Route};
use crate::state::{MapEntry, Shell, dom, file_copy_words, is_overdue};
use crate::view::home::map_actions;
use crate::view::home::thumbnail::Thumbnail;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::{Anchor, MenuOpener};
use crate::wording;

/// One map. The whole tile is the link; the menu button lies above it.
#[component]
pub fn MapTile(id: MapId) -> impl IntoView {
    let shell = Shell::expect();
    let entry = Memo::new(move |_| shell.library.map(id));
    let of_entry = move |read: fn(&MapEntry) -> String| {
        move || entry.with(|entry| entry.as_ref().map(read).unwrap_or_default())
    };
    let is_future = move || {
        let state = entry.with(|entry| entry.as_ref().map(|entry| entry.header.summary.state));
        state == Some(MapState::Future)
    };
    let is_in_no_file = Memo::new(move |_| {
        let (keeping, copy) =
            (shell.safekeeping.keeping(), entry.with(|entry| entry.as_ref().map(|entry| entry.copy)));
        keeping.zip(copy).is_some_and(|(keeping, copy)| is_overdue(copy, keeping))
    });
    view! {
        <li class="map-tile" data-map=id.to_string()>
            <div class="map-thumb" aria-hidden="true">
                <Thumbnail id/>
            </div>
            <div class="map-tile-body">
                <h2 class="map-tile-title">
                    <a class="map-open" href=Route::Map { map: id, persona: None, view: MapView::Canvas }.hash() dir="auto">
                        {of_entry(title)}
                    </a>
                </h2>
                <p class="map-tile-counts">{of_entry(counts)}</p>
                <Show when=move || is_in_no_file.get()>
                    <p class="map-tile-overdue" data-overdue="">{of_entry(last_copy)}</p>
                </Show>
                <div class="map-tile-foot">
                    <span class="badge" data-state=move || if is_future() { "future" } else { "current" }>
                        {of_entry(state)}
                    </span>
                    <span class="when">{of_entry(|entry| entry.saved.clone())}</span>
                    <MoreButton id/>
                </div>
            </div>
        </li>
    }
}

#[component]
fn MoreButton(id: MapId) -> impl IntoView {
    let shell = Shell::expect();
    let menu = MenuOpener::expect();
    let name = move || {
        let title = shell.library.map(id).map(|entry| title(&entry)).unwrap_or_default();
        wording::more_actions(&title)
    };
    let open = move |event: MouseEvent| {
        if let Some(button) = dom::closest(event.target(), "button") {
            let anchor = Anchor::Below(dom::rect(&button));
            let opener = format!("{} .menu-button", map_actions::selector_of(id));
            menu.open(anchor, untrack(name), map_actions::items(shell, id), opener.clone(), opener);
        }
    };
    view! {
        <button
            type="button"
            class="menu-button"
            aria-haspopup="menu"
            aria-expanded="false"
            aria-label=name
            title=name
            on:click=open
        >
            <Icon name=IconName::More/>
        </button>
    }
}

fn title(entry: &MapEntry) -> String {
    wording::titled(&entry.header.summary.title, "map")
}

fn counts(entry: &MapEntry) -> String {
    let summary = &entry.header.summary;
    wording::map_counts(summary.personas, summary.stages, summary.cards)
}

fn last_copy(entry: &MapEntry) -> String {
    let [copied, _] = file_copy_words(entry.copy);
    copied.unwrap_or_default()
}

fn state(entry: &MapEntry) -> String {
    let summary = &entry.header.summary;
    if summary.is_template { "Template".to_owned() } else { wording::map_state(summary.state).to_owned() }
}
