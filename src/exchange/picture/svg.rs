//! Writes SVG: elements, attributes and texts, and nothing that a text could break out of.

use std::fmt::Write as _;

use crate::exchange::xml_text::escape;

/// The value of an attribute.
pub(super) enum Attribute<'a> {
    /// Any text. It is escaped.
    Text(&'a str),
    /// A number, written with at most two decimals.
    Number(f64),
}

impl<'a> From<&'a str> for Attribute<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Attribute<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Attribute<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// An SVG in the making.
#[derive(Debug, Default)]
pub(super) struct Svg {
    text: String,
}

impl Svg {
    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, Attribute<'_>)]) {
        self.start(name, attributes);
        self.text.push('>');
    }

    /// Writes an element without content.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, Attribute<'_>)]) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// Writes an element that holds a text.
    pub(super) fn with_text(&mut self, name: &str, attributes: &[(&str, Attribute<'_>)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Writes a text as what it is: no character of it is markup.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    /// Begins a new line, between elements only.
    pub(super) fn new_line(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[(&str, Attribute<'_>)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            match value {
                Attribute::Text(text) => escape(text, &mut self.text),
                Attribute::Number(number) => self.text.push_str(&decimal(*number)),
            }
            self.text.push('"');
        }
    }
}

/// A number with at most two decimals; 0 for what is none.
pub(super) fn decimal(number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0;
    if !rounded.is_finite() || rounded == 0.0 {
        return "0".to_owned();
    }
    let mut text = String::new();
    // Writing to a text never fails.
    let _ = write!(text, "{rounded}");
    text
}

/// The value of `transform` that moves by `x` and `y`.
pub(super) fn moved(x: f64, y: f64) -> String {
    format!("translate({} {})", decimal(x), decimal(y))
}
