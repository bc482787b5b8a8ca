//! Elements of the page: finding, measuring, focusing and moving them.

use wasm_bindgen::JsCast;
pub use web_sys::{Element, EventTarget, HtmlElement};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::platform::number;

/// A rectangle in client pixels: relative to the window's upper left corner, zoom of the board included.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// From the window's left edge.
    pub left: f64,
    /// From the window's top edge.
    pub top: f64,
    /// From its own left to its right edge.
    pub width: f64,
    /// From its own top to its bottom edge.
    pub height: f64,
}

/// The first element of the page that fits `selector`.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// All elements below `root` that fit `selector`, in the order of the page.
pub(crate) fn find_all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

/// The element that has the focus, unless that is the page itself.
pub(crate) fn focused() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let element: HtmlElement = document.active_element()?.dyn_into().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// The nearest element at or above `target` that fits `selector`.
pub(crate) fn closest(target: Option<EventTarget>, selector: &str) -> Option<HtmlElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest(selector).ok().flatten()?.dyn_into().ok()
}

/// Whether `element` is what fits `selector`, or lies in it.
pub(crate) fn is_in(element: &Element, selector: &str) -> bool {
    matches!(element.closest(selector), Ok(Some(_)))
}

/// Whether keys typed at `target` are text.
#[must_use]
pub fn is_text_field(target: Option<EventTarget>) -> bool {
    closest(target, "input:not([type=file]):not([type=checkbox]), textarea, select, [contenteditable]")
        .is_some()
}

/// Where an element is on the screen.
pub(crate) fn rect(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
}

/// The element that is drawn at a point of the window, in client pixels.
pub(crate) fn at_point(x: f64, y: f64) -> Option<EventTarget> {
    let document = web_sys::window()?.document()?;
    #[expect(clippy::cast_possible_truncation, reason = "points of the window are small")]
    let found = document.element_from_point(x as f32, y as f32);
    found.map(Into::into)
}

/// The width and height inside of an element, without its scroll bars, in client pixels.
pub(crate) fn inner_size(element: &Element) -> (f64, f64) {
    (f64::from(element.client_width()), f64::from(element.client_height()))
}

/// The width and height of all that an element can scroll to, in client pixels.
pub(crate) fn scroll_size(element: &Element) -> (f64, f64) {
    (f64::from(element.scroll_width()), f64::from(element.scroll_height()))
}

/// Gives an element the focus; the page does not scroll by itself.
pub(crate) fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if element.focus_with_options(&options).is_err() {
        crate::platform::log::error("An element could not take the focus.");
    }
}

/// Takes the focus away from an element.
pub(crate) fn leave(element: &HtmlElement) {
    if element.blur().is_err() {
        crate::platform::log::error("An element could not be left.");
    }
}

/// Opens the folded part of the page that an element lies in.
pub(crate) fn unfold(element: &Element) {
    let folded = element.closest("details").ok().flatten();
    if folded.is_some_and(|folded| folded.set_attribute("open", "").is_err()) {
        crate::platform::log::error("A folded part of the page could not be opened.");
    }
}

/// Lets an element that is no control have the focus, out of reach of the Tab key.
pub(crate) fn make_focusable(element: &HtmlElement) {
    if !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
}

/// Scrolls an element into view by the shortest way.
pub(crate) fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves an element to a place by a transform, which costs no layout.
pub(crate) fn move_to(element: &HtmlElement, x: f64, y: f64) {
    set_style(element, "transform", &format!("translate({x:.1}px,{y:.1}px)"));
}

/// Sets a style property.
pub(crate) fn set_style(element: &HtmlElement, property: &str, value: &str) {
    if element.style().set_property(property, value).is_err() {
        crate::platform::log::error("A style could not be set.");
    }
}

/// Sets the focus on the page's first element that fits `selector`, and shows it.
pub(crate) fn focus_first(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    focus(&element);
    reveal(&element);
    true
}

/// Scrolls the content of an element.
pub(crate) fn scroll_by(element: &Element, right: f64, down: f64) {
    element.scroll_by_with_x_and_y(right, down);
}

/// Sends all events of a pointer to an element until it is released.
pub(crate) fn capture_pointer(element: &Element, pointer: i32) {
    // It fails for a pointer that has just gone up, whose drag then ends by that.
    drop(element.set_pointer_capture(pointer));
}

/// Ends that. A pointer that is not captured is no error.
pub(crate) fn release_pointer(element: &Element, pointer: i32) {
    drop(element.release_pointer_capture(pointer));
}

/// Gives an element a class, or takes it away.
pub(crate) fn set_class(element: &Element, class: &str, is_on: bool) {
    if element.class_list().toggle_with_force(class, is_on).is_err() {
        crate::platform::log::error("A class could not be set.");
    }
}

/// Sets an attribute to "true", or takes it away.
pub(crate) fn set_flag(element: &Element, attribute: &str, is_on: bool) {
    set_attribute(element, attribute, is_on.then_some("true"));
}

/// Sets an attribute, or takes it away.
pub(crate) fn set_attribute(element: &Element, attribute: &str, value: Option<&str>) {
    let done = match value {
        Some(value) => element.set_attribute(attribute, value),
        None => element.remove_attribute(attribute),
    };
    if done.is_err() {
        crate::platform::log::error("An attribute could not be set.");
    }
}

/// The number that an element's own style has for a property.
pub(crate) fn style_number(element: &HtmlElement, property: &str) -> Option<f64> {
    number::read(&element.style().get_property_value(property).ok()?)
}

/// Puts a copy of `source`, which is drawn at `zoom`, into `holder`, in place of what is there. It is out of reach
/// for keys and pointers.
pub(crate) fn show_copy(holder: &HtmlElement, source: &HtmlElement, zoom: f64) {
    let Ok(copy) = source.clone_node_with_deep(true) else { return };
    if let Ok(copy) = copy.dyn_into::<HtmlElement>() {
        for name in ["data-card", "data-stage", "data-lane", "tabindex", "id", "aria-current"] {
            drop(copy.remove_attribute(name));
        }
        for element in find_all(&copy, "[id]") {
            drop(element.remove_attribute("id"));
        }
        let rect = rect(source);
        set_style(&copy, "zoom", &zoom.to_string());
        set_style(&copy, "width", &format!("{:.1}px", rect.width / zoom));
        holder.replace_children_with_node_1(&copy);
    }
}

/// How far the content of an element is scrolled to the right and down.
pub(crate) fn scroll_place(element: &Element) -> (f64, f64) {
    (f64::from(element.scroll_left()), f64::from(element.scroll_top()))
}

/// Scrolls the content of an element to a place at once.
pub(crate) fn scroll_to(element: &Element, right: f64, down: f64) {
    element.scroll_to_with_x_and_y(right, down);
}
