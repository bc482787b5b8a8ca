//! Finding text anywhere on a map, and filtering its cards.

use proptest::prelude::*;
use waymark::edit::{Command, apply};
use waymark::model::{Channel, Document, EvidenceState, Field, RecordKey, Status, Value};
use waymark::session::filter::{Facet, FacetValue, MapFilter, facets};
use waymark::session::find::{Found, Hit, find};
use waymark::session::{Item, field_text};
use waymark::wording;

use crate::format_maps::document;
use crate::support::{card, lane, map, persona, stage};
use crate::values::text;

fn shop() -> Document {
    map("
        personas    | Ana      | Bo
        stages      | Find     | Buy
        Touchpoints
          Ana       | ad, shop | pay
          Bo        |          | call
        Actions
          Ana       | look     |
        Opportunities, shared
                    | idea     |
    ")
}

fn put(document: &mut Document, of: RecordKey, field: Field, value: impl Into<Value>) {
    apply(document, Command::set(of, field, value)).unwrap();
}

fn set(document: &mut Document, name: &str, field: Field, value: impl Into<Value>) {
    put(document, RecordKey::Card(card(name)), field, value);
}

fn names(document: &Document, found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| hit.item.name(document)).collect()
}

fn found(document: &Document, text: &str) -> Vec<String> {
    names(document, &find(document, text, &MapFilter::default()))
}

fn filter(choices: &[(Facet, FacetValue)]) -> MapFilter {
    let mut filter = MapFilter::default();
    for (facet, value) in choices {
        filter.choose(*facet, Some(value.clone()));
    }
    filter
}

fn words(text: &str) -> FacetValue {
    FacetValue::Words(text.to_owned())
}

fn filtered(document: &Document, choices: &[(Facet, FacetValue)]) -> Vec<String> {
    names(document, &find(document, "", &filter(choices)))
}

#[test]
fn text_is_found_in_stages_personas_lanes_and_cards_in_reading_order() {
    let mut document = shop();
    put(&mut document, RecordKey::Stage(stage("Buy")), Field::Goal, "Pay without worry");
    put(&mut document, RecordKey::Persona(persona("Bo")), Field::Story, "Never likes to PAY");
    put(&mut document, RecordKey::Lane(lane("Actions")), Field::Title, "What payers do");
    set(&mut document, "idea", Field::Notes, "Let them pay later");
    assert_eq!(found(&document, " pay "), ["Buy", "Bo", "What payers do", "pay", "idea"]);
}

#[test]
fn a_hit_names_the_first_field_that_says_it() {
    let mut document = shop();
    set(&mut document, "idea", Field::Owner, "Rita");
    set(&mut document, "idea", Field::Tags, Value::Texts(vec!["later".to_owned(), "rita’s".to_owned()]));
    let hits = find(&document, "rita", &MapFilter::default()).hits;
    assert_eq!(hits, [Hit { item: Item::Card(card("idea")), field: Field::Owner }]);
    let hits = find(&document, "idea", &MapFilter::default()).hits;
    assert_eq!(hits, [Hit { item: Item::Card(card("idea")), field: Field::Title }]);
}

#[test]
fn choices_and_feelings_are_found_by_their_names() {
    let mut document = shop();
    set(&mut document, "pay", Field::Channel, Channel::App);
    set(&mut document, "call", Field::Sentiment, waymark::model::Number::whole(-2));
    assert_eq!(found(&document, "app"), ["pay"]);
    assert_eq!(found(&document, "very bad"), ["call"]);
}

#[test]
fn nothing_is_looked_for_without_text_and_filter() {
    let document = shop();
    assert_eq!(find(&document, "  ", &MapFilter::default()), Found::default());
    assert_eq!(found(&document, "zeppelin"), [""; 0]);
}

#[test]
fn hits_in_hidden_lanes_are_counted_and_not_led_to() {
    let mut document = shop();
    put(&mut document, RecordKey::Lane(lane("Actions")), Field::Hidden, Value::Flag);
    let found = find(&document, "look", &MapFilter::default());
    assert_eq!((found.hits.len(), found.hidden), (0, 1));
    assert_eq!(wording::hits(None, 0, 1), "Nothing found, 1 more in hidden lanes");
}

#[test]
fn stepping_goes_around_both_ends_and_stays_near_a_hit_that_is_gone() {
    let document = shop();
    let found = find(&document, "", &filter(&[(Facet::Persona, FacetValue::Persona(persona("Ana")))]));
    let step = |from: Option<&str>, is_forward| {
        let from = from.map(|name| Hit { item: Item::Card(card(name)), field: Field::Title });
        found.step(from, is_forward).map(|hit| hit.item.name(&document))
    };
    assert_eq!(names(&document, &found), ["ad", "shop", "pay", "look", "idea"]);
    assert_eq!(step(None, true).as_deref(), Some("ad"));
    assert_eq!(step(None, false).as_deref(), Some("idea"));
    assert_eq!(step(Some("ad"), true).as_deref(), Some("shop"));
    assert_eq!(step(Some("idea"), true).as_deref(), Some("ad"));
    assert_eq!(step(Some("ad"), false).as_deref(), Some("idea"));
    assert_eq!(step(Some("call"), true).as_deref(), Some("ad"), "no longer among the hits");
    assert_eq!(Found::default().step(None, true), None);
}

#[test]
fn every_facet_lets_through_what_says_its_value() {
    let mut document = shop();
    set(&mut document, "ad", Field::Channel, Channel::Other);
    set(&mut document, "ad", Field::ChannelName, "Bus stop");
    set(&mut document, "shop", Field::Creator, waymark::model::Creator::Partner);
    set(&mut document, "pay", Field::Sentiment, waymark::model::Number::whole(-1));
    set(&mut document, "call", Field::MomentOfTruth, Value::Flag);
    set(&mut document, "pay", Field::Evidence, EvidenceState::Researched);
    set(&mut document, "look", Field::Tags, Value::Texts(vec!["slow".to_owned(), "loud".to_owned()]));
    set(&mut document, "idea", Field::Owner, "Rita");
    set(&mut document, "idea", Field::Status, Status::Done);
    let evidence = "Researched";
    let expected = [
        (Facet::Channel, words("Bus stop"), vec!["ad"]),
        (Facet::Creator, words("Partner"), vec!["shop"]),
        (Facet::Feeling, words("Bad"), vec!["pay"]),
        (Facet::MomentOfTruth, words("Yes"), vec!["call"]),
        (Facet::Evidence, words(evidence), vec!["pay"]),
        (Facet::Tag, words("loud"), vec!["look"]),
        (Facet::Owner, words("Rita"), vec!["idea"]),
        (Facet::Status, words(wording::status(Status::Done)), vec!["idea"]),
        (Facet::Persona, FacetValue::Persona(persona("Bo")), vec!["call", "idea"]),
    ];
    assert_eq!(expected.len(), Facet::ALL.len());
    for (facet, value, fitting) in expected {
        assert_eq!(filtered(&document, &[(facet, value)]), fitting, "{facet:?}");
    }
}

#[test]
fn silence_is_a_value_only_of_cards_that_could_say_something() {
    let mut document = shop();
    set(&mut document, "pay", Field::Channel, Channel::Web);
    assert_eq!(filtered(&document, &[(Facet::Channel, FacetValue::Nothing)]), ["ad", "shop", "call"]);
}

#[test]
fn facets_narrow_each_other_and_the_text() {
    let mut document = shop();
    for name in ["ad", "pay", "idea"] {
        set(&mut document, name, Field::Owner, "Rita");
    }
    set(&mut document, "pay", Field::Notes, "shop closes");
    let both = [(Facet::Owner, words("Rita")), (Facet::Feeling, words("Neutral"))];
    assert_eq!(filtered(&document, &both), ["ad", "pay"]);
    let narrowed = find(&document, "shop", &filter(&both));
    assert_eq!(names(&document, &narrowed), ["pay"]);
    assert_eq!(narrowed.fitting.map(|fitting| fitting.len()), Some(2));
}

#[test]
fn what_can_be_chosen_is_what_cards_say_with_how_many_say_it() {
    let mut document = shop();
    set(&mut document, "pay", Field::Sentiment, waymark::model::Number::whole(2));
    set(&mut document, "ad", Field::Sentiment, waymark::model::Number::whole(-2));
    set(&mut document, "idea", Field::Owner, "zoe");
    set(&mut document, "look", Field::Owner, "Adam");
    let offered = facets(&document);
    let lines = |wanted: Facet| -> Vec<String> {
        let facet = offered.iter().find(|(facet, _)| *facet == wanted);
        let lines = facet.into_iter().flat_map(|(_, options)| options);
        lines.map(|option| wording::facet_option(&option.words, option.count)).collect()
    };
    assert_eq!(lines(Facet::Persona), ["Ana (5)", "Bo (2)"]);
    assert_eq!(lines(Facet::Feeling), ["Very bad (1)", "Neutral (2)", "Very good (1)"]);
    assert_eq!(lines(Facet::Owner), ["Adam (1)", "zoe (1)", "Nobody (4)"]);
    assert_eq!(lines(Facet::Tag), [""; 0], "a list of one line tells no card from another");
}

#[test]
fn every_choice_of_a_facet_fits_as_many_cards_as_it_says() {
    let mut document = shop();
    for (at, status) in Status::ALL.iter().enumerate() {
        set(&mut document, ["ad", "shop", "pay", "call"][at % 4], Field::Status, *status);
    }
    for (facet, options) in facets(&document) {
        for option in options {
            let fitting = filtered(&document, &[(facet, option.value.clone())]);
            assert_eq!(fitting.len(), option.count, "{facet:?} {}", option.words);
        }
    }
}

/// Texts whose letters change their number or their length with their case, besides awkward ones.
fn wanted() -> impl Strategy<Value = String> {
    prop_oneof![text(), "[İıſKßﬀΣςa\u{301}]{0,4}", ".{0,4}"]
}

/// A sigma at the end of a word is the same letter.
fn lower(text: &str) -> String {
    text.to_lowercase().replace('ς', "σ")
}

#[test]
fn f40_a_greek_word_is_found_in_a_longer_one() {
    let mut document = shop();
    set(&mut document, "pay", Field::Title, "ΟΔΟΣΑ");
    assert_eq!(found(&document, "ΟΔΟΣ"), ["ΟΔΟΣΑ"]);
    assert_eq!(found(&document, "οδος"), ["ΟΔΟΣΑ"]);
}

proptest! {
    /// Hits name a thing and a field and no place in a text, so no place can lie outside of one.
    #[test]
    fn f40_whatever_is_looked_for_in_any_map_each_hit_says_it(mut document in document(), wanted in wanted(), title in wanted()) {
        let stage = document.stage_order()[0];
        put(&mut document, RecordKey::Stage(stage), Field::Title, format!("a{title}{wanted}z"));
        let found = find(&document, &wanted, &MapFilter::default());
        let low = lower(wanted.trim());
        if !low.is_empty() {
            prop_assert!(found.hits.iter().any(|hit| hit.item == Item::Stage(stage)), "not found: {wanted:?}");
        }
        for hit in found.hits {
            let (holder, fields) = document.fields(hit.item.key()).unwrap();
            let says = |value| lower(&field_text::in_words(&document, holder, hit.field, value)).contains(&low);
            let is_named = lower(&hit.item.name(&document)).contains(&low);
            prop_assert!(is_named || fields.get(hit.field).is_some_and(says), "{hit:?} does not say {wanted:?}");
        }
    }
}
