//! The part of the page that is seen: a keyboard on the screen may lie over the rest.

use web_sys::EventTarget;

/// How it is seen, in CSS px.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visible {
    /// How high the window is.
    pub(crate) window: f64,
    /// How high the part is that is seen.
    pub(crate) height: f64,
    /// Where it begins, from the top of the page.
    pub(crate) top: f64,
    /// How much the page is zoomed by two fingers.
    pub(crate) scale: f64,
}

/// What is seen now, where the browser tells.
pub(crate) fn visible() -> Option<Visible> {
    let window = web_sys::window()?;
    let seen = window.visual_viewport()?;
    Some(Visible {
        window: window.inner_height().ok()?.as_f64()?,
        height: seen.height(),
        top: seen.page_top(),
        scale: seen.scale(),
    })
}

/// What tells, by `resize` and `scroll`, that another part is seen.
pub(crate) fn target() -> Option<EventTarget> {
    Some(web_sys::window()?.visual_viewport()?.into())
}
