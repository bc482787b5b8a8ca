//! Rankings: low-hanging fruit, and the stages by their pain.

use std::cmp::Reverse;

use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::reading::Reading;
use crate::insight::value::strength;
use crate::model::{CardId, StageId};

/// How much a stage hurts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePain {
    /// The stage.
    pub stage: StageId,
    /// The sum of |sentiment| × persona weight over its pain points, at least 1.
    pub pain: u32,
    /// The touchpoints that hurt in it, in journey order, at least one.
    pub cards: Vec<CardId>,
    /// How much the touchpoint matters that matters most, from 1 to 21.
    pub stake: u32,
}

/// The stages in which something hurts, the most painful first, equals in the order of the map.
///
/// The pain of a stage is the sum of |sentiment| × weight over its touchpoints with a sentiment below 0, the
/// weight being that of the persona: see [`crate::insight::persona_weight`].
pub(crate) fn pain_ranking(reading: &Reading<'_>) -> Vec<StagePain> {
    let empty = |stage| StagePain { stage, pain: 0, cards: Vec::new(), stake: 0 };
    let mut stages: Vec<_> = reading.stages.iter().map(|stage| empty(stage.id)).collect();
    for touchpoint in reading.touchpoints.iter().filter(|touchpoint| touchpoint.sentiment.is_pain()) {
        let Some(stage) = stages.get_mut(touchpoint.stage) else { continue };
        stage.pain += strength(touchpoint.sentiment) * touchpoint.weight;
        stage.stake = stage.stake.max(touchpoint.stake);
        stage.cards.push(touchpoint.id);
    }
    stages.retain(|stage| stage.pain > 0);
    stages.sort_by_key(|stage| Reverse(stage.pain));
    stages
}

/// The finding about the most painful stage, if anything hurts.
pub(crate) fn heaviest(ranking: &[StagePain]) -> Option<Finding> {
    let first = ranking.first()?;
    let finding = Finding::new(Rule::HeaviestStage, Figure::Pain(first.pain), first.stake);
    Some(Finding { stages: vec![first.stage], cards: first.cards.clone(), ..finding })
}

/// The opportunities with at least the impact and at most the effort that the map asks for (4 and 2 unless it
/// says otherwise), neither dropped nor done: highest impact first, then lowest effort, then map order.
pub(crate) fn low_hanging_fruit(reading: &Reading<'_>) -> Vec<CardId> {
    let limits = reading.document.map().fruit_limits();
    let alive = reading.opportunities.iter().filter(|card| !card.is_dropped() && !card.is_done);
    let rated = alive.filter_map(|card| Some((card.id, card.impact?, card.effort?)));
    let mut fruit: Vec<_> = rated.filter(|(_, impact, effort)| limits.hold(*impact, *effort)).collect();
    fruit.sort_by_key(|(_, impact, effort)| (Reverse(*impact), *effort));
    fruit.into_iter().map(|(card, _, _)| card).collect()
}

/// The finding about low-hanging fruit, if there is any. It stands as high as a touchpoint that hurts a
/// little: its stake is twice the highest persona weight.
pub(crate) fn fruit_finding(reading: &Reading<'_>, fruit: &[CardId]) -> Option<Finding> {
    let figure = Figure::Count(fruit.len());
    let finding = Finding::new(Rule::LowHangingFruit, figure, 2 * reading.top_weight);
    (!fruit.is_empty()).then(|| Finding { cards: fruit.to_vec(), ..finding })
}
