//! Where it is remembered how the open map is looked at: in this browser, or in this tab for a map that is only viewed.

use leptos::prelude::use_context;

use crate::platform::storage;

/// Where small things about the open map are remembered. They may be lost without harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Memory {
    /// In this browser, for the next time that the map is opened.
    #[default]
    Browser,
    /// In this tab, for a reload: whoever only looks leaves nothing behind.
    Tab,
}

impl Memory {
    /// That of the screen that a component belongs to.
    pub(crate) fn of_screen() -> Self {
        use_context().unwrap_or_default()
    }

    pub(crate) fn get(self, key: &str) -> Option<String> {
        match self {
            Self::Browser => storage::get(key),
            Self::Tab => storage::get_in_tab(key),
        }
    }

    /// Remembers `text`. What is lost because there is no room is no loss worth a word.
    pub(crate) fn set(self, key: &str, text: &str) {
        match self {
            Self::Browser => drop(storage::set(key, text)),
            Self::Tab => _ = storage::set_in_tab(key, text),
        }
    }

    pub(crate) fn remove(self, key: &str) {
        match self {
            Self::Browser => storage::remove(key),
            Self::Tab => storage::remove_in_tab(key),
        }
    }
}
