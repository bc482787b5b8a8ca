//! Scales on which tables say how something feels, and what they are on the scale of maps.

use crate::exchange::csv::Column;
use crate::exchange::csv::feelings::{feeling, is_sign};
use crate::exchange::csv::number::number;
use crate::format::Quote;
use crate::model::{Number, Sentiment};
use crate::wording::tables;

/// A scale of feelings, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// From −2 to 2, as in Waymark.
    TwoAround,
    /// From −1 to 1.
    OneAround,
    /// From −3 to 3.
    ThreeAround,
    /// From −5 to 5.
    FiveAround,
    /// From −10 to 10.
    TenAround,
    /// From 1 to 5, as in Mermaid.
    OneToFive,
    /// From 0 to 5.
    ZeroToFive,
    /// From 1 to 7.
    OneToSeven,
    /// From 1 to 10.
    OneToTen,
    /// From 0 to 10.
    ZeroToTen,
    /// From 0 to 100, as in percent.
    ZeroToHundred,
    /// Words, signs such as `++`, or faces.
    Words,
}

/// What a cell says on a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Felt {
    /// Nothing.
    Nothing,
    /// A feeling, and what there is to say about how it was got, as a sentence.
    Like(Sentiment, Option<String>),
    /// Something that is no feeling.
    Unclear,
}

impl Scale {
    /// All scales, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::TwoAround,
        Self::OneToFive,
        Self::Words,
        Self::OneAround,
        Self::ThreeAround,
        Self::FiveAround,
        Self::TenAround,
        Self::ZeroToFive,
        Self::OneToSeven,
        Self::OneToTen,
        Self::ZeroToTen,
        Self::ZeroToHundred,
    ];

    /// The worst and the best number; those of maps where there are none.
    #[must_use]
    pub fn ends(self) -> (i64, i64) {
        match self {
            Self::TwoAround | Self::Words => (-2, 2),
            Self::OneAround => (-1, 1),
            Self::ThreeAround => (-3, 3),
            Self::FiveAround => (-5, 5),
            Self::TenAround => (-10, 10),
            Self::OneToFive => (1, 5),
            Self::ZeroToFive => (0, 5),
            Self::OneToSeven => (1, 7),
            Self::OneToTen => (1, 10),
            Self::ZeroToTen => (0, 10),
            Self::ZeroToHundred => (0, 100),
        }
    }

    /// The scale as an entry of a list to choose from.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Words => tables::sentiment_in_words().to_owned(),
            _ => {
                let (min, max) = self.ends();
                tables::sentiment_scale(min, max)
            }
        }
    }

    /// Whether several of its steps are one step on the scale of maps.
    pub(crate) fn is_finer(self) -> bool {
        let (min, max) = self.ends();
        max - min > 4
    }

    /// The scale on which `values` lie that say how something feels; `None` if most of them do not.
    pub(crate) fn of<'t>(values: impl Iterator<Item = &'t str>) -> Option<Self> {
        let (mut all, mut numbers, mut words, mut has_signs) = (0_usize, 0_usize, 0_usize, false);
        let (mut min, mut max) = (Number::whole(Number::LARGEST), Number::whole(-Number::LARGEST));
        for value in values.filter(|value| !value.trim().is_empty()) {
            all += 1;
            has_signs |= is_sign(value);
            if let Some(number) = rating(value) {
                numbers += 1;
                (min, max) = (min.min(number), max.max(number));
            } else {
                words += usize::from(feeling(value).is_some());
            }
        }
        if all == 0 || (numbers + words) * 2 < all {
            return None;
        }
        if numbers == 0 || has_signs {
            return Some(Self::Words);
        }
        let holds = |scale: &Self| {
            let (least, most) = scale.ends();
            Number::whole(least) <= min && max <= Number::whole(most)
        };
        // The first that holds all of them: small scales before large ones.
        let (below, above): (&[Self], &[Self]) = (
            &[Self::TwoAround, Self::ThreeAround, Self::FiveAround, Self::TenAround],
            &[Self::OneToFive, Self::ZeroToFive, Self::OneToTen, Self::ZeroToTen, Self::ZeroToHundred],
        );
        // From 0 to 2 there are the feelings from neutral to very good.
        let is_around = min < Number::default() || (min == Number::default() && max <= Number::whole(2));
        let scales = if is_around { below } else { above };
        Some(scales.iter().copied().find(holds).unwrap_or(Self::TwoAround))
    }

    /// What a cell says on this scale.
    pub(crate) fn felt(self, text: &str) -> Felt {
        let text = text.trim();
        if text.is_empty() || self != Self::Words && is_blank(text) {
            return Felt::Nothing;
        }
        match rating(text) {
            Some(number) => {
                let (sentiment, remark) = self.place(number);
                Felt::Like(sentiment, remark)
            }
            None => feeling(text).map_or(Felt::Unclear, |sentiment| Felt::Like(sentiment, None)),
        }
    }

    /// Where a number of this scale lies on that of maps: in proportion, halves away from the middle. What
    /// changes its meaning is said.
    fn place(self, number: Number) -> (Sentiment, Option<String>) {
        let (min, max) = self.ends();
        let inside = number.clamp(Number::whole(min), Number::whole(max));
        let span = max - min;
        let around = 4 * (inside.thousandths() - 1000 * min) - 2000 * span;
        let size = (2 * around.abs() + 1000 * span) / (2000 * span);
        let sentiment = Sentiment::new(around.signum() * size).unwrap_or_default();
        let shown = number.to_string();
        let remark = if inside != number {
            Some(tables::sentiment_clamped(&shown, min, max))
        } else {
            let is_rounded = !self.is_finer() && !number.is_whole();
            is_rounded.then(|| tables::sentiment_rounded(&shown, sentiment))
        };
        (sentiment, remark)
    }

    /// What is said about a cell that is no feeling.
    pub(crate) fn unclear(text: &str) -> String {
        tables::not_a_sentiment(&Quote(text.trim()).to_string())
    }
}

/// Whether a cell says that there is nothing to say.
pub(crate) fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "/" | "n/a" | "N/A" | "n.a." | "N.A." | "#N/A" | "na" | "NA")
}

/// Whether a cell with this meaning says nothing: a dash stands for nothing, unless it is a sign.
pub(crate) fn says_nothing(column: Column, cell: &str) -> bool {
    if column == Column::Sentiment(Scale::Words) { cell.trim().is_empty() } else { is_blank(cell) }
}

/// A rating as a number: "4", "3,5", "4/5", "−1".
fn rating(text: &str) -> Option<Number> {
    if let Some((part, whole)) = text.split_once('/') {
        number(whole)?;
        return number(part);
    }
    number(text)
}
