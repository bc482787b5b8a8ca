//! The findings: what is worth looking at, most urgent first, each with its rule and the cards that cause it.

use leptos::prelude::*;

use crate::insight::{Finding, Insight};
use crate::model::{Field, RecordKey};
use crate::session::Item;
use crate::state::Workspace;
use crate::view::insight::go_to;
use crate::wording::{self, insight as words};

/// So many links are shown below a finding; the rest are counted.
const MOST_LINKS: usize = 12;

/// All findings.
#[component]
pub fn Findings(insight: Memo<Insight>) -> impl IntoView {
    let workspace = Workspace::expect();
    let findings = Memo::new(move |_| insight.with(|insight| insight.findings.clone()));
    let list = move || {
        findings
            .with(|findings| findings.iter().map(|finding| finding_view(workspace, finding)).collect_view())
    };
    let is_empty = move || findings.with(Vec::is_empty);
    view! {
        <section class="insight-findings" aria-labelledby="findings-title">
            <h3 class="insight-heading" id="findings-title">"What to look at"</h3>
            <Show when=is_empty>
                <p class="insight-empty">{words::nothing_found()}</p>
            </Show>
            <ol class="findings">{list}</ol>
        </section>
    }
}

fn finding_view(workspace: Workspace, finding: &Finding) -> AnyView {
    let name = finding.about().and_then(Item::of).map(|item| workspace.item_name(item)).unwrap_or_default();
    let currency = finding
        .about()
        .and_then(|key| workspace.store.with_fields(key, |fields| fields.text(Field::Currency).to_owned()));
    let named = words::Named { name: &name, currency: currency.as_deref().unwrap_or_default() };
    let title = words::title(finding, named);
    view! {
        <li class="finding" data-rule=words::rule(finding.rule) data-urgency=finding.rule.urgency().to_string()>
            <h4 class="finding-title" dir="auto">{title}</h4>
            <p class="finding-why">{words::explanation(finding.rule)}</p>
            <p class="finding-advice">{words::advice(finding.rule)}</p>
            {links(workspace, finding)}
        </li>
    }
    .into_any()
}

/// The cards that cause it, or else the stages or personas.
fn links(workspace: Workspace, finding: &Finding) -> AnyView {
    let cards = finding.cards.iter().map(|id| RecordKey::Card(*id));
    let stages = finding.stages.iter().map(|id| RecordKey::Stage(*id));
    let personas = finding.personas.iter().map(|id| RecordKey::Persona(*id));
    let mut causes: Vec<RecordKey> = cards.collect();
    if causes.is_empty() {
        causes.extend(stages);
    }
    if causes.is_empty() {
        causes.extend(personas);
    }
    let more = causes.len().saturating_sub(MOST_LINKS);
    let links = causes.into_iter().take(MOST_LINKS).map(|key| link(workspace, key)).collect_view();
    view! {
        <ul class="finding-links">
            {links}
            {(more > 0).then(|| view! { <li>{wording::and_more(more)}</li> })}
        </ul>
    }
    .into_any()
}

fn link(workspace: Workspace, key: RecordKey) -> AnyView {
    let name = move || Item::of(key).map(|item| workspace.item_name(item)).unwrap_or_default();
    view! {
        <li>
            <button type="button" class="link" dir="auto" on:click=move |_| go_to(workspace, key, None)>{name}</button>
        </li>
    }
    .into_any()
}
