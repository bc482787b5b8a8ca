//! The names of what a map is made of: lanes, cards, phases, channels, feelings, colors.

use crate::model::{
    BuyingPhase, Channel, ChannelMode, Color, Creator, LaneKind, MapState, Presence, Scope, Sentiment,
};

/// The name of a lane kind, which is also the title of a new lane of that kind.
#[must_use]
pub fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "Touchpoints",
        LaneKind::Emotion => "Emotion",
        LaneKind::Actions => "Actions",
        LaneKind::Thoughts => "Thoughts",
        LaneKind::PainPoints => "Pain points",
        LaneKind::Opportunities => "Opportunities",
        LaneKind::Needs => "Needs and motivations",
        LaneKind::Channels => "Channels",
        LaneKind::Frontstage => "Frontstage",
        LaneKind::Backstage => "Backstage",
        LaneKind::Support => "Support processes",
        LaneKind::Metrics => "Metrics",
        LaneKind::Storyboard => "Storyboard",
        LaneKind::Custom => "Custom",
    }
}

/// What a lane of a kind is for, in a few words under its title.
#[must_use]
pub fn lane_hint(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "what happens, where",
        LaneKind::Emotion => "drag a face up or down",
        LaneKind::Actions => "what they do",
        LaneKind::Thoughts => "in their words",
        LaneKind::PainPoints => "what hurts",
        LaneKind::Opportunities => "what we could do",
        LaneKind::Needs => "what they need",
        LaneKind::Channels => "worked out from the touchpoints",
        LaneKind::Frontstage => "what we do in sight",
        LaneKind::Backstage => "what we do out of sight",
        LaneKind::Support => "what must work for it",
        LaneKind::Metrics => "what is measured",
        LaneKind::Storyboard => "the story in pictures",
        LaneKind::Custom => "anything",
    }
}

/// What one card of a lane is called.
#[must_use]
pub fn card_noun(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "Touchpoint",
        LaneKind::Emotion => "Feeling",
        LaneKind::Actions => "Action",
        LaneKind::Thoughts => "Thought",
        LaneKind::PainPoints => "Pain point",
        LaneKind::Opportunities => "Opportunity",
        LaneKind::Needs => "Need",
        LaneKind::Channels => "Channel",
        LaneKind::Frontstage => "Frontstage step",
        LaneKind::Backstage => "Backstage step",
        LaneKind::Support => "Support process",
        LaneKind::Metrics => "Metric",
        LaneKind::Storyboard => "Picture",
        LaneKind::Custom => "Card",
    }
}

/// What one card of a lane is called in the middle of a sentence.
#[must_use]
pub fn card_noun_in_text(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "touchpoint",
        LaneKind::Emotion => "feeling",
        LaneKind::Actions => "action",
        LaneKind::Thoughts => "thought",
        LaneKind::PainPoints => "pain point",
        LaneKind::Opportunities => "opportunity",
        LaneKind::Needs => "need",
        LaneKind::Channels => "channel",
        LaneKind::Frontstage => "frontstage step",
        LaneKind::Backstage => "backstage step",
        LaneKind::Support => "support process",
        LaneKind::Metrics => "metric",
        LaneKind::Storyboard => "picture",
        LaneKind::Custom => "card",
    }
}

/// The name of a buying phase.
#[must_use]
pub fn buying_phase(phase: BuyingPhase) -> &'static str {
    match phase {
        BuyingPhase::Before => "Before purchase",
        BuyingPhase::Purchase => "Purchase",
        BuyingPhase::After => "After purchase",
    }
}

/// Who is in contact with the customer.
#[must_use]
pub fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Us => "We are",
        Presence::Partner => "A partner is",
        Presence::Nobody => "Nobody is",
    }
}

/// Who is in contact with the customer in a stage, where that is not us as in most stages.
#[must_use]
pub fn presence_note(presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Us => None,
        Presence::Partner => Some("A partner is in contact here"),
        Presence::Nobody => Some("Nobody is in contact here"),
    }
}

/// Whether a map shows today or the plan.
#[must_use]
pub fn map_state(state: MapState) -> &'static str {
    match state {
        MapState::Current => "Current state",
        MapState::Future => "Future state",
    }
}

/// Whose cells a lane has.
#[must_use]
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::PerPersona => "Per persona",
        Scope::Shared => "Shared by all personas",
    }
}

/// The name of a channel.
#[must_use]
pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "Web",
        Channel::App => "App",
        Channel::Email => "E-mail",
        Channel::Phone => "Phone",
        Channel::Chat => "Chat",
        Channel::Social => "Social media",
        Channel::Search => "Search",
        Channel::Place => "Store or place",
        Channel::Event => "Event",
        Channel::Post => "Post",
        Channel::Product => "Device or product",
        Channel::Partner => "Partner",
        Channel::WordOfMouth => "Word of mouth",
        Channel::Other => "Other",
    }
}

/// The name of a channel mode.
#[must_use]
pub fn channel_mode(mode: ChannelMode) -> &'static str {
    match mode {
        ChannelMode::Online => "Online",
        ChannelMode::Offline => "Offline",
        ChannelMode::Both => "Both",
    }
}

/// The name of a creator.
#[must_use]
pub fn creator(creator: Creator) -> &'static str {
    match creator {
        Creator::Owned => "Owned",
        Creator::Paid => "Paid",
        Creator::Earned => "Earned",
        Creator::Partner => "Partner",
        Creator::Peer => "Peer",
    }
}

/// What a creator means, in a few words.
#[must_use]
pub fn creator_hint(creator: Creator) -> &'static str {
    match creator {
        Creator::Owned => "We run it",
        Creator::Paid => "We pay for it",
        Creator::Earned => "Customers make it, unpaid",
        Creator::Partner => "Somebody else runs it for us",
        Creator::Peer => "Customers among themselves",
    }
}

/// How a touchpoint feels.
#[must_use]
pub fn sentiment(sentiment: Sentiment) -> &'static str {
    match sentiment.value() {
        -2 => "very bad",
        -1 => "bad",
        1 => "good",
        2 => "very good",
        _ => "neutral",
    }
}

/// The name of a color.
#[must_use]
pub fn color(color: Color) -> &'static str {
    match color {
        Color::Violet => "Violet",
        Color::Teal => "Teal",
        Color::Amber => "Amber",
        Color::Blue => "Blue",
        Color::Rose => "Rose",
        Color::Green => "Green",
        Color::Orange => "Orange",
        Color::Slate => "Slate",
    }
}
