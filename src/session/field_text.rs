//! Values of fields as text: how they are shown, and what typed text means.

use crate::model::{Choices, Document, Field, FieldKind, Fields, Holder, Number, Sentiment, Value};
use crate::session::Item;
use crate::wording;

/// What `value` of `field` says on a record of the map, as a reader would say it: feelings by their names, cards
/// by their titles, lists in one line.
#[must_use]
pub fn in_words(document: &Document, holder: Holder, field: Field, value: &Value) -> String {
    match (field, value) {
        (Field::Sentiment | Field::SentimentAfter, Value::Number(number)) => {
            Sentiment::new(number.rounded()).map(wording::feeling).unwrap_or_default()
        }
        // The address of a picture is long and says nothing.
        (_, Value::Picture(_)) => wording::field(holder, field).to_owned(),
        (_, Value::Texts(texts)) => texts.join(", "),
        (_, Value::Cards(cards)) => {
            let names = cards.iter().map(|card| Item::Card(*card).name(document));
            names.collect::<Vec<_>>().join(", ")
        }
        (_, value) => shown(field, value),
    }
}

/// What `value` of `field` looks like as one text. Choices stand there by their names; rows line by line.
#[must_use]
pub fn shown(field: Field, value: &Value) -> String {
    match (value, field.kind()) {
        (Value::Text(text) | Value::Picture(text), _) => text.clone(),
        (Value::Texts(texts), _) => texts.join("\n"),
        (Value::Choice(index), FieldKind::Choice(of)) => wording::choice(of, *index).to_owned(),
        (Value::Set(set), FieldKind::Set(of)) => names(of, *set).join(", "),
        (Value::Number(number), _) => number.to_string(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Flag, _) => "Yes".to_owned(),
        (Value::Id(id), _) => id.to_string(),
        (Value::Cards(cards), _) => wording::count(cards.len(), "card"),
        (Value::Rows(rows), FieldKind::Rows(known)) => {
            rows.iter().map(|row| shown_row(known, row)).collect::<Vec<_>>().join("\n")
        }
        // No field holds a value of another kind than its own.
        (Value::Choice(_) | Value::Set(_) | Value::Rows(_), _) => String::new(),
    }
}

fn names(of: Choices, set: u32) -> Vec<&'static str> {
    let bits = 0..u8::try_from(of.count()).unwrap_or_default();
    bits.filter(|bit| set >> bit & 1 == 1).map(|bit| wording::choice(of, bit)).collect()
}

/// The fields of a row beside each other, without ids.
fn shown_row(known: &[Field], row: &Fields) -> String {
    let words = known.iter().filter(|field| field.kind() != FieldKind::Id);
    let words = words.filter_map(|field| Some(shown(*field, row.get(*field)?)));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What the typed `text` means for `field`, which holds text, lines, an address, a number or a day.
/// `None` if it means nothing there (yet), such as letters where a number belongs.
#[must_use]
pub fn typed(field: Field, text: &str) -> Option<Option<Value>> {
    let trimmed = text.trim();
    let value = match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => Value::from(text),
        FieldKind::Lines => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Value::Texts(lines.map(str::to_owned).collect())
        }
        FieldKind::Address => address(trimmed),
        FieldKind::Number(range) if !trimmed.is_empty() => {
            let number: Number = trimmed.parse().ok()?;
            Value::Number(if range.is_whole { Number::whole(number.rounded()) } else { number })
        }
        FieldKind::Date if !trimmed.is_empty() => Value::Date(trimmed.parse().ok()?),
        FieldKind::Number(_) | FieldKind::Date => return Some(None),
        _ => return None,
    };
    (value.is_empty() || field.accepts(&value)).then_some(Some(value))
}

/// The address that somebody means who types `text`: with a scheme that is safe to follow.
fn address(text: &str) -> Value {
    let plain: String = text.chars().filter(|character| !character.is_control()).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join("%20");
    if plain.is_empty() || crate::model::is_safe_address(&plain) {
        return Value::Text(plain);
    }
    let is_mail = plain.contains('@') && !plain.contains(['/', ':']);
    Value::Text(if is_mail { format!("mailto:{plain}") } else { format!("https://{plain}") })
}
