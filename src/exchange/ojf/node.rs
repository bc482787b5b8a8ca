//! A node and the fields of a card, in both directions.

use std::borrow::Cow;

use crate::exchange::ojf::kinds::purpose_of;
use crate::exchange::ojf::scale::{feeling, score_in, score_of};
use crate::format::{Member, Node};
use crate::model::{Field, Fields, LaneKind, Sentiment, Value, limits};

/// The members of a node that a card has fields for.
const FIELDS: [(&str, Field); 5] = [
    ("title", Field::Title),
    ("description", Field::Notes),
    ("score", Field::Sentiment),
    ("isMomentOfTruth", Field::MomentOfTruth),
    ("tags", Field::Tags),
];

/// The members of a node that Waymark writes itself.
pub(super) const KNOWN: [&str; 6] = ["title", "description", "score", "isMomentOfTruth", "tags", "purpose"];

/// The order in which the members of a node are written.
pub(super) const ORDER: [&str; 14] = [
    "id",
    "stageId",
    "swimlaneId",
    "title",
    "description",
    "severity",
    "score",
    "sentiment",
    "purpose",
    "isMomentOfTruth",
    "icon",
    "iconColor",
    "tags",
    "blueprint",
];

/// The text in `node`: a text, a number as it stands there, or the name of an object.
pub(super) fn text_in<'m>(node: &'m Node<'_>) -> Option<&'m str> {
    match node {
        Node::Text(text) => Some(text),
        Node::Number(digits) => Some(digits),
        Node::Object(_) => node.field("name").and_then(Node::text),
        Node::Null | Node::Bool(_) | Node::List(_) => None,
    }
}

/// What `node` says for a field, if it says something.
pub(super) fn meaning(field: Field, node: &Node<'_>) -> Option<Value> {
    match field {
        Field::Sentiment => score_in(node).map(|score| feeling(score).into()),
        Field::MomentOfTruth => (*node == Node::Bool(true)).then_some(Value::Flag),
        Field::Tags => Some(Value::Texts(tags_in(node))),
        _ => text_in(node).map(Value::from),
    }
}

/// The tags that a card can hold of those in `node`: a list of texts, or one text.
fn tags_in(node: &Node<'_>) -> Vec<String> {
    let tags = match node {
        Node::List(nodes) => nodes.as_slice(),
        Node::Text(_) => std::slice::from_ref(node),
        _ => &[],
    };
    let texts = tags.iter().filter_map(text_in).filter(|text| !text.is_empty() && limits::fits(text));
    texts.take(limits::ENTRIES).map(str::to_owned).collect()
}

/// Whether all of `node` went into the field: if not, it is of another type than the format has it.
pub(super) fn is_understood(field: Field, node: &Node<'_>) -> bool {
    let is_nothing = matches!(node, Node::Null) || node.text() == Some("");
    is_nothing
        || match (field, node) {
            (Field::MomentOfTruth, node) => matches!(node, Node::Bool(_)),
            (Field::Tags, Node::List(tags)) => tags_in(node).len() == tags.len(),
            (Field::Tags, node) => !tags_in(node).is_empty(),
            (field, node) => meaning(field, node).is_some(),
        }
}

/// The fields that the members of a node say.
pub(super) fn fields_in(members: &[Member<'_>]) -> Fields {
    let mut fields = Fields::default();
    for (name, field) in FIELDS {
        let node = members.iter().find(|(other, _)| other == name).map(|(_, node)| node);
        fields.set(field, node.and_then(|node| meaning(field, node)));
    }
    fields
}

/// The members of a node that are of another type than the format has them.
pub(super) fn not_understood<'m>(
    members: &'m [Member<'_>],
) -> impl Iterator<Item = (&'static str, &'m Node<'m>)> {
    FIELDS.into_iter().filter_map(|(name, field)| {
        let (_, node) = members.iter().find(|(other, _)| other == name)?;
        (!is_understood(field, node)).then_some((name, node))
    })
}

/// Whether the original member `name` of a node says what the card says now. A purpose is a free word that no
/// field holds, so it stays.
pub(super) fn says_the_same(fields: &Fields, name: &str, original: Option<&Node<'_>>) -> bool {
    let Some((_, field)) = FIELDS.into_iter().find(|(known, _)| *known == name) else { return true };
    let mut stated = Fields::default();
    stated.set(field, original.and_then(|node| meaning(field, node)));
    stated.get(field) == fields.get(field)
}

/// What Waymark writes of a card in a lane of `kind`, without where it lies.
pub(super) fn written(fields: &Fields, kind: LaneKind) -> Vec<Member<'_>> {
    let text = |field| Node::Text(Cow::Borrowed(fields.text(field)));
    let mut members: Vec<Member<'_>> = vec![("title".into(), text(Field::Title))];
    if !fields.text(Field::Notes).is_empty() {
        members.push(("description".into(), text(Field::Notes)));
    }
    let feeling = fields.whole(Field::Sentiment).and_then(Sentiment::new).unwrap_or_default();
    // Nodes that hold no feeling have no score: the others are drawn as a curve.
    if kind == LaneKind::Touchpoints || feeling != Sentiment::default() {
        members.push(("score".into(), Node::Number(score_of(feeling))));
    }
    if let Some(purpose) = purpose_of(kind) {
        members.push(("purpose".into(), Node::Text(purpose.into())));
    }
    if fields.flag(Field::MomentOfTruth) {
        members.push(("isMomentOfTruth".into(), Node::Bool(true)));
    }
    let tags = fields.texts(Field::Tags);
    if !tags.is_empty() {
        let tags = tags.iter().map(|tag| Node::Text(Cow::Borrowed(tag.as_str())));
        members.push(("tags".into(), Node::List(tags.collect())));
    }
    members
}
