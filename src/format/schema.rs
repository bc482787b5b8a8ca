//! The JSON Schema of the file, made from the types of `v1`, and the check that the published one is fresh.
//!
//! It is compiled for unit tests only, so that the schema's crate never comes near the app.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::format::v1::{Day, Id, InWords, MapFile, Unknown};
use crate::format::words::Word;

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

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, written YYYY-MM-DD.",
            "type": "string",
            "format": "date",
        })
    }
}

impl<W: Word> JsonSchema for InWords<W> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<W>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": W::WORDS })
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
