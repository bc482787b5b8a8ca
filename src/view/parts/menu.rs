//! The one menu of the app: opened for a thing, filled only then, gone when it is used.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::session::{Direction, keymap};
use crate::state::dom::{self, Rect};
use crate::state::{Action, Shell};
use crate::view::parts::icon::{Icon, IconName};

/// The id of the menu while it is open.
const MENU: &str = "menu";

/// Something that a menu offers.
#[derive(Debug, Clone)]
pub struct MenuItem {
    label: String,
    icon: IconName,
    is_danger: bool,
    shortcut: Option<keymap::Action>,
    action: Action,
}

impl MenuItem {
    /// Offers `action` under `label`.
    pub fn new(label: impl Into<String>, icon: IconName, action: impl Fn() + Send + Sync + 'static) -> Self {
        Self { label: label.into(), icon, is_danger: false, shortcut: None, action: Action::new(action) }
    }

    /// The same, marked as something that takes away.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { is_danger: true, ..self }
    }

    /// The same, with the keys of a shortcut that does it, too.
    #[must_use]
    pub fn with_keys(self, action: impl Into<keymap::Action>) -> Self {
        Self { shortcut: Some(action.into()), ..self }
    }

    /// What it offers, in words.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether it takes something away.
    #[must_use]
    pub fn is_danger(&self) -> bool {
        self.is_danger
    }

    /// Its picture.
    #[must_use]
    pub fn icon(&self) -> IconName {
        self.icon
    }

    /// The keys that do it, too, as they are written; empty without any.
    #[must_use]
    pub fn keys(&self, shell: Shell) -> String {
        let has_single_keys = shell.key_preference.has_single_keys_now();
        let keys = self.shortcut.map(|action| shell.keys.shown_first(action, has_single_keys));
        keys.unwrap_or_default()
    }

    /// Does it.
    pub fn run(&self) {
        self.action.run();
    }
}

/// Where a menu opens, in client pixels.
#[derive(Debug, Clone, Copy)]
pub enum Anchor {
    /// Below a thing, or above it where there is no room.
    Below(Rect),
    /// At a point.
    At(f64, f64),
}

impl Anchor {
    fn rect(self) -> Rect {
        match self {
            Self::Below(rect) => rect,
            Self::At(left, top) => Rect { left, top, width: 0.0, height: 0.0 },
        }
    }
}

/// An open menu.
#[derive(Debug, Clone)]
struct Opened {
    anchor: Anchor,
    label: String,
    items: Vec<MenuItem>,
    /// Finds the button that says whether the menu is open.
    button: String,
    /// Finds the element that has the focus after the menu, if the action moves it nowhere else.
    opener: String,
}

/// Opens the menu.
#[derive(Debug, Clone, Copy)]
pub struct MenuOpener {
    opened: RwSignal<Option<Opened>>,
}

impl MenuOpener {
    /// Lets all components open the menu.
    pub fn provide() {
        provide_context(Self { opened: RwSignal::new(None) });
    }

    /// The opener that every component finds.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens a menu. `button` finds the button that it belongs to, however it is opened, and `opener` the
    /// element that gets the focus when it is closed.
    pub fn open(self, anchor: Anchor, label: String, items: Vec<MenuItem>, button: String, opener: String) {
        self.opened.set(Some(Opened { anchor, label, items, button, opener }));
    }

    /// Whether the menu is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.opened.with_untracked(Option::is_some)
    }

    /// Closes the menu of a screen that is left.
    pub fn dismiss(self) {
        drop(self.close());
    }

    fn close(self) -> Option<Opened> {
        self.opened.try_update(Option::take).flatten()
    }

    fn close_and_return(self) {
        // At once, so that what an action does with the focus comes after it.
        if let Some(opened) = self.close()
            && !dom::focus_now(&opened.opener)
        {
            dom::focus_soon(opened.opener);
        }
    }
}

/// The place where the menu appears. A screen holds it once, inside its main part.
#[component]
pub fn MenuHost() -> impl IntoView {
    let opener = MenuOpener::expect();
    move || opener.opened.get().map(|opened| view! { <OpenMenu opened/> })
}

#[component]
fn OpenMenu(opened: Opened) -> impl IntoView {
    let opener = MenuOpener::expect();
    let shell = Shell::expect();
    let list = NodeRef::<html::Div>::new();
    let anchor = opened.anchor.rect();
    dom::tell_expanded(&opened.button, Some(MENU));
    let button = opened.button;
    on_cleanup(move || dom::tell_expanded(&button, None));
    list.on_load(move |list| {
        request_animation_frame(move || {
            dom::place_menu(&list, anchor);
            dom::focus_nth(&list, "[role=menuitem]", 0);
        });
    });
    let items = opened
        .items
        .into_iter()
        .map(|item| {
            let (label, icon, is_danger) = (item.label.clone(), item.icon, item.is_danger);
            let keys = item.keys(shell);
            let choose = move |_| {
                // The menu is closed first, so that an action can open the next thing.
                opener.close_and_return();
                item.run();
            };
            view! {
                <button
                    type="button"
                    class="menu-item"
                    class:danger=is_danger
                    role="menuitem"
                    tabindex="-1"
                    on:click=choose
                >
                    <Icon name=icon/>
                    <span>{label}</span>
                    {(!keys.is_empty()).then(|| view! { <kbd aria-hidden="true">{keys}</kbd> })}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="menu-veil" on:pointerdown=move |event| {
            event.prevent_default();
            opener.close_and_return();
        }></div>
        <div
            class="menu"
            id=MENU
            role="menu"
            aria-label=opened.label
            node_ref=list
            on:keydown=move |event| on_key_down(opener, &event)
        >
            {items}
        </div>
    }
}

/// Arrows, Home, End and first letters move; Escape and Tab close.
fn on_key_down(opener: MenuOpener, event: &KeyboardEvent) {
    event.stop_propagation();
    let key = event.key();
    let step = |by: i32| dom::focus_wrapping(event.target(), "[role=menu]", "[role=menuitem]", by);
    match (key.as_str(), keymap::arrow(&key)) {
        (_, Some(Direction::Down)) => step(1),
        (_, Some(Direction::Up)) => step(-1),
        ("Home", _) => dom::focus_end(event.target(), "[role=menu]", "[role=menuitem]", true),
        ("End", _) => dom::focus_end(event.target(), "[role=menu]", "[role=menuitem]", false),
        ("Escape" | "Tab", _) => opener.close_and_return(),
        // Enter and Space press the button by themselves.
        ("Enter" | " ", _) => return,
        (letter, _) if letter.chars().count() == 1 && !event.ctrl_key() && !event.meta_key() => {
            dom::focus_by_letter(event.target(), "[role=menu]", "[role=menuitem]", letter);
        }
        _ => return,
    }
    event.prevent_default();
}
