//! The eight steps from an aim to a map that stays alive: a guide that never stands in the way.

use crate::insight::checks;
use crate::insight::journey::{self, PersonaInsight};
use crate::insight::reading::Reading;
use crate::model::{Date, Document, Field, RecordKey};

/// A step of the work on a map. They are worked through in any order and more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// What the map is for, and for whom.
    Objectives,
    /// Where the facts come from.
    Information,
    /// What happens between the customer and others.
    Touchpoints,
    /// In which stages it happens.
    Stages,
    /// The journey as a whole, with its feelings.
    Map,
    /// Whether it is true.
    Validate,
    /// What follows from it.
    Analyze,
    /// Whether it still is true.
    KeepAlive,
}

/// A phase of design thinking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ThinkingPhase {
    /// Understand people.
    Empathize,
    /// Say what matters.
    Define,
    /// Find ideas.
    Ideate,
    /// Make something to look at.
    Prototype,
    /// See whether it holds.
    Test,
}

impl StepKind {
    /// All steps in order.
    pub const ALL: [Self; 8] = [
        Self::Objectives,
        Self::Information,
        Self::Touchpoints,
        Self::Stages,
        Self::Map,
        Self::Validate,
        Self::Analyze,
        Self::KeepAlive,
    ];

    /// The design thinking phase that the step belongs to. The map is the prototype, so validating it is the
    /// test, and analyzing it is where ideas come from: phases come back, they are no sequence.
    #[must_use]
    pub fn phase(self) -> ThinkingPhase {
        match self {
            Self::Objectives | Self::Information => ThinkingPhase::Empathize,
            Self::Touchpoints | Self::Stages => ThinkingPhase::Define,
            Self::Map => ThinkingPhase::Prototype,
            Self::Analyze => ThinkingPhase::Ideate,
            Self::Validate | Self::KeepAlive => ThinkingPhase::Test,
        }
    }
}

/// What a map lacks, each checked by one of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Objectives: who does what in which situation.
    Scenario,
    /// Objectives: why the map is made.
    Goal,
    /// Objectives: what it covers and what it leaves out.
    Scope,
    /// Objectives: who looks after it.
    MapOwner,
    /// Objectives: any persona.
    Persona,
    /// Objectives: what a persona wants, as goals or needs.
    Wants,
    /// Information: where the facts of the map come from.
    Source,
    /// Information: anything that speaks for a card.
    Evidence,
    /// Touchpoints: any touchpoint.
    Touchpoint,
    /// Touchpoints: a journey of a persona.
    Journey,
    /// Touchpoints: where one happens.
    Channel,
    /// Touchpoints: who makes one.
    Creator,
    /// Stages: one before the purchase.
    StageBefore,
    /// Stages: one of the purchase.
    StagePurchase,
    /// Stages: one after the purchase.
    StageAfter,
    /// Stages: what the customer wants to reach in one.
    StageGoal,
    /// Map: touchpoints in a stage in which we are present.
    StageTouchpoint,
    /// Map: a love or pain point of a persona.
    Feeling,
    /// Map: any moment of truth.
    Moment,
    /// Validate: any card that was researched.
    Research,
    /// Validate: research of a touchpoint that decides or moves: a moment of truth or a feeling of −2 or +2.
    KeyResearch,
    /// Validate: answers to the questions of a stage.
    QuestionsAnswered,
    /// Analyze: any opportunity.
    Opportunity,
    /// Analyze: an opportunity that answers a pain point.
    Answer,
    /// Analyze: the owner of a moment of truth.
    MomentOwner,
    /// Analyze: impact and effort of an opportunity.
    Rating,
    /// Analyze: whether an opportunity is taken.
    Decision,
    /// Keep alive: the day by which the map is looked at again.
    Review,
    /// Keep alive: a day that is not past.
    ReviewAhead,
    /// Keep alive: a copy that was handed out, as a version to come back to.
    Copy,
    /// Keep alive: what an opportunity changed that was taken and done.
    Outcome,
}

/// Where something can be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The record to go to. An order stands for all personas, stages or lanes, where one is to be added.
    pub record: RecordKey,
    /// The field of the record, if it is about one.
    pub field: Option<Field>,
}

/// What is missing for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// What is missing.
    pub lack: Lack,
    /// How often, at least once.
    pub count: usize,
    /// Where it is missing first, in the order of the map.
    pub place: Place,
}

/// How far one step is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which step it is.
    pub kind: StepKind,
    /// How many checks the map passes, from 0 to `total`.
    pub done: usize,
    /// How many checks there are, at least 1.
    pub total: usize,
    /// What is missing, in the order of the checks; empty if all is done.
    pub missing: Vec<Missing>,
}

impl Step {
    /// A step with nothing checked.
    pub(crate) fn new(kind: StepKind) -> Self {
        Self { kind, done: 0, total: 0, missing: Vec::new() }
    }

    /// Adds a check.
    pub(crate) fn check(&mut self, is_done: bool, lack: Lack, record: RecordKey, field: Option<Field>) {
        self.total += 1;
        if is_done {
            self.done += 1;
        } else if let Some(missing) = self.missing.iter_mut().find(|missing| missing.lack == lack) {
            missing.count += 1;
        } else {
            self.missing.push(Missing { lack, count: 1, place: Place { record, field } });
        }
    }

    /// The design thinking phase that the step belongs to.
    #[must_use]
    pub fn phase(&self) -> ThinkingPhase {
        self.kind.phase()
    }

    /// Whether the map passes all checks.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done == self.total
    }
}

/// How far `document` is in each of the eight steps. Without `today` no review is late. Cost: each card once.
#[must_use]
pub fn steps(document: &Document, today: Option<Date>) -> [Step; 8] {
    let reading = Reading::of(document);
    all_steps(&reading, &journey::all(&reading), today)
}

pub(crate) fn all_steps(
    reading: &Reading<'_>,
    personas: &[PersonaInsight],
    today: Option<Date>,
) -> [Step; 8] {
    StepKind::ALL.map(|kind| {
        let mut step = Step::new(kind);
        match kind {
            StepKind::Objectives => checks::objectives(&mut step, reading),
            StepKind::Information => checks::information(&mut step, reading),
            StepKind::Touchpoints => checks::touchpoints(&mut step, reading, personas),
            StepKind::Stages => checks::stages(&mut step, reading),
            StepKind::Map => checks::map(&mut step, reading, personas),
            StepKind::Validate => checks::validate(&mut step, reading),
            StepKind::Analyze => checks::analyze(&mut step, reading),
            StepKind::KeepAlive => checks::keep_alive(&mut step, reading, today),
        }
        step
    })
}
