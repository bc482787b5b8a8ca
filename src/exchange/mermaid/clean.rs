//! What Mermaid takes out of a text before it parses it: front matter, directives, lines of comments.
//!
//! Each rule here is one of its regular expressions, named where it stands in the source of Mermaid 11.17.

use std::ops::Range;

use crate::exchange::mermaid::codes::{code_length, is_space, is_word};
use crate::exchange::mermaid::front_matter;
use crate::exchange::mermaid::traced::Traced;

/// The words that make Mermaid take a line for one that styles another diagram.
const STYLE_WORDS: &str = "style classDef";

/// A text as the parser of Mermaid sees it.
#[derive(Debug)]
pub(super) struct Cleaned {
    pub(super) text: Traced,
    /// The title in the front matter.
    pub(super) title: Option<String>,
}

/// Takes out of `text` what is no statement. Line breaks must be `\n`.
pub(super) fn cleaned(text: Traced) -> Cleaned {
    let block = front_matter::place(text.text());
    let title =
        block.as_ref().and_then(|(_, content)| front_matter::title(text.text().get(content.clone())?));
    let text = text.without(&block.map(|(block, _)| block).into_iter().collect::<Vec<_>>());
    let cuts = directives(text.text());
    let text = text.without(&cuts);
    let cuts = comments(text.text());
    let text = text.without(&cuts);
    let start = text.text().len() - text.text().trim_start_matches(is_space).len();
    let mut text = text.without(std::slice::from_ref(&(0..start)));
    for word in STYLE_WORDS.split(' ') {
        let cuts = semicolons_of(text.text(), word);
        text = text.without(&cuts);
    }
    Cleaned { text, title }
}

/// `directiveRegex` in `diagram-api/regexes.ts`: `%%{init: {…}}%%`, wherever it stands.
fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("%%{")).map(|at| from + at) {
        from = match directive_end(text, at + "%%{".len()) {
            Some(end) => {
                found.push(at..end);
                end
            }
            None => at + 1,
        };
    }
    found
}

/// Where the directive ends of which the first bracket ends at `at`. One that is not closed takes what it can.
fn directive_end(text: &str, at: usize) -> Option<usize> {
    let name = skip_spaces(text, at);
    let after = skip_word(text, name);
    if after == name {
        return None;
    }
    let colon = skip_spaces(text, after);
    let after = if rest_at(text, colon).starts_with(':') { colon + 1 } else { after };
    let value = skip_spaces(text, after);
    let mut end = skip_word(text, value);
    if end == value {
        end = rest_at(text, value)
            .char_indices()
            .find(|(at, letter)| {
                matches!(letter, '\u{2028}' | '\u{2029}')
                    || *letter == '}' && rest_at(text, value + at).starts_with("}%%")
            })
            .map_or(text.len(), |(at, _)| value + at);
    }
    let end = skip_spaces(text, end);
    Some(if rest_at(text, end).starts_with("}%%") { end + "}%%".len() } else { end })
}

/// `cleanupComments` in `diagram-api/comments.ts`: lines that begin with `%%`, with the blank lines before them.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let at = skip_spaces(text, start);
        let is_comment = rest_at(text, at)
            .strip_prefix("%%")
            .and_then(|rest| rest.chars().next())
            .is_some_and(|next| next != '{' && next != '\n');
        let end = if is_comment { line_end(text, at) } else { break_after(text, at) };
        if is_comment {
            found.push(start..end);
        }
        start = end;
    }
    found
}

/// The end of the line that `at` stands on, its line break included.
fn line_end(text: &str, at: usize) -> usize {
    rest_at(text, at).find('\n').map_or(text.len(), |length| at + length + 1)
}

/// Where the next line begins, as regular expressions of JavaScript see lines.
fn break_after(text: &str, at: usize) -> usize {
    let rest = rest_at(text, at);
    let found = rest.char_indices().find(|(_, letter)| is_line_break(*letter));
    found.map_or(text.len(), |(length, letter)| at + length + letter.len_utf8())
}

fn is_line_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// `encodeEntities` in `utils.ts`: on a line with `word`, a colon and directly after it a `#`, the last
/// semicolon goes. It is meant for the styles of other diagrams.
fn semicolons_of(text: &str, word: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(is_line_break) {
        if let Some(last) = line.rfind(';')
            && let Some(word_at) = line.find(word)
            && has_value(line.get(word_at + word.len()..last).unwrap_or_default())
        {
            found.push(start + last..start + last + 1);
        }
        start += line.len();
    }
    found
}

/// Whether a `#` follows a colon with no space between them.
fn has_value(text: &str) -> bool {
    let mut is_after_colon = false;
    text.chars().any(|letter| {
        is_after_colon = (is_after_colon || letter == ':') && !is_space(letter);
        is_after_colon && letter == '#'
    })
}

pub(super) fn rest_at(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Where the white space at `at` ends.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - rest_at(text, at).trim_start_matches(is_space).len()
}

fn skip_word(text: &str, at: usize) -> usize {
    at + rest_at(text, at).bytes().take_while(|byte| is_word(*byte)).count()
}

/// Where a text ends that begins at `from`: before the first of `stops` that belongs to no code.
pub(super) fn until(text: &str, from: usize, stops: &[u8]) -> usize {
    let mut at = from;
    while let Some(byte) = text.as_bytes().get(at) {
        let code = if *byte == b'#' { code_length(rest_at(text, at)) } else { None };
        if code.is_none() && stops.contains(byte) {
            break;
        }
        at += code.unwrap_or(1);
    }
    at
}
