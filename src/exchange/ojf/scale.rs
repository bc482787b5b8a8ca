//! Scores of a file and the feelings that they stand for.

use crate::format::Node;
use crate::model::{Number, Sentiment};
use crate::wording;

/// The scale that the scores of a file are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// From −5 to +5, as the format has it.
    MinusFiveToFive,
    /// From 0 to 10, as early files have it; 5 is neutral.
    ZeroToTen,
}

impl Scale {
    /// Both scales, that of the format first.
    pub const ALL: [Self; 2] = [Self::MinusFiveToFive, Self::ZeroToTen];

    /// The name of the scale, for somebody who is asked for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MinusFiveToFive => wording::scale_around_zero(),
            Self::ZeroToTen => wording::scale_from_zero(),
        }
    }

    /// The same score on the scale of the format.
    pub(super) fn around_zero(self, score: Number) -> Number {
        match self {
            Self::MinusFiveToFive => score,
            Self::ZeroToTen => Number::from_thousandths(score.thousandths() - NEUTRAL_OF_TEN),
        }
    }
}

/// The end of the scale, in thousandths.
const END: i64 = 5_000;
/// The middle of the scale from 0 to 10, in thousandths.
const NEUTRAL_OF_TEN: i64 = 5_000;

/// The scores of a file that could be on either scale: none is negative, and some are above 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreRange {
    /// The lowest score.
    pub lowest: Number,
    /// The highest score.
    pub highest: Number,
    /// How many scores there are.
    pub count: usize,
}

impl ScoreRange {
    /// The question to ask before the file can be read: how low and high its scores are.
    #[must_use]
    pub fn question(self) -> String {
        wording::which_scale(self.count, self.lowest, self.highest)
    }

    /// The range of `scores` if it does not tell their scale.
    pub(super) fn in_doubt(scores: impl Iterator<Item = Number>) -> Option<Self> {
        let mut range: Option<Self> = None;
        for score in scores {
            let before = range.unwrap_or(Self { lowest: score, highest: score, count: 0 });
            range = Some(Self {
                lowest: before.lowest.min(score),
                highest: before.highest.max(score),
                count: before.count + 1,
            });
        }
        range.filter(|range| range.lowest.thousandths() >= 0 && range.highest.thousandths() > END)
    }
}

/// The longest text that can be a score, in bytes: nobody means a longer one.
const LENGTH: usize = 100;

/// The score in `node`, if it holds one: a number, or a text that is one.
pub(super) fn score_in(node: &Node<'_>) -> Option<Number> {
    match node {
        Node::Number(digits) if digits.len() <= LENGTH => Some(Number::of_json(digits).0),
        Node::Text(text) if text.len() <= LENGTH => text.parse().ok(),
        _ => None,
    }
}

/// The feeling that a score of the format stands for: two fifths of it, halves away from zero.
pub(super) fn feeling(score: Number) -> Sentiment {
    let thousandths = score.thousandths().clamp(-END, END);
    Sentiment::new(Number::from_thousandths(thousandths * 2 / 5).rounded()).unwrap_or_default()
}

/// Whether a score lies on the scale of the format.
pub(super) fn is_on_scale(score: Number) -> bool {
    (-END..=END).contains(&score.thousandths())
}

/// The score that a feeling is written as; reading it gives the feeling again.
pub(super) fn score_of(feeling: Sentiment) -> &'static str {
    match feeling.value() {
        -2 => "-5",
        -1 => "-3",
        1 => "3",
        2 => "5",
        _ => "0",
    }
}
