//! Scores and the feelings that they stand for.

use serde_json::{Value, json};
use waymark::edit::Command;
use waymark::exchange::ojf::{self, Reading, Scale};
use waymark::model::{Field, Number, RecordKey, Sentiment};
use waymark::session::Editor;

use crate::exchange::ojf::{card, fixture, read, remarks, tree, try_read, write};
use crate::support::CountedIds;

fn with_scores(scores: &[Value]) -> String {
    let node = |(index, score): (usize, &Value)| json!({"title": index.to_string(), "stageId": "s1", "swimlaneId": "l1", "score": score});
    let nodes: Vec<_> = scores.iter().enumerate().map(node).collect();
    let lanes = json!([{"id": "l1", "name": "Touchpoints"}]);
    json!({"stages": [{"id": "s1", "name": "One"}], "swimlanes": lanes, "nodes": nodes}).to_string()
}

fn feelings(document: &waymark::model::Document) -> Vec<i8> {
    let cards = document.cells().flat_map(|(_, cell)| cell.cards.iter());
    cards.map(|id| document.card(*id).unwrap().sentiment().value()).collect()
}

fn scores(written: &str) -> Vec<Value> {
    tree(written)["nodes"].as_array().unwrap().iter().map(|node| node["score"].clone()).collect()
}

#[test]
fn a_score_is_two_fifths_of_itself_rounded_away_from_zero() {
    let all: Vec<Value> = (-5..=5).map(Value::from).collect();
    let imported = read(&with_scores(&all));
    assert_eq!(feelings(&imported.document), [-2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2]);
    let halves =
        [json!(1.25), json!(1.249), json!(-1.25), json!(3.75), json!(-3.749), json!("3"), json!(null)];
    let imported = read(&with_scores(&halves));
    assert_eq!(feelings(&imported.document), [1, 0, -1, 2, -1, 1, 0]);
}

#[test]
fn the_original_score_stands_until_the_feeling_changes_and_a_new_one_is_stable() {
    let imported = read(&with_scores(&[json!(-4), json!(2), json!(1.0)]));
    assert_eq!(scores(&write(&imported.document)), [json!(-4), json!(2), json!(1.0)]);
    let mut editor = Editor::new(imported.document);
    for title in ["0", "1"] {
        let of = card(editor.document(), title);
        editor.dispatch(Command::set(of, Field::Sentiment, Sentiment::new(-1).unwrap()), 0.0).unwrap();
    }
    let written = write(editor.document());
    assert_eq!(scores(&written), [json!(-3), json!(-3), json!(1.0)]);
    assert_eq!(scores(&write(&read(&written).document)), scores(&written));
    // Back to what it was, the original says it again.
    let of = card(editor.document(), "0");
    editor.dispatch(Command::set(of, Field::Sentiment, Sentiment::MIN), 0.0).unwrap();
    assert_eq!(scores(&write(editor.document()))[0], json!(-4));
}

#[test]
fn each_feeling_is_written_as_the_score_that_means_it() {
    let imported = read(&with_scores(&vec![json!(0); 5]));
    let mut editor = Editor::new(imported.document);
    for feeling in Sentiment::ALL {
        let of = card(editor.document(), &(feeling.value() + 2).to_string());
        editor.dispatch(Command::set(of, Field::Sentiment, feeling), 0.0).unwrap();
    }
    let written = write(editor.document());
    assert_eq!(scores(&written), [-5, -3, 0, 3, 5].map(Value::from));
    assert_eq!(feelings(&read(&written).document), [-2, -1, 0, 1, 2]);
}

#[test]
fn scores_above_five_with_none_below_zero_are_asked_about() {
    let text = with_scores(&[json!(7), json!(0), json!(9.5), json!(null)]);
    let Reading::WhichScale(range) = try_read(&text).unwrap() else { unreachable!("it must ask") };
    assert_eq!(
        (range.lowest, range.highest, range.count),
        (Number::whole(0), Number::from_thousandths(9_500), 3)
    );
    assert_eq!(range.question(), "This file has 3 scores between 0 and 9.5. Which scale are they on?");
    assert_eq!(Scale::ALL.map(Scale::name), ["From −5 to +5, 0 is neutral", "From 0 to 10, 5 is neutral"]);
    let answered = |scale| match ojf::read("x", &text, Some(scale), &mut CountedIds::default()).unwrap() {
        Reading::Map(map) => *map,
        Reading::WhichScale(_) => unreachable!("it was answered"),
    };
    let shifted = answered(Scale::ZeroToTen);
    assert_eq!(feelings(&shifted.document), [1, -2, 2, 0]);
    assert_eq!(scores(&write(&shifted.document)), [json!(2), json!(-5), json!(4.5), json!(null)]);
    assert!(
        remarks(&shifted)
            .contains(&"The scores from 0 to 10 were read as −5 to +5 and are written so.".to_owned())
    );
    let clamped = answered(Scale::MinusFiveToFive);
    assert_eq!(feelings(&clamped.document), [2, 0, 2, 0]);
    assert_eq!(
        remarks(&clamped)[0],
        "nodes[0].score: 7 is off the scale (From −5 to +5, 0 is neutral) and counts as its end; it is written \
         again as it was."
    );
    assert_eq!(scores(&write(&clamped.document)), [json!(7), json!(0), json!(9.5), json!(null)]);
}

#[test]
fn scores_that_tell_their_scale_are_not_asked_about() {
    for tells in [vec![json!(5), json!(0)], vec![json!(9), json!(-1)], vec![], vec![json!("ten")]] {
        assert!(matches!(try_read(&with_scores(&tells)), Ok(Reading::Map(_))), "{tells:?}");
    }
}

#[test]
fn what_changes_in_waymark_is_written_in_the_place_of_the_original() {
    let mut editor = Editor::new(read(&fixture("library_card.ojf")).document);
    let form = card(editor.document(), "Fills in the form");
    editor.dispatch(Command::set(form, Field::Title, "Types it"), 0.0).unwrap();
    editor.dispatch(Command::SetField { of: form, field: Field::MomentOfTruth, value: None }, 0.0).unwrap();
    let desk = card(editor.document(), "Self-service desk");
    let tags = waymark::model::Value::Texts(vec!["new".to_owned()]);
    editor.dispatch(Command::set(desk, Field::Tags, tags), 0.0).unwrap();
    editor.dispatch(Command::set(RecordKey::Map, Field::Title, "Cards"), 0.0).unwrap();
    let mut expected = tree(&fixture("library_card.ojf"));
    expected["title"] = json!("Cards");
    expected["nodes"][1]["title"] = json!("Types it");
    expected["nodes"][1].as_object_mut().unwrap().remove("isMomentOfTruth");
    expected["nodes"][4]["tags"] = json!(["new"]);
    assert_eq!(tree(&write(editor.document())), expected);
}
