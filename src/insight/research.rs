//! What to research next: assumptions by how much they matter, and the stages' open questions.

use std::cmp::Reverse;

use crate::insight::facts::{NoteFacts, TouchpointFacts};
use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::reading::Reading;
use crate::model::{CardId, EvidenceState, StageId};

/// What to research next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Research {
    /// The cards that are assumptions, the highest stake first, equals in the order of the map, touchpoints
    /// before other cards.
    pub assumptions: Vec<ToResearch>,
    /// How many cards can be researched: touchpoints, notes and process steps.
    pub cards: usize,
    /// The stages with open questions, in the order of the map.
    pub questions: Vec<OpenQuestions>,
}

/// A card that is an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToResearch {
    /// The card.
    pub card: CardId,
    /// How much it matters, from 1 to 21. A touchpoint: persona weight × (1 + |sentiment| + 2 if it is a
    /// moment of truth + 1 for a low or 2 for a high defection risk). A card of a lane of pain points: twice
    /// the persona weight. Any other card: the persona weight. What all personas share has the highest
    /// weight of them.
    pub stake: u32,
}

/// A stage with open research questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenQuestions {
    /// The stage.
    pub stage: StageId,
    /// How many questions are open, at least 1.
    pub count: usize,
}

pub(crate) fn research(reading: &Reading<'_>) -> Research {
    let of_touchpoint = |card: &TouchpointFacts<'_>| (card.id, card.stake, card.evidence);
    let of_note = |card: &NoteFacts| (card.id, card.stake, card.evidence);
    let all = reading.touchpoints.iter().map(of_touchpoint).chain(reading.notes.iter().map(of_note));
    let open = all.filter(|(_, _, evidence)| *evidence == EvidenceState::Assumption);
    let mut assumptions: Vec<_> = open.map(|(card, stake, _)| ToResearch { card, stake }).collect();
    assumptions.sort_by_key(|card| Reverse(card.stake));
    let with_questions = reading.stages.iter().filter(|stage| stage.questions > 0);
    let questions = with_questions.map(|stage| OpenQuestions { stage: stage.id, count: stage.questions });
    Research {
        assumptions,
        cards: reading.touchpoints.len() + reading.notes.len(),
        questions: questions.collect(),
    }
}

impl Research {
    /// The finding that some cards are assumptions, if any are.
    pub(crate) fn finding(&self) -> Option<Finding> {
        let highest = self.assumptions.first()?.stake;
        let figure = Figure::Share { part: self.assumptions.len(), whole: self.cards };
        let cards = self.assumptions.iter().map(|card| card.card).collect();
        Some(Finding { cards, ..Finding::new(Rule::Assumptions, figure, highest) })
    }
}
