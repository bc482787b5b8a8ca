//! What `public/shield.js` is told: that the program has failed, and what it could not store.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Covers the page and stops all writing, because the program panics. It must not panic itself.
pub(crate) fn fall(report: &str) {
    call("panic", &[report.into()]);
}

/// Leaves a map with the shield that could not be stored, as the text of its file; or nothing, once it is stored.
pub(crate) fn hold(map: Option<(&str, &str)>) {
    let (title, text) = map.unwrap_or_default();
    call("hold", &[title.into(), text.into()]);
}

fn call(name: &str, arguments: &[JsValue]) {
    let shield = web_sys::window().and_then(|window| Reflect::get(&window, &"waymarkShield".into()).ok());
    let Some(shield) = shield.filter(JsValue::is_object) else { return };
    if let Some(function) =
        Reflect::get(&shield, &name.into()).ok().and_then(|function| function.dyn_into::<Function>().ok())
    {
        drop(function.apply(&shield, &arguments.iter().collect()));
    }
}
