//! Home: the maps of this browser and the ways to get more.

use leptos::prelude::*;

use crate::state::{Dialog, Importing, Shell};
use crate::view::deferred_views::screen_is_drawn;
use crate::view::home::damaged_list::DamagedList;
use crate::view::home::examples::Examples;
use crate::view::home::first_visit::FirstVisit;
use crate::view::home::map_tile::MapTile;
use crate::view::home::storage_meter::StorageMeter;
use crate::view::home::templates::Templates;
use crate::view::parts::art::Mark;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::MenuHost;

/// The screen with the maps of this browser.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let library = Shell::expect().library;
    library.refresh();
    library.hear_other_tabs();
    Shell::reset_page_title();
    screen_is_drawn();
    let is_empty = Memo::new(move |_| library.map_ids().is_empty());
    view! {
        <div class="home" data-screen="home">
            <HomeBar is_empty/>
            <main class="home-body" id="main">
                <Show when=move || library.is_memory()>
                    <p class="banner" data-level="error" role="alert">
                        <Icon name=IconName::Warning/>
                        <span class="banner-text">
                            "This browser does not keep maps. Download before you close the page."
                        </span>
                    </p>
                </Show>
                <Show when=move || is_empty.get() fallback=YourMaps>
                    <FirstVisit/>
                    <DamagedList/>
                </Show>
                <Examples/>
                <Templates/>
                <StorageMeter/>
                <MenuHost/>
            </main>
        </div>
    }
}

/// The bar. Without maps, "New map" stands large in the middle of the screen instead.
#[component]
fn HomeBar(is_empty: Memo<bool>) -> impl IntoView {
    let importing = Importing::expect();
    let dialogs = Shell::expect().dialogs;
    view! {
        <header class="topbar">
            <Mark/>
            <span class="brand">"Waymark"</span>
            <div class="spacer"></div>
            <button
                type="button"
                class="button icon quiet"
                aria-label="Appearance"
                title="Appearance"
                aria-haspopup="dialog"
                on:click=move |_| dialogs.ask(Dialog::Appearance)
            >
                <Icon name=IconName::Sun/>
            </button>
            <Button label="Open file" icon=IconName::Open on_press=open_file/>
            <Show when=move || !is_empty.get()>
                <Button
                    label="New map"
                    icon=IconName::Plus
                    look=ButtonLook::Primary
                    on_press=move |()| importing.open_new()
                />
            </Show>
        </header>
    }
}

/// The maps as tiles, and a place to drop files that says that they can be dropped.
#[component]
fn YourMaps() -> impl IntoView {
    let library = Shell::expect().library;
    view! {
        <h1 class="home-title">"Your maps"</h1>
        <p class="home-lead">"Kept in this browser only. Nothing is sent anywhere."</p>
        <DamagedList/>
        <ul class="map-grid" aria-label="Your maps">
            <For each=move || library.map_ids() key=|id| *id let:id>
                <MapTile id/>
            </For>
            <li class="map-tile drop-tile" data-drop-tile="">
                <Icon name=IconName::Open/>
                <strong>"Drop a file here"</strong>
                <span>"A .journey.json file, or several at once"</span>
            </li>
        </ul>
    }
}

/// Lets the user pick files.
pub(crate) fn open_file(_: ()) {
    Importing::expect().pick();
}
