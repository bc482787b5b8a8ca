//! Goes through XML once, tag by tag, in a time that grows with its length only: enough to find one element in
//! a file that may be hostile, where a tree would have to be built and checked.

use std::borrow::Cow;

/// Something in XML.
pub(super) enum Event<'t> {
    /// A tag that opens an element.
    Start {
        /// Its name, with its prefix.
        name: &'t str,
        /// Its attributes.
        attributes: Attributes<'t>,
        /// Whether the element ends at once.
        is_empty: bool,
    },
    /// A tag that closes an element.
    End,
    /// Text between tags, as it is meant.
    Text(Cow<'t, str>),
}

/// A walk through XML. It ends where something is not well-formed.
pub(super) struct Markup<'t> {
    rest: &'t str,
}

impl<'t> Markup<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text }
    }

    pub(super) fn next(&mut self) -> Option<Event<'t>> {
        loop {
            if let Some(after) = self.rest.strip_prefix("<!--") {
                self.rest = after.split_once("-->")?.1;
            } else if let Some(after) = self.rest.strip_prefix("<?") {
                self.rest = after.split_once("?>")?.1;
            } else if let Some(after) = self.rest.strip_prefix("<![CDATA[") {
                let (text, after) = after.split_once("]]>")?;
                self.rest = after;
                return Some(Event::Text(text.into()));
            } else if let Some(after) = self.rest.strip_prefix("<!") {
                self.rest = after_declaration(after)?;
            } else if let Some(after) = self.rest.strip_prefix("</") {
                self.rest = after.split_once('>')?.1;
                return Some(Event::End);
            } else if let Some(after) = self.rest.strip_prefix('<') {
                return self.start(after);
            } else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, after) = self.rest.split_at_checked(end).filter(|(text, _)| !text.is_empty())?;
                self.rest = after;
                return Some(Event::Text(meant(text)?));
            }
        }
    }

    fn start(&mut self, after: &'t str) -> Option<Event<'t>> {
        let end = tag_end(after)?;
        let (tag, rest) = after.split_at_checked(end)?;
        self.rest = rest.strip_prefix('>')?;
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let name = tag.split_ascii_whitespace().next()?;
        Some(Event::Start { name, attributes: Attributes { rest: tag.strip_prefix(name)? }, is_empty })
    }
}

/// Where the tag ends that `text` begins with: a `>` in quotes does not end it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'<') => return None,
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// What follows a document type, whose declarations stand in brackets and quotes.
fn after_declaration(text: &str) -> Option<&str> {
    let (mut quote, mut depth) = (None, 0_usize);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') if depth == 0 => return text.get(at + 1..),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The attributes of a tag: names with what stands in quotes, as it is written.
pub(super) struct Attributes<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, after) = self.rest.split_once('=')?;
        let after = after.trim_ascii_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, rest) = after.strip_prefix(quote)?.split_once(quote)?;
        self.rest = rest;
        Some((name.trim_ascii(), value))
    }
}

/// A text with its characters in the place of what spells them; `None` if something spells no character.
fn meant(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains(['&', '\r']) {
        return Some(text.into());
    }
    // A line ends with a newline, however the file ends it.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = text.split('&');
    let mut meant = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, after) = piece.split_once(';')?;
        meant.push(spelled(name)?);
        meant.push_str(after);
    }
    Some(meant.into())
}

/// The character that is spelled by a name or a number.
fn spelled(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#')? {
            digits if digits.starts_with('x') => number(digits.trim_start_matches('x'), 16),
            digits => number(digits, 10),
        },
    }
}
