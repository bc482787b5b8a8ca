//! The words that stand in a file for what the model has as enums.

use crate::model::{
    BuyingPhase, CardKind, Channel, ChannelMode, Choices, Color, Complaint, Creator, Decision, DefectionRisk,
    Dimension, EvidenceMethod, EvidenceState, LaneIcon, LaneKind, MapState, Presence, RelationshipBenefit,
    Scope, Segment, Status,
};

/// A value that a file holds as one of a few words.
pub(crate) trait Word: Copy + 'static {
    /// All values.
    const VALUES: &'static [Self];
    /// Their words, in the same order.
    const WORDS: &'static [&'static str];

    /// The word of the value.
    fn word(self) -> &'static str;

    /// The value of a word.
    fn of_word(word: &str) -> Option<Self> {
        let index = Self::WORDS.iter().position(|known| *known == word)?;
        Self::VALUES.get(index).copied()
    }
}

/// The words of an enum, in one table that the compiler checks for gaps.
macro_rules! words {
    ($($name:ident { $($value:ident => $word:literal,)* })*) => {$(
        impl Word for $name {
            const VALUES: &'static [Self] = &[$(Self::$value,)*];
            const WORDS: &'static [&'static str] = &[$($word,)*];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word,)* }
            }
        }
    )*};
}

words! {
    MapState {
        Current => "current",
        Future => "future",
    }
    BuyingPhase {
        Before => "before",
        Purchase => "purchase",
        After => "after",
    }
    Presence {
        Us => "us",
        Partner => "partner",
        Nobody => "nobody",
    }
    LaneKind {
        Touchpoints => "touchpoints",
        Emotion => "emotion",
        Actions => "actions",
        Thoughts => "thoughts",
        PainPoints => "painPoints",
        Opportunities => "opportunities",
        Needs => "needs",
        Channels => "channels",
        Frontstage => "frontstage",
        Backstage => "backstage",
        Support => "support",
        Metrics => "metrics",
        Storyboard => "storyboard",
        Custom => "custom",
    }
    Scope {
        PerPersona => "persona",
        Shared => "shared",
    }
    CardKind {
        Touchpoint => "touchpoint",
        Note => "note",
        Opportunity => "opportunity",
        Process => "process",
        Metric => "metric",
        Picture => "picture",
    }
    Channel {
        Web => "web",
        App => "app",
        Email => "email",
        Phone => "phone",
        Chat => "chat",
        Social => "social",
        Search => "search",
        Place => "place",
        Event => "event",
        Post => "post",
        Product => "product",
        Partner => "partner",
        WordOfMouth => "wordOfMouth",
        Other => "other",
    }
    ChannelMode {
        Online => "online",
        Offline => "offline",
        Both => "both",
    }
    Creator {
        Owned => "owned",
        Paid => "paid",
        Earned => "earned",
        Partner => "partner",
        Peer => "peer",
    }
    Color {
        Violet => "violet",
        Teal => "teal",
        Amber => "amber",
        Blue => "blue",
        Rose => "rose",
        Green => "green",
        Orange => "orange",
        Slate => "slate",
    }
    Segment {
        A => "A",
        B => "B",
        C => "C",
    }
    LaneIcon {
        Star => "star",
        Flag => "flag",
        Heart => "heart",
        Idea => "idea",
        Person => "person",
        Team => "team",
        Clock => "clock",
        Document => "document",
        Gear => "gear",
        Chart => "chart",
        Cart => "cart",
        Warning => "warning",
    }
    Dimension {
        Cognitive => "cognitive",
        Emotional => "emotional",
        Behavioral => "behavioral",
        Sensory => "sensory",
        Social => "social",
    }
    EvidenceState {
        Assumption => "assumption",
        PartlyBacked => "partlyBacked",
        Researched => "researched",
    }
    EvidenceMethod {
        Interview => "interview",
        Observation => "observation",
        Ethnography => "ethnography",
        Survey => "survey",
        Analytics => "analytics",
        SupportData => "supportData",
    }
    Complaint {
        Instrumental => "instrumental",
        NonInstrumental => "nonInstrumental",
        Ostensive => "ostensive",
        Reflexive => "reflexive",
    }
    RelationshipBenefit {
        Confidence => "confidence",
        Social => "social",
        SpecialTreatment => "specialTreatment",
    }
    DefectionRisk {
        None => "none",
        Low => "low",
        High => "high",
    }
    Status {
        ToDo => "toDo",
        InProgress => "inProgress",
        Blocked => "blocked",
        Done => "done",
    }
    Decision {
        Open => "open",
        Go => "go",
        Drop => "drop",
    }
}

/// The words of a list that a field chooses from, in the order of the list.
pub(crate) fn words_of(of: Choices) -> &'static [&'static str] {
    match of {
        Choices::MapState => MapState::WORDS,
        Choices::Color => Color::WORDS,
        Choices::Segment => Segment::WORDS,
        Choices::BuyingPhase => BuyingPhase::WORDS,
        Choices::Presence => Presence::WORDS,
        Choices::LaneIcon => LaneIcon::WORDS,
        Choices::Channel => Channel::WORDS,
        Choices::ChannelMode => ChannelMode::WORDS,
        Choices::Creator => Creator::WORDS,
        Choices::Dimension => Dimension::WORDS,
        Choices::EvidenceState => EvidenceState::WORDS,
        Choices::EvidenceMethod => EvidenceMethod::WORDS,
        Choices::Complaint => Complaint::WORDS,
        Choices::RelationshipBenefit => RelationshipBenefit::WORDS,
        Choices::DefectionRisk => DefectionRisk::WORDS,
        Choices::Status => Status::WORDS,
        Choices::Decision => Decision::WORDS,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use crate::format::words::{Word, words_of};
    use crate::model::{Choice, Choices};

    fn agree<W: Word + Choice + std::fmt::Debug>() -> Choices {
        assert_eq!(W::VALUES, W::ALL, "the words of {:?} stand in another order than its values", W::OF);
        assert_eq!(words_of(W::OF), W::WORDS);
        W::OF
    }

    #[test]
    fn words_stand_in_the_order_of_the_values() {
        use crate::model::*;
        let checked = [
            agree::<MapState>(),
            agree::<Color>(),
            agree::<Segment>(),
            agree::<BuyingPhase>(),
            agree::<Presence>(),
            agree::<LaneIcon>(),
            agree::<Channel>(),
            agree::<ChannelMode>(),
            agree::<Creator>(),
            agree::<Dimension>(),
            agree::<EvidenceState>(),
            agree::<EvidenceMethod>(),
            agree::<Complaint>(),
            agree::<RelationshipBenefit>(),
            agree::<DefectionRisk>(),
            agree::<Status>(),
            agree::<Decision>(),
        ];
        assert_eq!(checked, Choices::ALL);
    }
}
