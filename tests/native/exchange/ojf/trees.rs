//! Whatever a file holds stands in the file that is written from its map.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use waymark::exchange::ojf::{self, Reading, Scale};
use waymark::model::{Document, violations};

use crate::exchange::ojf::{fixture, read, remarks, tree, write};
use crate::support::{CountedIds, normalized, print};
use crate::values::json as any_json;

#[test]
fn a_file_with_its_words_in_the_root_becomes_a_map_with_a_curve() {
    let imported = read(&fixture("library_card.ojf"));
    let expected = "
        {title tea time; scenario Getting a library card on a rainy Saturday}
        personas | Mira, new in town
        stages | Hear of it | Sign up | Borrow
        Visitor Actions {Touchpoints}
        Mira, new in town | Reads the notice board {notes A paper at the town hall names the library.; sentiment good; tags paper + outdoors} | Fills in the form {sentiment very bad; moment of truth} |
        Emotion
        Emotional State {Thoughts}
        Mira, new in town | Curious {sentiment good} | |
        Pain Points {PainPoints}
        Mira, new in town | | Proof of address {notes Nothing said that one is needed.; sentiment bad} |
        Tools
        Mira, new in town | | | Self-service desk";
    assert_eq!(known(&imported.document), normalized(expected));
    let said = [
        "The swimlane \"Visitor Actions\" became the lane of touchpoints, because the curve of feelings is drawn \
         from those.",
        "3 scores lie between two of the five feelings and went to the nearer one; while the feeling stays, the \
         score is written again as it was.",
        "Kept and written again, but not shown: \"icon\", \"iconColor\", \"sentiment\" and \"severity\".",
    ];
    assert_eq!(remarks(&imported), said);
}

#[test]
fn a_file_with_a_blueprint_becomes_lanes_of_what_the_firm_does() {
    let imported = read(&fixture("bike_repair.ojf"));
    let expected = "
        {title A flat tire; scenario Getting to work although the tire is flat}
        personas | Commuter
        stages | Arrive | Wait
        Customer Journey {Touchpoints}
        Commuter | Hands the bike over {notes At the counter.} | Drinks a coffee {sentiment very good}
        Emotion
        Blockers {PainPoints}
        Commuter | | No clock in sight {sentiment bad}
        Physical evidence
        Commuter | Counter bell {tags Physical}, Repair ticket |
        Frontstage, shared
        | Looks at the tire {team Mechanic} | Barista
        Backstage, shared
        | Fetches a tube {team Apprentice} |
        Support processes, shared
        | Counts tubes {system Stock list} |";
    assert_eq!(known(&imported.document), normalized(expected));
    let said = [
        "The swimlane \"Customer Journey\" became the lane of touchpoints, because the curve of feelings is drawn \
         from those.",
        "2 scores lie between two of the five feelings and went to the nearer one; while the feeling stays, the \
         score is written again as it was.",
        "Kept and written again, but not shown: \"author\", \"color\", \"sentiment\" and \"severity\".",
    ];
    assert_eq!(remarks(&imported), said);
}

/// The map in the notation, without what it keeps for other programs.
fn known(document: &Document) -> String {
    let mut text = print(document);
    while let Some(start) = text.find("unknown {") {
        let mut depth = 0;
        let end = text[start..].find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            letter == '}' && depth == 0
        });
        text.replace_range(start..start + end.unwrap() + 1, "");
    }
    normalized(&text.replace("; }", "}").replace(" {}", ""))
}

#[test]
fn what_was_read_is_written_again() {
    for (name, title) in [("library_card.ojf", Some("tea time")), ("bike_repair.ojf", None)] {
        let mut original = tree(&fixture(name));
        let written = write(&read(&fixture(name)).document);
        if let Some(title) = title {
            original["title"] = json!(title);
        }
        assert_eq!(tree(&written), original, "{name}");
        // And so it stays.
        assert_eq!(write(&read(&written).document), written);
    }
}

/// Any JSON, but what the format says most of the time.
fn or_any(usual: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![6 => usual, 1 => any_json()].boxed()
}

fn text() -> BoxedStrategy<Value> {
    or_any(crate::values::text().prop_map(Value::from).boxed())
}

/// Members that a program may or may not have written.
fn members(known: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Map<String, Value>> {
    let known =
        known.into_iter().map(|(name, value)| (Just(name), proptest::option::of(value))).collect::<Vec<_>>();
    let unknown =
        proptest::collection::btree_map("x[a-z]{0,2}|__proto__|kept|without|openJourney", any_json(), 0..3);
    type Known = Vec<(&'static str, Option<Value>)>;
    let together = |(known, unknown): (Known, BTreeMap<String, Value>)| {
        let known = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        unknown.into_iter().chain(known).collect()
    };
    (known, unknown).prop_map(together).boxed()
}

fn entry(first: &'static str, second: &'static str) -> BoxedStrategy<Value> {
    let object = members(vec![(first, text()), (second, text())]).prop_map(Value::Object);
    prop_oneof![4 => object, 1 => crate::values::text().prop_map(Value::from)].boxed()
}

fn blueprint() -> BoxedStrategy<Value> {
    let list = |first, second| or_any(vec(entry(first, second), 0..3).prop_map(Value::from).boxed());
    let lists = vec![
        ("evidence", list("item", "type")),
        ("onstage", list("actor", "action")),
        ("backstage", list("actor", "action")),
        ("support", list("system", "description")),
    ];
    members(lists).prop_map(Value::Object).boxed()
}

fn node() -> BoxedStrategy<Map<String, Value>> {
    let score = prop_oneof![
        4 => (-5..=5_i64).prop_map(Value::from),
        2 => (-5.0..5.0_f64).prop_map(Value::from),
        1 => Just(Value::Null),
        1 => Just(Value::from("")),
    ];
    let purposes =
        ["touchpoint", "pain-point", "bottleneck", "milestone", "gain", "opportunity", "action", ""];
    members(vec![
        ("id", text()),
        ("title", text()),
        ("description", text()),
        ("severity", text()),
        ("score", or_any(score.boxed())),
        ("sentiment", text()),
        ("purpose", or_any(select(purposes.to_vec()).prop_map(Value::from).boxed())),
        ("isMomentOfTruth", or_any(any::<bool>().prop_map(Value::from).boxed())),
        ("icon", text()),
        ("tags", or_any(vec(crate::values::text(), 0..3).prop_map(Value::from).boxed())),
        ("blueprint", or_any(blueprint())),
    ])
}

/// A stage or swimlane that has an id.
fn named(start: &'static str) -> BoxedStrategy<Vec<Value>> {
    let names =
        ["Actions", "Touchpoints", "Pain Points", "Emotional State", "Evidence", "Emotion", "Channels", ""];
    let name = prop_oneof![2 => text(), 2 => select(names.to_vec()).prop_map(Value::from)].boxed();
    let with_id = move |records: Vec<Map<String, Value>>| {
        let number = |(index, mut record): (usize, Map<String, Value>)| {
            // Some programs number them.
            let id = if index % 3 == 2 { json!(index) } else { json!(format!("{start}{index}")) };
            record.insert("id".to_owned(), id);
            Value::Object(record)
        };
        records.into_iter().enumerate().map(number).collect()
    };
    vec(members(vec![("name", name)]), 1..5).prop_map(with_id).boxed()
}

/// A file that needs no repair: it has a title and a persona, and each node names a stage and a lane.
fn file() -> impl Strategy<Value = Value> {
    let words = || "[a-zA-Z]{1,12}".prop_map(Value::from).boxed();
    let heads = members(vec![("version", text()), ("pointOfView", text())]);
    let nodes = vec((node(), any::<[prop::sample::Index; 2]>()), 0..8);
    (heads, words(), words(), any::<bool>(), named("s"), named("sl"), nodes).prop_map(
        |(mut heads, title, persona, is_inside, stages, lanes, nodes)| {
            heads.insert("title".to_owned(), title);
            heads.insert("persona".to_owned(), persona);
            let nodes = nodes.into_iter().map(|(mut node, [stage, lane])| {
                node.insert("stageId".to_owned(), stage.get(&stages)["id"].clone());
                node.insert("swimlaneId".to_owned(), lane.get(&lanes)["id"].clone());
                Value::Object(node)
            });
            let nodes: Vec<_> = nodes.collect();
            if !is_inside {
                heads.insert("stages".to_owned(), stages.into());
                heads.insert("swimlanes".to_owned(), lanes.into());
                heads.insert("nodes".to_owned(), nodes.into());
                return Value::Object(heads);
            }
            if let Some(scenario) = heads.remove("pointOfView") {
                heads.insert("pov".to_owned(), scenario);
            }
            json!({"metadata": heads, "stages": stages, "swimlanes": lanes, "nodes": nodes})
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_file_without_faults_is_the_same_tree_when_it_is_written_again(file in file()) {
        let scale = Some(Scale::MinusFiveToFive);
        let reading = ojf::read("x.ojf", &file.to_string(), scale, &mut CountedIds::default()).unwrap();
        let Reading::Map(map) = reading else { unreachable!("the scale is said") };
        prop_assert_eq!(violations(&map.document), []);
        let written = write(&map.document);
        // Through text once, because that is where floats are rounded.
        prop_assert_eq!(tree(&written), tree(&file.to_string()));
        // Our own file keeps it as well.
        let ours = waymark::format::file(&map.document).text;
        let loaded = waymark::format::read(ours.as_bytes(), &mut CountedIds(1 << 40)).unwrap();
        prop_assert_eq!(write(&loaded.document), written);
    }
}
