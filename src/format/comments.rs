//! The small file in which comments on a map travel back to whoever looks after it.

use std::borrow::Cow;

use crate::format::VERSION;
use crate::format::decode::Object;
use crate::format::error::ReadError;
use crate::format::fields::take_fields;
use crate::format::json::{Member, Node, indent};
use crate::format::limits;
use crate::format::parse::{Parsed, parse};
use crate::format::place::{Place, visible};
use crate::format::scan::text_of;
use crate::model::{CardId, Document, Field, FieldKind, Fields, MapId, Value};

/// The format name of a file of comments.
pub const COMMENTS_FORMAT: &str = "waymark-comments";

/// Comments on the cards of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comments {
    /// Which map they are about.
    pub map: MapId,
    /// What the map was called.
    pub title: String,
    /// The comments, each with its card.
    pub on: Vec<(CardId, Fields)>,
}

impl Comments {
    /// The comments of `after` that `before` does not have, told apart by their ids, in the order of the cards.
    #[must_use]
    pub fn added(before: &Document, after: &Document) -> Self {
        let known =
            |card: CardId| before.card(card).map_or(&[][..], |card| card.fields.rows(Field::Comments));
        let on = after.cards().flat_map(|(id, card)| {
            let is_new = move |row: &&Fields| !known(id).iter().any(|other| other.is_same_row(row));
            card.fields.rows(Field::Comments).iter().filter(is_new).map(move |row| (id, row.clone()))
        });
        Self { map: after.id(), title: after.map().title().to_owned(), on: on.collect() }
    }

    /// The text of the file. `document` says what the cards are called, for people who look into it.
    #[must_use]
    pub fn file(&self, document: &Document) -> String {
        let comments = self.on.iter().map(|(card, row)| {
            let title = document.card(*card).map(|card| card.title().to_owned()).unwrap_or_default();
            let mut fields = vec![member("card", card.to_string()), member("title", title)];
            fields.extend(row.iter().filter_map(|(field, value)| entry(field, value)));
            Node::Object(fields)
        });
        let mut text = String::new();
        let version = VERSION.to_string();
        Node::Object(vec![
            member("format", COMMENTS_FORMAT.to_owned()),
            (Cow::Borrowed("version"), Node::Number(&version)),
            member("map", self.map.to_string()),
            member("mapTitle", self.title.clone()),
            (Cow::Borrowed("comments"), Node::List(comments.collect())),
        ])
        .write(&mut text);
        indent(&text)
    }
}

/// Reads a file of comments.
///
/// # Errors
/// Says in one sentence why not.
pub fn read_comments(bytes: &[u8]) -> Result<Comments, ReadError> {
    let text = text_of(bytes)?;
    comments_of(parse(&text, limits::DEPTH)?)
}

/// Reads the tree of a file of comments, as `read_comments` does.
///
/// # Errors
/// Says in one sentence why not.
pub(crate) fn comments_of(parsed: Parsed<'_>) -> Result<Comments, ReadError> {
    match parsed.node.field("format").and_then(Node::text) {
        Some(COMMENTS_FORMAT) => {}
        Some(other) => return Err(ReadError::OtherFormat(visible(other, limits::QUOTE))),
        None => return Err(ReadError::Unnamed("a JSON text")),
    }
    let mut fields = Object::of(parsed.node, &Place::ROOT)?;
    if fields.count::<u32>("version")? != VERSION {
        return Err(ReadError::Newer(String::from("of comments")));
    }
    let map = fields
        .id("map")?
        .parse()
        .or(Err(ReadError::Missing { path: "map".to_owned(), expected: "an id" }))?;
    let title = fields.optional_text("mapTitle")?.unwrap_or_default();
    let FieldKind::Rows(known) = Field::Comments.kind() else {
        return Ok(Comments { map, title, on: Vec::new() });
    };
    let list = Place::ROOT.key("comments");
    let (mut on, mut repairs) = (Vec::new(), Vec::new());
    for (index, node) in fields.list("comments", usize::MAX)?.into_iter().enumerate() {
        let place = list.index(index);
        let mut comment = Object::of(node, &place)?;
        let card = comment.id("card")?;
        // What the card was called is for people.
        drop(comment.optional_text("title")?);
        let row = take_fields(comment, known.iter().copied(), &mut repairs)?;
        // A card whose id makes no sense is on no map.
        if let Ok(card) = card.parse() {
            on.push((card, row));
        }
    }
    Ok(Comments { map, title, on })
}

/// Whether a tree says that it is a file of comments.
pub(crate) fn are_comments(node: &Node<'_>) -> bool {
    node.field("format").and_then(Node::text) == Some(COMMENTS_FORMAT)
}

fn member(name: &'static str, text: String) -> Member<'static> {
    (Cow::Borrowed(name), Node::Text(Cow::Owned(text)))
}

fn entry(field: Field, value: &Value) -> Option<Member<'static>> {
    let node = match value {
        Value::Text(text) => Node::Text(Cow::Owned(text.clone())),
        Value::Id(id) => Node::Text(Cow::Owned(id.to_string())),
        Value::Flag => Node::Bool(true),
        _ => return None,
    };
    Some((Cow::Borrowed(field.name()), node))
}
