//! Values that are one of a few.

use crate::model::{
    BuyingPhase, Channel, ChannelMode, Color, Complaint, Creator, Decision, DefectionRisk, Dimension,
    EvidenceMethod, EvidenceState, LaneIcon, MapState, Presence, RelationshipBenefit, Segment, Status, Value,
};

/// A value that is one of a few. In a record it is kept as its place in [`Choice::ALL`].
pub trait Choice: Copy + PartialEq + 'static {
    /// All values, in the order in which they are offered.
    const ALL: &'static [Self];
    /// The name of the list.
    const OF: Choices;

    /// The place of the value in the list.
    fn index(self) -> u8 {
        let index = Self::ALL.iter().position(|value| *value == self).unwrap_or_default();
        u8::try_from(index).unwrap_or_default()
    }

    /// The value at a place of the list.
    fn at(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }
}

macro_rules! choices {
    ($($name:ident,)*) => {
        /// The lists of values that a field can choose from, each named like the type of its values.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is named like the type that says what it is")]
        pub enum Choices { $($name,)* }

        impl Choices {
            /// All lists.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// How many values the list has, at most 32.
            #[must_use]
            pub fn count(self) -> usize {
                match self { $(Self::$name => $name::ALL.len(),)* }
            }
        }

        $(
            impl Choice for $name {
                const ALL: &'static [Self] = &$name::ALL;
                const OF: Choices = Choices::$name;
            }

            impl From<$name> for Value {
                fn from(value: $name) -> Self {
                    Self::Choice(value.index())
                }
            }
        )*
    };
}

choices! {
    MapState,
    Color,
    Segment,
    BuyingPhase,
    Presence,
    LaneIcon,
    Channel,
    ChannelMode,
    Creator,
    Dimension,
    EvidenceState,
    EvidenceMethod,
    Complaint,
    RelationshipBenefit,
    DefectionRisk,
    Status,
    Decision,
}
