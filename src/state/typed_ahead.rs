//! Keeps what is typed for a field whose code is still on its way, and hands it over when the field is there.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use crate::session::typed_ahead::{self, Early};
use crate::state::{dom, listen};

/// What is typed for a field that is not there yet.
#[derive(Debug, Clone, Copy)]
pub struct TypedAhead {
    waiting: StoredValue<Option<typed_ahead::TypedAhead>>,
}

impl TypedAhead {
    pub(super) fn new() -> Self {
        Self { waiting: StoredValue::new(None) }
    }

    /// From now on, until the current component goes, keys for a field that is waited for do nothing else.
    pub fn hear(self) {
        listen::on_window_before_others("keydown", move |event: KeyboardEvent| self.on_key(&event));
        listen::on_window_before_others("pointerdown", move |_: Event| self.give_up());
        on_cleanup(move || self.give_up());
    }

    /// A field was asked for that will have the focus: what is typed until then is for it.
    pub fn begin(self) {
        self.waiting.set_value(Some(typed_ahead::TypedAhead::default()));
    }

    /// The field does not come, or something else is done meanwhile.
    pub fn give_up(self) {
        self.waiting.set_value(None);
    }

    /// Whether a field is waited for.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.waiting.with_value(Option::is_some)
    }

    /// What was asked for is there: the field in it that has the focus gets what was typed.
    pub fn hand_over(self, asked: &dom::Element) {
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        if let Some(ahead) = waiting.filter(|ahead| !ahead.text().is_empty()) {
            dom::type_into_focused(asked, ahead.text());
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        // AltGr types signs, and is said to be Control and Alt on some systems.
        let is_shortcut = has_modifier && !event.get_modifier_state("AltGraph");
        let heard = self
            .waiting
            .try_update_value(|waiting| waiting.as_mut().map(|ahead| ahead.hear(&event.key(), is_shortcut)));
        match heard.flatten() {
            Some(Early::Kept) => {
                event.prevent_default();
                event.stop_propagation();
            }
            Some(Early::GivenUp) => self.give_up(),
            Some(Early::Passed) | None => {}
        }
    }
}
