//! Texts in lines: broken at spaces, between characters where a script has no spaces, and within long words,
//! but never within a character as readers see it.

use std::mem;

use unicode_segmentation::UnicodeSegmentation;

use crate::exchange::picture::geometry::count;
use crate::exchange::picture::measure::{Font, Measure};

/// What ends a text that is cut.
const ELLIPSIS: &str = "…";
/// How many characters of a broken word stand in a line at least.
const FEWEST: usize = 3;
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

    /// The height of a line, in px.
    pub(super) fn line_height(self) -> f64 {
        self.font.size * self.line
    }
}

/// A text in lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Words {
    pub(super) lines: Vec<String>,
    /// How wide the widest line is, with slack, in px; no wider than the room that it had.
    pub(super) width: f64,
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

/// A piece of a text that is not broken, unless it is too long for a line.
struct Piece<'t> {
    text: &'t str,
    /// Whether there is a space before it.
    is_spaced: bool,
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
        let lines = lines.finish();
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        Words {
            is_rtl: is_rtl(text),
            is_wild: widest > width * self.slack || lines.iter().any(|line| is_piled(&line.text)),
            lines: lines.into_iter().map(|line| line.text).collect(),
            width: widest.min(width.max(0.0)),
        }
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

impl Lines<'_> {
    /// Adds a piece; answers whether there is room for more.
    fn add(&mut self, piece: &Piece<'_>, space: f64) -> bool {
        let space = if piece.is_spaced && !self.line.text.is_empty() { space } else { 0.0 };
        let width = self.setter.width(piece.text, self.font);
        if self.line.width + space + width <= self.room {
            self.push(piece.text, width, space);
            return true;
        }
        if self.is_last() {
            // What fits of it stands before the dots.
            self.push("", 0.0, space);
            return self.fill(piece.text);
        }
        if !self.line.text.is_empty() {
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
        let mut left = text.graphemes(true).count();
        for cluster in text.graphemes(true) {
            let width = self.setter.width(cluster, self.font);
            if self.line.width + width > self.room && !self.line.text.is_empty() {
                if self.is_last() {
                    self.cut();
                    return false;
                }
                self.end_line_before(left);
            }
            self.push(cluster, width, 0.0);
            left -= 1;
        }
        true
    }

    /// Ends a line in a word of which so many characters are left: a few of them do not stand alone.
    fn end_line_before(&mut self, left: usize) {
        let mut taken = String::new();
        if left < FEWEST {
            let text = mem::take(&mut self.line.text);
            let start = text.grapheme_indices(true).rev().nth(FEWEST - left - 1).map_or(0, |(at, _)| at);
            let (kept, moved) = text.split_at_checked(start).unwrap_or((&text, ""));
            // A line that would be left empty stays as it is.
            let (kept, moved) = if kept.is_empty() { (text.as_str(), "") } else { (kept, moved) };
            self.line.text = kept.to_owned();
            taken = moved.to_owned();
        }
        let width = self.setter.width(&taken, self.font);
        self.line.width -= width;
        self.end_line();
        self.line = Line { text: taken, width };
    }

    fn push(&mut self, text: &str, width: f64, space: f64) {
        if space > 0.0 {
            self.line.text.push(' ');
        }
        self.line.text.push_str(text);
        self.line.width += space + width;
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
        self.line.width = self.line.width.max(0.0) + dots;
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.line.text.is_empty() {
            self.end_line();
        }
        self.done
    }
}

/// The pieces of `text` between which a line may be broken, in order.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let is_space =
        |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    text.split(is_space).filter(|word| !word.is_empty()).flat_map(|word| {
        let mut is_spaced = true;
        parts(word).map(move |text| Piece { text, is_spaced: mem::take(&mut is_spaced) })
    })
}

/// The parts of a word: a line may be broken after a hyphen, at a zero-width space, and beside characters of
/// scripts without spaces.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = rest.len();
        let mut before: Option<&str> = None;
        for (at, cluster) in rest.grapheme_indices(true) {
            if before.is_some_and(|before| can_break(before, cluster)) {
                end = at;
                break;
            }
            before = Some(cluster);
        }
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(part)
    })
}

/// Whether a line may be broken between two characters of a word.
fn can_break(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next(), after.chars().next()) else { return false };
    let is_hyphen = matches!(before, '-' | '‐' | '–' | '—' | '\u{200b}') && after.is_alphabetic();
    let is_beside_wide = is_ideographic(before) || is_ideographic(after);
    is_hyphen || is_beside_wide && !is_closing(after) && !is_opening(before)
}

/// Whether a character belongs to a script that is written without spaces.
fn is_ideographic(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether a line does not begin with it.
fn is_closing(character: char) -> bool {
    "、。，．！？：；）」』】〉》〕］｝〟’”…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}.,:;!?%"
        .contains(character)
}

/// Whether a line does not end with it.
fn is_opening(character: char) -> bool {
    "（「『【〈《〔［｛〝‘“([{".contains(character)
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
