//! The slides that begin: what the map is about, and who goes through it.

use leptos::prelude::*;

use crate::model::{Field, Fields, Holder, Persona, PersonaId};
use crate::session::Item;
use crate::view::parts::avatar::Avatar;
use crate::view::present::drawing;
use crate::view::present::slide::{Drawn, Scene};
use crate::wording::{self, presentation as words};

/// What is told of a persona, in order. The picture, the role and the quote stand above.
const TOLD: [Field; 5] = [Field::Story, Field::Goals, Field::Needs, Field::Motivations, Field::Frustrations];

/// The first slide.
pub fn title(scene: &Scene<'_>) -> Drawn {
    let map = scene.document.map();
    let text = |field: Field| Some(map.fields.text(field).trim().to_owned()).filter(|text| !text.is_empty());
    let scenario =
        text(Field::Scenario).map(|scenario| view! { <p class="title-scenario" dir="auto">{scenario}</p> });
    let goal = text(Field::Goal).map(|goal| {
        view! {
            <section class="title-goal">
                <h2 class="slide-label">{words::goal_of_map()}</h2>
                <p dir="auto">{goal}</p>
            </section>
        }
    });
    let has_stages = !scene.document.stage_order().is_empty();
    let cast = scene.cast.iter().map(|persona| member(scene, *persona)).collect_view();
    let content = view! {
        <header class="title-head">
            <p class="title-state" data-state=wording::map_state(map.state())>{wording::map_state(map.state())}</p>
            <h1 class="title-title" id="slide-title" dir="auto">{wording::titled(map.title(), "map")}</h1>
            {scenario}
        </header>
        {goal}
        <ul class="cast">{cast}</ul>
        {(!has_stages).then(|| view! { <p class="slide-empty">{words::no_stages()}</p> })}
    };
    Drawn { kind: "title", content: content.into_any(), curve: drawing::route(scene) }
}

/// A persona in the list of the first slide.
fn member(scene: &Scene<'_>, persona: PersonaId) -> AnyView {
    let role = scene.document.persona(persona).map(|persona| persona.fields.text(Field::Role).to_owned());
    view! {
        <li class="cast-member" data-color=scene.color(persona)>
            {portrait(scene, persona)}
            <div class="cast-words">
                <strong class="cast-name" dir="auto">{scene.name(Item::Persona(persona))}</strong>
                <span class="cast-role" dir="auto">{role}</span>
            </div>
        </li>
    }
    .into_any()
}

/// The picture of a persona, or the initials.
fn portrait(scene: &Scene<'_>, persona: PersonaId) -> AnyView {
    let picture = scene.document.persona(persona).map(|persona| persona.fields.text(Field::Portrait));
    match picture.filter(|picture| !picture.is_empty()) {
        Some(address) => view! { <img class="portrait" src=address.to_owned() alt=""/> }.into_any(),
        None => view! { <span class="portrait"><Avatar persona is_large=true/></span> }.into_any(),
    }
}

/// The slide of one persona.
pub fn persona(scene: &Scene<'_>, id: PersonaId) -> Drawn {
    let fields = scene.document.persona(id).map(|persona: &Persona| &persona.fields);
    let text = |field: Field| {
        let text = fields.map(|fields| fields.text(field).trim().to_owned());
        text.filter(|text| !text.is_empty())
    };
    let role = text(Field::Role).map(|role| view! { <p class="persona-slide-role" dir="auto">{role}</p> });
    let quote = text(Field::Quote)
        .map(|quote| view! { <blockquote class="persona-slide-quote" dir="auto">{quote}</blockquote> });
    let told = TOLD.into_iter().filter_map(|field| told(fields?, field)).collect_view();
    let content = view! {
        <header class="persona-slide-head" data-color=scene.color(id)>
            {portrait(scene, id)}
            <div class="persona-slide-who">
                <h1 class="slide-title" id="slide-title" dir="auto">{scene.name(Item::Persona(id))}</h1>
                {role}
                {quote}
            </div>
        </header>
        <div class="persona-slide-told">{told}</div>
    };
    Drawn { kind: "persona", content: content.into_any(), curve: drawing::route(scene) }
}

/// What one field says, if it says anything.
fn told(fields: &Fields, field: Field) -> Option<AnyView> {
    let text = fields.text(field).trim();
    let texts = fields.texts(field);
    if text.is_empty() && texts.is_empty() {
        return None;
    }
    let lines = texts.iter().map(|text| view! { <li dir="auto">{text.clone()}</li> }).collect_view();
    let body = match text {
        "" => view! { <ul class="told-list">{lines}</ul> }.into_any(),
        text => view! { <p class="told-text" dir="auto">{text.to_owned()}</p> }.into_any(),
    };
    let label = wording::field(Holder::Persona, field);
    Some(
        view! {
            <section class="told">
                <h2 class="slide-label">{label}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}
