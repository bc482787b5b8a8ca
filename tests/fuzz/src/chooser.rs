//! Choices made by the bytes of an input: the same bytes always choose the same, and no bytes choose the simplest.

use std::borrow::Cow;

/// Takes one byte per choice. Where bytes have run out it goes on with zeros, so whoever asks it in a loop lets zero
/// end the loop.
#[derive(Debug, Clone)]
pub struct Chooser<'a> {
    bytes: &'a [u8],
}

impl<'a> Chooser<'a> {
    /// A chooser that goes by these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                *first
            }
            None => 0,
        }
    }

    /// A number from 0 up to but without `limit`, which is at most 256 and not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::from(self.byte()) % limit
    }

    /// Something that is true once in `times`, and never without bytes.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of `all`, the first without bytes.
    pub fn pick<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    /// A number of eight bytes.
    pub fn number(&mut self) -> i64 {
        i64::from_le_bytes([(); 8].map(|()| self.byte()))
    }

    /// The next bytes, up to `count`, as text.
    pub fn text(&mut self, count: usize) -> Cow<'a, str> {
        let (text, rest) = self.bytes.split_at(count.min(self.bytes.len()));
        self.bytes = rest;
        String::from_utf8_lossy(text)
    }

    /// All bytes that are left.
    #[must_use]
    pub fn rest(self) -> &'a [u8] {
        self.bytes
    }
}
