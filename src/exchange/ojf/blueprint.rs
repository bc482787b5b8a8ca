//! The service blueprint of a node and the cards that its parts become.

use std::borrow::Cow;

use crate::exchange::ojf::marks::{ENTRY, Marks, in_order};
use crate::exchange::ojf::node::text_in;
use crate::format::{Member, Node};
use crate::model::{Field, Fields, LaneKind, Value, limits};

/// One of the four lists of a blueprint.
#[derive(Debug)]
pub(super) struct Part {
    /// The name of the list.
    pub(super) name: &'static str,
    /// The kind of the lane that its cards lie in.
    pub(super) lane: LaneKind,
    /// The member that becomes the title of a card.
    title: &'static str,
    /// The other member.
    second: &'static str,
    /// Where the other member goes.
    pub(super) field: Field,
}

/// The lists of a blueprint, from the customer's side to the back.
pub(super) const PARTS: [Part; 4] = [
    Part { name: "evidence", lane: LaneKind::Custom, title: "item", second: "type", field: Field::Tags },
    Part {
        name: "onstage",
        lane: LaneKind::Frontstage,
        title: "action",
        second: "actor",
        field: Field::Team,
    },
    Part {
        name: "backstage",
        lane: LaneKind::Backstage,
        title: "action",
        second: "actor",
        field: Field::Team,
    },
    Part {
        name: "support",
        lane: LaneKind::Support,
        title: "description",
        second: "system",
        field: Field::System,
    },
];

/// A card in the making.
pub(super) struct Draft<'n> {
    pub(super) part: &'static Part,
    pub(super) fields: Fields,
    /// The entry as it stands, if Waymark would write it differently.
    pub(super) original: Option<Node<'n>>,
}

/// What a blueprint becomes.
#[derive(Default)]
pub(super) struct Drafts<'n> {
    pub(super) cards: Vec<Draft<'n>>,
    /// What no card was made of, to be written again.
    pub(super) rest: Vec<Member<'n>>,
    /// The names of the lists that hold something else than objects and texts.
    pub(super) not_understood: Vec<&'static str>,
}

impl Part {
    /// The list of a blueprint with this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        PARTS.iter().find(|part| part.name == name)
    }

    /// The fields of a card for an entry. An entry that does not say what is done is called by who does it.
    fn fields_in(&self, entry: &Node<'_>) -> Fields {
        let text = |name: &str| entry.field(name).and_then(text_in).unwrap_or_default();
        let (title, second) = match entry {
            Node::Text(text) => (text.as_ref(), ""),
            _ => match (text(self.title), text(self.second)) {
                ("", second) => (second, ""),
                both => both,
            },
        };
        let value = match self.field {
            Field::Tags if second.is_empty() || !limits::fits(second) => Value::Texts(Vec::new()),
            Field::Tags => Value::Texts(vec![second.to_owned()]),
            _ => second.into(),
        };
        Fields::default().with(Field::Title, title).with(self.field, value)
    }

    fn second_of<'f>(&self, fields: &'f Fields) -> &'f str {
        match self.field {
            Field::Tags => fields.texts(Field::Tags).first().map(String::as_str).unwrap_or_default(),
            field => fields.text(field),
        }
    }

    /// The entry that Waymark writes for a card.
    fn written<'f>(&self, fields: &'f Fields) -> Vec<Member<'f>> {
        let text = |text: &'f str| Node::Text(Cow::Borrowed(text));
        let second = self.second_of(fields);
        let title = (self.title.into(), text(fields.text(Field::Title)));
        if second.is_empty() {
            return vec![title];
        }
        let second = (self.second.into(), text(second));
        // The order of the format: who before what, but for evidence.
        if self.field == Field::Tags { vec![title, second] } else { vec![second, title] }
    }

    /// The entry for a card: its original one for as long as that says the same.
    pub(super) fn restored<'d>(&self, fields: &'d Fields, marks: &Marks<'d>) -> Node<'d> {
        let mut written = self.written(fields);
        let Some(original) = marks.get(ENTRY) else { return Node::Object(written) };
        let stated = self.fields_in(original);
        let is_same = stated.text(Field::Title) == fields.text(Field::Title)
            && self.second_of(&stated) == self.second_of(fields);
        if is_same {
            return original.clone();
        }
        if let Node::Object(members) = original {
            let is_unknown = |name: &str| name != self.title && name != self.second;
            written.extend(members.iter().filter(|(name, _)| is_unknown(name)).cloned());
        }
        Node::Object(written)
    }
}

/// Makes cards of a blueprint.
pub(super) fn drafts<'n>(blueprint: &[Member<'n>]) -> Drafts<'n> {
    let mut drafts = Drafts::default();
    for (name, node) in blueprint {
        match (Part::named(name), node) {
            (Some(part), Node::List(entries)) if !entries.is_empty() && entries.iter().all(is_entry) => {
                drafts.cards.extend(entries.iter().map(|entry| draft(part, entry)));
            }
            (part, node) => {
                let is_nothing = matches!(node, Node::Null) || *node == Node::List(Vec::new());
                drafts.not_understood.extend(part.filter(|_| !is_nothing).map(|part| part.name));
                drafts.rest.push((name.clone(), node.clone()));
            }
        }
    }
    drafts
}

fn is_entry(node: &Node<'_>) -> bool {
    matches!(node, Node::Object(_) | Node::Text(_))
}

fn draft<'n>(part: &'static Part, entry: &Node<'n>) -> Draft<'n> {
    let fields = part.fields_in(entry);
    let is_written_so = matches!(entry, Node::Object(members) if *members == part.written(&fields));
    let original = (!is_written_so).then(|| entry.clone());
    Draft { part, fields, original }
}

/// The blueprint of a node: the entries of its cards, and what was kept of the `original` one. `None` if there is
/// nothing to write.
pub(super) fn restored<'d>(
    entries: Vec<(&'static Part, Node<'d>)>,
    original: Option<&Node<'d>>,
) -> Option<Node<'d>> {
    let mut lists: Vec<Member<'d>> = Vec::new();
    for (part, entry) in entries {
        match lists.iter_mut().find(|(name, _)| name == part.name) {
            Some((_, Node::List(list))) => list.push(entry),
            _ => lists.push((part.name.into(), Node::List(vec![entry]))),
        }
    }
    match original {
        Some(Node::Object(rest)) => {
            let written: Vec<_> = lists.iter().map(|(name, _)| name.clone()).collect();
            lists.extend(rest.iter().filter(|(name, _)| !written.contains(name)).cloned());
        }
        Some(other) if lists.is_empty() => return Some(other.clone()),
        None if lists.is_empty() => return None,
        _ => {}
    }
    let order = PARTS.map(|part| part.name);
    Some(Node::Object(in_order(lists, &order)))
}
