//! The emotion curves of all personas over each other, and the feelings behind them as a table.

use leptos::prelude::*;

use crate::drawing::curve_path;
use crate::insight::{CurvePoint, Insight, monotone_segments};
use crate::model::{Document, PersonaId};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::look;
use crate::wording::insight as words;

/// The width of a stage in the drawing, in its own units.
const STAGE_WIDTH: f64 = 100.0;
/// The height of the drawing, in its own units.
const HEIGHT: f64 = 120.0;

/// The curves of all personas in one drawing.
#[component]
pub fn Overlay(insight: Memo<Insight>) -> impl IntoView {
    let workspace = Workspace::expect();
    let drawing = move || {
        // The curves follow what was worked out, so that both are of the same moment.
        insight.track();
        let stages = workspace.store.stage_ids().len().max(1);
        let paths = workspace.store.persona_ids().into_iter().map(|id| curve(workspace, id)).collect_view();
        #[expect(clippy::cast_precision_loss, reason = "a map has at most some hundred stages")]
        let width = stages as f64 * STAGE_WIDTH;
        view! {
            <svg
                class="overlay-svg"
                viewBox=format!("0 0 {width} {HEIGHT}")
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <line class="curve-neutral" x1="0" x2=width.to_string() y1=HEIGHT / 2.0 y2=HEIGHT / 2.0></line>
                {paths}
            </svg>
        }
    };
    let spread = move || {
        insight.with(|insight| {
            insight.disagreement.map(|found| {
                let name = |persona: PersonaId| workspace.item_name(Item::Persona(persona));
                let stage = workspace.stage_name(found.stage);
                words::disagreement(&stage, found.spread, &name(found.highest), &name(found.lowest))
            })
        })
    };
    view! {
        <section class="chart overlay">
            <h3 class="insight-heading">"Emotion curves over each other"</h3>
            <p class="chart-caption" dir="auto">{spread}</p>
            {drawing}
            <MeanTable insight/>
        </section>
    }
}

fn curve(workspace: Workspace, persona: PersonaId) -> AnyView {
    let points = workspace.store.peek(|document| points(document, persona));
    let color = look::color(workspace.persona_color(persona));
    view! { <path class="curve-line" data-color=color d=curve_path(&monotone_segments(&points))></path> }
        .into_any()
}

/// The touchpoints of a persona as points of the drawing.
#[expect(clippy::cast_precision_loss, reason = "counts of stages and cards are small")]
fn points(document: &Document, persona: PersonaId) -> Vec<CurvePoint> {
    let Some(lane) = document.touchpoint_lane() else { return Vec::new() };
    let mut points = Vec::new();
    for (at, stage) in document.stage_order().iter().enumerate() {
        let Some(key) = document.cell_key(persona, lane, *stage) else { continue };
        let cards = document.cell(key);
        for (index, id) in cards.iter().enumerate() {
            let sentiment = document.card(*id).map(|card| card.sentiment().value()).unwrap_or_default();
            let across = (index as f64 + 0.5) / cards.len() as f64;
            let y = HEIGHT / 2.0 - f64::from(sentiment) * HEIGHT / 5.0;
            points.push(CurvePoint { x: (at as f64 + across) * STAGE_WIDTH, y });
        }
    }
    points
}

/// The mean feeling of each persona in each stage: the drawing in numbers.
#[component]
fn MeanTable(insight: Memo<Insight>) -> impl IntoView {
    let workspace = Workspace::expect();
    let head = move || {
        let stages = workspace.store.stage_ids().into_iter();
        stages.map(|id| view! { <th scope="col" dir="auto">{workspace.stage_name(id)}</th> }).collect_view()
    };
    let rows = move || {
        insight.with(|insight| {
            let row = |journey: &crate::insight::PersonaInsight| {
                let persona = journey.persona;
                let means = journey.stages.iter().map(|feelings| {
                    let mean = feelings.mean().map_or_else(|| "–".to_owned(), words::mean);
                    view! { <td>{mean}</td> }
                });
                view! {
                    <tr>
                        <th scope="row" dir="auto">
                            <span class="swatch" data-color=look::color(workspace.persona_color(persona)) aria-hidden="true"></span>
                            {workspace.item_name(Item::Persona(persona))}
                        </th>
                        {means.collect_view()}
                    </tr>
                }
            };
            insight.personas.iter().map(row).collect_view()
        })
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Mean feeling per stage">
            <table class="mean-table">
                <caption class="sr-only">"Mean feeling of each persona in each stage, from −2 to +2"</caption>
                <thead><tr><th scope="col">"Persona"</th>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
