//! The app: its screens, and what stands in the page whatever the screen.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::model::PersonaId;
use crate::state::{Importing, Screen, Shell, screen};
use crate::view::deferred_views::{EDITOR, HOME, TakesFocus};
use crate::view::dialogs::AppDialogs;
use crate::view::parts::deferred::deferred;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::MenuOpener;
use crate::view::parts::reading_status::ReadingStatus;
use crate::view::parts::toast_list::ToastList;
use crate::wording;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let shell = Shell::provide();
    let importing = Importing::new(shell);
    provide_context(importing);
    importing.hear_news();
    MenuOpener::provide();
    view! {
        <div class="app">
            <SkipLink/>
            <Screens/>
            <AppDialogs/>
            <OpenFileInput/>
            <DropVeil/>
            <div data-announcer="" role="status" aria-live="polite" class="sr-only">
                {move || shell.announcer.text()}
            </div>
            <ReadingStatus/>
            <ToastList toasts=shell.toasts/>
        </div>
    }
}

/// Leads those who use the keyboard past the bar. A plain link to `#main` would be an address of the app.
#[component]
fn SkipLink() -> impl IntoView {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        screen::focus_main();
    };
    view! { <a class="skip-link" href="#main" on:click=skip>"Skip to the content"</a> }
}

/// The screen that the address shows. Another persona of the same map is the same screen.
#[component]
fn Screens() -> impl IntoView {
    let shell = Shell::expect();
    let menu = MenuOpener::expect();
    let shown = Memo::new(move |_| shell.navigation.screen());
    let persona = Memo::new(move |_| shell.navigation.route().persona());
    Effect::new(move |left: Option<Screen>| {
        let screen = shown.get();
        if left.is_some() {
            shell.dialogs.leave_screen();
            menu.dismiss();
        }
        if left.is_some_and(|left| matches!(left, Screen::Map(..) | Screen::Viewed(_))) {
            shell.toasts.withdraw_offers();
        }
        screen
    });
    let is_later = StoredValue::new(false);
    move || {
        let shown = shown.get();
        screen::set_ready(false);
        provide_context(TakesFocus(is_later.get_value()));
        is_later.set_value(true);
        screen(shown, persona)
    }
}

fn screen(shown: Screen, persona: Memo<Option<PersonaId>>) -> AnyView {
    match shown {
        Screen::Home => deferred(&HOME, ()),
        Screen::Map(map, _) => deferred(&EDITOR, (Some(map), persona)),
        Screen::Viewed(_) => deferred(&EDITOR, (None, persona)),
        Screen::Link => {
            Importing::expect().open_link();
            view! { <p class="opening" role="status">{wording::opening_link()}</p> }.into_any()
        }
    }
}

/// The input that "Open file" presses. It is out of reach for keys and screen readers: the button is in reach.
///
/// It takes any file: what a file is is seen when it is read, and names lie.
#[component]
fn OpenFileInput() -> impl IntoView {
    let importing = Importing::expect();
    view! {
        <input
            type="file"
            multiple
            data-open-file=""
            class="sr-only"
            aria-label="Open files"
            aria-hidden="true"
            tabindex="-1"
            on:change=move |event| importing.open_picked(event.target())
        />
    }
}

/// Shows while files are over the window that they can be dropped anywhere.
#[component]
fn DropVeil() -> impl IntoView {
    let is_over = Importing::expect().hear_files();
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-veil">
                <p class="drop-veil-text">
                    <Icon name=IconName::Open/>
                    "Drop to open"
                </p>
            </div>
        </Show>
    }
}
