//! Texts to the clipboard, where the browser lets the page write there: in a secure context, after a press.

use wasm_bindgen_futures::JsFuture;

/// Puts `text` into the clipboard. Answers whether the browser took it.
pub(crate) async fn write_text(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
