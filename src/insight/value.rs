//! How much something matters: the weight of a persona, and the stake of a card.

use crate::model::{DefectionRisk, Field, Number, Persona, Segment, Sentiment};

/// How much a persona counts beside the others: 3 for segment A, 2 for B, 1 for C and where none is said.
///
/// That customers differ in value and should be served accordingly: V. A. Zeithaml, R. T. Rust, K. N. Lemon,
/// "The Customer Pyramid", California Management Review 43/4 (2001), 118-142. The numbers are ours; they only
/// keep the order of the segments. Lifetime values are left out on purpose: they are optional estimates in
/// currencies of the user's choice, and one that is missing would turn a ranking upside down.
#[must_use]
pub fn persona_weight(persona: &Persona) -> u32 {
    match persona.fields.choice(Field::Segment) {
        Some(Segment::A) => 3,
        Some(Segment::B) => 2,
        Some(Segment::C) | None => 1,
    }
}

/// What a customer could be worth beyond what the customer is worth now: potential − actual lifetime value,
/// in the persona's currency. Below 0 if less is expected in future; `None` unless both values are said.
#[must_use]
pub fn unrealized_potential(persona: &Persona) -> Option<Number> {
    let potential = persona.fields.number(Field::PotentialValue)?;
    let actual = persona.fields.number(Field::ActualValue)?;
    Some(Number::from_thousandths(potential.thousandths() - actual.thousandths()))
}

/// How strong a feeling is, whether good or bad: from 0 to 2.
pub(crate) fn strength(sentiment: Sentiment) -> u32 {
    u32::from(sentiment.value().unsigned_abs())
}

/// The stake of a touchpoint, from 1 to 21: weight × (1 + |sentiment| + 2 if it is a moment of truth + 1 for a
/// low or 2 for a high defection risk).
///
/// What decides, hurts, delights or drives away weighs more, and more still for a valuable persona. The 1
/// keeps neutral touchpoints of valuable personas before those of others. The formula is ours.
pub(crate) fn touchpoint_stake(
    weight: u32,
    sentiment: Sentiment,
    is_moment: bool,
    risk: Option<DefectionRisk>,
) -> u32 {
    let risk = match risk {
        Some(DefectionRisk::High) => 2,
        Some(DefectionRisk::Low) => 1,
        Some(DefectionRisk::None) | None => 0,
    };
    weight * (1 + strength(sentiment) + if is_moment { 2 } else { 0 } + risk)
}

/// The stake of a card that is no touchpoint, from 1 to 6: its weight, twice that if it says what hurts, as
/// a touchpoint with a feeling of −1 would have.
pub(crate) fn note_stake(weight: u32, is_pain: bool) -> u32 {
    if is_pain { 2 * weight } else { weight }
}
