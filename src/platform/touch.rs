//! Where fingers are.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::TouchEvent;

/// Where all fingers on the glass are, in client px, in the order they came down.
pub(crate) fn points(event: &TouchEvent) -> Vec<(f64, f64)> {
    let number = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok()?.as_f64();
    let touches = Reflect::get(event, &"touches".into()).unwrap_or_default();
    let touches = Array::from(&touches).iter().collect::<Vec<_>>();
    touches.iter().filter_map(|touch| Some((number(touch, "clientX")?, number(touch, "clientY")?))).collect()
}
