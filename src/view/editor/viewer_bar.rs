//! The bar over a map that is only viewed: what it is and where it came from, and what its reader can do with it.

use leptos::prelude::*;

use crate::model::Field;
use crate::session::Mode;
use crate::state::{Autosave, Dialog, Workspace};
use crate::view::editor::persona_tabs::PersonaTabs;
use crate::view::editor::topbar::{ExportButton, FindButton, HomeButton};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The bar over a map that is only viewed.
#[component]
pub fn ViewerBar() -> impl IntoView {
    let workspace = Workspace::expect();
    let shell = workspace.shell;
    let autosave = expect_context::<Autosave>();
    let comments = Memo::new(move |_| {
        autosave.track_settled();
        workspace.own_comments()
    });
    // Such a page has neither other maps nor other formats.
    let is_page = shell.is_of_one_map();
    view! {
        <header class="topbar viewer-bar">
            {(!is_page).then(|| view! { <HomeButton/> })}
            <ViewedTitle/>
            <PersonaTabs/>
            <div class="spacer"></div>
            <p class="viewer-source" dir="auto">
                <Icon name=IconName::Eye/>
                <span>{wording::viewing(&shell.viewing.source())}</span>
            </p>
            <FindButton/>
            {(!is_page).then(|| view! { <ExportButton/> })}
            <button
                type="button"
                class="button viewer-present"
                aria-label="Present"
                title="Present"
                on:click=move |_| workspace.set_mode(Mode::Present)
            >
                <Icon name=IconName::Product/>
                <span class="button-text">"Present"</span>
            </button>
            {move || {
                let own = comments.get();
                let send = move |()| shell.dialogs.ask(Dialog::SendComments);
                (own > 0).then(|| view! { <Button label=wording::send_comments(own) icon=IconName::Chat on_press=send/> })
            }}
            <Button
                label=wording::take_viewed(is_page)
                icon=if is_page { IconName::Download } else { IconName::Edit }
                look=ButtonLook::Primary
                on_press=move |()| workspace.take_viewed()
            />
        </header>
    }
}

/// The map's title, which shows what the map is about.
#[component]
fn ViewedTitle() -> impl IntoView {
    let workspace = Workspace::expect();
    let title = move || workspace.store.with_map(|map| wording::titled(map.title(), "map"));
    let scenario = move || workspace.store.with_map(|map| map.fields.text(Field::Scenario).to_owned());
    view! {
        <div class="map-heading">
            <h1 class="map-title" dir="auto">
                <button
                    type="button"
                    class="map-title-button"
                    title="Read what the map is about"
                    on:click=move |_| workspace.show_map_fields()
                >
                    {title}
                </button>
            </h1>
            <p class="map-subtitle" dir="auto">{scenario}</p>
        </div>
    }
}
