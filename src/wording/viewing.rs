//! The words of viewing a map that somebody handed over.

use crate::wording::{count, titled};

/// The button that leads from a viewed map to one that can be changed: a copy among the maps of this browser, or a file
/// if the page is there for the map alone.
#[must_use]
pub fn take_viewed(is_page_of_map: bool) -> &'static str {
    if is_page_of_map { "Download the map" } else { "Edit a copy" }
}

/// Says that a map is only viewed, and where it came from.
#[must_use]
pub fn viewing(source: &str) -> String {
    if source.is_empty() { "Read only".to_owned() } else { format!("Read only, from {source}") }
}

/// Shown when somebody tries to change a map that is only viewed.
#[must_use]
pub fn refused_while_viewing(is_page_of_map: bool) -> &'static str {
    if is_page_of_map {
        "You are viewing this map: it can be read and commented. Download it and open the file in Waymark to change it."
    } else {
        "You are viewing this map: it can be read and commented. Edit a copy to change it."
    }
}

/// When somebody opens a file in a page that is there for one map.
#[must_use]
pub fn page_opens_nothing() -> &'static str {
    "This page shows one map and opens no other. Open the file in Waymark."
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

/// What comments that come back are called in a report.
#[must_use]
pub fn comments_on(title: &str) -> String {
    format!("Comments on “{}”", titled(title, "map"))
}

/// When the map of comments is not in this browser.
#[must_use]
pub fn no_such_map(title: &str) -> String {
    format!(
        "“{}” is not in this browser. Open the map first, keep a copy, and then open the comments again.",
        titled(title, "map")
    )
}

/// Said when comments came back.
#[must_use]
pub fn comments_received(added: usize, known: usize, lost: usize) -> String {
    let mut words = format!("{} added.", count(added, "comment"));
    if known > 0 {
        words.push_str(&format!(" {known} were here already."));
    }
    if lost > 0 {
        words.push_str(&format!(" {lost} could not be added: their cards are gone."));
    }
    words
}

/// A comment in a text, after the title of its card.
#[must_use]
pub fn comment_line(card: &str, text: &str, author: &str) -> String {
    let author = if author.is_empty() { String::new() } else { format!("\n— {author}") };
    format!("{}: {text}{author}", titled(card, "card"))
}

/// How comments reach whoever looks after the map.
#[must_use]
pub fn how_comments_go() -> &'static str {
    "Send the file, or the text, to whoever looks after the map. Opened in their Waymark, the file adds each comment to its card."
}

/// The button that hands comments on, with how many there are.
#[must_use]
pub fn send_comments(comments: usize) -> String {
    format!("Send {}", count(comments, "comment"))
}
