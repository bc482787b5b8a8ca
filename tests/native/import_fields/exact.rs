//! What is said about values that a field cannot hold, each with its exact sentence and what is kept.

use serde_json::{Value, json};
use waymark::format;
use waymark::model::{CardKind, Field, Holder, limits};

use crate::format_maps::{check_sound, read};
use crate::import_fields::spot::{HERE, Spot, file_with_gap, written};
use crate::values::PNG;

fn spot(holder: Holder, field: Field, of_row: Option<Field>) -> Spot {
    Spot { holder, field, of_row }
}

/// What reading says about `raw` in the place, without the place, and what is written then.
#[track_caller]
fn check(spot: Spot, raw: &str, repair: &str, kept: Value) {
    let (file, place) = file_with_gap(spot);
    let loaded = read(file.replacen(HERE, raw, 1)).unwrap();
    check_sound(&loaded.document);
    let said: Vec<_> = loaded.repairs.iter().map(ToString::to_string).collect();
    assert_eq!(said, if repair.is_empty() { vec![] } else { vec![format!("{place}{repair}")] }, "{raw}");
    assert_eq!(written(spot, &format::file(&loaded.document).text), kept, "{raw}");
}

#[track_caller]
fn refused(spot: Spot, raw: &str, sentence: &str) {
    let (file, place) = file_with_gap(spot);
    assert_eq!(read(file.replacen(HERE, raw, 1)).unwrap_err().to_string(), format!("{place}{sentence}"));
}

const TOUCHPOINT: Holder = Holder::Card(CardKind::Touchpoint);

#[test]
fn numbers_off_their_scale_or_too_fine_move_to_the_nearest() {
    let share = spot(Holder::Persona, Field::ShareOfCustomer, None);
    check(share, "2.5", "", json!(2.5));
    check(share, "-0", "", json!(0));
    check(share, "1E+2", "", json!(100));
    check(share, "100.001", ": 100.001 is out of range, set to 100.", json!(100));
    check(share, "-0.1", ": -0.1 is out of range, set to 0.", json!(0));
    check(share, "1e400", ": 1e400 is out of range, set to 100.", json!(100));
    check(share, "0.0005", ": 0.0005 has more than 3 digits after the point, set to 0.001.", json!(0.001));
    check(share, "1e-400", ": 1e-400 has more than 3 digits after the point, set to 0.", json!(0));
    let value = spot(TOUCHPOINT, Field::Metrics, Some(Field::Value));
    check(value, "-12.125e3", "", json!(-12125));
    check(value, "-1e12", "", json!(-1_000_000_000_000_i64));
    check(value, "-1e13", ": -1e13 is out of range, set to -1000000000000.", json!(-1_000_000_000_000_i64));
    let digits = "1.0000000000000000000000000000000000000001";
    check(
        value,
        digits,
        &format!(": {}… has more than 3 digits after the point, set to 1.", &digits[..40]),
        json!(1),
    );
    let votes = spot(TOUCHPOINT, Field::Votes, None);
    check(votes, "2.5", ": 2.5 is not a whole number, set to 3.", json!(3));
    check(votes, "1e10", ": 1e10 is out of range, set to 1000000000.", json!(1_000_000_000));
    check(votes, "1.4996", ": 1.4996 is not a whole number, set to 1.", json!(1));
    check(votes, "0.0001", ": 0.0001 is not a whole number, set to 0.", json!(0));
    refused(votes, "\"2\"", ": expected a number, found text.");
    refused(votes, "[2]", ": expected a number, found list.");
}

#[test]
fn unknown_words_in_choices_and_sets_are_left_out_one_by_one() {
    let evidence = spot(Holder::Card(CardKind::Note), Field::Evidence, None);
    check(evidence, "\"proven\"", ": \"proven\" is unknown, set to \"assumption\".", Value::Null);
    let status = spot(Holder::Card(CardKind::Process), Field::Status, None);
    check(status, "\"Done\"", ": \"Done\" makes no sense here, left out.", Value::Null);
    let icon = spot(Holder::Lane, Field::Icon, None);
    check(icon, "\"<svg>\"", ": \"<svg>\" makes no sense here, left out.", Value::Null);
    let channels = spot(Holder::Persona, Field::PreferredChannels, None);
    let kept = json!(["web", "chat"]);
    check(channels, "[\"chat\", \"web\", \"chat\"]", "", kept.clone());
    check(channels, "[\"chat\", \"fax\", \"web\"]", "[1]: \"fax\" makes no sense here, left out.", kept);
    refused(channels, "[\"chat\", 5]", "[1]: expected text, found number.");
    refused(channels, "\"chat\"", ": expected a list, found text.");
}

#[test]
fn dangerous_addresses_and_pictures_are_left_out() {
    let address = spot(TOUCHPOINT, Field::Links, Some(Field::Address));
    for bad in
        ["javascript:alert(1)", "data:text/html,<b>", "JAVASCRIPT:x", " https://a.org", "//a.org", "a.org"]
    {
        check(
            address,
            &json!(bad).to_string(),
            &format!(": {bad:?} makes no sense here, left out."),
            Value::Null,
        );
    }
    check(address, "\"HTTPS://a.org/?b#c\"", "", json!("HTTPS://a.org/?b#c"));
    let long = format!("https://a.org/{}", "b".repeat(limits::TEXT_LENGTH));
    let cut = ": 20014 characters are too many, cut after 20000.";
    check(address, &json!(long).to_string(), cut, json!(&long[..limits::TEXT_LENGTH]));
    let spots = [
        (Holder::Persona, Field::Portrait, limits::PORTRAIT_BYTES),
        (TOUCHPOINT, Field::Picture, limits::PICTURE_BYTES),
    ];
    for (holder, field, bytes) in spots {
        let picture = spot(holder, field, None);
        for bad in
            ["data:image/svg+xml;base64,AAAA", "data:image/gif;base64,AAAA", "https://a.org/b.png", "AAAA"]
        {
            check(
                picture,
                &json!(bad).to_string(),
                &format!(": {bad:?} makes no sense here, left out."),
                Value::Null,
            );
        }
        let of = |letters: usize| format!("{PNG}{}", "A".repeat(letters));
        let (largest, too_large) = (of(bytes.div_ceil(3) * 4), of(bytes.div_ceil(3) * 4 + 4));
        check(picture, &json!(largest).to_string(), "", json!(largest));
        let sentence = format!(": \"{}…\" makes no sense here, left out.", &too_large[..40]);
        check(picture, &json!(too_large).to_string(), &sentence, Value::Null);
        refused(picture, "{}", ": expected text, found object.");
    }
}

#[test]
fn lists_and_rows_hold_as_much_as_their_limits_say() {
    let long = "é".repeat(limits::TEXT_LENGTH + 3);
    let (tags, cut) =
        (spot(Holder::Card(CardKind::Metric), Field::Tags, None), &long[..limits::TEXT_LENGTH * 2]);
    let sentence = "[1]: 20003 characters are too many, cut after 20000.";
    check(tags, &json!(["x", long, ""]).to_string(), sentence, json!(["x", cut]));
    check(tags, &json!(vec!["x"; limits::ENTRIES]).to_string(), "", json!(vec!["x"; limits::ENTRIES]));
    let many = ": this map is too large, it has 501 of them and 500 is the limit.";
    for (field, entry) in [
        (Field::Tags, json!("x")),
        (Field::Dimensions, json!("social")),
        (Field::Links, json!({})),
        (Field::Comments, json!({})),
        (Field::Metrics, json!({})),
        (Field::Answers, json!("x")),
    ] {
        refused(spot(TOUCHPOINT, field, None), &json!(vec![entry; limits::ENTRIES + 1]).to_string(), many);
    }
    let comments = spot(TOUCHPOINT, Field::Comments, None);
    refused(comments, "[{}, \"Nice.\"]", "[1]: expected an object, found text.");
    refused(comments, "[null]", "[0]: expected an object, found null.");
    refused(comments, "[{\"resolved\": \"yes\"}]", "[0].resolved: expected true or false, found text.");
    check(
        comments,
        &json!([{"text": long}]).to_string(),
        "[0].text: 20003 characters are too many, cut after 20000.",
        json!([{"text": cut}]),
    );
    check(
        comments,
        "[{\"id\": \"7\", \"x\": null}]",
        "[0].id: \"7\" makes no sense here, left out.",
        json!([{"x": null}]),
    );
}

#[test]
fn answers_that_name_nothing_or_a_card_twice_are_left_out() {
    let answers = spot(Holder::Card(CardKind::Opportunity), Field::Answers, None);
    let [one, other] = [21, 22].map(|id| format!("{id:032x}"));
    check(answers, &json!([other, one]).to_string(), "", json!([other, one]));
    let unknown = ": 2 entries of cards that are not there, left out.";
    check(answers, &json!(["gone", one, ""]).to_string(), unknown, json!([one]));
    let twice = format!("[2]: \"{one}\" makes no sense here, left out.");
    check(answers, &json!([one, other, one]).to_string(), &twice, json!([one, other]));
    refused(answers, "[1]", "[0]: expected text, found number.");
    refused(answers, "\"gone\"", ": expected a list, found text.");
}
