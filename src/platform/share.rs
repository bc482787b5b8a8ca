//! The system's own way to hand things on, where it has one. web-sys has it in part, so it is called by name.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

use crate::platform::file::blob;

/// Something to hand on.
#[derive(Debug, Clone)]
pub(crate) struct Shared(Object);

impl Shared {
    /// An address with a title.
    pub(crate) fn address(title: &str, address: &str) -> Option<Self> {
        Self::of(&[("title", title.into()), ("url", address.into())])
    }

    /// A file.
    pub(crate) fn file(name: &str, media_type: &str, bytes: &[u8]) -> Option<Self> {
        let options = FilePropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&blob(media_type, bytes).ok()?.into());
        let file = File::new_with_blob_sequence_and_options(&parts, name, &options).ok()?;
        Self::of(&[("files", Array::of1(&file).into())])
    }

    fn of(fields: &[(&str, JsValue)]) -> Option<Self> {
        let object = Object::new();
        for (name, value) in fields {
            Reflect::set(&object, &(*name).into(), value).ok()?;
        }
        Some(Self(object))
    }

    /// Whether the system takes exactly this.
    pub(crate) fn is_taken(&self) -> bool {
        let asked = method("canShare").and_then(|can| can.call1(&navigator()?, &self.0).ok());
        asked.is_some_and(|answer| answer.is_truthy())
    }

    /// Hands it on. Answers whether it was taken; whoever closes the system's form hands nothing on.
    pub(crate) async fn hand_on(&self) -> bool {
        let promise = method("share").and_then(|share| share.call1(&navigator()?, &self.0).ok());
        let Some(promise) = promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) else {
            return false;
        };
        JsFuture::from(promise).await.is_ok()
    }
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn method(name: &str) -> Option<Function> {
    Reflect::get(&navigator()?, &name.into()).ok()?.dyn_into().ok()
}
