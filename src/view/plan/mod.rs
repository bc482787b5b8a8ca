//! The action plan: the opportunities as a table and as a board of impact and effort.

use leptos::prelude::*;

/// The action plan: the opportunities as a table and as a board of impact and effort.
#[component]
pub fn ActionPlan() -> impl IntoView {
    view! { <section class="plan-view" aria-label="ActionPlan"></section> }
}
