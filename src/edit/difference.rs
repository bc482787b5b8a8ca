//! The difference of two states of one map.

use std::collections::BTreeMap;

use crate::edit::{Change, Patch};
use crate::model::Document;

impl Patch {
    /// What makes the records of `after` out of those of `before`. Which states were handed out is no part of it, nor
    /// are fields of the whole file that no version of the app knows.
    #[must_use]
    pub fn between(before: &Document, after: &Document) -> Self {
        let keys = before.record_keys().chain(after.record_keys());
        let differing = keys.filter(|key| !before.has_same_record(after, *key));
        let change = |key| (key, Change { before: before.record(key), after: after.record(key) });
        Self::new(differing.map(change).collect::<BTreeMap<_, _>>())
    }
}
