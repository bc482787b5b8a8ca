//! What the user sees: Leptos components.
#![expect(
    unreachable_pub,
    reason = "the component macro writes a second function for each, which is always `pub`"
)]

mod app;
mod commands;
mod compare;
mod deferred_views;
mod dialogs;
mod editor;
mod home;
mod insight;
mod look;
mod outline;
pub mod parts;
mod personas;
mod plan;
mod present;

use leptos::mount::mount_to_body;

/// Puts the app into the page.
pub fn start() {
    crate::state::report_panics();
    mount_to_body(app::App);
}
