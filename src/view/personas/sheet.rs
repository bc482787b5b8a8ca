//! The sheet of one persona.

use leptos::either::Either;
use leptos::prelude::*;

use crate::insight::unrealized_potential;
use crate::model::{Field, FieldKind, Fields, Grouped, Holder, PersonaId, RecordKey, Value};
use crate::session::Item;
use crate::session::field_text::shown;
use crate::state::Workspace;
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::button::Button;
use crate::view::parts::icon::IconName;
use crate::view::personas::journeys::Journeys;
use crate::wording;

/// These stand in the head of the sheet.
const IN_HEAD: [Field; 5] = [Field::Name, Field::Role, Field::PersonaColor, Field::Portrait, Field::Quote];

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
        store.with_fields(of, |fields| {
            let groups = Holder::Persona.groups().iter();
            let groups: Vec<AnyView> = groups.filter_map(|group| group_view(*group, fields)).collect();
            match groups.is_empty() {
                true => view! { <p class="persona-empty">{wording::little_known()}</p> }.into_any(),
                false => groups.into_any(),
            }
        })
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
                <Button label="Edit" icon=IconName::Edit on_press=move |()| workspace.edit_fields(Item::Persona(persona))/>
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

/// A group of fields that say something, with what they say.
fn group_view((group, fields): Grouped, held: &Fields) -> Option<AnyView> {
    let rows = fields.iter().filter(|field| !IN_HEAD.contains(field));
    let rows: Vec<AnyView> = rows.filter_map(|field| Some(row(*field, held.get(*field)?))).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="persona-group">
                <h4>{wording::group(group)}</h4>
                <dl>{rows}</dl>
            </section>
        }
        .into_any()
    })
}

fn row(field: Field, value: &Value) -> AnyView {
    let label = wording::field(Holder::Persona, field);
    let text = match (field.kind(), value) {
        (FieldKind::Lines, Value::Texts(texts)) => {
            let lines = texts.iter().map(|text| view! { <li dir="auto">{text.clone()}</li> }).collect_view();
            view! { <ul>{lines}</ul> }.into_any()
        }
        _ => view! { <p dir="auto">{shown(field, value)}</p> }.into_any(),
    };
    view! { <dt>{label}</dt> <dd>{text}</dd> }.into_any()
}
