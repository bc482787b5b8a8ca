//! Scores from 1 to 5 as people write them, and what feeling they are.

use crate::exchange::mermaid::codes::trim;
use crate::model::Sentiment;

/// What Waymark subtracts from a score: 3 is neutral.
const NEUTRAL: f64 = 3.0;
/// The lowest and the highest score.
pub(super) const SCALE: std::ops::RangeInclusive<f64> = 1.0..=5.0;

/// How a score was changed to fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// Below 1 or above 5.
    OutOfRange,
    /// Between two whole numbers.
    Rounded,
    /// Nothing stood there, which JavaScript reads as 0.
    Blank,
}

/// The feeling that a score means, and how the score was changed for that. `score` is not NaN.
pub(super) fn sentiment(text: &str, score: f64) -> (Sentiment, Option<Change>) {
    let change = if trim(text).is_empty() {
        Some(Change::Blank)
    } else if !SCALE.contains(&score) {
        Some(Change::OutOfRange)
    } else {
        (score.fract() != 0.0).then_some(Change::Rounded)
    };
    (Sentiment::nearest(score.clamp(*SCALE.start(), *SCALE.end()).round() - NEUTRAL), change)
}

/// The score of a feeling.
pub(super) fn of(sentiment: Sentiment) -> i8 {
    sentiment.value() + 3
}

/// What `Number()` of JavaScript makes of `text`: NaN if it is no number.
pub(super) fn number(text: &str) -> f64 {
    let text = trim(text);
    for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(prefix)) {
            return of_digits(text.get(2..).unwrap_or_default(), base);
        }
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if unsigned == "Infinity" {
        return if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    match text {
        "" => 0.0,
        _ if is_decimal => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

fn of_digits(digits: &str, base: u32) -> f64 {
    let mut value = 0.0;
    for digit in digits.chars() {
        let Some(digit) = digit.to_digit(base) else { return f64::NAN };
        value = value * f64::from(base) + f64::from(digit);
    }
    if digits.is_empty() { f64::NAN } else { value }
}

/// A score that JavaScript does not read as a number and people do: `4/5`, `3,5`, `４`. `None` if it is none, also
/// if nothing stands there.
pub(super) fn repaired(text: &str) -> Option<f64> {
    let plain: String = trim(text).chars().map(half_width).collect();
    let is_short =
        |digits: &str| matches!(digits.len(), 1..=4) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value = number(&plain);
    if let Some((score, of)) = plain.split_once('/') {
        let is_said = !trim(score).is_empty();
        let (score, of) = (number(score), number(of));
        // Of any other number than 5 it is a share of the scale.
        return (is_said && score.is_finite() && of > 0.0 && of.is_finite())
            .then(|| score * SCALE.end() / of);
    }
    if let Some((whole, part)) = plain.split_once(',') {
        return (is_short(whole) && is_short(part)).then(|| number(&format!("{whole}.{part}")));
    }
    (!plain.is_empty() && !value.is_nan()).then_some(value)
}

/// The letters of Chinese and Japanese keyboards that are as wide as the other characters there.
fn half_width(letter: char) -> char {
    match letter {
        '０'..='９' | '，' | '／' | '．' | '－' | '＋' => {
            char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
        }
        _ => letter,
    }
}
