//! The bar over the board: the map's title, whose journey is shown, saving, undo and download.

use leptos::prelude::*;

use crate::model::Field;
use crate::session::keymap::AppAction;
use crate::state::{Dialog, Shell, Workspace};
use crate::view::editor::persona_tabs::PersonaTabs;
use crate::view::editor::save_status::SaveStatus;
use crate::view::editor::undo_buttons::UndoButtons;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The bar over the board.
#[component]
pub fn Topbar() -> impl IntoView {
    let workspace = Workspace::expect();
    let shell = Shell::expect();
    let map = workspace.map_id();
    let save = move || wording::save_file(shell.disk_files.name(map).is_some());
    view! {
        <header class="topbar">
            <HomeButton/>
            <MapTitle/>
            <PersonaTabs/>
            <div class="spacer"></div>
            <SaveStatus/>
            <FindButton/>
            <UndoButtons/>
            <ExportButton/>
            <button
                type="button"
                class="button primary"
                title=move || wording::with_keys(save(), &shell.keys.shown(AppAction::Download))
                on:click=move |_| workspace.save_file()
            >
                <Icon name=IconName::Download/>
                <span class="button-text">{save}</span>
            </button>
        </header>
    }
}

/// The way to all maps.
#[component]
pub(super) fn HomeButton() -> impl IntoView {
    let navigation = Shell::expect().navigation;
    view! {
        <button
            type="button"
            class="button icon home-button"
            aria-label="All maps"
            title="All maps"
            on:click=move |_| navigation.go_home()
        >
            <Icon name=IconName::Back/>
        </button>
    }
}

/// The map's title, which opens the map's own fields in the inspector.
#[component]
fn MapTitle() -> impl IntoView {
    let workspace = Workspace::expect();
    let title = move || workspace.store.with_map(|map| wording::titled(map.title(), "map"));
    let scenario = move || workspace.store.with_map(|map| map.fields.text(Field::Scenario).to_owned());
    view! {
        <div class="map-heading">
            <h1 class="map-title" dir="auto">
                <button
                    type="button"
                    class="map-title-button"
                    title="Edit what the map is about"
                    on:click=move |_| workspace.show_map_fields()
                >
                    {title}
                </button>
            </h1>
            <p class="map-subtitle" dir="auto">{scenario}</p>
        </div>
    }
}

/// Asks in which format the map is to leave.
#[component]
pub(super) fn ExportButton() -> impl IntoView {
    let dialogs = Shell::expect().dialogs;
    view! {
        <button
            type="button"
            class="button icon"
            aria-label="Export"
            title="Export: pictures, tables, links, other formats"
            aria-haspopup="dialog"
            on:click=move |_| dialogs.ask(Dialog::Export)
        >
            <Icon name=IconName::Share/>
        </button>
    }
}

/// Opens the bar that finds and filters, and closes it.
#[component]
pub(super) fn FindButton() -> impl IntoView {
    let workspace = Workspace::expect();
    let is_open = move || workspace.finding.is_open.get();
    let toggle = move |_| if is_open() { workspace.close_find(false) } else { workspace.open_find() };
    let name = wording::find_and_filter();
    view! {
        <button
            type="button"
            class="button icon"
            aria-label=name
            title=wording::with_keys(name, &workspace.shell.keys.shown(AppAction::Find))
            aria-expanded=move || is_open().to_string()
            on:click=toggle
        >
            <Icon name=IconName::Search/>
        </button>
    }
}
