//! Text as Markdown that shows exactly this text, whatever stands in it.
//!
//! Rules: `CommonMark` 0.31.2 (<https://spec.commonmark.org/0.31.2/>) and GitHub Flavored Markdown
//! (<https://github.github.com/gfm/>). Escapes are set where a reader of Markdown could take a letter for markup,
//! so that the source stays pleasant to read, too.

use crate::model::is_safe_address;

/// Markdown for the inside of a block: all that people wrote is escaped in it.
///
/// A line feed in it is a line break of the text; the block that it goes to says what becomes of it. What counts
/// at the start of a block only, such as a leading `#`, is escaped by the block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Rich(pub(super) String);

impl Rich {
    /// `text` with its line breaks. Addresses of web pages in it become links.
    pub(super) fn text(text: &str) -> Self {
        let text = with_closed_directions(text);
        let lines: Vec<String> = lines(&text).map(|line| escaped(line, true)).collect();
        Self(lines.join("\n").trim_matches('\n').to_owned())
    }

    /// `text` as one line.
    pub(super) fn line(text: &str) -> Self {
        Self(escaped(&one_line(text), true))
    }

    /// A link to `address` that reads `title`, or the address if there is no title. An address that leads
    /// somewhere else than to a page or a mailbox stays text.
    pub(super) fn link(title: &str, address: &str) -> Self {
        let title = one_line(title);
        let shown = if title.is_empty() { &one_line(address) } else { &title };
        if !is_safe_address(address) {
            let text =
                if title.is_empty() { shown.clone() } else { format!("{title} ({})", one_line(address)) };
            return Self(escaped(&text, false));
        }
        // A link cannot stand in another one. Its brackets are references, because some readers undo `\[` in titles
        // before they look for links there.
        let title = escaped(shown, false).replace("\\[", "&#91;").replace("\\]", "&#93;");
        Self(format!("[{title}](<{}>)", destination(address)))
    }

    /// The same in bold. It has to stand between spaces, punctuation or the ends of its line.
    pub(super) fn bold(self) -> Self {
        self.wrapped("**")
    }

    /// The same in italics, under the same condition.
    pub(super) fn italic(self) -> Self {
        self.wrapped("*")
    }

    fn wrapped(self, mark: &str) -> Self {
        if self.is_empty() { self } else { Self(format!("{mark}{}{mark}", self.0)) }
    }

    /// "**Label:** value". A value of several lines begins on a line of its own.
    pub(super) fn labeled(label: &str, value: &Self) -> Self {
        let separator = if value.0.contains('\n') { "\n" } else { " " };
        Self(format!("**{}:**{separator}{}", escaped(label, false), value.0))
    }

    /// Those parts that say something, with `separator` between them.
    pub(super) fn joined(parts: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let parts: Vec<String> =
            parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.0).collect();
        Self(parts.join(separator))
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its lines, of which some may be empty.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n')
    }
}

/// The lines of a text, without blanks around them. Whatever breaks a line somewhere does so here.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let is_break =
        |letter: char| matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.split(is_break).map(str::trim)
}

/// `text` without line breaks, with single blanks, and so that it turns nothing round that follows it.
pub(super) fn one_line(text: &str) -> String {
    with_closed_directions(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text`, and at its end whatever is needed so that its signs for the direction of writing turn nothing round
/// that follows it (Unicode Standard Annex 9).
fn with_closed_directions(text: &str) -> String {
    let mut open = Vec::new();
    for letter in text.chars() {
        match letter {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' => drop(open.pop_if(|end| *end == letter)),
            // It ends all that was begun within.
            '\u{2069}' => {
                if let Some(start) = open.iter().rposition(|end| *end == letter) {
                    open.truncate(start);
                }
            }
            _ => {}
        }
    }
    // What follows is inside a level that nothing opened before: closing from the last to the first.
    let ends = open.into_iter().rev();
    text.trim_end().chars().chain(ends).collect()
}

/// One line with an escape before each letter that could be taken for markup.
fn escaped(line: &str, with_links: bool) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let mut rest = line;
    let mut follows_word = false;
    while let Some(letter) = rest.chars().next() {
        if let Some(address) = address_at(rest).filter(|_| with_links && !follows_word) {
            out.push('<');
            out.push_str(address);
            out.push('>');
            rest = rest.get(address.len()..).unwrap_or_default();
            follows_word = false;
            continue;
        }
        let next = rest.get(letter.len_utf8()..).unwrap_or_default();
        push_escaped(letter, next, &mut out);
        rest = next;
        follows_word = letter.is_alphanumeric();
    }
    out
}

/// One letter, with what follows it in its line.
fn push_escaped(letter: char, next: &str, out: &mut String) {
    match letter {
        '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '|' | '~' | '^' | '$' => {
            out.push('\\');
            out.push(letter);
        }
        // As a character reference, because not every reader of Markdown knows `\<`, and what it did not know
        // would be markup.
        '<' => out.push_str("&lt;"),
        '&' if next.starts_with(|after: char| after.is_ascii_alphanumeric() || after == '#') => {
            out.push_str("&amp;");
        }
        // Some readers make links of addresses with other schemes.
        ':' if next.starts_with("//") => out.push_str("\\:"),
        // Nothing that is seen, and nothing that every reader keeps.
        _ if letter.is_control() && letter != '\t' => out.push(char::REPLACEMENT_CHARACTER),
        _ => out.push(letter),
    }
}

/// The address of a web page that `text` begins with, without the punctuation after it.
fn address_at(text: &str) -> Option<&str> {
    let starts_with =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let scheme = ["https://", "http://"].into_iter().find(|scheme| starts_with(scheme))?;
    let is_part = |letter: char| letter.is_alphanumeric() || "-._~:/?#@!$'()*+,=%&".contains(letter);
    // A closing bracket belongs to the address if its opening one does.
    let mut open = 0_usize;
    let is_end = |letter: char| {
        let is_closed_outside = letter == ')' && open == 0;
        match letter {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        is_closed_outside || !is_part(letter)
    };
    let length = text.find(is_end).unwrap_or(text.len());
    let address = text.get(..length)?.trim_end_matches(|letter: char| ".,:!?'*_~&(".contains(letter));
    (address.len() > scheme.len()).then_some(address)
}

/// An address as the destination of a link in angle brackets.
fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut letters = address.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            '`' => out.push_str("%60"),
            '&' if letters.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#') => {
                out.push_str("&amp;");
            }
            _ => out.push(letter),
        }
    }
    out
}
