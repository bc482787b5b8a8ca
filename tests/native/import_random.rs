//! Anything at all, read: an error, or a map without violations that reads back as it is written (A7).

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use waymark::format;

use crate::format_maps::{check_sound, document, read};
use crate::values::json;

/// Reads and checks what must be true of any answer.
fn check(bytes: &[u8]) {
    match read(bytes) {
        Ok(loaded) => {
            check_sound(&loaded.document);
            for repair in &loaded.repairs {
                assert!(repair.to_string().chars().count() <= 300, "{repair}");
            }
        }
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.chars().count() <= 300 && sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
        }
    }
}

/// Visits all nodes of a tree, root first, and damages the one whose turn it is.
fn damage(node: &mut Value, turn: &mut usize, way: u8, replacement: &Value) -> bool {
    if *turn == 0 {
        match (way, &mut *node) {
            (0, Value::Array(nodes)) if !nodes.is_empty() => drop(nodes.pop()),
            (1, Value::Array(nodes)) if !nodes.is_empty() => nodes.push(nodes[0].clone()),
            (2, Value::Array(nodes)) => nodes.reverse(),
            (0 | 1, Value::Object(fields)) if !fields.is_empty() => {
                let name = fields.keys().nth(usize::from(way) % fields.len()).cloned().unwrap();
                fields.remove(&name);
            }
            _ => *node = replacement.clone(),
        }
        return true;
    }
    *turn -= 1;
    match node {
        Value::Array(nodes) => nodes.iter_mut().any(|node| damage(node, turn, way, replacement)),
        Value::Object(fields) => fields.values_mut().any(|node| damage(node, turn, way, replacement)),
        _ => false,
    }
}

fn replacement() -> impl Strategy<Value = Value> {
    let word = proptest::sample::select(
        &["touchpoint", "note", "emotion", "touchpoints", "shared", "persona", "picture"][..],
    );
    prop_oneof![
        json(),
        word.prop_map(Value::from),
        (0..40_u128).prop_map(|id| Value::from(format!("{id:032x}")))
    ]
}

/// More cases than usual, and as many as `PROPTEST_CASES` asks for.
fn at_least(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(cases), ..usual }
}

proptest! {
    #![proptest_config(at_least(512))]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..200)) {
        check(&bytes);
    }

    #[test]
    fn any_text(text in "\\PC{0,100}|[\\[\\]{}\",:0-9eE.+\\-truefalsn\\\\ \\n]{0,60}") {
        check(text.as_bytes());
    }

    #[test]
    fn any_tree(tree in json()) {
        check(tree.to_string().as_bytes());
    }

    #[test]
    fn any_tree_under_our_name(mut fields in proptest::collection::btree_map(
        "id|map|personas|stages|lanes|cards|cells|lineage|revision|x", json(), 0..10,
    )) {
        fields.insert("format".to_owned(), format::MAP_FORMAT.into());
        fields.insert("version".to_owned(), 1.into());
        check(Value::Object(fields.into_iter().collect()).to_string().as_bytes());
    }

    #[test]
    fn any_map_with_damaged_nodes(
        document in document(),
        faults in vec((any::<proptest::sample::Index>(), 0..5_u8, replacement()), 1..4),
    ) {
        let mut tree: Value = serde_json::from_str(&format::file(&document).text).unwrap();
        for (at, way, replacement) in faults {
            damage(&mut tree, &mut at.index(800), way, &replacement);
        }
        check(tree.to_string().as_bytes());
    }

    #[test]
    fn any_map_with_references_mixed_up(document in document(), shift in 1..30_usize) {
        let mut tree: Value = serde_json::from_str(&format::file(&document).text).unwrap();
        let ids: Vec<Value> = ["personas", "stages", "lanes", "cards"]
            .iter()
            .flat_map(|list| tree[list].as_array().unwrap().iter().map(|record| record["id"].clone()))
            .collect();
        let cards = document.card_count();
        let other = |index: usize| ids[(index * 7 + shift) % ids.len()].clone();
        for (index, cell) in tree["cells"].as_array_mut().unwrap().iter_mut().enumerate() {
            cell["stage"] = other(index);
            cell["lane"] = other(index + 1);
            if index % 2 == 0 {
                cell["persona"] = other(index + 2);
            }
            cell["cards"].as_array_mut().unwrap().push(other(index + 3));
        }
        let loaded = read(tree.to_string()).unwrap();
        check_sound(&loaded.document);
        prop_assert_eq!(loaded.document.card_count(), cards, "no card is ever dropped");
    }
}
