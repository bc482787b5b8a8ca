//! One of a few: a row of buttons that works as one field, as the radio group pattern of ARIA has it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::model::{Color, Sentiment};
use crate::state::dom;
use crate::view::look;
use crate::view::parts::element_id;
use crate::view::parts::face::Face;
use crate::view::parts::icon::{Icon, IconName};
use crate::wording;

/// What a button of a group shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RadioOption {
    /// Words.
    Words(String),
    /// A face.
    Face(Sentiment),
    /// A color, or none.
    Swatch(Option<Color>),
}

/// How a group is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RadioLook {
    /// Words side by side.
    Segmented,
    /// Faces side by side.
    Faces,
    /// Round swatches.
    Swatches,
}

impl RadioLook {
    fn class(self) -> &'static str {
        match self {
            Self::Segmented => "segmented",
            Self::Faces => "faces",
            Self::Swatches => "swatches",
        }
    }
}

/// A label and a row of options. Arrow keys choose, Tab passes by.
#[component]
pub fn RadioGroup(
    label: String,
    look: RadioLook,
    options: Vec<RadioOption>,
    /// The place of the option that is chosen.
    selected: Signal<Option<usize>>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let label_id = element_id();
    let group = NodeRef::<html::Div>::new();
    let count = options.len();
    let on_key_down = move |event: KeyboardEvent| {
        let at = selected.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => at.map_or(0, |at| (at + 1) % count),
            "ArrowLeft" | "ArrowUp" => at.map_or(count - 1, |at| (at + count - 1) % count),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(group) = group.get_untracked() {
            dom::focus_nth(&group, "[role=radio]", next);
        }
        on_choose.run(next);
    };
    let options = options.into_iter().enumerate();
    let options =
        options.map(|(index, option)| option_view(index, option, selected, on_choose)).collect_view();
    view! {
        <div class="field">
            <span class="field-label" id=label_id.clone()>{label}</span>
            <div
                class=look.class()
                role="radiogroup"
                aria-labelledby=label_id
                node_ref=group
                on:keydown=on_key_down
            >
                {options}
            </div>
        </div>
    }
}

fn option_view(
    index: usize,
    option: RadioOption,
    selected: Signal<Option<usize>>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let is_selected = move || selected.get() == Some(index);
    // Tab reaches the chosen option, or the first one.
    let is_tab_stop = move || selected.get().unwrap_or(0) == index;
    let (content, name, color, sentiment) = match option {
        RadioOption::Words(words) => (words.into_any(), None, None, None),
        RadioOption::Face(sentiment) => {
            let face = view! { <Face sentiment/> }.into_any();
            (face, Some(wording::sentiment(sentiment)), None, Some(sentiment.value()))
        }
        RadioOption::Swatch(color) => {
            let check = view! { <Icon name=IconName::Check/> }.into_any();
            let name = color.map_or("No color", wording::color);
            (check, Some(name), Some(color.map_or("none", look::color)), None)
        }
    };
    view! {
        <button
            type="button"
            role="radio"
            aria-checked=move || is_selected().to_string()
            tabindex=move || if is_tab_stop() { "0" } else { "-1" }
            aria-label=name
            title=name
            data-color=color
            data-sentiment=sentiment
            on:click=move |_| on_choose.run(index)
        >
            {content}
        </button>
    }
}
