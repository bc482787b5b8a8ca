//! Which tab of this browser edits a map: `public/claims.js`.
//!
//! Where a page has not loaded the script, each tab edits.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A map that this tab edits, or waits for. Dropping it leaves the map to the others.
#[derive(Debug)]
pub(crate) struct Claim {
    claim: JsValue,
    _hear: Closure<dyn Fn(bool)>,
    _store: Closure<dyn Fn()>,
}

impl Claim {
    /// Claims the map that is stored under `key`. `hear` is told whether it is this tab's, each time that changes and
    /// perhaps when it does not; `store` is called before it becomes another tab's.
    pub(crate) fn start(
        key: &str,
        hear: impl Fn(bool) + 'static,
        store: impl Fn() + 'static,
    ) -> Option<Self> {
        let claims = Reflect::get(web_sys::window()?.as_ref(), &"waymarkClaims".into()).ok()?;
        let hear = Closure::<dyn Fn(bool)>::new(hear);
        let store = Closure::<dyn Fn()>::new(store);
        let claim = call(&claims, "claim", &[key.into(), hear.as_ref().clone(), store.as_ref().clone()])?;
        Some(Self { claim, _hear: hear, _store: store })
    }

    /// Takes the map over from the tab that edits it.
    pub(crate) fn take(&self) {
        call(&self.claim, "take", &[]);
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        call(&self.claim, "end", &[]);
    }
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = object.is_object().then(|| Reflect::get(object, &name.into()))?.ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    function.apply(object, &arguments.iter().collect()).ok()
}
