//! A choice of a color of the palette.

use leptos::prelude::*;

use crate::model::Color;
use crate::view::parts::radio_group::{RadioGroup, RadioLook, RadioOption};

/// A label and the palette. With `can_be_none` it starts with a swatch for no color.
#[component]
pub fn ColorSwatches(
    #[prop(into)] label: String,
    #[prop(into)] selected: Signal<Option<Color>>,
    #[prop(into)] on_choose: Callback<Option<Color>>,
    #[prop(optional)] can_be_none: bool,
) -> impl IntoView {
    let none = can_be_none.then_some(None);
    let colors: Vec<Option<Color>> = none.into_iter().chain(Color::ALL.into_iter().map(Some)).collect();
    let options = colors.iter().copied().map(RadioOption::Swatch).collect();
    let colors = StoredValue::new(colors);
    let place = move || {
        let selected = selected.get();
        colors.with_value(|colors| colors.iter().position(|color| *color == selected))
    };
    let choose = move |index: usize| {
        let color = colors.with_value(|colors| colors.get(index).copied());
        if let Some(color) = color {
            on_choose.run(color);
        }
    };
    view! {
        <RadioGroup
            label
            look=RadioLook::Swatches
            options
            selected=Signal::derive(place)
            on_choose=Callback::new(choose)
        />
    }
}
