//! What is being read, in words, once it takes long enough to wonder.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::clock;

/// When reading is shown. A message about less would only flash.
const SHOWN_AFTER: Duration = Duration::from_millis(200);
/// From so many bytes on it is shown before it begins: while a file is read, nothing can be drawn.
const LARGE: usize = 1024 * 1024;

/// Everything that is being read. Files can be dropped while others are still read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    turns: RwSignal<Vec<(u32, Shown)>>,
    next: StoredValue<u32>,
}

#[derive(Debug)]
struct Shown {
    words: String,
    is_due: bool,
}

/// One reading, from its beginning until this value is gone, however it ends.
#[derive(Debug)]
pub(super) struct Turn {
    reading: Reading,
    id: u32,
}

impl Reading {
    pub(super) fn new() -> Self {
        Self { turns: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// What is being read, if that takes long.
    pub(super) fn words(self) -> Option<String> {
        self.turns.with(|turns| {
            let shown = turns.iter().rev().find(|(_, shown)| shown.is_due);
            shown.map(|(_, shown)| shown.words.clone())
        })
    }

    /// Begins to read something.
    pub(super) fn begin(self, words: String) -> Turn {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.turns.update(|turns| turns.push((id, Shown { words, is_due: false })));
        set_timeout(move || self.change(id, |shown| shown.is_due = true), SHOWN_AFTER);
        Turn { reading: self, id }
    }

    fn change(self, id: u32, change: impl FnOnce(&mut Shown)) {
        self.turns.maybe_update(|turns| {
            let turn = turns.iter_mut().find(|(other, _)| *other == id);
            turn.map(|(_, shown)| change(shown)).is_some()
        });
    }
}

impl Turn {
    /// Goes on to the next file.
    pub(super) fn tell(&self, words: String) {
        self.reading.change(self.id, |shown| shown.words = words);
    }

    /// Lets the page show what comes, if reading so many bytes takes long.
    pub(super) async fn before(&self, bytes: usize) {
        if bytes >= LARGE {
            self.reading.change(self.id, |shown| shown.is_due = true);
            clock::let_page_draw().await;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.reading.turns.update(|turns| turns.retain(|(id, _)| *id != self.id));
    }
}
