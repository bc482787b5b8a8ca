//! Words about new versions of the app.

/// Said when a new version can be used.
#[must_use]
pub fn version_ready() -> &'static str {
    "New version ready. Your maps stay as they are."
}

/// Said to a page that runs on an older version than another one has taken over.
#[must_use]
pub fn version_replaced() -> &'static str {
    "Waymark was updated in another tab. Reload to go on with the new version here, too."
}

/// What uses the new version.
#[must_use]
pub fn reload() -> &'static str {
    "Reload"
}

/// Said when the page was not loaded anew, as the open map would lose edits.
#[must_use]
pub fn not_reloaded_for_edits() -> &'static str {
    "Not reloaded: the last changes of this map could not be saved. Download it, then reload the page."
}

/// Said when the page was not loaded anew, as it is the only place where the maps are.
#[must_use]
pub fn not_reloaded_for_maps() -> &'static str {
    "Not reloaded: this browser stores nothing, so your maps would be gone. Download them, then reload the page."
}
