//! What is left around the map while it is presented: the way back.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::state::{Shell, Workspace, listen};
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::MenuOpener;
use crate::view::parts::pressed::is_composing;
use crate::wording;

/// Ends presenting, as Escape does once nothing else is left for it to end.
#[component]
pub fn PresentBar() -> impl IntoView {
    let workspace = Workspace::expect();
    let (shell, menu) = (Shell::expect(), MenuOpener::expect());
    listen::on_window_keydown(move |event: KeyboardEvent| {
        let is_taken = event.default_prevented() || shell.dialogs.is_asking() || menu.is_open();
        if event.key() == "Escape" && !is_taken && !is_composing(&event) {
            event.prevent_default();
            workspace.end_presenting();
        }
    });
    let title = move || workspace.store.with_map(|map| wording::titled(map.title(), "map"));
    view! {
        <header>
            // The bar that says it to those who see is gone.
            <h1 class="sr-only" dir="auto">{title}</h1>
            <button
                type="button"
                class="button small present-end"
                on:click=move |_| workspace.end_presenting()
            >
                <Icon name=IconName::Close/>
                {wording::end_presenting()}
            </button>
        </header>
    }
}
