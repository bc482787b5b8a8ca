//! The outline: a row per card, every field a column.

use leptos::prelude::*;

/// The outline: a row per card, every field a column.
#[component]
pub fn Outline() -> impl IntoView {
    view! { <section class="outline-view" aria-label="Outline"></section> }
}
