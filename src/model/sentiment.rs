//! How a touchpoint feels to the persona.

/// A feeling from −2 (very bad) to +2 (very good); 0 is neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sentiment(i8);

impl Sentiment {
    /// The worst feeling, −2.
    pub const MIN: Self = Self(-2);
    /// The best feeling, +2.
    pub const MAX: Self = Self(2);
    /// All feelings, worst first.
    pub const ALL: [Self; 5] = [Self(-2), Self(-1), Self(0), Self(1), Self(2)];

    /// The feeling `value`, if it is between −2 and +2.
    #[must_use]
    pub fn new(value: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|sentiment| i64::from(sentiment.0) == value)
    }

    /// The feeling nearest to `value` on the scale from −2 to +2; neutral for NaN.
    #[must_use]
    pub fn nearest(value: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the scale first; NaN becomes 0")]
        let whole = value.clamp(-2.0, 2.0).round() as i8;
        Self(whole)
    }

    /// The number, from −2 to +2.
    #[must_use]
    pub fn value(self) -> i8 {
        self.0
    }

    /// The next better feeling; the best stays.
    #[must_use]
    pub fn better(self) -> Self {
        Self((self.0 + 1).min(Self::MAX.0))
    }

    /// The next worse feeling; the worst stays.
    #[must_use]
    pub fn worse(self) -> Self {
        Self((self.0 - 1).max(Self::MIN.0))
    }

    /// Whether a touchpoint that feels like this is a love point.
    #[must_use]
    pub fn is_love(self) -> bool {
        self.0 > 0
    }

    /// Whether a touchpoint that feels like this is a pain point.
    #[must_use]
    pub fn is_pain(self) -> bool {
        self.0 < 0
    }
}
