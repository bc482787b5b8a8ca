//! Values as tables of our own write them, so that nothing of them is lost on the way back.
//!
//! Entries of a list stand on lines of their own. The parts of a row stand on one line, as
//! `title: Shop | address: https://example.org`. A backslash stands before what would be taken for more.

use crate::exchange::csv::key::key;
use crate::exchange::csv::words;
use crate::model::{CardId, Document, Field, FieldKind, Fields, Value};
use crate::wording;

/// What stands before the id of a card. Without it a spreadsheet takes some ids for numbers and spoils them.
const CARD: &str = "card-";
/// What stands for a row that says nothing.
const EMPTY_ROW: &str = "|";

/// An id of a card as it stands in a cell.
pub(crate) fn write_id(id: CardId) -> String {
    format!("{CARD}{id}")
}

/// The id of a card that a cell begins with.
pub(crate) fn read_id(text: &str) -> Option<CardId> {
    let text = text.trim();
    let word = text.split_whitespace().next()?;
    word.strip_prefix(CARD).unwrap_or(word).parse().ok()
}

/// `value` of `field` as a cell.
pub(crate) fn write(document: &Document, field: Field, value: &Value) -> String {
    match (value, field.kind()) {
        (Value::Text(text) | Value::Picture(text), _) => text.clone(),
        (Value::Texts(texts), _) => lines(texts.iter().map(|text| escaped(text, false))),
        (Value::Choice(index), FieldKind::Choice(of)) => wording::choice(of, *index).to_owned(),
        (Value::Set(set), FieldKind::Set(of)) => {
            let bits = (0..32_u8).filter(|bit| set >> bit & 1 == 1);
            lines(bits.map(|bit| wording::choice(of, bit).to_owned()))
        }
        (Value::Number(number), _) => number.to_string(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Flag, _) => "yes".to_owned(),
        (Value::Id(id), _) => id.to_string(),
        (Value::Cards(cards), _) => lines(cards.iter().map(|card| {
            let title = document.card(*card).map_or("", |card| card.title());
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{} {title}", write_id(*card)).trim_end().to_owned()
        })),
        (Value::Rows(rows), FieldKind::Rows(known)) => {
            lines(rows.iter().map(|row| write_row(document, known, row)))
        }
        // No field holds a value of another kind than its own.
        (Value::Choice(_) | Value::Set(_) | Value::Rows(_), _) => String::new(),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn write_row(document: &Document, known: &[Field], row: &Fields) -> String {
    let part = |field: &Field| {
        let value = write(document, *field, row.get(*field)?);
        Some(format!("{}: {}", field.name(), escaped(&value, true)))
    };
    let parts: Vec<_> = known.iter().filter_map(part).collect();
    if parts.is_empty() { EMPTY_ROW.to_owned() } else { parts.join(" | ") }
}

/// A text on one line. In a row bars and the spaces at its ends are escaped, too.
fn escaped(text: &str, is_in_row: bool) -> String {
    let last = text.chars().count().saturating_sub(1);
    let mut out = String::with_capacity(text.len());
    for (place, letter) in text.chars().enumerate() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '|' if is_in_row => out.push_str("\\|"),
            ' ' if is_in_row && (place == 0 || place == last) => out.push_str("\\s"),
            _ => out.push(letter),
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n') => out.push('\n'),
                Some('r') => out.push('\r'),
                Some('s') => out.push(' '),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            _ => out.push(letter),
        }
    }
    out
}

/// The value of `field` that a cell of our own table says; `None` if it says none that the field can hold. Cards
/// are read elsewhere: which there are is known last.
pub(crate) fn read(field: Field, text: &str) -> Option<Value> {
    let entries = || text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let filled = || entries().filter(|line| !line.is_empty());
    let value = match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time | FieldKind::Address => Value::from(text),
        FieldKind::Lines => Value::Texts(filled().map(unescaped).collect()),
        FieldKind::Choice(of) => Value::Choice(words::choice(of, text)?),
        FieldKind::Set(of) => Value::Set(
            filled()
                .try_fold(0, |set, line| Some(set | 1_u32.checked_shl(words::choice(of, line)?.into())?))?,
        ),
        FieldKind::Number(_) => Value::Number(text.trim().parse().ok()?),
        FieldKind::Date => Value::Date(text.trim().parse().ok()?),
        FieldKind::Flag => words::yes_or_no(text)?.then_some(Value::Flag)?,
        FieldKind::Picture(_) => Value::Picture(text.trim().to_owned()),
        FieldKind::Rows(known) => {
            Value::Rows(filled().map(|line| read_row(known, line)).collect::<Option<_>>()?)
        }
        FieldKind::Id => Value::Id(text.trim().parse().ok()?),
        FieldKind::Cards => return None,
    };
    field.accepts(&value).then_some(value)
}

fn read_row(known: &[Field], line: &str) -> Option<Fields> {
    let mut row = Fields::default();
    for part in parts(line) {
        let (name, value) = part.split_once(':')?;
        let name = key(name);
        let field = known.iter().copied().find(|field| key(field.name()) == name)?;
        row.set(field, Some(read(field, &unescaped(value.trim_matches(' ')))?));
    }
    Some(row)
}

/// The parts of a row, without the spaces around them.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut is_escaped) = (0, false);
    for (place, letter) in line.char_indices() {
        if letter == '|' && !is_escaped {
            parts.push(line.get(start..place).unwrap_or_default().trim_matches(' '));
            start = place + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    parts.push(line.get(start..).unwrap_or_default().trim_matches(' '));
    parts.retain(|part| !part.is_empty());
    parts
}
