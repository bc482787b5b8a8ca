//! Buttons: with words, and with an icon alone.

use leptos::prelude::*;

use crate::view::parts::icon::{Icon, IconName};

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonLook {
    /// A border around it.
    #[default]
    Plain,
    /// The one thing that most people want here.
    Primary,
    /// No border.
    Quiet,
    /// It takes something away.
    Danger,
    /// The one thing that most people want here, and it takes something away.
    PrimaryDanger,
}

impl ButtonLook {
    fn classes(self, base: &'static str) -> String {
        let more = match self {
            Self::Plain => "",
            Self::Primary => " primary",
            Self::Quiet => " quiet",
            Self::Danger => " danger",
            Self::PrimaryDanger => " primary danger",
        };
        format!("{base}{more}")
    }
}

/// A button with words, and an icon before them if it has one.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_press: Callback<()>,
    #[prop(optional)] look: ButtonLook,
    #[prop(optional, into)] icon: Option<IconName>,
    #[prop(optional)] is_small: bool,
    /// The button stays in place and keeps the focus, but does nothing.
    #[prop(optional, into)]
    is_disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.classes("button")
            class:small=is_small
            aria-disabled=move || is_disabled.get().then_some("true")
            on:click=move |_| press(on_press, is_disabled)
        >
            {icon.map(|name| view! { <Icon name/> })}
            <span>{label}</span>
        </button>
    }
}

/// A button with an icon alone. Its label is its name and its tooltip.
#[component]
pub fn IconButton(
    icon: IconName,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_press: Callback<()>,
    #[prop(optional)] look: ButtonLook,
    #[prop(optional)] is_small: bool,
    /// The button stays in place and keeps the focus, but does nothing.
    #[prop(optional, into)]
    is_disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.classes("button icon")
            class:small=is_small
            aria-label=label
            title=label
            aria-disabled=move || is_disabled.get().then_some("true")
            on:click=move |_| press(on_press, is_disabled)
        >
            <Icon name=icon/>
        </button>
    }
}

fn press(on_press: Callback<()>, is_disabled: Signal<bool>) {
    if !is_disabled.get_untracked() {
        on_press.run(());
    }
}
