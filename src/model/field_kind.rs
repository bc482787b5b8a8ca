//! What fields can hold: the kinds of values, and whether a value is one that a field takes.

use crate::model::{Choices, Field, Number, Value, limits};

/// What a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Text of any number of lines.
    Text,
    /// Several texts, each of one line.
    Lines,
    /// The address of a page: http, https or mailto.
    Address,
    /// A moment, written as RFC 3339 has it.
    Time,
    /// At most one of a list.
    Choice(Choices),
    /// Any number of a list.
    Set(Choices),
    /// A number.
    Number(Range),
    /// A day.
    Date,
    /// Yes or no.
    Flag,
    /// A picture of at most so many bytes.
    Picture(usize),
    /// Rows with these fields.
    Rows(&'static [Field]),
    /// Cards of the same map.
    Cards,
    /// An id.
    Id,
}

/// The numbers that a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The smallest.
    pub min: i64,
    /// The largest.
    pub max: i64,
    /// Whether only whole numbers make sense.
    pub is_whole: bool,
}

impl Range {
    pub(super) const SENTIMENT: Self = Self { min: -2, max: 2, is_whole: true };
    pub(super) const ONE_TO_FIVE: Self = Self { min: 1, max: 5, is_whole: true };
    pub(super) const COUNT: Self = Self { min: 0, max: 1_000_000_000, is_whole: true };
    pub(super) const PERCENT: Self = Self { min: 0, max: 100, is_whole: false };
    pub(super) const AMOUNT: Self = Self { min: 0, max: Number::LARGEST, is_whole: false };
    pub(super) const ANY: Self = Self { min: -Number::LARGEST, max: Number::LARGEST, is_whole: false };
}

impl Field {
    /// Whether the field can hold `value`.
    ///
    /// Text is not too long, a choice is on the list, a number is in its range, a picture is one of PNG, JPEG
    /// or WebP and small enough, rows hold only what their fields can hold, and no card is named twice.
    #[must_use]
    pub fn accepts(self, value: &Value) -> bool {
        match (self.kind(), value) {
            (FieldKind::Line | FieldKind::Text | FieldKind::Time, Value::Text(text)) => limits::fits(text),
            (FieldKind::Address, Value::Text(text)) => limits::fits(text) && is_safe_address(text),
            (FieldKind::Lines, Value::Texts(texts)) => {
                let fits = |text: &String| !text.is_empty() && limits::fits(text);
                texts.len() <= limits::ENTRIES && texts.iter().all(fits)
            }
            (FieldKind::Choice(of), Value::Choice(index)) => usize::from(*index) < of.count(),
            (FieldKind::Set(of), Value::Set(set)) => u64::from(*set) < 1 << of.count(),
            (FieldKind::Number(range), Value::Number(number)) => {
                (Number::whole(range.min)..=Number::whole(range.max)).contains(number)
                    && (number.is_whole() || !range.is_whole)
            }
            (FieldKind::Picture(bytes), Value::Picture(address)) => is_picture(address, bytes),
            (FieldKind::Rows(fields), Value::Rows(rows)) => {
                let is_good =
                    |(field, value): (Self, &Value)| fields.contains(&field) && field.accepts(value);
                rows.len() <= limits::ENTRIES && rows.iter().all(|row| row.iter().all(is_good))
            }
            (FieldKind::Cards, Value::Cards(cards)) => {
                let is_new = |(index, card)| cards.iter().take(index).all(|other| other != card);
                cards.len() <= limits::ENTRIES && cards.iter().enumerate().all(is_new)
            }
            (FieldKind::Date, Value::Date(_))
            | (FieldKind::Flag, Value::Flag)
            | (FieldKind::Id, Value::Id(_)) => true,
            _ => false,
        }
    }
}

/// Whether a link to `address` may be followed: only http, https and mailto can lead nowhere dangerous.
#[must_use]
pub fn is_safe_address(address: &str) -> bool {
    let starts_with =
        |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let is_plain = |character: char| !character.is_control() && !character.is_whitespace();
    address.chars().all(is_plain) && ["http://", "https://", "mailto:"].into_iter().any(starts_with)
}

/// Whether `address` is a `data:` address of a picture with at most `bytes` bytes.
///
/// SVG is not among the types: it can hold script.
fn is_picture(address: &str, bytes: usize) -> bool {
    const TYPES: [&str; 3] = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];
    let Some(data) = TYPES.iter().find_map(|start| address.strip_prefix(start)) else { return false };
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    // Four letters hold three bytes.
    data.len() <= bytes.div_ceil(3) * 4 && !data.is_empty() && data.bytes().all(is_base64)
}
