//! What a change did, record by record: undo entry, change notice and difference of two maps in one.

use std::collections::BTreeMap;

use crate::model::{Record, RecordKey};

/// What happened to one record. `None` before means created, `None` after means removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it is now.
    pub after: Option<Record>,
}

/// What a change did to each record it touched.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    changes: BTreeMap<RecordKey, Change>,
}

impl Patch {
    /// A patch of `changes`; those that change nothing fall out.
    #[must_use]
    pub fn new(mut changes: BTreeMap<RecordKey, Change>) -> Self {
        changes.retain(|_, change| change.before != change.after);
        Self { changes }
    }

    /// Whether nothing is changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The records that are changed, each once.
    pub fn touched(&self) -> impl Iterator<Item = RecordKey> {
        self.changes.keys().copied()
    }

    /// The changes, by record.
    pub fn changes(&self) -> impl Iterator<Item = (RecordKey, &Change)> {
        self.changes.iter().map(|(key, change)| (*key, change))
    }

    /// The patch that takes this one back.
    #[must_use]
    pub fn invert(self) -> Self {
        let swap = |(key, change): (_, Change)| (key, Change { before: change.after, after: change.before });
        Self { changes: self.changes.into_iter().map(swap).collect() }
    }

    /// This patch and then `later`, as one: the first before and the last after of each record.
    #[must_use]
    pub fn squash(mut self, later: Self) -> Self {
        for (key, change) in later.changes {
            match self.changes.get_mut(&key) {
                Some(earlier) => earlier.after = change.after,
                None => drop(self.changes.insert(key, change)),
            }
        }
        Self::new(self.changes)
    }
}
