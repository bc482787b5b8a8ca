//! Feelings counted: love points, pain points, their balance and the mean.

use crate::model::{Number, Sentiment};

/// How a group of touchpoints feels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Feelings {
    /// How many touchpoints there are, neutral ones included.
    pub touchpoints: usize,
    /// How many of them are love points: feelings of +1 and +2.
    pub love: usize,
    /// How many of them are pain points: feelings of −1 and −2.
    pub pain: usize,
    /// Their feelings added up, each from −2 to +2.
    pub sum: i64,
}

impl Feelings {
    /// The same with one more touchpoint.
    #[must_use]
    pub fn and(self, sentiment: Sentiment) -> Self {
        Self {
            touchpoints: self.touchpoints + 1,
            love: self.love + usize::from(sentiment.is_love()),
            pain: self.pain + usize::from(sentiment.is_pain()),
            sum: self.sum + i64::from(sentiment.value()),
        }
    }

    /// Both groups together.
    #[must_use]
    pub fn and_all(self, others: Self) -> Self {
        Self {
            touchpoints: self.touchpoints + others.touchpoints,
            love: self.love + others.love,
            pain: self.pain + others.pain,
            sum: self.sum + others.sum,
        }
    }

    /// Love points minus pain points. How strong the feelings are does not count here.
    #[must_use]
    pub fn balance(self) -> i64 {
        let count = |points: usize| i64::try_from(points).unwrap_or(i64::MAX);
        count(self.love) - count(self.pain)
    }

    /// The mean feeling, from −2 to +2 with three digits after the point, halves away from zero. `None` where
    /// there are no touchpoints.
    #[must_use]
    pub fn mean(self) -> Option<Number> {
        let count = i64::try_from(self.touchpoints).ok().filter(|count| *count > 0)?;
        Some(Number::from_thousandths((2000 * self.sum + self.sum.signum() * count) / (2 * count)))
    }
}

impl FromIterator<Sentiment> for Feelings {
    fn from_iter<I: IntoIterator<Item = Sentiment>>(feelings: I) -> Self {
        feelings.into_iter().fold(Self::default(), Self::and)
    }
}
