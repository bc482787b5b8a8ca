//! Values of every field, and the fields of every record.

use waymark::model::{Choices, Date, Extra, Field, FieldKind, Fields, Holder, Number, Range, RawId, Value};

use crate::chooser::Chooser;
use crate::texts::{extra, text};

/// Some fields of a record of the kind `holder`. References to cards are left out: see [`crate::document`].
pub fn fields(chooser: &mut Chooser<'_>, holder: Holder) -> Fields {
    let all: Vec<Field> = holder.fields().collect();
    // Most records say what they are called and little more.
    let mut chosen = some(chooser, &all, 6);
    if let Some(name) = all.iter().copied().find(|field| matches!(field, Field::Title | Field::Name)) {
        put(&mut chosen, name, Value::Text(text(chooser)));
    }
    chosen
}

/// Up to `most` of `known` with a value.
fn some(chooser: &mut Chooser<'_>, known: &[Field], most: usize) -> Fields {
    let mut fields = Fields::default();
    for _ in 0..chooser.below(most + 1) {
        let field = *chooser.pick(known);
        if let Some(value) = value(chooser, field) {
            put(&mut fields, field, value);
        }
    }
    fields.extra = Extra(extra(chooser));
    fields
}

/// Sets what the field can hold.
fn put(fields: &mut Fields, field: Field, value: Value) {
    if value.is_empty() || field.accepts(&value) {
        fields.set(field, Some(value));
    }
}

fn value(chooser: &mut Chooser<'_>, field: Field) -> Option<Value> {
    Some(match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => Value::Text(text(chooser)),
        FieldKind::Lines => {
            let texts = (0..chooser.below(4)).map(|_| text(chooser));
            Value::Texts(texts.filter(|text| !text.is_empty()).collect())
        }
        FieldKind::Address => {
            let start = chooser.pick(&["https://", "http://", "mailto:", "HTTPS://"]);
            let rest =
                text(chooser).replace(|letter: char| letter.is_whitespace() || letter.is_control(), "");
            Value::Text(format!("{start}{rest}"))
        }
        FieldKind::Choice(of) => Value::Choice(u8::try_from(chooser.below(of.count())).ok()?),
        FieldKind::Set(of) => Value::Set(set(chooser, of)),
        FieldKind::Number(range) => Value::Number(number(chooser, range)),
        FieldKind::Date => Value::Date(date(chooser)?),
        FieldKind::Flag => Value::Flag,
        FieldKind::Picture(_) => {
            Value::Picture(format!("data:image/png;base64,{}", "AAAA".repeat(1 + chooser.below(4))))
        }
        FieldKind::Rows(known) => {
            Value::Rows((0..chooser.below(4)).map(|_| some(chooser, known, known.len())).collect())
        }
        FieldKind::Id => Value::Id(RawId(u128::from(chooser.number().unsigned_abs()))),
        FieldKind::Cards => return None,
    })
}

fn set(chooser: &mut Chooser<'_>, of: Choices) -> u32 {
    let bits = u32::from_le_bytes([chooser.byte(), chooser.byte(), chooser.byte(), 0]);
    bits & ((1 << of.count()) - 1)
}

fn number(chooser: &mut Chooser<'_>, range: Range) -> Number {
    let whole = match chooser.below(4) {
        0 => range.min,
        1 => range.max,
        2 => i64::from(chooser.byte()) - 128,
        _ => chooser.number(),
    };
    let whole = whole.clamp(range.min, range.max);
    if range.is_whole || whole == range.max {
        return Number::whole(whole);
    }
    Number::from_thousandths(whole * 1000 + i64::from(chooser.byte()) * 3)
}

fn date(chooser: &mut Chooser<'_>) -> Option<Date> {
    let year = u16::from_le_bytes([chooser.byte(), chooser.byte()]) % 9999 + 1;
    let (month, day) = (chooser.below(12) + 1, chooser.below(31) + 1);
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}
