//! The sheet of one persona.

use leptos::either::Either;
use leptos::prelude::*;

use crate::insight::unrealized_potential;
use crate::model::{Field, PersonaId, RecordKey};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::button::Button;
use crate::view::parts::field_list::{PERSONA_HEAD, field_groups};
use crate::view::parts::icon::IconName;
use crate::view::personas::journeys::Journeys;
use crate::wording;

/// Everything known about a persona.
#[component]
pub fn Sheet(persona: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let store = workspace.store;
    let of = RecordKey::Persona(persona);
    let text = move |field: Field| {
        move || store.with_fields(of, |fields| fields.text(field).to_owned()).unwrap_or_default()
    };
    let name = move || workspace.item_name(Item::Persona(persona));
    let groups = move || {
        store.track(of);
        let groups = store.peek(|document| field_groups(document, of, &PERSONA_HEAD, true));
        match groups.is_empty() {
            true => view! { <p class="persona-empty">{wording::little_known()}</p> }.into_any(),
            false => groups.into_any(),
        }
    };
    let potential = move || {
        let found = store.with_persona(persona, |persona| {
            Some((unrealized_potential(persona)?, persona.fields.text(Field::Currency).to_owned()))
        });
        found.flatten().map(|(amount, currency)| wording::unrealized(amount, &currency))
    };
    view! {
        <article
            class="persona-sheet"
            data-persona-sheet=persona.to_string()
            data-color=move || look::color(workspace.persona_color(persona))
        >
            <header class="persona-head">
                <Portrait persona/>
                <div class="persona-who">
                    <h3 class="persona-name" dir="auto">{name}</h3>
                    <p class="persona-role" dir="auto">{text(Field::Role)}</p>
                    <blockquote class="persona-quote" dir="auto">{text(Field::Quote)}</blockquote>
                </div>
                <Show when=move || workspace.mode().allows_writing()>
                    <Button label="Edit" icon=IconName::Edit on_press=move |()| workspace.edit_fields(Item::Persona(persona))/>
                </Show>
            </header>
            <div class="persona-groups">{groups}</div>
            <p class="persona-potential">{potential}</p>
            <Journeys persona/>
        </article>
    }
}

/// The picture, or the initials.
#[component]
fn Portrait(persona: PersonaId) -> impl IntoView {
    let store = Workspace::expect().store;
    let address = Memo::new(move |_| {
        store
            .with_persona(persona, |persona| persona.fields.text(Field::Portrait).to_owned())
            .unwrap_or_default()
    });
    move || match address.get() {
        address if address.is_empty() => Either::Left(view! { <Avatar persona is_large=true/> }),
        address => Either::Right(view! { <img class="persona-picture" src=address alt=""/> }),
    }
}
