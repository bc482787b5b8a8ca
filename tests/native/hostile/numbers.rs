//! Numbers that no scale holds, in every field that holds a number (F8).

use waymark::model::FieldKind;

use crate::hostile::case::{Case, Expect, check_all};
use crate::import_fields::spot::{HERE, file_with_gap, spots};

/// Every bad number in every place of a number.
pub(crate) fn values() -> Vec<Case> {
    let (long, digits) = (format!("1.{}", "3".repeat(20_000)), "9".repeat(400));
    let numbers = [
        ("no number", "NaN", Expect::Reject("not a number")),
        ("infinity", "-Infinity", Expect::Reject("at line 1")),
        ("a zero too many", "007", Expect::Reject("a zero too many")),
        ("text", "\"2\"", Expect::Reject("expected a number, found text")),
        ("more than a float holds", "1e400", Expect::Repair),
        ("less than a float holds", "-1e400", Expect::Repair),
        ("next to nothing", "1e-400", Expect::Repair),
        ("400 digits", &digits, Expect::Repair),
        ("20,000 digits after the point", &long, Expect::Repair),
        ("what a double rounds", "9007199254740993", Expect::Repair),
        ("an exponent without end", "1e999999999999999999999", Expect::Repair),
    ];
    let mut cases = Vec::new();
    for spot in spots().into_iter().filter(|spot| matches!(spot.last().kind(), FieldKind::Number(_))) {
        let (file, place) = file_with_gap(spot);
        for (name, raw, expect) in &numbers {
            let text = file.replacen(HERE, raw, 1);
            cases.push(Case::new("numbers", format!("{name} in {place}"), text, expect.clone()));
        }
    }
    cases
}

#[test]
fn f08_a_number_off_every_scale_is_refused_or_listed() {
    check_all(&values());
}
