//! What the form "Move to" offers, and the commands that it makes.

use waymark::edit::{Command, apply};
use waymark::model::{Document, LaneKind};
use waymark::session::{Destination, Item};

use crate::support::{card, cell, lane, map, persona, stage};

fn shop() -> Document {
    map("
        personas    | Ana      | Bo
        stages      | Find     | Buy
        Touchpoints
          Ana       | ad, shop | pay
          Bo        |          | call
        Emotion
        Actions
          Ana       | look     |
        Opportunities, shared
                    | idea     |
    ")
}

fn own(document: &Document, item: Item) -> Destination {
    Destination::own(document, item).unwrap()
}

#[test]
fn a_card_goes_to_lanes_that_take_it_only() {
    let document = shop();
    let lanes = |name: &str| {
        let item = Item::Card(card(name));
        own(&document, item).choices(&document, item).lanes
    };
    assert_eq!(lanes("ad"), [lane("Touchpoints")]);
    assert_eq!(lanes("look"), [lane("Actions"), lane("Opportunities")]);
}

#[test]
fn positions_are_counted_without_the_card_itself() {
    let document = shop();
    let item = Item::Card(card("ad"));
    let here = own(&document, item);
    assert_eq!((here.at, here.choices(&document, item).places), (0, 2));
    let there = Destination { stage: Some(stage("Buy")), ..here }.settled(&document, item);
    assert_eq!(
        (there.at, there.choices(&document, item).places),
        (1, 2),
        "it goes to the end of another cell"
    );
    assert_eq!(Destination { stage: Some(stage("Find")), ..there }.settled(&document, item), here);
}

#[test]
fn a_shared_lane_has_no_persona_to_pick() {
    let document = shop();
    let item = Item::Card(card("look"));
    let here = own(&document, item);
    assert_eq!(here.choices(&document, item).personas, [persona("Ana"), persona("Bo")]);
    let shared = Destination { lane: Some(lane("Opportunities")), ..here }.settled(&document, item);
    assert!(shared.choices(&document, item).personas.is_empty());
    let command = shared.command(&document, item).unwrap();
    let cards = vec![card("look")];
    assert_eq!(command, Command::MoveCards { cards, to: cell("Opportunities/Find"), at: 1 });

    let idea = Item::Card(card("idea"));
    let back = Destination { lane: Some(lane("Actions")), ..own(&document, idea) }.settled(&document, idea);
    assert_eq!(back.persona, Some(persona("Ana")), "a lane of each persona begins with the first");
}

#[test]
fn where_a_thing_is_already_there_is_nothing_to_do() {
    let document = shop();
    let items = [
        Item::Card(card("shop")),
        Item::Stage(stage("Buy")),
        Item::Lane(lane("Actions")),
        Item::Persona(persona("Bo")),
    ];
    for item in items {
        assert_eq!(own(&document, item).command(&document, item), None);
    }
}

#[test]
fn each_kind_of_thing_gets_to_its_new_place() {
    let items = [
        (Item::Card(card("shop")), 0, 2),
        (Item::Stage(stage("Buy")), 0, 2),
        (Item::Lane(lane("Actions")), 0, 3),
        (Item::Persona(persona("Bo")), 0, 2),
    ];
    for (item, at, places) in items {
        let mut document = shop();
        let wanted = Destination { at, ..own(&document, item) };
        assert_eq!(wanted.choices(&document, item).places, places, "{item:?}");
        let command = wanted.command(&document, item).unwrap();
        apply(&mut document, command).unwrap();
        assert_eq!(own(&document, item), wanted);
    }
}

#[test]
fn deleting_takes_along_the_cards_that_are_counted() {
    let document = shop();
    let counted = |item: Item| item.cards_in(&document);
    assert_eq!(counted(Item::Stage(stage("Find"))), 4);
    assert_eq!(counted(Item::Lane(lane("Touchpoints"))), 4);
    assert_eq!(counted(Item::Persona(persona("Bo"))), 1);
    assert_eq!(counted(Item::Card(card("ad"))), 1);
}

#[test]
fn new_lanes_are_offered_first_and_single_ones_only_once() {
    let offered = LaneKind::offered(&[LaneKind::Touchpoints, LaneKind::Actions]);
    assert_eq!(offered.first(), Some(&LaneKind::Emotion));
    assert_eq!(offered.last(), Some(&LaneKind::Actions));
    assert!(!offered.contains(&LaneKind::Touchpoints));
}
