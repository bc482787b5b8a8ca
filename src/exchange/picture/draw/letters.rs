//! How texts are drawn: in lines, as single words, and down a column.

use crate::exchange::picture::draw::pen::Pen;
use crate::exchange::picture::geometry::{Rect, count};
use crate::exchange::picture::svg::{Attribute, decimal};
use crate::exchange::picture::typeset::{Style, Words};

/// How far down the line of a single word is from the middle of its letters, in sizes of the font.
const BASELINE: f64 = 0.35;
/// How far letters may reach beyond the lines of a text that is cut off there, in px.
const OVERHANG: f64 = 2.0;

impl Pen {
    /// Lines of text from the corner `x`, `top` on, in a column of `width`: a text that is read from right to
    /// left begins at its right side. What reaches beyond its lines is cut off there.
    pub(in crate::exchange::picture) fn words(
        &mut self,
        words: &Words,
        (x, top, width): (f64, f64, f64),
        style: Style,
        color: &str,
    ) {
        if words.is_wild {
            let lines = Rect { x, y: top, width, height: words.height(style) };
            self.clipped(lines.grown(OVERHANG), |pen| pen.lines(words, (x, top, width), style, color));
        } else {
            self.lines(words, (x, top, width), style, color);
        }
    }

    fn lines(&mut self, words: &Words, (x, top, width): (f64, f64, f64), style: Style, color: &str) {
        for (index, line) in words.lines.iter().enumerate() {
            let mut attributes = vec![
                ("x", if words.is_rtl { x + width } else { x }.into()),
                ("y", (top + count(index) * style.line_height() + words.baseline).into()),
            ];
            if words.is_rtl {
                attributes.push(("direction", "rtl".into()));
            }
            self.one_text(line, attributes, style, color);
        }
    }

    /// One line of text around a point: its middle is there, or its end.
    pub(in crate::exchange::picture) fn word_at(
        &mut self,
        text: &str,
        (x, middle): (f64, f64),
        anchor: &str,
        style: Style,
        color: &str,
    ) {
        let y = middle + BASELINE * style.font.size;
        self.one_text(
            text,
            vec![("x", x.into()), ("y", y.into()), ("text-anchor", anchor.into())],
            style,
            color,
        );
    }

    /// One line of text from a point on, with room between its letters, in sizes of the font.
    pub(in crate::exchange::picture) fn spaced_word(
        &mut self,
        text: &str,
        (x, middle): (f64, f64),
        spacing: f64,
        style: Style,
        color: &str,
    ) {
        let y = middle + BASELINE * style.font.size;
        let spacing = spacing * style.font.size;
        self.one_text(
            text,
            vec![("x", x.into()), ("y", y.into()), ("letter-spacing", spacing.into())],
            style,
            color,
        );
    }

    /// One line of text that runs down, from a point on.
    pub(in crate::exchange::picture) fn word_down(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        style: Style,
        color: &str,
    ) {
        let transform = format!("translate({} {}) rotate(90)", decimal(x), decimal(y));
        let drop = BASELINE * style.font.size;
        self.one_text(text, vec![("y", drop.into()), ("transform", (&transform).into())], style, color);
    }

    fn one_text<'a>(
        &mut self,
        text: &str,
        mut attributes: Vec<(&str, Attribute<'a>)>,
        style: Style,
        color: &'a str,
    ) {
        attributes.push(("font-size", style.font.size.into()));
        if style.font.weight != 400.0 {
            attributes.push(("font-weight", style.font.weight.into()));
        }
        if style.font.is_italic {
            attributes.push(("font-style", "italic".into()));
        }
        attributes.push(("fill", color.into()));
        self.svg.with_text("text", &attributes, text);
    }
}
