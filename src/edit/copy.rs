//! Maps made from maps: copies with ids of their own, templates, and the future of a map.

use std::collections::BTreeMap;

use crate::edit::Transaction;
use crate::model::{
    Card, CardId, Cell, CellKey, Document, Field, Fields, IdSource, JourneyMap, LaneId, MapId, MapState,
    Parts, PersonaId, RawId, RecordKey, StageId, Value,
};

/// A new map with what `document` holds, under new ids, so that the two never pass for versions of one map and
/// their personas never for the same people.
#[must_use]
pub fn fresh_copy(document: &Document, title: String, ids: &mut dyn IdSource) -> Document {
    let mut renewed = Renewed { ids, known: BTreeMap::new() };
    let id = MapId(renewed.ids.next_id());
    let parts = renewed.parts(document);
    let map = JourneyMap { fields: about(&parts.map.fields, title) };
    Document::from_parts(id, Parts { map, ..parts })
}

/// What a copy says of itself: the same under its own title, and neither a template nor the future of a map.
fn about(fields: &Fields, title: String) -> Fields {
    let mut fields = fields.clone();
    fields.set(Field::Title, Some(title.into()));
    fields.set(Field::Template, None);
    fields.set(Field::FutureOf, None);
    fields
}

/// A map that new maps can start from: the personas, stages and lanes of `document` without its cards.
#[must_use]
pub fn as_template(document: &Document, title: String, ids: &mut dyn IdSource) -> Document {
    let mut renewed = Renewed { ids, known: BTreeMap::new() };
    let id = MapId(renewed.ids.next_id());
    let parts = renewed.parts(document);
    let map = JourneyMap { fields: about(&parts.map.fields, title).with(Field::Template, Value::Flag) };
    Document::from_parts(id, Parts { map, cards: Vec::new(), cells: Vec::new(), ..parts })
}

/// A map of how the journey of `document` should become. It keeps the ids of what it holds, so that both can
/// be compared, and names the map that it answers.
#[must_use]
pub fn future_of(document: &Document, title: String, ids: &mut dyn IdSource) -> Document {
    let current = document.id();
    let mut future = document.clone().into_copy(MapId(ids.next_id()), title);
    let fields = future.map().fields.clone();
    let fields = fields.with(Field::State, MapState::Future).with(Field::FutureOf, Value::Id(current.0));
    let mut transaction = Transaction::new(&mut future);
    transaction.put_fields(RecordKey::Map, fields);
    // A map that was just made has no history: nobody asks what changed.
    drop(transaction.commit());
    future
}

/// What of `document` has to travel so that `cards` can be put down elsewhere: the cards in their cells, with the
/// personas, stages and lanes of these, and nothing else.
#[must_use]
pub fn excerpt(document: &Document, cards: &[CardId]) -> Document {
    let mut cells: BTreeMap<CellKey, Cell> = BTreeMap::new();
    for card in cards {
        if let Some(cell) = document.cell_of(*card) {
            cells.entry(cell).or_default().cards.push(*card);
        }
    }
    let has = |wanted: &dyn Fn(&CellKey) -> bool| cells.keys().any(wanted);
    let personas = document.persona_order().iter().copied();
    let personas = personas.filter(|id| has(&|cell| cell.persona == Some(*id)));
    let stages = document.stage_order().iter().copied().filter(|id| has(&|cell| cell.stage == *id));
    let lanes = document.lane_order().iter().copied().filter(|id| has(&|cell| cell.lane == *id));
    let card = |id: &CardId| {
        let mut card = document.card(*id)?.clone();
        let answered = card.fields.cards(Field::Answers).iter().copied().filter(|card| cards.contains(card));
        let answered = Value::Cards(answered.collect());
        card.fields.set(Field::Answers, Some(answered));
        Some((*id, card))
    };
    let fields = Fields::default().with(Field::Title, document.map().title());
    let parts = Parts {
        map: JourneyMap { fields },
        personas: personas.filter_map(|id| Some((id, document.persona(id)?.clone()))).collect(),
        stages: stages.filter_map(|id| Some((id, document.stage(id)?.clone()))).collect(),
        lanes: lanes.filter_map(|id| Some((id, document.lane(id)?.clone()))).collect(),
        cards: cards.iter().filter_map(card).collect(),
        cells: cells.into_iter().collect(),
        ..Parts::default()
    };
    Document::from_parts(document.id(), parts)
}

/// New ids for old ones, the same one each time.
struct Renewed<'ids> {
    ids: &'ids mut dyn IdSource,
    known: BTreeMap<RawId, RawId>,
}

impl Renewed<'_> {
    fn id(&mut self, old: RawId) -> RawId {
        let ids = &mut *self.ids;
        *self.known.entry(old).or_insert_with(|| ids.next_id())
    }

    fn parts(&mut self, document: &Document) -> Parts {
        let personas =
            document.persona_order().iter().filter_map(|id| Some((*id, document.persona(*id)?.clone())));
        let stages = document.stage_order().iter().filter_map(|id| Some((*id, document.stage(*id)?.clone())));
        let lanes = document.lane_order().iter().filter_map(|id| Some((*id, document.lane(*id)?.clone())));
        Parts {
            map: document.map().clone(),
            personas: personas.map(|(id, it)| (PersonaId(self.id(id.0)), it)).collect(),
            stages: stages.map(|(id, it)| (StageId(self.id(id.0)), it)).collect(),
            lanes: lanes.map(|(id, it)| (LaneId(self.id(id.0)), it)).collect(),
            cards: document.cards().map(|(id, card)| (CardId(self.id(id.0)), self.card(card))).collect(),
            cells: document.cells().map(|(key, cell)| (self.key(key), self.cell(cell))).collect(),
            ..Parts::default()
        }
    }

    fn card(&mut self, card: &Card) -> Card {
        let answers = card.fields.cards(Field::Answers).iter().map(|id| CardId(self.id(id.0))).collect();
        let mut card = card.clone();
        card.fields.set(Field::Answers, Some(Value::Cards(answers)));
        card
    }

    fn key(&mut self, key: CellKey) -> CellKey {
        CellKey {
            persona: key.persona.map(|persona| PersonaId(self.id(persona.0))),
            lane: LaneId(self.id(key.lane.0)),
            stage: StageId(self.id(key.stage.0)),
        }
    }

    fn cell(&mut self, cell: &Cell) -> Cell {
        Cell { cards: cell.cards.iter().map(|id| CardId(self.id(id.0))).collect() }
    }
}
