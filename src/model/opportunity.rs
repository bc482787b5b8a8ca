//! The one rule about opportunities: which of them are low-hanging fruit.

use crate::model::{Card, CardKind, Decision, Field, JourneyMap, Status};

/// From which impact on and up to which effort an opportunity is low-hanging fruit, each from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FruitLimits {
    /// The least impact.
    pub impact: i64,
    /// The most effort.
    pub effort: i64,
}

impl FruitLimits {
    /// Whether so much impact for so much effort lies within.
    #[must_use]
    pub fn hold(self, impact: i64, effort: i64) -> bool {
        impact >= self.impact && effort <= self.effort
    }
}

impl JourneyMap {
    /// What the map says is low-hanging fruit; impact 4 and effort 2 unless it says otherwise.
    #[must_use]
    pub fn fruit_limits(&self) -> FruitLimits {
        let limit = |field| self.fields.whole(field).unwrap_or_default();
        FruitLimits { impact: limit(Field::FruitImpact), effort: limit(Field::FruitEffort) }
    }
}

impl Card {
    /// What was decided about it.
    #[must_use]
    pub fn decision(&self) -> Decision {
        self.fields.choice(Field::Decision).unwrap_or_default()
    }

    /// Whether the work on it is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.fields.choice(Field::Status) == Some(Status::Done)
    }

    /// Whether it is low-hanging fruit: an opportunity within the limits, neither dropped nor done.
    #[must_use]
    pub fn is_low_hanging_fruit(&self, limits: FruitLimits) -> bool {
        let (impact, effort) = (self.fields.whole(Field::Impact), self.fields.whole(Field::Effort));
        let is_waiting =
            self.kind == CardKind::Opportunity && self.decision() != Decision::Drop && !self.is_done();
        is_waiting && impact.zip(effort).is_some_and(|(impact, effort)| limits.hold(impact, effort))
    }
}
