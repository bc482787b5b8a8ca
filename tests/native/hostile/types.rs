//! Values of the wrong type, in every field of every record and in the parts of the file (F10).

use serde_json::{Value, json};
use waymark::model::FieldKind;

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all};
use crate::import_fields::spot::{HERE, file_with_gap, spots};

const CLASS: &str = "types";

/// What a field of a kind cannot hold.
fn misfits(kind: FieldKind) -> Vec<Value> {
    match kind {
        FieldKind::Line | FieldKind::Text | FieldKind::Time => {
            vec![json!(5), json!(true), json!({}), json!(["x"])]
        }
        FieldKind::Lines => vec![json!(5), json!({}), json!("x"), json!([5])],
        FieldKind::Address => vec![json!(5), json!("no address"), json!({})],
        FieldKind::Choice(_) => vec![json!(5), json!("no such word"), json!([])],
        FieldKind::Set(_) => vec![json!(5), json!("x"), json!(["no such word"])],
        FieldKind::Number(_) => vec![json!(true), json!({}), json!([1])],
        FieldKind::Date => vec![json!(5), json!("yesterday"), json!("2026-02-30"), json!([])],
        FieldKind::Flag => vec![json!(1), json!("yes"), json!([])],
        FieldKind::Picture(_) => vec![json!(5), json!("x"), json!({})],
        FieldKind::Rows(_) => vec![json!(5), json!("x"), json!({}), json!([5])],
        FieldKind::Cards => vec![json!(5), json!("x"), json!(["no card"]), json!([5])],
        FieldKind::Id => vec![json!(5), json!("no id"), json!({})],
    }
}

/// Every misfit in every place of a field.
pub(crate) fn values() -> Vec<Case> {
    let mut cases = Vec::new();
    for spot in spots() {
        let (file, place) = file_with_gap(spot);
        for value in misfits(spot.last().kind()) {
            let text = file.replacen(HERE, &value.to_string(), 1);
            cases.push(Case::new(CLASS, format!("{value} in {place}"), text, Expect::Either));
        }
    }
    cases
}

/// Parts of the file that are not what they must be, or not there.
pub(crate) fn parts() -> Vec<Case> {
    let parts = [
        ("/id", json!(1), "id: expected text"),
        ("/lineage", json!({}), "lineage: expected a list"),
        ("/map", json!("x"), "map: expected an object"),
        ("/personas", json!({}), "personas: expected a list"),
        ("/personas/0", json!("Ana"), "personas[0]: expected an object"),
        ("/stages", json!("x"), "stages: expected a list"),
        ("/stages/1", json!([]), "stages[1]: expected an object"),
        ("/lanes", json!(true), "lanes: expected a list"),
        ("/lanes/2/kind", json!(3), "lanes[2].kind: expected text"),
        ("/cards", json!(7), "cards: expected a list"),
        ("/cards/1", Value::Null, "cards[1]: expected an object"),
        ("/cards/2/id", json!(7), "cards[2].id: expected text"),
        ("/cells", json!({}), "cells: expected a list"),
        ("/cells/0", json!("x"), "cells[0]: expected an object"),
        ("/cells/0/cards", json!("x"), "cells[0].cards: expected a list"),
        ("/cells/0/cards/0", json!(5), "cells[0].cards[0]: expected text"),
        ("/cells/0/stage", json!([]), "cells[0].stage: expected text"),
    ];
    let case = |(pointer, value, words): (&'static str, Value, &'static str)| {
        let name = format!("{value} in {pointer}");
        let text = damaged(|map| *map.pointer_mut(pointer).unwrap() = value);
        Case::new(CLASS, name, text, Expect::Reject(words))
    };
    let mut cases: Vec<_> = parts.into_iter().map(case).collect();
    let missing = [
        ("id", "id: expected text, found nothing"),
        ("map", "map: expected an object, found nothing"),
        ("personas", "personas: expected a list, found nothing"),
        ("stages", "stages: expected a list, found nothing"),
        ("lanes", "lanes: expected a list, found nothing"),
        ("cards", "cards: expected a list, found nothing"),
        ("cells", "cells: expected a list, found nothing"),
    ];
    for (name, words) in missing {
        let text = damaged(|map| drop(map.as_object_mut().unwrap().remove(name)));
        cases.push(Case::new(CLASS, format!("no {name}"), text, Expect::Reject(words)));
    }
    cases
}

#[test]
fn f10_a_value_of_the_wrong_type_is_refused_or_listed_with_its_place() {
    check_all(&values());
    check_all(&parts());
}
