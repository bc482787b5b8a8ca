//! Every field of every record: what it takes, what it refuses, and what says nothing in it.

use waymark::edit::{Command, EditError, apply};
use waymark::model::{
    CardId, CardKind, Document, Field, Fields, Holder, Lane, LaneKind, RecordKey, Value, limits,
};

use crate::commands::{check, empty};
use crate::fullest::sample;
use crate::support::{assert_sound, card, cell, lane, map, persona, print, stage};
use crate::values::misfits;

const MAP: &str = "
    personas | Ana
    stages   | Find
    Touchpoints
    Ana      | pay
    Thoughts
    Ana      | hm
    Opportunities, shared
             | idea
    Backstage, shared
             | pack
    Metrics, shared
             | time
    Storyboard
    Ana      | drawing
";

/// A record of each kind on the map above.
fn records() -> [(Holder, RecordKey); 10] {
    Holder::ALL.map(|holder| {
        let key = match holder {
            Holder::Map => RecordKey::Map,
            Holder::Persona => RecordKey::Persona(persona("Ana")),
            Holder::Stage => RecordKey::Stage(stage("Find")),
            Holder::Lane => RecordKey::Lane(lane("Thoughts")),
            Holder::Card(kind) => RecordKey::Card(card(match kind {
                CardKind::Touchpoint => "pay",
                CardKind::Note => "hm",
                CardKind::Opportunity => "idea",
                CardKind::Process => "pack",
                CardKind::Metric => "time",
                CardKind::Picture => "drawing",
            })),
        };
        assert_eq!(map(MAP).fields(key).map(|(found, _)| found), Some(holder));
        (holder, key)
    })
}

fn value_of(document: &Document, key: RecordKey, field: Field) -> Option<Value> {
    document.fields(key).and_then(|(_, fields)| fields.get(field).cloned())
}

#[test]
fn every_field_takes_a_value_and_gives_it_back() {
    for (holder, key) in records() {
        for field in holder.fields() {
            let (before, value) = (map(MAP), sample(field, &[card("hm")]));
            let mut document = before.clone();
            let patch = apply(&mut document, Command::set(key, field, value.clone())).unwrap();
            assert_eq!(value_of(&document, key, field), Some(value), "{holder:?} {}", field.name());
            assert!(patch.touched().eq([key]), "one record is changed");
            assert_sound(&document);
            assert_ne!(print(&document), print(&before), "{holder:?} {} is printed", field.name());
            apply(&mut document, empty(key, field)).unwrap();
            assert_eq!(value_of(&document, key, field), None);
        }
    }
}

#[test]
fn every_field_refuses_what_it_cannot_hold() {
    for (holder, key) in records() {
        for field in holder.fields() {
            for value in misfits(field) {
                let is_long = matches!(&value, Value::Text(text) if !limits::fits(text));
                let unknown = |card: &CardId| map(MAP).card(*card).is_none();
                let error = match &value {
                    _ if is_long => EditError::TooLong,
                    Value::Cards(cards) if cards.iter().any(unknown) => EditError::Unknown,
                    _ => EditError::WrongValue,
                };
                let mut document = map(MAP);
                let refused = apply(&mut document, Command::set(key, field, value));
                assert_eq!(refused, Err(error), "{holder:?} {}", field.name());
                assert!(document == map(MAP));
            }
        }
    }
}

#[test]
fn no_record_takes_a_field_of_another() {
    for (holder, key) in records() {
        let mut refused = 0;
        for field in Field::ALL.iter().copied().filter(|field| !holder.has(*field)) {
            let value = sample(field, &[card("hm")]);
            let mut document = map(MAP);
            let answer = apply(&mut document, Command::set(key, field, value));
            assert_eq!(answer, Err(EditError::WrongField), "{holder:?} {}", field.name());
            refused += 1;
        }
        assert_eq!(refused + holder.fields().count(), Field::ALL.len());
    }
    check(MAP, Command::set(RecordKey::StageOrder, Field::Title, "x"), EditError::Unknown);
    check(
        MAP,
        Command::set(RecordKey::Cell(cell("Thoughts/Ana/Find")), Field::Title, "x"),
        EditError::Unknown,
    );
}

#[test]
fn what_is_usual_or_says_nothing_is_as_no_value() {
    for (_, key) in records() {
        let holder = map(MAP).fields(key).unwrap().0;
        let usual = holder.fields().filter_map(|field| Some((field, field.usual()?)));
        let nothing = [
            (Field::Title, Value::from("")),
            (Field::Tags, Value::Texts(Vec::new())),
            (Field::Dimensions, Value::Set(0)),
            (Field::Links, Value::Rows(Vec::new())),
            (Field::Answers, Value::Cards(Vec::new())),
        ];
        for (field, value) in usual.chain(nothing).filter(|(field, _)| holder.has(*field)) {
            let mut document = map(MAP);
            apply(&mut document, Command::set(key, field, sample(field, &[card("hm")]))).unwrap();
            apply(&mut document, Command::set(key, field, value)).unwrap();
            assert_eq!(value_of(&document, key, field), None, "{holder:?} {}", field.name());
            assert_sound(&document);
        }
    }
}

#[test]
fn new_records_take_every_field_of_theirs_and_refuse_all_else() {
    let full = |holder: Holder| {
        let fields = holder.fields().map(|field| (field, sample(field, &[card("hm")])));
        fields.fold(Fields::default(), |fields, (field, value)| fields.with(field, value))
    };
    let add = |holder: Holder, fields: Fields| match holder {
        Holder::Persona => {
            Command::AddPersona { id: persona("new"), persona: waymark::model::Persona { fields }, at: 0 }
        }
        Holder::Stage => {
            Command::AddStage { id: stage("new"), stage: waymark::model::Stage { fields }, at: 0 }
        }
        Holder::Lane => {
            let lane = Lane { fields, ..Lane::new(LaneKind::Custom, "") };
            Command::AddLane { id: crate::support::lane("new"), lane, at: 0 }
        }
        Holder::Card(_) | Holder::Map => Command::add_card(card("new"), fields, cell("Thoughts/Ana/Find"), 0),
    };
    for holder in [Holder::Persona, Holder::Stage, Holder::Lane, Holder::Card(CardKind::Note)] {
        let mut document = map(MAP);
        apply(&mut document, add(holder, full(holder))).unwrap();
        assert_sound(&document);
        let strange = Field::ALL.iter().copied().find(|field| !holder.has(*field)).unwrap();
        let fields = full(holder).with(strange, sample(strange, &[]));
        check(MAP, add(holder, fields), EditError::WrongField);
        let field = holder.fields().last().unwrap();
        let wrong = misfits(field).into_iter().find(|value| !value.is_empty()).unwrap();
        check(MAP, add(holder, full(holder).with(field, wrong)), EditError::WrongValue);
    }
}
