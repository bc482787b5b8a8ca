//! The channels that a touchpoint can choose: the usual ones, and those of the map's own.

use std::collections::BTreeSet;

use crate::edit::Command;
use crate::model::{Card, CardId, Channel, Document, Field, RecordKey};
use crate::wording;

/// What a touchpoint can choose as its channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelChoice {
    /// None is said.
    Nothing,
    /// One of the usual ones, or another one without a name.
    Usual(Channel),
    /// One of the map's own, by its name.
    Own(String),
}

impl ChannelChoice {
    /// What `card` has chosen.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        match card.channel() {
            Some(Channel::Other) if !card.channel_name().is_empty() => {
                Self::Own(card.channel_name().to_owned())
            }
            Some(channel) => Self::Usual(channel),
            None => Self::Nothing,
        }
    }

    /// What it is called in the list.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => wording::not_said().to_owned(),
            Self::Usual(channel) => wording::channel(*channel).to_owned(),
            Self::Own(name) => name.clone(),
        }
    }

    /// Lets `card` choose it, as one step. What an own channel is called goes with it.
    #[must_use]
    pub fn command(self, card: CardId) -> Command {
        let of = RecordKey::Card(card);
        match self {
            Self::Nothing => Command::SetField { of, field: Field::Channel, value: None },
            Self::Usual(channel) => Command::set(of, Field::Channel, channel),
            Self::Own(name) => Command::NameChannel { card, name },
        }
    }
}

/// The channels of the map's own: those that it lists, in their order, and then those that touchpoints name
/// without it, by name. Looks at every card.
#[must_use]
pub fn own_channels(document: &Document) -> Vec<String> {
    let listed = document.map().channels();
    let mut own: Vec<String> = Vec::new();
    let named: BTreeSet<&str> = document.cards().filter_map(|(_, card)| named(card)).collect();
    for name in listed.iter().map(String::as_str).chain(named) {
        if own.iter().all(|other| other != name) {
            own.push(name.to_owned());
        }
    }
    own
}

fn named(card: &Card) -> Option<&str> {
    let is_own = card.is_touchpoint() && card.channel() == Some(Channel::Other);
    Some(card.channel_name()).filter(|name| is_own && !name.is_empty())
}

/// Everything that a touchpoint can choose where a map has the channels `own`.
#[must_use]
pub fn choices(own: &[String]) -> Vec<ChannelChoice> {
    let usual = Channel::ALL.into_iter().filter(|channel| *channel != Channel::Other);
    let usual = usual.map(ChannelChoice::Usual);
    let own = own.iter().cloned().map(ChannelChoice::Own);
    [ChannelChoice::Nothing].into_iter().chain(usual).chain(own).collect()
}

/// What somebody means who types `text` as the name of a channel: one that is there already under that name, in
/// whatever letters, or a new one. `None` if nothing is typed.
#[must_use]
pub fn typed(document: &Document, text: &str) -> Option<ChannelChoice> {
    let text = text.trim();
    let wanted = text.to_lowercase();
    let known = choices(&own_channels(document)).into_iter().skip(1);
    let mut same = known.filter(|choice| choice.words().to_lowercase() == wanted);
    let new = || ChannelChoice::Own(text.to_owned());
    (!text.is_empty()).then(|| same.next().unwrap_or_else(new))
}
