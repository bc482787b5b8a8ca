//! A journey as it is and as it should become: two maps lined up, and what differs.

mod matching;
mod pairs;
mod rows;

pub use rows::{CardHalf, Change, Fate, Row};

use crate::insight::compare::pairs::{lane_rows, other_lanes, stage_pairs};
use crate::insight::{CurvePoint, Feelings};
use crate::model::{Document, LaneKind, MapState, PersonaId, Sentiment, StageId};

/// One of the two maps, and whose journey on it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The map.
    pub document: &'a Document,
    /// The persona, if the map has it. Without one, only what all personas share is compared.
    pub persona: Option<PersonaId>,
}

/// Two maps of one journey, lined up stage by stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The stages in the order of the future map; those that only the current map has stand behind what they
    /// followed there.
    pub stages: Vec<StagePair>,
    /// What changes about the touchpoints.
    pub counts: Counts,
}

/// A stage as it is and as it should become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePair {
    /// The stage on the current map.
    pub current: Option<StageHalf>,
    /// The stage on the future map.
    pub future: Option<StageHalf>,
    /// Whether it stands in another place among the stages that stay.
    pub is_moved: bool,
    /// The persona's touchpoints.
    pub touchpoints: Vec<Row>,
    /// What changes in the other lanes.
    pub others: Vec<OtherCards>,
}

/// A stage on one of the two maps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageHalf {
    /// Which stage.
    pub id: StageId,
    /// Its title.
    pub title: String,
    /// How the persona's touchpoints in it feel, in journey order.
    pub feelings: Vec<Sentiment>,
}

/// The cards of a lane in a stage that are not the same on both maps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherCards {
    /// What the lane is for.
    pub kind: LaneKind,
    /// Its title on the future map, else on the current one.
    pub lane: String,
    /// The cards.
    pub rows: Vec<Row>,
}

/// How many touchpoints change in which way. One that changes in two ways counts for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// They feel better than they did.
    pub better: usize,
    /// They feel worse than they did.
    pub worse: usize,
    /// Only the future map has them.
    pub added: usize,
    /// Only the current map has them.
    pub removed: usize,
    /// They lie in another stage, or in another place of theirs.
    pub moved: usize,
    /// Something else is written on them.
    pub edited: usize,
}

impl StagePair {
    /// The stage on one of the maps.
    #[must_use]
    pub fn half(&self, of: MapState) -> Option<&StageHalf> {
        match of {
            MapState::Current => self.current.as_ref(),
            MapState::Future => self.future.as_ref(),
        }
    }

    /// Its title on the future map, else on the current one.
    #[must_use]
    pub fn title(&self) -> &str {
        let half = self.future.as_ref().or(self.current.as_ref());
        half.map(|half| half.title.as_str()).unwrap_or_default()
    }

    /// What tells it from all other stages of the comparison.
    #[must_use]
    pub fn key(&self) -> (Option<StageId>, Option<StageId>) {
        (self.current.as_ref().map(|half| half.id), self.future.as_ref().map(|half| half.id))
    }

    /// How the persona feels in it, on one of the maps.
    #[must_use]
    pub fn feelings(&self, of: MapState) -> Feelings {
        self.half(of).map(|half| half.feelings.iter().copied().collect()).unwrap_or_default()
    }
}

impl Comparison {
    /// Compares the journey of a persona on two maps.
    #[must_use]
    pub fn of(current: Side<'_>, future: Side<'_>) -> Self {
        let mut stages = stage_pairs(current, future);
        let titles: Vec<String> = stages.iter().map(|pair| pair.title().to_owned()).collect();
        let lanes = (current.document.touchpoint_lane(), future.document.touchpoint_lane());
        let touchpoints = lane_rows((current, lanes.0), (future, lanes.1), &stages, &titles);
        let others: Vec<_> = other_lanes(current, future)
            .into_iter()
            .map(|lane| {
                let rows = lane_rows((current, lane.current), (future, lane.future), &stages, &titles);
                (lane, rows)
            })
            .collect();
        for (pair, rows) in stages.iter_mut().zip(touchpoints) {
            pair.touchpoints = rows;
        }
        for (lane, rows) in others {
            for (pair, rows) in stages.iter_mut().zip(rows) {
                let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_same()).collect();
                if !rows.is_empty() {
                    pair.others.push(OtherCards { kind: lane.kind, lane: lane.title.clone(), rows });
                }
            }
        }
        let counts = Counts::of(stages.iter().flat_map(|pair| &pair.touchpoints));
        Self { stages, counts }
    }

    /// How the whole journey feels on one of the maps.
    #[must_use]
    pub fn feelings(&self, of: MapState) -> Feelings {
        self.stages.iter().fold(Feelings::default(), |all, pair| all.and_all(pair.feelings(of)))
    }

    /// The touchpoints of one of the maps as points of its emotion curve. A stage is 1 wide, and its
    /// touchpoints share that evenly; the height is the feeling, from −2 to +2.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of stages and cards are small")]
    pub fn curve(&self, of: MapState) -> Vec<CurvePoint> {
        let mut points = Vec::new();
        for (at, half) in self.stages.iter().enumerate().filter_map(|(at, pair)| Some((at, pair.half(of)?))) {
            let count = half.feelings.len() as f64;
            points.extend(half.feelings.iter().enumerate().map(|(index, feeling)| CurvePoint {
                x: at as f64 + (index as f64 + 0.5) / count,
                y: f64::from(feeling.value()),
            }));
        }
        points
    }
}

impl Counts {
    fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let mut counts = Self::default();
        for row in rows {
            let has = |is: fn(&Change) -> bool| row.changes.iter().any(is);
            let is_edit =
                |change: &Change| matches!(change, Change::Title | Change::Channel | Change::Other(_));
            counts.better += usize::from(row.gain().is_some_and(|gain| gain > 0));
            counts.worse += usize::from(row.gain().is_some_and(|gain| gain < 0));
            counts.added += usize::from(row.fate == Fate::Added);
            counts.removed += usize::from(row.fate == Fate::Removed);
            let is_moved = matches!(row.fate, Fate::MovedFrom(_));
            counts.moved += usize::from(is_moved || has(|change| *change == Change::Place));
            counts.edited += usize::from(has(is_edit));
        }
        counts
    }
}

/// The persona of `other` that is `persona` of `document`: the one of its id, else the first of its name.
#[must_use]
pub fn same_persona(persona: PersonaId, document: &Document, other: &Document) -> Option<PersonaId> {
    if other.persona(persona).is_some() {
        return Some(persona);
    }
    let name = document.persona(persona)?.name().trim();
    let has_name = |id: &PersonaId| other.persona(*id).is_some_and(|found| found.name().trim() == name);
    other.persona_order().iter().copied().find(has_name).filter(|_| !name.is_empty())
}
