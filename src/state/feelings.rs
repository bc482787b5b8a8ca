//! The feelings that a stage's piece of the emotion curve needs: its own, and its nearest neighbors'.

use crate::model::{CardId, LaneKind, PersonaId, Sentiment, StageId};
use crate::state::{EditorStore, Workspace};

/// How many points beyond the stage its piece of the curve depends on, on each side.
const REACH: usize = 2;

/// The points of a persona's curve in one stage, with those that bend it at its edges.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StageFeelings {
    /// The nearest points before the stage, in order.
    pub before: Vec<Neighbor>,
    /// The touchpoints of the stage, in order.
    pub own: Vec<(CardId, Sentiment)>,
    /// The nearest points after the stage, in order.
    pub after: Vec<Neighbor>,
}

/// A point of the curve in another stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbor {
    /// How many stages further right its stage is.
    pub stages: f64,
    /// Its place among the touchpoints of its stage.
    pub index: usize,
    /// How many touchpoints its stage has.
    pub count: usize,
    /// How it feels.
    pub sentiment: Sentiment,
}

/// Reads what a stage's piece of the curve needs; depends on no more than that.
pub(crate) fn stage_feelings(workspace: Workspace, persona: PersonaId, stage: StageId) -> StageFeelings {
    let store = workspace.store;
    let stages = store.stage_ids();
    let Some(here) = stages.iter().position(|id| *id == stage) else { return StageFeelings::default() };
    let cards = |stage: StageId| touchpoints(store, persona, stage);
    let own = cards(stage).into_iter();
    let own = own.map(|card| (card, workspace.sentiment(card).unwrap_or_default())).collect();

    let (earlier, later) = stages.split_at(here);
    let mut before: Vec<Neighbor> = Vec::with_capacity(REACH);
    for (distance, stage) in (1_u16..).zip(earlier.iter().rev()) {
        let cards = cards(*stage);
        let near = cards.iter().enumerate().rev().take(REACH - before.len());
        before.extend(
            near.map(|(index, card)| neighbor(workspace, -f64::from(distance), index, cards.len(), *card)),
        );
        if before.len() == REACH {
            break;
        }
    }
    before.reverse();
    let mut after = Vec::with_capacity(REACH);
    for (distance, stage) in (1_u16..).zip(later.iter().skip(1)) {
        let cards = cards(*stage);
        let near = cards.iter().enumerate().take(REACH - after.len());
        after.extend(
            near.map(|(index, card)| neighbor(workspace, f64::from(distance), index, cards.len(), *card)),
        );
        if after.len() == REACH {
            break;
        }
    }
    StageFeelings { before, own, after }
}

fn neighbor(workspace: Workspace, stages: f64, index: usize, count: usize, card: CardId) -> Neighbor {
    Neighbor { stages, index, count, sentiment: workspace.sentiment(card).unwrap_or_default() }
}

/// The touchpoints of a persona in a stage, first at the top.
pub(crate) fn touchpoints(store: EditorStore, persona: PersonaId, stage: StageId) -> Vec<CardId> {
    let lanes = store.lane_ids().into_iter();
    let mut touchpoint_lanes =
        lanes.filter(|lane| store.with_lane(*lane, |lane| lane.kind) == Some(LaneKind::Touchpoints));
    let cell = touchpoint_lanes
        .next()
        .and_then(|lane| store.peek(|document| document.cell_key(persona, lane, stage)));
    cell.map(|cell| store.card_ids(cell)).unwrap_or_default()
}

/// How a touchpoint feels.
pub(crate) fn sentiment(store: EditorStore, card: CardId) -> Option<Sentiment> {
    store.with_card(card, |card| card.is_touchpoint().then(|| card.sentiment())).flatten()
}
