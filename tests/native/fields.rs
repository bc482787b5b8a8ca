//! The table of fields and the bag of values: names, kinds, what fits, what says nothing, and safe addresses.

use std::collections::BTreeSet;

use proptest::prelude::*;
use waymark::model::{
    CardId, CardKind, Channel, Choice, Choices, Field, FieldKind, Fields, Group, Holder, MapState, Number,
    RawId, Value, is_safe_address, limits,
};
use waymark::session::field_text::shown;
use waymark::wording;

use crate::fullest::sample;
use crate::values::{PNG, count, misfits, value};

#[test]
fn a_field_takes_what_is_of_its_kind_and_nothing_else() {
    for field in Field::ALL {
        assert!(field.accepts(&sample(*field, &[CardId(RawId(1))])), "{}", field.name());
        for value in misfits(*field) {
            let shown: String = format!("{value:?}").chars().take(80).collect();
            assert!(!field.accepts(&value), "{} takes {shown}", field.name());
        }
        if let Some(usual) = field.usual() {
            assert!(field.accepts(&usual), "{}", field.name());
        }
    }
}

#[test]
fn texts_pictures_and_lists_fit_up_to_their_limit() {
    let longest = "ä".repeat(limits::TEXT_LENGTH);
    assert!(Field::Title.accepts(&longest.as_str().into()));
    assert!(Field::Tags.accepts(&Value::Texts(vec![longest.clone(); 2])));
    assert!(Field::Tags.accepts(&Value::Texts(vec!["x".to_owned(); limits::ENTRIES])));
    assert!(Field::Comments.accepts(&Value::Rows(vec![Fields::default().with(Field::Text, longest); 2])));
    assert!(Field::Links.accepts(&Value::Rows(vec![Fields::default(); limits::ENTRIES])));
    for (field, bytes) in [(Field::Portrait, limits::PORTRAIT_BYTES), (Field::Picture, limits::PICTURE_BYTES)]
    {
        let of = |letters: usize| Value::Picture(format!("{PNG}{}", "A".repeat(letters)));
        let letters = bytes.div_ceil(3) * 4;
        assert!(field.accepts(&of(letters)) && !field.accepts(&of(letters + 1)), "{}", field.name());
    }
}

#[test]
fn names_of_fields_are_plain_and_no_record_has_one_twice() {
    let rows = Field::ALL.iter().filter_map(|field| match field.kind() {
        FieldKind::Rows(known) => Some(known.to_vec()),
        _ => None,
    });
    let records = Holder::ALL.into_iter().map(|holder| holder.fields().collect::<Vec<_>>());
    for fields in records.chain(rows) {
        let names: BTreeSet<_> = fields.iter().map(|field| field.name()).collect();
        assert_eq!(names.len(), fields.len(), "{names:?}");
        for name in names {
            assert!(name.bytes().all(|byte| byte.is_ascii_alphabetic()), "{name}");
            assert!(name.starts_with(|letter: char| letter.is_ascii_lowercase()), "{name}");
            // What every record has beside its fields.
            assert!(!["kind", "cells"].contains(&name), "{name}");
        }
    }
    assert!(Holder::ALL.into_iter().all(|holder| !holder.has(Field::Id)), "the id stands before the fields");
}

#[test]
fn what_a_record_offers_it_can_hold_and_each_field_is_offered_once() {
    for holder in Holder::ALL {
        let offered: Vec<_> = holder.offered().collect();
        assert!(offered.iter().all(|field| holder.has(*field)), "{holder:?}");
        let different: BTreeSet<_> = offered.iter().collect();
        assert_eq!(different.len(), offered.len(), "{holder:?} offers a field twice");
        assert_eq!(holder.groups().first().map(|(group, _)| *group), Some(Group::Basics), "{holder:?}");
        for (group, fields) in holder.groups() {
            assert!(!fields.is_empty() && !wording::group(*group).is_empty());
        }
        for field in offered {
            assert!(
                !wording::field(holder, field).is_empty()
                    && !wording::field_in_text(holder, field).is_empty()
            );
        }
    }
    let cards: BTreeSet<_> =
        CardKind::ALL.into_iter().flat_map(|kind| Holder::Card(kind).offered()).collect();
    let all: BTreeSet<_> = Holder::Card(CardKind::Note).fields().collect();
    assert_eq!(all, cards, "a card can hold what no kind of card offers, or the other way around");
}

#[test]
fn every_choice_has_words_of_its_own() {
    for of in Choices::ALL {
        let names: BTreeSet<_> = (0..count(*of)).map(|index| wording::choice(*of, index)).collect();
        assert_eq!(names.len(), of.count(), "{of:?}");
        assert!(!names.contains("") && of.count() <= 32);
        assert_eq!(wording::choice(*of, count(*of)), "");
    }
    assert_eq!((Channel::Web.index(), Channel::at(0), Channel::at(200)), (0, Some(Channel::Web), None));
}

#[test]
fn only_addresses_that_lead_nowhere_dangerous_are_safe() {
    for address in [
        "http://example.org",
        "https://example.org/ä?b=c#d",
        "HTTPS://EXAMPLE.ORG",
        "mailto:ana@example.org",
        "MailTo:x",
        "https://user:password@example.org:8080/%20",
        "https://пример.рф",
    ] {
        assert!(is_safe_address(address), "{address}");
    }
    for address in [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "javascript:https://example.org",
        "data:text/html,<script>alert(1)</script>",
        "data:image/png;base64,AAAA",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "blob:https://example.org/1",
        "//example.org",
        "/path",
        "example.org",
        "http:example.org",
        "https:/example.org",
        "tel:+1",
        " https://example.org",
        "https://example.org ",
        "https://example.org/a b",
        "https://example.org/\u{0}",
        "https://example.org/\t",
        "https://example.org/\n",
        "https://example.org/\u{85}",
        "https://example.org/\u{2028}",
        "https://example.org/\u{3000}",
        "é",
        "httpsé://x",
    ] {
        assert!(!is_safe_address(address), "{address:?}");
    }
}

#[test]
fn what_says_nothing_is_not_kept() {
    let mut fields = Fields::default();
    for (field, value) in [
        (Field::Title, Value::from("")),
        (Field::Portrait, Value::Picture(String::new())),
        (Field::Tags, Value::Texts(Vec::new())),
        (Field::Dimensions, Value::Set(0)),
        (Field::Links, Value::Rows(Vec::new())),
        (Field::Answers, Value::Cards(Vec::new())),
        (Field::State, MapState::Current.into()),
        (Field::Sentiment, Number::default().into()),
        (Field::FruitImpact, Number::whole(limits::FRUIT_IMPACT).into()),
    ] {
        fields.set(field, Some(value));
        assert!(fields.is_empty() && fields == Fields::default(), "{}", field.name());
        fields.set(field, Some(sample(field, &[CardId(RawId(1))])));
        assert!(!fields.is_empty() && fields.get(field).is_some(), "{}", field.name());
        fields.set(field, None);
        assert_eq!(fields, Fields::default(), "{}", field.name());
    }
    // Zero is not nothing where nothing else is usual.
    fields.set(Field::Votes, Some(Number::default().into()));
    assert_eq!(fields.number(Field::Votes), Some(Number::default()));
}

#[test]
fn what_is_usual_is_read_where_nothing_stands() {
    let fields = Fields::default();
    for field in Field::ALL {
        assert_eq!(fields.value(*field), field.usual(), "{}", field.name());
    }
    assert_eq!(fields.choice(Field::State), Some(MapState::Current));
    assert_eq!((fields.whole(Field::FruitImpact), fields.whole(Field::FruitEffort)), (Some(4), Some(2)));
    assert_eq!((fields.number(Field::Votes), fields.whole(Field::Sentiment)), (None, Some(0)));
    assert_eq!((fields.text(Field::Title), fields.texts(Field::Tags).len()), ("", 0));
    assert!(!fields.flag(Field::MomentOfTruth) && fields.date(Field::Due).is_none());
    assert!(fields.rows(Field::Links).is_empty() && fields.cards(Field::Answers).is_empty());
    let social = Fields::default().with(Field::Dimensions, Value::Set(0b1_0001));
    let value = social.get(Field::Dimensions).unwrap();
    assert_eq!(shown(Field::Dimensions, value), "Cognitive, Social");
}

proptest! {
    #[test]
    fn every_random_value_of_a_field_fits_it(at in any::<prop::sample::Index>(), seed in any::<[u8; 32]>()) {
        let field = *at.get(Field::ALL);
        let random = prop::test_runner::TestRng::from_seed(prop::test_runner::RngAlgorithm::ChaCha, &seed);
        let mut runner = prop::test_runner::TestRunner::new_with_rng(ProptestConfig::default(), random);
        let value = value(field).new_tree(&mut runner).unwrap().current();
        let is_twin = matches!(&value, Value::Cards(cards) if cards.iter().collect::<BTreeSet<_>>().len() < cards.len());
        let is_empty = value.is_empty();
        prop_assert!(field.accepts(&value) != is_twin || is_empty, "{}: {value:?}", field.name());
    }

    #[test]
    fn records_that_say_the_same_are_equal_in_whatever_order_it_was_said(
        values in prop::collection::vec(crate::values::field(Holder::Card(CardKind::Note)), 0..30),
        rotation in 0..30_usize,
    ) {
        // The last word on each field counts, so each is said once.
        let mut once = values;
        let mut seen = BTreeSet::new();
        once.retain(|(field, _)| seen.insert(*field));
        let collected = |values: &[(Field, Value)]| {
            values.iter().fold(Fields::default(), |fields, (field, value)| fields.with(*field, value.clone()))
        };
        let first = collected(&once);
        let middle = rotation % once.len().max(1);
        once.rotate_left(middle);
        prop_assert_eq!(&first, &collected(&once));
        let order: Vec<_> = first.iter().map(|(field, _)| field).collect();
        prop_assert!(order.is_sorted());
        for (field, value) in first.iter() {
            prop_assert!(!value.is_empty() && field.usual().as_ref() != Some(value));
        }
    }

    #[test]
    fn no_unsafe_scheme_is_ever_followed(address in "[ \\t\\n]{0,2}[a-zA-Z]{1,12}:[/a-z]{0,10}") {
        let scheme = address.split(':').next().unwrap().to_lowercase();
        let is_known = ["http", "https", "mailto"].contains(&scheme.as_str());
        prop_assert!(is_known || !is_safe_address(&address));
    }
}

#[test]
fn every_field_has_a_name_that_no_other_field_of_its_record_has() {
    for holder in Holder::ALL {
        let names: Vec<_> = holder.offered().map(|field| wording::field(holder, field)).collect();
        for (at, name) in names.iter().enumerate() {
            assert!(!name.is_empty(), "{holder:?}: the field at {at} has no name");
            assert!(!names[..at].contains(name), "{holder:?} has two fields called {name}");
        }
    }
}
