//! Earlier versions of maps, in IndexedDB: `public/snapshots.js`.
//!
//! Where the browser has none, nothing is kept and nothing is found.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is known of a version without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Which of the map's versions it is; later ones have higher numbers.
    pub number: u32,
    /// Why it is kept.
    pub occasion: String,
    /// What somebody calls it.
    pub label: String,
    /// The first line of its text, with its end.
    pub header: String,
}

/// The versions of the map that is stored under `key`, oldest first. Nothing if the browser keeps none.
pub(crate) async fn list(key: &str) -> Option<Vec<Facts>> {
    let found = Array::from(&call("list", &[key.into()]).await?);
    Some(found.iter().filter_map(|entry| facts(&Array::from(&entry))).collect())
}

/// The text of a version.
pub(crate) async fn read(key: &str, number: u32) -> Option<String> {
    call("read", &[key.into(), number.into()]).await?.as_string()
}

/// Keeps `text` as a version. Answers whether it is kept.
pub(crate) async fn add(key: &str, occasion: &str, label: &str, text: &str) -> bool {
    call("add", &[key.into(), occasion.into(), label.into(), text.into()]).await.is_some()
}

/// Keeps a version again that was removed. Answers whether it is kept.
pub(crate) async fn put_back(key: &str, number: u32, occasion: &str, label: &str, text: &str) -> bool {
    let arguments = [key.into(), number.into(), occasion.into(), label.into(), text.into()];
    call("putBack", &arguments).await.is_some()
}

/// Forgets versions.
pub(crate) async fn remove(key: &str, numbers: &[u32]) {
    let numbers: Array = numbers.iter().map(|number| JsValue::from(*number)).collect();
    call("remove", &[key.into(), numbers.into()]).await;
}

/// Forgets all versions of a map when the page is loaded next, if the map is not stored by then.
pub(crate) async fn forget(key: &str) {
    call("forget", &[key.into()]).await;
}

fn facts(entry: &Array) -> Option<Facts> {
    let text = |at| entry.get(at).as_string();
    // Numbers count versions from 1: they are small and whole.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
    let number = entry.get(0).as_f64()? as u32;
    Some(Facts { number, occasion: text(1)?, label: text(2)?, header: text(3)? })
}

async fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let snapshots = Reflect::get(web_sys::window()?.as_ref(), &"waymarkSnapshots".into()).ok()?;
    let function = snapshots.is_object().then(|| Reflect::get(&snapshots, &name.into()))?.ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    let promise = function.apply(&snapshots, &arguments.iter().collect()).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}
