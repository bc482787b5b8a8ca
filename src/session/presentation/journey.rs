//! The feelings of a persona along the stages: the points of the curve that is drawn below the slides.

use crate::model::{Card, CardId, Document, PersonaId, Sentiment};

/// How one touchpoint of a journey feels, and where along the stages it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// The touchpoint.
    pub card: CardId,
    /// The place of its stage, from 0.
    pub stage: usize,
    /// How far along the journey it is, in stages: 1.5 is the middle of the second one.
    pub along: f64,
    /// How it feels.
    pub sentiment: Sentiment,
}

/// The touchpoints of `persona` in the order of the journey. Those of one stage stand evenly in it.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts of stages and cards are small")]
pub fn journey(document: &Document, persona: PersonaId) -> Vec<Felt> {
    let Some(lane) = document.touchpoint_lane() else { return Vec::new() };
    let stages = document.stage_order().iter().enumerate();
    let cells = stages.filter_map(|(stage, id)| Some((stage, document.cell_key(persona, lane, *id)?)));
    cells
        .flat_map(|(stage, key)| {
            let cards = document.cell(key);
            cards.iter().enumerate().map(move |(index, card)| {
                let across = (index as f64 + 0.5) / cards.len() as f64;
                let sentiment = document.card(*card).map(Card::sentiment).unwrap_or_default();
                Felt { card: *card, stage, along: stage as f64 + across, sentiment }
            })
        })
        .collect()
}
