//! Numbers and days as spreadsheets of several countries write them.

use crate::model::{Date, Number};

/// Whether the day or the month comes first where the year comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// 31.12.2026 or 31/12/2026.
    #[default]
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

impl DateOrder {
    /// Both orders.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// The order of `texts` that are days, if one of them shows it: no month is above 12.
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        texts.filter_map(parts).find_map(|[first, second, _]| match (first, second) {
            (13..=31, 1..=12) => Some(Self::DayFirst),
            (1..=12, 13..=31) => Some(Self::MonthFirst),
            _ => None,
        })
    }
}

/// Whether a text is a day that can be read either way. Where points stand between the numbers, the day comes first
/// in all countries.
pub(crate) fn is_doubtful(text: &str) -> bool {
    let is_either = |[first, second, _]: [u16; 3]| first <= 12 && second <= 12 && first != second;
    !text.contains('.') && parts(text).is_some_and(is_either)
}

/// The number that a cell shows: with a point or a comma before the last digits, with or without marks between
/// thousands, a sign of a currency or of percent.
pub(crate) fn number(text: &str) -> Option<Number> {
    let text = text.trim().trim_matches(['€', '$', '£', '¥', '%', ' ', '\u{a0}']);
    let is_digit_or_mark = |letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '.' | ',' | '\'' | '’')
    };
    let digits = text.strip_prefix(['-', '+', '−']).unwrap_or(text);
    if digits.len() > 40 || !digits.chars().all(is_digit_or_mark) {
        return None;
    }
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let last_is_comma = text.rfind(',') > text.rfind('.');
    let plain = match (points, commas) {
        (_, 2..) => text.replace(',', ""),
        (2.., _) => text.replace('.', ""),
        (1, 1) if last_is_comma => text.replace('.', ""),
        (1, 1) => text.replace(',', ""),
        _ => return text.parse().ok(),
    };
    plain.parse().ok()
}

/// The day that a cell shows: as `2026-12-31`, with a time behind it or not, or as people of some countries
/// write it.
pub(crate) fn date(text: &str, order: DateOrder) -> Option<Date> {
    let text = text.trim();
    let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    if let Ok(date) = day.parse() {
        return Some(date);
    }
    let [first, second, third] = parts(text)?;
    let (year, month, day) = match order {
        _ if first > 31 => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    // Two digits are a year of this century.
    let year = if year < 100 { year + 2000 } else { year };
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// The three numbers of a day.
fn parts(text: &str) -> Option<[u16; 3]> {
    let text = text.trim();
    if text.len() > 20 {
        return None;
    }
    let text = text.split_once(['T']).map_or(text, |(day, _)| day);
    let mut parts = text.split(['.', '/', '-']).map(|part| part.trim().parse::<u16>().ok());
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}
