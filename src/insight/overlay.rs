//! Personas laid over each other: where they disagree most.

use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::journey::PersonaInsight;
use crate::insight::reading::Reading;
use crate::model::{Number, PersonaId, StageId};

/// A stage that personas feel differently about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disagreement {
    /// The stage.
    pub stage: StageId,
    /// The highest mean feeling minus the lowest, above 0 and up to 4, with three digits after the point.
    pub spread: Number,
    /// Who feels best about it.
    pub highest: PersonaId,
    /// Who feels worst about it.
    pub lowest: PersonaId,
}

/// The stage with the largest difference between the mean feelings of two personas, of those stages in which
/// at least two personas have touchpoints. Of several stages the first; `None` where nobody disagrees.
pub(crate) fn disagreement(reading: &Reading<'_>, personas: &[PersonaInsight]) -> Option<Disagreement> {
    let spreads = reading.stages.iter().enumerate().filter_map(|(place, stage)| {
        let means = personas.iter().filter_map(|persona| {
            let mean = persona.stages.get(place)?.mean()?;
            Some((mean, persona.persona))
        });
        spread(stage.id, means)
    });
    spreads.reduce(|most, next| if next.spread > most.spread { next } else { most })
}

/// How far the means of a stage lie apart. Of personas with equal means the first on the map is named.
fn spread(stage: StageId, means: impl Iterator<Item = (Number, PersonaId)>) -> Option<Disagreement> {
    let ends = means.fold(None, |ends, next| match ends {
        None => Some((next, next)),
        Some((low, high)) => {
            Some((if next.0 < low.0 { next } else { low }, if next.0 > high.0 { next } else { high }))
        }
    });
    let ((low, lowest), (high, highest)) = ends?;
    let spread = Number::from_thousandths(high.thousandths() - low.thousandths());
    (spread > Number::default()).then_some(Disagreement { stage, spread, highest, lowest })
}

impl Disagreement {
    /// The finding about it, with the touchpoints of both personas in the stage.
    pub(crate) fn finding(self, reading: &Reading<'_>) -> Finding {
        let place_of = |persona| reading.personas.iter().position(|facts| facts.id == persona);
        let personas = [self.highest, self.lowest];
        let journeys = personas.into_iter().filter_map(place_of).flat_map(|place| reading.journey(place));
        let is_here = |place: usize| reading.stages.get(place).is_some_and(|stage| stage.id == self.stage);
        let cards: Vec<_> = journeys.filter(|card| is_here(card.stage)).collect();
        let stake = cards.iter().map(|card| card.stake).max().unwrap_or(1);
        Finding {
            personas: personas.to_vec(),
            stages: vec![self.stage],
            cards: cards.into_iter().map(|card| card.id).collect(),
            ..Finding::new(Rule::Disagreement, Figure::Spread(self.spread), stake)
        }
    }
}
