//! The slide with the curves of all personas over each other, and the stage where they disagree most.

use leptos::prelude::*;

use crate::insight::{Disagreement, PersonaInsight};
use crate::model::{Sentiment, StageId};
use crate::session::Item;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::face::Face;
use crate::view::present::drawing;
use crate::view::present::slide::{Drawn, Scene, head};
use crate::wording::{insight, presentation as words};

/// The slide.
pub fn slide(scene: &Scene<'_>) -> Drawn {
    let apart = scene
        .insight
        .disagreement
        .filter(|found| scene.cast.contains(&found.highest) && scene.cast.contains(&found.lowest));
    let content = view! {
        {head(words::together().to_owned(), None, view! { <p class="slide-lead" dir="auto">{lead(scene, apart)}</p> })}
        <div class="slide-body">
            <table class="together-table" data-many=drawing::many(scene)>
                <caption class="sr-only">{words::means_caption()}</caption>
                <thead>
                    <tr class="together-drawing-row" aria-hidden="true">
                        <td class="together-scale">
                            <Face sentiment=Sentiment::MAX/>
                            <Face sentiment=Sentiment::default()/>
                            <Face sentiment=Sentiment::MIN/>
                        </td>
                        <td class="together-drawing" colspan=scene.document.stage_order().len().max(1).to_string()>
                            <div class="strip-drawing">
                                {apart.and_then(|found| mark(scene, found))}
                                {drawing::all(scene, scene.cast)}
                            </div>
                        </td>
                    </tr>
                    <tr>
                        <td></td>
                        {scene.document.stage_order().iter().map(|id| stage(scene, *id, apart)).collect_view()}
                    </tr>
                </thead>
                <tbody>{scene.cast.iter().filter_map(|persona| {
                    scene.insight.personas.iter().find(|journey| journey.persona == *persona)
                }).map(|journey| row(scene, journey, apart)).collect_view()}</tbody>
            </table>
        </div>
    };
    Drawn { kind: "together", content: content.into_any(), curve: None }
}

fn lead(scene: &Scene<'_>, apart: Option<Disagreement>) -> String {
    apart.map_or_else(
        || words::nobody_disagrees().to_owned(),
        |found| {
            let name = |persona| scene.name(Item::Persona(persona));
            let stage = scene.name(Item::Stage(found.stage));
            insight::disagreement(&stage, found.spread, &name(found.highest), &name(found.lowest))
        },
    )
}

/// The ground of the stage that they disagree about.
fn mark(scene: &Scene<'_>, apart: Disagreement) -> Option<AnyView> {
    let stages = scene.document.stage_order();
    let place = stages.iter().position(|stage| *stage == apart.stage)?;
    let left = format!("calc(100% / {} * {place})", stages.len());
    Some(
        view! {
            <span class="strip-now" data-apart="" style:left=left style=("--stages", stages.len().to_string())>
                <span class="together-apart">{words::furthest_apart()}</span>
            </span>
        }
        .into_any(),
    )
}

fn is_apart(apart: Option<Disagreement>, stage: StageId) -> Option<&'static str> {
    apart.is_some_and(|found| found.stage == stage).then_some("")
}

fn stage(scene: &Scene<'_>, id: StageId, apart: Option<Disagreement>) -> AnyView {
    let name = scene.name(Item::Stage(id));
    view! { <th scope="col" data-apart=is_apart(apart, id) dir="auto"><span>{name}</span></th> }.into_any()
}

fn row(scene: &Scene<'_>, journey: &PersonaInsight, apart: Option<Disagreement>) -> AnyView {
    let persona = journey.persona;
    let stages = scene.document.stage_order().iter().zip(&journey.stages);
    let means = stages.map(|(id, feelings)| {
        view! { <td data-apart=is_apart(apart, *id)>{words::mean(*feelings)}</td> }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="together-who" data-color=scene.color(persona)>
                    <Avatar persona/>
                    <span class="together-name" dir="auto">{scene.name(Item::Persona(persona))}</span>
                    {drawing::line_of(scene, persona)}
                </span>
            </th>
            {means.collect_view()}
        </tr>
    }
    .into_any()
}
