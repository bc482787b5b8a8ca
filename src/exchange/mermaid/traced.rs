//! A piece of a file that knows on which line of the file each of its parts stood.

use std::ops::Range;

/// Text of a file, of which parts may have been cut out.
#[derive(Debug)]
pub(super) struct Traced {
    text: String,
    /// Where the text does not simply go on with the next line of the file, in the order of the text.
    marks: Vec<Mark>,
}

/// From the byte `at` on the text is that of the line `line`, and of those that follow.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    line: usize,
}

impl Traced {
    /// A text of which each line is a line of the file. The first is `line`, from 1.
    pub(super) fn new(text: String, line: usize) -> Self {
        Self { text, marks: vec![Mark { at: 0, line }] }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The line of the file on which the text begins.
    pub(super) fn first_line(&self) -> usize {
        self.marks.first().map_or(1, |mark| mark.line)
    }

    /// The text without the parts in these ranges, which must be in order and not overlap.
    pub(super) fn without(self, cuts: &[Range<usize>]) -> Self {
        if cuts.is_empty() {
            return self;
        }
        let starts = std::iter::once(0).chain(cuts.iter().map(|cut| cut.end));
        let ends = cuts.iter().map(|cut| cut.start).chain([self.text.len()]);
        let mut rest = Self { text: String::with_capacity(self.text.len()), marks: Vec::new() };
        let mut lines = Lines::of(&self);
        for (start, end) in starts.zip(ends) {
            rest.push(&self, start..end, &mut lines);
        }
        rest
    }

    /// The text cut in pieces that begin at `starts`, which must be in order.
    pub(super) fn split(&self, starts: &[usize]) -> Vec<Self> {
        let ends = starts.iter().skip(1).copied().chain([self.text.len()]);
        let mut lines = Lines::of(self);
        let piece = |(start, end)| {
            let mut piece = Self { text: String::new(), marks: Vec::new() };
            piece.push(self, start..end, &mut lines);
            piece
        };
        starts.iter().copied().zip(ends).map(piece).collect()
    }

    /// Adds a part of another text, whose lines have been asked for up to there.
    fn push(&mut self, other: &Self, range: Range<usize>, lines: &mut Lines<'_>) {
        let Some(part) = other.text.get(range.clone()).filter(|part| !part.is_empty()) else { return };
        self.marks.push(Mark { at: self.text.len(), line: lines.at(range.start) });
        // Marks inside of the part move along with it.
        let inside = other.marks.iter().skip(lines.next_mark).take_while(|mark| mark.at < range.end);
        let moved = inside.map(|mark| Mark { at: mark.at - range.start + self.text.len(), ..*mark });
        self.marks.extend(moved);
        self.text.push_str(part);
    }
}

/// Says which lines of the file places of a text are on; each place must not be before the one asked for last.
#[derive(Debug, Clone)]
pub(super) struct Lines<'t> {
    traced: &'t Traced,
    next_mark: usize,
    at: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn of(traced: &'t Traced) -> Self {
        Self { traced, next_mark: 0, at: 0, line: 1 }
    }

    /// The line, from 1, of the byte `at`.
    pub(super) fn at(&mut self, at: usize) -> usize {
        while let Some(mark) = self.traced.marks.get(self.next_mark).filter(|mark| mark.at <= at) {
            (self.at, self.line) = (mark.at, mark.line);
            self.next_mark += 1;
        }
        let between = self.traced.text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(at);
        self.line
    }
}
