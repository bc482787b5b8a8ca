//! The cost of insight grows with the number of cards and no faster.

use std::hint::black_box;
use std::time::{Duration, Instant};

use waymark::insight::Insight;
use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Channel, Color, Creator, DefectionRisk, Document,
    Field, Lane, LaneId, LaneKind, MapId, Number, Parts, Persona, PersonaId, RawId, Stage, StageId, Value,
};

/// A map of 5 personas, 20 stages and so many cards: three touchpoints for each opportunity.
fn map(cards: u128) -> Document {
    let mut parts = Parts::default();
    for id in 1..=5 {
        parts.personas.push((PersonaId(RawId(id)), Persona::new("Ana", Color::Teal)));
    }
    for id in 1..=20 {
        parts.stages.push((StageId(RawId(id)), Stage::new("Buy", BuyingPhase::Before)));
    }
    let lanes = [LaneKind::Touchpoints, LaneKind::Opportunities];
    for (id, kind) in (1..).zip(lanes) {
        parts.lanes.push((LaneId(RawId(id)), Lane::new(kind, "lane")));
    }
    let mut cells = std::collections::BTreeMap::<CellKey, Cell>::new();
    for number in 0..cards {
        // Ids are spread as random ones are.
        let id = CardId(RawId(number.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)));
        let (persona, stage) = (PersonaId(RawId(1 + number % 5)), StageId(RawId(1 + number / 5 % 20)));
        let is_idea = number % 4 == 3;
        let lane = LaneId(RawId(1 + u128::from(is_idea)));
        let key = CellKey { persona: (!is_idea).then_some(persona), lane, stage };
        cells.entry(key).or_default().cards.push(id);
        parts.cards.push((id, if is_idea { idea(id) } else { touchpoint(number) }));
    }
    parts.cells = cells.into_iter().collect();
    Document::from_parts(MapId(RawId(1)), parts)
}

fn touchpoint(number: u128) -> Card {
    let mut card = Card::new(CardKind::Touchpoint, "Pays online");
    let feeling = i64::try_from(number % 5).unwrap() - 2;
    let fields = &mut card.fields;
    fields.set(Field::Sentiment, Some(Number::whole(feeling).into()));
    fields.set(Field::Channel, Some(Channel::ALL[usize::try_from(number % 14).unwrap()].into()));
    fields.set(Field::Creator, Some(Creator::Owned.into()));
    fields.set(Field::DefectionRisk, Some(DefectionRisk::High.into()));
    fields.set(Field::MomentOfTruth, number.is_multiple_of(3).then_some(Value::Flag));
    card
}

fn idea(id: CardId) -> Card {
    let mut card = Card::new(CardKind::Opportunity, "Show fees first");
    card.fields.set(Field::Impact, Some(Number::whole(5).into()));
    card.fields.set(Field::Effort, Some(Number::whole(1).into()));
    card.fields.set(Field::Answers, Some(Value::Cards(vec![id])));
    card
}

/// How long something takes: the fastest of several runs, which is the one that was disturbed least.
#[expect(clippy::disallowed_methods, reason = "only the ratio of two measured times is looked at")]
fn fastest<T>(work: impl Fn() -> T) -> Duration {
    let run = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..9).map(|_| run()).min().unwrap()
}

#[test]
fn ten_times_the_cards_cost_about_ten_times_the_work() {
    let (small, large) = (map(2_000), map(20_000));
    let time = |document: &Document| fastest(|| Insight::of(document, None)).as_secs_f64();
    let growth = time(&large) / time(&small);
    // Work that grows with the square of the cards is far above this even if it is a small part of the whole:
    // a search through all answers for each card takes about 40 times as long.
    assert!(growth < 25.0, "ten times the cards took {growth:.1} times as long");
}
