//! The journey of one persona: its balance, its lowest point, its steepest drop.

use crate::insight::facts::{PersonaFacts, TouchpointFacts};
use crate::insight::feelings::Feelings;
use crate::insight::reading::Reading;
use crate::model::{CardId, Document, Number, PersonaId, Sentiment};

/// What a map says about one of its personas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonaInsight {
    /// Whose journey it is.
    pub persona: PersonaId,
    /// How much the persona counts, from 1 to 3: see [`crate::insight::persona_weight`].
    pub weight: u32,
    /// Potential − actual lifetime value, if both are said: see [`crate::insight::unrealized_potential`].
    pub unrealized: Option<Number>,
    /// The feelings of the whole journey.
    pub total: Feelings,
    /// The feelings of each stage, in the order of the map; their sum is `total`.
    pub stages: Vec<Feelings>,
    /// Where it feels worst, if the journey has touchpoints.
    pub lowest: Option<LowestPoint>,
    /// Where it gets worse most at once, if it ever gets worse.
    pub drop: Option<SteepestDrop>,
}

/// The touchpoint that feels worst. Of several the first in the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LowestPoint {
    /// The touchpoint.
    pub card: CardId,
    /// How it feels; not below 0 in a journey without pain.
    pub sentiment: Sentiment,
    /// How much the touchpoint matters, from 1 to 21.
    pub stake: u32,
}

/// Two neighboring touchpoints of a journey, the second of which feels worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SteepestDrop {
    /// The touchpoint before.
    pub before: CardId,
    /// How that feels.
    pub from: Sentiment,
    /// The touchpoint after.
    pub after: CardId,
    /// How that feels.
    pub to: Sentiment,
    /// How much the touchpoint after matters, from 1 to 21.
    pub stake: u32,
}

impl SteepestDrop {
    /// How far the feeling falls, from 1 to 4.
    #[must_use]
    pub fn depth(self) -> i8 {
        self.from.value() - self.to.value()
    }
}

/// What `document` says about each persona, in the order of the map. Cost: each card once.
#[must_use]
pub fn personas(document: &Document) -> Vec<PersonaInsight> {
    all(&Reading::of(document))
}

pub(crate) fn all(reading: &Reading<'_>) -> Vec<PersonaInsight> {
    let of = |(place, facts)| one(facts, reading.journey(place), reading.stages.len());
    reading.personas.iter().enumerate().map(of).collect()
}

fn one(facts: &PersonaFacts, journey: &[TouchpointFacts<'_>], stages: usize) -> PersonaInsight {
    let feelings = feelings_by_stage(journey, stages);
    PersonaInsight {
        persona: facts.id,
        weight: facts.weight,
        unrealized: facts.unrealized,
        total: feelings.iter().copied().fold(Feelings::default(), Feelings::and_all),
        stages: feelings,
        lowest: lowest(journey),
        drop: steepest_drop(journey),
    }
}

/// The feelings of touchpoints in each of so many stages.
pub(crate) fn feelings_by_stage(touchpoints: &[TouchpointFacts<'_>], stages: usize) -> Vec<Feelings> {
    let mut feelings = vec![Feelings::default(); stages];
    for touchpoint in touchpoints {
        if let Some(stage) = feelings.get_mut(touchpoint.stage) {
            *stage = stage.and(touchpoint.sentiment);
        }
    }
    feelings
}

/// The lowest feeling, at the first touchpoint that has it: there the customer meets it first.
fn lowest(journey: &[TouchpointFacts<'_>]) -> Option<LowestPoint> {
    let worst = journey.iter().min_by_key(|touchpoint| touchpoint.sentiment)?;
    Some(LowestPoint { card: worst.id, sentiment: worst.sentiment, stake: worst.stake })
}

/// The largest fall from one touchpoint to the next in journey order, also from one stage to the next; stages
/// without touchpoints are passed over. Of several the first. `None` if it never falls.
fn steepest_drop(journey: &[TouchpointFacts<'_>]) -> Option<SteepestDrop> {
    let pairs = journey.iter().zip(journey.iter().skip(1));
    let drops = pairs.map(|(one, next)| SteepestDrop {
        before: one.id,
        from: one.sentiment,
        after: next.id,
        to: next.sentiment,
        stake: next.stake,
    });
    let steepest = drops.reduce(|best, drop| if drop.depth() > best.depth() { drop } else { best });
    steepest.filter(|drop| drop.depth() > 0)
}
