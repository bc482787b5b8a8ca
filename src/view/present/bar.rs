//! The presenter's buttons at the lower edge: they come when somebody moves, touches or tabs, and go by themselves.

use leptos::html;
use leptos::prelude::*;

use crate::session::keymap::PresentAction;
use crate::session::presentation::Turn;
use crate::state::{FullScreen, dom};
use crate::view::parts::icon::{Icon, IconName};
use crate::view::present::PRESENTATION;
use crate::view::present::show::Show;
use crate::wording::{self, presentation as words};

/// The bar. It is always there for keys and screen readers.
#[component]
pub fn PresenterBar(show: Show) -> impl IntoView {
    let turn = move |turn: Turn| move |_| show.step(turn);
    let (first, last) =
        (Memo::new(move |_| show.place() == 0), Memo::new(move |_| show.place() + 1 == show.count()));
    let point = move |_| show.words.say(words::pointing(show.pointer.toggle()));
    view! {
        <div class="present-bar" role="group" aria-label=words::controls()>
            {button(show, words::previous(), IconName::Back, PresentAction::Previous, first, turn(Turn::Previous))}
            <SlideList show/>
            {button(show, words::next(), IconName::Forward, PresentAction::Next, last, turn(Turn::Next))}
            <Show when=move || show.can_overlay()>
                <Toggle
                    show
                    name=words::overlay()
                    icon=IconName::Overlay
                    action=PresentAction::Overlay
                    is_on=Signal::derive(move || show.is_overlaid())
                    on_press=move |()| show.toggle_overlay()
                />
            </Show>
            <Toggle
                show
                name=words::pointer()
                icon=IconName::Pointer
                action=PresentAction::Pointer
                is_on=Signal::derive(move || show.pointer.is_on())
                on_press=move |()| point(())
            />
            {FullScreen::is_possible().then(|| view! {
                <Toggle
                    show
                    name=words::full_screen()
                    icon=IconName::Fit
                    action=PresentAction::FullScreen
                    is_on=Signal::derive(move || show.full_screen.is_on())
                    on_press=move |()| show.full_screen.toggle()
                />
            })}
            <button
                type="button"
                class="button present-end"
                title=with_keys(show, wording::end_presenting(), PresentAction::End)
                aria-label=wording::end_presenting()
                on:click=move |_| show.workspace.end_presenting()
            >
                <Icon name=IconName::Close/>
                <span class="present-words">"End"</span>
            </button>
        </div>
    }
}

/// "Next slide (→)".
fn with_keys(show: Show, name: &str, action: PresentAction) -> String {
    let shell = show.workspace.shell;
    let keys = shell.keys.shown_first(action.into(), shell.key_preference.has_single_keys_now());
    if keys.is_empty() { name.to_owned() } else { wording::with_keys(name, &keys) }
}

/// A button that cannot go further keeps the focus, and says that it is off.
fn button(
    show: Show,
    name: &'static str,
    icon: IconName,
    action: PresentAction,
    is_off: Memo<bool>,
    press: impl Fn(leptos::ev::MouseEvent) + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="button icon quiet"
            aria-label=name
            title=with_keys(show, name, action)
            aria-disabled=move || is_off.get().to_string()
            on:click=press
        >
            <Icon name=icon/>
        </button>
    }
    .into_any()
}

#[component]
fn Toggle(
    show: Show,
    name: &'static str,
    icon: IconName,
    action: PresentAction,
    is_on: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button quiet present-toggle"
            data-toggle=name
            aria-label=name
            title=with_keys(show, name, action)
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon/>
            <span class="present-words">{name}</span>
        </button>
    }
}

/// "3 / 14", and a way to any slide.
#[component]
fn SlideList(show: Show) -> impl IntoView {
    let field = NodeRef::<html::Select>::new();
    let options = move || {
        show.deck.with(|deck| {
            let names = deck.slides().iter().map(|slide| show.workspace.store.peek(|map| slide.name(map)));
            let option = |(place, name): (usize, String)| {
                let is_shown = move || show.place() == place;
                view! { <option prop:selected=is_shown>{words::numbered(place, &name)}</option> }
            };
            names.enumerate().map(option).collect_view()
        })
    };
    let choose = move |_| {
        let place = field.get_untracked().and_then(|field| usize::try_from(field.selected_index()).ok());
        show.go_to(place.unwrap_or_default());
        // From here on arrow keys go from slide to slide again.
        dom::focus_now(PRESENTATION);
    };
    view! {
        <span class="present-place">
            <span aria-hidden="true" data-slide-place="">{move || words::short_place(show.place(), show.count())}</span>
            <Icon name=IconName::Chevron/>
            <select class="present-select" aria-label=words::slides() title=words::slides() node_ref=field on:change=choose>
                {options}
            </select>
        </span>
    }
}
