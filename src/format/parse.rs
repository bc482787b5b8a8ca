//! Text to a JSON tree, strictly: one error names the place, and nothing is read two ways.
//!
//! Written by hand instead of using the values of `serde_json` because those take the last of two fields with one
//! name, round numbers, and cannot say on which path a fault lies.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::format::error::ReadError;
use crate::format::json::{Member, Node};
use crate::format::limits;
use crate::format::place::{Place, visible};
use crate::format::scan::{last_line, line_at};

/// Up to so many fields each is compared with each, which is quicker than putting them in order.
const FEW_FIELDS: usize = 16;

/// What a text holds.
#[derive(Debug)]
pub(crate) struct Parsed<'a> {
    /// The tree.
    pub(crate) node: Node<'a>,
    /// Where half characters (lone surrogates) were replaced.
    pub(crate) half_characters: Vec<String>,
}

/// Reads JSON (RFC 8259) whose lists and objects lie at most `depth` levels deep in each other.
pub(crate) fn parse(text: &str, depth: usize) -> Result<Parsed<'_>, ReadError> {
    let mut parser = Parser { text, at: 0, limit: depth, values: 0, half_characters: Vec::new() };
    let node = parser.value(&Place::ROOT, 0)?;
    match parser.peek() {
        None => Ok(Parsed { node, half_characters: parser.half_characters }),
        Some(b'{' | b'[') => Err(parser.fault("a second JSON text follows the first")),
        Some(_) => Err(parser.fault("something follows the end of the JSON text")),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// The offset of the next byte.
    at: usize,
    /// How deep lists and objects may lie in each other.
    limit: usize,
    /// How many values were read so far.
    values: usize,
    half_characters: Vec<String>,
}

impl<'a> Parser<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space; the parser stands on it.
    fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.byte()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The error that something is wrong where the parser stands, or that the text ends there.
    fn fault(&self, problem: &'static str) -> ReadError {
        if self.rest().trim().is_empty() {
            return ReadError::Incomplete { line: last_line(self.text) };
        }
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let column = line.chars().count() + 1;
        let near = visible(self.rest().lines().next().unwrap_or_default(), limits::QUOTE);
        ReadError::Syntax { line: line_at(self.text, self.at), column, near, problem }
    }

    fn value(&mut self, place: &Place<'_>, depth: usize) -> Result<Node<'a>, ReadError> {
        self.values += 1;
        if self.values > limits::VALUES {
            return Err(ReadError::TooManyValues);
        }
        match self.peek() {
            Some(b'{' | b'[') if depth == self.limit => {
                Err(ReadError::TooDeep { line: line_at(self.text, self.at) })
            }
            Some(b'{') => self.object(place, depth + 1),
            Some(b'[') => self.list(place, depth + 1),
            Some(b'"') => Ok(Node::Text(self.string(place)?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn list(&mut self, place: &Place<'_>, depth: usize) -> Result<Node<'a>, ReadError> {
        self.at += 1;
        let mut nodes = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Node::List(nodes));
        }
        loop {
            nodes.push(self.value(&place.index(nodes.len()), depth)?);
            if self.ends(b']')? {
                return Ok(Node::List(nodes));
            }
        }
    }

    fn object(&mut self, place: &Place<'_>, depth: usize) -> Result<Node<'a>, ReadError> {
        self.at += 1;
        let mut fields: Vec<Member<'a>> = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Node::Object(fields));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.fault(match self.byte() {
                    Some(b'/' | b'#') => "comments are not allowed",
                    _ => "a field name in double quotes is missing",
                }));
            }
            let key = self.string(place)?;
            if self.peek() != Some(b':') {
                return Err(self.fault("a colon is missing"));
            }
            self.at += 1;
            let value = self.value(&place.key(&key), depth)?;
            fields.push((key, value));
            if self.ends(b'}')? {
                refuse_twins(&fields, place)?;
                return Ok(Node::Object(fields));
            }
        }
    }

    /// Steps over a comma, or over the closing bracket, which is the end.
    fn ends(&mut self, close: u8) -> Result<bool, ReadError> {
        let next = self.peek();
        if next == Some(close) {
            self.at += 1;
            return Ok(true);
        }
        if next != Some(b',') {
            return Err(self.fault(match next {
                Some(b'/' | b'#') => "comments are not allowed",
                _ => "a comma or a closing bracket is missing",
            }));
        }
        self.at += 1;
        match self.peek() {
            Some(b'}' | b']' | b',') => Err(self.fault("there is a comma too many")),
            _ => Ok(false),
        }
    }

    fn word(&mut self) -> Result<Node<'a>, ReadError> {
        let words = [("true", Node::Bool(true)), ("false", Node::Bool(false)), ("null", Node::Null)];
        for (word, node) in words {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(node);
            }
            if word.starts_with(self.rest()) {
                return Err(ReadError::Incomplete { line: last_line(self.text) });
            }
        }
        Err(self.fault(match self.byte() {
            Some(b'/' | b'#') => "comments are not allowed",
            Some(b'\'') => "texts need double quotes",
            Some(b'N' | b'I' | b'+' | b'.') => "this is not a number",
            _ => "a value is missing",
        }))
    }

    fn number(&mut self) -> Result<Node<'a>, ReadError> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
            if self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
                return Err(self.fault("a number begins with a zero too many"));
            }
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Node::Number(self.since(start)))
    }

    /// Steps over one digit or more.
    fn digits(&mut self) -> Result<(), ReadError> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(self.fault("a digit is missing")) } else { Ok(()) }
    }

    /// Reads a text; the parser stands on its first quote.
    fn string(&mut self, place: &Place<'_>) -> Result<Cow<'a, str>, ReadError> {
        self.at += 1;
        let mut decoded: Option<String> = None;
        let mut is_whole = true;
        loop {
            let start = self.at;
            while self.byte().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            let run = self.since(start);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    if !is_whole {
                        self.half_characters.push(place.describe());
                    }
                    return Ok(match decoded {
                        None => Cow::Borrowed(run),
                        Some(text) => Cow::Owned(text + run),
                    });
                }
                Some(b'\\') => {
                    let text = decoded.get_or_insert_default();
                    text.push_str(run);
                    let character = self.escape()?;
                    is_whole &= character.is_some();
                    text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                Some(_) => return Err(self.fault("a text holds a line break or another control character")),
                None => return Err(ReadError::Incomplete { line: last_line(self.text) }),
            }
        }
    }

    /// Reads an escape; the parser stands on its backslash. `None` is half a character.
    fn escape(&mut self) -> Result<Option<char>, ReadError> {
        const PROBLEM: &str = "there is no such escape in JSON";
        let escape = self.text.as_bytes().get(self.at + 1).copied();
        let character = match escape {
            Some(b'u') => return self.unicode_escape(),
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(_) => return Err(self.fault(PROBLEM)),
            None => return Err(ReadError::Incomplete { line: last_line(self.text) }),
        };
        self.at += 2;
        Ok(Some(character))
    }

    fn unicode_escape(&mut self) -> Result<Option<char>, ReadError> {
        let unit = self.code_unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return Ok(char::from_u32(unit));
        }
        // The first half of a character outside the basic plane: the second must follow.
        if !self.rest().starts_with("\\u") {
            return Ok(None);
        }
        let second_at = self.at;
        let second = self.code_unit()?;
        if !(0xdc00..0xe000).contains(&second) {
            self.at = second_at;
            return Ok(None);
        }
        Ok(char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00)))
    }

    /// Reads `\uXXXX`; the parser stands on its backslash.
    fn code_unit(&mut self) -> Result<u32, ReadError> {
        let Some(digits) = self.text.as_bytes().get(self.at + 2..self.at + 6) else {
            return Err(ReadError::Incomplete { line: last_line(self.text) });
        };
        let digit = |value: u32, byte: &u8| Some(value * 16 + char::from(*byte).to_digit(16)?);
        let Some(unit) = digits.iter().try_fold(0, digit) else {
            return Err(self.fault("there is no such escape in JSON"));
        };
        self.at += 6;
        Ok(unit)
    }
}

/// Two fields with one name could be read two ways, so neither is taken.
fn refuse_twins(fields: &[Member<'_>], place: &Place<'_>) -> Result<(), ReadError> {
    let twin = if fields.len() <= FEW_FIELDS {
        let is_twin = |at: usize, name: &str| fields.iter().take(at).any(|(other, _)| other == name);
        fields.iter().enumerate().find(|(at, (name, _))| is_twin(*at, name)).map(|(_, (name, _))| name)
    } else {
        let mut names = BTreeSet::new();
        fields.iter().find_map(|(name, _)| (!names.insert(name.as_ref())).then_some(name))
    };
    match twin {
        Some(name) => Err(ReadError::DuplicateKey { path: place.key(name).describe() }),
        None => Ok(()),
    }
}
