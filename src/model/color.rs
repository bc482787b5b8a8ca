//! The colors a persona, stage or lane can wear.

/// A color of the palette. It is a name, not a value: the look gives each name a readable value per theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Color {
    /// The first persona's color.
    #[default]
    Violet,
    /// Blue-green.
    Teal,
    /// Dark yellow.
    Amber,
    /// Blue.
    Blue,
    /// Red with some blue.
    Rose,
    /// Green.
    Green,
    /// Orange.
    Orange,
    /// Grey with some blue.
    Slate,
}

impl Color {
    /// All colors, in the order in which new personas take them.
    pub const ALL: [Self; 8] = [
        Self::Violet,
        Self::Teal,
        Self::Amber,
        Self::Blue,
        Self::Rose,
        Self::Green,
        Self::Orange,
        Self::Slate,
    ];

    /// The color for the `index`-th persona of a map; the palette starts over after its last color.
    #[must_use]
    pub fn nth(index: usize) -> Self {
        Self::ALL.into_iter().nth(index % Self::ALL.len()).unwrap_or_default()
    }
}
