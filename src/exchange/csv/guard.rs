//! Text that a spreadsheet would take for a formula, and the apostrophe that keeps it text.
//!
//! A cell that begins like a formula gets an apostrophe (OWASP, "CSV Injection"; quotes alone do not help). So
//! does what would begin a cell if somebody opened the table with another separator: the text behind a comma,
//! a semicolon, a tab, a bar, a line break or a quotation mark. There a minus or plus with a space behind it
//! stays as it is, or each list with dashes would be full of apostrophes.

use std::borrow::Cow;

/// What a formula can begin with, and what spreadsheets take away before they look.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What can end a cell, whatever the separator is.
const ENDS: [char; 7] = [',', ';', '\t', '|', '\n', '\r', '"'];
/// The mark that makes a spreadsheet take what follows as text.
const MARK: char = '\'';

/// `text` with a mark wherever a formula could begin. [`unguarded`] gives the same text back.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    rewrite(text, |out, rest, is_first| {
        if is_formula(rest, is_first) {
            out.push(MARK);
        }
        false
    })
}

/// The text that was [`guarded`].
pub(crate) fn unguarded(text: &str) -> Cow<'_, str> {
    rewrite(text, |_, rest, is_first| rest.starts_with(MARK) && is_formula(rest, is_first))
}

/// `text` of a table that somebody else wrote: a mark before a formula at its beginning is no part of it.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix(MARK).filter(|rest| is_formula(rest, true)).unwrap_or(text)
}

/// Whether a cell could begin here with a formula, after any number of marks.
fn is_formula(rest: &str, is_first: bool) -> bool {
    let mut letters = rest.trim_start_matches(MARK).chars();
    match letters.next() {
        Some('\t' | '\r') => is_first,
        Some('+' | '-') if !is_first => letters.next().is_some_and(|next| !next.is_whitespace()),
        Some(letter) => TRIGGERS.contains(&letter),
        None => false,
    }
}

/// Copies `text`. Where a cell could begin, `at` sees what follows: it can put something before it, and says
/// whether the next character is left out.
fn rewrite<'t>(text: &'t str, at: impl Fn(&mut String, &str, bool) -> bool) -> Cow<'t, str> {
    let mut out = String::with_capacity(text.len() + 1);
    let mut is_start = true;
    for (index, letter) in text.char_indices() {
        let rest = text.get(index..).unwrap_or_default();
        if !(is_start && at(&mut out, rest, index == 0)) {
            out.push(letter);
        }
        is_start = ENDS.contains(&letter);
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}
