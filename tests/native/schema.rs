//! The published schema allows what is written, describes all of it, and allows nothing that reading refuses.

use std::path::Path;

use serde_json::{Value, json};
use waymark::format;
use waymark::model::{Date, is_safe_address};

use crate::format_maps::{document, every_field, repairs};
use crate::format_samples::samples;

/// The schema as it is published.
pub(crate) fn published() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/journey-map.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The published schema without its permission for unknown fields: every field must be described.
pub(crate) fn of_known_fields_only() -> Value {
    let mut schema = published();
    forbid_unknown(&mut schema);
    schema
}

fn forbid_unknown(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.remove("additionalProperties");
            fields.values_mut().for_each(forbid_unknown);
        }
        Value::Array(nodes) => nodes.iter_mut().for_each(forbid_unknown),
        _ => {}
    }
}

/// What of the file `text` the schema does not allow.
pub(crate) fn faults(schema: &Value, text: &str) -> Vec<String> {
    Checker { root: schema }.faults(schema, &serde_json::from_str(text).unwrap(), "map")
}

/// Knows just the words that our schema uses, and says so where there is another one.
#[derive(Clone, Copy)]
struct Checker<'s> {
    root: &'s Value,
}

impl Checker<'_> {
    fn faults(self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        let rules = schema.as_object().unwrap().iter();
        let of_rule = |(word, rule): (&String, &Value)| {
            let problem = problem(word, rule, value).map(|problem| format!("{at}: {problem}"));
            problem.into_iter().chain(self.faults_within(schema, word, rule, value, at))
        };
        rules.flat_map(of_rule).collect()
    }

    /// What the rule forbids about the parts of `value`.
    fn faults_within(self, schema: &Value, word: &str, rule: &Value, value: &Value, at: &str) -> Vec<String> {
        match (word, value) {
            ("$ref", _) => {
                let target = self.root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap();
                self.faults(target, value, at)
            }
            ("anyOf", _) => {
                let fits = |rule: &Value| self.faults(rule, value, at).is_empty();
                let fits = rule.as_array().unwrap().iter().any(fits);
                if fits { Vec::new() } else { vec![format!("{at}: fits nothing")] }
            }
            ("items", Value::Array(nodes)) => {
                nodes.iter().flat_map(|node| self.faults(rule, node, at)).collect()
            }
            ("properties", Value::Object(fields)) => {
                let of_field = |(name, value): (&String, &Value)| match rule.get(name) {
                    Some(rule) => self.faults(rule, value, &format!("{at}.{name}")),
                    None if schema["additionalProperties"] == true => Vec::new(),
                    None => vec![format!("{at}: {name} is not described")],
                };
                fields.iter().flat_map(of_field).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What the rule forbids about `value` itself.
fn problem(word: &str, rule: &Value, value: &Value) -> Option<&'static str> {
    let limit = rule.as_u64().unwrap_or_default();
    match (word, value) {
        ("type", _) => (!has_type(rule, value)).then_some("has another type"),
        ("enum", _) => (!rule.as_array().unwrap().contains(value)).then_some("is no such word"),
        ("const", _) => (rule != value).then_some("is another constant"),
        ("minimum", Value::Number(number)) => (number.as_f64() < rule.as_f64()).then_some("is too low"),
        ("maximum", Value::Number(number)) => (number.as_f64() > rule.as_f64()).then_some("is too high"),
        ("maxLength", Value::String(text)) => (text.chars().count() as u64 > limit).then_some("is too long"),
        ("pattern", Value::String(text)) => problem_of_pattern(rule.as_str().unwrap(), text),
        ("format", Value::String(text)) if rule == "date" => {
            text.parse::<Date>().is_err().then_some("is no date")
        }
        ("format", Value::Number(number)) if rule == "uint32" => {
            number.as_u64().is_none_or(|number| number > u32::MAX.into()).then_some("is no count")
        }
        ("maxItems", Value::Array(nodes)) => (nodes.len() as u64 > limit).then_some("has too many entries"),
        ("uniqueItems", Value::Array(nodes)) => {
            let is_twin = |(index, node): (usize, &Value)| nodes[..index].contains(node);
            nodes.iter().enumerate().any(is_twin).then_some("has an entry twice")
        }
        ("required", Value::Object(fields)) => {
            let has = |name: &Value| fields.contains_key(name.as_str().unwrap());
            (!rule.as_array().unwrap().iter().all(has)).then_some("has not all that is required")
        }
        _ if DESCRIBING.contains(&word) || STRUCTURAL.contains(&word) || OF_ONE_TYPE.contains(&word) => None,
        _ => Some("is checked by a word that this checker does not know"),
    }
}

/// Words that forbid nothing.
const DESCRIBING: [&str; 5] = ["$schema", "$defs", "title", "description", "additionalProperties"];
/// Words about parts.
const STRUCTURAL: [&str; 4] = ["$ref", "anyOf", "items", "properties"];
/// Words that say nothing about values of another type.
const OF_ONE_TYPE: [&str; 7] =
    ["minimum", "maximum", "maxLength", "pattern", "maxItems", "uniqueItems", "required"];

fn has_type(rule: &Value, value: &Value) -> bool {
    match (rule.as_str().unwrap(), value) {
        ("null", Value::Null)
        | ("string", Value::String(_))
        | ("boolean", Value::Bool(_))
        | ("array", Value::Array(_))
        | ("object", Value::Object(_))
        | ("number", Value::Number(_)) => true,
        ("integer", Value::Number(number)) => number.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => false,
    }
}

/// The patterns of our schema, each as a program.
fn problem_of_pattern(pattern: &str, text: &str) -> Option<&'static str> {
    match pattern {
        "^[0-9a-f]{32}$" => {
            let is_id = text.len() == 32 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
            (!is_id).then_some("is no id")
        }
        r"^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\s\u0000-\u001f\u007f-\u009f]*$" => {
            (!is_safe_address(text)).then_some("is no safe address")
        }
        "^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$" => {
            let data = text.strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"));
            let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
            let is_picture = data.is_some_and(|(kind, data)| {
                ["png", "jpeg", "webp"].contains(&kind) && !data.is_empty() && data.bytes().all(is_letter)
            });
            (!is_picture).then_some("is no picture")
        }
        _ => Some("has a pattern that this checker does not know"),
    }
}

#[test]
fn the_schema_allows_what_is_written_and_describes_all_of_it() {
    let schema = published();
    for text in samples().values() {
        assert_eq!(faults(&schema, text), [""; 0]);
    }
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..50 {
        let tree = proptest::strategy::Strategy::new_tree(&document(), &mut runner).unwrap();
        let written = format::file(&proptest::strategy::ValueTree::current(&tree)).text;
        assert_eq!(faults(&schema, &written), [""; 0]);
    }
    let every = format::file(&every_field()).text;
    assert_eq!(faults(&of_known_fields_only(), &every), [""; 0]);
    let mut wrong: Value = serde_json::from_str(&every).unwrap();
    wrong["cards"][0]["sentiment"] = 3.into();
    wrong["stages"][0]["phase"] = "later".into();
    wrong["unknown"] = true.into();
    assert_eq!(faults(&of_known_fields_only(), &wrong.to_string()).len(), 3);
}

/// A value in a field of the first touchpoint, which the schema forbids and reading repairs, or neither.
#[track_caller]
fn both(field: &str, value: Value, is_good: bool) {
    let mut file: Value = serde_json::from_str(&format::file(&every_field()).text).unwrap();
    file["cards"][0][field] = value;
    let text = file.to_string();
    assert_eq!(faults(&published(), &text).is_empty(), is_good, "the schema about {field}");
    assert_eq!(repairs(&text).is_empty(), is_good, "reading about {field}");
}

#[test]
fn the_schema_forbids_what_reading_would_have_to_repair() {
    let long = || "x".repeat(waymark::model::limits::TEXT_LENGTH + 1);
    for (field, good, bad) in [
        ("title", json!("x"), json!(long())),
        ("channel", json!("web"), json!("Web")),
        ("sentiment", json!(-2), json!(-3)),
        ("sentiment", json!(2), json!(1.5)),
        ("votes", json!(1_000_000_000), json!(1_000_000_001)),
        ("dimensions", json!(["social", "sensory"]), json!(["social", "taste"])),
        ("tags", json!(["x"]), json!(["x", long()])),
        ("evidenceDate", json!("2024-02-29"), json!("2023-02-29")),
        ("links", json!([{"address": "MAILTO:a@b"}]), json!([{"address": "javascript:x"}])),
        ("links", json!([{"address": "http://é"}]), json!([{"address": "http://a b"}])),
        ("links", json!([{"title": "x"}]), json!([{"address": format!("http://{}", long())}])),
        ("metrics", json!([{"value": -1.5}]), json!([{"value": 2e12}])),
        ("comments", json!([{"id": "f".repeat(32)}]), json!([{"id": "F".repeat(32)}])),
        ("picture", json!("data:image/webp;base64,AA=="), json!("data:image/svg+xml;base64,AA==")),
        (
            "picture",
            json!(format!("data:image/jpeg;base64,{}", "A".repeat(54_616))),
            json!(format!("data:image/jpeg;base64,{}", "A".repeat(54_620))),
        ),
        ("answers", json!([format!("{:032x}", 21)]), json!([format!("{:032x}", 21), format!("{:032x}", 21)])),
    ] {
        both(field, good, true);
        both(field, bad, false);
    }
}
