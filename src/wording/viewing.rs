//! The words of viewing a map that somebody handed over.

use crate::wording::count;

/// The button that puts the viewed map among the maps of this browser.
#[must_use]
pub fn edit_a_copy() -> &'static str {
    "Edit a copy"
}

/// Says that a map is only viewed, and where it came from.
#[must_use]
pub fn viewing(source: &str) -> String {
    if source.is_empty() { "Read only".to_owned() } else { format!("Read only, from {source}") }
}

/// Shown when somebody tries to change a map that is only viewed.
#[must_use]
pub fn refused_while_viewing() -> &'static str {
    "You are viewing this map: it can be read and commented. Edit a copy to change it."
}

/// When no more is written about a thing than its name.
#[must_use]
pub fn nothing_more() -> &'static str {
    "No more is written about it."
}

/// What a link is called where a file has a name.
#[must_use]
pub fn a_link() -> &'static str {
    "a link"
}

/// What a link is called in a report.
#[must_use]
pub fn the_link() -> &'static str {
    "The link"
}

/// While the map of a link is read.
#[must_use]
pub fn opening_link() -> &'static str {
    "Opening the map from the link…"
}

/// When a viewed map is no longer there.
#[must_use]
pub fn not_kept() -> &'static str {
    "It was only viewed here, and this tab no longer has it. Open the file or the link again. To keep a map in \
     this browser, choose “Edit a copy” while you view it."
}

/// The button that hands comments on, with how many there are.
#[must_use]
pub fn send_comments(comments: usize) -> String {
    format!("Send {}", count(comments, "comment"))
}
