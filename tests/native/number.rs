//! Numbers: exact, within their range, and the same however they are written down.

use proptest::prelude::*;
use waymark::model::{NotANumber, Number};

/// The largest number in thousandths.
const LARGEST: i64 = Number::LARGEST * 1000;

#[track_caller]
fn read(digits: &str, thousandths: i64, is_exact: bool) {
    assert_eq!(Number::of_json(digits), (Number::from_thousandths(thousandths), is_exact), "{digits}");
}

#[test]
fn digits_of_json_are_read_exactly() {
    for (digits, thousandths) in [
        ("0", 0),
        ("-0", 0),
        ("-0.000", 0),
        ("0e999999999999999999999", 0),
        ("7", 7000),
        ("-12.5", -12_500),
        ("0.001", 1),
        ("-0.001", -1),
        ("1.230", 1230),
        ("1.2300000000000000000000000000000000000000", 1230),
        ("1e3", 1_000_000),
        ("1E+3", 1_000_000),
        ("12.5e-1", 1250),
        ("1250e-3", 1250),
        ("0.00000000000000000001e20", 1000),
        ("100000000000000000000e-20", 1000),
        ("999999999999.999", LARGEST - 1),
        ("1000000000000", LARGEST),
        ("-1e12", -LARGEST),
        ("0.1e13", LARGEST),
    ] {
        read(digits, thousandths, true);
    }
}

#[test]
fn what_is_lost_by_rounding_is_said_and_halves_go_away_from_zero() {
    for (digits, thousandths) in [
        ("0.0005", 1),
        ("-0.0005", -1),
        ("0.0004", 0),
        ("0.00049999999999999999999999999999", 0),
        ("0.0015", 2),
        ("-2.71828", -2718),
        ("1e-3000000000", 0),
        // Far behind the third digit a nine is still nothing.
        ("9e-5", 0),
        ("0.00000009", 0),
        ("0.000099", 0),
        ("1e-400", 0),
        ("9e-99999999999999999999", 0),
        ("0.3333333333333333333333333333333333333333333333333", 333),
        ("123456789012.34567890123456789", 123_456_789_012_346),
        ("1.0000000000000000000000000000000000000001", 1000),
    ] {
        read(digits, thousandths, false);
    }
}

#[test]
fn whole_numbers_are_rounded_in_one_step() {
    for (digits, whole, is_exact) in [
        ("7", 7, true),
        ("-2.0", -2, true),
        ("20e-1", 2, true),
        ("1.5", 2, false),
        ("-2.5", -3, false),
        // Rounded to three digits first, it would become 1.5 and then 2.
        ("1.4996", 1, false),
        ("-0.49999999999999999999", 0, false),
        ("9e-5", 0, false),
        ("1e400", Number::LARGEST, false),
        ("-1000000000000.4", -Number::LARGEST, false),
    ] {
        assert_eq!(Number::whole_of_json(digits), (Number::whole(whole), is_exact), "{digits}");
    }
}

#[test]
fn numbers_beyond_the_range_become_its_end() {
    let nines = "9".repeat(5000);
    for digits in ["1000000000000.001", "1e13", "1e400", "9007199254740993", "1e99999999999999999999", &nines]
    {
        read(digits, LARGEST, false);
        read(&format!("-{digits}"), -LARGEST, false);
    }
    assert_eq!(Number::whole(i64::MAX), Number::whole(Number::LARGEST));
    assert_eq!(Number::whole(i64::MIN), Number::from_thousandths(i64::MIN));
    assert_eq!(Number::from_thousandths(i64::MAX).thousandths(), LARGEST);
}

#[test]
fn numbers_are_typed_as_people_write_them() {
    for (typed, thousandths) in [
        ("5", 5000),
        (" 5 ", 5000),
        ("+5", 5000),
        ("-5", -5000),
        ("−5", -5000),
        ("- 5", -5000),
        ("007", 7000),
        (".5", 500),
        ("-.5", -500),
        ("5.", 5000),
        ("2,75", 2750),
        ("1 000 000", 1_000_000_000),
        ("1\u{a0}000", 1_000_000),
        ("1\u{202f}234,5", 1_234_500),
        ("1'234.5", 1_234_500),
        ("1’234.5", 1_234_500),
        ("0.0005", 1),
        ("1000000000000", LARGEST),
        ("-1 000 000 000 000,000", -LARGEST),
        ("000000000000000000001", 1000),
    ] {
        assert_eq!(typed.parse(), Ok(Number::from_thousandths(thousandths)), "{typed}");
    }
}

#[test]
fn what_is_no_number_or_too_large_is_refused() {
    let long = "9".repeat(5000);
    for typed in [
        "",
        " ",
        ".",
        ",",
        "-",
        "+",
        "--5",
        "+-5",
        "5-",
        "1e3",
        "0x10",
        "five",
        "5 %",
        "1.2.3",
        "1,234,567",
        "1,234.5",
        "٥",
        "NaN",
        "Infinity",
        "1000000000000.001",
        "-1000000000001",
        &long,
    ] {
        assert_eq!(typed.parse::<Number>(), Err(NotANumber), "{typed}");
    }
}

#[test]
fn numbers_are_shown_without_needless_digits() {
    for (thousandths, shown) in [
        (0, "0"),
        (5000, "5"),
        (-5000, "-5"),
        (500, "0.5"),
        (-500, "-0.5"),
        (250, "0.25"),
        (1, "0.001"),
        (-10, "-0.01"),
        (1_010, "1.01"),
        (LARGEST, "1000000000000"),
        (1 - LARGEST, "-999999999999.999"),
    ] {
        assert_eq!(Number::from_thousandths(thousandths).to_string(), shown);
    }
}

#[test]
fn the_nearest_whole_number_is_away_from_zero_at_a_half() {
    for (thousandths, whole) in
        [(499, 0), (500, 1), (-499, 0), (-500, -1), (1500, 2), (-2500, -3), (LARGEST, LARGEST / 1000)]
    {
        assert_eq!(Number::from_thousandths(thousandths).rounded(), whole);
    }
    assert!(Number::whole(-3).is_whole() && !Number::from_thousandths(-3001).is_whole());
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back_by_files_and_by_people(thousandths in prop_oneof![
        -LARGEST..=LARGEST,
        -9999..=9999_i64,
        Just(LARGEST),
        Just(-LARGEST),
    ]) {
        let number = Number::from_thousandths(thousandths);
        prop_assert_eq!(number.thousandths(), thousandths);
        let shown = number.to_string();
        prop_assert_eq!(Number::of_json(&shown), (number, true));
        prop_assert_eq!(shown.parse(), Ok(number));
        prop_assert_eq!(shown.replace('.', ",").parse(), Ok(number));
        // JSON and floats have the same order and, within these digits, the same value.
        prop_assert_eq!(shown.parse::<f64>().unwrap(), thousandths as f64 / 1000.0);
    }

    #[test]
    fn any_digits_of_json_give_the_number_nearest_to_them(
        whole in "0|[1-9][0-9]{0,16}",
        fraction in "[0-9]{0,12}",
        exponent in -30..30_i32,
        is_negative in any::<bool>(),
    ) {
        let sign = if is_negative { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        let (number, is_exact) = Number::of_json(&format!("{sign}{whole}{point}{fraction}e{exponent}"));
        // The same in whole numbers: the digits times a power of ten, in units of 10⁻⁴².
        let digits: i128 = format!("{whole}{fraction}").parse().unwrap();
        let shift = exponent - i32::try_from(fraction.len()).unwrap() + 3;
        let (nearest, rest) = match u32::try_from(shift) {
            Ok(shift) => (digits.saturating_mul(10_i128.saturating_pow(shift)), 0),
            Err(_) => {
                let unit = 10_i128.saturating_pow(shift.unsigned_abs());
                let rest = digits % unit;
                (digits / unit + i128::from(rest >= unit - rest), rest)
            }
        };
        let limit = i128::from(LARGEST);
        prop_assert_eq!(i128::from(number.thousandths().abs()), nearest.min(limit));
        prop_assert_eq!(is_exact, rest == 0 && nearest <= limit);
        prop_assert!(number.thousandths() == 0 || (number.thousandths() < 0) == is_negative);
    }

    #[test]
    fn numbers_have_the_order_of_what_they_stand_for(one in -LARGEST..=LARGEST, other in -LARGEST..=LARGEST) {
        let [a, b] = [one, other].map(Number::from_thousandths);
        prop_assert_eq!(a.cmp(&b), one.cmp(&other));
    }

    #[test]
    fn nothing_that_is_typed_panics(typed in "\\PC{0,20}|[-+0-9.,' ’−]{0,40}") {
        if let Ok(number) = typed.parse::<Number>() {
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
