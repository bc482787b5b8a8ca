//! A value that is at one of many places, where each place asks only whether it is there.

use std::hash::Hash;

use leptos::prelude::*;

use crate::state::triggers::Triggers;

/// Which of many places has something, such as the card that is being written. When it changes, only the place
/// that had it and the one that has it now are told, however many places ask.
#[derive(Debug)]
pub struct Spotlight<T: Send + Sync + 'static> {
    place: RwSignal<Option<T>>,
    places: Triggers<T>,
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
        Self { place: RwSignal::new(place), places: Triggers::new() }
    }

    /// Whether it is on `place`.
    #[must_use]
    pub fn is_on(self, place: T) -> bool {
        self.places.track(place);
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
            self.places.notify(changed);
        }
    }
}
