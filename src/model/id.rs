//! Random 128-bit ids, one type per kind of record.

use std::fmt;
use std::str::FromStr;

/// An id without a kind: 128 random bits, written as 32 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawId(pub u128);

impl RawId {
    /// The lowest id.
    pub const MIN: Self = Self(u128::MIN);
    /// The highest id.
    pub const MAX: Self = Self(u128::MAX);
}

impl fmt::Display for RawId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

impl fmt::Debug for RawId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The text is not an id: ids are exactly 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

impl FromStr for RawId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 32 || !text.bytes().all(is_digit) {
            return Err(NotAnId);
        }
        u128::from_str_radix(text, 16).map(Self).or(Err(NotAnId))
    }
}

/// Where new ids come from. The core has no randomness of its own: the browser supplies it, tests count.
pub trait IdSource {
    /// A new id, different from every earlier one.
    fn next_id(&mut self) -> RawId;
}

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub RawId);

        impl $name {
            /// A new id from `source`.
            pub fn fresh(source: &mut dyn IdSource) -> Self {
                Self(source.next_id())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self)
            }
        }
    )*};
}

typed_id! {
    /// The id of a map, the same in all its copies.
    MapId;
    /// The id of a persona.
    PersonaId;
    /// The id of a stage.
    StageId;
    /// The id of a lane.
    LaneId;
    /// The id of a card.
    CardId;
}
