//! What the user sees: Leptos components.

use leptos::prelude::*;

/// Puts the app into the page.
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <main data-ready="">"Waymark"</main> });
}
