//! The round picture of a persona: initials on the persona's color.

use leptos::prelude::*;

use crate::model::PersonaId;
use crate::state::Workspace;
use crate::view::look;

/// The picture of a persona. It says nothing to screen readers: the name stands beside it.
#[component]
pub fn Avatar(persona: PersonaId, #[prop(optional)] is_large: bool) -> impl IntoView {
    let workspace = Workspace::expect();
    let initials = move || {
        let initials = workspace.store.with_persona(persona, |persona| persona.initials());
        initials.filter(|initials| !initials.is_empty()).unwrap_or_else(|| "?".to_owned())
    };
    view! {
        <span
            class="avatar"
            class:large=is_large
            data-color=move || look::color(workspace.persona_color(persona))
            aria-hidden="true"
        >
            {initials}
        </span>
    }
}
