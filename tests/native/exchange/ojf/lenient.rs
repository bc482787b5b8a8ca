//! Files that are not quite as the format has them, and those that are refused.

use serde_json::{Value, json};
use waymark::exchange::{Opened, open};
use waymark::model::LaneKind;

use crate::exchange::ojf::{fixture, read, remarks, tree, try_read, write};
use crate::support::{CountedIds, normalized, print};

#[test]
fn the_example_of_the_readme_opens() {
    let text = r#"{
        "metadata": { "title": "Example Journey" },
        "stages": [ { "id": "s1", "name": "Awareness" } ],
        "nodes": [ { "id": "n1", "stage": "s1", "title": "Customer finds us",
            "blueprint": { "backstage": [ { "action": "Update SEO", "actor": "Marketing" } ] } } ]
    }"#;
    assert!(is_taken_for_a_journey(text));
    let imported = read(text);
    assert_eq!(remarks(&imported), [""; 0]);
    let document = &imported.document;
    let printed = normalized(&print(document));
    for part in
        ["personas | Customer", "| Customer finds us", "| Update SEO {team Marketing", "Touchpoints {unknown"]
    {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    let mut expected = tree(text);
    expected["metadata"]["persona"] = json!("Customer");
    expected["metadata"]["version"] = json!("1.0");
    expected["swimlanes"] = json!([{"id": "sl1", "name": "Touchpoints"}]);
    let node = &mut expected["nodes"][0];
    node["stageId"] = node["stage"].take();
    node.as_object_mut().unwrap().remove("stage");
    node["swimlaneId"] = json!("sl1");
    let written = tree(&write(document));
    let lane = json!({"kind": "touchpoints", "scope": "persona"});
    expected["swimlanes"][0]["waymark"] = lane;
    // A version that was not there is not made up.
    expected["metadata"].as_object_mut().unwrap().remove("version");
    assert_eq!(written, expected);
}

#[test]
fn a_node_without_a_lane_goes_where_its_purpose_says() {
    let node = |purpose: &str| json!({"stageId": "s", "title": purpose, "purpose": purpose});
    let nodes = ["pain", "opportunity", "milestone"].map(node);
    let file = json!({"stages": [{"id": "s", "name": "S"}], "nodes": nodes});
    let document = read(&file.to_string()).document;
    for (title, kind) in [
        ("pain", LaneKind::PainPoints),
        ("opportunity", LaneKind::Opportunities),
        ("milestone", LaneKind::Touchpoints),
    ] {
        let (id, _) = document.cards().find(|(_, card)| card.title() == title).unwrap();
        let lane = document.cell_of(id).unwrap().lane;
        assert_eq!(document.lane(lane).unwrap().kind, kind);
    }
}

#[test]
fn what_refers_to_nothing_is_put_aside_and_said() {
    let lanes = json!([{"id": 1, "name": "Journey"}, {"id": "1", "name": "Twin"}]);
    let nodes = json!([
        {"stageId": "gone", "swimlaneId": "1", "title": "a"},
        {"stageId": "s", "swimlaneId": "\u{202e}lost", "title": "b"},
        {"swimlaneId": 1, "title": "c"},
        {"stage": "look ", "lane": "twin", "title": "d"},
    ]);
    let file = json!({"stages": [{"id": "s", "name": "Look"}], "swimlanes": lanes, "nodes": nodes});
    let imported = read(&file.to_string());
    assert_eq!(
        remarks(&imported),
        [
            "swimlanes[1].id: \"1\" is the id of an earlier one; what refers to it went there.",
            "nodes[0].stageId: there is no stage \"gone\"; the card was put into the stage “Unsorted”.",
            "nodes[1].swimlaneId: there is no swimlane \"\\u{202e}lost\"; the card was put into the lane “Unsorted”.",
            "nodes[2]: no stage is named; the card was put into the stage “Unsorted”.",
        ]
    );
    let written = tree(&write(&imported.document));
    let names = |list: &str| -> Vec<Value> {
        written[list].as_array().unwrap().iter().map(|it| it["name"].clone()).collect()
    };
    assert_eq!(names("stages"), ["Look", "Unsorted"]);
    assert_eq!(
        names("swimlanes"),
        ["Journey", "Twin", "Touchpoints", "Unsorted"].map(Value::from)[..2]
            .iter()
            .cloned()
            .chain([json!("Unsorted")])
            .collect::<Vec<_>>()
    );
    // Ids are unique now, and nothing needs a repair any more.
    assert_eq!(remarks(&read(&written.to_string())), [""; 0]);
}

#[test]
fn values_of_another_type_are_named_and_kept() {
    let mut file = tree(&fixture("library_card.ojf"));
    file["title"] = json!("Cards");
    file["persona"] = json!({"name": "Mira", "age": 30});
    let node = &mut file["nodes"][0];
    node["title"] = json!(["no", "text"]);
    node["score"] = json!("high");
    node["isMomentOfTruth"] = json!("yes");
    node["tags"] = json!(["good", 7, null]);
    node["blueprint"] = json!({"onstage": [3], "support": "none", "evidence": null});
    file["nodes"][1]["blueprint"] = json!("later");
    let imported = read(&file.to_string());
    let said = remarks(&imported);
    let named = [
        "nodes[0].title: this list was not understood; it is kept and written again, but not shown.",
        "nodes[0].score: this text was not understood; it is kept and written again, but not shown.",
        "nodes[0].isMomentOfTruth: this text was not understood; it is kept and written again, but not shown.",
        "nodes[0].tags: this list was not understood; it is kept and written again, but not shown.",
        "nodes[0].blueprint.onstage: this was not understood; it is kept and written again, but not shown.",
        "nodes[0].blueprint.support: this was not understood; it is kept and written again, but not shown.",
    ];
    for sentence in named {
        assert!(said.iter().any(|it| it == sentence), "{sentence} in {said:?}");
    }
    assert_eq!(imported.document.persona(imported.document.persona_order()[0]).unwrap().name(), "Mira");
    assert_eq!(tree(&write(&imported.document)), file);
}

#[test]
fn what_is_no_journey_is_refused_with_the_place() {
    let refusals = [
        ("[]", "the file: expected an object, found list."),
        (
            "{\"a\": 1}",
            "This JSON file has no stages, swimlanes or nodes, so it is not in the OpenJourney Format.",
        ),
        ("{\"stages\": {}}", "stages: expected a list, found object."),
        ("{\"stages\": [], \"nodes\": \"x\"}", "nodes: expected a list, found text."),
        ("{\"stages\": [{}, 5]}", "stages[1]: expected an object, found number."),
        ("{\"nodes\": [{}, {}, {}, []]}", "nodes[3]: expected an object, found list."),
        ("{\"stages\": [", "This file is incomplete: it ends at line 1."),
        (
            "{\"stages\": [], \"stages\": []}",
            "stages: this field stands there twice; remove one of the two and open the file again.",
        ),
    ];
    for (text, sentence) in refusals {
        assert_eq!(try_read(text).unwrap_err().to_string(), sentence);
    }
    let many = |name: &str, count: usize| json!({name: vec![json!({}); count]}).to_string();
    let too_many = [
        (many("stages", 501), "This file is too large for one map: it has 501 stages and 500 is the limit."),
        (
            many("swimlanes", 101),
            "This file is too large for one map: it has 101 lanes and 100 is the limit.",
        ),
        (
            many("nodes", 20_001),
            "This file is too large for one map: it has 20001 cards and 20000 is the limit.",
        ),
    ];
    for (text, sentence) in too_many {
        assert_eq!(try_read(&text).unwrap_err().to_string(), sentence);
    }
}

fn is_taken_for_a_journey(text: &str) -> bool {
    let opened = open("x.json", text.as_bytes(), &mut CountedIds::default());
    matches!(opened, Ok(Opened::Made(_) | Opened::WhichScale(..)))
}

#[test]
fn other_json_does_not_look_like_a_journey() {
    assert!(
        is_taken_for_a_journey(&fixture("library_card.ojf"))
            && is_taken_for_a_journey(&fixture("bike_repair.ojf"))
    );
    let own = waymark::format::file(&read(&fixture("library_card.ojf")).document).text;
    for text in [
        own.as_str(),
        "{}",
        "[]",
        "",
        "{\"nodes\": [], \"edges\": []}",
        "{\"stages\": [], \"lanes\": []}",
        "stages nodes",
    ] {
        assert!(!is_taken_for_a_journey(text), "{text:.60}");
    }
}
