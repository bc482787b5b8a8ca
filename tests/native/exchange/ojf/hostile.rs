//! Damaged and hostile files get an answer, and get it soon.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use waymark::exchange::ojf::{self, Reading, Scale};
use waymark::exchange::open;
use waymark::format;
use waymark::model::violations;

use crate::exchange::ojf::{fixture, tree, write};
use crate::support::CountedIds;

/// Reads, and checks that whatever became a map is one that can be saved, opened and written again.
fn answer(text: &str) -> bool {
    let scale = Some(Scale::MinusFiveToFive);
    let _ = open("x.ojf", text.as_bytes(), &mut CountedIds::default());
    let Ok(Reading::Map(map)) = ojf::read("x.ojf", text, scale, &mut CountedIds::default()) else {
        return false;
    };
    assert_eq!(violations(&map.document), []);
    let file = format::file(&map.document).text;
    let loaded = format::read(file.as_bytes(), &mut CountedIds(1 << 40)).unwrap();
    assert_eq!(loaded.repairs, []);
    assert_eq!(write(&loaded.document), write(&map.document));
    true
}

#[test]
fn cut_anywhere_a_file_is_refused() {
    for name in ["library_card.ojf", "bike_repair.ojf"] {
        let text = fixture(name);
        for length in (0..text.trim_end().len()).filter(|length| text.is_char_boundary(*length)) {
            assert!(!answer(&text[..length]), "{name} cut at {length}");
        }
    }
}

#[test]
fn with_any_value_replaced_by_one_of_another_type_it_is_answered() {
    let others = [
        json!(null),
        json!(true),
        json!(-1e300),
        json!("\u{0}"),
        json!([]),
        json!([[1]]),
        json!({}),
        json!({"id": {}}),
    ];
    for name in ["library_card.ojf", "bike_repair.ojf"] {
        let original = tree(&fixture(name));
        for pointer in pointers(&original) {
            for other in &others {
                let mut file = original.clone();
                *file.pointer_mut(&pointer).unwrap() = other.clone();
                answer(&file.to_string());
            }
        }
    }
}

/// The way to every value of a tree.
fn pointers(value: &Value) -> Vec<String> {
    let below = |step: &str, value: &Value| -> Vec<String> {
        pointers(value).into_iter().map(|rest| format!("/{step}{rest}")).collect()
    };
    let mut all = vec![String::new()];
    match value {
        Value::Array(values) => {
            all.extend(values.iter().enumerate().flat_map(|(at, it)| below(&at.to_string(), it)));
        }
        Value::Object(fields) => all.extend(fields.iter().flat_map(|(name, it)| below(name, it))),
        _ => {}
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn with_changed_bytes_it_is_answered(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4), second in any::<bool>()) {
        let mut bytes = fixture(if second { "bike_repair.ojf" } else { "library_card.ojf" }).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        answer(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn marks_that_somebody_made_up_do_no_harm(marks in crate::values::json()) {
        let text = fixture("bike_repair.ojf");
        let Ok(Reading::Map(map)) = ojf::read("x", &text, None, &mut CountedIds::default()) else { unreachable!() };
        let mut file: Value = serde_json::from_str(&format::file(&map.document).text).unwrap();
        for pointer in pointers(&file).iter().filter(|pointer| pointer.contains("/openJourney")) {
            if let Some(mark) = file.pointer_mut(pointer) {
                *mark = marks.clone();
            }
        }
        let loaded = format::read(file.to_string().as_bytes(), &mut CountedIds(1 << 40)).unwrap();
        write(&loaded.document);
        let _ = ojf::losses(&loaded.document, loaded.document.persona_order()[0]);
    }
}

/// Four MiB of `unit`s between a beginning and an end.
fn large(start: &str, unit: &str, end: &str) -> String {
    let count = 4 * 1024 * 1024 / unit.len();
    format!("{start}{}{end}", vec![unit; count].join(","))
}

#[test]
#[expect(clippy::disallowed_methods, reason = "only a time far beyond the usual one is noticed")]
fn four_mebibytes_are_answered_soon() {
    let start = "{\"stages\":[{\"id\":\"s\"}],\"swimlanes\":[{\"id\":\"l\"}],\"nodes\":[";
    let node = "{\"stageId\":\"s\",\"swimlaneId\":\"l\",";
    let members: Vec<_> = (0..300_000).map(|number| format!("\"{number:x}\":1")).collect();
    let files = [
        ("many nodes", large(start, "{}", "]}")),
        (
            "many nodes that fit",
            format!(
                "{start}{}]}}",
                vec!["{\"stage\":\"no\",\"lane\":\"no\",\"score\":\"?\"}"; 20_000].join(",")
            ),
        ),
        ("one node with many members", format!("{start}{node}{}}}]}}", members.join(","))),
        ("one node with many tags", large(&format!("{start}{node}\"tags\":["), "\"x\"", "]}]}")),
        ("a large blueprint", large(&format!("{start}{node}\"blueprint\":{{\"onstage\":["), "{}", "]}}]}")),
        ("one long text", format!("{start}{node}\"title\":\"{}\"}}]}}", "é".repeat(2 * 1024 * 1024))),
        ("one long number", format!("{start}{node}\"score\":{}}}]}}", "9".repeat(4 * 1024 * 1024))),
        ("deep", format!("{start}{node}\"x\":{}", "[".repeat(4 * 1024 * 1024))),
        (
            "many names in a lane",
            format!("{{\"stages\":[],\"swimlanes\":[{{\"name\":\"{}\"}}]}}", "pain ".repeat(800_000)),
        ),
        ("many roots", format!("{{\"stages\":[],{}}}", members.join(","))),
    ];
    for (what, text) in files {
        let start = Instant::now();
        let _ = open("x.ojf", text.as_bytes(), &mut CountedIds::default());
        let reading = ojf::read("x", &text, Some(Scale::MinusFiveToFive), &mut CountedIds::default());
        if let Ok(Reading::Map(map)) = &reading {
            write(&map.document);
        }
        // Without optimization, on a busy machine; what is quadratic takes minutes.
        assert!(start.elapsed() < Duration::from_secs(30), "{what} took {:?}", start.elapsed());
    }
}

#[test]
fn what_could_not_be_opened_again_is_refused() {
    let deep =
        |levels: usize| format!("{{\"stages\":[],\"x\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    assert!(answer(&deep(99)));
    assert!(!answer(&deep(100)));
    assert!(!answer(&format!("{{\"stages\":[],\"x\":[{}]}}", vec!["0"; 500_001].join(","))));
    assert!(!answer(&format!("{{\"stages\":[],\"x\":\"{}\"}}", "x".repeat(8 * 1024 * 1024))));
    // The deepest that is read, in every place where something is kept.
    let nested = format!("{}{}", "[".repeat(94), "]".repeat(94));
    let text = fixture("bike_repair.ojf").replace("\"minutes\": 4", &format!("\"minutes\": {nested}"));
    assert!(answer(&text));
}
