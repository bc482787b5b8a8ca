//! What is being read, while that takes long.

use leptos::prelude::*;

use crate::state::Importing;

/// Says which file is being read. It covers nothing that could be pressed.
///
/// The element itself is the live region: it has to be there before what it says.
#[component]
pub fn ReadingStatus() -> impl IntoView {
    let importing = Importing::expect();
    let words = Memo::new(move |_| importing.reading());
    view! {
        <div class="reading" role="status" data-reading="">
            <Show when=move || words.with(Option::is_some)>
                <p class="reading-words">
                    <span class="spinner" aria-hidden="true"></span>
                    <span dir="auto">{move || words.get().unwrap_or_default()}</span>
                </p>
            </Show>
        </div>
    }
}
