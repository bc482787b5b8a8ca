//! Parts of a map: some personas, some lanes, what was chosen.

use std::collections::BTreeSet;

use roxmltree::Document as Xml;
use waymark::exchange::picture::{self, Approximate, Options, Part};
use waymark::model::{Document, Field, Value};

use crate::exchange::picture::{all_text, changed, texts, without_map};
use crate::support::{card, lane, map, persona, stage};

fn example() -> Document {
    map("
        personas | Ana | Bo
        stages | Find | Buy | Use
        Touchpoints
          Ana | a, b | c | d
          Bo | e | f |
        Emotion
        Actions
          Ana | g | h | i
        Opportunities, shared
          | j | | k
    ")
}

/// The cards and the names in capitals that are shown, in order.
fn shown(options: &Options) -> String {
    let svg = picture::svg(&example(), options, &Approximate);
    let xml = Xml::parse(&svg).unwrap();
    let is_told = |text: &&str| {
        text.len() == 1 && text.chars().all(char::is_lowercase)
            || ["Find", "Buy", "Use", "Touchpoints", "Actions", "Emotion", "Opportunities"].contains(text)
    };
    texts(&xml).into_iter().filter(is_told).collect::<Vec<_>>().join(" ")
}

fn chosen(stages: &[&str], cards: &[&str]) -> Options {
    let part = Part::Chosen {
        stages: stages.iter().map(|name| stage(name)).collect(),
        cards: cards.iter().map(|name| card(name)).collect(),
    };
    Options { part, ..without_map() }
}

#[test]
fn all_of_it_is_shown_unless_something_else_is_said() {
    assert_eq!(
        shown(&without_map()),
        "Find Buy Use Touchpoints a b c d Emotion Actions g h i Touchpoints e f Emotion Actions Opportunities j k"
    );
}

#[test]
fn only_chosen_personas_are_shown_with_what_they_share() {
    let options = Options { personas: Some(BTreeSet::from([persona("Bo")])), ..without_map() };
    assert_eq!(shown(&options), "Find Buy Use Touchpoints e f Emotion Actions Opportunities j k");
}

#[test]
fn only_chosen_lanes_are_shown() {
    let lanes = BTreeSet::from([lane("Actions"), lane("Opportunities")]);
    let options = Options { lanes: Some(lanes), ..without_map() };
    assert_eq!(shown(&options), "Find Buy Use Actions g h i Actions Opportunities j k");
}

#[test]
fn chosen_stages_come_with_all_lanes() {
    assert_eq!(
        shown(&chosen(&["Use", "Find"], &[])),
        "Find Use Touchpoints a b d Emotion Actions g i Touchpoints e Emotion Actions Opportunities j k"
    );
}

#[test]
fn chosen_cards_come_with_their_stage_and_their_lane() {
    assert_eq!(shown(&chosen(&[], &["a"])), "Find Touchpoints a b");
    assert_eq!(
        shown(&chosen(&[], &["a", "h", "k"])),
        "Find Buy Use Touchpoints a b c d Actions g h i Opportunities j k"
    );
    assert_eq!(
        shown(&chosen(&["Buy"], &["a"])),
        "Find Buy Touchpoints a b c Emotion Actions g h Touchpoints e f Emotion Actions Opportunities j"
    );
}

#[test]
fn nothing_of_what_was_chosen_is_collapsed() {
    let document = changed("personas | Ana\nstages | Find\nTouchpoints\nAna | ad", |name, fields| {
        if name == "Find" || name == "Touchpoints" {
            fields.set(Field::Collapsed, Some(Value::Flag));
        }
    });
    assert!(!all_text(&picture::svg(&document, &without_map(), &Approximate)).contains("ad"));
    assert!(all_text(&picture::svg(&document, &chosen(&[], &["ad"]), &Approximate)).ends_with("ad"));
}

#[test]
fn what_is_not_on_the_map_chooses_nothing() {
    assert_eq!(shown(&chosen(&["nowhere"], &["nothing"])), "");
    let options = Options { personas: Some(BTreeSet::new()), ..without_map() };
    assert_eq!(shown(&options), "Find Buy Use Opportunities j k");
}
