//! The fields of a record out of a JSON object, by the one table of fields.

use crate::format::decode::{Object, fitting, text_of};
use crate::format::error::ReadError;
use crate::format::json::Node;
use crate::format::limits;
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::words::words_of;
use crate::model::limits::ENTRIES;
use crate::model::{Choices, Field, FieldKind, Fields, Holder, Number, Range, RawId, Value};

/// Takes every field that a record of the kind `holder` can have; what is left are its unknown fields.
pub(crate) fn fields_in(
    object: Object<'_, '_>,
    holder: Holder,
    repairs: &mut Vec<Repair>,
) -> Result<Fields, ReadError> {
    take_fields(object, holder.fields(), repairs)
}

pub(crate) fn take_fields(
    mut object: Object<'_, '_>,
    known: impl Iterator<Item = Field>,
    repairs: &mut Vec<Repair>,
) -> Result<Fields, ReadError> {
    let mut fields = Fields::default();
    for field in known {
        // Most records have few of their fields.
        if object.has(field.name()) {
            let value = value_in(&mut object, field, repairs)?;
            fields.set(field, value);
        }
    }
    fields.extra = object.extra();
    Ok(fields)
}

/// Takes the value of one field, repaired where it is not quite right; nothing where it makes no sense.
fn value_in(
    object: &mut Object<'_, '_>,
    field: Field,
    repairs: &mut Vec<Repair>,
) -> Result<Option<Value>, ReadError> {
    let name = field.name();
    Ok(match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => Some(object.text(name, repairs)?.into()),
        FieldKind::Address => {
            let value = Value::Text(object.text(name, repairs)?);
            accepted(field, value, &object.place().key(name), repairs)
        }
        FieldKind::Picture(_) => {
            let value = Value::Picture(object.optional_text(name)?.unwrap_or_default());
            accepted(field, value, &object.place().key(name), repairs)
        }
        FieldKind::Lines => Some(Value::Texts(lines(object, name, repairs)?)),
        FieldKind::Choice(of) => choice(object, field, of, repairs)?,
        FieldKind::Set(of) => Some(Value::Set(set(object, name, of, repairs)?)),
        FieldKind::Number(range) => number(object, name, range, repairs)?,
        FieldKind::Date => object.parsed(name, repairs)?.map(Value::Date),
        FieldKind::Flag => object.truth(name)?.then_some(Value::Flag),
        FieldKind::Id => object.parsed::<RawId>(name, repairs)?.map(Value::Id),
        FieldKind::Rows(known) => Some(Value::Rows(rows(object, name, known, repairs)?)),
        // References to cards are followed when all cards are known.
        FieldKind::Cards => None,
    })
}

/// `value` if the field can hold it, else nothing and a line in the list.
fn accepted(field: Field, value: Value, place: &Place<'_>, repairs: &mut Vec<Repair>) -> Option<Value> {
    if value.is_empty() || field.accepts(&value) {
        return Some(value);
    }
    if let Value::Text(text) | Value::Picture(text) = value {
        let found = text.chars().take(limits::QUOTE + 1).collect();
        repairs.push(Repair::LeftOut { path: place.describe(), found });
    }
    None
}

fn lines(
    object: &mut Object<'_, '_>,
    name: &str,
    repairs: &mut Vec<Repair>,
) -> Result<Vec<String>, ReadError> {
    let list = object.place().key(name);
    let mut texts = Vec::new();
    for (index, node) in entries(object, name, ENTRIES)?.into_iter().enumerate() {
        let place = list.index(index);
        let text = fitting(text_of(node, &place)?, &place, repairs);
        if !text.is_empty() {
            texts.push(text);
        }
    }
    Ok(texts)
}

/// Takes a list of at most `limit` entries that may be missing.
pub(crate) fn entries<'n>(
    object: &mut Object<'n, '_>,
    name: &str,
    limit: usize,
) -> Result<Vec<Node<'n>>, ReadError> {
    let nodes = object.optional_list(name)?;
    if nodes.len() > limit {
        return Err(ReadError::TooMany { path: object.path(name), count: nodes.len(), limit });
    }
    Ok(nodes)
}

fn choice(
    object: &mut Object<'_, '_>,
    field: Field,
    of: Choices,
    repairs: &mut Vec<Repair>,
) -> Result<Option<Value>, ReadError> {
    let words = words_of(of);
    let usual = match field.usual() {
        Some(Value::Choice(index)) => words.get(usize::from(index)).copied(),
        _ => None,
    };
    let index = object.word_index(field.name(), words, usual, repairs)?;
    Ok(index.and_then(|index| u8::try_from(index).ok()).map(Value::Choice))
}

fn set(
    object: &mut Object<'_, '_>,
    name: &str,
    of: Choices,
    repairs: &mut Vec<Repair>,
) -> Result<u32, ReadError> {
    let list = object.place().key(name);
    let mut set = 0;
    for (index, node) in entries(object, name, ENTRIES)?.into_iter().enumerate() {
        let place = list.index(index);
        let found = text_of(node, &place)?;
        match words_of(of).iter().position(|word| *word == found) {
            Some(bit) => set |= 1 << bit,
            None => repairs.push(Repair::LeftOut { path: place.describe(), found }),
        }
    }
    Ok(set)
}

fn number(
    object: &mut Object<'_, '_>,
    name: &str,
    range: Range,
    repairs: &mut Vec<Repair>,
) -> Result<Option<Value>, ReadError> {
    let Some(digits) = object.digits(name)? else { return Ok(None) };
    let (stated, is_exact) =
        if range.is_whole { Number::whole_of_json(digits) } else { Number::of_json(digits) };
    let used = stated.clamp(Number::whole(range.min), Number::whole(range.max));
    let (path, found) = (object.path(name), digits.to_owned());
    if used != stated || (!is_exact && stated.rounded().abs() >= Number::LARGEST) {
        repairs.push(Repair::OutOfRange { path, found, used });
    } else if !is_exact {
        repairs.push(match range.is_whole {
            true => Repair::Rounded { path, found, used },
            false => Repair::Shortened { path, found, used },
        });
    }
    Ok(Some(Value::Number(used)))
}

fn rows(
    object: &mut Object<'_, '_>,
    name: &str,
    known: &'static [Field],
    repairs: &mut Vec<Repair>,
) -> Result<Vec<Fields>, ReadError> {
    let list = object.place().key(name);
    let mut rows = Vec::new();
    for (index, node) in entries(object, name, ENTRIES)?.into_iter().enumerate() {
        let place = list.index(index);
        rows.push(take_fields(Object::of(node, &place)?, known.iter().copied(), repairs)?);
    }
    Ok(rows)
}
