//! What must hold of any map, sound or not.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use waymark::insight::{Feelings, Finding, Insight};
use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Date, Document, Field, FieldKind, Fields, Holder,
    Lane, LaneId, LaneKind, MapId, Number, Parts, Persona, PersonaId, RawId, Scope, Stage, StageId, Value,
};

use crate::insight::sketch::Sketch;

/// What one touchpoint, pain point or opportunity of a sound map is made of.
#[derive(Debug, Clone)]
struct Piece {
    persona: usize,
    stage: usize,
    feeling: i64,
    kind: LaneKind,
    fields: Fields,
    answers: Vec<Index>,
}

/// A value of any kind: often one that fits `field`, at times one that cannot be there.
fn value(field: Field) -> BoxedStrategy<Value> {
    let choice = any::<u8>().prop_map(|place| Value::Choice(place % 6));
    let number = (-3_i64..=6).prop_map(|number| Value::Number(Number::whole(number)));
    match field.kind() {
        FieldKind::Choice(_) => choice.boxed(),
        FieldKind::Number(_) => number.boxed(),
        FieldKind::Flag => Just(Value::Flag).boxed(),
        FieldKind::Date => select(vec!["2025-12-31", "2026-01-01"])
            .prop_map(|day| day.parse::<Date>().map(Value::Date).unwrap())
            .boxed(),
        FieldKind::Cards => proptest::collection::vec(0..40_u128, 0..4)
            .prop_map(|ids| Value::Cards(ids.into_iter().map(|id| CardId(RawId(id))).collect()))
            .boxed(),
        FieldKind::Lines => Just(Value::Texts(vec!["a line".to_owned()])).boxed(),
        _ => prop_oneof![Just(Value::from("some text")), Just(Value::from(" ")), choice, number].boxed(),
    }
}

fn fields(holder: Holder) -> impl Strategy<Value = Fields> {
    let all: Vec<Field> = holder.fields().collect();
    let entry = select(all).prop_flat_map(|field| value(field).prop_map(move |value| (field, value)));
    proptest::collection::vec(entry, 0..8).prop_map(|entries| {
        let mut fields = Fields::default();
        for (field, value) in entries {
            fields.set(field, Some(value));
        }
        fields
    })
}

fn raw() -> impl Strategy<Value = RawId> {
    (0..12_u128).prop_map(RawId)
}

/// A card of a kind with any fields.
type AnyCard = (CardKind, Fields);
/// A cell at any place with any cards.
type AnyCell = ((Option<RawId>, RawId, RawId), Vec<u128>);

/// Parts that fit together by luck only.
fn any_parts() -> impl Strategy<Value = Parts> {
    let kinds = select(CardKind::ALL.to_vec());
    let card = kinds.prop_flat_map(|kind| fields(Holder::Card(kind)).prop_map(move |fields| (kind, fields)));
    let key = (proptest::option::of(raw()), raw(), raw());
    let lane = (raw(), select(LaneKind::ALL.to_vec()), select(Scope::ALL.to_vec()));
    (
        fields(Holder::Map),
        proptest::collection::vec((raw(), fields(Holder::Persona)), 0..5),
        proptest::collection::vec((raw(), fields(Holder::Stage)), 0..6),
        proptest::collection::vec(lane, 0..8),
        proptest::collection::vec(card, 0..40),
        proptest::collection::vec((key, proptest::collection::vec(0..40_u128, 0..4)), 0..30),
    )
        .prop_map(|(map, personas, stages, lanes, cards, cells)| {
            let mut parts = Parts::default();
            parts.map.fields = map;
            parts.personas =
                personas.into_iter().map(|(id, fields)| (PersonaId(id), Persona { fields })).collect();
            parts.stages = stages.into_iter().map(|(id, fields)| (StageId(id), Stage { fields })).collect();
            parts.lanes = lanes
                .into_iter()
                .map(|(id, kind, scope)| (LaneId(id), Lane { scope, ..Lane::new(kind, "lane") }))
                .collect();
            let card = |(id, (kind, fields)): (u128, AnyCard)| (CardId(RawId(id)), Card { kind, fields });
            parts.cards = (0..).zip(cards).map(card).collect();
            let cell = |((persona, lane, stage), cards): AnyCell| {
                let key =
                    CellKey { persona: persona.map(PersonaId), lane: LaneId(lane), stage: StageId(stage) };
                (key, Cell { cards: cards.into_iter().map(|id| CardId(RawId(id))).collect() })
            };
            parts.cells = cells.into_iter().map(cell).collect();
            parts
        })
}

fn piece() -> impl Strategy<Value = Piece> {
    let kinds = prop_oneof![
        4 => Just(LaneKind::Touchpoints),
        1 => Just(LaneKind::PainPoints),
        1 => Just(LaneKind::Opportunities),
    ];
    kinds.prop_flat_map(|kind| {
        let fields = fields(Holder::Card(kind.card_kind().unwrap()));
        let answers = proptest::collection::vec(any::<Index>(), 0..3);
        (0..3_usize, 0..4_usize, -2..=2_i64, fields, answers).prop_map(
            move |(persona, stage, feeling, fields, answers)| Piece {
                persona,
                stage,
                feeling,
                kind,
                fields,
                answers,
            },
        )
    })
}

/// A sound map of three personas and four stages, and its pieces.
fn sketch(pieces: &[Piece]) -> Sketch {
    let mut sketch = Sketch::new();
    let personas = ["Ana", "Ben", "Cem"].map(|name| sketch.persona(name));
    let stages = ["Discover", "Buy", "Use", "Return"].map(|title| sketch.stage(title, BuyingPhase::Before));
    let mut cards = Vec::new();
    for piece in pieces {
        let card = sketch.card(piece.kind, Some(personas[piece.persona]), stages[piece.stage]);
        for (field, value) in piece.fields.iter() {
            sketch.set(card, field, value.clone());
        }
        sketch.set(card, Field::Sentiment, Number::whole(piece.feeling));
        if !cards.is_empty() {
            let answers = piece.answers.iter().map(|index| *index.get(&cards)).collect();
            sketch.set(card, Field::Answers, Value::Cards(answers));
        }
        cards.push(card);
    }
    sketch
}

fn insight(parts: &Parts) -> Insight {
    Insight::of(&document(parts), "2026-01-01".parse().ok())
}

fn document(parts: &Parts) -> Document {
    Document::from_parts(MapId(RawId(1)), parts.clone())
}

fn sum(feelings: &[Feelings]) -> Feelings {
    feelings.iter().copied().fold(Feelings::default(), Feelings::and_all)
}

/// Gives everything another title, name and notes.
fn rename(parts: &mut Parts) {
    let records = parts.personas.iter_mut().map(|(_, persona)| &mut persona.fields);
    let records = records.chain(parts.stages.iter_mut().map(|(_, stage)| &mut stage.fields));
    let records = records.chain(parts.lanes.iter_mut().map(|(_, lane)| &mut lane.fields));
    let records = records.chain(parts.cards.iter_mut().map(|(_, card)| &mut card.fields));
    for fields in records.chain([&mut parts.map.fields]) {
        for field in [Field::Title, Field::Name, Field::Notes, Field::Tags] {
            fields.set(field, Some(Value::from("Renamed")));
        }
    }
}

/// All cards, stages and personas that a finding names.
fn is_on_map(finding: &Finding, document: &Document) -> bool {
    finding.cards.iter().all(|card| document.card(*card).is_some())
        && finding.stages.iter().all(|stage| document.stage(*stage).is_some())
        && finding.personas.iter().all(|persona| document.persona(*persona).is_some())
}

proptest! {
    #[test]
    fn any_parts_are_read_without_a_panic_and_always_alike(mut parts in any_parts()) {
        let first = insight(&parts);
        prop_assert!(first.findings.iter().all(|finding| is_on_map(finding, &document(&parts))));
        prop_assert!(first.findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.weight)));
        prop_assert!(first.findings.iter().all(|finding| (1..=105).contains(&finding.weight)));
        for step in &first.steps {
            let missing: usize = step.missing.iter().map(|missing| missing.count).sum();
            prop_assert!(step.total > 0 && step.done + missing == step.total, "{step:?}");
        }
        // The order in which records were put in counts only where it is the order of the map.
        parts.cards.reverse();
        prop_assert_eq!(insight(&parts), first);
    }

    #[test]
    fn balances_add_up(pieces in proptest::collection::vec(piece(), 0..30)) {
        let insight = insight(&sketch(&pieces).parts);
        for persona in &insight.personas {
            prop_assert_eq!(sum(&persona.stages), persona.total);
            let balances: i64 = persona.stages.iter().map(|stage| stage.balance()).sum();
            prop_assert_eq!(balances, persona.total.balance());
        }
        let totals: Vec<_> = insight.personas.iter().map(|persona| persona.total).collect();
        prop_assert_eq!(sum(&totals), insight.feelings);
        prop_assert_eq!(sum(&insight.stages), insight.feelings);
        let touchpoints = pieces.iter().filter(|piece| piece.kind == LaneKind::Touchpoints);
        prop_assert_eq!(touchpoints.count(), insight.feelings.touchpoints);
    }

    #[test]
    fn a_new_touchpoint_leaves_other_stages_and_personas_alone(
        pieces in proptest::collection::vec(piece(), 0..30),
        new in piece(),
    ) {
        let new = Piece { kind: LaneKind::Touchpoints, ..new };
        let before = insight(&sketch(&pieces).parts);
        let after = insight(&sketch(&[pieces, vec![new.clone()]].concat()).parts);
        for (place, (before, after)) in before.personas.iter().zip(&after.personas).enumerate() {
            for (stage, (before, after)) in before.stages.iter().zip(&after.stages).enumerate() {
                let is_here = (place, stage) == (new.persona, new.stage);
                prop_assert_eq!(after.touchpoints, before.touchpoints + usize::from(is_here));
                if !is_here {
                    prop_assert_eq!(before, after);
                }
            }
        }
        let others = |insight: &Insight| {
            let is_other = |pain: &&waymark::insight::StagePain| pain.stage != sketch(&[]).parts.stages[new.stage].0;
            insight.pain.iter().filter(is_other).cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&before), others(&after));
    }

    #[test]
    fn renaming_changes_nothing(pieces in proptest::collection::vec(piece(), 0..30)) {
        let mut parts = sketch(&pieces).parts;
        let before = insight(&parts);
        rename(&mut parts);
        prop_assert_eq!(insight(&parts), before);
    }

    #[test]
    fn an_answer_never_adds_unanswered_pain(pieces in proptest::collection::vec(piece(), 1..30)) {
        let mut sketch = sketch(&pieces);
        let unanswered = |insight: &Insight| {
            let found = insight.by(waymark::insight::Rule::PainUnanswered);
            found.map(|finding| finding.cards.len()).sum::<usize>()
        };
        let before = unanswered(&insight(&sketch.parts));
        let all: Vec<_> = sketch.parts.cards.iter().map(|(id, _)| *id).collect();
        let stage = sketch.parts.stages[0].0;
        sketch.idea(stage, 1, 1, &all);
        prop_assert!(before <= all.len());
        prop_assert_eq!(unanswered(&insight(&sketch.parts)), 0);
    }
}
