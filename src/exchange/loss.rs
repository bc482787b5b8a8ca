//! What a format cannot hold of a map, counted before it is written.

use std::collections::BTreeMap;

use crate::model::{Document, Extra, Field, Fields, Holder, Lane, LaneKind, RecordKey, Value};
use crate::wording;

/// A kind of thing that is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// Whole cards of lanes of this kind.
    Cards(LaneKind),
    /// Values of a field, whatever record has them.
    Field(Field),
    /// Records with fields that Waymark keeps for other programs.
    Unknown,
    /// Something that only this format does not hold, in the singular and in the plural.
    Other(&'static str, &'static str),
}

/// What of a map a format cannot hold: how many of each kind, in the order of [`Lost`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses(BTreeMap<Lost, usize>);

/// What a format holds of maps.
pub(crate) struct Holds {
    /// Whether cards of such a lane are written. Those that are not are lost whole, with all their fields.
    pub(crate) lane: fn(&Lane) -> bool,
    /// Whether the values of a field of such a record are written.
    pub(crate) field: fn(Holder, Field) -> bool,
    /// Whether fields that only other programs know are written.
    pub(crate) unknown: bool,
}

impl Losses {
    /// Counts what is lost when `document` is written in a format that holds so much.
    #[must_use]
    pub(crate) fn of(document: &Document, holds: &Holds) -> Self {
        let mut losses = Self::default();
        losses.count_record(document, RecordKey::Map, holds);
        for id in document.persona_order() {
            losses.count_record(document, RecordKey::Persona(*id), holds);
        }
        for id in document.stage_order() {
            losses.count_record(document, RecordKey::Stage(*id), holds);
        }
        for id in document.lane_order() {
            losses.count_record(document, RecordKey::Lane(*id), holds);
        }
        for (key, cell) in document.cells() {
            let Some(lane) = document.lane(key.lane) else { continue };
            if (holds.lane)(lane) {
                for card in &cell.cards {
                    losses.count_record(document, RecordKey::Card(*card), holds);
                }
            } else {
                losses.add(Lost::Cards(lane.kind), cell.cards.len());
            }
        }
        losses
    }

    fn count_record(&mut self, document: &Document, key: RecordKey, holds: &Holds) {
        let Some((holder, fields)) = document.fields(key) else { return };
        self.count_fields(fields, |field| (holds.field)(holder, field));
        if !holds.unknown {
            let rows = fields.iter().flat_map(|(field, _)| fields.rows(field));
            let records = rows.chain([fields]).filter(|record| record.extra != Extra::default());
            self.add(Lost::Unknown, records.count());
        }
    }

    /// Counts the values of the fields that are not held.
    pub(crate) fn count_fields(&mut self, fields: &Fields, is_held: impl Fn(Field) -> bool) {
        for (field, value) in fields.iter().filter(|(field, _)| !is_held(*field)) {
            self.add(Lost::Field(field), entries(value));
        }
    }

    /// Counts `number` more of a kind.
    pub(crate) fn add(&mut self, lost: Lost, number: usize) {
        if number > 0 {
            *self.0.entry(lost).or_default() += number;
        }
    }

    /// What is lost in both of two files that are handed over together.
    #[must_use]
    pub fn in_both(mut self, other: Self) -> Self {
        self.0.retain(|lost, number| {
            *number = (*number).min(other.count(*lost));
            *number > 0
        });
        self
    }

    /// Whether everything is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of a kind are lost.
    #[must_use]
    pub fn count(&self, lost: Lost) -> usize {
        self.0.get(&lost).copied().unwrap_or_default()
    }

    /// Each kind with its number: "3 channels", "1 metric".
    pub fn items(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(lost, number)| match *lost {
            Lost::Cards(kind) => wording::counted_cards(*number, kind),
            Lost::Field(field) => wording::counted_values(*number, field),
            Lost::Unknown => wording::counted_unknown(*number),
            Lost::Other(one, several) => wording::counted(*number, one, several),
        })
    }

    /// One sentence: "3 channels, 2 owners and 1 metric cannot be kept in Mermaid." `None` if nothing is lost.
    #[must_use]
    pub fn sentence(&self, format: &str) -> Option<String> {
        let items: Vec<_> = self.items().collect();
        (!items.is_empty()).then(|| wording::cannot_be_kept(&items, format))
    }
}

/// How many things a value is: lists count their entries.
fn entries(value: &Value) -> usize {
    match value {
        Value::Texts(texts) => texts.len(),
        Value::Rows(rows) => rows.len(),
        Value::Cards(cards) => cards.len(),
        Value::Set(set) => usize::try_from(set.count_ones()).unwrap_or(1),
        Value::Text(_)
        | Value::Choice(_)
        | Value::Number(_)
        | Value::Date(_)
        | Value::Flag
        | Value::Picture(_)
        | Value::Id(_) => 1,
    }
}
