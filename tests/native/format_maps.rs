//! Maps for the tests of the file format: one with every field, and random ones.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use waymark::format::{self, Loaded, ReadError};
use waymark::model::{
    BuyingPhase, Card, CardContent, CardId, CardKind, Cell, CellKey, Channel, ChannelMode, Color, Creator,
    Date, Document, Extra, JourneyMap, Lane, LaneId, LaneKind, MapId, MapState, Parts, Persona, PersonaId,
    Presence, Scope, Sentiment, Stage, StageId, Touchpoint, violations,
};

use crate::support::CountedIds;

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

/// A map that uses every field, every kind of record and every lane kind, with counted ids.
pub(crate) fn every_field() -> Document {
    let ids = &mut CountedIds::default();
    let id = MapId::fresh(ids);
    let map = JourneyMap {
        title: "Every field".to_owned(),
        scenario: "Ana buys \"a book\"\nand reads it.".to_owned(),
        goal: "Show all that a file can hold.".to_owned(),
        owner: "Test team".to_owned(),
        source: "Made up.".to_owned(),
        state: MapState::Future,
        created: Date::new(2026, 1, 31),
        review: Date::new(2027, 2, 28),
        extra: Extra::default(),
    };
    let personas = [persona_of("Ana", "Reads at night", Color::Rose), persona_of("Bo", "", Color::Slate)];
    let personas = personas.map(|persona| (PersonaId::fresh(ids), persona)).to_vec();
    let stages = [
        stage_of("Look", BuyingPhase::Before, Presence::Nobody, None),
        stage_of("Buy", BuyingPhase::Purchase, Presence::Partner, Some(Color::Blue)),
        stage_of("Read", BuyingPhase::After, Presence::Us, None),
    ];
    let stages = stages.map(|stage| (StageId::fresh(ids), stage)).to_vec();
    let lanes: Vec<_> = LaneKind::ALL.into_iter().map(|kind| (LaneId::fresh(ids), lane_of(kind))).collect();
    let (mut cards, mut cells) = (Vec::new(), Vec::new());
    for (index, (lane, record)) in lanes.iter().enumerate() {
        let Some(kind) = record.kind.card_kind() else { continue };
        let owner = personas[index % 2].0;
        let persona = (record.scope == Scope::PerPersona).then_some(owner);
        let key = CellKey { persona, lane: *lane, stage: stages[index % 3].0 };
        let two = [CardId::fresh(ids), CardId::fresh(ids)];
        cards.extend(two.map(|id| (id, Card::new(kind, format!("Card of {}", record.title)))));
        cells.push((key, Cell { cards: two.to_vec() }));
    }
    cards[0].1.notes = "Some notes.".to_owned();
    cards[0].1.content = CardContent::Touchpoint(Touchpoint {
        channel: Some(Channel::Other),
        channel_name: "Fax".to_owned(),
        mode: Some(ChannelMode::Both),
        creator: Some(Creator::Peer),
        sentiment: Sentiment::MIN,
        moment_of_truth: true,
    });
    Document::from_parts(id, Parts { map, personas, stages, lanes, cards, cells, ..Parts::default() })
}

fn persona_of(name: &str, role: &str, color: Color) -> Persona {
    Persona { name: name.to_owned(), role: role.to_owned(), color, extra: Extra::default() }
}

fn stage_of(title: &str, phase: BuyingPhase, presence: Presence, color: Option<Color>) -> Stage {
    let goal = format!("To get through {title}");
    Stage { title: title.to_owned(), phase, presence, goal, color, extra: Extra::default() }
}

fn lane_of(kind: LaneKind) -> Lane {
    let title = waymark::wording::lane_kind(kind).to_owned();
    let color = (kind == LaneKind::Custom).then_some(Color::Green);
    Lane { kind, title, scope: kind.usual_scope(), color, extra: Extra::default() }
}

/// The file of [`every_field`] as a JSON tree, changed by `damage`.
pub(crate) fn damaged(damage: impl FnOnce(&mut Value)) -> String {
    let before: Value = serde_json::from_str(&format::file(&every_field()).text).unwrap();
    let mut after = before.clone();
    damage(&mut after);
    assert_ne!(after, before, "the damage must do something");
    after.to_string()
}

fn text() -> impl Strategy<Value = String> {
    const AWKWARD: [&str; 10] =
        ["", "\u{0}", "\\", "\"", "\u{202e}abc", "👩‍👩‍👧", "</script>", "\u{fffe}", "a\r\nb", "\u{2028}"];
    prop_oneof![
        4 => "[a-zA-Z ]{0,12}",
        1 => ".{0,20}",
        1 => select(&AWKWARD[..]).prop_map(str::to_owned),
    ]
}

/// A small JSON value. Its numbers are written by `serde_json` as they are read by it.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-8.0..8.0_f64).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn extra() -> impl Strategy<Value = Extra> {
    let fields = btree_map("x[a-z]{0,3}|é| |__proto__", json(), 1..3);
    let text = |fields: std::collections::BTreeMap<String, Value>| {
        Extra(Some(Value::Object(fields.into_iter().collect()).to_string().into()))
    };
    prop_oneof![4 => Just(Extra::default()), 1 => fields.prop_map(text)]
}

fn word<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn date() -> impl Strategy<Value = Option<Date>> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8).prop_map(|(year, month, day)| Date::new(year, month, day))
}

fn journey_map() -> impl Strategy<Value = JourneyMap> {
    let texts = (text(), text(), text(), text(), text());
    (texts, word(&MapState::ALL), date(), date(), extra()).prop_map(
        |(texts, state, created, review, extra)| {
            let (title, scenario, goal, owner, source) = texts;
            JourneyMap { title, scenario, goal, owner, source, state, created, review, extra }
        },
    )
}

fn persona() -> impl Strategy<Value = Persona> {
    (text(), text(), word(&Color::ALL), extra()).prop_map(|(name, role, color, extra)| Persona {
        name,
        role,
        color,
        extra,
    })
}

fn stage() -> impl Strategy<Value = Stage> {
    let words = (word(&BuyingPhase::ALL), word(&Presence::ALL), proptest::option::of(word(&Color::ALL)));
    (text(), text(), words, extra()).prop_map(|(title, goal, (phase, presence, color), extra)| Stage {
        title,
        phase,
        presence,
        goal,
        color,
        extra,
    })
}

fn lane() -> impl Strategy<Value = Lane> {
    let words = (word(&LaneKind::ALL), word(&Scope::ALL), proptest::option::of(word(&Color::ALL)));
    (text(), words, extra()).prop_map(|(title, (kind, scope, color), extra)| Lane {
        kind,
        title,
        scope,
        color,
        extra,
    })
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    use proptest::option::of;
    let words = (of(word(&Channel::ALL)), of(word(&ChannelMode::ALL)), of(word(&Creator::ALL)));
    (words, text(), word(&Sentiment::ALL), any::<bool>()).prop_map(
        |((channel, mode, creator), channel_name, sentiment, moment_of_truth)| Touchpoint {
            channel,
            channel_name,
            mode,
            creator,
            sentiment,
            moment_of_truth,
        },
    )
}

/// What a random card is made of: texts, what it would be as a touchpoint, and where it lies.
type RandomCard = (String, String, Touchpoint, Extra, (usize, usize, usize));

fn random_card() -> impl Strategy<Value = RandomCard> {
    (text(), text(), touchpoint(), extra(), (0..100_usize, 0..100_usize, 0..100_usize))
}

/// A random map without violations.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let records = (vec(persona(), 1..4), vec(stage(), 1..4), vec(lane(), 0..5), vec(random_card(), 0..12));
    (journey_map(), extra(), records, any::<u64>()).prop_map(|(map, extra, records, first)| {
        // Spread over all digits, in no order, and all different.
        let mut count = u128::from(first);
        let mut next = move || {
            count += 1;
            waymark::model::RawId(count.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
        };
        let (personas, stages, mut lanes, random_cards) = records;
        make_single(&mut lanes);
        let id = MapId(next());
        let personas: Vec<_> = personas.into_iter().map(|it| (PersonaId(next()), it)).collect();
        let stages: Vec<_> = stages.into_iter().map(|it| (StageId(next()), it)).collect();
        let lanes: Vec<_> = lanes.into_iter().map(|it| (LaneId(next()), it)).collect();
        let (mut cards, mut cells) = (Vec::new(), std::collections::BTreeMap::<_, Cell>::new());
        for (title, notes, touchpoint, extra, (persona, lane, stage)) in random_cards {
            let (lane, record) = &lanes[lane % lanes.len()];
            let Some(kind) = record.kind.card_kind() else { continue };
            let content = match kind {
                CardKind::Touchpoint => CardContent::Touchpoint(touchpoint),
                CardKind::Note => CardContent::Note,
            };
            let card = CardId(next());
            cards.push((card, Card { title, notes, content, extra }));
            let persona = personas[persona % personas.len()].0;
            let persona = (record.scope == Scope::PerPersona).then_some(persona);
            let key = CellKey { persona, lane: *lane, stage: stages[stage % stages.len()].0 };
            cells.entry(key).or_default().cards.push(card);
        }
        let cells = cells.into_iter().collect();
        let parts = Parts { map, extra, personas, stages, lanes, cards, cells, ..Parts::default() };
        let document = Document::from_parts(id, parts);
        assert_eq!(violations(&document), []);
        document
    })
}

/// Leaves exactly one lane of touchpoints and at most one of emotions.
fn make_single(lanes: &mut Vec<Lane>) {
    for single in [LaneKind::Touchpoints, LaneKind::Emotion] {
        let of_kind = lanes.iter_mut().filter(|lane| lane.kind == single);
        for lane in of_kind.skip(1) {
            lane.kind = LaneKind::Custom;
        }
    }
    if lanes.iter().all(|lane| lane.kind != LaneKind::Touchpoints) {
        let (kind, scope) = (LaneKind::Touchpoints, Scope::PerPersona);
        lanes.push(Lane { kind, title: String::new(), scope, color: None, extra: Extra::default() });
    }
}
