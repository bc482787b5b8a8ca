//! What every card has.

use crate::model::{Channel, ChannelMode, Creator, Field, Fields, Holder, Sentiment};

/// A card: the unit that is written, moved and talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is: the lane it lies in holds cards of this kind.
    pub kind: CardKind,
    /// What is written on it.
    pub fields: Fields,
}

/// The kinds of cards. A lane holds cards of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardKind {
    /// An interaction between the customer and somebody.
    Touchpoint,
    /// Text that its lane gives a meaning.
    Note,
    /// An idea with its impact and effort.
    Opportunity,
    /// A step of the service blueprint.
    Process,
    /// A measured value.
    Metric,
    /// A picture of the story.
    Picture,
}

impl CardKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Touchpoint, Self::Note, Self::Opportunity, Self::Process, Self::Metric, Self::Picture];

    /// Whether a card of this kind can be moved to where cards of the kind `other` lie, and become one: what
    /// is mainly text can be read as another text.
    #[must_use]
    pub fn can_become(self, other: Self) -> bool {
        let is_text = |kind| matches!(kind, Self::Note | Self::Opportunity | Self::Process);
        self == other || is_text(self) && is_text(other)
    }
}

impl Card {
    /// An empty card of `kind` with `title`.
    #[must_use]
    pub fn new(kind: CardKind, title: &str) -> Self {
        Self { kind, fields: Fields::default().with(Field::Title, title) }
    }

    /// Which fields it has.
    #[must_use]
    pub fn holder(&self) -> Holder {
        Holder::Card(self.kind)
    }

    /// The line that the card shows.
    #[must_use]
    pub fn title(&self) -> &str {
        self.fields.text(Field::Title)
    }

    /// Anything more there is to say.
    #[must_use]
    pub fn notes(&self) -> &str {
        self.fields.text(Field::Notes)
    }

    /// Whether it is a touchpoint.
    #[must_use]
    pub fn is_touchpoint(&self) -> bool {
        self.kind == CardKind::Touchpoint
    }

    /// Where it happens, if that was said.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        self.fields.choice(Field::Channel)
    }

    /// The name of the channel if it is [`Channel::Other`], else empty.
    #[must_use]
    pub fn channel_name(&self) -> &str {
        self.fields.text(Field::ChannelName)
    }

    /// Online, offline or both, if that was said.
    #[must_use]
    pub fn mode(&self) -> Option<ChannelMode> {
        self.fields.choice(Field::Mode)
    }

    /// Who makes it, if that was said.
    #[must_use]
    pub fn creator(&self) -> Option<Creator> {
        self.fields.choice(Field::Creator)
    }

    /// How it feels.
    #[must_use]
    pub fn sentiment(&self) -> Sentiment {
        Sentiment::new(self.fields.whole(Field::Sentiment).unwrap_or_default()).unwrap_or_default()
    }

    /// How it feels once we made up for it, if that was said.
    #[must_use]
    pub fn sentiment_after(&self) -> Option<Sentiment> {
        Sentiment::new(self.fields.whole(Field::SentimentAfter)?)
    }

    /// Whether it decides how the customer judges us.
    #[must_use]
    pub fn is_moment_of_truth(&self) -> bool {
        self.fields.flag(Field::MomentOfTruth)
    }
}
