//! Both emotion curves over each other, and the feelings behind them as a table.

use leptos::prelude::*;

use crate::drawing::{add, curve_path};
use crate::insight::compare::{Comparison, StagePair};
use crate::insight::{CurvePoint, monotone_segments};
use crate::model::{MapState, PersonaId, Sentiment};
use crate::state::Workspace;
use crate::view::compare::head::half;
use crate::view::look;
use crate::view::parts::face::Face;
use crate::wording::{self, compare as words};

/// The width of a stage in the drawing, in its own units.
const STAGE_WIDTH: f64 = 100.0;
/// The height of the drawing, in its own units.
const HEIGHT: f64 = 100.0;
/// The height of one step of feeling: four of them, and half a step of room above and below.
const STEP: f64 = HEIGHT / 5.0;

/// The curves of a persona on both maps.
#[component]
pub fn Chart(compared: Memo<Comparison>, persona: Memo<Option<PersonaId>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let color = move || persona.get().map(|persona| look::color(workspace.persona_color(persona)));
    view! {
        <div class="compare-drawing" data-color=color aria-hidden="true">
            <span class="compare-scale">
                <Face sentiment=Sentiment::MAX/>
                <Face sentiment=Sentiment::default()/>
                <Face sentiment=Sentiment::MIN/>
            </span>
            {move || compared.with(drawing)}
        </div>
        <div class="table-scroll" data-color=color tabindex="0" role="region" aria-label=words::table_caption()>
            <table class="mean-table">
                <caption class="sr-only">{words::table_caption()}</caption>
                {move || compared.with(means)}
            </table>
        </div>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a map has at most some hundred stages")]
fn drawing(compared: &Comparison) -> AnyView {
    let stages = compared.stages.len().max(1);
    let width = stages as f64 * STAGE_WIDTH;
    let line = |at: usize| {
        let x = at as f64 * STAGE_WIDTH;
        view! { <line class="compare-border" x1=x x2=x y1="0" y2=HEIGHT></line> }
    };
    // The current one first, so that the future one lies over it.
    let curves = MapState::ALL.into_iter().map(|of| curve(compared, of)).collect_view();
    view! {
        <svg class="compare-svg" viewBox=format!("0 0 {width} {HEIGHT}") preserveAspectRatio="none">
            {(1..stages).map(line).collect_view()}
            <line class="curve-neutral" x1="0" x2=width.to_string() y1=HEIGHT / 2.0 y2=HEIGHT / 2.0></line>
            {curves}
        </svg>
    }
    .into_any()
}

/// The curve of one map with a dot for each touchpoint.
fn curve(compared: &Comparison, of: MapState) -> AnyView {
    let place = |point: CurvePoint| CurvePoint { x: point.x * STAGE_WIDTH, y: HEIGHT / 2.0 - point.y * STEP };
    let points: Vec<CurvePoint> = compared.curve(of).into_iter().map(place).collect();
    let mut dots = String::new();
    for point in &points {
        // A line of no length with round ends: a circle would be stretched with the drawing.
        add(&mut dots, 'M', &[*point]);
        dots.push_str("h0");
    }
    view! {
        <g data-half=half(of)>
            <path class="compare-curve" d=curve_path(&monotone_segments(&points))></path>
            <path class="compare-dots" d=dots></path>
        </g>
    }
    .into_any()
}

/// The mean feeling in each stage: the drawing in numbers.
fn means(compared: &Comparison) -> AnyView {
    let title = |pair: &StagePair| {
        view! { <th scope="col" dir="auto">{wording::titled(pair.title(), "stage")}</th> }
    };
    let row = |of: MapState| {
        let mean = |pair: &StagePair| view! { <td>{words::mean(pair.feelings(of))}</td> };
        view! {
            <tr data-half=half(of)>
                <th scope="row">
                    <span class="compare-line" aria-hidden="true"></span>
                    {words::side(of)}
                </th>
                <td><strong>{words::mean(compared.feelings(of))}</strong></td>
                {compared.stages.iter().map(mean).collect_view()}
            </tr>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{words::map()}</th>
                <th scope="col">{words::whole_journey()}</th>
                {compared.stages.iter().map(title).collect_view()}
            </tr>
        </thead>
        <tbody>{MapState::ALL.into_iter().map(row).collect_view()}</tbody>
    }
    .into_any()
}
