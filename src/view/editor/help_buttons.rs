//! What leads to all commands and all shortcuts without keys.

use leptos::prelude::*;

use crate::session::keymap::AppAction;
use crate::state::{Dialog, Shell};
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// The buttons at the end of the status bar.
#[component]
pub(super) fn HelpButtons() -> impl IntoView {
    let shell = Shell::expect();
    let button = move |name: &'static str, icon: IconName, dialog: Dialog, keys: AppAction| {
        let is_help = icon == IconName::Help;
        view! {
            <button
                type="button"
                class="button icon quiet"
                class:help-button=is_help
                aria-label=name
                title=wording::with_keys(name, &shell.keys.shown(keys))
                aria-haspopup="dialog"
                on:click=move |_| shell.dialogs.ask(dialog.clone())
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        <div class="help-buttons">
            {button("Commands", IconName::Command, Dialog::Commands, AppAction::Commands)}
            {button("Keyboard shortcuts", IconName::Help, Dialog::Shortcuts, AppAction::Help)}
        </div>
    }
}
