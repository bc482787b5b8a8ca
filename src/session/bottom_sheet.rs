//! How high the sheet at the lower edge of a narrow screen stands.

/// One of three heights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SheetHeight {
    /// Its head alone: what is selected.
    Low,
    /// Beside the board.
    #[default]
    Half,
    /// Nearly the whole screen.
    Tall,
}

impl SheetHeight {
    /// All heights, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Half, Self::Tall];

    /// The part of the room that it takes, from 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        match self {
            Self::Low => 0.12,
            Self::Half => 0.46,
            Self::Tall => 0.88,
        }
    }

    /// A word by which style sheets know it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Half => "half",
            Self::Tall => "tall",
        }
    }

    /// The next height up, or down; around the end if it `wraps`.
    #[must_use]
    pub fn step(self, is_up: bool, wraps: bool) -> Self {
        let last = Self::ALL.len() - 1;
        let at = Self::ALL.iter().position(|height| *height == self).unwrap_or_default();
        let to = match (is_up, wraps) {
            (true, true) if at == last => 0,
            (true, _) => (at + 1).min(last),
            (false, _) => at.saturating_sub(1),
        };
        Self::ALL.get(to).copied().unwrap_or_default()
    }

    /// The height that is nearest to a share of the room.
    #[must_use]
    pub fn nearest(share: f64) -> Self {
        let distance = |height: &Self| (height.share() - share).abs();
        let heights = Self::ALL.into_iter();
        heights.min_by(|one, other| distance(one).total_cmp(&distance(other))).unwrap_or_default()
    }
}
