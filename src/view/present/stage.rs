//! The slide of a stage: of one persona with the other lanes beside the touchpoints, or of several side by side.

use leptos::prelude::*;

use crate::model::{Document, PersonaId, Presence, Scope, Stage};
use crate::session::Item;
use crate::session::presentation::{Column, StageSlide};
use crate::view::look;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::present::slide::{Drawn, Scene, part_mark};
use crate::view::present::{cards, drawing};
use crate::wording::{self, presentation as words};

/// The slide of a stage.
pub fn slide(scene: &Scene<'_>, slide: &StageSlide) -> Drawn {
    let stage = scene.document.stage(slide.stage).cloned().unwrap_or_default();
    let (body, whose) = match slide.columns.as_slice() {
        [column] => (alone(scene, slide, column, stage.presence()), column.persona),
        columns => (abreast(scene, slide, columns, stage.presence()), None),
    };
    // On a slide of several, all of them have their curves, also those who are on another one.
    let drawn = whose.map_or_else(|| scene.cast.to_vec(), |persona| vec![persona]);
    let content = view! {
        {head(scene, slide, &stage, whose)}
        {body}
    };
    let curve = drawing::along(scene, &drawn, slide.place, slide.part.index == 0);
    Drawn { kind: "stage", content: content.into_any(), curve: Some(curve) }
}

fn head(scene: &Scene<'_>, slide: &StageSlide, stage: &Stage, whose: Option<PersonaId>) -> AnyView {
    let count = scene.document.stage_order().len();
    let presence = wording::presence_note(stage.presence()).map(|note| {
        view! {
            <span class="slide-presence" data-presence=look::presence(stage.presence())>
                <Icon name=IconName::Info/>
                {note}
            </span>
        }
    });
    let goal = stage.goal().trim().to_owned();
    let goal = (!goal.is_empty()).then(|| {
        view! {
            <p class="slide-goal">
                <span class="slide-label">{words::goal_of_stage()}</span>
                " "
                <span dir="auto">{goal}</span>
            </p>
        }
    });
    let whose = whose.map(|persona| {
        view! {
            <p class="slide-who" data-color=scene.color(persona)>
                <Avatar persona/>
                <span dir="auto">{scene.name(Item::Persona(persona))}</span>
            </p>
        }
    });
    view! {
        <header class="slide-head stage-slide-head">
            <div class="slide-kicker">
                <span class="slide-phase" data-phase=look::phase(stage.phase())>{wording::buying_phase(stage.phase())}</span>
                <span>{words::stage_place(slide.place, count)}</span>
                {presence}
            </div>
            <h1 class="slide-title" id="slide-title" dir="auto">{scene.name(Item::Stage(slide.stage))}</h1>
            {part_mark(Some(slide.part))}
            {goal}
            {whose}
        </header>
    }
    .into_any()
}

/// One persona: touchpoints, and the other lanes beside them.
fn alone(scene: &Scene<'_>, slide: &StageSlide, column: &Column, presence: Presence) -> AnyView {
    let notes = column.notes.iter().filter_map(|notes| cards::lane(scene, notes)).collect_view();
    let has_notes = !column.notes.is_empty();
    // On a further slide the touchpoints may be through already.
    let is_through = column.touchpoints.is_empty() && slide.part.index > 0;
    let touchpoints = (!is_through).then(|| {
        view! {
            <section class="slide-touchpoints">
                <h2 class="slide-label"><Icon name=IconName::MoveTo/> {touchpoint_lane(scene)}</h2>
                {touchpoints(scene, column, presence)}
            </section>
        }
    });
    view! {
        <div class="slide-body" data-layout="alone" data-notes=has_notes.then_some("") data-touchpoints=(!is_through).then_some("")>
            {touchpoints}
            {has_notes.then(|| view! { <div class="slide-lanes">{notes}</div> })}
        </div>
    }
    .into_any()
}

/// Several personas side by side, and what they share beside them.
fn abreast(scene: &Scene<'_>, slide: &StageSlide, columns: &[Column], presence: Presence) -> AnyView {
    let columns = columns.iter().map(|column| {
        let head = match column.persona {
            Some(persona) => {
                let name = scene.name(Item::Persona(persona));
                let line = drawing::line_of(scene, persona);
                view! { <h2 class="slide-column-name"><Avatar persona/> <span dir="auto">{name}</span> {line}</h2> }
                    .into_any()
            }
            None => view! { <h2 class="slide-column-name">{words::shared()}</h2> }.into_any(),
        };
        let says_nothing = column.persona.is_none() || slide.part.index > 0 || is_lane_shared(scene.document);
        let shows = !column.touchpoints.is_empty() || !says_nothing;
        view! {
            <section class="slide-column" data-color=column.persona.map(|persona| scene.color(persona))>
                {head}
                {shows.then(|| touchpoints(scene, column, presence))}
                {column.notes.iter().filter_map(|notes| cards::lane(scene, notes)).collect_view()}
            </section>
        }
    });
    view! {
        <div class="slide-body" data-layout="abreast">{columns.collect_view()}</div>
    }
    .into_any()
}

/// The touchpoints, or why there are none.
fn touchpoints(scene: &Scene<'_>, column: &Column, presence: Presence) -> AnyView {
    if column.touchpoints.is_empty() {
        return view! {
            <p class="slide-empty" data-presence=look::presence(presence)>{words::no_touchpoints(presence)}</p>
        }
        .into_any();
    }
    let cards = column.touchpoints.iter().filter_map(|card| cards::touchpoint(scene, *card, None));
    view! { <ul class="slide-cards">{cards.collect_view()}</ul> }.into_any()
}

fn is_lane_shared(document: &Document) -> bool {
    let lane = document.touchpoint_lane().and_then(|lane| document.lane(lane));
    lane.is_some_and(|lane| lane.scope == Scope::Shared)
}

/// What the map calls its touchpoints.
fn touchpoint_lane(scene: &Scene<'_>) -> String {
    scene.document.touchpoint_lane().map(|lane| scene.name(Item::Lane(lane))).unwrap_or_default()
}
