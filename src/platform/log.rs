//! The one place that writes to the browser's console.

use wasm_bindgen::JsValue;

use crate::platform::shield;

/// Writes a fault that the user was told about in words, for whoever looks into it.
pub(crate) fn error(text: &str) {
    web_sys::console::error_1(&JsValue::from_str(text));
}

/// Lets a panic say in the console what happened and where, and lets the shield (`public/shield.js`) cover the page: it
/// saves what can be saved without this program.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        error(&text);
        shield::fall(&text);
    }));
}
