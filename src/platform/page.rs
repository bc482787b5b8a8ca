//! The page as a whole: its address, title and theme.

use wasm_bindgen::JsValue;

/// The part of the address from `#` on.
pub(crate) fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page without the part from `#` on.
pub(crate) fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to another hash as a step that Back returns from.
pub(crate) fn push_hash(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    if window.location().set_hash(hash).is_err() {
        crate::platform::log::error("The address could not be changed.");
    }
}

/// Changes the hash without a step that Back returns from, and without a hashchange event.
pub(crate) fn replace_hash(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let replaced =
        window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(hash)));
    // Where a page on disk must not touch its history it can still go to another place in itself, which tells itself
    // by an event.
    if replaced.is_err() && window.location().replace(hash).is_err() {
        crate::platform::log::error("The address could not be changed.");
    }
}

/// The folder that the app is served from, so that two copies on one origin keep apart. On disk the folder says
/// nothing: whoever moves the file of the app wants to find the maps again (as `public/appearance.js` knows, too).
pub(crate) fn site_path() -> String {
    if is_on_disk() {
        return "/".to_owned();
    }
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rsplit_once('/').map_or_else(|| "/".to_owned(), |(folder, _)| format!("{folder}/"))
}

/// The id of the release that the page belongs to. A build for development has none.
pub(crate) fn build() -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute("data-build")
}

/// Loads the page anew.
pub(crate) fn reload() {
    let reloaded = web_sys::window().map(|window| window.location().reload());
    if !matches!(reloaded, Some(Ok(()))) {
        crate::platform::log::error("The page could not be loaded anew.");
    }
}

/// Whether the page is a file on disk, and no site.
pub(crate) fn is_on_disk() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|it| it == "file:")
}

/// Sets the title of the browser's tab.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Says to whoever waits for the page, with an attribute of its root, whether a screen is drawn.
pub(crate) fn set_ready(is_ready: bool) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let set = root.map(|root| root.toggle_attribute_with_force("data-ready", is_ready));
    if !matches!(set, Some(Ok(_))) {
        crate::platform::log::error("The page could not be marked as ready.");
    }
}

/// Gives the root of the page an attribute, or takes it away.
pub(crate) fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) else {
        return;
    };
    let set = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    if set.is_err() {
        crate::platform::log::error("The page could not be marked.");
    }
}

/// What the system calls itself, such as `MacIntel` or `Win32`.
pub(crate) fn platform() -> String {
    web_sys::window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default()
}

/// What the browser calls itself.
pub(crate) fn user_agent() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Whether the page runs as an app of its own, as from the home screen.
pub(crate) fn is_installed() -> bool {
    matches_media("(display-mode: standalone)")
}

/// Whether the user asked the system for less motion.
pub(crate) fn prefers_reduced_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

fn matches_media(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Opens the browser's form for printing.
pub(crate) fn print() {
    let printed = web_sys::window().map(|window| window.print());
    if !matches!(printed, Some(Ok(()))) {
        crate::platform::log::error("The browser did not open its form for printing.");
    }
}

/// Whether the page is out of sight.
pub(crate) fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}
