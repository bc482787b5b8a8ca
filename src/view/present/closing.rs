//! The closing slides of insight: love and pain, lowest points and drops, moments of truth, and what to look at.

use leptos::prelude::*;

use crate::insight::{Feelings, Finding, LowestPoint, PersonaInsight, SteepestDrop};
use crate::model::{CardId, Field, PersonaId, RecordKey, Sentiment, StageId};
use crate::session::Item;
use crate::session::presentation::{Part, balance};
use crate::view::parts::avatar::Avatar;
use crate::view::parts::face::Face;
use crate::view::present::cards;
use crate::view::present::drawing::{self, Marks};
use crate::view::present::slide::{Drawn, Scene, head};
use crate::wording::{self, insight, presentation as words};

/// So many causes of a finding are named; the rest are counted.
const MOST_CAUSES: usize = 4;

/// Love points against pain points, as a whole and stage by stage.
pub fn balance_slide(scene: &Scene<'_>) -> Drawn {
    let balance = balance(scene.insight, scene.cast);
    let most = balance.stages.iter().map(|stage| stage.love.max(stage.pain)).max().unwrap_or_default();
    let stages = scene.document.stage_order().iter().zip(&balance.stages);
    let rows = stages.map(|(id, feelings)| stage_row(scene, *id, *feelings, most)).collect_view();
    let total = balance.total;
    let content = view! {
        {head(words::balance().to_owned(), None, ())}
        <div class="slide-body balance">
            <div class="balance-sum">
                <dl class="balance-figures">
                    {figure("love", total.love.to_string(), words::love_points(total.love))}
                    {figure("pain", total.pain.to_string(), words::pain_points(total.pain))}
                    {figure("sum", insight::balance(total.balance()), words::balance_of_points())}
                </dl>
                {cast(scene)}
            </div>
            <table class="balance-table">
                <caption class="sr-only">{words::balance_caption()}</caption>
                <thead class="sr-only">
                    <tr>
                        <th scope="col">"Stage"</th>
                        <th scope="col">{words::pain_points(0)}</th>
                        <th scope="col">{words::love_points(0)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Drawn { kind: "balance", content: content.into_any(), curve: None }
}

fn figure(kind: &'static str, number: String, name: &'static str) -> AnyView {
    view! { <div class="balance-figure" data-kind=kind><dt>{name}</dt><dd>{number}</dd></div> }.into_any()
}

/// The balance of each persona, where there are several.
fn cast(scene: &Scene<'_>) -> Option<AnyView> {
    let journeys = scene.insight.personas.iter().filter(|journey| scene.cast.contains(&journey.persona));
    let lines = journeys.map(|journey| {
        let (persona, total) = (journey.persona, journey.total);
        let words = insight::balance_in_full(total.love, total.pain, total.balance());
        view! {
            <li class="balance-member" data-color=scene.color(persona)>
                <Avatar persona/>
                <span><strong dir="auto">{scene.name(Item::Persona(persona))}</strong> " " {words}</span>
            </li>
        }
    });
    (scene.cast.len() > 1).then(|| view! { <ul class="balance-cast">{lines.collect_view()}</ul> }.into_any())
}

fn stage_row(scene: &Scene<'_>, id: StageId, feelings: Feelings, most: usize) -> AnyView {
    let bar = |points: usize, kind: &'static str| {
        #[expect(clippy::cast_precision_loss, reason = "a map has at most some thousand cards")]
        let part = format!("{:.3}", points as f64 / most.max(1) as f64);
        view! {
            <td class="balance-cell" data-kind=kind>
                <span class="balance-line">
                    <span class="balance-number">{points}</span>
                    <span class="balance-bar" aria-hidden="true" style=("--part", part)></span>
                </span>
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row" dir="auto">{scene.name(Item::Stage(id))}</th>
            {bar(feelings.pain, "pain")}
            {bar(feelings.love, "love")}
        </tr>
    }
    .into_any()
}

/// Where it feels worst, and where the feeling falls most.
pub fn turns(scene: &Scene<'_>, personas: &[PersonaId], part: Part) -> Drawn {
    let journeys = personas
        .iter()
        .filter_map(|persona| scene.insight.personas.iter().find(|journey| journey.persona == *persona));
    let content = view! {
        {head(words::turns().to_owned(), Some(part), ())}
        <div class="slide-body turns">{journeys.map(|journey| turn(scene, journey)).collect_view()}</div>
    };
    Drawn { kind: "turns", content: content.into_any(), curve: None }
}

fn turn(scene: &Scene<'_>, journey: &PersonaInsight) -> AnyView {
    let persona = journey.persona;
    let marks = Marks { low: journey.lowest.map(|low| low.card), drop: journey.drop.map(|drop| drop.after) };
    view! {
        <section class="turn" data-color=scene.color(persona)>
            <h2 class="turn-who">
                <Avatar persona/>
                <span dir="auto">{scene.name(Item::Persona(persona))}</span>
            </h2>
            <div class="turn-drawing" aria-hidden="true">{drawing::marked(scene, persona, marks)}</div>
            <div class="turn-words">
                {journey.lowest.map(|low| lowest(scene, low))}
                {drop(scene, journey.drop)}
            </div>
        </section>
    }
    .into_any()
}

fn lowest(scene: &Scene<'_>, low: LowestPoint) -> AnyView {
    view! {
        <div class="turn-fact" data-turn="low">
            <h3 class="slide-label">{words::lowest_point()}</h3>
            {felt(scene, low.card, low.sentiment)}
            <p class="turn-note" dir="auto">{stage_of(scene, low.card)} " · " {insight::feeling(low.sentiment)}</p>
        </div>
    }
    .into_any()
}

fn drop(scene: &Scene<'_>, drop: Option<SteepestDrop>) -> AnyView {
    let body = match drop {
        None => view! { <p class="turn-note">{words::never_falls()}</p> }.into_any(),
        Some(drop) => view! {
            {felt(scene, drop.before, drop.from)}
            {felt(scene, drop.after, drop.to)}
            <p class="turn-note">{words::fall(drop)}</p>
        }
        .into_any(),
    };
    view! {
        <div class="turn-fact" data-turn="drop">
            <h3 class="slide-label">{words::steepest_drop()}</h3>
            {body}
        </div>
    }
    .into_any()
}

/// A touchpoint by its face and title.
fn felt(scene: &Scene<'_>, card: CardId, sentiment: Sentiment) -> AnyView {
    view! {
        <p class="turn-card">
            <Face sentiment/>
            <strong dir="auto">{scene.name(Item::Card(card))}</strong>
        </p>
    }
    .into_any()
}

fn stage_of(scene: &Scene<'_>, card: CardId) -> String {
    let cell = scene.document.cell_of(card);
    cell.map(|cell| scene.name(Item::Stage(cell.stage))).unwrap_or_default()
}

/// The moments of truth that nobody answers for.
pub fn moments(scene: &Scene<'_>, cards: &[CardId], part: Part) -> Drawn {
    let list = cards.iter().filter_map(|card| cards::touchpoint(scene, *card, Some(place_of(scene, *card))));
    let lead =
        view! { <p class="slide-lead">{insight::advice(crate::insight::Rule::MomentWithoutOwner)}</p> };
    let content = view! {
        {head(words::moments().to_owned(), Some(part), lead)}
        <div class="slide-body">
            // The cards have headings of the third level wherever they stand.
            <h2 class="sr-only">{words::moment_of_truth()}</h2>
            <ul class="slide-cards" data-wide="">{list.collect_view()}</ul>
        </div>
    };
    Drawn { kind: "moments", content: content.into_any(), curve: None }
}

/// "Travel & stay · Ana".
fn place_of(scene: &Scene<'_>, card: CardId) -> String {
    let Some(cell) = scene.document.cell_of(card) else { return String::new() };
    let persona = cell.persona.filter(|_| scene.cast.len() > 1).map(Item::Persona);
    let parts = [Some(Item::Stage(cell.stage)), persona].into_iter().flatten();
    parts.map(|item| scene.name(item)).collect::<Vec<_>>().join(" · ")
}

/// What else is worth looking at.
pub fn findings(scene: &Scene<'_>, places: &[usize], part: Part) -> Drawn {
    let findings = places.iter().filter_map(|place| scene.insight.findings.get(*place));
    let content = view! {
        {head(words::findings().to_owned(), Some(part), ())}
        <div class="slide-body">
            <ol class="slide-findings">{findings.map(|finding| finding_view(scene, finding)).collect_view()}</ol>
        </div>
    };
    Drawn { kind: "findings", content: content.into_any(), curve: None }
}

fn finding_view(scene: &Scene<'_>, finding: &Finding) -> AnyView {
    let about = finding.about();
    let name = about.and_then(Item::of).map(|item| scene.name(item)).unwrap_or_default();
    let fields = about.and_then(|key| scene.document.fields(key));
    let currency = fields.map_or("", |(_, fields)| fields.text(Field::Currency));
    let title = insight::title(finding, insight::Named { name: &name, currency });
    let causes = causes(scene, finding);
    view! {
        <li class="slide-finding" data-urgency=finding.rule.urgency().to_string()>
            <h2 class="slide-finding-title" dir="auto">{title}</h2>
            <p class="slide-finding-advice">{insight::advice(finding.rule)}</p>
            {(!causes.is_empty()).then(|| view! { <ul class="slide-causes">{causes}</ul> })}
        </li>
    }
    .into_any()
}

/// The first cards that cause it, or else the stages.
fn causes(scene: &Scene<'_>, finding: &Finding) -> Vec<AnyView> {
    let mut causes: Vec<RecordKey> = finding.cards.iter().map(|id| RecordKey::Card(*id)).collect();
    if causes.is_empty() {
        causes.extend(finding.stages.iter().map(|id| RecordKey::Stage(*id)));
    }
    let more = causes.len().saturating_sub(MOST_CAUSES);
    let named = causes.into_iter().take(MOST_CAUSES).filter_map(Item::of);
    let mut lines: Vec<String> = named.map(|item| scene.name(item)).collect();
    if more > 0 {
        lines.push(wording::and_more(more));
    }
    lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }.into_any()).collect()
}
