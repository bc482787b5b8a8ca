//! The eight steps: how far the map is, what is missing, and a way to it. A guide, never a gate.

use leptos::prelude::*;

use crate::insight::{Insight, Missing, Step};
use crate::state::Workspace;
use crate::view::insight::go_to;
use crate::wording::steps as words;

/// The eight steps.
#[component]
pub fn Guide(insight: Memo<Insight>) -> impl IntoView {
    let workspace = Workspace::expect();
    let steps = move || {
        insight.with(|insight| insight.steps.iter().map(|step| step_view(workspace, step)).collect_view())
    };
    view! {
        <section class="guide" aria-labelledby="guide-title">
            <h3 class="insight-heading" id="guide-title">"Eight steps"</h3>
            <ol class="steps">{steps}</ol>
        </section>
    }
}

fn step_view(workspace: Workspace, step: &Step) -> AnyView {
    let missing = step.missing.iter().map(|missing| missing_view(workspace, *missing)).collect_view();
    let is_done = step.is_done();
    view! {
        <li class="step" class:done=is_done>
            <details>
                <summary>
                    <span class="step-name">{words::step(step.kind)}</span>
                    <span class="step-phase">{words::thinking_phase(step.phase())}</span>
                    <meter
                        class="step-meter"
                        min="0"
                        max=step.total.to_string()
                        value=step.done.to_string()
                        aria-label=words::step(step.kind)
                    ></meter>
                    <span class="step-progress">{words::progress(step.done, step.total)}</span>
                </summary>
                <p class="step-hint">{words::step_hint(step.kind)}</p>
                <ul class="step-missing">{missing}</ul>
            </details>
        </li>
    }
    .into_any()
}

fn missing_view(workspace: Workspace, missing: Missing) -> AnyView {
    let go = move |_| go_to(workspace, missing.place.record, missing.place.field);
    view! {
        <li>
            <button type="button" class="link" on:click=go>{words::lack(missing.lack, missing.count)}</button>
        </li>
    }
    .into_any()
}
