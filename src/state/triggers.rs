//! Many things of one kind that can change, each with a trigger of its own.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

/// A trigger for each thing that somebody has asked for: a change tells those who asked for it and nobody else.
#[derive(Debug)]
pub(super) struct Triggers<K: Send + Sync + 'static> {
    asked: StoredValue<HashMap<K, ArcTrigger>>,
}

impl<K: Send + Sync + 'static> Clone for Triggers<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync + 'static> Copy for Triggers<K> {}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Triggers<K> {
    /// Nobody has asked for anything.
    pub(super) fn new() -> Self {
        Self { asked: StoredValue::new(HashMap::new()) }
    }

    /// Depends on `key`, if somebody is watching.
    pub(super) fn track(self, key: K) {
        if Observer::get().is_none() {
            return;
        }
        let trigger = self.of(key).unwrap_or_else(|| {
            let trigger = ArcTrigger::new();
            self.asked.update_value(|asked| drop(asked.insert(key, trigger.clone())));
            trigger
        });
        trigger.track();
    }

    /// Tells who asked for `key` that it has changed.
    pub(super) fn notify(self, key: K) {
        if let Some(trigger) = self.of(key) {
            trigger.notify();
        }
    }

    fn of(self, key: K) -> Option<ArcTrigger> {
        self.asked.with_value(|asked| asked.get(&key).cloned())
    }
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Default for Triggers<K> {
    fn default() -> Self {
        Self::new()
    }
}
