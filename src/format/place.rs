//! Where in a file something stands, and how text of a file is shown in a message.

use std::fmt;

use crate::format::limits;

/// A place in a JSON text, shown like `stages[2].title`.
///
/// It lives on the stack of the function that walks down, so that the way there costs nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    parent: Option<&'a Self>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Place<'a> {
    /// The whole text.
    pub(crate) const ROOT: Place<'static> = Place { parent: None, step: Step::Root };

    /// The field `name` of the object at this place.
    pub(crate) fn key(&'a self, name: &'a str) -> Self {
        Place { parent: Some(self), step: Step::Key(name) }
    }

    /// The entry `index` of the list at this place, from 0.
    pub(crate) fn index(&'a self, index: usize) -> Self {
        Place { parent: Some(self), step: Step::Index(index) }
    }

    /// The place in words for a message, cut where it is too long. The whole text is called "the file".
    pub(crate) fn describe(&self) -> String {
        let mut text = String::new();
        self.describe_into(&mut text);
        if text.is_empty() { "the file".to_owned() } else { shorten(&text, limits::PATH) }
    }

    fn describe_into(&self, text: &mut String) {
        if let Some(parent) = self.parent {
            parent.describe_into(text);
        }
        match self.step {
            Step::Root => {}
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(name) if is_plain(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Key(name) => text.push_str(&format!("[{}]", Quote(name))),
        }
    }
}

/// Whether a field name can stand in a path without quotes.
fn is_plain(name: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    !name.is_empty() && name.len() <= limits::QUOTE && name.bytes().all(is_word)
}

/// Text of a file as a message shows it: in quotes, short, and with its invisible characters spelled out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quote<'a>(pub(crate) &'a str);

impl fmt::Display for Quote<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\"{}\"", visible(self.0, limits::QUOTE))
    }
}

/// The beginning of `text`, in at most `limit` characters of which none hides, reorders or breaks the text
/// around it.
pub(crate) fn visible(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    let mut room = limit;
    for character in text.chars() {
        let spelled: String =
            if is_invisible(character) { character.escape_unicode().collect() } else { character.into() };
        let Some(left) = room.checked_sub(spelled.chars().count()) else {
            shown.push('…');
            break;
        };
        room = left;
        shown.push_str(&spelled);
    }
    shown
}

/// Control characters, line separators, and those that turn the direction of text round.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// `text`, or its first `limit` characters with an ellipsis.
fn shorten(text: &str, limit: usize) -> String {
    let mut short: String = text.chars().take(limit).collect();
    if text.chars().nth(limit).is_some() {
        short.push('…');
    }
    short
}
