//! What a card says of itself in a few words.

use crate::model::{Card, CardKind, Channel, Decision, Field};
use crate::wording;

/// The few facts that a card shows under its title, without those that have a sign of their own.
#[must_use]
pub fn card_facts(card: &Card) -> Vec<String> {
    let mut facts = match card.kind {
        CardKind::Touchpoint => {
            card.creator().map(|creator| wording::creator(creator).to_owned()).into_iter().collect()
        }
        CardKind::Opportunity => opportunity_facts(card),
        CardKind::Process => named(card, &[Field::Team, Field::System]),
        CardKind::Metric => metric_facts(card),
        CardKind::Note | CardKind::Picture => Vec::new(),
    };
    let votes = card.fields.whole(Field::Votes).unwrap_or_default();
    facts.extend((votes > 0).then(|| wording::votes(votes)));
    let comments = card.fields.rows(Field::Comments).iter().filter(|row| !row.flag(Field::Resolved)).count();
    facts.extend((comments > 0).then(|| wording::count(comments, "comment")));
    facts
}

fn opportunity_facts(card: &Card) -> Vec<String> {
    let step = |field| {
        let number = card.fields.whole(field)?;
        Some(format!("{} {number}", wording::field(card.holder(), field)))
    };
    let decision = card.fields.choice(Field::Decision).filter(|decision| *decision != Decision::Open);
    let decision = decision.map(|decision| wording::decision(decision).to_owned());
    [step(Field::Impact), step(Field::Effort), decision].into_iter().flatten().collect()
}

fn metric_facts(card: &Card) -> Vec<String> {
    let unit = card.fields.text(Field::Unit);
    let measured = |field| {
        let number = card.fields.number(field)?;
        Some(if unit.is_empty() { number.to_string() } else { format!("{number} {unit}") })
    };
    let target = measured(Field::Target).map(|target| format!("Target {target}"));
    [measured(Field::Value), target].into_iter().flatten().collect()
}

fn named(card: &Card, fields: &[Field]) -> Vec<String> {
    let texts = fields.iter().map(|field| card.fields.text(*field));
    texts.filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// The name of a touchpoint's channel, or nothing.
#[must_use]
pub fn channel_of(card: &Card) -> String {
    channel_name(card.channel(), card.channel_name())
}

/// The name of a channel, or nothing. `own` is the name of one that is none of the usual ones.
#[must_use]
pub fn channel_name(channel: Option<Channel>, own: &str) -> String {
    match channel {
        Some(Channel::Other) if !own.is_empty() => own.to_owned(),
        Some(channel) => wording::channel(channel).to_owned(),
        None => String::new(),
    }
}
