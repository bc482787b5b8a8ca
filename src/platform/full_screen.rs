//! The whole screen for the page: asking for it, and giving it back.

use std::cell::Cell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Document;

thread_local! {
    /// Whether the page has asked for it and has not given it back since.
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether this browser can give a page the whole screen. On small phones some cannot.
pub(crate) fn is_possible() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page has it.
pub(crate) fn is_on() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Asks for it. A browser that refuses, as without a press or a key, goes on in its window.
pub(crate) fn enter() {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if is_possible() && !is_on() && is_acting() {
        IS_WANTED.set(true);
        spawn_local(async move {
            ask(&root, "requestFullscreen").await;
            // It was not wanted any more before it came.
            if !IS_WANTED.get() {
                leave();
            }
        });
    }
}

/// Gives it back.
pub(crate) fn leave() {
    IS_WANTED.set(false);
    if let Some(document) = document().filter(|_| is_on()) {
        spawn_local(async move { ask(&document, "exitFullscreen").await });
    }
}

/// Whether the user has just pressed something: otherwise asking only fills the browser's log. Browsers that do not
/// say are asked.
fn is_acting() -> bool {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let navigator = web_sys::window().map(|window| JsValue::from(window.navigator())).unwrap_or_default();
    of(&of(&navigator, "userActivation"), "isActive").as_bool().unwrap_or(true)
}

/// Calls a method that answers with a promise, and takes its refusal for an answer.
async fn ask(target: &JsValue, method: &str) {
    let function = Reflect::get(target, &method.into()).and_then(JsValue::dyn_into::<Function>);
    let Ok(answer) = function.and_then(|function| function.call0(target)) else { return };
    drop(JsFuture::from(Promise::resolve(&answer)).await);
}
