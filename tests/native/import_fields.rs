//! Anything in any field of a file: kept as it is, repaired with a line in the list, or refused with its place.

mod exact;
pub(crate) mod spot;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use waymark::model::{Field, FieldKind, Number};

use crate::import_fields::spot::{Spot, read_with, spots};
use crate::values::json as any_json;

/// Whether `found` says what `given` says, by the kind of `field`.
fn says_the_same(field: Field, given: &Value, found: &Value) -> bool {
    let nodes = |value: &Value| value.as_array().cloned().unwrap_or_default();
    match field.kind() {
        FieldKind::Lines => {
            let said = |value| nodes(value).into_iter().filter(|node| *node != "").collect::<Vec<_>>();
            said(given) == said(found)
        }
        FieldKind::Set(_) => {
            let (given, found) = (nodes(given), nodes(found));
            given.iter().all(|word| found.contains(word)) && found.iter().all(|word| given.contains(word))
        }
        FieldKind::Rows(known) => {
            let same = |(given, found): (&Value, &Value)| {
                let names = [given, found].map(|row| row.as_object().unwrap().keys());
                names.into_iter().flatten().all(|name| {
                    match known.iter().find(|field| field.name() == name) {
                        Some(field) => says_the_same(*field, &given[name], &found[name]),
                        None => given[name] == found[name],
                    }
                })
            };
            let (given, found) = (nodes(given), nodes(found));
            given.len() == found.len() && given.iter().zip(&found).all(same)
        }
        _ => plain(field, given) == plain(field, found),
    }
}

/// `value`, or null if it says as much as no value.
fn plain(field: Field, value: &Value) -> Value {
    let usual = match field {
        Field::State => json!("current"),
        // The second persona has the second color if the file says nothing.
        Field::PersonaColor => json!("teal"),
        Field::Phase => json!("before"),
        Field::Presence => json!("us"),
        Field::Evidence => json!("assumption"),
        Field::Decision => json!("open"),
        Field::Sentiment => json!(0.0),
        Field::FruitImpact => json!(4.0),
        Field::FruitEffort => json!(2.0),
        field => {
            assert!(field.usual().is_none());
            Value::Null
        }
    };
    let value = value.as_f64().map_or_else(|| value.clone(), Value::from);
    let says_nothing = value == json!("") || value == json!([]) || value == json!(false) || value == usual;
    if says_nothing { Value::Null } else { value }
}

/// JSON as somebody could write it into a field by hand or by program, much of it nearly right.
fn raw() -> impl Strategy<Value = String> {
    let words = vec![
        "web",
        "other",
        "Web",
        "social",
        "high",
        "researched",
        "go",
        "done",
        "A",
        "rose",
        "star",
        "current",
        "after",
    ];
    let texts = vec![
        "https://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "data:image/png;base64,AAAA",
        "data:image/svg+xml;base64,AAAA",
        "2028-02-29",
        "2027-02-29",
        "00000000000000000000000000000015",
        "0000000000000000000000000000001G",
    ];
    let text = prop_oneof![select(words), select(texts)].prop_map(Value::from);
    let list = prop::collection::vec(text.clone(), 0..4).prop_map(Value::from);
    let rows = prop::collection::btree_map(
        "title|address|name|value|id|resolved|x",
        prop_oneof![text.clone(), any_json()],
        0..4,
    );
    let rows = prop::collection::vec(rows.prop_map(|row| Value::Object(row.into_iter().collect())), 0..3);
    prop_oneof![
        3 => any_json().prop_map(|value| value.to_string()),
        3 => text.prop_map(|value| value.to_string()),
        2 => list.prop_map(|value| value.to_string()),
        2 => rows.prop_map(|rows| Value::from(rows).to_string()),
        3 => digits(),
    ]
}

/// Numbers of any size and with any number of digits.
fn digits() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,2}|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(1024), ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_a_field_is_kept_or_listed_or_refused_with_its_place(
        kind in any::<Index>(),
        at in any::<Index>(),
        raw in raw(),
    ) {
        // Each kind of field as often as the others: there are few sets and many texts.
        let kinds: Vec<_> = by_kind().into_values().collect();
        let spots: &Vec<_> = kind.get(&kinds);
        let spot = *at.get(spots);
        if let Some((0, found)) = read_with(spot, &raw)
            // What is no JSON for `serde_json`, because it is too large for a float, is checked below.
            && let Ok(given) = serde_json::from_str::<Value>(&raw)
        {
            let field = spot.last();
            prop_assert!(says_the_same(field, &given, &found), "{spot:?}: {given} became {found}");
        }
    }

    #[test]
    fn numbers_are_kept_exactly_or_the_nearest_is_listed(at in any::<Index>(), digits in digits()) {
        let is_number = |spot: &Spot| matches!(spot.last().kind(), FieldKind::Number(_));
        let spots: Vec<_> = spots().into_iter().filter(is_number).collect();
        let spot = *at.get(&spots);
        let field = spot.last();
        let FieldKind::Number(range) = field.kind() else { unreachable!() };
        let (repairs, found) = read_with(spot, &digits).unwrap();
        let found = plain(field, &found).as_f64().or(field.usual().map(|_| plain_usual(field))).unwrap();
        let (low, high) = (range.min as f64, range.max as f64);
        let exact: f64 = digits.parse().unwrap();
        let off = if range.is_whole { 0.5 } else { 0.0005 };
        let nearest = exact.clamp(low, high);
        prop_assert!((found - nearest).abs() <= off * (1.0 + f64::EPSILON) + nearest.abs() * 1e-15, "{digits} became {found}");
        let (number, is_exact) = Number::of_json(&digits);
        let fits = (Number::whole(range.min)..=Number::whole(range.max)).contains(&number);
        let is_good = is_exact && fits && (number.is_whole() || !range.is_whole);
        prop_assert_eq!(repairs, usize::from(!is_good), "{}", digits);
    }
}

fn plain_usual(field: Field) -> f64 {
    match field.usual() {
        Some(waymark::model::Value::Number(number)) => number.to_string().parse().unwrap(),
        _ => f64::NAN,
    }
}

/// The places of fields by what these hold.
fn by_kind() -> BTreeMap<String, Vec<Spot>> {
    let mut kinds = BTreeMap::<_, Vec<_>>::new();
    for spot in spots() {
        let kind = format!("{:?}", spot.last().kind()).split(['(', ' ']).next().unwrap().to_lowercase();
        kinds.entry(kind).or_default().push(spot);
    }
    kinds
}

#[test]
fn every_kind_of_field_stands_somewhere() {
    // What the tests above go by: a kind of field that is new needs lines of its own.
    let known = [
        "address", "cards", "choice", "date", "flag", "id", "line", "lines", "number", "picture", "rows",
        "set", "text", "time",
    ];
    assert_eq!(by_kind().into_keys().collect::<Vec<_>>(), known);
}
