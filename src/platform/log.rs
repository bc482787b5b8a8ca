//! The one place that writes to the browser's console.

use wasm_bindgen::JsValue;

/// Writes a fault that the user was told about in words, for whoever looks into it.
pub(crate) fn error(text: &str) {
    web_sys::console::error_1(&JsValue::from_str(text));
}

/// Lets a panic say in the console what happened and where.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| error(&info.to_string())));
}
