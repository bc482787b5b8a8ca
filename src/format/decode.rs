//! Values out of a JSON object, field by field: each is taken, checked, and repaired where that loses nothing
//! unsaid. What is left at the end are the unknown fields.

use std::str::FromStr;

use crate::format::error::ReadError;
use crate::format::json::{Member, Node};
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::unknown::extra_of;
use crate::format::words::Word;
use crate::model::{Extra, limits};

/// What the types of JSON are called where one is expected.
pub(crate) const TEXT: &str = "text";
const LIST: &str = "a list";
const OBJECT: &str = "an object";
const NUMBER: &str = "a number";
const TRUTH: &str = "true or false";

/// The error that `node` is not what it must be.
pub(crate) fn wrong_type(place: &Place<'_>, expected: &'static str, node: &Node<'_>) -> ReadError {
    ReadError::WrongType { path: place.describe(), expected, found: node.type_name() }
}

/// The fields of one object, taken out one after the other.
#[derive(Debug)]
pub(crate) struct Object<'n, 'p> {
    fields: Vec<Member<'n>>,
    place: &'p Place<'p>,
}

impl<'n, 'p> Object<'n, 'p> {
    /// The fields of `node`, which must be an object.
    pub(crate) fn of(node: Node<'n>, place: &'p Place<'p>) -> Result<Self, ReadError> {
        match node {
            Node::Object(fields) => Ok(Self { fields, place }),
            other => Err(wrong_type(place, OBJECT, &other)),
        }
    }

    /// The place of the object itself.
    pub(crate) fn place(&self) -> &'p Place<'p> {
        self.place
    }

    /// The place of a field, for a message.
    pub(crate) fn path(&self, name: &str) -> String {
        self.place.key(name).describe()
    }

    /// Whether the object has a member of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
    }

    /// Takes a field. Null says the same as no field.
    pub(crate) fn take(&mut self, name: &str) -> Option<Node<'n>> {
        let index = self.fields.iter().position(|(key, _)| key == name)?;
        let (_, node) = self.fields.remove(index);
        (node != Node::Null).then_some(node)
    }

    /// Takes a field that must be there.
    pub(crate) fn required(&mut self, name: &str, expected: &'static str) -> Result<Node<'n>, ReadError> {
        let missing = || ReadError::Missing { path: self.path(name), expected };
        let index = self.fields.iter().position(|(key, _)| key == name).ok_or_else(missing)?;
        Ok(self.fields.remove(index).1)
    }

    /// Takes an object that must be there.
    pub(crate) fn object(&mut self, name: &str) -> Result<Node<'n>, ReadError> {
        self.required(name, OBJECT)
    }

    /// Takes a list that must be there and holds at most `limit` entries.
    pub(crate) fn list(&mut self, name: &str, limit: usize) -> Result<Vec<Node<'n>>, ReadError> {
        let place = self.place.key(name);
        match self.required(name, LIST)? {
            Node::List(nodes) if nodes.len() > limit => {
                Err(ReadError::TooMany { path: place.describe(), count: nodes.len(), limit })
            }
            Node::List(nodes) => Ok(nodes),
            other => Err(wrong_type(&place, LIST, &other)),
        }
    }

    /// Takes a list that may be missing.
    pub(crate) fn optional_list(&mut self, name: &str) -> Result<Vec<Node<'n>>, ReadError> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(Node::List(nodes)) => Ok(nodes),
            Some(other) => Err(wrong_type(&self.place.key(name), LIST, &other)),
        }
    }

    /// Takes an id or a reference as it stands there, whatever its form.
    pub(crate) fn id(&mut self, name: &str) -> Result<String, ReadError> {
        text_of(self.required(name, TEXT)?, &self.place.key(name))
    }

    /// Takes a text without a length limit that may be missing.
    pub(crate) fn optional_text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        self.take(name).map(|node| text_of(node, &self.place.key(name))).transpose()
    }

    /// Takes a text of the user; a missing one is empty, a long one is cut.
    pub(crate) fn text(&mut self, name: &str, repairs: &mut Vec<Repair>) -> Result<String, ReadError> {
        let text = self.optional_text(name)?.unwrap_or_default();
        Ok(fitting(text, &self.place.key(name), repairs))
    }

    /// Takes one of a few words; a missing or unknown one becomes `usual`, and an unknown one is listed.
    pub(crate) fn word<W: Word>(
        &mut self,
        name: &str,
        usual: W,
        repairs: &mut Vec<Repair>,
    ) -> Result<W, ReadError> {
        let index = self.word_index(name, W::WORDS, Some(usual.word()), repairs)?;
        Ok(index.and_then(|index| W::VALUES.get(index).copied()).unwrap_or(usual))
    }

    /// Takes one of a few words that must be there; a missing one is listed too.
    pub(crate) fn stated_word<W: Word>(
        &mut self,
        name: &str,
        usual: W,
        repairs: &mut Vec<Repair>,
    ) -> Result<W, ReadError> {
        if self.fields.iter().all(|(key, node)| key != name || *node == Node::Null) {
            let path = self.path(name);
            repairs.push(Repair::MissingWord { path, used: usual.word() });
        }
        self.word(name, usual, repairs)
    }

    /// Takes one of `words` and answers which; one that is none of them is listed with what is `used` instead.
    ///
    /// It knows no type, so that the program holds it once and not per kind of word.
    pub(crate) fn word_index(
        &mut self,
        name: &str,
        words: &[&str],
        used: Option<&'static str>,
        repairs: &mut Vec<Repair>,
    ) -> Result<Option<usize>, ReadError> {
        let Some(found) = self.optional_text(name)? else { return Ok(None) };
        let index = words.iter().position(|word| *word == found);
        if index.is_none() {
            let path = self.path(name);
            repairs.push(match used {
                Some(used) => Repair::UnknownWord { path, found, used },
                None => Repair::LeftOut { path, found },
            });
        }
        Ok(index)
    }

    /// Takes a text and what it means; a text that means nothing is listed and left out.
    pub(crate) fn parsed<T: FromStr>(
        &mut self,
        name: &str,
        repairs: &mut Vec<Repair>,
    ) -> Result<Option<T>, ReadError> {
        let Some(found) = self.optional_text(name)? else { return Ok(None) };
        let value = found.parse().ok();
        if value.is_none() {
            repairs.push(Repair::LeftOut { path: self.path(name), found });
        }
        Ok(value)
    }

    /// Takes a yes or no; a missing one is no.
    pub(crate) fn truth(&mut self, name: &str) -> Result<bool, ReadError> {
        match self.take(name) {
            None => Ok(false),
            Some(Node::Bool(value)) => Ok(value),
            Some(other) => Err(wrong_type(&self.place.key(name), TRUTH, &other)),
        }
    }

    /// Takes a number of things that must be there: whole, not negative, and within `N`.
    pub(crate) fn count<N: FromStr>(&mut self, name: &str) -> Result<N, ReadError> {
        const EXPECTED: &str = "a whole number";
        let node = self.required(name, EXPECTED)?;
        let count = match &node {
            Node::Number(digits) => digits.parse().ok(),
            _ => None,
        };
        count.ok_or_else(|| wrong_type(&self.place.key(name), EXPECTED, &node))
    }

    /// Takes a number, as the digits that stand there.
    pub(crate) fn digits(&mut self, name: &str) -> Result<Option<&'n str>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Node::Number(digits)) => Ok(Some(digits)),
            Some(other) => Err(wrong_type(&self.place.key(name), NUMBER, &other)),
        }
    }

    /// Whatever was not taken.
    pub(crate) fn rest(self) -> Vec<Member<'n>> {
        self.fields
    }

    /// Whatever was not taken, as the model keeps it.
    pub(crate) fn extra(self) -> Extra {
        extra_of(self.rest())
    }
}

/// `text`, cut where it is too long.
pub(crate) fn fitting(text: String, place: &Place<'_>, repairs: &mut Vec<Repair>) -> String {
    if limits::fits(&text) {
        return text;
    }
    repairs.push(Repair::TextCut { path: place.describe(), length: text.chars().count() });
    text.chars().take(limits::TEXT_LENGTH).collect()
}

/// The text in `node`.
pub(crate) fn text_of(node: Node<'_>, place: &Place<'_>) -> Result<String, ReadError> {
    match node {
        Node::Text(text) => Ok(text.into_owned()),
        other => Err(wrong_type(place, TEXT, &other)),
    }
}
