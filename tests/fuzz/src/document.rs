//! Any map that an editor could hold, made from bytes.

use std::collections::BTreeMap;

use waymark::model::{
    Card, CardId, CardKind, Cell, CellKey, Document, Extra, Field, Holder, IdSource, JourneyMap, Lane,
    LaneId, LaneKind, MapId, Parts, Persona, PersonaId, RawId, Scope, Stage, StageId, Value, violations,
};

use crate::chooser::Chooser;
use crate::texts::extra;
use crate::values::fields;

/// Ids in an order of their own, spread over all digits, from a number on.
#[derive(Debug)]
pub struct Ids(pub u128);

impl IdSource for Ids {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
    }
}

/// The ids that readers give out, told apart from those of [`document`].
#[must_use]
pub fn new_ids() -> Ids {
    Ids(1 << 64)
}

/// A map without violations.
///
/// # Panics
/// If this very function is wrong about what a map can hold.
#[must_use]
pub fn document(chooser: &mut Chooser<'_>) -> Document {
    let ids = &mut Ids(0);
    let id = MapId::fresh(ids);
    let map = JourneyMap { fields: fields(chooser, Holder::Map) };
    let extra = Extra(extra(chooser));
    let persona = |chooser: &mut Chooser<'_>| Persona { fields: fields(chooser, Holder::Persona) };
    let personas: Vec<_> =
        (0..=chooser.below(3)).map(|_| (PersonaId::fresh(ids), persona(chooser))).collect();
    let stage = |chooser: &mut Chooser<'_>| Stage { fields: fields(chooser, Holder::Stage) };
    let stages: Vec<_> = (0..=chooser.below(4)).map(|_| (StageId::fresh(ids), stage(chooser))).collect();
    let lanes: Vec<_> = lanes(chooser).into_iter().map(|lane| (LaneId::fresh(ids), lane)).collect();
    let (mut cards, mut cells) = (Vec::new(), BTreeMap::<CellKey, Cell>::new());
    for _ in 0..chooser.below(9) {
        let (lane, record) = chooser.pick(&lanes);
        let Some(kind) = record.kind.card_kind() else { continue };
        let card = CardId::fresh(ids);
        cards.push((card, Card { kind, fields: fields(chooser, Holder::Card(kind)) }));
        let persona = chooser.pick(&personas).0;
        let persona = (record.scope == Scope::PerPersona).then_some(persona);
        let key = CellKey { persona, lane: *lane, stage: chooser.pick(&stages).0 };
        cells.entry(key).or_default().cards.push(card);
    }
    answer(chooser, &mut cards);
    let cells = cells.into_iter().collect();
    let parts = Parts { map, extra, personas, stages, lanes, cards, cells, ..Parts::default() };
    let document = Document::from_parts(id, parts);
    assert_eq!(violations(&document), [], "the maps that are made here must be sound");
    document
}

/// One lane of touchpoints and a few others, of the computed kinds at most one each.
fn lanes(chooser: &mut Chooser<'_>) -> Vec<Lane> {
    let mut kinds = vec![LaneKind::Touchpoints];
    for _ in 0..chooser.below(5) {
        let kind = *chooser.pick(&LaneKind::ALL);
        if !(kind.is_single() && kinds.contains(&kind)) {
            kinds.push(kind);
        }
    }
    let with_rest = |kind| {
        let scope = *chooser.pick(&Scope::ALL);
        Lane { kind, scope, fields: fields(chooser, Holder::Lane) }
    };
    kinds.into_iter().map(with_rest).collect()
}

/// Lets opportunities answer cards of the map.
fn answer(chooser: &mut Chooser<'_>, cards: &mut [(CardId, Card)]) {
    let all: Vec<_> = cards.iter().map(|(id, _)| *id).collect();
    for (_, card) in cards.iter_mut().filter(|(_, card)| card.kind == CardKind::Opportunity) {
        let mut answered: Vec<_> = (0..chooser.below(3)).map(|_| *chooser.pick(&all)).collect();
        answered.sort_unstable();
        answered.dedup();
        card.fields.set(Field::Answers, Some(Value::Cards(answered)));
    }
}
