//! The YAML block before a diagram: of all it can say, the title is what a journey has.

use std::ops::Range;

use crate::exchange::mermaid::codes::{is_space, trim};

/// What a plain value means that is no text.
const NO_TITLE: [&str; 6] = ["", "~", "null", "Null", "NULL", "false"];

/// Where the block is, lines of dashes included, if `text` begins with one, and where its content is.
pub(super) fn place(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.len() - text.trim_start_matches(['\n', ' ', '\t']).len();
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let indent = text.get(line_start..start)?;
    let mut at = line_start;
    let mut content = None;
    for line in text.get(line_start..)?.split_inclusive('\n') {
        let end = at + line.len();
        let is_rule = line.strip_prefix(indent).and_then(|rest| rest.strip_prefix("---"));
        match (is_rule.is_some_and(|rest| trim(rest).is_empty()), content) {
            (true, None) => content = Some(end),
            (true, Some(first)) => return Some((0..end, first..at)),
            (false, None) => return None,
            (false, Some(_)) => {}
        }
        at = end;
    }
    None
}

/// The title that the content of a block names, if it names one.
pub(super) fn title(content: &str) -> Option<String> {
    let width = |line: &str| line.len() - line.trim_start_matches(is_space).len();
    let is_said = |line: &&str| !trim(line).is_empty() && !trim(line).starts_with('#');
    let top = content.lines().find(is_said).map_or(0, width);
    let is_inner = |line: &&str| trim(line).is_empty() || width(line) > top;
    let mut lines =
        content.lines().skip_while(|line| width(line) != top || value_of(line, "title").is_none());
    let first = value_of(lines.next()?, "title")?;
    let rest: Vec<_> = lines.take_while(is_inner).map(trim).filter(|line| !line.is_empty()).collect();
    // A block that begins with `|` or `>` says itself how long it is.
    let is_block = first.starts_with(['|', '>']);
    let pieces = (!is_block).then_some(first).into_iter().chain(rest).filter(|piece| !piece.is_empty());
    let text = pieces.collect::<Vec<_>>().join(" ");
    let title = match text.chars().next() {
        Some('"') if !is_block => double_quoted(&text),
        Some('\'') if !is_block => single_quoted(&text),
        _ => plain(&text),
    };
    (!title.is_empty()).then_some(title)
}

/// What follows `key:` on a line.
fn value_of<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    let key_and_more = trim(line);
    let rest = ["\"", "'", ""].iter().find_map(|quote| {
        let rest = key_and_more.strip_prefix(quote)?.strip_prefix(key)?.strip_prefix(quote)?;
        rest.trim_start_matches(is_space).strip_prefix(':')
    })?;
    (rest.is_empty() || rest.starts_with(is_space)).then(|| trim(rest))
}

/// A value without quotes: a comment begins with a `#` after a space.
fn plain(text: &str) -> String {
    let end = [" #", "\t#"].iter().filter_map(|comment| text.find(comment)).min().unwrap_or(text.len());
    let value = trim(text.get(..end).unwrap_or_default());
    if NO_TITLE.contains(&value) || value.starts_with('#') { String::new() } else { value.to_owned() }
}

fn single_quoted(text: &str) -> String {
    let mut value = String::new();
    let mut letters = text.chars().skip(1).peekable();
    while let Some(letter) = letters.next() {
        // Two quotes are one; one ends the text.
        if letter == '\'' && letters.next_if_eq(&'\'').is_none() {
            break;
        }
        value.push(letter);
    }
    value
}

fn double_quoted(text: &str) -> String {
    let mut value = String::new();
    let mut letters = text.chars().skip(1);
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('n' | 't' | 'r' | ' ') => value.push(' '),
                Some(kind @ ('x' | 'u' | 'U')) => {
                    let digits = match kind {
                        'x' => 2,
                        'u' => 4,
                        _ => 8,
                    };
                    let code: String = letters.by_ref().take(digits).collect();
                    let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                    value.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                Some(other) => value.push(other),
                None => {}
            },
            _ => value.push(letter),
        }
    }
    value
}
