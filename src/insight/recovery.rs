//! Service recovery: what follows a complaint, and where it ends higher than before.

use crate::insight::facts::TouchpointFacts;
use crate::insight::finding::{Finding, Rule};
use crate::insight::reading::Reading;
use crate::model::{CardId, Sentiment};

/// What is known about complaints and recoveries. Shared touchpoints count once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recoveries {
    /// How many touchpoints have a complaint.
    pub complaints: usize,
    /// How many of those have no recovery: neither what is done nor how it feels then is said.
    pub without_recovery: usize,
    /// How many recoveries make it feel better than the failure did.
    pub better: usize,
    /// How many recoveries leave it as bad as the failure or worse.
    pub in_vain: usize,
    /// The recoveries that end higher than it felt before the failure, in journey order.
    pub paradox: Vec<CardId>,
}

/// Counts recoveries, journey by journey.
pub(crate) fn recoveries(reading: &Reading<'_>) -> (Recoveries, Option<Finding>) {
    let (mut recoveries, mut paradox) = (Recoveries::default(), Vec::new());
    for journey in reading.journeys() {
        let before = std::iter::once(None).chain(journey.iter().map(Some));
        for (before, touchpoint) in before.zip(journey) {
            recoveries.count(touchpoint);
            if is_paradox(before, touchpoint) {
                paradox.push((touchpoint.id, touchpoint.stake));
            }
        }
    }
    recoveries.paradox = paradox.iter().map(|(card, _)| *card).collect();
    (recoveries, Finding::about_cards(Rule::RecoveryParadox, paradox))
}

impl Recoveries {
    fn count(&mut self, touchpoint: &TouchpointFacts<'_>) {
        self.complaints += usize::from(touchpoint.has_complaint);
        self.without_recovery += usize::from(touchpoint.has_complaint && !touchpoint.has_recovery);
        let Some(after) = touchpoint.after else { return };
        self.better += usize::from(after > touchpoint.sentiment);
        self.in_vain += usize::from(after <= touchpoint.sentiment);
    }
}

/// Whether a recovery ends higher than it felt before the failure: at the touchpoint before in the journey,
/// after its own recovery if it had one, or neutral if there is none before. The failure itself must hurt, or nothing had to be recovered.
fn is_paradox(before: Option<&TouchpointFacts<'_>>, touchpoint: &TouchpointFacts<'_>) -> bool {
    // The recovery paradox: M. A. McCollough, S. G. Bharadwaj, "The Recovery Paradox", in C. T. Allen (ed.),
    // Marketing Theory and Applications, American Marketing Association (1992), 119. They compare with a
    // customer to whom nothing happened. A map has no such customer: the same one before the failure stands in.
    let before = before.map_or(Sentiment::default(), |before| before.after.unwrap_or(before.sentiment));
    touchpoint.sentiment.is_pain() && touchpoint.after.is_some_and(|after| after > before)
}
