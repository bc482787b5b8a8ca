//! What keys do while a map is presented; the table is in `session::keymap`.

use leptos::ev::KeyboardEvent;

use crate::session::keymap::{self, Chord, PresentAction};
use crate::session::presentation::Turn;
use crate::state::{Dialog, dom};
use crate::view::parts::pressed::chord;
use crate::view::present::PRESENTATION;
use crate::view::present::show::Show;
use crate::wording::presentation as words;

/// A key goes down.
pub fn on_key_down(show: Show, event: &KeyboardEvent) {
    let shell = show.workspace.shell;
    if event.default_prevented() || shell.dialogs.is_asking() {
        return;
    }
    let Some(chord) = chord(event, shell.keys) else { return };
    let has_single_keys = shell.key_preference.has_single_keys_now();
    let Some(action) = keymap::present_action(&chord, has_single_keys) else { return };
    if dom::is_text_field(event.target()) {
        // The list of slides has keys of its own; Escape leaves it.
        if action == PresentAction::End {
            event.prevent_default();
            dom::focus_now(PRESENTATION);
        }
        return;
    }
    let is_on_button = dom::closest(event.target(), "button").is_some();
    if is_on_button && matches!(chord.key.as_str(), "Enter" | " ") {
        return;
    }
    event.prevent_default();
    // A key that is held would run through all slides.
    if !event.repeat() || matches!(action, PresentAction::Onward | PresentAction::Backward) {
        act(show, action, &chord);
    }
}

/// A key comes up: the pointer goes with the one that was held for it.
pub fn on_key_up(show: Show, event: &KeyboardEvent) {
    let names = show.workspace.shell.keys;
    let action = chord(event, names).and_then(|chord| keymap::present_action(&chord, true));
    if action == Some(PresentAction::Pointer) && show.pointer.release() {
        show.words.say(words::pointing(false));
    }
}

fn act(show: Show, action: PresentAction, chord: &Chord) {
    match action {
        PresentAction::Next if chord.key == "Enter" && show.go_to_number() => {}
        PresentAction::Next => show.step(Turn::Next),
        PresentAction::Previous => show.step(Turn::Previous),
        PresentAction::Onward => show.page(Turn::Next),
        PresentAction::Backward => show.page(Turn::Previous),
        PresentAction::First => show.go_to(0),
        PresentAction::Last => show.go_to(usize::MAX),
        PresentAction::Digit => {
            if let Some(digit) = chord.digit() {
                show.type_digit(digit);
            }
        }
        PresentAction::Overlay => show.toggle_overlay(),
        PresentAction::Pointer => show.words.say(words::pointing(show.pointer.press())),
        PresentAction::FullScreen => show.full_screen.toggle(),
        PresentAction::Help => show.workspace.shell.dialogs.ask(Dialog::Shortcuts),
        PresentAction::End => show.workspace.end_presenting(),
    }
}
