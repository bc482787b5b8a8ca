//! The command palette: everything that can be done now, found by name.

mod offered;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::session::keymap::{self, AppAction};
use crate::session::ranking::ranked;
use crate::session::{Direction, keymap::arrow};
use crate::state::{Dialog, Workspace, dom};
use crate::view::commands::offered::{Command, offered};
use crate::view::parts::dialog::ModalDialog;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::pressed::{chord, is_composing};
use crate::wording;

/// The list of commands, which the field controls.
const LIST: &str = "commands";
/// How many commands are listed at once. More are found by typing.
const LISTED: usize = 60;
/// How many lines a page key goes on.
const PAGE: usize = 8;

/// What the palette knows while it is open.
#[derive(Clone, Copy)]
struct Palette {
    workspace: Workspace,
    commands: StoredValue<Vec<Command>>,
    /// The places of the commands that are listed.
    listed: Memo<Vec<usize>>,
    /// Which of them Enter runs.
    active: RwSignal<usize>,
}

impl Palette {
    /// Runs a command of the list. The palette is closed first, so that a command can open the next thing.
    fn run(self, at: usize) {
        let place = self.listed.with_untracked(|listed| listed.get(at).copied());
        let command = place.and_then(|place| {
            self.commands.with_value(|commands| commands.get(place).map(|command| command.does.clone()))
        });
        if let Some(does) = command {
            self.workspace.shell.dialogs.close();
            does.run();
        }
    }

    fn activate(self, at: usize) {
        if self.active.get_untracked() != at {
            self.active.set(at);
        }
    }

    /// Goes to a line and brings it into view.
    fn go_to(self, at: usize) {
        self.activate(at);
        dom::show_soon(format!("#{}", option_id(at)));
    }

    /// Arrows, page keys, Home and End go through the list, Enter runs. Answers whether the key is used.
    fn press(self, event: &KeyboardEvent) -> bool {
        let (key, at) = (event.key(), self.active.get_untracked());
        let count = self.listed.with_untracked(Vec::len);
        let last = count.saturating_sub(1);
        match (key.as_str(), arrow(&key)) {
            (_, Some(Direction::Down)) => self.go_to(if at >= last { 0 } else { at + 1 }),
            (_, Some(Direction::Up)) => self.go_to(if at == 0 { last } else { at - 1 }),
            ("PageDown", _) => self.go_to((at + PAGE).min(last)),
            ("PageUp", _) => self.go_to(at.saturating_sub(PAGE)),
            ("Home", _) => self.go_to(0),
            ("End", _) => self.go_to(last),
            ("Enter", _) => self.run(at),
            _ => return false,
        }
        true
    }
}

/// Finds a command by name and runs it.
#[component]
pub fn Commands() -> impl IntoView {
    let workspace = Workspace::expect();
    let shell = workspace.shell;
    let commands = StoredValue::new(offered(workspace));
    let typed = RwSignal::new(String::new());
    let listed = Memo::new(move |_| {
        let names = |commands: &Vec<Command>| {
            let names = commands.iter().map(|command| (command.name.as_str(), command.of.as_str()));
            ranked(&typed.read(), names)
        };
        let mut places = commands.with_value(names);
        places.truncate(LISTED);
        places
    });
    let palette = Palette { workspace, commands, listed, active: RwSignal::new(0) };
    let close = move |()| shell.dialogs.close();
    let on_key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        match chord(&event, shell.keys).and_then(|chord| keymap::app_action(&chord)) {
            Some(AppAction::Commands) => close(()),
            Some(AppAction::Help) => {
                close(());
                shell.dialogs.ask(Dialog::Shortcuts);
            }
            _ if palette.press(&event) => {}
            _ => return,
        }
        event.prevent_default();
        // The dialog may be gone before the event gets there.
        event.stop_propagation();
    };
    let count = move || {
        let found = listed.with(Vec::len);
        wording::count(found, "command")
    };
    view! {
        <ModalDialog title="Commands" on_close=close look="commands" closes_beside=true>
            <div class="commands-line" on:keydown=on_key>
                <Icon name=IconName::Command/>
                <CommandField palette typed/>
                <button
                    type="button"
                    class="button icon quiet"
                    aria-label="Close commands"
                    title="Close"
                    on:click=move |_| close(())
                >
                    <Icon name=IconName::Close/>
                </button>
            </div>
            <CommandList palette/>
            <p class="sr-only" role="status">{count}</p>
        </ModalDialog>
    }
}

/// The field, which keeps the focus while keys go through the list.
#[component]
fn CommandField(palette: Palette, typed: RwSignal<String>) -> impl IntoView {
    view! {
                <input
                    type="text"
                    class="commands-field"
                    role="combobox"
                    aria-label="Find a command"
                    aria-expanded="true"
                    aria-controls=LIST
                    aria-autocomplete="list"
                    aria-activedescendant=move || {
                        palette.listed.with(|listed| !listed.is_empty()).then(|| option_id(palette.active.get()))
                    }
                    placeholder="What do you want to do?"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    dir="auto"
                    autofocus
                    on:input:target=move |event| {
                        typed.set(event.target().value());
                        palette.go_to(0);
                    }
                />
    }
}

#[component]
fn CommandList(palette: Palette) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let lines = move || {
        let places = palette.listed.get();
        let line = |(at, place): (usize, usize)| {
            palette
                .commands
                .with_value(|commands| commands.get(place).map(|command| option(palette, at, command)))
        };
        places.into_iter().enumerate().filter_map(line).collect_view()
    };
    let is_empty = move || palette.listed.with(Vec::is_empty);
    view! {
        <div
            class="commands-list"
            id=LIST
            role="listbox"
            aria-label="Commands"
            node_ref=list
            // The field keeps the focus.
            on:mousedown=|event| event.prevent_default()
        >
            {lines}
        </div>
        <Show when=is_empty>
            <p class="commands-none">"No command is called like this."</p>
        </Show>
    }
}

fn option(palette: Palette, at: usize, command: &Command) -> AnyView {
    let is_active = Memo::new(move |_| palette.active.get() == at);
    let keys = command.keys.clone();
    view! {
        <div
            class="command"
            class:danger=command.is_danger
            id=option_id(at)
            role="option"
            aria-selected=move || is_active.get().to_string()
            on:pointermove=move |_| palette.activate(at)
            on:click=move |_| palette.run(at)
        >
            <Icon name=command.icon/>
            <span class="command-name" dir="auto">{command.name.clone()}</span>
            <span class="command-of" dir="auto">{command.of.clone()}</span>
            {(!keys.is_empty()).then(|| view! { <kbd>{keys}</kbd> })}
        </div>
    }
    .into_any()
}

/// The id of a line of the list.
fn option_id(at: usize) -> String {
    format!("command-{at}")
}
