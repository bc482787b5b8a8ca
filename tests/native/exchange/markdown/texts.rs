//! Maps with other texts in all their fields.

use waymark::model::{
    Card, Document, Field, FieldKind, Fields, Holder, JourneyMap, Lane, Parts, Persona, RecordKey, Stage,
    Value,
};

/// `document` with `change` done to each text that people write in it. Addresses and times stay.
pub(super) fn with_texts(document: &Document, mut change: impl FnMut(&str) -> String) -> Document {
    let mut fields = |of: &Fields| changed(of, &mut change);
    let parts = Parts {
        map: JourneyMap { fields: fields(&document.map().fields) },
        extra: document.extra().clone(),
        personas: in_order(document.persona_order(), |id| {
            Some(Persona { fields: fields(&document.persona(id)?.fields) })
        }),
        stages: in_order(document.stage_order(), |id| {
            Some(Stage { fields: fields(&document.stage(id)?.fields) })
        }),
        lanes: in_order(document.lane_order(), |id| {
            let lane = document.lane(id)?;
            Some(Lane { fields: fields(&lane.fields), ..lane.clone() })
        }),
        cards: document
            .cards()
            .map(|(id, card)| (id, Card { fields: fields(&card.fields), ..card.clone() }))
            .collect(),
        cells: document.cells().map(|(key, cell)| (key, cell.clone())).collect(),
        ..Parts::default()
    };
    Document::from_parts(document.id(), parts)
}

fn in_order<I: Copy, R>(order: &[I], mut read: impl FnMut(I) -> Option<R>) -> Vec<(I, R)> {
    order.iter().filter_map(|id| Some((*id, read(*id)?))).collect()
}

fn changed(fields: &Fields, change: &mut dyn FnMut(&str) -> String) -> Fields {
    let mut all = Fields::default();
    all.extra = fields.extra.clone();
    for (field, value) in fields.iter() {
        let value = match value {
            Value::Text(text) if is_written(field) => Value::Text(change(text)),
            Value::Texts(texts) => Value::Texts(texts.iter().map(|text| change(text)).collect()),
            Value::Rows(rows) => Value::Rows(rows.iter().map(|row| changed(row, change)).collect()),
            value => value.clone(),
        };
        all.set(field, Some(value));
    }
    all
}

fn is_written(field: Field) -> bool {
    matches!(field.kind(), FieldKind::Line | FieldKind::Text)
}

/// A text of a map, the field that holds it, and for a text in a row the field that holds the row.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) holder: Holder,
    pub(super) field: Field,
    pub(super) row_of: Option<Field>,
    pub(super) text: String,
}

/// Every text that people wrote in `document`.
pub(super) fn texts(document: &Document) -> Vec<Written> {
    let personas = document.persona_order().iter().map(|id| RecordKey::Persona(*id));
    let stages = document.stage_order().iter().map(|id| RecordKey::Stage(*id));
    let lanes = document.lane_order().iter().map(|id| RecordKey::Lane(*id));
    let cards = document.cards().map(|(id, _)| RecordKey::Card(id));
    let keys = [RecordKey::Map].into_iter().chain(personas).chain(stages).chain(lanes).chain(cards);
    let mut all = Vec::new();
    for (holder, fields) in keys.filter_map(|key| document.fields(key)) {
        collect(holder, fields, None, &mut all);
    }
    all
}

fn collect(holder: Holder, fields: &Fields, row_of: Option<Field>, all: &mut Vec<Written>) {
    for (field, value) in fields.iter() {
        let mut add = |text: &String| all.push(Written { holder, field, row_of, text: text.clone() });
        match value {
            Value::Text(text) if is_written(field) => add(text),
            Value::Texts(texts) => texts.iter().for_each(add),
            Value::Rows(rows) => rows.iter().for_each(|row| collect(holder, row, Some(field), all)),
            _ => {}
        }
    }
}
