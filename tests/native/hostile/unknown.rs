//! Fields that nobody knows, on every record and under every name (F11).

use serde_json::{Value, json};

use crate::format_maps::damaged;
use crate::hostile::case::{Case, Expect, check_all};

const CLASS: &str = "keys";
const RECORDS: [&str; 6] = ["", "/map", "/personas/0", "/stages/1", "/lanes/2", "/cards/3"];

fn with(pointer: &str, name: &str, value: Value) -> String {
    damaged(|map| map.pointer_mut(pointer).unwrap()[name] = value)
}

/// Unknown fields, which come out again whatever they are called and hold.
pub(crate) fn fields() -> Vec<Case> {
    let long = "k".repeat(100_000);
    let names = [
        "__proto__",
        "constructor",
        "prototype",
        "toJSON",
        "hasOwnProperty",
        "",
        " ",
        "tіtle",
        "x y.z[0]",
        "</script>",
        "\u{0}\u{202e}",
        &long,
    ];
    let mut cases = Vec::new();
    for record in RECORDS {
        let value = json!({"polluted": [true, null, 1.5, {"deep": "<b>"}]});
        for name in names {
            let shown = name.chars().take(20).collect::<String>();
            let text = with(record, name, value.clone());
            cases.push(Case::new(CLASS, format!("{shown:?} in {record:?}"), text, Expect::Open));
        }
    }
    let many = damaged(|map| {
        for index in 0..10_000 {
            map["cards"][0][format!("x{index}")] = json!(index);
        }
    });
    cases.push(Case::new(CLASS, "10,000 unknown fields", many, Expect::Open));
    cases
}

#[test]
fn f11_unknown_fields_come_out_again_whatever_they_are_called() {
    check_all(&fields());
}
