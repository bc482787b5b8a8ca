//! What leads to all commands, all shortcuts and the colors without keys.

use leptos::prelude::*;

use crate::session::keymap::AppAction;
use crate::state::{Dialog, Shell};
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The buttons at the end of the status bar.
#[component]
pub(super) fn HelpButtons() -> impl IntoView {
    let shell = Shell::expect();
    let button = move |name: &'static str, icon: IconName, dialog: Dialog, keys: Option<AppAction>| {
        let is_minor = icon != IconName::Command;
        view! {
            <button
                type="button"
                class="button icon quiet"
                class:help-button=is_minor
                aria-label=name
                title=keys.map_or_else(|| name.to_owned(), |keys| wording::with_keys(name, &shell.keys.shown(keys)))
                aria-haspopup="dialog"
                on:click=move |_| shell.ask_at_once(dialog.clone())
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        <div class="help-buttons">
            {button("Commands", IconName::Command, Dialog::Commands, Some(AppAction::Commands))}
            {button("Appearance", IconName::Sun, Dialog::Appearance, None)}
            {button("Keyboard shortcuts", IconName::Help, Dialog::Shortcuts, Some(AppAction::Help))}
        </div>
    }
}
