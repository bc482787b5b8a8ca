//! One interaction between the customer and the product, the firm, a partner or other people.

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
    /// Another channel, named by the touchpoint's `channel_name`: one of the map's own.
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

/// What an experience works on in the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// What the customer thinks.
    Cognitive,
    /// What the customer feels.
    Emotional,
    /// What the customer does.
    Behavioral,
    /// What the customer sees, hears, smells, tastes and touches.
    Sensory,
    /// Whom the customer is with.
    Social,
}

impl Dimension {
    /// All dimensions.
    pub const ALL: [Self; 5] =
        [Self::Cognitive, Self::Emotional, Self::Behavioral, Self::Sensory, Self::Social];
}

/// Why customers complain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Complaint {
    /// They want it solved.
    Instrumental,
    /// They just want to tell.
    NonInstrumental,
    /// They blame others.
    Ostensive,
    /// They blame themselves.
    Reflexive,
}

impl Complaint {
    /// All types of complaint.
    pub const ALL: [Self; 4] = [Self::Instrumental, Self::NonInstrumental, Self::Ostensive, Self::Reflexive];
}

/// What a customer gains from staying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationshipBenefit {
    /// Knowing what to expect.
    Confidence,
    /// Knowing the people.
    Social,
    /// Being treated better than others.
    SpecialTreatment,
}

impl RelationshipBenefit {
    /// All benefits.
    pub const ALL: [Self; 3] = [Self::Confidence, Self::Social, Self::SpecialTreatment];
}

/// Whether something could make the customer leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefectionRisk {
    /// It could not.
    None,
    /// It could, with other things.
    Low,
    /// It could on its own.
    High,
}

impl DefectionRisk {
    /// All risks, lowest first.
    pub const ALL: [Self; 3] = [Self::None, Self::Low, Self::High];
}
