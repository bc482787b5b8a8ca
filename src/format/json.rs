//! JSON as a tree that keeps what the text says: the order of fields and the digits of numbers.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A JSON value. Texts and numbers are lent from the file where they stand there as they are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    /// The digits as they stand in the text, so that none is ever lost.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Self>),
    /// The fields in the order of the text. No two have one name.
    Object(Vec<Member<'a>>),
}

/// A member of an object: its name and its value.
pub(crate) type Member<'a> = (Cow<'a, str>, Node<'a>);

impl<'a> Node<'a> {
    /// What it is, as messages call it.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Object(_) => "object",
        }
    }

    /// The field `name` if this is an object that has it.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text, if this is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Writes the value without white space and with the fields of objects in the order of their names, so
    /// that equal values give equal text.
    pub(crate) fn write(&self, out: &mut String) {
        self.write_in_order(out, |fields| {
            let fields = fields.iter().map(|(name, node)| (name.as_ref(), node));
            ordered(fields).into_iter().collect()
        });
    }

    /// Writes the value without white space and with the fields of objects as they stand.
    pub(crate) fn write_as_it_stands(&self, out: &mut String) {
        self.write_in_order(out, |fields| fields.iter().map(|(name, node)| (name.as_ref(), node)).collect());
    }

    fn write_in_order(&self, out: &mut String, order: InOrder) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(digits) => out.push_str(digits),
            Self::Text(text) => write_text(text, out),
            Self::List(nodes) => {
                out.push('[');
                for (index, node) in nodes.iter().enumerate() {
                    separate(index, out);
                    node.write_in_order(out, order);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (name, node)) in order(fields).into_iter().enumerate() {
                    separate(index, out);
                    write_text(name, out);
                    out.push(':');
                    node.write_in_order(out, order);
                }
                out.push('}');
            }
        }
    }
}

/// The members of an object in the order in which they are written.
type InOrder = for<'m, 'a> fn(&'m [Member<'a>]) -> Vec<(&'m str, &'m Node<'a>)>;

/// A map of the entries.
///
/// It inserts them one by one: `collect` would sort them first, and each kind of entry that is sorted adds
/// some 5 KB to the program.
pub(crate) fn ordered<K: Ord, V>(entries: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

fn separate(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..'\u{20}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Sets compact JSON on lines of its own, two spaces per level. The text must be JSON.
pub(crate) fn indent(compact: &str) -> String {
    let mut out = String::with_capacity(compact.len() * 2);
    let mut depth: usize = 0;
    let mut is_text = false;
    let mut is_escaped = false;
    let mut is_open = false;
    for character in compact.chars() {
        if is_text {
            is_text = is_escaped || character != '"';
            is_escaped = !is_escaped && character == '\\';
            out.push(character);
            continue;
        }
        let closes = matches!(character, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        if closes != is_open {
            break_line(depth, &mut out);
        }
        is_open = matches!(character, '{' | '[');
        is_text = character == '"';
        out.push(character);
        match character {
            '{' | '[' => depth += 1,
            ',' => break_line(depth, &mut out),
            ':' => out.push(' '),
            _ => {}
        }
    }
    out.push('\n');
    out
}

fn break_line(depth: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}
