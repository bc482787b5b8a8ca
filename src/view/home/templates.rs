//! Templates to start from: those of the app, and those of the user.

use leptos::prelude::*;

use crate::model::MapId;
use crate::state::{Importing, Shell, TEMPLATES, Template};
use crate::wording;

/// The templates. Each press makes a new map with everything of its own.
#[component]
pub fn Templates() -> impl IntoView {
    let importing = Importing::expect();
    let library = Shell::expect().library;
    let own = Memo::new(move |_| {
        let templates = library.maps().into_iter().filter(|entry| entry.header.summary.is_template);
        templates.map(|entry| (entry.id, entry.header.summary.title)).collect::<Vec<_>>()
    });
    let offered = |template: &'static Template| {
        let press = Callback::new(move |()| importing.open_template(template.path));
        tile(template.name.to_owned(), template.hint.to_owned(), press)
    };
    let of_user = move || {
        let tile_of = |(id, title): (MapId, String)| {
            let press = Callback::new(move |()| importing.open_own_template(id));
            tile(wording::titled(&title, "template"), wording::own_template().to_owned(), press)
        };
        own.get().into_iter().map(tile_of).collect_view()
    };
    view! {
        <section aria-labelledby="templates-title">
            <h2 class="home-section" id="templates-title">"Start from a template"</h2>
            <ul class="templates">
                {TEMPLATES.iter().map(offered).collect_view()}
                {of_user}
            </ul>
        </section>
    }
}

fn tile(name: String, hint: String, on_press: Callback<()>) -> AnyView {
    view! {
        <li>
            <button type="button" class="template" on:click=move |_| on_press.run(())>
                <strong dir="auto">{name}</strong>
                <small>{hint}</small>
            </button>
        </li>
    }
    .into_any()
}
