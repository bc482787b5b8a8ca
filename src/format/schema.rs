//! The JSON Schema of the file, made from the types of `v1` and the table of fields, and the check that the published one is fresh.
//!
//! It is compiled for unit tests only, so that the schema's crate never comes near the app.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::format::v1::{Id, MapFile, Unknown};
use crate::format::words::{Word, words_of};
use crate::model::{CardKind, Field, FieldKind, Holder, LaneKind, Scope, limits};

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An id or a hash: 128 bits as 32 lower-case hexadecimal digits.",
            "type": "string",
            "pattern": "^[0-9a-f]{32}$",
        })
    }
}

impl JsonSchema for Unknown {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Unknown".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": true })
    }
}

/// A list of records of the kind `holder`. `head` are the members before the fields.
fn list(generator: &mut SchemaGenerator, name: &str, holder: Holder, head: Vec<(&str, Value)>) -> Schema {
    let record = record(generator, holder, head);
    generator.definitions_mut().insert(name.to_owned(), record);
    json_schema!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } })
}

/// A record: its head and every field that it can have, by the table of fields.
fn record(generator: &mut SchemaGenerator, holder: Holder, head: Vec<(&str, Value)>) -> Value {
    let required: Vec<&str> = head.iter().map(|(name, _)| *name).collect();
    let required = required.into_iter().chain(match holder {
        Holder::Persona => vec!["name", "color"],
        Holder::Stage => vec!["title", "phase", "presence"],
        Holder::Map => vec!["title", "state"],
        Holder::Lane | Holder::Card(_) => vec!["title"],
    });
    let required: Vec<&str> = required.collect();
    let mut properties = object(head);
    properties.extend(object(
        holder.fields().map(|field| (field.name(), field_schema(generator, field))).collect(),
    ));
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": true })
}

fn object(members: Vec<(&str, Value)>) -> Map<String, Value> {
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What a field can hold.
fn field_schema(generator: &mut SchemaGenerator, field: Field) -> Value {
    let entry = |schema: Value| json!({ "type": "array", "items": schema, "maxItems": limits::ENTRIES });
    let different = |schema: Value| json!({ "type": "array", "items": schema, "maxItems": limits::ENTRIES, "uniqueItems": true });
    let mut schema = match field.kind() {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => text(),
        FieldKind::Address => {
            let scheme = "([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)";
            let pattern = format!(r"^{scheme}[^\s\u0000-\u001f\u007f-\u009f]*$");
            json!({ "type": "string", "pattern": pattern, "maxLength": limits::TEXT_LENGTH })
        }
        FieldKind::Lines => entry(text()),
        FieldKind::Choice(of) => json!({ "type": "string", "enum": words_of(of) }),
        FieldKind::Set(of) => different(json!({ "type": "string", "enum": words_of(of) })),
        FieldKind::Number(range) => {
            let kind = if range.is_whole { "integer" } else { "number" };
            json!({ "type": kind, "minimum": range.min, "maximum": range.max })
        }
        FieldKind::Date => json!({ "type": "string", "format": "date" }),
        FieldKind::Flag => json!({ "type": "boolean" }),
        FieldKind::Picture(bytes) => json!({
            "type": "string",
            "pattern": "^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$",
            "maxLength": bytes.div_ceil(3) * 4 + "data:image/jpeg;base64,".len(),
        }),
        FieldKind::Rows(known) => {
            let properties =
                object(known.iter().map(|field| (field.name(), field_schema(generator, *field))).collect());
            entry(json!({ "type": "object", "properties": properties, "additionalProperties": true }))
        }
        FieldKind::Cards => different(id(generator)),
        FieldKind::Id => id(generator),
    };
    if let Value::Object(members) = &mut schema {
        members.insert("description".to_owned(), field.meaning().into());
    }
    schema
}

fn text() -> Value {
    json!({ "type": "string", "maxLength": limits::TEXT_LENGTH })
}

fn id(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<Id>().to_value()
}

fn words<W: Word>(description: &str) -> Value {
    json!({ "type": "string", "enum": W::WORDS, "description": description })
}

/// The schema of what the whole map is about.
pub(crate) fn map_info(generator: &mut SchemaGenerator) -> Schema {
    let record = record(generator, Holder::Map, Vec::new());
    record.try_into().unwrap_or_default()
}

/// The schema of the personas.
pub(crate) fn personas(generator: &mut SchemaGenerator) -> Schema {
    let head = vec![("id", id(generator))];
    list(generator, "Persona", Holder::Persona, head)
}

/// The schema of the stages.
pub(crate) fn stages(generator: &mut SchemaGenerator) -> Schema {
    let head = vec![("id", id(generator))];
    list(generator, "Stage", Holder::Stage, head)
}

/// The schema of the lanes.
pub(crate) fn lanes(generator: &mut SchemaGenerator) -> Schema {
    let kind = words::<LaneKind>(
        "What the lane is for. `touchpoints` holds touchpoints, `emotion` and `channels` are computed and hold no \
         cards, `opportunities` holds opportunities, `frontstage`, `backstage` and `support` hold processes, \
         `metrics` holds metrics, `storyboard` holds pictures, all others hold notes.",
    );
    let scope = words::<Scope>("Whether each persona has cells of its own, or all share one row of cells.");
    let head = vec![("id", id(generator)), ("kind", kind), ("scope", scope)];
    list(generator, "Lane", Holder::Lane, head)
}

/// The schema of the cards.
pub(crate) fn cards(generator: &mut SchemaGenerator) -> Schema {
    let kind = words::<CardKind>("What the card is: the lane that it lies in holds cards of this kind.");
    let head = vec![("id", id(generator)), ("kind", kind)];
    list(generator, "Card", Holder::Card(CardKind::Note), head)
}

/// The schema as it must stand in the published file.
fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<MapFile<'static>>();
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

#[test]
fn published_schema_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/journey-map.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, schema()).expect("the schema can be written");
    }
    let published = std::fs::read_to_string(path).unwrap_or_default();
    assert!(published == schema(), "{path} is stale: run `UPDATE_SCHEMA=1 cargo test --lib schema`");
}
