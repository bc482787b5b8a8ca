//! Whose journey is shown: one tab per persona, and one for all.

use leptos::either::Either;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::model::PersonaId;
use crate::session::focus::FocusKey;
use crate::session::keymap::BoardAction;
use crate::session::{Direction, Item, keymap};
use crate::state::{Dialog, Shell, Workspace, dom};
use crate::view::editor::board_menu::{self, Owner};
use crate::view::editor::title_editor::TitleEditor;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::pressed::chord;
use crate::wording;

/// The tabs of the personas.
#[component]
pub fn PersonaTabs() -> impl IntoView {
    let workspace = Workspace::expect();
    let navigation = Shell::expect().navigation;
    let is_all = move || workspace.shown_persona.get().is_none();
    view! {
        <nav class="tabs-bar" aria-label="Personas">
            <div
                class="tabs"
                role="tablist"
                aria-label="Whose journey is shown"
                on:keydown=move |event| on_key_down(workspace, &event)
            >
                <button
                    type="button"
                    class="tab"
                    role="tab"
                    data-all-personas=""
                    aria-selected=move || is_all().to_string()
                    tabindex=move || if is_all() { 0 } else { -1 }
                    on:click=move |_| navigation.show_persona(None)
                >
                    <span class="tab-name">"All personas"</span>
                </button>
                <For each=move || workspace.store.persona_ids() key=|id| *id let:id>
                    <PersonaTab id/>
                </For>
            </div>
            <ShownPersonaMenu/>
            <button
                type="button"
                class="button icon tab-add"
                aria-label="Add persona"
                title="Add persona"
                on:click=move |_| workspace.add_persona()
            >
                <Icon name=IconName::Plus/>
            </button>
        </nav>
    }
}

#[component]
fn PersonaTab(id: PersonaId) -> impl IntoView {
    let workspace = Workspace::expect();
    let navigation = Shell::expect().navigation;
    let item = Item::Persona(id);
    let is_shown = move || workspace.shown_persona.get() == Some(id);
    let show = move |_: MouseEvent| {
        navigation.show_persona(Some(id));
        workspace.store.select(Some(item));
    };
    let tab = move || {
        view! {
            <button
                type="button"
                class="tab"
                role="tab"
                data-persona=id.to_string()
                aria-selected=move || is_shown().to_string()
                tabindex=move || if is_shown() { 0 } else { -1 }
                on:click=show
                on:dblclick=move |_| workspace.edit_title(item)
            >
                <Avatar persona=id/>
                <span class="tab-name" dir="auto">{move || workspace.item_name(item)}</span>
            </button>
        }
    };
    move || {
        if workspace.editing.is_on(item) {
            Either::Left(view! { <div class="tab editing"><TitleEditor item/></div> })
        } else {
            Either::Right(tab())
        }
    }
}

/// The menu of the persona that is shown. It stands beside the tabs, because a tab can hold no button.
#[component]
fn ShownPersonaMenu() -> impl IntoView {
    let workspace = Workspace::expect();
    move || {
        let persona = workspace.shown_persona.get();
        persona.map(|persona| {
            let item = Item::Persona(persona);
            let open = move |event: MouseEvent| {
                if let Some(button) = dom::closest(event.target(), "button") {
                    board_menu::open_at_button(workspace, Owner::new(item, None), &button);
                }
            };
            view! {
                <button
                    type="button"
                    class="button icon quiet"
                    data-menu-of=persona.to_string()
                    aria-haspopup="menu"
                    aria-expanded="false"
                    aria-label=move || wording::more_actions(&workspace.item_name(item))
                    on:click=open
                >
                    <Icon name=IconName::More/>
                </button>
            }
        })
    }
}

/// Arrows go from tab to tab; the other keys do what they do on the board, as far as they make sense here.
fn on_key_down(workspace: Workspace, event: &KeyboardEvent) {
    let shell = workspace.shell;
    if shell.dialogs.is_asking() || dom::is_text_field(event.target()) {
        return;
    }
    let Some(chord) = chord(event, shell.keys) else { return };
    let action = keymap::board_action(&chord, shell.key_preference.has_single_keys_now());
    let item = dom::item_at(event.target());
    match (action, item) {
        (Some(BoardAction::Focus(FocusKey::Arrow(Direction::Left))), _) => step(event, -1),
        (Some(BoardAction::Focus(FocusKey::Arrow(Direction::Right))), _) => step(event, 1),
        (Some(BoardAction::Move(to @ (Direction::Left | Direction::Right))), Some(Item::Persona(id))) => {
            event.prevent_default();
            workspace.move_persona_one_step(id, to == Direction::Right);
        }
        // Enter and Space press the tab.
        (Some(BoardAction::Edit), Some(item)) if chord.key != "Enter" => {
            event.prevent_default();
            workspace.edit_title(item);
        }
        (Some(BoardAction::Delete), Some(item)) => {
            event.prevent_default();
            workspace.delete(item);
        }
        (Some(BoardAction::Menu), Some(item)) => {
            event.prevent_default();
            board_menu::open_at_item(workspace, Owner::new(item, None));
        }
        (Some(BoardAction::Help), _) => {
            event.prevent_default();
            shell.dialogs.ask(Dialog::Shortcuts);
        }
        _ => {}
    }
}

fn step(event: &KeyboardEvent, by: i32) {
    event.prevent_default();
    dom::focus_sibling(event.target(), "[role=tablist]", "[role=tab]", by);
}
