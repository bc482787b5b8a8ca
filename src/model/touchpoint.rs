//! One interaction between the customer and the product, the firm, a partner or other people.

use crate::model::Sentiment;

/// Where an interaction happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A website.
    Web,
    /// An app.
    App,
    /// E-mail.
    Email,
    /// A telephone call.
    Phone,
    /// A chat.
    Chat,
    /// Social media.
    Social,
    /// A search engine.
    Search,
    /// A store or another place.
    Place,
    /// An event.
    Event,
    /// Post.
    Post,
    /// The product or a device.
    Product,
    /// A partner.
    Partner,
    /// Word of mouth.
    WordOfMouth,
    /// Another channel, named by the touchpoint's `channel_name`.
    Other,
}

impl Channel {
    /// All channels, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Web,
        Self::App,
        Self::Email,
        Self::Phone,
        Self::Chat,
        Self::Social,
        Self::Search,
        Self::Place,
        Self::Event,
        Self::Post,
        Self::Product,
        Self::Partner,
        Self::WordOfMouth,
        Self::Other,
    ];

    /// The mode that such a channel nearly always has, or `None` where it depends.
    #[must_use]
    pub fn usual_mode(self) -> Option<ChannelMode> {
        match self {
            Self::Web | Self::App | Self::Email | Self::Chat | Self::Social | Self::Search => {
                Some(ChannelMode::Online)
            }
            Self::Phone | Self::Place | Self::Event | Self::Post | Self::Product => {
                Some(ChannelMode::Offline)
            }
            Self::Partner | Self::WordOfMouth | Self::Other => None,
        }
    }
}

/// Whether an interaction happens on a network or face to face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChannelMode {
    /// On a network.
    Online,
    /// In the physical world.
    Offline,
    /// On both at once.
    Both,
}

impl ChannelMode {
    /// All modes.
    pub const ALL: [Self; 3] = [Self::Online, Self::Offline, Self::Both];
}

/// Who makes a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Creator {
    /// We run it.
    Owned,
    /// We pay for it.
    Paid,
    /// Customers make it, unpaid.
    Earned,
    /// Somebody else runs it for us.
    Partner,
    /// Customers among themselves.
    Peer,
}

impl Creator {
    /// All creators.
    pub const ALL: [Self; 5] = [Self::Owned, Self::Paid, Self::Earned, Self::Partner, Self::Peer];
}

/// What a touchpoint card holds beyond title and notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touchpoint {
    /// Where it happens, if that was said.
    pub channel: Option<Channel>,
    /// The name of the channel if it is [`Channel::Other`], else empty.
    pub channel_name: String,
    /// Online, offline or both, if that was said.
    pub mode: Option<ChannelMode>,
    /// Who makes it, if that was said.
    pub creator: Option<Creator>,
    /// How it feels.
    pub sentiment: Sentiment,
    /// Whether it decides how the customer judges us.
    pub moment_of_truth: bool,
}
