//! Listeners that live as long as the component that asks for them.

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;

use crate::platform::element::HtmlElement;
use crate::platform::listen::{self, EventType, Listener};

/// Keeps `listener` until the current component goes.
pub(crate) fn keep(listener: Listener) {
    let kept = SendWrapper::new(listener);
    on_cleanup(move || drop(kept));
}

/// Calls `handle` on every keydown of the window.
pub fn on_window_keydown(handle: impl Fn(leptos::ev::KeyboardEvent) + 'static) {
    keep_on_window("keydown", handle);
}

/// Calls `handle` on every keyup of the window.
pub fn on_window_keyup(handle: impl Fn(leptos::ev::KeyboardEvent) + 'static) {
    keep_on_window("keyup", handle);
}

/// Calls `handle` when the window loses the focus.
pub fn on_window_blur(handle: impl Fn() + 'static) {
    keep_on_window("blur", move |_: leptos::ev::Event| handle());
}

/// Calls `handle` when the window changes its size.
pub fn on_window_resize(handle: impl Fn() + 'static) {
    keep_on_window("resize", move |_: leptos::ev::Event| handle());
}

/// Calls `handle` when the page goes out of sight or is about to be gone.
pub fn on_page_hidden(handle: impl Fn() + Clone + 'static) {
    let hide = handle.clone();
    keep_on_window("pagehide", move |_: leptos::ev::Event| hide());
    if let Some(document) = listen::document() {
        keep(listen::on(&document, "visibilitychange", move |_: leptos::ev::Event| {
            if crate::platform::page::is_hidden() {
                handle();
            }
        }));
    }
}

/// Asks the user before the page is left, as long as `is_needed` says so.
pub fn ask_before_leaving(is_needed: impl Fn() -> bool + 'static) {
    keep_on_window("beforeunload", move |event: leptos::ev::Event| {
        if is_needed() {
            event.prevent_default();
        }
    });
}

/// Calls `handle` on every event `name` of `element`.
pub(crate) fn keep_on<E: EventType + 'static>(
    element: &HtmlElement,
    name: &'static str,
    handle: impl Fn(E) + 'static,
) {
    keep(listen::on(element, name, handle));
}

/// Calls `handle` on every event `name` anywhere in the window, before whatever it is about hears it.
pub(crate) fn on_window_before_others<E: EventType + 'static>(
    name: &'static str,
    handle: impl Fn(E) + 'static,
) {
    if let Some(window) = listen::window() {
        keep(listen::on_before_others(&window, name, handle));
    }
}

/// Calls `handle` on every event `name` of the window.
pub(crate) fn keep_on_window<E: EventType + 'static>(name: &'static str, handle: impl Fn(E) + 'static) {
    if let Some(window) = listen::window() {
        keep(listen::on(&window, name, handle));
    }
}
