//! How wide texts are: asked of whoever draws them, or about, by classes of characters.

use crate::exchange::picture::sizes::FONT;

/// How much wider a text may come out than it was measured, as a share of its width: a picture is opened where
/// the system has other fonts.
pub const SLACK: f64 = 0.1;

/// How far the letters of usual fonts reach above their line, in sizes of the font.
const ABOVE: f64 = 0.93;
/// How far they reach below it.
const BELOW: f64 = 0.24;

/// A font of the picture. Its family is always the one of the system.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// The size in px.
    pub size: f64,
    /// The weight, 400 for regular text.
    pub weight: f64,
    /// Whether it slants.
    pub is_italic: bool,
}

impl Font {
    /// A font of so many px. Its weight is written as the next full hundred, which is the one that browsers take
    /// of a font without weights between: Inkscape knows no others.
    pub(super) const fn new(size: f64, weight: f64) -> Self {
        Self { size, weight: (weight / 100.0).ceil() * 100.0, is_italic: false }
    }

    /// The font as CSS writes it, and as a canvas takes it: `italic 550 13.5px system-ui, …`.
    #[must_use]
    pub fn css(self) -> String {
        let style = if self.is_italic { "italic " } else { "" };
        format!("{style}{} {}px {FONT}", self.weight, self.size)
    }
}

/// Something that measures texts. It is asked for words and for single characters, each about once per time
/// that it stands on the map; whoever asks the browser remembers the answers.
pub trait Measure {
    /// How wide `text` is in one line, in px.
    fn width(&self, text: &str, font: Font) -> f64;

    /// How far the letters of a font reach above and below the line that they stand on, in px.
    fn heights(&self, font: Font) -> (f64, f64) {
        (ABOVE * font.size, BELOW * font.size)
    }

    /// How much wider than that it may come out where the picture is opened; see [`SLACK`].
    fn slack(&self) -> f64 {
        SLACK
    }
}

impl<F: Fn(&str, Font) -> f64> Measure for F {
    fn width(&self, text: &str, font: Font) -> f64 {
        self(text, font)
    }
}

/// A measure that is right where the picture is drawn: for pictures that become pixels at once, and for print.
#[derive(Debug, Clone, Copy)]
pub struct Exact<M>(pub M);

impl<M: Measure> Measure for Exact<M> {
    fn width(&self, text: &str, font: Font) -> f64 {
        self.0.width(text, font)
    }

    fn heights(&self, font: Font) -> (f64, f64) {
        self.0.heights(font)
    }

    fn slack(&self) -> f64 {
        0.0
    }
}

/// Widths of the usual fonts of systems, about. It needs nothing to ask, so that it is the same everywhere.
#[derive(Debug, Clone, Copy, Default)]
pub struct Approximate;

impl Measure for Approximate {
    fn width(&self, text: &str, font: Font) -> f64 {
        // Bold letters are wider.
        let boldness = 1.0 + ((font.weight - 400.0) / 300.0).clamp(0.0, 1.0) * 0.08;
        text.chars().map(em_width).sum::<f64>() * font.size * boldness
    }
}

/// How wide a character is about, in sizes of the font.
fn em_width(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '|' | '!' | '\'' | '‘' | '’' | 'I' => 0.29,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '-' => 0.37,
        'm' | 'M' | 'w' | 'W' | '@' | '%' | '…' | '—' => 0.92,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' => 0.69,
        '\u{0}'..='\u{7f}' => 0.57,
        _ if is_invisible(character) => 0.0,
        // Hangul, Chinese and Japanese characters, full-width forms, emoji.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{16fe0}'..='\u{18cff}'
        | '\u{1aff0}'..='\u{1b2ff}'
        | '\u{20000}'..='\u{3ffff}' => 1.0,
        '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1fbff}' => 1.25,
        _ => 0.65,
    }
}

/// Whether a character takes no room of its own: marks on other letters, and what only steers.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e0fff}')
}
