//! Maps for the tests of the file format: one with every field, and random ones.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use waymark::format::{self, Loaded, ReadError};
use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Channel, ChannelMode, Color, Creator, Date, Document,
    Field, Fields, Holder, JourneyMap, Lane, LaneId, LaneKind, MapId, MapState, Parts, Persona, PersonaId,
    Presence, RawId, Scope, Sentiment, Stage, StageId, violations,
};

use crate::fullest::sample;
use crate::support::CountedIds;
use crate::values::{all_with_cards, extra, fields};

/// Where ids for repairs start in tests, so that they are told apart from those of the map.
pub(crate) const NEW_IDS: u128 = 0xffff_0000;

/// Reads with ids that start at [`NEW_IDS`].
pub(crate) fn read(bytes: impl AsRef<[u8]>) -> Result<Loaded, ReadError> {
    format::read(bytes.as_ref(), &mut CountedIds(NEW_IDS))
}

/// The sentence with which `bytes` are refused.
#[track_caller]
pub(crate) fn refusal(bytes: impl AsRef<[u8]>) -> String {
    read(bytes).unwrap_err().to_string()
}

/// The sentences that reading `bytes` lists, after checking that the map is sound and stays as it is.
#[track_caller]
pub(crate) fn repairs(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let loaded = read(bytes).unwrap();
    check_sound(&loaded.document);
    loaded.repairs.iter().map(ToString::to_string).collect()
}

/// Checks that a map that was read is whole, and that its file reads back without repairs, byte for byte.
#[track_caller]
pub(crate) fn check_sound(document: &Document) {
    assert_eq!(violations(document), []);
    let first = format::file(document);
    let again = read(&first.text).unwrap();
    assert_eq!(again.repairs, []);
    assert_eq!(format::file(&again.document).text, first.text);
    assert_eq!(again.document.lineage(), &document.lineage().with(first.revision));
}

/// A map that uses every field that a record offers, every kind of record and every lane kind, with counted
/// ids. The tests that damage it go by the values that are stated here.
pub(crate) fn every_field() -> Document {
    let ids = &mut CountedIds::default();
    let id = MapId::fresh(ids);
    let personas = [persona_of("Ana", "Reads at night", Color::Rose), persona_of("Bo", "", Color::Slate)];
    let mut personas = personas.map(|persona| (PersonaId::fresh(ids), persona)).to_vec();
    let stages = [
        stage_of("Look", BuyingPhase::Before, Presence::Nobody),
        stage_of("Buy", BuyingPhase::Purchase, Presence::Partner),
        stage_of("Read", BuyingPhase::After, Presence::Us),
    ];
    let mut stages = stages.map(|stage| (StageId::fresh(ids), stage)).to_vec();
    let lane = |kind| (LaneId::fresh(ids), Lane::new(kind, waymark::wording::lane_kind(kind)));
    let mut lanes: Vec<_> = LaneKind::ALL.into_iter().map(lane).collect();
    let (mut cards, mut cells) = (Vec::new(), Vec::new());
    for (index, (lane, record)) in lanes.iter().enumerate() {
        let Some(kind) = record.kind.card_kind() else { continue };
        let owner = personas[index % 2].0;
        let persona = (record.scope == Scope::PerPersona).then_some(owner);
        let key = CellKey { persona, lane: *lane, stage: stages[index % 3].0 };
        let two = [CardId::fresh(ids), CardId::fresh(ids)];
        cards.extend(two.map(|id| (id, Card::new(kind, &format!("Card of {}", record.title())))));
        cells.push((key, Cell { cards: two.to_vec() }));
    }
    let touchpoint = &mut cards[0].1.fields;
    *touchpoint = std::mem::take(touchpoint)
        .with(Field::Notes, "Some notes.")
        .with(Field::Channel, Channel::Other)
        .with(Field::ChannelName, "Fax")
        .with(Field::Mode, ChannelMode::Both)
        .with(Field::Creator, Creator::Peer)
        .with(Field::Sentiment, Sentiment::MIN);
    let answered = [cards[0].0, cards[3].0];
    for kind in CardKind::ALL {
        let (_, card) = cards.iter_mut().find(|(_, card)| card.kind == kind).unwrap();
        fill(&mut card.fields, Holder::Card(kind), &answered);
    }
    fill(&mut personas[0].1.fields, Holder::Persona, &[]);
    stages[1].1.fields.set(Field::Color, Some(Color::Blue.into()));
    fill(&mut stages[1].1.fields, Holder::Stage, &[]);
    let custom = &mut lanes.last_mut().unwrap().1.fields;
    custom.set(Field::Color, Some(Color::Green.into()));
    fill(custom, Holder::Lane, &[]);
    let map = map_of_every_field();
    Document::from_parts(id, Parts { map, personas, stages, lanes, cards, cells, ..Parts::default() })
}

fn map_of_every_field() -> JourneyMap {
    let mut fields = Fields::default()
        .with(Field::Title, "Every field")
        .with(Field::Scenario, "Ana buys \"a book\"\nand reads it.")
        .with(Field::Goal, "Show all that a file can hold.")
        .with(Field::Owner, "Test team")
        .with(Field::Source, "Made up.")
        .with(Field::State, MapState::Future)
        .with(Field::Created, Date::new(2026, 1, 31).unwrap())
        .with(Field::Review, Date::new(2027, 2, 28).unwrap());
    fill(&mut fields, Holder::Map, &[]);
    JourneyMap { fields }
}

/// Puts something into every offered field that is still empty.
fn fill(fields: &mut Fields, holder: Holder, answered: &[CardId]) {
    for field in holder.offered() {
        if fields.get(field).is_none() {
            fields.set(field, Some(sample(field, answered)));
        }
    }
}

fn persona_of(name: &str, role: &str, color: Color) -> Persona {
    let persona = Persona::new(name, color);
    Persona { fields: persona.fields.with(Field::Role, role) }
}

fn stage_of(title: &str, phase: BuyingPhase, presence: Presence) -> Stage {
    let stage = Stage::new(title, phase);
    let goal = format!("To get through {title}");
    Stage { fields: stage.fields.with(Field::Presence, presence).with(Field::Goal, goal) }
}

/// The file of [`every_field`] as a JSON tree, changed by `damage`.
pub(crate) fn damaged(damage: impl FnOnce(&mut Value)) -> String {
    let before: Value = serde_json::from_str(&format::file(&every_field()).text).unwrap();
    let mut after = before.clone();
    damage(&mut after);
    assert_ne!(after, before, "the damage must do something");
    after.to_string()
}

fn lane() -> impl Strategy<Value = Lane> {
    let (kind, scope) = (select(&LaneKind::ALL[..]), select(&Scope::ALL[..]));
    (kind, scope, fields(Holder::Lane)).prop_map(|(kind, scope, fields)| Lane { kind, scope, fields })
}

/// A random card in the making: its fields, and where it lies.
type RandomCard = (Fields, (usize, usize, usize));

fn random_card() -> impl Strategy<Value = RandomCard> {
    (fields(Holder::Card(CardKind::Note)), (0..100_usize, 0..100_usize, 0..100_usize))
}

/// A random map without violations, with any value in any field, and with unknown fields everywhere.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let personas = vec(fields(Holder::Persona), 1..4);
    let stages = vec(fields(Holder::Stage), 1..4);
    let records = (personas, stages, vec(lane(), 0..5), vec(random_card(), 0..12));
    (fields(Holder::Map), extra(), records, any::<u64>()).prop_map(|(map, extra, records, first)| {
        // Spread over all digits, in no order, and all different.
        let mut count = u128::from(first);
        let mut next = move || {
            count += 1;
            RawId(count.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
        };
        let (personas, stages, mut lanes, random_cards) = records;
        make_single(&mut lanes);
        let id = MapId(next());
        let personas: Vec<_> =
            personas.into_iter().map(|fields| (PersonaId(next()), Persona { fields })).collect();
        let stages: Vec<_> = stages.into_iter().map(|fields| (StageId(next()), Stage { fields })).collect();
        let lanes: Vec<_> = lanes.into_iter().map(|it| (LaneId(next()), it)).collect();
        let (mut cards, mut cells) = (Vec::new(), std::collections::BTreeMap::<_, Cell>::new());
        for (fields, (persona, lane, stage)) in random_cards {
            let (lane, record) = &lanes[lane % lanes.len()];
            let Some(kind) = record.kind.card_kind() else { continue };
            let card = CardId(next());
            cards.push((card, Card { kind, fields }));
            let persona = personas[persona % personas.len()].0;
            let persona = (record.scope == Scope::PerPersona).then_some(persona);
            let key = CellKey { persona, lane: *lane, stage: stages[stage % stages.len()].0 };
            cells.entry(key).or_default().cards.push(card);
        }
        let all: Vec<_> = cards.iter().map(|(id, _)| *id).collect();
        for (_, card) in &mut cards {
            card.fields = all_with_cards(&card.fields, &all);
        }
        let (map, cells) = (JourneyMap { fields: map }, cells.into_iter().collect());
        let parts = Parts { map, extra, personas, stages, lanes, cards, cells, ..Parts::default() };
        let document = Document::from_parts(id, parts);
        assert_eq!(violations(&document), []);
        document
    })
}

/// Leaves exactly one lane of touchpoints and at most one of each computed kind.
fn make_single(lanes: &mut Vec<Lane>) {
    for single in LaneKind::ALL.into_iter().filter(|kind| kind.is_single()) {
        let of_kind = lanes.iter_mut().filter(|lane| lane.kind == single);
        for lane in of_kind.skip(1) {
            lane.kind = LaneKind::Custom;
        }
    }
    if lanes.iter().all(|lane| lane.kind != LaneKind::Touchpoints) {
        lanes.push(Lane::new(LaneKind::Touchpoints, ""));
    }
}
