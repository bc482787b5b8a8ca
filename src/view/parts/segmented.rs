//! A choice of a few words.

use leptos::prelude::*;

use crate::view::parts::radio_group::{RadioGroup, RadioLook, RadioOption};

/// A label and a few words of which one is chosen, by their places.
#[component]
pub fn Segmented(
    #[prop(into)] label: String,
    options: Vec<String>,
    #[prop(into)] selected: Signal<Option<usize>>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let options = options.into_iter().map(RadioOption::Words).collect();
    view! { <RadioGroup label look=RadioLook::Segmented options selected on_choose/> }
}
