//! Cards that become cards of another kind when they are moved, and those that cannot.

use waymark::edit::EditError;
use waymark::model::{Card, CardKind, EvidenceState, Field, LaneKind, Sentiment, Value};

use crate::commands::{check, check_last, move_cards, set_card};
use crate::support::{card, cell, map};

const TEXTS: [CardKind; 3] = [CardKind::Note, CardKind::Opportunity, CardKind::Process];

/// One lane of each kind of card, with one card in each.
const MAP: &str = "
    personas | Ana     | Bo
    stages   | Find    | Buy
    Touchpoints
    Ana      | pay     |
    Emotion
    Thoughts
    Ana      | hm      |
    Opportunities, shared
             | idea    |
    Backstage, shared
             | pack    |
    Metrics, shared
             | 12 s    |
    Storyboard
    Ana      | drawing |
";

#[test]
fn texts_can_become_each_other_and_all_else_stays_what_it_is() {
    for from in CardKind::ALL {
        for to in CardKind::ALL {
            let are_texts = TEXTS.contains(&from) && TEXTS.contains(&to);
            assert_eq!(from.can_become(to), from == to || are_texts, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn every_lane_takes_the_cards_that_can_become_its_own_and_refuses_the_others() {
    let cards = [
        ("pay", CardKind::Touchpoint),
        ("hm", CardKind::Note),
        ("idea", CardKind::Opportunity),
        ("pack", CardKind::Process),
        ("12 s", CardKind::Metric),
        ("drawing", CardKind::Picture),
    ];
    let lanes = [
        ("Touchpoints/Bo", LaneKind::Touchpoints),
        ("Emotion/Bo", LaneKind::Emotion),
        ("Thoughts/Bo", LaneKind::Thoughts),
        ("Opportunities", LaneKind::Opportunities),
        ("Backstage", LaneKind::Backstage),
        ("Metrics", LaneKind::Metrics),
        ("Storyboard/Bo", LaneKind::Storyboard),
    ];
    for (name, kind) in cards {
        for (lane, lane_kind) in lanes {
            let to = format!("{lane}/Buy");
            let held = lane_kind.card_kind();
            let command = move_cards(&[name], &to, 0);
            if !held.is_some_and(|held| kind.can_become(held)) {
                check(MAP, command, EditError::WrongLane);
                continue;
            }
            let mut document = map(MAP);
            waymark::edit::apply(&mut document, command).unwrap();
            assert_eq!(document.cell_of(card(name)), Some(cell(&to)));
            assert_eq!(document.card(card(name)).map(|card| card.kind), held);
        }
    }
}

#[test]
fn a_card_that_becomes_another_keeps_all_that_was_written_on_it() {
    let commands = || {
        [
            set_card("idea", Field::Impact, Value::Number(waymark::model::Number::whole(5))),
            set_card("idea", Field::Notes, "Soon"),
            set_card("idea", Field::Evidence, EvidenceState::Researched),
            set_card("idea", Field::Sentiment, Sentiment::MAX),
        ]
    };
    let written = "idea {notes Soon; sentiment very good; impact 5; evidence Researched}";
    let [one, two, three, four] = commands();
    let gone = MAP.replace("| idea    |", "");
    let after = gone.replace("| hm ", &format!("| {written}, hm "));
    check_last(MAP, [one, two, three, four, move_cards(&["idea"], "Thoughts/Ana/Find", 0)], after.as_str());
    let [one, two, three, four] = commands();
    let there = move_cards(&["idea"], "Backstage/Buy", 0);
    let back = move_cards(&["idea"], "Opportunities/Find", 0);
    let after = MAP.replace("| idea ", &format!("| {written} "));
    check_last(MAP, [one, two, three, four, there, back], after.as_str());
}

#[test]
fn cards_of_several_kinds_move_together_where_all_of_them_can_lie() {
    let gone = MAP.replace("Ana      | hm      |", "").replace("| pack    |", "");
    let after = gone.replace("| idea ", "| pack, hm, idea ");
    check(MAP, move_cards(&["pack", "hm"], "Opportunities/Find", 0), after.as_str());
    check(MAP, move_cards(&["hm", "pay"], "Opportunities/Find", 0), EditError::WrongLane);
    check(MAP, move_cards(&["hm", "12 s", "pack"], "Thoughts/Bo/Buy", 0), EditError::WrongLane);
}

#[test]
fn each_kind_of_card_has_a_lane_that_holds_it() {
    for kind in CardKind::ALL {
        assert!(LaneKind::ALL.iter().any(|lane| lane.card_kind() == Some(kind)), "{kind:?}");
        assert_eq!(Card::new(kind, "x").title(), "x");
    }
}
