//! The closing slides: what the map says of itself, a few things on each.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::insight::{Feelings, Finding, Insight, Rule};
use crate::model::{Card, CardId, Decision, Document, Field, PersonaId};
use crate::session::plan;
use crate::session::presentation::pages::{in_groups, lines, shared_out};
use crate::session::presentation::{Part, Slide};

/// How many personas stand on a slide with their lowest points.
const TURNS_ABREAST: usize = 3;
/// How many lines of moments of truth fit on a slide, in two columns.
const MOMENT_ROOM: usize = 24;
/// How many letters of a moment of truth stand in a line.
const MOMENT_LETTERS: usize = 44;
/// How many findings stand on a slide.
const FINDINGS_ABREAST: usize = 3;
/// How many findings are shown at all: the most urgent ones.
const MOST_FINDINGS: usize = 6;
/// How many opportunities stand on a slide beside the board.
const PLANS_ABREAST: usize = 5;
/// How many opportunities are shown at all.
const MOST_PLANS: usize = 10;

/// How a journey feels as a whole and in each stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// All touchpoints.
    pub total: Feelings,
    /// The touchpoints of each stage, in the order of the map.
    pub stages: Vec<Feelings>,
}

/// How the journeys of `cast` feel: of one persona, or of all of them, in which what personas share counts once.
#[must_use]
pub fn balance(insight: &Insight, cast: &[PersonaId]) -> Balance {
    let one = match cast {
        [persona] => insight.personas.iter().find(|journey| journey.persona == *persona),
        _ => None,
    };
    match one {
        Some(journey) => Balance { total: journey.total, stages: journey.stages.clone() },
        None => Balance { total: insight.feelings, stages: insight.stages.clone() },
    }
}

/// The slides that end a presentation.
pub(super) fn slides(document: &Document, insight: &Insight, cast: &[PersonaId]) -> Vec<Slide> {
    let has_touchpoints = balance(insight, cast).total.touchpoints > 0;
    let mut slides = Vec::new();
    if cast.len() > 1 && has_touchpoints {
        slides.push(Slide::Together);
    }
    if has_touchpoints {
        slides.push(Slide::Balance);
    }
    slides.extend(in_parts(turns(insight, cast), |personas, part| Slide::Turns { personas, part }));
    slides.extend(in_parts(moments(document, insight, cast), |cards, part| Slide::Moments { cards, part }));
    slides.extend(in_parts(findings(insight, cast), |places, part| Slide::Findings { places, part }));
    let (plans, more) = plans(document, insight);
    let mut next = 1;
    slides.extend(in_parts(plans, |cards, part| {
        let first = next;
        next += cards.len();
        let more = if part.index + 1 == part.count { more } else { 0 };
        Slide::Plan { cards, first, more, part }
    }));
    slides
}

fn in_parts<T>(groups: Vec<Vec<T>>, mut slide: impl FnMut(Vec<T>, Part) -> Slide) -> Vec<Slide> {
    let count = groups.len();
    let numbered = groups.into_iter().enumerate();
    numbered.map(|(index, group)| slide(group, Part { index, count })).collect()
}

/// The personas whose journeys have something to compare: at least two touchpoints.
fn turns(insight: &Insight, cast: &[PersonaId]) -> Vec<Vec<PersonaId>> {
    let journeys = insight.personas.iter().filter(|journey| journey.total.touchpoints > 1);
    let personas: Vec<PersonaId> =
        journeys.map(|journey| journey.persona).filter(|persona| cast.contains(persona)).collect();
    if personas.is_empty() { Vec::new() } else { in_groups(&personas, TURNS_ABREAST) }
}

/// The moments of truth without an owner.
fn moments(document: &Document, insight: &Insight, cast: &[PersonaId]) -> Vec<Vec<CardId>> {
    let cards = insight.by(Rule::MomentWithoutOwner).flat_map(|finding| &finding.cards).copied();
    let is_theirs = |card: &CardId| {
        let persona = document.cell_of(*card).and_then(|cell| cell.persona);
        persona.is_none_or(|persona| cast.contains(&persona))
    };
    let sized = cards.filter(is_theirs).map(|card| (card, moment_lines(document.card(card))));
    shared_out(sized.collect(), MOMENT_ROOM)
}

/// Its title, where it is, why it decides, and the gap to the next.
fn moment_lines(card: Option<&Card>) -> usize {
    let text = |field| card.map_or("", |card| card.fields.text(field));
    lines(text(Field::Title), MOMENT_LETTERS).max(1) + lines(text(Field::MomentReason), MOMENT_LETTERS) + 2
}

/// The places of the most urgent findings that no other slide shows.
fn findings(insight: &Insight, cast: &[PersonaId]) -> Vec<Vec<usize>> {
    let is_new = |finding: &Finding| match finding.rule {
        Rule::LowestPoint
        | Rule::SteepestDrop
        | Rule::MomentWithoutOwner
        | Rule::LowHangingFruit
        | Rule::Disagreement
        // These are for those who keep the map, not for an audience.
        | Rule::ReviewPassed
        | Rule::FutureWithoutCurrent
        | Rule::UnrealizedPotential => false,
        Rule::RiskUnattended
        | Rule::PainUnanswered
        | Rule::ComplaintWithoutRecovery
        | Rule::DroppedPainRemains
        | Rule::HeaviestStage
        | Rule::NoOwnedTouchpoint
        | Rule::OnlyPeers
        | Rule::NobodyPresent
        | Rule::OnlyPartner
        | Rule::EmptyStages
        | Rule::Assumptions
        | Rule::OpenQuestions
        | Rule::RecoveryParadox => true,
    };
    let is_theirs = |finding: &Finding| {
        finding.personas.is_empty() || finding.personas.iter().any(|persona| cast.contains(persona))
    };
    let all = insight.findings.iter().enumerate();
    let shown = all.filter(|(_, finding)| is_new(finding) && is_theirs(finding)).take(MOST_FINDINGS);
    let places: Vec<usize> = shown.map(|(place, _)| place).collect();
    if places.is_empty() { Vec::new() } else { in_groups(&places, FINDINGS_ABREAST) }
}

/// The opportunities that wait to be taken, and how many more there are: low-hanging fruit first, then what was
/// decided, then what changes most for the least effort.
fn plans(document: &Document, insight: &Insight) -> (Vec<Vec<CardId>>, usize) {
    let rows = plan::opportunities(document, document.persona_order());
    let waiting = rows.into_iter().filter_map(|row| Some((row.card, document.card(row.card)?)));
    let mut waiting: Vec<(CardId, &Card)> =
        waiting.filter(|(_, card)| card.decision() != Decision::Drop && !card.is_done()).collect();
    let ranks: BTreeMap<&CardId, usize> = insight.fruit.iter().zip(0..).collect();
    waiting.sort_by_cached_key(|(id, card)| {
        let fruit = ranks.get(id).copied().unwrap_or(usize::MAX);
        let (impact, effort) = (card.fields.whole(Field::Impact), card.fields.whole(Field::Effort));
        (fruit, card.decision() != Decision::Go, Reverse(impact), effort.unwrap_or(i64::MAX))
    });
    let more = waiting.len().saturating_sub(MOST_PLANS);
    let cards: Vec<CardId> = waiting.into_iter().take(MOST_PLANS).map(|(id, _)| id).collect();
    (if cards.is_empty() { Vec::new() } else { in_groups(&cards, PLANS_ABREAST) }, more)
}
