//! Whether single letters and signs are shortcuts: a choice of whoever uses this browser, for all maps.

use leptos::prelude::*;

use crate::platform::{page, storage};

/// What is kept when they are not.
const OFF: &str = "off";

/// Whether single letters and signs do something on the board.
#[derive(Debug, Clone, Copy)]
pub struct KeyPreference {
    has_single_keys: RwSignal<bool>,
}

impl KeyPreference {
    /// Reads what was chosen in this browser.
    #[must_use]
    pub(crate) fn new() -> Self {
        Self { has_single_keys: RwSignal::new(storage::get(&key()).as_deref() != Some(OFF)) }
    }

    /// Whether they do something.
    #[must_use]
    pub fn has_single_keys(self) -> bool {
        self.has_single_keys.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn has_single_keys_now(self) -> bool {
        self.has_single_keys.get_untracked()
    }

    /// Turns them on or off, here and in later visits.
    pub fn set_single_keys(self, is_on: bool) {
        self.has_single_keys.set(is_on);
        if is_on {
            storage::remove(&key());
        } else {
            // Where nothing is stored, the choice holds as long as the page.
            storage::set(&key(), OFF).ok();
        }
    }
}

fn key() -> String {
    format!("waymark:{}:single-keys", page::site_path())
}
