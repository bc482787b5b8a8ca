//! The second copy of each map, in IndexedDB (`public/journal.js`): what it has acknowledged outlives a browser that is
//! killed, which local storage does not for minutes.
//!
//! Where the browser has none, or a page has not loaded the script, nothing here does anything.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A second copy that is being written.
#[derive(Debug)]
pub struct Receipt(Promise);

impl Receipt {
    /// Waits until the copy is kept, or cannot be: local storage has the map in any case.
    pub async fn settled(self) {
        drop(JsFuture::from(self.0).await);
    }
}

/// What was newer in the journal than in local storage when the page was loaded: keys and texts.
pub(crate) fn newer() -> Vec<(String, String)> {
    let newer = journal().and_then(|journal| Reflect::get(&journal, &"newer".into()).ok());
    let entries = newer.map(|newer| Array::from(&newer)).unwrap_or_default();
    let entry = |entry: JsValue| {
        let entry = Array::from(&entry);
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.iter().filter_map(entry).collect()
}

/// What is kept of the map stored under `key`.
pub(crate) async fn get(key: &str) -> Option<String> {
    JsFuture::from(call("get", &[key.into()])?.0).await.ok()?.as_string()
}

/// Keeps `text`, the state number `rev` of the map stored under `key`, in the place of what was kept of that map.
pub(crate) fn put(key: &str, rev: u64, text: &str) -> Option<Receipt> {
    // Revisions count saves: they stay far below the numbers that a float cannot tell apart.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let rev = rev as f64;
    call("put", &[key.into(), rev.into(), text.into()])
}

/// Forgets the map stored under `key`.
pub(crate) fn remove(key: &str) {
    if let Some(receipt) = call("remove", &[key.into()]) {
        wasm_bindgen_futures::spawn_local(receipt.settled());
    }
}

fn journal() -> Option<JsValue> {
    let journal = Reflect::get(web_sys::window()?.as_ref(), &"waymarkJournal".into()).ok()?;
    journal.is_object().then_some(journal)
}

fn call(name: &str, arguments: &[JsValue]) -> Option<Receipt> {
    let journal = journal()?;
    let function = Reflect::get(&journal, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    let promise = function.apply(&journal, &arguments.iter().collect()).ok()?;
    promise.dyn_into().ok().map(Receipt)
}
