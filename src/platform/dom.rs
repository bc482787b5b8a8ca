//! Calls on elements that the parts of the interface need: menus, dialogs, fields.

use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};

use crate::platform::element::{self, Element, HtmlElement, Rect};

/// What stays free between a menu and the edge of the window, in pixels.
const EDGE: f64 = 8.0;
/// What stays free between a menu and the element that it belongs to, in pixels.
const GAP: f64 = 4.0;

/// Gives the focus to the `index`-th element below `root` that fits `selector`.
pub fn focus_nth(root: &Element, selector: &str, index: usize) {
    if let Some(item) = element::find_all(root, selector).get(index) {
        element::focus(item);
        element::reveal(item);
    }
}

/// Gives the focus back to an element that had it, unless that is gone or something else has it by now.
pub fn give_back_focus(to: &HtmlElement) {
    if element::focused().is_none() && to.is_connected() {
        element::focus(to);
    }
}

/// Shows a dialog over everything else, if it is on the page and not open yet.
pub fn show_modal(dialog: &HtmlDialogElement) {
    if dialog.is_connected() && !dialog.open() && dialog.show_modal().is_err() {
        crate::platform::log::error("A dialog could not be shown.");
    }
}

/// Puts `text` in the place of what is selected in the field of one line that has the focus, as if it were typed
/// there. Does nothing if that field is not in `root`.
pub fn type_into_focused(root: &Element, text: &str) {
    let focused = element::focused().filter(|field| root.contains(Some(field)));
    let focused = focused.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = focused else { return };
    let told = EventInit::new();
    told.set_bubbles(true);
    let end =
        |field: &HtmlInputElement| u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    // A field that takes no text, such as a check box, refuses it and has no use for it.
    let typed = field
        .set_range_text(text)
        .and_then(|()| field.set_selection_range(end(&field), end(&field)))
        .and_then(|()| Event::new_with_event_init_dict("input", &told));
    if let Ok(typed) = typed {
        drop(field.dispatch_event(&typed));
    }
}

/// Closes the dialog that is open over everything else, if one is. The browser gives the focus back at once to what
/// had it before, so that must still be there.
pub fn close_modal() {
    let open = element::find("dialog[open]").and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = open {
        dialog.close();
    }
}

/// Puts a menu below `anchor`, or above it where there is more room, and always inside of the window.
pub fn place_menu(menu: &HtmlElement, anchor: Rect) {
    let size = element::rect(menu);
    // The size before any transform of an animation.
    let (width, height) = (f64::from(menu.offset_width()), f64::from(menu.offset_height()));
    let (width, height) = (width.max(size.width), height.max(size.height));
    let (window_width, window_height) = window_size();
    let below = anchor.top + anchor.height + GAP;
    let above = anchor.top - GAP - height;
    let top = if below + height + EDGE <= window_height || above < EDGE { below } else { above };
    let top = top.min(window_height - EDGE - height).max(EDGE);
    let left = anchor.left.min(window_width - EDGE - width).max(EDGE);
    element::set_style(menu, "left", &format!("{left:.0}px"));
    element::set_style(menu, "top", &format!("{top:.0}px"));
}

/// The inner size of the window, in pixels.
fn window_size() -> (f64, f64) {
    let root =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

/// The text in a field.
#[must_use]
pub fn field_text(field: &Element) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default()
}

/// Writes text into a field. The caret stays where it was, as far as the new text goes.
pub fn set_field_text(field: &Element, text: &str) {
    if field_text(field) == text {
        return;
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let caret = input.selection_start().ok().flatten();
        input.set_value(text);
        if let Some(caret) = caret {
            // It fails only for kinds of fields that have no caret.
            drop(input.set_selection_range(caret, caret));
        }
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        let caret = area.selection_start().ok().flatten();
        area.set_value(text);
        if let Some(caret) = caret {
            drop(area.set_selection_range(caret, caret));
        }
    }
}
