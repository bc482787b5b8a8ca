//! A choice of a few words, and a choice of a feeling.

use leptos::prelude::*;

use crate::model::Sentiment;
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

/// A label and the five faces, worst first.
#[component]
pub fn FacePicker(
    #[prop(into)] label: String,
    #[prop(into)] selected: Signal<Sentiment>,
    #[prop(into)] on_choose: Callback<Sentiment>,
) -> impl IntoView {
    let options = Sentiment::ALL.into_iter().map(RadioOption::Face).collect();
    let place = move || Sentiment::ALL.into_iter().position(|sentiment| sentiment == selected.get());
    let choose = move |index: usize| {
        if let Some(sentiment) = Sentiment::ALL.get(index) {
            on_choose.run(*sentiment);
        }
    };
    view! {
        <RadioGroup
            label
            look=RadioLook::Faces
            options
            selected=Signal::derive(place)
            on_choose=Callback::new(choose)
        />
    }
}
