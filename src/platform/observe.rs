//! Which elements are near the visible part of a scrolling element.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::platform::element;

/// How far outside the visible part an element still counts as near.
const MARGIN: &str = "300px";

/// Tells which elements came near, once each.
#[derive(Debug)]
pub(crate) struct NearObserver {
    root: Element,
    observer: IntersectionObserver,
    _heard: Closure<dyn Fn(js_sys::Array, IntersectionObserver)>,
}

impl Drop for NearObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl NearObserver {
    /// Watches inside the element that fits `root`; `None` if there is none.
    pub(crate) fn new(root: &str, came_near: impl Fn(&[Element]) + 'static) -> Option<Self> {
        let root: Element = element::find(root)?.into();
        let heard = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                let entries = entries.iter().filter_map(|entry| entry.dyn_into().ok());
                let near: Vec<Element> = entries
                    .filter(IntersectionObserverEntry::is_intersecting)
                    .map(|entry| entry.target())
                    .inspect(|element| observer.unobserve(element))
                    .collect();
                came_near(&near);
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root(Some(&root));
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options).ok()?;
        Some(Self { root, observer, _heard: heard })
    }

    /// Watches all elements that fit `selector`.
    pub(crate) fn observe_all(&self, selector: &str) {
        for found in element::find_all(&self.root, selector) {
            self.observer.observe(&found);
        }
    }
}
