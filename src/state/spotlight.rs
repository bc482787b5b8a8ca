//! A value that is at one of many places, where each place asks only whether it is there.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

/// Which of many places has something, such as the selection. When it changes, only the place that had it
/// and the one that has it now are told, however many places ask.
#[derive(Debug)]
pub struct Spotlight<T: Send + Sync + 'static> {
    place: RwSignal<Option<T>>,
    asked: StoredValue<HashMap<T, ArcTrigger>>,
}

impl<T: Send + Sync + 'static> Clone for Spotlight<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Spotlight<T> {}

impl<T: Copy + Eq + Hash + Send + Sync + 'static> Spotlight<T> {
    /// A spotlight on `place`, or on nothing.
    #[must_use]
    pub fn new(place: Option<T>) -> Self {
        Self { place: RwSignal::new(place), asked: StoredValue::new(HashMap::new()) }
    }

    /// Whether it is on `place`.
    #[must_use]
    pub fn is_on(self, place: T) -> bool {
        if Observer::get().is_some() {
            let known = self.asked.with_value(|asked| asked.get(&place).cloned());
            let trigger = known.unwrap_or_else(|| {
                let trigger = ArcTrigger::new();
                self.asked.update_value(|asked| drop(asked.insert(place, trigger.clone())));
                trigger
            });
            trigger.track();
        }
        self.place.get_untracked() == Some(place)
    }

    /// Where it is, for views that show whatever it is on.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.place.get()
    }

    /// Where it is, without depending on it.
    #[must_use]
    pub fn now(self) -> Option<T> {
        self.place.get_untracked()
    }

    /// Moves it.
    pub fn set(self, place: Option<T>) {
        let before = self.place.get_untracked();
        if before == place {
            return;
        }
        self.place.set(place);
        for changed in [before, place].into_iter().flatten() {
            let trigger = self.asked.with_value(|asked| asked.get(&changed).cloned());
            if let Some(trigger) = trigger {
                trigger.notify();
            }
        }
    }
}
