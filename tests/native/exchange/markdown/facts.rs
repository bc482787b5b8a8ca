//! Single facts as the report says them.

use waymark::exchange::markdown::write;
use waymark::model::{Card, Channel, Document, Field, Fields, Number, Parts, Persona, Sentiment, Value};

use crate::exchange::markdown::reading::read;
use crate::support::{card, map};

const MAP: &str = "personas | Ana
    stages | Find | Buy
    Touchpoints
      Ana | ad | pay
    Opportunities, shared
      | | idea
    Metrics, shared
      | | speed";

/// The report of the map in which the card called `name` has also these fields.
fn with(name: &str, change: impl FnOnce(Fields) -> Fields) -> String {
    write(&changed(name, change))
}

fn changed(name: &str, change: impl FnOnce(Fields) -> Fields) -> Document {
    let map = map(MAP);
    let mut parts = Parts {
        map: map.map().clone(),
        personas: map.persona_order().iter().map(|id| (*id, map.persona(*id).unwrap().clone())).collect(),
        stages: map.stage_order().iter().map(|id| (*id, map.stage(*id).unwrap().clone())).collect(),
        lanes: map.lane_order().iter().map(|id| (*id, map.lane(*id).unwrap().clone())).collect(),
        cards: map.cards().map(|(id, it)| (id, it.clone())).collect(),
        cells: map.cells().map(|(key, it)| (key, it.clone())).collect(),
        ..Parts::default()
    };
    let (_, found) = parts.cards.iter_mut().find(|(id, _)| *id == card(name)).unwrap();
    *found = Card { fields: change(found.fields.clone()), ..found.clone() };
    Document::from_parts(map.id(), parts)
}

#[track_caller]
fn has_line(report: &str, line: &str) {
    assert!(report.lines().any(|other| other.trim() == line), "no line {line}\nin\n{report}");
}

#[test]
fn a_metric_is_shown_with_whatever_is_known_of_it() {
    let number = |text: i64| Number::whole(text);
    let report = with("speed", |fields| fields.with(Field::Unit, "seconds"));
    has_line(&report, "| **speed** | seconds | Buy |");
    let report = with("speed", |fields| fields.with(Field::Unit, "s").with(Field::Value, number(3)));
    has_line(&report, "| **speed** | 3 s | Buy |");
    let report = with("speed", |fields| fields.with(Field::Unit, "s").with(Field::Target, number(2)));
    has_line(&report, "| **speed** | 2 s | Buy |");
    has_line(&report, "| Metric | Target | Measured at |");
    let both = |fields: Fields| fields.with(Field::Value, number(3)).with(Field::Target, number(2));
    has_line(&with("speed", both), "| **speed** | 3 | 2 | Buy |");
}

#[test]
fn metrics_of_touchpoints_stand_in_the_same_table() {
    let rows = vec![Fields::default().with(Field::Name, "rate").with(Field::Unit, "%")];
    let report = with("pay", |fields| fields.with(Field::Metrics, Value::Rows(rows)));
    has_line(&report, "| **rate** | % | “pay” (Buy) |");
}

#[test]
fn a_channel_keeps_its_own_name() {
    let named =
        |channel| move |fields: Fields| fields.with(Field::Channel, channel).with(Field::ChannelName, "Fax");
    has_line(&with("ad", named(Channel::Other)), "| **ad** | Fax | neutral (0) |");
    has_line(&with("ad", named(Channel::Web)), "| **ad** | Web · Fax | neutral (0) |");
}

#[test]
fn a_card_lies_where_its_brackets_say() {
    let answers = |fields: Fields| fields.with(Field::Answers, Value::Cards(vec![card("pay")]));
    let report = with("idea", answers);
    has_line(&report, "- [ ] **idea** (Buy)");
    has_line(&report, "**Answers:** “pay” (Buy)");
}

#[test]
fn a_feeling_after_a_recovery_is_told_without_it() {
    let after = |fields: Fields| fields.with(Field::SentimentAfter, Number::whole(2));
    has_line(&with("ad", after), "| **ad** | neutral (0) | **Sentiment after recovery:** very good (+2) |");
}

#[test]
fn nothing_to_say_leaves_no_heading() {
    let report = write(&map("personas | Ana\nstages | Find\nTouchpoints\n"));
    let headings: Vec<_> = read(&report).headings.into_iter().map(|(_, text)| text).collect();
    assert_eq!(headings, ["Map", "Personas", "Ana", "The journey", "Find", "What to look at"]);
    has_line(&report, "*Nothing is known of this stage yet.*");
    assert!(!report.contains(" · "), "{report}");
}

#[test]
fn what_customers_are_worth_has_its_currency() {
    let mut document = map(MAP);
    let persona = document.persona_order()[0];
    let fields = document.persona(persona).unwrap().fields.clone();
    let fields = fields
        .with(Field::ActualValue, Number::whole(100))
        .with(Field::PotentialValue, Number::whole(250))
        .with(Field::Currency, "€");
    let parts = Parts {
        map: document.map().clone(),
        personas: vec![(persona, Persona { fields })],
        stages: document.stages().map(|(id, it)| (id, it.clone())).collect(),
        lanes: document.lanes().map(|(id, it)| (id, it.clone())).collect(),
        ..Parts::default()
    };
    document = Document::from_parts(document.id(), parts);
    let report = write(&document);
    has_line(&report, "- **Actual lifetime value:** 100 €");
    has_line(&report, "- Unrealized potential: 150 €");
}

#[test]
fn strong_feelings_come_first() {
    let good = |fields: Fields| fields.with(Field::Sentiment, Sentiment::MAX);
    let report = with("pay", good);
    has_line(&report, "| **pay** | Buy | very good (+2) |");
    assert!(!report.contains("Where it hurts"), "{report}");
}
