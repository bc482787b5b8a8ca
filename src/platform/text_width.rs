//! How wide texts are, as the browser draws them.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Measures texts on a canvas that is never shown. It remembers the words that it has measured.
#[derive(Debug)]
pub(crate) struct TextWidth {
    context: Option<CanvasRenderingContext2d>,
    /// The font that the canvas is set to, and the widths of words in each font, in CSS pixels.
    known: RefCell<(String, Widths)>,
}

/// The widths of words, each with its font, in CSS pixels.
type Widths = HashMap<(String, String), f64>;

impl TextWidth {
    pub(crate) fn new() -> Self {
        Self { context: context(), known: RefCell::default() }
    }

    /// The width of `text` in `font`, which is written as in CSS: `600 14px system-ui`. In CSS pixels; 0 if the
    /// browser has no canvas.
    pub(crate) fn of(&self, text: &str, font: &str) -> f64 {
        let Some(context) = &self.context else { return 0.0 };
        let mut known = self.known.borrow_mut();
        let key = (font.to_owned(), text.to_owned());
        if let Some(width) = known.1.get(&key) {
            return *width;
        }
        if known.0 != font {
            context.set_font(font);
            font.clone_into(&mut known.0);
        }
        let width = context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        known.1.insert(key, width);
        width
    }
}

fn context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
