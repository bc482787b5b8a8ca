//! A label and a list of which one line is chosen, as the browser draws it.

use leptos::prelude::*;

use crate::view::parts::element_id;

/// A label and a native list. Options are chosen by their places.
#[component]
pub fn SelectField(
    #[prop(into)] label: String,
    #[prop(into)] options: Signal<Vec<String>>,
    #[prop(into)] selected: Signal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let id = element_id();
    // Options that come later would not know which of them is chosen, so each asks for itself.
    let lines = move || {
        let lines = options.get().into_iter().enumerate();
        let line = |(index, text): (usize, String)| {
            view! { <option value=index.to_string() prop:selected=move || selected.get() == index>{text}</option> }
        };
        lines.map(line).collect_view()
    };
    let choose = move |event| {
        if let Ok(index) = event_target_value(&event).parse() {
            on_choose.run(index);
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=choose>
                {lines}
            </select>
        </div>
    }
}
