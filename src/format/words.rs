//! The words that stand in a file for what the model has as enums.

use crate::model::{
    BuyingPhase, CardKind, Channel, ChannelMode, Color, Creator, LaneKind, MapState, Presence, Scope,
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
        Frontstage => "frontstage",
        Backstage => "backstage",
        Support => "support",
        Custom => "custom",
    }
    Scope {
        PerPersona => "persona",
        Shared => "shared",
    }
    CardKind {
        Touchpoint => "touchpoint",
        Note => "note",
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
}
