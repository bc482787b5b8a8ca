//! The places that every map has: where cards go that have lost theirs, added where the file has none.

use crate::format::mend::Mender;
use crate::format::repair::Repair;
use crate::format::words::Word;
use crate::model::{BuyingPhase, CardKind, Color, Lane, LaneKind, Persona, Stage, limits};

/// The stage for cards without a place.
const UNSORTED: &str = "Unsorted";
/// The persona for cards of nobody, in a map without personas.
const SOMEBODY: &str = "Customer";
/// The lane for notes, in a map without a lane that takes them.
const NOTES: &str = "Notes";
/// The lane for measured values, in a map without one.
const METRICS: &str = "Metrics";
/// The lane for pictures, in a map without one.
const STORYBOARD: &str = "Storyboard";
/// The lane that every map has.
const TOUCHPOINTS: &str = "Touchpoints";

impl Mender<'_, '_> {
    /// Sees to it that there is one lane of touchpoints and at most one of each computed kind.
    pub(super) fn mend_lanes(&mut self) {
        let mut seen = Vec::new();
        let list = self.place.key("lanes");
        for (index, lane) in self.lanes.records_mut().iter_mut().enumerate() {
            if lane.kind.is_single() && seen.contains(&lane.kind) {
                let path = list.index(index).key("kind").describe();
                self.repairs.push(Repair::SecondLane { path, kind: lane.kind.word() });
                lane.kind = LaneKind::Custom;
            }
            seen.push(lane.kind);
        }
        if !seen.contains(&LaneKind::Touchpoints) {
            self.add_lane(LaneKind::Touchpoints, TOUCHPOINTS);
        }
    }

    pub(super) fn add_lane(&mut self, kind: LaneKind, title: &str) -> usize {
        self.report_added("lanes", title);
        self.lanes.add(Lane::new(kind, title), self.ids)
    }

    pub(super) fn report_added(&mut self, list: &str, title: &str) {
        let path = self.place.key(list).describe();
        self.repairs.push(Repair::Added { path, title: title.to_owned() });
    }

    /// The lane for cards of `kind` that have none.
    pub(super) fn home_lane(&mut self, kind: CardKind) -> usize {
        let lanes = self.lanes.records();
        let holds = |lane: &Lane| lane.kind.card_kind() == Some(kind);
        let takes = |lane: &Lane| lane.kind.card_kind().is_some_and(|other| kind.can_become(other));
        match lanes.iter().position(holds).or_else(|| lanes.iter().position(takes)) {
            Some(index) => index,
            None => match kind {
                CardKind::Touchpoint => self.add_lane(LaneKind::Touchpoints, TOUCHPOINTS),
                CardKind::Metric => self.add_lane(LaneKind::Metrics, METRICS),
                CardKind::Picture => self.add_lane(LaneKind::Storyboard, STORYBOARD),
                CardKind::Note | CardKind::Opportunity | CardKind::Process => {
                    self.add_lane(LaneKind::Custom, NOTES)
                }
            },
        }
    }

    /// The stage for cards that have none.
    pub(super) fn home_stage(&mut self) -> usize {
        let count = self.stages.records().len();
        if let Some(index) = self.stages.records().iter().rposition(|stage| stage.title() == UNSORTED) {
            return index;
        }
        if count >= limits::STAGES {
            return count - 1;
        }
        self.report_added("stages", UNSORTED);
        self.stages.add(Stage::new(UNSORTED, BuyingPhase::default()), self.ids)
    }

    /// The persona for cards that have none.
    pub(super) fn home_persona(&mut self) -> usize {
        if self.personas.records().is_empty() {
            self.report_added("personas", SOMEBODY);
            self.personas.add(Persona::new(SOMEBODY, Color::nth(0)), self.ids);
        }
        0
    }
}
