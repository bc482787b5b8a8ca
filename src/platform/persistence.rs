//! Whether the browser has promised to keep what the page stores, and asking for it.
//!
//! Over plain HTTP there is no such promise: the calls fail, and the answer is no.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether it has promised so.
pub(crate) async fn is_promised() -> bool {
    answer(StorageManager::persisted).await
}

/// Asks for the promise; a browser may ask its user first. Answers whether it was given.
pub(crate) async fn ask() -> bool {
    answer(StorageManager::persist).await
}

async fn answer(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> bool {
    let asked = web_sys::window().and_then(|window| ask(&window.navigator().storage()).ok());
    match asked {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        None => false,
    }
}
