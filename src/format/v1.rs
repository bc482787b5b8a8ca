//! Version 1 of the file, as types: what is written, and what the JSON Schema is made of.
//!
//! The order of the fields here is their order in the file. Reading does not use these types, because it
//! must repair what they could not even hold; a test writes, validates and reads one with the other.
#![cfg_attr(
    all(test, not(target_arch = "wasm32")),
    allow(
        unused_qualifications,
        reason = "what the schema is derived by names everything by its whole path"
    )
)]

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

#[cfg(all(test, not(target_arch = "wasm32")))]
use crate::format::schema;
use crate::format::unknown::unknown_of;
use crate::format::words::{Word, words_of};
use crate::model::{Field, FieldKind, Fields, Holder, RawId, Value};

/// A journey map of Waymark: stages and touchpoints, per persona.
///
/// Fields that are not described here are kept by every program that reads and writes this format.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(
    all(test, not(target_arch = "wasm32")),
    derive(schemars::JsonSchema),
    schemars(rename = "JourneyMap")
)]
pub(crate) struct MapFile<'a> {
    /// The name of the format.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(extend("const" = crate::format::MAP_FORMAT)))]
    pub(crate) format: &'static str,
    /// The version of the format.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(extend("const" = crate::format::VERSION)))]
    pub(crate) version: u32,
    /// The id of the map, the same in all its copies.
    pub(crate) id: Id,
    /// A hash of everything in this file but `revision` and `lineage`. It is not checked when reading, so
    /// that a file can be edited by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) revision: Option<Id>,
    /// The revisions that this one descends from and that were handed out as files, oldest first.
    pub(crate) lineage: Vec<Id>,
    /// What the whole map is about.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(schema_with = "schema::map_info"))]
    pub(crate) map: RecordWithFields<'a>,
    /// The personas in order.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(schema_with = "schema::personas"))]
    pub(crate) personas: Vec<RecordWithFields<'a>>,
    /// The stages (columns) in order, shared by all personas.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(schema_with = "schema::stages"))]
    pub(crate) stages: Vec<RecordWithFields<'a>>,
    /// The lanes (rows) in order. Exactly one is of the kind `touchpoints`, at most one each of the computed kinds
    /// `emotion` and `channels`.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(schema_with = "schema::lanes"))]
    pub(crate) lanes: Vec<RecordWithFields<'a>>,
    /// The cards, in the order of the cells.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(schema_with = "schema::cards"))]
    pub(crate) cards: Vec<RecordWithFields<'a>>,
    /// Where the cards lie. Each card lies in exactly one cell.
    pub(crate) cells: Vec<CellRecord>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// A record with its fields, in the order of [`Holder::fields`].
#[derive(Debug)]
pub(crate) struct RecordWithFields<'a> {
    /// What kind of record it is.
    pub(crate) holder: Holder,
    /// What stands before the fields: the id, and the words that never change.
    pub(crate) head: Vec<(&'static str, Head)>,
    /// The fields.
    pub(crate) fields: &'a Fields,
}

/// A value before the fields of a record.
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[serde(untagged)]
pub(crate) enum Head {
    Id(Id),
    Word(&'static str),
}

impl Serialize for RecordWithFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.head {
            map.serialize_entry(name, value)?;
        }
        for field in self.holder.fields() {
            if let Some(value) = written(self.fields, field, self.holder) {
                map.serialize_entry(field.name(), &FieldValue { field, value: &value })?;
            }
        }
        for (name, value) in unknown_of(&self.fields.extra).0 {
            map.serialize_entry(&name, &value)?;
        }
        map.end()
    }
}

/// What a file says of `field`: what stands there, or for some fields that the record offers what is usual.
fn written(fields: &Fields, field: Field, holder: Holder) -> Option<Cow<'_, Value>> {
    let stated = fields.get(field).map(Cow::Borrowed);
    let is_offered = || holder.offered().any(|offered| offered == field);
    if stated.is_some() || !(field.is_always_written() && is_offered()) {
        return stated;
    }
    Some(Cow::Owned(field.usual().unwrap_or_else(|| Value::from(""))))
}

/// The value of a field as it is written.
#[derive(Debug)]
struct FieldValue<'a> {
    field: Field,
    value: &'a Value,
}

impl Serialize for FieldValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.value, self.field.kind()) {
            (Value::Text(text) | Value::Picture(text), _) => serializer.serialize_str(text),
            (Value::Texts(texts), _) => serializer.collect_seq(texts),
            (Value::Choice(index), FieldKind::Choice(of)) => {
                serializer.serialize_str(words_of(of).get(usize::from(*index)).copied().unwrap_or_default())
            }
            (Value::Set(set), FieldKind::Set(of)) => {
                let words = words_of(of).iter().zip(0..).filter(|(_, bit)| set >> bit & 1 == 1);
                serializer.collect_seq(words.map(|(word, _)| word))
            }
            (Value::Number(number), _) => match RawValue::from_string(number.to_string()) {
                Ok(digits) => digits.serialize(serializer),
                Err(_) => serializer.serialize_i64(number.rounded()),
            },
            (Value::Date(date), _) => serializer.collect_str(date),
            (Value::Id(id), _) => serializer.collect_str(id),
            (Value::Cards(cards), _) => serializer.collect_seq(cards.iter().map(|card| Id(card.0))),
            (Value::Rows(rows), FieldKind::Rows(known)) => {
                serializer.collect_seq(rows.iter().map(|fields| Row { known, fields }))
            }
            (Value::Flag, _) => serializer.serialize_bool(true),
            // No field holds a value of another kind than its own.
            (Value::Choice(_) | Value::Set(_) | Value::Rows(_), _) => serializer.serialize_unit(),
        }
    }
}

/// A row of a field as it is written.
#[derive(Debug)]
struct Row<'a> {
    known: &'static [Field],
    fields: &'a Fields,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in self.known.iter().copied() {
            if let Some(value) = self.fields.get(field) {
                map.serialize_entry(field.name(), &FieldValue { field, value })?;
            }
        }
        for (name, value) in unknown_of(&self.fields.extra).0 {
            map.serialize_entry(&name, &value)?;
        }
        map.end()
    }
}

/// The cards in one place of the map.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(rename = "Cell"))]
pub(crate) struct CellRecord {
    /// Whose cell it is; absent in a lane that all personas share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) persona: Option<Id>,
    /// The lane.
    pub(crate) lane: Id,
    /// The stage.
    pub(crate) stage: Id,
    /// The cards, first at the top.
    pub(crate) cards: Vec<Id>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// An id or a hash: 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Id(pub(crate) RawId);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A value that stands in the file as one of a few words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InWords<W>(pub(crate) W);

impl<W: Word> Serialize for InWords<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

/// Fields that this version does not know, written as they were read.
#[derive(Default)]
pub(crate) struct Unknown(pub(crate) Vec<(String, Box<RawValue>)>);

impl fmt::Debug for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Serialize for Unknown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
