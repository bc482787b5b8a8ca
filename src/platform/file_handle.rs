//! Files of the disk that can be written back, in browsers that have the File System Access API.
//!
//! web-sys has it only behind a flag of the compiler, so it is called by name. Where it is absent nothing here
//! does anything: files are then picked by an input and written as downloads.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DataTransferItem, File};

/// A file of the disk. It stays usable as long as the page lives.
#[derive(Debug, Clone)]
pub(crate) struct FileHandle(JsValue);

/// What became of writing to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteBack {
    /// The file holds the text.
    Written,
    /// The file is another one than when it was read or written last, so it was left alone.
    ChangedMeanwhile,
    /// The user or the system does not let the page write.
    Refused,
}

impl FileHandle {
    pub(crate) fn of_value(handle: JsValue) -> Option<Self> {
        let kind = Reflect::get(&handle, &"kind".into()).ok()?.as_string()?;
        (kind == "file").then_some(Self(handle))
    }

    /// The promise of it, already kept.
    pub(crate) fn promise(&self) -> Promise {
        Promise::resolve(&self.0)
    }

    /// What the file is called.
    pub(crate) fn name(&self) -> String {
        let name = Reflect::get(&self.0, &"name".into()).ok();
        name.and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// The file as it is now.
    pub(crate) async fn file(&self) -> Option<File> {
        call(&self.0, "getFile", &Array::new()).await?.dyn_into().ok()
    }

    /// Writes `text` in the place of all that the file holds, unless the file was changed since `known`, its time
    /// of change in milliseconds. Chromium writes to a file beside it first, so that a failure leaves the old one.
    pub(crate) async fn write(&self, text: &str, known: Option<f64>) -> WriteBack {
        let now = self.file().await.map(|file| file.last_modified());
        if known.is_some() && known != now {
            return WriteBack::ChangedMeanwhile;
        }
        match self.put(text).await {
            Some(()) => WriteBack::Written,
            None => WriteBack::Refused,
        }
    }

    async fn put(&self, text: &str) -> Option<()> {
        let stream = call(&self.0, "createWritable", &Array::new()).await?;
        call(&stream, "write", &Array::of1(&text.into())).await?;
        call(&stream, "close", &Array::new()).await.map(drop)
    }
}

/// Whether the browser lets pages pick files that they can write back.
pub(crate) fn can_pick() -> bool {
    picker().is_some()
}

fn picker() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"showOpenFilePicker".into()).ok()?.dyn_into().ok()
}

/// Lets the user pick files of any kind: what a file is is seen when it is read, and names lie. Nothing if the user
/// picks none.
pub(crate) async fn pick() -> Vec<FileHandle> {
    let (Some(picker), Some(window)) = (picker(), web_sys::window()) else { return Vec::new() };
    let options = Object::new();
    // Without a list of types any file can be picked.
    if Reflect::set(&options, &"multiple".into(), &true.into()).is_err() {
        return Vec::new();
    }
    let Ok(promise) = picker.call1(&window, &options) else { return Vec::new() };
    match JsFuture::from(Promise::resolve(&promise)).await {
        Ok(handles) => Array::from(&handles).iter().filter_map(FileHandle::of_value).collect(),
        Err(_) => Vec::new(),
    }
}

/// The promises of the handles of what is dropped, in the order of the files. They must be asked for while the
/// event is handled.
pub(crate) fn dropped(transfer: &DataTransfer) -> Vec<Option<Promise>> {
    let items = transfer.items();
    let items = (0..items.length()).filter_map(|index| items.get(index));
    items.filter(|item: &DataTransferItem| item.kind() == "file").map(|item| handle_of(&item)).collect()
}

fn handle_of(item: &DataTransferItem) -> Option<Promise> {
    let ask: Function = Reflect::get(item, &"getAsFileSystemHandle".into()).ok()?.dyn_into().ok()?;
    ask.call0(item).ok()?.dyn_into().ok()
}

/// What a method of `object` that answers a promise comes to; nothing if there is no such method or it fails.
async fn call(object: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(object, arguments).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
