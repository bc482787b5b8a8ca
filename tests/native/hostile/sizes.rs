//! Texts and lists at the limits and past them (F20, F21).

use serde_json::{Value, json};
use waymark::format;
use waymark::model::limits;

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all, control};

const CLASS: &str = "sizes";

/// Texts and files that are too long.
pub(crate) fn texts() -> Vec<Case> {
    let title = |length: usize, expect| {
        let text = damaged(|map| map["map"]["title"] = json!("é".repeat(length)));
        Case::new(CLASS, format!("a title of {length} characters"), text, expect)
    };
    let padded = |bytes: usize, expect| {
        let text = control();
        let blanks = " ".repeat(bytes - text.len());
        Case::new(CLASS, format!("a file of {bytes} bytes"), text + &blanks, expect)
    };
    let limit = format::limits::FILE_BYTES;
    vec![
        title(limits::TEXT_LENGTH - 1, Expect::Open),
        title(limits::TEXT_LENGTH, Expect::Open),
        title(limits::TEXT_LENGTH + 1, Expect::Repair),
        title(5_000_000, Expect::Repair),
        padded(limit, Expect::Open),
        padded(limit + 1, Expect::Reject("16 MiB is the limit")),
        padded(format::limits::LIBRARY_BYTES + 1, Expect::Reject("is the limit")),
    ]
}

/// A map with so many records in one of its lists.
fn filled(list: &str, count: usize) -> String {
    let record = |index: usize| {
        let id = format!("{:032x}", index + 1_000_000);
        match list {
            "personas" => json!({"id": id, "name": "", "color": "teal"}),
            "stages" => json!({"id": id, "title": "", "phase": "before", "presence": "us"}),
            "lanes" => json!({"id": id, "kind": "custom", "title": "", "scope": "shared"}),
            _ => json!({"id": id, "kind": "touchpoint", "title": "", "sentiment": 0}),
        }
    };
    damaged(|map| {
        let there = map[list].as_array().unwrap().len();
        let more: Vec<Value> = (there..count).map(record).collect();
        if list == "cards" {
            let ids = more.iter().map(|card| card["id"].clone());
            map["cells"][0]["cards"].as_array_mut().unwrap().extend(ids);
        }
        map[list].as_array_mut().unwrap().extend(more);
    })
}

/// Lists around their limits, and far past them.
pub(crate) fn counts() -> Vec<Case> {
    let lists = [
        ("personas", limits::PERSONAS, "200 is the limit"),
        ("stages", limits::STAGES, "500 is the limit"),
        ("lanes", limits::LANES, "100 is the limit"),
        ("cards", limits::CARDS, "20000 is the limit"),
    ];
    let mut cases = Vec::new();
    for (list, limit, words) in lists {
        let (over, reject) = (limit + 1, Expect::Reject(words));
        cases.push(Case::new(CLASS, format!("{over} {list}"), filled(list, over), reject));
        if list != "cards" {
            cases.push(Case::new(CLASS, format!("{limit} {list}"), filled(list, limit), Expect::Open));
        }
    }
    let many = filled("cards", 100_000);
    cases.push(Case::new(CLASS, "100000 cards", many, Expect::Reject("20000 is the limit")));
    let empty = damaged(|map| map["cards"] = vec![json!({}); 999_000].into());
    cases.push(Case::new(CLASS, "999000 empty cards", empty, Expect::Reject("20000 is the limit")));
    let values = format!("[{}0]", "0,".repeat(format::limits::VALUES));
    cases.push(Case::new(CLASS, "more than a million values", values, Expect::Reject("1000000 values")));
    cases
}

/// How many bytes a large file has: more than any map of people, and half of what is read.
const LARGE: usize = 8 << 20;

/// A whole map of about 8 MiB.
pub(crate) fn large() -> String {
    let card = |index: usize| {
        let id = format!("{:032x}", index + 1_000_000);
        json!({"id": id, "kind": "touchpoint", "title": "Pay", "sentiment": 1, "notes": "At the till. ".repeat(130)})
    };
    let map = damaged(|map| {
        let more: Vec<Value> = (0..4550).map(card).collect();
        let ids = more.iter().map(|card| card["id"].clone());
        map["cells"][0]["cards"].as_array_mut().unwrap().extend(ids);
        map["cards"].as_array_mut().unwrap().extend(more);
    });
    assert!((LARGE * 9 / 10..=LARGE).contains(&map.len()), "{} bytes", map.len());
    map
}

/// Large files whose fault is near the very end, so that all of them is read before it is found.
pub(crate) fn late() -> Vec<Case> {
    let text = large();
    let without = |bytes: usize| text[..text.len() - bytes].to_owned();
    let last = text.rfind("At the till. ").unwrap();
    let with = |bytes: &[u8]| [&text.as_bytes()[..last], bytes, &text.as_bytes()[last..]].concat();
    let wrong = text.rfind("\"stage\":\"").unwrap() + "\"stage\":".len();
    let wrong = format!("{}[],\"x\":{}", &text[..wrong], &text[wrong..]);
    let case = |name: &str, bytes: Vec<u8>, words| {
        Case::new(CLASS, format!("8 MiB, {name}"), bytes, Expect::Reject(words))
    };
    vec![
        case("cut at the end", without(1).into(), "incomplete"),
        case("a comma at the end", (without(1) + ",}").into(), "a comma too many"),
        case("a second map", (text.clone() + "{}").into(), "a second JSON text follows"),
        case("a field twice at the end", (without(1) + ",\"version\":1}").into(), "version:"),
        case("a byte that is no UTF-8", with(b"\xff"), "not valid UTF-8"),
        case("a zero byte in a text", with(b"\0"), "control character"),
        case("a wrong type at the end", wrong.into(), ".stage: expected text"),
        case("only blanks", vec![b' '; LARGE], "This file is empty"),
        case("only brackets", vec![b'['; LARGE], "nested too deeply"),
        case("one text without end", [b"\"".to_vec(), vec![b'x'; LARGE - 1]].concat(), "incomplete"),
    ]
}

#[test]
fn f20_a_fault_at_the_end_of_a_large_file_is_found() {
    check_all(&late());
}

#[test]
fn f20_long_texts_are_cut_and_listed_and_large_files_are_refused() {
    check_all(&texts());
}

#[test]
fn f21_a_list_past_its_limit_is_refused_with_the_limit() {
    check_all(&counts());
}
