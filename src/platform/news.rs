//! What the script beside the app (`public/offline.js`) has to tell: new versions, and files from the system.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, File};

use crate::platform::file::PickedFile;

/// The event of the window that brings news.
pub(crate) const EVENT: &str = "waymark-news";
/// The event of the window that asks for the new version.
const TAKE_OVER: &str = "waymark-take-over";

/// Something that the script tells.
#[derive(Debug, Clone)]
pub(crate) enum News {
    /// A new version is kept in this browser and waits for its turn.
    VersionReady,
    /// Another version than that of this page has taken over.
    VersionReplaced,
    /// The system has opened files with the app, or shared them.
    Files(Vec<PickedFile>),
}

impl News {
    /// Reads an event.
    pub(crate) fn of(event: &Event) -> Option<Self> {
        let detail = Reflect::get(event, &"detail".into()).ok()?;
        let part = |name: &str| Reflect::get(&detail, &JsValue::from_str(name)).ok();
        if let Some(version) = part("version").and_then(|version| version.as_string()) {
            return match version.as_str() {
                "ready" => Some(Self::VersionReady),
                "replaced" => Some(Self::VersionReplaced),
                _ => None,
            };
        }
        let files: Array = part("files")?.dyn_into().ok()?;
        let files = files.iter().filter_map(|file| file.dyn_into::<File>().ok());
        Some(Self::Files(files.map(PickedFile::new).collect()))
    }
}

/// Lets the version that waits take over. [`News::VersionReplaced`] comes when it has.
pub(crate) fn take_over() {
    let sent = web_sys::window().zip(Event::new(TAKE_OVER).ok());
    if !matches!(sent.map(|(window, event)| window.dispatch_event(&event)), Some(Ok(_))) {
        crate::platform::log::error("The new version could not be asked for.");
    }
}
