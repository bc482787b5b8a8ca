//! Whose journey is shown: one tab per persona, and one for all.

use leptos::either::Either;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use crate::model::PersonaId;
use crate::session::{Direction, Item, keymap};
use crate::state::{Shell, Workspace, dom};
use crate::view::editor::board_menu::{self, Owner};
use crate::view::editor::title_editor::TitleEditor;
use crate::view::parts::avatar::Avatar;
use crate::view::parts::icon::{Icon, IconName};
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

/// Arrows go from tab to tab; F2 edits a name; the menu key opens a menu; Alt and an arrow move a persona.
fn on_key_down(workspace: Workspace, event: &KeyboardEvent) {
    if dom::is_text_field(event.target()) {
        return;
    }
    let key = event.key();
    let item = dom::item_at(event.target());
    let direction = keymap::arrow(&key);
    match (key.as_str(), direction, item) {
        (_, Some(Direction::Left | Direction::Right), Some(Item::Persona(id))) if event.alt_key() => {
            event.prevent_default();
            workspace.move_persona_one_step(id, direction == Some(Direction::Right));
        }
        (_, Some(Direction::Left), _) => step(event, -1),
        (_, Some(Direction::Right), _) => step(event, 1),
        ("F2", _, Some(item)) => {
            event.prevent_default();
            workspace.edit_title(item);
        }
        ("Delete", _, Some(item)) => {
            event.prevent_default();
            workspace.delete(item);
        }
        ("ContextMenu", _, Some(item)) => {
            event.prevent_default();
            board_menu::open_at_item(workspace, Owner::new(item, None));
        }
        ("F10", _, Some(item)) if event.shift_key() => {
            event.prevent_default();
            board_menu::open_at_item(workspace, Owner::new(item, None));
        }
        _ => {}
    }
}

fn step(event: &KeyboardEvent, by: i32) {
    event.prevent_default();
    dom::focus_sibling(event.target(), "[role=tablist]", "[role=tab]", by);
}
