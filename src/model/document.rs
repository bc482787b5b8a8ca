//! The map as a value: flat tables of records by id, with plain lists for order.

use std::collections::BTreeMap;
use std::collections::btree_map::Range;

use crate::model::{
    Card, CardId, Cell, CellKey, Extra, Field, Fields, Holder, JourneyMap, Lane, LaneId, LaneKind, Lineage,
    MapId, Persona, PersonaId, RawId, Record, RecordKey, Scope, Stage, StageId,
};

/// One map with everything on it.
///
/// Everyone may read it; only `edit::Transaction` writes to it, through [`Document::replace_record`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    id: MapId,
    map: JourneyMap,
    lineage: Lineage,
    extra: Extra,
    persona_order: Vec<PersonaId>,
    stage_order: Vec<StageId>,
    lane_order: Vec<LaneId>,
    /// Personas, stages, lanes, cards and cells by their keys, each kind in a row of its own. One table for
    /// all, because each table of another type would add its own code to the app.
    records: BTreeMap<RecordKey, Record>,
    /// Which cell each card lies in: the cells read backwards, kept in step by [`Document::replace_record`].
    places: BTreeMap<CardId, CellKey>,
}

/// All records of a map, in order: what [`Document::from_parts`] builds a document from.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// What the whole map is about.
    pub map: JourneyMap,
    /// Which handed-out states it descends from.
    pub lineage: Lineage,
    /// What a newer version wrote beside the records.
    pub extra: Extra,
    /// The personas in order.
    pub personas: Vec<(PersonaId, Persona)>,
    /// The stages in order.
    pub stages: Vec<(StageId, Stage)>,
    /// The lanes in order.
    pub lanes: Vec<(LaneId, Lane)>,
    /// The cards.
    pub cards: Vec<(CardId, Card)>,
    /// The cells that hold cards.
    pub cells: Vec<(CellKey, Cell)>,
}

/// Where a card lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The cell.
    pub cell: CellKey,
    /// The place in the cell, from 0.
    pub index: usize,
    /// How many cards the cell holds.
    pub count: usize,
}

impl Document {
    /// Builds a document whole. The caller sees to it that [`crate::model::violations`] finds nothing.
    #[must_use]
    pub fn from_parts(id: MapId, parts: Parts) -> Self {
        let mut document = Self {
            id,
            map: parts.map,
            lineage: parts.lineage,
            extra: parts.extra,
            persona_order: parts.personas.iter().map(|(id, _)| *id).collect(),
            stage_order: parts.stages.iter().map(|(id, _)| *id).collect(),
            lane_order: parts.lanes.iter().map(|(id, _)| *id).collect(),
            records: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        let mut put = |key, record| drop(document.records.insert(key, record));
        for (id, persona) in parts.personas {
            put(RecordKey::Persona(id), Record::Persona(Box::new(persona)));
        }
        for (id, stage) in parts.stages {
            put(RecordKey::Stage(id), Record::Stage(Box::new(stage)));
        }
        for (id, lane) in parts.lanes {
            put(RecordKey::Lane(id), Record::Lane(Box::new(lane)));
        }
        for (id, card) in parts.cards {
            put(RecordKey::Card(id), Record::Card(Box::new(card)));
        }
        for (key, cell) in parts.cells {
            document.replace_cell(key, cell);
        }
        document
    }

    /// Whether both hold the same records, whatever was handed out of them.
    #[must_use]
    pub fn records_equal(&self, other: &Self) -> bool {
        self.map == other.map
            && self.persona_order == other.persona_order
            && self.stage_order == other.stage_order
            && self.lane_order == other.lane_order
            && self.records == other.records
    }

    /// The map's id, the same in all its copies.
    #[must_use]
    pub fn id(&self) -> MapId {
        self.id
    }

    /// The same content as a map of its own: another id and no lineage.
    #[must_use]
    pub fn into_copy(mut self, id: MapId, title: String) -> Self {
        self.id = id;
        self.lineage = Lineage::default();
        self.map.fields.set(Field::Title, Some(title.into()));
        self
    }

    /// What the whole map is about.
    #[must_use]
    pub fn map(&self) -> &JourneyMap {
        &self.map
    }

    /// Which handed-out states the map descends from.
    #[must_use]
    pub fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// What a newer version wrote beside the records. It belongs to the document as read: no edit changes it.
    #[must_use]
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// The fields of the record `key` and what kind of record has them, if there is such a record and it has
    /// fields.
    #[must_use]
    pub fn fields(&self, key: RecordKey) -> Option<(Holder, &Fields)> {
        match key {
            RecordKey::Map => Some((Holder::Map, &self.map.fields)),
            RecordKey::Persona(id) => Some((Holder::Persona, &self.persona(id)?.fields)),
            RecordKey::Stage(id) => Some((Holder::Stage, &self.stage(id)?.fields)),
            RecordKey::Lane(id) => Some((Holder::Lane, &self.lane(id)?.fields)),
            RecordKey::Card(id) => self.card(id).map(|card| (card.holder(), &card.fields)),
            RecordKey::Lineage
            | RecordKey::PersonaOrder
            | RecordKey::StageOrder
            | RecordKey::LaneOrder
            | RecordKey::Cell(_) => None,
        }
    }

    /// The personas in order.
    #[must_use]
    pub fn persona_order(&self) -> &[PersonaId] {
        &self.persona_order
    }

    /// The stages in order.
    #[must_use]
    pub fn stage_order(&self) -> &[StageId] {
        &self.stage_order
    }

    /// The lanes in order.
    #[must_use]
    pub fn lane_order(&self) -> &[LaneId] {
        &self.lane_order
    }

    /// The persona `id`.
    #[must_use]
    pub fn persona(&self, id: PersonaId) -> Option<&Persona> {
        match self.records.get(&RecordKey::Persona(id)) {
            Some(Record::Persona(persona)) => Some(persona),
            _ => None,
        }
    }

    /// The stage `id`.
    #[must_use]
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        match self.records.get(&RecordKey::Stage(id)) {
            Some(Record::Stage(stage)) => Some(stage),
            _ => None,
        }
    }

    /// The lane `id`.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        match self.records.get(&RecordKey::Lane(id)) {
            Some(Record::Lane(lane)) => Some(lane),
            _ => None,
        }
    }

    /// The card `id`.
    #[must_use]
    pub fn card(&self, id: CardId) -> Option<&Card> {
        match self.records.get(&RecordKey::Card(id)) {
            Some(Record::Card(card)) => Some(card),
            _ => None,
        }
    }

    /// The cards of a cell, first at the top.
    #[must_use]
    pub fn cell(&self, key: CellKey) -> &[CardId] {
        match self.records.get(&RecordKey::Cell(key)) {
            Some(Record::Cell(cell)) => &cell.cards,
            _ => &[],
        }
    }

    /// All personas with their ids, by id.
    pub fn personas(&self) -> impl Iterator<Item = (PersonaId, &Persona)> {
        let all =
            self.kind(RecordKey::Persona(PersonaId(RawId::MIN)), RecordKey::Persona(PersonaId(RawId::MAX)));
        all.filter_map(|(key, record)| match (key, record) {
            (RecordKey::Persona(id), Record::Persona(persona)) => Some((*id, &**persona)),
            _ => None,
        })
    }

    /// All stages with their ids, by id.
    pub fn stages(&self) -> impl Iterator<Item = (StageId, &Stage)> {
        let all = self.kind(RecordKey::Stage(StageId(RawId::MIN)), RecordKey::Stage(StageId(RawId::MAX)));
        all.filter_map(|(key, record)| match (key, record) {
            (RecordKey::Stage(id), Record::Stage(stage)) => Some((*id, &**stage)),
            _ => None,
        })
    }

    /// All lanes with their ids, by id.
    pub fn lanes(&self) -> impl Iterator<Item = (LaneId, &Lane)> {
        let all = self.kind(RecordKey::Lane(LaneId(RawId::MIN)), RecordKey::Lane(LaneId(RawId::MAX)));
        all.filter_map(|(key, record)| match (key, record) {
            (RecordKey::Lane(id), Record::Lane(lane)) => Some((*id, &**lane)),
            _ => None,
        })
    }

    /// All cards with their ids, by id.
    pub fn cards(&self) -> impl Iterator<Item = (CardId, &Card)> {
        let all = self.kind(RecordKey::Card(CardId(RawId::MIN)), RecordKey::Card(CardId(RawId::MAX)));
        all.filter_map(|(key, record)| match (key, record) {
            (RecordKey::Card(id), Record::Card(card)) => Some((*id, &**card)),
            _ => None,
        })
    }

    /// All cells that hold cards, by place.
    pub fn cells(&self) -> impl Iterator<Item = (CellKey, &Cell)> {
        self.kind(RecordKey::Cell(CellKey::MIN), RecordKey::Cell(CellKey::MAX)).filter_map(|(key, record)| {
            match (key, record) {
                (RecordKey::Cell(key), Record::Cell(cell)) => Some((*key, cell)),
                _ => None,
            }
        })
    }

    /// The records from one key to another: those of one kind stand in a row.
    fn kind(&self, first: RecordKey, last: RecordKey) -> Range<'_, RecordKey, Record> {
        self.records.range(first..=last)
    }

    /// How many cards the map holds: each of them lies in a cell.
    #[must_use]
    pub fn card_count(&self) -> usize {
        self.places.len()
    }

    /// The cell that a card lies in.
    #[must_use]
    pub fn cell_of(&self, card: CardId) -> Option<CellKey> {
        self.places.get(&card).copied()
    }

    /// Where exactly a card lies.
    #[must_use]
    pub fn position(&self, card: CardId) -> Option<Position> {
        let cell = self.cell_of(card)?;
        let cards = self.cell(cell);
        let index = cards.iter().position(|other| *other == card)?;
        Some(Position { cell, index, count: cards.len() })
    }

    /// The cell of a lane for a persona: its own, or the one that all share. `None` if the lane is unknown.
    #[must_use]
    pub fn cell_key(&self, persona: PersonaId, lane: LaneId, stage: StageId) -> Option<CellKey> {
        let persona = match self.lane(lane)?.scope {
            Scope::PerPersona => Some(persona),
            Scope::Shared => None,
        };
        Some(CellKey { persona, lane, stage })
    }

    /// The map's one lane of touchpoints.
    #[must_use]
    pub fn touchpoint_lane(&self) -> Option<LaneId> {
        let is_touchpoints =
            |id: &LaneId| self.lane(*id).is_some_and(|lane| lane.kind == LaneKind::Touchpoints);
        self.lane_order.iter().copied().find(is_touchpoints)
    }

    /// The keys of all records but the lineage, each once.
    pub fn record_keys(&self) -> impl Iterator<Item = RecordKey> {
        let whole = [RecordKey::Map, RecordKey::PersonaOrder, RecordKey::StageOrder, RecordKey::LaneOrder];
        whole.into_iter().chain(self.records.keys().copied())
    }

    /// Whether the record `key` is the same in both, or missing in both.
    #[must_use]
    pub fn has_same_record(&self, other: &Self, key: RecordKey) -> bool {
        match key {
            RecordKey::Map => self.map == other.map,
            RecordKey::Lineage => self.lineage == other.lineage,
            RecordKey::PersonaOrder => self.persona_order == other.persona_order,
            RecordKey::StageOrder => self.stage_order == other.stage_order,
            RecordKey::LaneOrder => self.lane_order == other.lane_order,
            RecordKey::Persona(_)
            | RecordKey::Stage(_)
            | RecordKey::Lane(_)
            | RecordKey::Card(_)
            | RecordKey::Cell(_) => self.records.get(&key) == other.records.get(&key),
        }
    }

    /// A copy of the record `key`, or `None` if there is none. Orders always exist.
    #[must_use]
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Map => Some(Record::Map(Box::new(self.map.clone()))),
            RecordKey::Lineage => Some(Record::Lineage(self.lineage.clone())),
            RecordKey::PersonaOrder => Some(Record::PersonaOrder(self.persona_order.clone())),
            RecordKey::StageOrder => Some(Record::StageOrder(self.stage_order.clone())),
            RecordKey::LaneOrder => Some(Record::LaneOrder(self.lane_order.clone())),
            RecordKey::Persona(_)
            | RecordKey::Stage(_)
            | RecordKey::Lane(_)
            | RecordKey::Card(_)
            | RecordKey::Cell(_) => self.records.get(&key).cloned(),
        }
    }

    /// Puts `record` in the place of the record `key`; `None` removes it. Returns what was there before.
    ///
    /// Only `edit::Transaction` calls this. A record of another kind than its key, or a missing order,
    /// changes nothing.
    pub(crate) fn replace_record(&mut self, key: RecordKey, record: Option<Record>) -> Option<Record> {
        let before = self.record(key);
        match (key, record) {
            (RecordKey::Map, Some(Record::Map(map))) => self.map = *map,
            (RecordKey::Lineage, Some(Record::Lineage(lineage))) => self.lineage = lineage,
            (RecordKey::PersonaOrder, Some(Record::PersonaOrder(order))) => self.persona_order = order,
            (RecordKey::StageOrder, Some(Record::StageOrder(order))) => self.stage_order = order,
            (RecordKey::LaneOrder, Some(Record::LaneOrder(order))) => self.lane_order = order,
            (RecordKey::Cell(key), Some(Record::Cell(cell))) => self.replace_cell(key, cell),
            (RecordKey::Cell(key), None) => self.replace_cell(key, Cell::default()),
            (RecordKey::Persona(_), Some(record @ Record::Persona(_)))
            | (RecordKey::Stage(_), Some(record @ Record::Stage(_)))
            | (RecordKey::Lane(_), Some(record @ Record::Lane(_)))
            | (RecordKey::Card(_), Some(record @ Record::Card(_))) => {
                self.records.insert(key, record);
            }
            (RecordKey::Persona(_) | RecordKey::Stage(_) | RecordKey::Lane(_) | RecordKey::Card(_), None) => {
                self.records.remove(&key);
            }
            _ => {}
        }
        before
    }

    fn replace_cell(&mut self, key: CellKey, cell: Cell) {
        if let Some(Record::Cell(before)) = self.records.remove(&RecordKey::Cell(key)) {
            for card in before.cards {
                // A card that went to another cell first is there already and stays there.
                if self.places.get(&card) == Some(&key) {
                    self.places.remove(&card);
                }
            }
        }
        if !cell.cards.is_empty() {
            for card in &cell.cards {
                self.places.insert(*card, key);
            }
            self.records.insert(RecordKey::Cell(key), Record::Cell(cell));
        }
    }
}
