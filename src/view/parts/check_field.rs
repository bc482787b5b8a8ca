//! Yes or no, and any number of a few.

use leptos::prelude::*;

use crate::view::parts::element_id;

/// A box to check, its label, and what it means.
#[component]
pub fn CheckField(
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let has_hint = !hint.is_empty();
    view! {
        <label class="check-field">
            <input
                type="checkbox"
                prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span>{label}</span>
            {has_hint.then(|| view! { <small>{hint}</small> })}
        </label>
    }
}

/// A label and boxes to check, by their places. Bit `n` of `set` stands for the place `n`.
#[component]
pub fn CheckList(
    #[prop(into)] label: String,
    options: Vec<String>,
    #[prop(into)] set: Signal<u32>,
    #[prop(into)] on_toggle: Callback<usize>,
) -> impl IntoView {
    let label_id = element_id();
    let option = |(at, name): (usize, String)| {
        let is_in = move || set.get() >> at & 1 == 1;
        view! {
            <label class="chip">
                <input type="checkbox" prop:checked=is_in on:change=move |_| on_toggle.run(at)/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <div class="field">
            <span class="field-label" id=label_id.clone()>{label}</span>
            <div class="chips" role="group" aria-labelledby=label_id>
                {options.into_iter().enumerate().map(option).collect_view()}
            </div>
        </div>
    }
}
