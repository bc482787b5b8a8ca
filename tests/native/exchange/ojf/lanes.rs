//! Which lanes the swimlanes of a file become, and where parts of blueprints go.

use serde_json::{Value, json};
use waymark::edit::Command;
use waymark::exchange::ojf;
use waymark::model::{CellKey, Document, Field, LaneKind, RecordKey, Scope, Value as FieldValue};
use waymark::session::Editor;

use crate::exchange::ojf::{card, fixture, read, remarks, tree, write};

/// A swimlane and its nodes: their purposes and scores.
type Swimlane<'l> = (&'l str, &'l [(&'l str, Value)]);

/// A file with one stage and these swimlanes.
fn with_lanes(lanes: &[Swimlane<'_>]) -> String {
    let name = |(index, (name, _)): (usize, &Swimlane<'_>)| json!({"id": index, "name": name});
    let swimlanes: Vec<_> = lanes.iter().enumerate().map(name).collect();
    let mut nodes = Vec::new();
    for (index, (_, of_lane)) in lanes.iter().enumerate() {
        for (purpose, score) in *of_lane {
            let node = json!({"stageId": "s", "swimlaneId": index, "title": "x", "purpose": purpose, "score": score});
            nodes.push(node);
        }
    }
    json!({"stages": [{"id": "s"}], "swimlanes": swimlanes, "nodes": nodes}).to_string()
}

/// The kinds of the lanes that the file has itself.
fn kinds(text: &str) -> Vec<LaneKind> {
    let imported = read(text);
    let lanes = imported.document.lane_order().iter().map(|id| imported.document.lane(*id).unwrap());
    let count = tree(text)["swimlanes"].as_array().unwrap().len();
    lanes.map(|lane| lane.kind).filter(|kind| *kind != LaneKind::Emotion).take(count).collect()
}

#[test]
fn the_name_decides_the_kind_and_else_the_purpose_of_most_nodes() {
    let [pain, gap, touch] = [("bottleneck", json!(-1)), ("gain", json!(null)), ("touchpoint", json!(1))];
    let text = with_lanes(&[
        ("Touchpoints", std::slice::from_ref(&touch)),
        ("Customer Actions", &[]),
        ("PAIN POINTS", &[]),
        ("Opportunities", &[]),
        ("Emotional State", &[]),
        ("Thoughts & Feelings", &[]),
        ("Front of house", &[pain.clone(), pain.clone(), gap.clone()]),
        ("Back of house", &[pain.clone(), gap.clone()]),
        ("Support Channel", &[]),
        ("Support processes", &[]),
        ("Onstage", &[]),
        ("Backstage actions", &[]),
        ("Needs", &[]),
        ("Mood board", &[("opportunity", json!(null))]),
    ]);
    use LaneKind as K;
    let expected = [
        K::Touchpoints,
        K::Actions,
        K::PainPoints,
        K::Opportunities,
        K::Thoughts,
        K::Thoughts,
        K::PainPoints,
        K::Custom,
        K::Custom,
        K::Support,
        K::Frontstage,
        K::Backstage,
        K::Needs,
        K::Thoughts,
    ];
    assert_eq!(kinds(&text), expected);
}

#[test]
fn one_lane_is_of_touchpoints_and_that_is_the_one_with_the_scores() {
    let (scored, plain) = (("", json!(2)), ("", json!(null)));
    use LaneKind::{Actions, Custom, PainPoints, Touchpoints};
    // The fullest of those that are called so; the others stay what they hold.
    let two = with_lanes(&[
        ("Digital Touchpoints", std::slice::from_ref(&scored)),
        ("Physical Touchpoints", &[plain.clone(), plain.clone()]),
    ]);
    assert_eq!(kinds(&two), [Custom, Touchpoints]);
    assert_eq!(
        remarks(&read(&two))[0],
        "The swimlane \"Digital Touchpoints\" became a lane of its own: a map has one lane of touchpoints, and \
         the curve of feelings is drawn from that."
    );
    // An empty one does not keep the curve from those that have it.
    let empty = with_lanes(&[
        ("Touchpoints", &[]),
        ("Pains", &[scored.clone(), scored.clone()]),
        ("User Actions", std::slice::from_ref(&scored)),
    ]);
    assert_eq!(kinds(&empty), [Custom, PainPoints, Touchpoints]);
    // Without any score there is no curve to lose.
    let unscored = with_lanes(&[("Touchpoints", &[]), ("Actions", &[plain])]);
    assert_eq!(kinds(&unscored), [Touchpoints, Actions]);
}

#[test]
fn a_map_has_its_curve_below_the_touchpoints_and_it_is_not_written() {
    let text = with_lanes(&[("Journey", &[("", json!(1))]), ("Pains", &[])]);
    let document = read(&text).document;
    let kinds: Vec<_> = document.lane_order().iter().map(|id| document.lane(*id).unwrap().kind).collect();
    assert_eq!(kinds, [LaneKind::Touchpoints, LaneKind::Emotion, LaneKind::PainPoints]);
    assert_eq!(tree(&write(&document))["swimlanes"], tree(&text)["swimlanes"]);
    // Not even by a file that says it has one already.
    let own = write(&document)
        .replace("\"name\": \"Journey\"", "\"name\": \"Journey\", \"waymark\": {\"kind\": \"touchpoints\"}");
    assert!(!read(&own).document.lanes().any(|(_, lane)| lane.kind == LaneKind::Emotion));
}

#[test]
fn waymarks_own_word_for_a_lane_counts_unless_it_cannot_be() {
    let own =
        |kind: &str, scope: &str| json!({"id": kind, "name": "x", "waymark": {"kind": kind, "scope": scope}});
    let lanes = [own("emotion", "perPersona"), own("touchpoints", "perPersona"), own("emotion", "shared")];
    let more = [
        own("painPoints", "shared"),
        json!({"id": "touchpoints", "name": "y", "waymark": {"kind": "touchpoints"}}),
    ];
    let lanes: Vec<_> = lanes.into_iter().chain(more).collect();
    let node = json!({"stageId": "s", "swimlaneId": "emotion", "title": "not on a curve"});
    let file = json!({"stages": [{"id": "s"}], "swimlanes": lanes, "nodes": [node]});
    let document = read(&file.to_string()).document;
    let lanes: Vec<_> = document.lane_order().iter().map(|id| document.lane(*id).unwrap()).collect();
    let kinds: Vec<_> = lanes.iter().map(|lane| (lane.kind, lane.scope)).collect();
    use LaneKind as K;
    let expected = [
        (K::Custom, Scope::PerPersona),
        (K::Touchpoints, Scope::PerPersona),
        (K::Emotion, Scope::Shared),
        (K::PainPoints, Scope::Shared),
        (K::Custom, Scope::PerPersona),
    ];
    assert_eq!(kinds, expected);
}

fn cell(document: &Document, kind: LaneKind, stage: usize) -> CellKey {
    let lane = *document.lane_order().iter().find(|id| document.lane(**id).unwrap().kind == kind).unwrap();
    document.cell_key(document.persona_order()[0], lane, document.stage_order()[stage]).unwrap()
}

fn key(document: &Document, title: &str) -> waymark::model::CardId {
    match card(document, title) {
        RecordKey::Card(id) => id,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_part_of_a_blueprint_goes_back_changed_where_it_was_changed() {
    let mut editor = Editor::new(read(&fixture("bike_repair.ojf")).document);
    let of = card(editor.document(), "Fetches a tube");
    editor.dispatch(Command::set(of, Field::Team, "Trainee"), 0.0).unwrap();
    let of = card(editor.document(), "Repair ticket");
    editor.dispatch(Command::set(of, Field::Tags, FieldValue::Texts(vec!["Paper".to_owned()])), 0.0).unwrap();
    let of = key(editor.document(), "Counts tubes");
    editor.dispatch(Command::RemoveCards { cards: vec![of] }, 0.0).unwrap();
    let mut expected = tree(&fixture("bike_repair.ojf"));
    let blueprint = expected["nodes"][0]["blueprint"].as_object_mut().unwrap();
    blueprint["backstage"][0]["actor"] = json!("Trainee");
    blueprint["evidence"][1]["type"] = json!("Paper");
    blueprint.remove("support");
    assert_eq!(tree(&write(editor.document())), expected);
}

#[test]
fn a_part_that_left_its_stage_or_its_lane_becomes_a_node() {
    let mut editor = Editor::new(read(&fixture("bike_repair.ojf")).document);
    let (moved, to) =
        (key(editor.document(), "Looks at the tire"), cell(editor.document(), LaneKind::Frontstage, 1));
    editor.dispatch(Command::MoveCards { cards: vec![moved], to, at: 0 }, 0.0).unwrap();
    let (moved, to) =
        (key(editor.document(), "Fetches a tube"), cell(editor.document(), LaneKind::PainPoints, 0));
    editor.dispatch(Command::MoveCards { cards: vec![moved], to, at: 0 }, 0.0).unwrap();
    let written = tree(&write(editor.document()));
    assert_eq!(
        written["nodes"][0]["blueprint"].as_object().unwrap().keys().collect::<Vec<_>>(),
        ["evidence", "support"]
    );
    let nodes: Vec<_> = written["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| {
            (
                node["title"].as_str().unwrap(),
                node["stageId"].as_str().unwrap(),
                node["swimlaneId"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        nodes,
        [
            ("Hands the bike over", "a", "l1"),
            ("Fetches a tube", "a", "l2"),
            ("Drinks a coffee", "b", "l1"),
            ("No clock in sight", "b", "l2"),
            ("Looks at the tire", "b", "sl1"),
        ]
    );
    let lane = &written["swimlanes"][2];
    assert_eq!((&lane["name"], &lane["id"]), (&json!("Frontstage"), &json!("sl1")));
    // Deleting the node leaves its parts as nodes, too.
    let gone = key(editor.document(), "Drinks a coffee");
    editor.dispatch(Command::RemoveCards { cards: vec![gone] }, 0.0).unwrap();
    let text = write(editor.document());
    assert!(text.contains("\"title\": \"Barista\""));
}

#[test]
fn what_a_part_of_a_blueprint_cannot_hold_is_counted() {
    let mut editor = Editor::new(read(&fixture("bike_repair.ojf")).document);
    let persona = editor.document().persona_order()[0];
    assert!(ojf::losses(editor.document(), persona).is_empty());
    let of = card(editor.document(), "Fetches a tube");
    editor.dispatch(Command::set(of, Field::Notes, "In the cellar."), 0.0).unwrap();
    let of = card(editor.document(), "Counter bell");
    let tags = ["Physical", "brass"].map(str::to_owned).to_vec();
    editor.dispatch(Command::set(of, Field::Tags, FieldValue::Texts(tags)), 0.0).unwrap();
    let of = card(editor.document(), "Drinks a coffee");
    editor.dispatch(Command::set(of, Field::Owner, "Café"), 0.0).unwrap();
    assert_eq!(
        ojf::losses(editor.document(), persona).sentence(ojf::NAME).unwrap(),
        "1 owner, 1 note and 1 tag cannot be kept in OpenJourney Format."
    );
}

#[test]
fn cards_keep_their_order_in_a_cell_and_new_ones_follow_those_above() {
    let text = with_lanes(&[("Touchpoints", &[("a", json!(1)), ("b", json!(1)), ("c", json!(1))])]);
    let mut editor = Editor::new(read(&text).document);
    let to = cell(editor.document(), LaneKind::Touchpoints, 0);
    let last = *editor.document().cell(to).last().unwrap();
    editor.dispatch(Command::MoveCards { cards: vec![last], to, at: 0 }, 0.0).unwrap();
    let purposes = |document: &Document| -> Vec<String> {
        let written = tree(&write(document));
        written["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| node["purpose"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(purposes(editor.document()), ["c", "a", "b"]);
}
