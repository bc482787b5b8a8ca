//! How wide texts are, as the browser draws them.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Measures texts on a canvas that is never shown. It remembers the words that it has measured.
#[derive(Debug)]
pub(crate) struct TextWidth {
    context: Option<CanvasRenderingContext2d>,
    /// The font that the canvas is set to, the widths of words in each font, and the heights of fonts.
    known: RefCell<(String, Widths, Heights)>,
}

/// The widths of words, each with its font, in CSS pixels.
type Widths = HashMap<(String, String), f64>;

/// How far each font reaches above and below its line, in CSS pixels.
type Heights = HashMap<String, (f64, f64)>;

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
        set_font(context, &mut known.0, font);
        let width = context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        known.1.insert(key, width);
        width
    }

    /// How far the letters of `font` reach above and below their line, in CSS pixels; 0 if the browser has no
    /// canvas.
    pub(crate) fn heights(&self, font: &str) -> (f64, f64) {
        let Some(context) = &self.context else { return (0.0, 0.0) };
        let mut known = self.known.borrow_mut();
        if let Some(heights) = known.2.get(font) {
            return *heights;
        }
        set_font(context, &mut known.0, font);
        let metrics = context.measure_text("x");
        let heights = metrics.map_or((0.0, 0.0), |metrics| {
            (metrics.font_bounding_box_ascent(), metrics.font_bounding_box_descent())
        });
        known.2.insert(font.to_owned(), heights);
        heights
    }
}

/// Sets the canvas to `font`, unless it is: that costs more than measuring a word.
fn set_font(context: &CanvasRenderingContext2d, current: &mut String, font: &str) {
    if current != font {
        context.set_font(font);
        font.clone_into(current);
    }
}

fn context() -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
