//! One cheap pass over a text before it is parsed, so that nothing in it can cost more than it is worth.
//!
//! Some of what XML allows takes a parser much longer than the text is long, such as thousands of attributes in one
//! tag, and a document type can define entities that grow without end. No journey needs any of that.

use crate::exchange::ImportError;
use crate::exchange::limits::{DEPTH, FILE_BYTES, VALUES};
use crate::format::ReadError;
use crate::wording;

/// The most attributes in one tag. A journey has one.
const ATTRIBUTES: usize = 50;
/// The most namespaces in a file.
const NAMESPACES: usize = 50;

/// Refuses what would cost too much.
pub(super) fn check(text: &str) -> Result<(), ImportError> {
    if text.len() > FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len() as u64, limit: FILE_BYTES }.into());
    }
    let mut guard = Guard { text, at: 0, depth: 0, elements: 0, namespaces: 0 };
    while let Some(offset) = guard.rest().find('<') {
        guard.at += offset;
        guard.markup()?;
    }
    Ok(())
}

struct Guard<'t> {
    text: &'t str,
    /// The offset of the next byte.
    at: usize,
    depth: usize,
    elements: usize,
    namespaces: usize,
}

impl<'t> Guard<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Steps behind the next `end`, or to the end of the text.
    fn skip_to(&mut self, end: &str) {
        self.at = self.rest().find(end).map_or(self.text.len(), |offset| self.at + offset + end.len());
    }

    fn refused(&self, problem: String) -> ImportError {
        let before = self.text.bytes().take(self.at);
        let line = before.filter(|byte| *byte == b'\n').count() + 1;
        ImportError::Unreadable { line: Some(line), problem }
    }

    /// Steps over what begins here with `<`.
    fn markup(&mut self) -> Result<(), ImportError> {
        let rest = self.rest();
        if rest.starts_with("<!--") {
            self.skip_to("-->");
        } else if rest.starts_with("<![CDATA[") {
            self.skip_to("]]>");
        } else if rest.starts_with("<?") {
            self.skip_to("?>");
        } else if rest.starts_with("<!") {
            return Err(self.refused(wording::xml_with_document_type().to_owned()));
        } else if rest.starts_with("</") {
            self.depth = self.depth.saturating_sub(1);
            self.skip_to(">");
        } else {
            self.tag()?;
        }
        Ok(())
    }

    /// Steps over a tag that opens an element, or is one.
    fn tag(&mut self) -> Result<(), ImportError> {
        self.elements += 1;
        if self.elements > VALUES {
            return Err(ImportError::TooMany { what: "elements", count: self.elements, limit: VALUES });
        }
        let (mut quote, mut attributes, mut length) = (None, 0, 0);
        let start = self.rest();
        for byte in start.bytes() {
            length += 1;
            match (quote, byte) {
                (Some(end), byte) if byte == end => quote = None,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'=') => attributes += 1,
                (None, b'>') => break,
                _ => {}
            }
        }
        let tag = start.get(..length).unwrap_or_default();
        self.namespaces += tag.matches("xmlns").count();
        if attributes > ATTRIBUTES || self.namespaces > NAMESPACES {
            return Err(self.refused(wording::xml_with_attributes().to_owned()));
        }
        self.depth += usize::from(!tag.ends_with("/>"));
        if self.depth > DEPTH {
            return Err(self.refused(wording::nested_too_deeply(DEPTH)));
        }
        self.at += length;
        Ok(())
    }
}

/// The name of the first element, without what may stand before it.
pub(super) fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    loop {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<!") {
            ">"
        } else {
            break;
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let is_end = |letter: char| letter.is_whitespace() || letter == '>' || letter == '/';
    let name = name.split(is_end).next()?;
    Some(name.rsplit(':').next().unwrap_or(name))
}
