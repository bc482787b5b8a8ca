//! Blocks of Markdown one below the other: headings, paragraphs, quotes, lists and tables.

use crate::exchange::markdown::rich::Rich;

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
    /// Whether the last block is a list that goes on with the next item.
    is_in_list: bool,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub(super) struct Column {
    title: Rich,
    is_number: bool,
}

impl Column {
    /// A column of texts.
    pub(super) fn of(title: &str) -> Self {
        Self { title: Rich::line(title), is_number: false }
    }

    /// A column of numbers: they stand at its right edge.
    pub(super) fn of_numbers(title: &str) -> Self {
        Self { is_number: true, ..Self::of(title) }
    }
}

impl Page {
    /// The whole text, with a line feed at its end.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Begins a block: after an empty line, unless it is the first or the next item of a list.
    fn begin(&mut self, is_item: bool) {
        let follows_on = is_item && self.is_in_list;
        if !self.text.is_empty() && !follows_on {
            self.text.push('\n');
        }
        self.is_in_list = is_item;
    }

    /// A heading of a level from 1 to 6.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.begin(false);
        let Rich(text) = Rich::line(text);
        self.text.push_str(&"#".repeat(level));
        self.text.push(' ');
        // Signs at the end would close the heading, and in some dialects what is in braces there is not shown.
        let (start, end) = match (text.strip_suffix('#'), text.strip_suffix('}')) {
            (Some(start), _) => (start, "\\#\n"),
            (_, Some(start)) => (start, "&#125;\n"),
            (None, None) => (text.as_str(), "\n"),
        };
        self.text.extend([start, end]);
    }

    /// A text; its empty lines part paragraphs.
    pub(super) fn paragraph(&mut self, text: &Rich) {
        self.prefixed("", text);
    }

    /// A text that somebody says.
    pub(super) fn quote(&mut self, text: &Rich) {
        self.prefixed("> ", text);
    }

    fn prefixed(&mut self, prefix: &str, text: &Rich) {
        let mut lines = text.lines().peekable();
        if text.is_empty() {
            return;
        }
        self.begin(false);
        while let Some(line) = lines.next() {
            let ends = if lines.peek().is_some_and(|next| !next.is_empty()) { "  \n" } else { "\n" };
            match line {
                "" => self.text.extend([prefix.trim_end(), "\n"]),
                line => self.text.extend([prefix, &guarded(line), ends]),
            }
            // Several empty lines are as good as one.
            while line.is_empty() && lines.next_if(|next| next.is_empty()).is_some() {}
        }
    }

    /// An item of a list so many levels deep, from 0. `marker` ends with a blank.
    pub(super) fn item(&mut self, depth: usize, marker: &str, text: &Rich) {
        self.begin(true);
        let indent = "  ".repeat(depth);
        // The box of a task belongs to the text, not to the marker.
        let width = marker.find(' ').map_or(0, |end| end + 1);
        let lines: Vec<String> = text.lines().filter(|line| !line.is_empty()).map(guarded).collect();
        let separator = format!("  \n{indent}{}", " ".repeat(width));
        self.text.extend([&indent, marker, &lines.join(&separator), "\n"]);
    }

    /// A bullet of a list so many levels deep, from 0.
    pub(super) fn bullet(&mut self, depth: usize, text: &Rich) {
        self.item(depth, "- ", text);
    }

    /// A table with the first column and those others that say something in any row; nothing without rows.
    pub(super) fn table(&mut self, columns: &[Column], rows: &[Vec<Rich>]) {
        if rows.is_empty() {
            return;
        }
        let says = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
        let kept: Vec<usize> = (0..columns.len()).filter(|at| *at == 0 || says(*at)).collect();
        let of_kept = || kept.iter().filter_map(|at| columns.get(*at));
        self.begin(false);
        self.row(of_kept().map(|column| cell(&column.title)));
        self.row(of_kept().map(|column| if column.is_number { "---:" } else { "---" }.to_owned()));
        for row in rows {
            self.row(kept.iter().map(|at| row.get(*at).map(cell).unwrap_or_default()));
        }
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        self.text.push('|');
        for cell in cells {
            self.text.extend([" ", &cell, " |"]);
        }
        self.text.push('\n');
    }
}

/// A cell of a table is one line of Markdown: there a line of text can only be broken by markup.
fn cell(text: &Rich) -> String {
    text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("<br>")
}

/// A line at the start of a block or of an item, with an escape before what would begin another block there.
fn guarded(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after_digits = line.get(digits..).unwrap_or_default();
    let is_number = digits > 0
        && after_digits
            .strip_prefix(['.', ')'])
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let is_mark = line.starts_with(['#', '-', '+', '>', '=', ':']);
    match (is_number, line.get(..digits)) {
        (true, Some(number)) => format!("{number}\\{after_digits}"),
        _ if is_mark => format!("\\{line}"),
        _ => line.to_owned(),
    }
}
