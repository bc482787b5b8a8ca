//! Copies of whole stages and lanes: after the one that is copied, with its cards.

use waymark::edit::{CardCopy, Command, EditError};
use waymark::model::{Field, LaneKind, Number, Value};

use crate::commands::{check, check_last, set_card};
use crate::support::{card, lane, stage};

const MAP: &str = "
    personas      | Ana        | Bo
    stages        | Find       | Buy
    Touchpoints
      Ana         | ad, search | pay
      Bo          |            | call
    Thoughts
      Ana         | hm         |
    Opportunities, shared
                  | idea       | plan
";

fn copies(names: &[(&str, &str)]) -> Vec<CardCopy> {
    names.iter().map(|(source, id)| CardCopy { source: card(source), id: card(id) }).collect()
}

fn copy_find(cards: &[(&str, &str)]) -> Command {
    Command::CopyStage { source: stage("Find"), id: stage("Find 2"), cards: copies(cards) }
}

fn copy_ideas(cards: &[(&str, &str)]) -> Command {
    Command::CopyLane { source: lane("Opportunities"), id: lane("More"), cards: copies(cards) }
}

#[test]
fn a_copy_of_a_stage_stands_after_it_with_its_cards_in_every_lane() {
    let all = [("ad", "ad 2"), ("search", "search 2"), ("hm", "hm 2"), ("idea", "idea 2")];
    check(
        MAP,
        copy_find(&all),
        "personas | Ana | Bo \n stages | Find | Find | Buy \n Touchpoints
         Ana | ad, search | ad, search | pay \n Bo | | | call \n Thoughts \n Ana | hm | hm |
         Opportunities, shared \n | idea | idea | plan",
    );
}

#[test]
fn a_copy_of_a_lane_stands_after_it_with_its_cards_in_every_stage() {
    check(
        MAP,
        copy_ideas(&[("idea", "idea 2"), ("plan", "plan 2")]),
        format!("{MAP} \n Opportunities, shared \n | idea | plan").as_str(),
    );
}

#[test]
fn copied_cards_begin_without_votes_and_answer_the_copies_that_came_along() {
    let answers = Value::Cards(vec![card("ad"), card("pay")]);
    let commands = [
        set_card("ad", Field::Votes, Number::whole(3)),
        set_card("idea", Field::Answers, answers),
        copy_find(&[("idea", "idea 2"), ("ad", "ad 2")]),
        // Only under another title it can be seen which of the two is answered.
        set_card("ad 2", Field::Title, "ad 2"),
    ];
    check_last(
        MAP,
        commands,
        "personas | Ana | Bo \n stages | Find | Find | Buy \n Touchpoints
         Ana | ad {votes 3}, search | ad 2 | pay \n Bo | | | call \n Thoughts \n Ana | hm | |
         Opportunities, shared \n | idea {answers ad + pay} | idea {answers ad 2 + pay} | plan",
    );
}

#[test]
fn what_cannot_be_copied_is_refused() {
    check(MAP, copy_find(&[("gone", "x")]), EditError::Unknown);
    check(MAP, copy_find(&[("pay", "x")]), EditError::Unknown);
    check(MAP, copy_find(&[("ad", "pay")]), EditError::Taken);
    check(MAP, copy_ideas(&[("ad", "x")]), EditError::Unknown);
    let again = Command::CopyStage { source: stage("Find"), id: stage("Buy"), cards: Vec::new() };
    check(MAP, again, EditError::Taken);
    let unknown = Command::CopyLane { source: lane("Gone"), id: lane("More"), cards: Vec::new() };
    check(MAP, unknown, EditError::Unknown);
    assert!(LaneKind::Touchpoints.is_single());
    let second = Command::CopyLane { source: lane("Touchpoints"), id: lane("More"), cards: Vec::new() };
    check(MAP, second, EditError::SingleLane);
}
