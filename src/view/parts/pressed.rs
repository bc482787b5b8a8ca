//! What a key event says about keys, for the table of shortcuts.

use leptos::ev::KeyboardEvent;

use crate::session::keymap::{Chord, KeyNames};

/// The keys that are down; `None` while they belong to whoever types: an input method that composes a word, or
/// `AltGr`, which types the signs of many layouts.
///
/// The modifier of the other kind of system makes it another shortcut, which is not ours: Control on a Mac moves the
/// caret in fields, the Windows key belongs to the system.
pub(crate) fn chord(event: &KeyboardEvent, names: KeyNames) -> Option<Chord> {
    let key = event.key();
    let (is_control, is_meta) = (event.ctrl_key(), event.meta_key());
    let (is_mod, is_foreign) = match names {
        KeyNames::Mac if KeyNames::needs_control(&key) => (is_control, is_meta),
        KeyNames::Mac => (is_meta, is_control),
        KeyNames::Other => (is_control, is_meta),
    };
    // Some browsers call Option AltGraph.
    let is_alt_graph = names == KeyNames::Other && event.get_modifier_state("AltGraph");
    let (is_shift, is_alt) = (event.shift_key(), event.alt_key());
    let is_ours = !is_foreign && !is_alt_graph && !is_composing(event);
    is_ours.then(|| Chord { key, code: event.code(), is_mod, is_shift, is_alt })
}

/// While an input method composes a word, all keys are its own. Code 229 is what old ones send.
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}
