//! Listeners that Leptos' event attributes cannot make: on the window and document, or not passive.

use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

use crate::platform::fault;

/// A type of event, named by whoever listens to it.
pub(crate) use wasm_bindgen::JsCast as EventType;

/// A listener that hears events as long as this value lives.
#[derive(Debug)]
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    is_before_others: bool,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function: &js_sys::Function = self.closure.as_ref().unchecked_ref();
        // It fails only for a target that is gone, and then there is nothing to remove.
        let (name, is_before_others) = (self.name, self.is_before_others);
        drop(self.target.remove_event_listener_with_callback_and_bool(name, function, is_before_others));
    }
}

/// Calls `handle` on every event `name` of `target`. The listener is never passive, so `handle` may prevent
/// what the browser would do.
#[must_use]
pub(crate) fn on<E: EventType + 'static>(
    target: &EventTarget,
    name: &'static str,
    handle: impl Fn(E) + 'static,
) -> Listener {
    add(target.clone(), name, false, hearing(name, handle))
}

/// The same for events inside of `target`, before whatever they are about hears them.
#[must_use]
pub(crate) fn on_before_others<E: EventType + 'static>(
    target: &EventTarget,
    name: &'static str,
    handle: impl Fn(E) + 'static,
) -> Listener {
    add(target.clone(), name, true, hearing(name, handle))
}

fn hearing<E: EventType + 'static>(
    name: &'static str,
    handle: impl Fn(E) + 'static,
) -> Closure<dyn Fn(Event)> {
    Closure::new(move |event: Event| {
        fault::point("event", name);
        handle(event.unchecked_into());
    })
}

fn add(
    target: EventTarget,
    name: &'static str,
    is_before_others: bool,
    closure: Closure<dyn Fn(Event)>,
) -> Listener {
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    options.set_capture(is_before_others);
    let function: &js_sys::Function = closure.as_ref().unchecked_ref();
    let added =
        target.add_event_listener_with_callback_and_add_event_listener_options(name, function, &options);
    if added.is_err() {
        crate::platform::log::error(&format!("There is no listener for {name}."));
    }
    Listener { target, name, is_before_others, closure }
}

/// The window as a target of events, if there is one.
pub(crate) fn window() -> Option<EventTarget> {
    web_sys::window().map(Into::into)
}

/// The document as a target of events, if there is one.
pub(crate) fn document() -> Option<EventTarget> {
    web_sys::window().and_then(|window| window.document()).map(Into::into)
}
