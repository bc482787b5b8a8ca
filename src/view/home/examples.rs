//! Maps to look at and to start from.

use leptos::prelude::*;

use crate::state::{EXAMPLES, Example, Importing};
use crate::view::parts::button::Button;
use crate::view::parts::icon::IconName;

/// The examples. Each press makes a map of its own, so nobody can spoil one.
#[component]
pub fn Examples() -> impl IntoView {
    let importing = Importing::expect();
    let button = |example: &'static Example| {
        view! {
            <Button
                label=example.name
                icon=IconName::Map
                on_press=move |()| importing.open_example(example.path)
            />
        }
    };
    view! {
        <section aria-labelledby="examples-title">
            <h2 class="home-section" id="examples-title">"Start from an example"</h2>
            <div class="examples">{EXAMPLES.iter().map(button).collect_view()}</div>
        </section>
    }
}
