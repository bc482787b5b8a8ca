//! What opportunities answer: cards of the same map, and never one that is gone.

use waymark::edit::{Command, EditError};
use waymark::model::{Field, Fields, RecordKey, Value};

use crate::commands::{check, check_last, remove_cards, set_card};
use crate::support::{card, cell, lane, map, persona, stage};

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

fn answers(name: &str, answered: &[&str]) -> Command {
    set_card(name, Field::Answers, cards(answered))
}

fn cards(names: &[&str]) -> Value {
    Value::Cards(names.iter().map(|name| card(name)).collect())
}

/// [`MAP`] after `command` where the idea answers two cards and the plan one.
#[track_caller]
fn check_answered(command: Command, expected: &str) {
    let commands = [answers("idea", &["ad", "pay"]), answers("plan", &["pay"]), command];
    check_last(MAP, commands, expected);
}

fn with_ideas(touchpoints: &str, idea: &str, plan: &str) -> String {
    format!(
        "personas | Ana | Bo \n stages | Find | Buy \n Touchpoints \n {touchpoints}
         Thoughts \n Ana | hm | \n Opportunities, shared \n | {idea} | {plan}"
    )
}

#[test]
fn an_opportunity_answers_cards_of_the_map_in_the_order_given() {
    let same = "Ana | ad, search | pay \n Bo | | call \n";
    let answered = |idea: &str| with_ideas(same, idea, "plan");
    check(MAP, answers("idea", &["pay", "ad", "hm"]), answered("idea {answers pay + ad + hm}").as_str());
    check(MAP, answers("idea", &["idea"]), answered("idea {answers idea}").as_str());
    check(MAP, answers("idea", &[]), MAP);
    check_last(MAP, [answers("idea", &["ad"]), answers("idea", &[])], MAP);
}

#[test]
fn what_is_not_on_the_map_cannot_be_answered() {
    check(MAP, answers("idea", &["gone"]), EditError::Unknown);
    check(MAP, answers("idea", &["ad", "gone"]), EditError::Unknown);
    check_last(MAP, [remove_cards(&["hm"]), answers("idea", &["hm"])], EditError::Unknown);
    let fields = Fields::default().with(Field::Answers, cards(&["new"]));
    let answers_itself = Command::add_card(card("new"), fields, cell("Opportunities/Find"), 0);
    check(MAP, answers_itself, EditError::Unknown);
}

#[test]
fn nothing_is_answered_twice_by_one_card() {
    check(MAP, answers("idea", &["ad", "pay", "ad"]), EditError::WrongValue);
}

#[test]
fn a_removed_card_is_no_longer_answered_however_it_was_removed() {
    let same = "Ana | ad, search | pay \n Bo | | call \n";
    check_answered(
        remove_cards(&["hm"]),
        &with_ideas(same, "idea {answers ad + pay}", "plan {answers pay}").replace("Ana | hm | \n", ""),
    );
    let after =
        with_ideas("Ana | search | pay \n Bo | | call \n", "idea {answers pay}", "plan {answers pay}");
    check_answered(remove_cards(&["ad"]), &after);
    let after = with_ideas("Ana | ad, search | \n Bo | | call \n", "idea {answers ad}", "plan");
    check_answered(remove_cards(&["pay"]), &after);
    check_answered(
        remove_cards(&["pay", "ad"]),
        &with_ideas("Ana | search | \n Bo | | call \n", "idea", "plan"),
    );
    check_answered(
        Command::RemovePersona { id: persona("Ana") },
        "personas | Bo \n stages | Find | Buy \n Touchpoints \n Bo | | call
         Thoughts \n Opportunities, shared \n | idea | plan",
    );
    check_answered(
        Command::RemoveStage { id: stage("Buy") },
        "personas | Ana | Bo \n stages | Find \n Touchpoints \n Ana | ad, search
         Thoughts \n Ana | hm \n Opportunities, shared \n | idea {answers ad}",
    );
    check_last(
        MAP,
        [answers("idea", &["hm", "ad"]), Command::RemoveLane { id: lane("Thoughts") }],
        "personas | Ana | Bo \n stages | Find | Buy \n Touchpoints \n Ana | ad, search | pay \n Bo | | call
         Opportunities, shared \n | idea {answers ad} | plan",
    );
}

#[test]
fn an_answering_card_that_goes_with_what_it_answers_comes_back_with_it() {
    let after = with_ideas("Ana | search | pay \n Bo | | call \n", "", "plan {answers pay}");
    check_answered(remove_cards(&["ad", "idea"]), &after);
}

#[test]
fn a_copy_answers_the_same() {
    let same = "Ana | ad, search | pay \n Bo | | call \n";
    let copy = Command::duplicate(card("plan"), card("copy"));
    let after = with_ideas(same, "idea {answers ad + pay}", "plan {answers pay}, plan {answers pay}");
    check_answered(copy, &after);
}

#[test]
fn removing_a_card_tells_the_cards_that_answered_it() {
    let mut editor = waymark::session::Editor::new(map(MAP));
    editor.dispatch(answers("idea", &["ad", "pay"]), 0.0).unwrap();
    let touched = editor.dispatch(remove_cards(&["pay"]), 0.0).unwrap().touched;
    assert!(touched.contains(&RecordKey::Card(card("idea"))));
    assert!(!touched.contains(&RecordKey::Card(card("plan"))));
}
