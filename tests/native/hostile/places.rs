//! Cells whose lists of cards do not agree with the cards (F9).

use serde_json::{Value, json};

use crate::format_maps::{damaged, every_field};
use crate::hostile::case::{Case, Expect, check_all};

/// Cards in several places, in none, and places of no card.
pub(crate) fn cards() -> Vec<Case> {
    let first = |map: &Value| map["cells"][0]["cards"][0].clone();
    let push = |map: &mut Value, cell: usize, card: Value| {
        map["cells"][cell]["cards"].as_array_mut().unwrap().push(card);
    };
    let repaired = |name: &str, damage: &dyn Fn(&mut Value)| {
        Case::new("places", name, damaged(|map| damage(map)), Expect::Repair)
    };
    vec![
        repaired("a card twice in one cell", &|map| push(map, 0, first(map))),
        repaired("a card a thousand times in one cell", &|map| {
            map["cells"][0]["cards"] = vec![first(map); 1000].into();
        }),
        repaired("a card in two cells", &|map| push(map, 1, first(map))),
        repaired("a card in every cell", &|map| {
            (1..12).for_each(|cell| push(map, cell, first(map)));
        }),
        repaired("a card in no cell", &|map| {
            drop(map["cells"][0]["cards"].as_array_mut().unwrap().remove(0));
        }),
        repaired("no cells", &|map| map["cells"] = json!([])),
        repaired("a cell of a card that is not there", &|map| push(map, 2, json!("f".repeat(32)))),
        repaired("a cell of an id that is none", &|map| push(map, 2, json!("toString"))),
        repaired("a cell of a persona", &|map| push(map, 2, map["personas"][0]["id"].clone())),
        repaired("every cell twice", &|map| {
            let again = map["cells"].as_array().unwrap().clone();
            map["cells"].as_array_mut().unwrap().extend(again);
        }),
        repaired("cards of one kind in a lane of another", &|map| {
            let card = map["cells"][0]["cards"].as_array_mut().unwrap().pop().unwrap();
            push(map, 3, card);
        }),
        repaired("a shared lane with a persona", &|map| {
            map["lanes"][0]["scope"] = json!("shared");
        }),
        repaired("a lane of each persona without one", &|map| {
            drop(map["cells"][0].as_object_mut().unwrap().remove("persona"));
        }),
    ]
}

#[test]
fn f09_whatever_the_cells_say_each_card_is_there_exactly_once() {
    check_all(&cards());
    for case in cards() {
        let document = case.outcome().unwrap().document;
        assert_eq!(document.card_count(), every_field().card_count(), "{case}");
    }
}
