//! The mix: which channels, which creators, online or offline, and how much of it is known.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::insight::reading::Reading;
use crate::model::{Channel, ChannelMode, Choice, Creator, Document, EvidenceState};

/// What the touchpoints of a map are made of. Shared touchpoints count once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    /// How many touchpoints there are.
    pub touchpoints: usize,
    /// The channels that are used, the most used first, equals in the order in which channels are offered.
    pub channels: Vec<ChannelCount>,
    /// How many touchpoints name no channel.
    pub without_channel: usize,
    /// Online, offline or both. A touchpoint that does not say goes by what its channel usually is.
    pub modes: Tally<ChannelMode>,
    /// Who makes the touchpoints.
    pub creators: Tally<Creator>,
    /// How well cards are known: touchpoints, notes and process steps. There is always an answer, because what
    /// is not said to be known is an assumption.
    pub evidence: Tally<EvidenceState>,
}

/// How often a channel is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelCount {
    /// The channel.
    pub channel: Channel,
    /// Its own name if it is [`Channel::Other`] and has one, else empty.
    pub name: String,
    /// How many touchpoints use it, at least 1.
    pub count: usize,
}

/// How often each value of a list was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<C> {
    /// Every value of the list with how often it was chosen, in the order of the list.
    pub counts: Vec<(C, usize)>,
    /// How often none was chosen.
    pub unsaid: usize,
}

impl<C: Choice> Tally<C> {
    fn of(values: impl Iterator<Item = Option<C>>) -> Self {
        let mut tally = Self { counts: C::ALL.iter().map(|value| (*value, 0)).collect(), unsaid: 0 };
        for value in values {
            let count = value.and_then(|value| tally.counts.get_mut(usize::from(value.index())));
            *count.map_or(&mut tally.unsaid, |(_, count)| count) += 1;
        }
        tally
    }

    /// How often `value` was chosen.
    #[must_use]
    pub fn count(&self, value: C) -> usize {
        self.counts.iter().find(|(other, _)| *other == value).map_or(0, |(_, count)| *count)
    }

    /// How many answers there are, with those that say nothing.
    #[must_use]
    pub fn whole(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum::<usize>() + self.unsaid
    }
}

impl Mix {
    /// The mix of `document`. Cost: each card once.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        Self::from_reading(&Reading::of(document))
    }

    pub(crate) fn from_reading(reading: &Reading<'_>) -> Self {
        let touchpoints = &reading.touchpoints;
        let evidence = touchpoints.iter().map(|card| card.evidence);
        let evidence = evidence.chain(reading.notes.iter().map(|card| card.evidence));
        Self {
            touchpoints: touchpoints.len(),
            channels: channels(reading),
            without_channel: touchpoints.iter().filter(|card| card.channel.is_none()).count(),
            modes: Tally::of(touchpoints.iter().map(|card| card.mode)),
            creators: Tally::of(touchpoints.iter().map(|card| card.creator)),
            evidence: Tally::of(evidence.map(Some)),
        }
    }
}

fn channels(reading: &Reading<'_>) -> Vec<ChannelCount> {
    let mut counts: BTreeMap<(u8, &str), (Channel, usize)> = BTreeMap::new();
    for touchpoint in &reading.touchpoints {
        let Some(channel) = touchpoint.channel else { continue };
        counts.entry((channel.index(), touchpoint.channel_name)).or_insert((channel, 0)).1 += 1;
    }
    let counted = |((_, name), (channel, count)): ((u8, &str), _)| ChannelCount {
        channel,
        name: name.to_owned(),
        count,
    };
    let mut channels: Vec<_> = counts.into_iter().map(counted).collect();
    channels.sort_by_key(|channel| Reverse(channel.count));
    channels
}
