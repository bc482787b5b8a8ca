//! Amounts, counts and measured values.

use std::fmt;
use std::str::FromStr;

/// A decimal number with at most three digits after the point, from −10¹² to 10¹².
///
/// It is exact, so that the same map always gives the same bytes, and it fits what JavaScript and spreadsheets
/// can hold without rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Number {
    thousandths: i64,
}

/// The text is not a number, or one that is too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

/// How many thousandths make one.
const ONE: i64 = 1000;
/// How many digits after the point are kept.
const DIGITS: i32 = 3;

impl Number {
    /// The largest number, 10¹²; the smallest is its negative.
    pub const LARGEST: i64 = 1_000_000_000_000;

    /// The whole number `value`, kept within the range.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self { thousandths: value.clamp(-Self::LARGEST, Self::LARGEST) * ONE }
    }

    /// `thousandths` divided by 1,000, kept within the range.
    #[must_use]
    pub fn from_thousandths(thousandths: i64) -> Self {
        Self { thousandths: thousandths.clamp(-Self::LARGEST * ONE, Self::LARGEST * ONE) }
    }

    /// The number times 1,000.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        self.thousandths
    }

    /// The nearest whole number; halves go away from zero.
    #[must_use]
    pub fn rounded(self) -> i64 {
        (self.thousandths + self.thousandths.signum() * (ONE / 2)) / ONE
    }

    /// Whether nothing stands after the point.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.thousandths % ONE == 0
    }

    /// The number in the digits of JSON, such as `-12.5e3`, rounded to three digits after the point, and
    /// whether nothing was lost by that. A number beyond the range becomes the end of the range.
    #[must_use]
    pub fn of_json(digits: &str) -> (Self, bool) {
        let (thousandths, is_exact) = scaled(digits, DIGITS, Self::LARGEST * ONE);
        (Self { thousandths }, is_exact)
    }

    /// The same, rounded to a whole number: in one step, because 1.4996 is nearer to 1 than to 2.
    #[must_use]
    pub fn whole_of_json(digits: &str) -> (Self, bool) {
        let (whole, is_exact) = scaled(digits, 0, Self::LARGEST);
        (Self::whole(whole), is_exact)
    }
}

/// The digits of JSON times ten to the power of `places`, rounded and kept within `limit`, and whether nothing
/// was lost by that.
fn scaled(digits: &str, places: i32, limit: i64) -> (i64, bool) {
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let exponent = exponent.trim_start_matches('+').parse::<i32>().unwrap_or_else(|_| {
        // An exponent that does not even fit is as good as the largest.
        if exponent.starts_with('-') { i32::MIN / 2 } else { i32::MAX / 2 }
    });
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction_length = i32::try_from(fraction.len()).unwrap_or(i32::MAX / 2);
    // The digits as one whole number, and by how many places it must be shifted.
    let mut shift = exponent.saturating_sub(fraction_length).saturating_add(places);
    let most = i128::from(limit);
    let (mut value, mut is_exact) = (0_i128, true);
    for digit in whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit) {
        if value < most * 1000 {
            value = value * 10 + i128::from(digit - b'0');
        } else {
            // What follows is beyond the range, or far behind the last digit that is kept.
            shift = shift.saturating_add(1);
            is_exact &= digit == b'0';
        }
    }
    while shift > 0 && value != 0 && value <= most {
        value *= 10;
        shift -= 1;
    }
    let mut last = 0;
    while shift < 0 && (value != 0 || last != 0) {
        is_exact &= last == 0;
        last = value % 10;
        value /= 10;
        shift += 1;
    }
    is_exact &= last == 0;
    value += i128::from(last >= 5);
    is_exact &= value <= most;
    let size = i64::try_from(value.min(most)).unwrap_or(limit);
    (if mantissa.starts_with('-') { -size } else { size }, is_exact)
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.thousandths < 0 { "-" } else { "" };
        let size = self.thousandths.unsigned_abs();
        let (whole, rest) = (size / 1000, size % 1000);
        match rest {
            0 => write!(formatter, "{sign}{whole}"),
            rest if rest % 100 == 0 => write!(formatter, "{sign}{whole}.{}", rest / 100),
            rest if rest % 10 == 0 => write!(formatter, "{sign}{whole}.{:02}", rest / 10),
            rest => write!(formatter, "{sign}{whole}.{rest:03}"),
        }
    }
}

/// Reads what people type: spaces and apostrophes between thousands are ignored, and a comma can stand for
/// the point.
impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let is_filler = |character: char| character.is_whitespace() || matches!(character, '\'' | '’');
        let plain: String = text.chars().filter(|character| !is_filler(*character)).collect();
        let plain = plain.replace('−', "-").replace(',', ".");
        let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return Err(NotANumber);
        }
        let (number, is_exact) = Self::of_json(plain.trim_start_matches('+'));
        // At the end of the range nobody can tell whether the number was cut there, unless nothing was lost.
        let is_in_range = is_exact || number.thousandths.abs() < Self::LARGEST * ONE;
        is_in_range.then_some(number).ok_or(NotANumber)
    }
}
