//! The statements of a journey, read as the parser of Mermaid reads them.
//!
//! Its lexer (`journey.jison` in Mermaid 11.17) takes the first rule that fits where it stands: comments, then
//! white space, then keywords, then the name of a task. Where it refuses the text, the line goes to `repair`.

use crate::exchange::ImportError;
use crate::exchange::mermaid::clean::{rest_at, skip_spaces, until};
use crate::exchange::mermaid::codes::{self, is_space, is_word, starts_with_word, trim};
use crate::exchange::mermaid::journey::{self, Journey, Section, Task};
use crate::exchange::mermaid::parts::{are_minutes, is_score};
use crate::exchange::mermaid::repair::{self, Line};
use crate::exchange::mermaid::score::number;
use crate::exchange::mermaid::traced::{Lines, Traced};
use crate::format::Quote;
use crate::model::limits;
use crate::wording;

/// The most statements that are read: all that a map can hold, and some that hold nothing.
const STATEMENTS: usize = limits::CARDS + limits::STAGES + 500;

/// Reads a text that begins with the keyword, without front matter, directives and lines of comments.
///
/// # Errors
/// Says on which line there is more than a map can hold.
pub(super) fn read(text: &Traced) -> Result<Journey, ImportError> {
    let mut reader = Reader {
        text: text.text(),
        at: 0,
        lines: Lines::of(text),
        line: text.first_line(),
        last_brace: text.text().rfind('}'),
        journey: Journey::default(),
    };
    reader.header();
    let mut statements = 0;
    while reader.next() {
        statements += 1;
        if statements > STATEMENTS {
            let problem = wording::too_many_statements(limits::CARDS);
            return Err(ImportError::Unreadable { line: Some(reader.line), problem });
        }
        reader.statement();
    }
    Ok(reader.journey)
}

struct Reader<'t> {
    text: &'t str,
    /// How far the text is read.
    at: usize,
    lines: Lines<'t>,
    /// The line of the statement that is being read.
    line: usize,
    last_brace: Option<usize>,
    journey: Journey,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        rest_at(self.text, self.at)
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn line_end(&self, from: usize) -> usize {
        rest_at(self.text, from).find('\n').map_or(self.text.len(), |length| from + length)
    }

    fn remark(&mut self, text: impl Into<String>) {
        self.journey.remarks.add(self.line, text);
    }

    fn remark_all(&mut self, texts: Vec<String>) {
        for text in texts {
            self.remark(text);
        }
    }

    /// The keyword, and what some write directly after it.
    fn header(&mut self) {
        self.line = self.lines.at(skip_spaces(self.text, 0));
        let start = skip_spaces(self.text, 0) + "journey".len();
        if self.slice(start - "journey".len(), start) != "journey" {
            self.remark(wording::keyword_in_capitals());
        }
        let is_end = |letter: char| is_space(letter) || matches!(letter, ';' | '#' | '%');
        let attached = rest_at(self.text, start).find(is_end).unwrap_or(self.text.len() - start);
        self.at = start + attached;
        if attached > 0 {
            let text = Quote(self.slice(start, self.at)).to_string();
            self.remark(wording::left_out(&text));
        }
    }

    /// Skips comments and white space; whether a statement follows.
    fn next(&mut self) -> bool {
        loop {
            let rest = self.rest();
            let Some(letter) = rest.chars().next() else { return false };
            let after = rest.get(letter.len_utf8()..).unwrap_or_default();
            let is_comment = letter == '%' && !after.starts_with('{')
                // Any character may stand before the signs, also a line break; of a pair of surrogates it is one.
                || letter != '}' && letter.len_utf16() == 1 && after.starts_with("%%")
                || letter == '#' && codes::code_length(rest).is_none();
            if is_comment {
                self.at = self.line_end(self.at + letter.len_utf8());
            } else if is_space(letter) {
                self.at = skip_spaces(self.text, self.at);
            } else {
                self.line = self.lines.at(self.at);
                return true;
            }
        }
    }

    fn statement(&mut self) {
        if self.rest().starts_with(';') {
            self.at += 1;
            self.remark(wording::semicolon_left_out());
        } else if self.word_end("title").is_some() {
            self.title();
        } else if self.word_end("section").is_some() {
            self.section();
        } else if let Some(at) = self.after_word("accTitle", ':') {
            self.at = self.line_end(at);
            self.journey.acc_title = Some(codes::line(self.slice(at, self.at)));
        } else if let Some(at) = self.after_word("accDescr", ':') {
            self.at = self.line_end(at);
            self.journey.description = Some(codes::lines(self.slice(at, self.at)));
        } else if let Some(at) = self.after_word("accDescr", '{') {
            self.block(at);
        } else {
            self.task();
        }
    }

    /// Where the text after a keyword and one space begins, if they stand here.
    fn word_end(&self, word: &str) -> Option<usize> {
        let rest = self.rest();
        let after = rest.get(word.len()..).filter(|_| starts_with_word(rest, word))?;
        let space = after.chars().next().filter(|letter| is_space(*letter))?;
        Some(self.at + word.len() + space.len_utf8())
    }

    /// Where the text after a keyword and a sign begins, white space between them left out.
    fn after_word(&self, word: &str, sign: char) -> Option<usize> {
        if !starts_with_word(self.rest(), word) {
            return None;
        }
        let at = skip_spaces(self.text, self.at + word.len());
        rest_at(self.text, at).starts_with(sign).then(|| skip_spaces(self.text, at + sign.len_utf8()))
    }

    /// Whether one of these signs stands where a text ended, and so the diagram is refused. Before a comment any sign
    /// is a part of it.
    fn is_refused(&self, at: usize, signs: &[char]) -> bool {
        let rest = rest_at(self.text, at).strip_prefix(signs);
        rest.is_some_and(|rest| !rest.starts_with("%%"))
    }

    fn title(&mut self) {
        let Some(start) = self.word_end("title") else { return };
        let end = until(self.text, start, b"#\n;");
        if end == start || self.is_refused(end, &[';']) {
            return self.repair();
        }
        if self.slice(self.at, start).ends_with('\n') {
            self.remark(wording::title_on_next_line());
        }
        self.at = end;
        let title = codes::line(self.slice(start, end));
        self.remark_cut();
        self.set_title(title);
    }

    fn set_title(&mut self, title: String) {
        let before = self.journey.title.replace(title).filter(|before| !before.is_empty());
        if let Some(before) = before {
            self.remark(wording::title_replaced(&Quote(&before).to_string()));
        }
    }

    fn section(&mut self) {
        let Some(start) = self.word_end("section") else { return };
        let end = until(self.text, start, b"#:\n;");
        if end == start && rest_at(self.text, end).starts_with(':') {
            return self.task();
        }
        if end == start || self.is_refused(end, &[':', ';']) {
            return self.repair();
        }
        let mut remarks = Vec::new();
        let name = journey::name_or_untitled(self.slice(start, end), &mut remarks);
        self.at = end;
        self.remark_all(remarks);
        self.remark_cut();
        self.journey.sections.push(Section { name: Some(name), tasks: Vec::new() });
    }

    /// A description in braces, which ends at the first one that closes. One that is not closed as Mermaid wants
    /// it goes on until something follows that looks like a statement.
    fn block(&mut self, start: usize) {
        let is_closed = self.last_brace.is_some_and(|last| last >= start);
        let close = if is_closed { until(self.text, start, b"}") } else { start };
        let after = close + usize::from(is_closed);
        let line_end = self.line_end(after);
        let tail = self.slice(after, line_end);
        if is_closed && (trim(tail).is_empty() || tail.contains([':', '#', '%'])) {
            self.journey.description = Some(description(self.slice(start, close)));
            self.at = after;
            return;
        }
        let is_on_first_line = !self.slice(self.at, start).contains('\n');
        let mut end = if is_closed || is_on_first_line { line_end } else { start };
        let mut next = end;
        for line in rest_at(self.text, end).split_inclusive('\n') {
            let text = trim(line);
            next += line.len();
            if text == "}" {
                break;
            }
            if text.contains(':') || ["title", "section"].iter().any(|word| starts_with_word(text, word)) {
                next = end;
                break;
            }
            end = next;
        }
        self.journey.description = Some(description(self.slice(start, end)));
        self.at = next;
        self.remark(wording::description_not_closed());
    }

    /// A task, or a line that Mermaid does not understand.
    fn task(&mut self) {
        let is_header = starts_with_word(self.rest(), "journey")
            && self.rest().as_bytes().get("journey".len()).is_none_or(|byte| !is_word(*byte));
        let name_end = until(self.text, self.at, b"#:\n;");
        let data_start = name_end + 1;
        let data_end = until(self.text, data_start, b"#\n;");
        let (name, data) = (self.slice(self.at, name_end), self.slice(data_start, data_end));
        let mut parts = data.split(':');
        let (score, actors) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let value = number(score);
        let is_read_by_mermaid = !is_header
            && !name.is_empty()
            && !data.is_empty()
            && rest_at(self.text, name_end).starts_with(':')
            && !data.starts_with("%%")
            && !self.is_refused(data_end, &[';']);
        let is_name = are_minutes(name, score) && is_score(actors);
        if !is_read_by_mermaid || value.is_nan() || is_name {
            return self.repair();
        }
        let mut remarks = Vec::new();
        let task = Task {
            name: journey::name_or_untitled(name, &mut remarks),
            sentiment: journey::rated(score, value, &mut remarks),
            actors: journey::actors(actors, &[','], &mut remarks),
        };
        remarks.extend(parts.next().map(|rest| wording::left_out(&Quote(trim(rest)).to_string())));
        self.journey.add_task(task);
        self.at = data_end;
        self.remark_all(remarks);
        self.remark_cut();
    }

    /// Says that a text ends here at a sign that begins a comment, if it does not look as if it were meant so.
    fn remark_cut(&mut self) {
        let before = self.slice(0, self.at).chars().next_back();
        let Some(after) = self.rest().strip_prefix('#') else { return };
        if before.is_none_or(is_space) && after.chars().next().is_none_or(is_space) {
            return;
        }
        let cut = Quote(trim(self.slice(self.at, self.line_end(self.at)))).to_string();
        self.remark(wording::cut_at_comment(&cut));
    }

    /// Reads the rest of the line as people mean it.
    fn repair(&mut self) {
        let end = self.line_end(self.at);
        let (line, remarks) = repair::read(self.slice(self.at, end));
        self.at = end;
        self.remark_all(remarks);
        match line {
            Line::Nothing => {}
            Line::Title(title) => self.set_title(title),
            Line::AccTitle(title) => self.journey.acc_title = Some(title),
            Line::Description(text) => self.journey.description = Some(text),
            Line::Section(name) => {
                self.journey.sections.push(Section { name: Some(name), tasks: Vec::new() });
            }
            Line::Task(task) => self.journey.add_task(task),
        }
    }
}

/// A description of several lines without the indentation of the source.
fn description(raw: &str) -> String {
    let lines: Vec<_> = trim(raw).split('\n').map(|line| line.trim_start_matches(is_space)).collect();
    codes::lines(&lines.join("\n"))
}
