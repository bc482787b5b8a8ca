//! A sheet per persona: everything known about them on one page, to read, to edit and to print.

mod journeys;
mod sheet;

use leptos::prelude::*;

use crate::state::{Workspace, screen};
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::icon::IconName;
use crate::view::personas::sheet::Sheet;

/// The sheets of the personas that are shown.
#[component]
pub fn Personas() -> impl IntoView {
    let workspace = Workspace::expect();
    let has_none = move || workspace.store.persona_ids().is_empty();
    view! {
        <section class="personas-view" aria-labelledby="personas-title" data-personas="">
            <div class="view-head">
                <h2 class="view-title" id="personas-title">"Personas"</h2>
                <Button label="Print sheets" on_press=|()| screen::print()/>
                <Button
                    label="Add persona"
                    icon=IconName::Plus
                    look=ButtonLook::Primary
                    on_press=move |()| workspace.add_persona_sheet()
                />
            </div>
            <Show when=has_none>
                <p class="insight-empty">"Whose journey is it? Add the first persona."</p>
            </Show>
            <div class="persona-sheets">
                <For each=move || workspace.shown_personas() key=|id| *id let:persona>
                    <Sheet persona/>
                </For>
            </div>
        </section>
    }
}
