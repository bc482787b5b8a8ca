//! Values of fields as cells: numbers and days that can be counted with, everything else in words.

use crate::exchange::xlsx::sheet::{Cell, Content};
use crate::exchange::xlsx::style::Style;
use crate::model::{Document, Field, FieldKind, Fields, Sentiment, Value};
use crate::wording;

/// What `value` of `field` looks like.
pub(crate) fn cell(document: &Document, field: Field, value: &Value) -> Cell {
    match value {
        Value::Number(number) if matches!(field, Field::Sentiment | Field::SentimentAfter) => {
            let feeling = Sentiment::new(number.rounded()).unwrap_or_default();
            Cell { content: Content::Number(*number), style: Style::Feeling(feeling) }
        }
        Value::Number(number) => Cell { content: Content::Number(*number), style: Style::Text },
        Value::Date(date) => Cell { content: Content::Date(*date), style: Style::Text },
        value => Cell::plain(in_words(document, field, value)),
    }
}

/// A value in words.
fn in_words(document: &Document, field: Field, value: &Value) -> String {
    match (value, field.kind()) {
        (Value::Text(text), _) => text.clone(),
        (Value::Texts(texts), _) => texts.join("\n"),
        (Value::Choice(index), FieldKind::Choice(of)) => wording::choice(of, *index).to_owned(),
        (Value::Set(set), FieldKind::Set(of)) => {
            let bits = (0..32_u8).filter(|bit| set >> bit & 1 == 1);
            bits.map(|bit| wording::choice(of, bit)).collect::<Vec<_>>().join("\n")
        }
        (Value::Number(number), _) => number.to_string(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Flag, _) => wording::workbook::yes().to_owned(),
        (Value::Id(id), _) => id.to_string(),
        (Value::Cards(cards), _) => {
            let cards = cards.iter().filter_map(|card| document.card(*card));
            cards.map(|card| title(card.title())).collect::<Vec<_>>().join("\n")
        }
        (Value::Rows(rows), FieldKind::Rows(known)) => {
            rows.iter().map(|row| row_in_words(document, known, row)).collect::<Vec<_>>().join("\n")
        }
        // Pictures are left out; no field holds a value of another kind than its own.
        (Value::Picture(_) | Value::Choice(_) | Value::Set(_) | Value::Rows(_), _) => String::new(),
    }
}

/// The parts of a row beside each other, without ids. A yes stands there by its name.
fn row_in_words(document: &Document, known: &[Field], row: &Fields) -> String {
    let parts = known.iter().filter(|field| field.kind() != FieldKind::Id).filter_map(|field| {
        let value = row.get(*field)?;
        let of_row = crate::model::Holder::Map;
        Some(match value {
            Value::Flag => wording::field(of_row, *field).to_owned(),
            value => in_words(document, *field, value),
        })
    });
    parts.collect::<Vec<_>>().join(" · ")
}

/// A title on one line, or what stands for one that is empty.
pub(crate) fn title(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    wording::titled(&words.join(" "), wording::tables::untitled_card())
}
