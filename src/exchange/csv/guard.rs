//! Text that a spreadsheet would take for a formula, and the apostrophe that keeps it text.
//!
//! A cell that begins like a formula gets an apostrophe: quotes alone do not help (OWASP, "CSV Injection"). A text
//! that has such apostrophes itself gets one more, so that taking one away always gives the text back.

use std::borrow::Cow;

/// What a formula can begin with, and what spreadsheets take away before they look.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// The mark that makes a spreadsheet take what follows as text.
const MARK: char = '\'';

/// `text` as it can stand in a cell. [`unguarded`] gives the same text back.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { format!("{MARK}{text}").into() } else { text.into() }
}

/// What a cell says: an apostrophe before a formula is no part of it.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix(MARK).filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// Whether a formula begins here, after any number of marks.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches(MARK).starts_with(TRIGGERS)
}
