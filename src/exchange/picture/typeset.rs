//! Texts in lines: broken at spaces, between characters where a script has no spaces, and within long words,
//! but never within a character as readers see it.

use std::mem;

use unicode_segmentation::UnicodeSegmentation;

use crate::exchange::picture::breaks::{Piece, pieces};
use crate::exchange::picture::even::{self, Part};
use crate::exchange::picture::geometry::count;
use crate::exchange::picture::measure::{Font, Measure};

/// What ends a text that is cut.
const ELLIPSIS: &str = "…";
/// How many pieces a text has at most that is broken evenly: far more than fit on a card.
const MOST_EVENED: usize = 400;
/// A character with more code points than this may be higher than its line, and is clipped.
const CLUSTER: usize = 4;

/// A font with the height of its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) font: Font,
    /// In sizes of the font.
    pub(super) line: f64,
}

impl Style {
    pub(super) const fn new(size: f64, weight: f64, line: f64) -> Self {
        Self { font: Font::new(size, weight), line }
    }

    pub(super) const fn italic(self, is_italic: bool) -> Self {
        Self { font: Font { is_italic, ..self.font }, line: self.line }
    }

    /// The height of a line, in px: browsers know no smaller parts of a px than this.
    pub(super) fn line_height(self) -> f64 {
        const PARTS: f64 = 64.0;
        (self.font.size * self.line * PARTS).floor() / PARTS
    }
}

/// A text in lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Words {
    pub(super) lines: Vec<String>,
    /// How wide the widest line is, with slack, in px; no wider than the room that it had.
    pub(super) width: f64,
    /// Whether the end of the text is left out.
    pub(super) is_cut: bool,
    /// How far below the top of a line its letters stand, in px.
    pub(super) baseline: f64,
    /// Whether it is read from right to left.
    pub(super) is_rtl: bool,
    /// Whether it may reach beyond its lines: marks are piled up in it, or a character is wider than the room.
    pub(super) is_wild: bool,
}

impl Words {
    /// The height of all lines, in px.
    pub(super) fn height(&self, style: Style) -> f64 {
        count(self.lines.len()) * style.line_height()
    }
}

/// Breaks texts into lines with one measure.
#[derive(Clone, Copy)]
pub(super) struct Typesetter<'m> {
    measure: &'m dyn Measure,
    slack: f64,
}

impl<'m> Typesetter<'m> {
    pub(super) fn new(measure: &'m dyn Measure) -> Self {
        let slack = measure.slack();
        Self { measure, slack: if slack.is_finite() { 1.0 + slack.max(0.0) } else { 1.0 } }
    }

    /// The width of `text` in one line, with slack, in px.
    pub(super) fn width(&self, text: &str, font: Font) -> f64 {
        let width = self.measure.width(text, font) * self.slack;
        if width.is_finite() { width.max(0.0) } else { 0.0 }
    }

    /// `text` in lines of at most `width`, at most `most` of them: what comes after them is left out. Costs no
    /// more than measuring each character twice.
    pub(super) fn wrap(&self, text: &str, style: Style, width: f64, most: usize) -> Words {
        let mut lines = Lines {
            setter: self,
            font: style.font,
            room: width,
            most,
            done: Vec::new(),
            line: Line::default(),
        };
        let space = self.width(" ", style.font);
        for piece in pieces(text) {
            if !lines.add(&piece, space) {
                break;
            }
        }
        self.words(text, lines.finish(), style, width)
    }

    /// As [`wrap`](Self::wrap), but no short word stands alone on the last line if that can be helped.
    pub(super) fn wrap_evenly(&self, text: &str, style: Style, width: f64, most: usize) -> Words {
        let space = self.width(" ", style.font);
        let pieces: Vec<Piece<'_>> = pieces(text).take(MOST_EVENED).collect();
        let part = |piece: &Piece<'_>| Part {
            width: self.width(piece.text, style.font),
            space: if piece.is_spaced { space } else { 0.0 },
        };
        let parts: Vec<Part> = pieces.iter().map(part).collect();
        let fits = pieces.len() < MOST_EVENED && parts.iter().all(|part| part.width <= width);
        let starts = even::filled(&parts, width);
        let evened = (fits && starts.len() <= most)
            .then(|| even::evened(&parts, &starts, width, style.font.size))
            .flatten();
        let Some(starts) = evened else { return self.wrap(text, style, width, most) };
        let ends = starts.iter().skip(1).copied().chain([pieces.len()]);
        let line = |(start, end): (&usize, usize)| {
            let mut line = Line::default();
            for (piece, part) in pieces.iter().zip(&parts).take(end).skip(*start) {
                line.push(piece.text, part.width, if line.text.is_empty() { 0.0 } else { part.space });
            }
            line
        };
        self.words(text, starts.iter().zip(ends).map(line).collect(), style, width)
    }

    /// A text in the lines that it was broken into.
    fn words(&self, text: &str, lines: Vec<Line>, style: Style, width: f64) -> Words {
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        Words {
            is_rtl: is_rtl(text),
            is_wild: widest > width * self.slack || lines.iter().any(|line| is_piled(&line.text)),
            is_cut: lines.last().is_some_and(|line| line.is_cut),
            baseline: self.baseline(style),
            lines: lines.into_iter().map(|line| line.text).collect(),
            width: widest.min(width.max(0.0)),
        }
    }

    /// How far below the top of a line its letters stand: browsers round both heights of a font, and half of what
    /// the line is higher.
    fn baseline(&self, style: Style) -> f64 {
        let (above, below) = self.measure.heights(style.font);
        let (above, below) = (above.round(), below.round());
        let baseline = ((style.line_height() - above - below) / 2.0).floor() + above;
        if baseline.is_finite() { baseline } else { style.font.size }
    }

    /// `text` in one line of at most `width`; what does not fit is left out.
    pub(super) fn one_line(&self, text: &str, style: Style, width: f64) -> Words {
        self.wrap(text, style, width, 1)
    }
}

/// A line in the making.
#[derive(Default)]
struct Line {
    text: String,
    width: f64,
    is_cut: bool,
}

/// Lines in the making.
struct Lines<'s> {
    setter: &'s Typesetter<'s>,
    font: Font,
    room: f64,
    most: usize,
    done: Vec<Line>,
    line: Line,
}

impl Line {
    fn push(&mut self, text: &str, width: f64, space: f64) {
        if space > 0.0 {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.width += space + width;
    }
}

impl Lines<'_> {
    /// Adds a piece; answers whether there is room for more.
    fn add(&mut self, piece: &Piece<'_>, space: f64) -> bool {
        let space = if piece.is_spaced && !self.line.text.is_empty() { space } else { 0.0 };
        let width = self.setter.width(piece.text, self.font);
        if self.line.width + space + width <= self.room {
            self.push(piece.text, width, space);
            return true;
        }
        if !self.line.text.is_empty() {
            if self.is_last() {
                // On a line alone, what fits of the word stands before the dots; else it would be on the next line.
                if self.most > 1 {
                    self.cut();
                    return false;
                }
                self.push("", 0.0, space);
                return self.fill(piece.text);
            }
            self.end_line();
        }
        // A word that is no longer than the line without the slack is not broken for it.
        if width <= self.room * self.setter.slack {
            self.push(piece.text, width, 0.0);
            return true;
        }
        self.fill(piece.text)
    }

    /// Adds a piece that is longer than a line, character by character.
    fn fill(&mut self, text: &str) -> bool {
        for cluster in text.graphemes(true) {
            let width = self.setter.width(cluster, self.font);
            if self.line.width + width > self.room && !self.line.text.is_empty() {
                if self.is_last() {
                    self.cut();
                    return false;
                }
                self.end_line();
            }
            self.push(cluster, width, 0.0);
        }
        true
    }

    fn push(&mut self, text: &str, width: f64, space: f64) {
        self.line.push(text, width, space);
    }

    fn is_last(&self) -> bool {
        self.done.len() + 1 >= self.most
    }

    fn end_line(&mut self) {
        self.done.push(mem::take(&mut self.line));
    }

    /// Ends the last line with dots, in the place of as many characters as they need.
    fn cut(&mut self) {
        let dots = self.setter.width(ELLIPSIS, self.font);
        let text = mem::take(&mut self.line.text);
        let clusters: Vec<&str> = text.graphemes(true).collect();
        let mut kept = clusters.as_slice();
        while let [before @ .., last] = kept {
            let is_space = last.trim().is_empty();
            if !is_space && self.line.width + dots <= self.room {
                break;
            }
            self.line.width -= self.setter.width(last, self.font);
            kept = before;
        }
        self.line.text = kept.concat();
        self.line.text.push_str(ELLIPSIS);
        self.line.is_cut = true;
        self.line.width = self.line.width.max(0.0) + dots;
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.line.text.is_empty() {
            self.end_line();
        }
        self.done
    }
}

/// Whether a text is read from right to left: its first letter says so.
fn is_rtl(text: &str) -> bool {
    let is_strong = |letter: &char| letter.is_alphabetic() || matches!(letter, '\u{200e}' | '\u{200f}');
    text.chars().find(is_strong).is_some_and(|letter| {
        matches!(letter,
            '\u{200f}' | '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// Whether marks may be piled up in a text, so that it reaches beyond its line.
pub(super) fn is_piled(text: &str) -> bool {
    text.graphemes(true).any(|cluster| cluster.chars().nth(CLUSTER).is_some())
}
