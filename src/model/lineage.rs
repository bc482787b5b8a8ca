//! Which handed-out states a map descends from, so that copies can be told apart and compared.

use std::fmt;
use std::str::FromStr;

use crate::model::RawId;
use crate::model::limits;

/// A hash of all that a map holds, apart from its lineage: equal maps have equal hashes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(pub RawId);

impl ContentHash {
    /// The FNV-1a hash of `bytes` with 128 bits.
    ///
    /// Parameters: G. Fowler, L. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm",
    /// RFC 9923. It tells copies apart; it does not protect against somebody who forges one.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        let hash = bytes.iter().fold(OFFSET, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME));
        Self(RawId(hash))
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl FromStr for ContentHash {
    type Err = <RawId as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// The states of this map that left it as a file, oldest first.
///
/// It is a record of its own, so that undoing an edit never forgets that a copy was handed out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lineage {
    /// At most [`limits::LINEAGE`] hashes; the oldest are forgotten first.
    pub handed_out: Vec<ContentHash>,
}

impl Lineage {
    /// The same lineage with `state` as its newest entry.
    #[must_use]
    pub fn with(&self, state: ContentHash) -> Self {
        let mut handed_out: Vec<_> = self.handed_out.iter().copied().filter(|hash| *hash != state).collect();
        handed_out.push(state);
        let surplus = handed_out.len().saturating_sub(limits::LINEAGE);
        handed_out.drain(..surplus);
        Self { handed_out }
    }
}
