//! Lists all shortcuts, as the table of keys has them.

use leptos::prelude::*;

use crate::session::keymap::{Group, KeyNames, Keys, SHORTCUTS, Shortcut};
use crate::state::Shell;
use crate::view::parts::button::{Button, ButtonLook};
use crate::view::parts::check_field::CheckField;
use crate::view::parts::dialog::ModalDialog;

/// Lists all shortcuts, and turns those of single keys on and off.
#[component]
pub fn ShortcutList() -> impl IntoView {
    let shell = Shell::expect();
    let close = move |()| shell.dialogs.close();
    view! {
        <ModalDialog title="Keyboard shortcuts" on_close=close is_wide=true closes_beside=true>
            // The list may have to be scrolled by keys.
            <div class="dialog-body" tabindex="0" role="region" aria-label="Shortcuts" autofocus>
                <div class="shortcut-groups">
                    {Group::ALL.into_iter().map(|group| view! { <ShortcutGroup group/> }).collect_view()}
                </div>
            </div>
            <div class="dialog-actions spread">
                <CheckField
                    label="Single keys"
                    hint="Letters and signs alone are shortcuts on the board. Turn them off if you dictate."
                    checked=Signal::derive(move || shell.key_preference.has_single_keys())
                    on_change=move |is_on| shell.key_preference.set_single_keys(is_on)
                />
                <Button label="Close" look=ButtonLook::Primary on_press=close/>
            </div>
        </ModalDialog>
    }
}

#[component]
fn ShortcutGroup(group: Group) -> impl IntoView {
    let lines = SHORTCUTS.iter().filter(move |shortcut| shortcut.group == group);
    view! {
        <section class="shortcut-group">
            <h3>{group.name()}</h3>
            <dl>{lines.map(line).collect_view()}</dl>
        </section>
    }
}

fn line(shortcut: &'static Shortcut) -> impl IntoView {
    let shell = Shell::expect();
    let is_on = move |keys: &Keys| shell.key_preference.has_single_keys() || !keys.is_single();
    let keys = move || {
        let on: Vec<Keys> = shell.keys.in_order(shortcut.keys).filter(is_on).collect();
        if on.is_empty() {
            return view! { <span class="shortcut-off">"off"</span> }.into_any();
        }
        on.into_iter().map(|keys| key(shell.keys, keys)).collect_view().into_any()
    };
    view! {
        <div class="shortcut">
            <dt>{shortcut.name}</dt>
            <dd>{keys}</dd>
        </div>
    }
}

/// Some voices leave out signs such as ⌘, so they are given words.
fn key(names: KeyNames, keys: Keys) -> impl IntoView {
    view! {
        <kbd aria-hidden="true">{names.written(keys)}</kbd>
        <span class="sr-only">{names.spoken(keys)}", "</span>
    }
}
