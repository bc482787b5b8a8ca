//! Ids that are none, that stand for two things, or that lead nowhere or in circles (F15 to F18).

use serde_json::{Value, json};

use crate::format_maps::{damaged, every_field};
use crate::hostile::case::{Case, Expect, check_all, control};

const CLASS: &str = "ids";
const LISTS: [&str; 4] = ["personas", "stages", "lanes", "cards"];

/// Ids that are not in our form, as names that mean something to JavaScript are not.
pub(crate) fn ids() -> Vec<Case> {
    let (long, upper) = ("f".repeat(100_000), "ABCDEF0123456789ABCDEF0123456789");
    let strange = [
        "__proto__",
        "constructor",
        "toString",
        "length",
        "hasOwnProperty",
        "",
        " ",
        "t1",
        "<img src=x onerror=alert(1)>",
        "../../etc",
        "0000000000000000000000000000000g",
        "\u{202e}id",
        upper,
        &long,
    ];
    let mut cases = Vec::new();
    for list in LISTS {
        let old = serde_json::from_str::<Value>(&control()).unwrap()[list][0]["id"].to_string();
        for new in strange {
            let text = control().replace(&old, &json!(new).to_string());
            let name = format!("{} of {list}", new.chars().take(40).collect::<String>());
            cases.push(Case::new(CLASS, name, text, Expect::Repair));
        }
    }
    cases
}

/// Two records with one id.
pub(crate) fn twins() -> Vec<Case> {
    let mut cases = Vec::new();
    for list in LISTS {
        let same = damaged(|map| map[list][1]["id"] = map[list][0]["id"].clone());
        cases.push(Case::new(CLASS, format!("one id twice in {list}"), same, Expect::Repair));
        let copy = damaged(|map| {
            let again = map[list].as_array().unwrap().clone();
            map[list].as_array_mut().unwrap().extend(again);
        });
        cases.push(Case::new(CLASS, format!("all {list} twice"), copy, Expect::Repair));
    }
    cases
}

/// Cells and answers that name what is not there.
pub(crate) fn dangling() -> Vec<Case> {
    let nothing = json!("e".repeat(32));
    let mut cases = Vec::new();
    for part in ["persona", "lane", "stage"] {
        let one = damaged(|map| map["cells"][0][part] = nothing.clone());
        cases.push(Case::new(CLASS, format!("no {part} of one cell"), one, Expect::Repair));
        let all = damaged(|map| {
            let cells = map["cells"].as_array_mut().unwrap();
            cells.iter_mut().for_each(|cell| cell[part] = nothing.clone());
        });
        cases.push(Case::new(CLASS, format!("no {part} of all cells"), all, Expect::Repair));
    }
    for list in &LISTS[..3] {
        let text = damaged(|map| map[list] = json!([]));
        cases.push(Case::new(CLASS, format!("no {list}"), text, Expect::Repair));
    }
    let answers = damaged(|map| answers(map)["answers"] = json!([nothing.clone()]));
    cases.push(Case::new(CLASS, "an answer to nothing", answers, Expect::Repair));
    cases
}

/// The record of the first card that answers others.
fn answers(map: &mut Value) -> &mut Value {
    let mut cards = map["cards"].as_array_mut().unwrap().iter_mut();
    cards.find(|card| card.get("answers").is_some()).unwrap()
}

/// References that come back to where they started.
pub(crate) fn circles() -> Vec<Case> {
    let itself = damaged(|map| {
        let card = answers(map);
        card["answers"] = json!([card["id"].clone()]);
    });
    let future = damaged(|map| map["map"]["futureOf"] = map["id"].clone());
    // Nobody follows these: they are kept as they are, and nothing hangs.
    vec![
        Case::new(CLASS, "a card that answers itself", itself, Expect::Open),
        Case::new(CLASS, "a map that is its own future", future, Expect::Open),
    ]
}

#[test]
fn f15_of_two_records_with_one_id_both_are_kept() {
    check_all(&twins());
    for case in twins() {
        let document = case.outcome().unwrap().document;
        assert!(document.card_count() >= every_field().card_count(), "{case}");
    }
}

#[test]
fn f16_no_card_is_dropped_because_its_place_is_not_there() {
    check_all(&dangling());
    for case in dangling() {
        let document = case.outcome().unwrap().document;
        assert_eq!(document.card_count(), every_field().card_count(), "{case}");
    }
}

#[test]
fn f17_references_in_circles_hold_nothing_up() {
    check_all(&circles());
}

#[test]
fn f18_ids_with_a_meaning_elsewhere_are_replaced_everywhere() {
    check_all(&ids());
}
