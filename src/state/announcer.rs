//! What the live region says.

use leptos::prelude::*;

/// The sentence that screen readers read out, and a count that tells equal sentences apart.
#[derive(Debug, Clone, Copy)]
pub struct Announcer {
    sentence: RwSignal<(u32, String)>,
}

impl Announcer {
    pub(crate) fn new() -> Self {
        Self { sentence: RwSignal::new((0, String::new())) }
    }

    /// Says `sentence` to screen readers, once.
    pub fn say(self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        self.sentence.update(|said| *said = (said.0.wrapping_add(1), sentence));
    }

    /// What was said last. Saying the same again differs by a no-break space, else nobody would hear it.
    #[must_use]
    pub fn text(self) -> String {
        self.sentence
            .with(|(count, text)| if count % 2 == 0 { text.clone() } else { format!("{text}\u{a0}") })
    }
}
