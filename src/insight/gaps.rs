//! Findings about cards that lack something: an owner, an answer, a recovery.

use crate::insight::facts::TouchpointFacts;
use crate::insight::finding::{Figure, Finding, Rule};
use crate::insight::reading::Reading;
use crate::model::CardId;

/// All findings of this kind.
pub(crate) fn gaps(reading: &Reading<'_>) -> Vec<Finding> {
    let about = |rule, is_found: fn(&TouchpointFacts<'_>) -> bool| {
        let found = reading.touchpoints.iter().filter(|touchpoint| is_found(touchpoint));
        Finding::about_cards(rule, found.map(|touchpoint| (touchpoint.id, touchpoint.stake)).collect())
    };
    let single = [
        about(Rule::RiskUnattended, is_risk_unattended),
        about(Rule::MomentWithoutOwner, |touchpoint| touchpoint.is_moment && !touchpoint.has_owner),
        about(Rule::ComplaintWithoutRecovery, |card| card.has_complaint && !card.has_recovery),
        pain_unanswered(reading),
    ];
    single.into_iter().flatten().chain(dropped_pain(reading)).collect()
}

/// High defection risk with neither a recovery nor an opportunity that answers it and was not dropped.
fn is_risk_unattended(touchpoint: &TouchpointFacts<'_>) -> bool {
    touchpoint.is_high_risk && !touchpoint.has_recovery && !touchpoint.is_answered
}

/// What hurts: touchpoints that feel bad, and cards in lanes of pain points. Each with its stake and whether
/// an opportunity answers it that was not dropped.
pub(crate) fn pains(reading: &Reading<'_>) -> impl Iterator<Item = (CardId, u32, bool)> {
    let touchpoints = reading.touchpoints.iter().filter(|touchpoint| touchpoint.sentiment.is_pain());
    let notes = reading.notes.iter().filter(|note| note.is_pain);
    let touchpoints = touchpoints.map(|card| (card.id, card.stake, card.is_answered));
    touchpoints.chain(notes.map(|card| (card.id, card.stake, card.is_answered)))
}

fn pain_unanswered(reading: &Reading<'_>) -> Option<Finding> {
    let unanswered = pains(reading).filter(|(_, _, is_answered)| !is_answered);
    let unanswered = unanswered.map(|(card, stake, _)| (card, stake)).collect();
    Finding::about_cards(Rule::PainUnanswered, unanswered)
}

/// One finding for each dropped opportunity that answers what still hurts: the opportunity, then the pain
/// points. That another opportunity answers them, too, changes nothing: the pain is there.
fn dropped_pain(reading: &Reading<'_>) -> Vec<Finding> {
    let mut pains: Vec<_> = pains(reading).map(|(card, stake, _)| (card, stake)).collect();
    pains.sort_unstable();
    let stake_of = |card: &CardId| {
        let at = pains.binary_search_by_key(card, |(card, _)| *card).ok()?;
        pains.get(at).map(|(_, stake)| *stake)
    };
    let dropped = reading.opportunities.iter().filter(|opportunity| opportunity.is_dropped());
    let finding = |idea: CardId, answers: &[CardId]| {
        let still: Vec<_> = answers.iter().filter_map(|card| Some((*card, stake_of(card)?))).collect();
        let highest = still.iter().map(|(_, stake)| *stake).max()?;
        let finding = Finding::new(Rule::DroppedPainRemains, Figure::Count(still.len()), highest);
        let cards = std::iter::once(idea).chain(still.into_iter().map(|(card, _)| card)).collect();
        Some(Finding { cards, ..finding })
    };
    dropped.filter_map(|opportunity| finding(opportunity.id, opportunity.answers)).collect()
}
