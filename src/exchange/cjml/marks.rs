//! What CJML says of a record and Waymark has no field for, in its unknown fields.

use crate::exchange::kept::{keep, kept_in};
use crate::format::{Member, Node};
use crate::model::Extra;

/// The name under which it is kept.
pub(super) const KEY: &str = "cjml";
/// The id of the thing in the file.
pub(super) const ID: &str = "id";
/// Of a card: the place of the step among the steps of its journey, from 0.
pub(super) const AT: &str = "at";
/// Of a card: the id of the actor on the other side.
pub(super) const WITH: &str = "with";
/// Of a card: that the end user was told something, and did not tell it.
pub(super) const RECEIVED: &str = "received";
/// Of a card: the word for its channel.
pub(super) const CHANNEL: &str = "channel";
/// Of a card: its rating as it stood there, nothing if there was none.
pub(super) const RATING: &str = "rating";
/// Of a card: the label of the side that has no card.
pub(super) const LABEL: &str = "label";
/// Of a card: elements that are written again as they stand.
pub(super) const ELEMENTS: &str = "elements";
/// Of a card that says more about another one: the id of that card.
pub(super) const OF: &str = "of";
/// Of such a card: who does it.
pub(super) const BY: &str = "by";
/// Of a map: the actors of the journey.
pub(super) const ACTORS: &str = "actors";
/// Of an actor: its name.
pub(super) const NAME: &str = "name";
/// Of an actor: whether it is an end user.
pub(super) const END_USER: &str = "endUser";

/// What is kept of one record.
#[derive(Debug, Default, Clone)]
pub(super) struct Marks<'n>(Vec<Member<'n>>);

impl<'n> Marks<'n> {
    /// What is kept in unknown fields.
    pub(super) fn of(extra: &'n Extra) -> Self {
        Self(kept_in(extra, KEY))
    }

    /// The same with one more.
    pub(super) fn with(mut self, name: &'static str, node: Node<'n>) -> Self {
        self.0.push((name.into(), node));
        self
    }

    /// The same with a text, unless that is empty.
    pub(super) fn with_text(self, name: &'static str, text: &'n str) -> Self {
        if text.is_empty() { self } else { self.with(name, Node::Text(text.into())) }
    }

    /// What is kept as `name`.
    pub(super) fn get(&self, name: &str) -> Option<&Node<'n>> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    /// The text that is kept as `name`.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Node::text)
    }

    /// The number that is kept as `name`.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        match self.get(name) {
            Some(Node::Number(digits)) => digits.parse().ok(),
            _ => None,
        }
    }

    /// Everything as the unknown fields of a record.
    pub(super) fn into_extra(self) -> Extra {
        keep(KEY, self.0)
    }
}
