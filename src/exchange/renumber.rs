//! The same map with other ids: small ones, so that it takes less room, or fresh ones, so that it is a map of its own.

use std::collections::BTreeMap;

use crate::model::{
    Card, CardId, Cell, CellKey, Document, Field, Fields, IdSource, Lane, LaneId, MapId, Parts, Persona,
    PersonaId, RawId, Stage, StageId, Value,
};

/// The same content under ids from `ids`. It remembers nothing of the states that were handed out, for those are
/// states of another map. Fields that only other programs know, and that are kept per cell, are left behind.
pub(crate) fn renumbered(document: &Document, id: MapId, ids: &mut dyn IdSource) -> Document {
    let mut table = Table { ids, known: BTreeMap::new() };
    let personas = document.persona_order().iter().filter_map(|id| {
        let fields = table.fields(&document.persona(*id)?.fields);
        Some((PersonaId(table.of(id.0)), Persona { fields }))
    });
    let personas = personas.collect();
    let stages = document.stage_order().iter().filter_map(|id| {
        let fields = table.fields(&document.stage(*id)?.fields);
        Some((StageId(table.of(id.0)), Stage { fields }))
    });
    let stages = stages.collect();
    let lanes = document.lane_order().iter().filter_map(|id| {
        let lane = document.lane(*id)?;
        let fields = table.fields(&lane.fields);
        Some((LaneId(table.of(id.0)), Lane { fields, ..lane.clone() }))
    });
    let lanes = lanes.collect();
    let cards = document.cards().map(|(id, card)| {
        let fields = table.fields(&card.fields);
        (CardId(table.of(id.0)), Card { fields, ..card.clone() })
    });
    let cards = cards.collect();
    let cells = document.cells().map(|(key, cell)| (table.cell(key), table.cards(&cell.cards)));
    let cells = cells.map(|(key, cards)| (key, Cell { cards })).collect();
    let parts =
        Parts { map: document.map().clone(), personas, stages, lanes, cards, cells, ..Parts::default() };
    Document::from_parts(id, parts)
}

struct Table<'i> {
    ids: &'i mut dyn IdSource,
    known: BTreeMap<RawId, RawId>,
}

impl Table<'_> {
    fn of(&mut self, id: RawId) -> RawId {
        let ids = &mut *self.ids;
        *self.known.entry(id).or_insert_with(|| ids.next_id())
    }

    fn cell(&mut self, key: CellKey) -> CellKey {
        CellKey {
            persona: key.persona.map(|persona| PersonaId(self.of(persona.0))),
            lane: LaneId(self.of(key.lane.0)),
            stage: StageId(self.of(key.stage.0)),
        }
    }

    fn cards(&mut self, cards: &[CardId]) -> Vec<CardId> {
        cards.iter().map(|card| CardId(self.of(card.0))).collect()
    }

    /// The same fields, with the other ids of the cards that they name and of their rows.
    fn fields(&mut self, fields: &Fields) -> Fields {
        let mut renamed = fields.clone();
        for (field, value) in fields.iter() {
            let value = match value {
                Value::Cards(cards) => Value::Cards(self.cards(cards)),
                Value::Rows(rows) => Value::Rows(rows.iter().map(|row| self.row(row)).collect()),
                _ => continue,
            };
            renamed.set(field, Some(value));
        }
        renamed
    }

    fn row(&mut self, row: &Fields) -> Fields {
        let mut renamed = row.clone();
        if let Some(Value::Id(id)) = row.get(Field::Id) {
            renamed.set(Field::Id, Some(Value::Id(self.of(*id))));
        }
        renamed
    }
}
