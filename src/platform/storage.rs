//! The browser's local storage, probed before it is used, with memory in its place where it is blocked, and the
//! storage of one tab, which is gone with it.
//!
//! gloo-storage panics where storage is blocked (`LocalStorage::raw`), and its typed `get` and `set` put
//! JSON around texts. So the probe goes through web-sys, and afterwards `raw` is asked once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use web_sys::Storage;

/// Why a text could not be stored. The text that was stored before under that key is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoreError {
    /// There is no room left.
    Full,
    /// The browser refuses for another reason.
    Blocked,
}

thread_local! {
    static MEMORY: RefCell<Option<BTreeMap<String, String>>> = const { RefCell::new(None) };
    // Asked for once: if the browser takes its storage away while a map is open, asking again would end the program,
    // and what was asked for before only refuses.
    static BROWSER: Storage = LocalStorage::raw();
    static TAB: Storage = SessionStorage::raw();
}

/// Finds out whether this browser stores anything, and falls back to memory if it does not.
pub(crate) fn probe() {
    let works = web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .is_some_and(|storage| storage.length().is_ok());
    MEMORY.with_borrow_mut(|memory| *memory = (!works).then(BTreeMap::new));
}

/// Whether texts are kept in this page only.
pub(crate) fn is_memory() -> bool {
    MEMORY.with_borrow(Option::is_some)
}

/// The text under `key`.
pub(crate) fn get(key: &str) -> Option<String> {
    if is_memory() {
        return MEMORY.with_borrow(|memory| memory.as_ref()?.get(key).cloned());
    }
    BROWSER.with(|browser| browser.get_item(key)).ok().flatten()
}

/// Puts `text` under `key`.
pub(crate) fn set(key: &str, text: &str) -> Result<(), StoreError> {
    if is_memory() {
        MEMORY.with_borrow_mut(|memory| {
            memory.get_or_insert_default().insert(key.to_owned(), text.to_owned());
        });
        return Ok(());
    }
    BROWSER.with(|browser| browser.set_item(key, text)).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        let is_full = name.is_some_and(|name| name.contains("Quota") || name.contains("QUOTA"));
        if is_full { StoreError::Full } else { StoreError::Blocked }
    })
}

/// Removes the text under `key`.
pub(crate) fn remove(key: &str) {
    if is_memory() {
        MEMORY.with_borrow_mut(|memory| memory.get_or_insert_default().remove(key));
    } else if BROWSER.with(|browser| browser.remove_item(key)).is_err() {
        crate::platform::log::error("A stored text could not be removed.");
    }
}

/// All keys that start with `prefix`, in their order. Those of other pages of the origin are among all.
pub(crate) fn keys(prefix: &str) -> Vec<String> {
    if is_memory() {
        return MEMORY.with_borrow(|memory| {
            let keys = memory.iter().flat_map(BTreeMap::keys);
            keys.filter(|key| key.starts_with(prefix)).cloned().collect()
        });
    }
    let mut keys: Vec<String> = BROWSER.with(|browser| {
        let count = browser.length().unwrap_or_default();
        (0..count).filter_map(|index| browser.key(index).ok().flatten()).collect()
    });
    keys.retain(|key| key.starts_with(prefix));
    keys.sort_unstable();
    keys
}

/// The text that this tab keeps under `key` until it is closed.
pub(crate) fn get_in_tab(key: &str) -> Option<String> {
    if is_memory() {
        return get(key);
    }
    TAB.with(|tab| tab.get_item(key)).ok().flatten()
}

/// Keeps `text` under `key` until this tab is closed. Answers whether there was room for it.
pub(crate) fn set_in_tab(key: &str, text: &str) -> bool {
    if is_memory() {
        return set(key, text).is_ok();
    }
    TAB.with(|tab| tab.set_item(key, text)).is_ok()
}

/// Removes what this tab keeps under `key`.
pub(crate) fn remove_in_tab(key: &str) {
    if is_memory() {
        remove(key);
    } else if TAB.with(|tab| tab.remove_item(key)).is_err() {
        crate::platform::log::error("A stored text could not be removed.");
    }
}
