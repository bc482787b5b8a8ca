//! The stages and lanes of two maps, each with what answers it, and what lies in them.

use crate::insight::compare::matching::{Known, answers, lined_up, strays};
use crate::insight::compare::rows::{LaneCards, Row, rows};
use crate::insight::compare::{Side, StageHalf, StagePair};
use crate::model::{CardId, CellKey, Lane, LaneId, LaneKind, MapState, Scope, Sentiment, Stage, StageId};

/// The stages of both maps, without their cards.
pub(super) fn stage_pairs(current: Side<'_>, future: Side<'_>) -> Vec<StagePair> {
    let (before, after) = (stages(current), stages(future));
    let lines = lined_up(&answers(&known_stages(&before), &known_stages(&after)), after.len());
    let strays = strays(&lines);
    let half = |side: Side<'_>, (id, stage): &(StageId, &Stage)| StageHalf {
        id: *id,
        title: stage.title().to_owned(),
        feelings: feelings(side, *id),
    };
    let pair = |(one, other): (Option<usize>, Option<usize>)| StagePair {
        current: one.and_then(|one| before.get(one)).map(|stage| half(current, stage)),
        future: other.and_then(|other| after.get(other)).map(|stage| half(future, stage)),
        is_moved: one.is_some_and(|one| strays.contains(&one)),
        touchpoints: Vec::new(),
        others: Vec::new(),
    };
    lines.into_iter().map(pair).collect()
}

fn stages<'a>(side: Side<'a>) -> Vec<(StageId, &'a Stage)> {
    let document = side.document;
    document.stage_order().iter().filter_map(|id| Some((*id, document.stage(*id)?))).collect()
}

fn known_stages<'a>(stages: &[(StageId, &'a Stage)]) -> Vec<Known<'a>> {
    stages.iter().map(|(id, stage)| Known { id: id.0, group: 0, name: stage.title() }).collect()
}

fn feelings(side: Side<'_>, stage: StageId) -> Vec<Sentiment> {
    let document = side.document;
    let cards = document.touchpoint_lane().map(|lane| cell(side, lane, stage)).unwrap_or_default();
    cards.iter().filter_map(|id| Some(document.card(*id)?.sentiment())).collect()
}

/// The cards of a cell: those of the persona, or those that all share.
fn cell<'a>(side: Side<'a>, lane: LaneId, stage: StageId) -> &'a [CardId] {
    let persona = match (side.document.lane(lane).map(|lane| lane.scope), side.persona) {
        (Some(Scope::Shared), _) => None,
        (Some(Scope::PerPersona), Some(persona)) => Some(persona),
        (Some(Scope::PerPersona), None) | (None, _) => return &[],
    };
    side.document.cell(CellKey { persona, lane, stage })
}

/// The rows of a lane in each stage. A map without the lane has no cards in it.
pub(super) fn lane_rows(
    current: (Side<'_>, Option<LaneId>),
    future: (Side<'_>, Option<LaneId>),
    stages: &[StagePair],
    titles: &[String],
) -> Vec<Vec<Row>> {
    rows(&cards(current, stages, MapState::Current), &cards(future, stages, MapState::Future), titles)
}

fn cards<'a>((side, lane): (Side<'a>, Option<LaneId>), stages: &[StagePair], of: MapState) -> LaneCards<'a> {
    let found = |pair: &StagePair| Some(cell(side, lane?, pair.half(of)?.id));
    let cells = stages.iter().map(|pair| found(pair).unwrap_or_default()).collect();
    LaneCards { document: side.document, cells }
}

/// A lane of both maps, or of one.
#[derive(Debug)]
pub(super) struct LanePair {
    pub(super) current: Option<LaneId>,
    pub(super) future: Option<LaneId>,
    pub(super) kind: LaneKind,
    pub(super) title: String,
}

/// All lanes that hold cards other than touchpoints. Lanes are the same by id, else by kind and title.
pub(super) fn other_lanes(current: Side<'_>, future: Side<'_>) -> Vec<LanePair> {
    let (before, after) = (lanes(current), lanes(future));
    let lines = lined_up(&answers(&known_lanes(&before), &known_lanes(&after)), after.len());
    let pair = |(one, other): (Option<usize>, Option<usize>)| {
        let current = one.and_then(|one| before.get(one));
        let future = other.and_then(|other| after.get(other));
        let (_, shown) = future.or(current)?;
        Some(LanePair {
            current: current.map(|(id, _)| *id),
            future: future.map(|(id, _)| *id),
            kind: shown.kind,
            title: shown.title().to_owned(),
        })
    };
    lines.into_iter().filter_map(pair).collect()
}

fn lanes<'a>(side: Side<'a>) -> Vec<(LaneId, &'a Lane)> {
    let document = side.document;
    let all = document.lane_order().iter().filter_map(|id| Some((*id, document.lane(*id)?)));
    all.filter(|(_, lane)| lane.kind != LaneKind::Touchpoints && lane.kind.card_kind().is_some()).collect()
}

fn known_lanes<'a>(lanes: &[(LaneId, &'a Lane)]) -> Vec<Known<'a>> {
    let group = |kind: LaneKind| LaneKind::ALL.iter().position(|other| *other == kind).unwrap_or_default();
    lanes.iter().map(|(id, lane)| Known { id: id.0, group: group(lane.kind), name: lane.title() }).collect()
}
