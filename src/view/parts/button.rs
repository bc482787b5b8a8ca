//! A button with words.

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
    fn classes(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
            Self::PrimaryDanger => "button primary danger",
        }
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
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.classes()
            class:small=is_small
            on:click=move |_| on_press.run(())
        >
            {icon.map(|name| view! { <Icon name/> })}
            <span>{label}</span>
        </button>
    }
}
