//! A label and a day, chosen as the browser lets people choose days.

use leptos::prelude::*;

use crate::view::parts::element_id;

/// A label and a day. The value is `YYYY-MM-DD`, or empty for no day.
#[component]
pub fn DateField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let id = element_id();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                type="date"
                id=id
                prop:value=value
                on:change=move |event| on_change.run(event_target_value(&event))
            />
        </div>
    }
}
