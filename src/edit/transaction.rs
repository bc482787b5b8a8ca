//! The only writer of documents: it remembers what each record was before it was touched.

use std::collections::BTreeMap;

use crate::edit::{Change, Patch};
use crate::model::{
    Card, CardId, Cell, CellKey, Document, Fields, JourneyMap, Lane, Lineage, Persona, Record, RecordKey,
    Stage,
};

/// A change in progress. Dropping it without [`Transaction::commit`] takes everything back.
#[derive(Debug)]
pub struct Transaction<'document> {
    document: &'document mut Document,
    before: BTreeMap<RecordKey, Option<Record>>,
}

impl<'document> Transaction<'document> {
    /// Begins to change `document`.
    pub fn new(document: &'document mut Document) -> Self {
        Self { document, before: BTreeMap::new() }
    }

    /// The document with all changes so far.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.document
    }

    /// Puts `record` in the place of the record `key`; `None` removes it.
    pub fn put(&mut self, key: RecordKey, record: Option<Record>) {
        let before = self.document.replace_record(key, record);
        self.before.entry(key).or_insert(before);
    }

    /// Gives the record `key` these fields; a record that has none stays as it is.
    pub fn put_fields(&mut self, key: RecordKey, fields: Fields) {
        let record = match key {
            RecordKey::Map => Record::Map(Box::new(JourneyMap { fields })),
            RecordKey::Persona(_) => Record::Persona(Box::new(Persona { fields })),
            RecordKey::Stage(_) => Record::Stage(Box::new(Stage { fields })),
            RecordKey::Lane(id) => match self.document.lane(id) {
                Some(Lane { kind, scope, .. }) => {
                    Record::Lane(Box::new(Lane { kind: *kind, scope: *scope, fields }))
                }
                None => return,
            },
            RecordKey::Card(id) => match self.document.card(id) {
                Some(Card { kind, .. }) => Record::Card(Box::new(Card { kind: *kind, fields })),
                None => return,
            },
            _ => return,
        };
        self.put(key, Some(record));
    }

    /// Does what `patch` says. Its "before" sides are not looked at.
    pub fn put_patch(&mut self, patch: &Patch) {
        for (key, change) in patch.changes() {
            self.put(key, change.after.clone());
        }
    }

    /// Changes which handed-out states the map descends from.
    pub fn set_lineage(&mut self, lineage: Lineage) {
        self.put(RecordKey::Lineage, Some(Record::Lineage(lineage)));
    }

    /// Gives a cell these cards. A cell without cards loses its record.
    ///
    /// Cards are taken out of the cell they lie in before they are put into another: a transaction that
    /// was dropped in between would not know where they belong.
    pub fn set_cell(&mut self, key: CellKey, cards: Vec<CardId>) {
        let lies_elsewhere = |card: &CardId| self.document.cell_of(*card).is_some_and(|cell| cell != key);
        debug_assert!(!cards.iter().any(lies_elsewhere), "a card would lie in two cells");
        let record = (!cards.is_empty()).then_some(Record::Cell(Cell { cards }));
        self.put(RecordKey::Cell(key), record);
    }

    /// Ends the change; what it did, record by record.
    #[must_use]
    pub fn commit(mut self) -> Patch {
        let before = std::mem::take(&mut self.before);
        let change = |(key, before)| (key, Change { before, after: self.document.record(key) });
        Patch::new(before.into_iter().map(change).collect())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        for (key, before) in std::mem::take(&mut self.before) {
            self.document.replace_record(key, before);
        }
    }
}
