//! Files that open with repairs, each with its exact list (F8 to F11, F15, F16).

use serde_json::{Value, json};
use waymark::format;
use waymark::model::{LaneKind, Sentiment, limits};

use crate::format_maps::{NEW_IDS, damaged, every_field, read, repairs};

/// Damages the map at a JSON pointer and checks the list.
#[track_caller]
fn repaired(pointer: &str, value: Value, expected: &[&str]) {
    let text = damaged(|map| *map.pointer_mut(pointer).unwrap() = value);
    assert_eq!(repairs(text), expected);
}

#[track_caller]
fn repaired_without(pointer: &str, field: &str, expected: &[&str]) {
    let remove = |map: &mut Value| map.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field);
    assert_eq!(repairs(damaged(|map| drop(remove(map)))), expected);
}

#[test]
fn the_undamaged_map_needs_none() {
    assert_eq!(repairs(format::file(&every_field()).text), [""; 0]);
}

#[test]
fn f08_numbers_off_the_scale_move_to_the_nearest() {
    let cases = [
        ("7", "7 is out of range, set to 2."),
        ("-3", "-3 is out of range, set to -2."),
        ("1.5", "1.5 is not a whole number, set to 2."),
        ("-0.25", "-0.25 is not a whole number, set to 0."),
        ("1e-400", "1e-400 is not a whole number, set to 0."),
        ("1e400", "1e400 is out of range, set to 2."),
        ("-1e999999999999", "-1e999999999999 is out of range, set to -2."),
        ("9007199254740993", "9007199254740993 is out of range, set to 2."),
    ];
    for (number, expected) in cases {
        let text = format::file(&every_field()).text.replacen(
            "\"sentiment\": -2",
            &format!("\"sentiment\": {number}"),
            1,
        );
        let found = repairs(&text);
        assert_eq!(found, [format!("cards[0].sentiment: {expected}")]);
    }
    for (number, value) in [("2.0", 2), ("-0", 0), ("1E0", 1), ("20e-1", 2), ("0.00000000000000000001e20", 1)]
    {
        let text = format::file(&every_field()).text.replacen(
            "\"sentiment\": -2",
            &format!("\"sentiment\": {number}"),
            1,
        );
        assert_eq!(repairs(&text), [""; 0], "{number}");
        let document = read(&text).unwrap().document;
        let (_, card) = document.cards().next().unwrap();
        assert_eq!(Some(card.sentiment()), Sentiment::new(value), "{number}");
    }
    let long = "1.".to_owned() + &"3".repeat(20_000);
    let text =
        format::file(&every_field()).text.replacen("\"sentiment\": -2", &format!("\"sentiment\": {long}"), 1);
    let quoted = &long[..40];
    assert_eq!(repairs(text), [format!("cards[0].sentiment: {quoted}… is not a whole number, set to 1.")]);
}

#[test]
fn unknown_words_fall_back() {
    repaired("/map/state", json!("past"), &["map.state: \"past\" is unknown, set to \"current\"."]);
    repaired(
        "/stages/0/phase",
        json!("Before"),
        &["stages[0].phase: \"Before\" is unknown, set to \"before\"."],
    );
    repaired("/stages/1/presence", json!(""), &["stages[1].presence: \"\" is unknown, set to \"us\"."]);
    repaired(
        "/stages/1/color",
        json!("#ff0000"),
        &["stages[1].color: \"#ff0000\" makes no sense here, left out."],
    );
    repaired(
        "/personas/1/color",
        json!("red;background:url(//x)"),
        &["personas[1].color: \"red;background:url(//x)\" is unknown, set to \"teal\"."],
    );
    repaired(
        "/lanes/13/scope",
        json!("team"),
        &["lanes[13].scope: \"team\" is unknown, set to \"persona\"."],
    );
    repaired(
        "/lanes/13/kind",
        json!("Metrics"),
        &["lanes[13].kind: \"Metrics\" is unknown, set to \"custom\"."],
    );
    repaired("/cards/0/mode", json!("hybrid"), &["cards[0].mode: \"hybrid\" makes no sense here, left out."]);
    repaired("/cards/0/creator", json!("me"), &["cards[0].creator: \"me\" makes no sense here, left out."]);
    repaired(
        "/map/created",
        json!("2026-02-30"),
        &["map.created: \"2026-02-30\" makes no sense here, left out."],
    );
    repaired("/lineage", json!(["x"]), &["lineage[0]: \"x\" makes no sense here, left out."]);
    repaired("/revision", json!("x"), &["revision: \"x\" makes no sense here, left out."]);
    repaired_without("/lanes/13", "kind", &["lanes[13].kind: missing, set to \"custom\"."]);
}

#[test]
fn an_unknown_channel_keeps_its_word() {
    let text = damaged(|map| {
        map["cards"][0]["channel"] = json!("billboard");
        map["cards"][0].as_object_mut().unwrap().remove("channelName");
    });
    let sentence = "cards[0].channel: \"billboard\" is unknown, kept as the name of another channel.";
    assert_eq!(repairs(&text), [sentence]);
    let document = read(&text).unwrap().document;
    let (_, touchpoint) = document.cards().next().unwrap();
    assert_eq!(touchpoint.channel_name(), "billboard");
}

#[test]
fn long_texts_are_cut_at_the_limit() {
    let long = "é".repeat(limits::TEXT_LENGTH + 5);
    repaired("/map/title", json!(long), &["map.title: 20005 characters are too many, cut after 20000."]);
    let fits = damaged(|map| map["map"]["title"] = json!("é".repeat(limits::TEXT_LENGTH)));
    assert_eq!(repairs(fits), [""; 0]);
}

#[test]
fn ids_that_are_not_ours_are_replaced_and_references_follow() {
    let before = format::file(&every_field()).text;
    for (old, path) in [(2, "personas[0]"), (4, "stages[0]"), (7, "lanes[0]"), (21, "cards[0]")] {
        for new in
            ["t1", "", "__proto__", "0000000000000000000000000000000G", &"A".repeat(32), &"f".repeat(100_000)]
        {
            let text = before.replace(&format!("\"{old:032x}\""), &format!("\"{new}\""));
            let shown = if new.len() > 40 { new[..40].to_owned() + "…" } else { new.to_owned() };
            assert_eq!(
                repairs(&text),
                [format!("{path}.id: \"{shown}\" is not an id, replaced by a new one.")]
            );
            let after = format::file(&read(&text).unwrap().document).text;
            let expected = before.replace(&format!("\"{old:032x}\""), &format!("\"{:032x}\"", NEW_IDS + 1));
            let records = |text: &str| text.split_once("\"map\"").unwrap().1.to_owned();
            assert_eq!(records(&after), records(&expected));
        }
    }
    repaired("/id", json!("my map"), &["id: \"my map\" is not an id, replaced by a new one."]);
}

#[test]
fn ids_that_differ_only_in_case_are_two() {
    let text = damaged(|map| {
        map["cards"][0]["id"] = json!("Card");
        map["cards"][1]["id"] = json!("card");
        map["cells"][0]["cards"] = json!(["card", "Card"]);
        map["cards"][14]["answers"] = json!(["card", "Card"]);
    });
    assert_eq!(repairs(text).len(), 2);
}

#[test]
fn a_new_id_is_never_one_that_a_later_record_has() {
    let taken = format!("{:032x}", NEW_IDS + 1);
    let text = damaged(|map| {
        map["cards"][0]["id"] = json!("t1");
        map["cells"][0]["cards"][0] = json!("t1");
        map["cards"][3]["id"] = json!(taken);
        map["cells"][1]["cards"][1] = json!(taken);
        map["cards"][14]["answers"] = json!([taken, "t1"]);
    });
    assert_eq!(repairs(text), ["cards[0].id: \"t1\" is not an id, replaced by a new one."]);
}

#[test]
fn f15_duplicate_ids_keep_both_records() {
    let id = |list: &str, index: usize, map: &Value| map[list][index]["id"].clone();
    for list in ["personas", "stages", "lanes"] {
        let text = damaged(|map| {
            let copy = map[list][1].clone();
            map[list].as_array_mut().unwrap().push(copy);
        });
        let count = serde_json::from_str::<Value>(&text).unwrap()[list].as_array().unwrap().len();
        let second = format!("{list}[{}].id: used twice, replaced by a new one.", count - 1);
        let lane = format!(
            "lanes[{}].kind: a map has only one lane of the kind \"emotion\", set to \"custom\".",
            count - 1
        );
        assert_eq!(repairs(text), if list == "lanes" { vec![second, lane] } else { vec![second] });
    }
    // A card copied with its entry in the cell: the second entry means the second card.
    let text = damaged(|map| {
        let copy = map["cards"][0].clone();
        map["cards"].as_array_mut().unwrap().push(copy);
        let id = id("cards", 0, map);
        map["cells"][0]["cards"].as_array_mut().unwrap().push(id);
    });
    assert_eq!(repairs(&text), ["cards[24].id: used twice, replaced by a new one."]);
    let document = read(text).unwrap().document;
    assert_eq!(document.cells().map(|(_, cell)| cell.cards.len()).max(), Some(3));
}

#[test]
fn f16_cards_of_cells_that_lead_nowhere_are_seen_in_unsorted() {
    repaired(
        "/cells/0/stage",
        json!("gone"),
        &[
            "stages: \"Unsorted\" was added.",
            "cells[0].stage: names nothing on this map, 2 cards moved to \"Unsorted\".",
        ],
    );
    repaired(
        "/cells/0/persona",
        json!("gone"),
        &["cells[0].persona: names nothing on this map, 2 cards moved to \"Ana\"."],
    );
    repaired(
        "/cells/0/lane",
        json!("gone"),
        &["cells[0].lane: names nothing on this map, 2 cards moved to \"Touchpoints\"."],
    );
    repaired_without(
        "/cells/0",
        "persona",
        &["cells[0].persona: names nothing on this map, 2 cards moved to \"Ana\"."],
    );
    repaired_without(
        "/cells/1",
        "lane",
        &["cells[1].lane: names nothing on this map, 2 cards moved to \"Actions\"."],
    );
}

#[test]
fn a_map_of_cards_only_gets_what_they_need() {
    let text = damaged(|map| {
        for list in ["personas", "stages", "lanes", "cells"] {
            map[list] = json!([]);
        }
        map["cards"].as_array_mut().unwrap().truncate(3);
    });
    let expected = [
        "lanes: \"Touchpoints\" was added.",
        "stages: \"Unsorted\" was added.",
        "personas: \"Customer\" was added.",
        "cards[0]: the card lay in no cell, moved to \"Unsorted\".",
        "cards[1]: the card lay in no cell, moved to \"Unsorted\".",
        "lanes: \"Notes\" was added.",
        "cards[2]: the card lay in no cell, moved to \"Unsorted\".",
    ];
    assert_eq!(repairs(text), expected);
}

#[test]
fn f09_cards_lie_in_exactly_one_cell() {
    let text = damaged(|map| {
        let card = map["cells"][0]["cards"][0].clone();
        map["cells"][0]["cards"].as_array_mut().unwrap().push(card.clone());
        map["cells"][1]["cards"].as_array_mut().unwrap().push(card);
        map["cells"][2]["cards"].as_array_mut().unwrap().push(json!("nothing"));
    });
    let expected = [
        "cells[0].cards: 1 entry of cards that lie in another place already, left out.",
        "cells[1].cards: 1 entry of cards that lie in another place already, left out.",
        "cells[2].cards: 1 entry of cards that are not there, left out.",
    ];
    assert_eq!(repairs(text), expected);
    let text = damaged(|map| drop(map["cells"].as_array_mut().unwrap().remove(2)));
    let expected = [
        "stages: \"Unsorted\" was added.",
        "cards[4]: the card lay in no cell, moved to \"Unsorted\".",
        "cards[5]: the card lay in no cell, moved to \"Unsorted\".",
    ];
    assert_eq!(repairs(text), expected);
}

#[test]
fn two_cells_for_one_place_become_one() {
    let text = damaged(|map| {
        let mut cell = map["cells"][0].clone();
        let second = map["cells"][0]["cards"].as_array_mut().unwrap().pop().unwrap();
        cell["cards"] = json!([second]);
        map["cells"].as_array_mut().unwrap().push(cell);
    });
    assert_eq!(repairs(&text), ["cells[12]: there are two such cells, put together."]);
    assert_eq!(format::file(&read(text).unwrap().document).revision, format::file(&every_field()).revision);
}

#[test]
fn cards_go_where_their_kind_is_accepted() {
    repaired(
        "/lanes/0/kind",
        json!("emotion"),
        &[
            "lanes[1].kind: a map has only one lane of the kind \"emotion\", set to \"custom\".",
            "lanes: \"Touchpoints\" was added.",
            "cells[0]: 2 cards did not fit the lane, moved to \"Touchpoints\".",
        ],
    );
    repaired(
        "/lanes/2/kind",
        json!("touchpoints"),
        &["lanes[2].kind: a map has only one lane of the kind \"touchpoints\", set to \"custom\"."],
    );
    repaired(
        "/cards/0/kind",
        json!("note"),
        &["cells[0]: 1 card did not fit the lane, moved to \"Actions\"."],
    );
    repaired(
        "/cards/0/kind",
        json!("photo"),
        &[
            "cards[0].kind: \"photo\" is unknown, set to \"note\".",
            "cells[0]: 1 card did not fit the lane, moved to \"Actions\".",
        ],
    );
    repaired(
        "/cards/2/kind",
        json!("touchpoint"),
        &["cells[1]: 1 card did not fit the lane, moved to \"Touchpoints\"."],
    );
}

#[test]
fn measured_values_and_pictures_have_lanes_of_their_own() {
    for (kind, lane, index) in [("metric", "Metrics", 11), ("picture", "Storyboard", 12)] {
        repaired(
            "/cards/0/kind",
            json!(kind),
            &[&format!("cells[0]: 1 card did not fit the lane, moved to \"{lane}\".")],
        );
        let text = damaged(|map| map["lanes"][index]["kind"] = json!("custom"));
        let document = read(&text).unwrap().document;
        assert_eq!(document.lane_order().len(), LaneKind::ALL.len() + 1);
        let found = repairs(text);
        assert_eq!(found[0], format!("lanes: \"{lane}\" was added."));
        assert!(
            found[1].ends_with(&format!("2 cards did not fit the lane, moved to \"{lane}\".")),
            "{found:?}"
        );
        assert_eq!(found.len(), 2);
    }
}

/// Nothing that is written on a card gets lost by that, so there is nothing to tell.
#[test]
fn texts_become_what_their_lane_holds_without_a_word() {
    let text = damaged(|map| {
        for kind in ["note", "opportunity", "process"] {
            let cards = map["cards"].as_array_mut().unwrap();
            let card = cards.iter_mut().find(|card| card["kind"] == kind).unwrap();
            card["kind"] = json!(if kind == "note" { "process" } else { "note" });
        }
    });
    assert_eq!(repairs(&text), [""; 0]);
    assert_eq!(format::file(&read(text).unwrap().document).revision, format::file(&every_field()).revision);
}

#[test]
fn a_second_lane_of_a_computed_kind_becomes_a_custom_one() {
    repaired(
        "/lanes/13/kind",
        json!("channels"),
        &["lanes[13].kind: a map has only one lane of the kind \"channels\", set to \"custom\"."],
    );
    // Cards of a computed lane go where they can lie.
    repaired(
        "/lanes/2/kind",
        json!("channels"),
        &[
            "lanes[7].kind: a map has only one lane of the kind \"channels\", set to \"custom\".",
            "cells[1]: 2 cards did not fit the lane, moved to \"Thoughts\".",
        ],
    );
}

#[test]
fn cells_follow_the_scope_of_their_lane() {
    repaired(
        "/lanes/0/scope",
        json!("shared"),
        &["cells[0].persona: the lane belongs to all personas, left out."],
    );
    repaired(
        "/lanes/5/scope",
        json!("persona"),
        &["cells[7].persona: names nothing on this map, 2 cards moved to \"Ana\"."],
    );
}

#[test]
fn f39_half_characters_are_replaced() {
    for half in ["\\ud83d", "\\udc00", "\\udc00\\ud83d", "\\ud83d\\u0041", "\\uD83D\\n"] {
        let text = format::file(&every_field()).text.replacen("\"Look\"", &format!("\"Look{half}\""), 1);
        let path = "stages[0].title: half a character was replaced by \"\u{fffd}\".";
        assert_eq!(repairs(text), [path], "{half}");
    }
    let text = format::file(&every_field()).text.replacen("\"Look\"", "\"\\ud83d\\ude00\\u0000\\/\"", 1);
    assert_eq!(repairs(&text), [""; 0]);
    let document = read(text).unwrap().document;
    assert_eq!(document.stage(document.stage_order()[0]).unwrap().title(), "😀\0/");
}

#[test]
fn limits_hold_at_their_edge() {
    let stage = |index: usize| json!({"id": format!("{index:032x}"), "title": "", "phase": "before", "presence": "us"});
    let text = damaged(|map| map["stages"] = (1000..1000 + limits::STAGES).map(stage).collect());
    // There is no room for another stage, so the cards go to the last one.
    let found = repairs(&text);
    assert_eq!(found[0], "cells[0].stage: names nothing on this map, 2 cards moved to \"\".");
    let document = read(text).unwrap().document;
    assert_eq!(document.stage_order().len(), limits::STAGES);
    assert_eq!(document.lanes().filter(|(_, lane)| lane.kind == LaneKind::Touchpoints).count(), 1);
}
