//! The outer form of a file: its root, its lists, and whether it is such a file at all.

use crate::exchange::ImportError;
use crate::exchange::limits::{DEPTH, FILE_BYTES, VALUES};
use crate::format::{MAP_FORMAT, Member, Node, Place, ReadError, wrong_type};
use crate::model::limits;
use crate::wording;

/// The members of an object.
pub(super) type Members<'f, 'n> = &'f [Member<'n>];

/// A file with its lists of objects.
#[derive(Debug)]
pub(super) struct File<'f, 'n> {
    /// Everything that stands in the root.
    pub(super) root: Members<'f, 'n>,
    /// What stands in its object `metadata`, if it has one.
    pub(super) metadata: Option<Members<'f, 'n>>,
    pub(super) stages: Vec<Members<'f, 'n>>,
    pub(super) swimlanes: Vec<Members<'f, 'n>>,
    pub(super) nodes: Vec<Members<'f, 'n>>,
}

/// The names of the lists.
pub(super) const LISTS: [&str; 3] = ["stages", "swimlanes", "nodes"];

/// Whether a JSON tree is most likely one of this format.
pub(crate) fn is_journey(node: &Node<'_>) -> bool {
    let has_list = |name: &str| matches!(node.field(name), Some(Node::List(_)));
    let is_ours = node.field("format").and_then(Node::text) == Some(MAP_FORMAT);
    has_list("stages") && (has_list("nodes") || has_list("swimlanes")) && !is_ours
}

/// Refuses a text that is too long to be kept and opened again.
pub(super) fn check_size(text: &str) -> Result<(), ImportError> {
    if text.len() > FILE_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len() as u64, limit: FILE_BYTES }.into());
    }
    Ok(())
}

impl<'f, 'n> File<'f, 'n> {
    /// The lists of the file in `node`.
    ///
    /// # Errors
    /// Says what is not a list or an object, with its path, or what there is too much of.
    pub(super) fn of(node: &'f Node<'n>) -> Result<Self, ImportError> {
        let Node::Object(root) = node else { return Err(wrong_type(&Place::ROOT, "an object", node).into()) };
        if LISTS.iter().all(|name| matches!(node.field(name), None | Some(Node::Null))) {
            let problem = wording::no_journey_in_json().to_owned();
            return Err(ImportError::Unreadable { line: None, problem });
        }
        check_extent(node)?;
        let metadata = match node.field("metadata") {
            Some(Node::Object(members)) => Some(members.as_slice()),
            _ => None,
        };
        let list = |name, what, limit| objects(node, name, what, limit);
        Ok(Self {
            root,
            metadata,
            stages: list("stages", "stages", limits::STAGES)?,
            swimlanes: list("swimlanes", "lanes", limits::LANES)?,
            nodes: list("nodes", "cards", limits::CARDS)?,
        })
    }
}

/// The objects in a list of the root; none if there is no such list.
fn objects<'f, 'n>(
    root: &'f Node<'n>,
    name: &'static str,
    what: &'static str,
    limit: usize,
) -> Result<Vec<Members<'f, 'n>>, ImportError> {
    let place = Place::ROOT.key(name);
    let nodes = match root.field(name) {
        None | Some(Node::Null) => return Ok(Vec::new()),
        Some(Node::List(nodes)) => nodes,
        Some(other) => return Err(wrong_type(&place, "a list", other).into()),
    };
    if nodes.len() > limit {
        return Err(ImportError::TooMany { what, count: nodes.len(), limit });
    }
    let object = |(index, node): (usize, &'f Node<'n>)| match node {
        Node::Object(members) => Ok(members.as_slice()),
        other => Err(wrong_type(&place.index(index), "an object", other).into()),
    };
    nodes.iter().enumerate().map(object).collect()
}

/// Refuses what could not be kept in a map that can be opened again.
fn check_extent(node: &Node<'_>) -> Result<(), ImportError> {
    let (values, depth) = extent(node);
    if depth > DEPTH {
        let problem = wording::nested_too_deeply(DEPTH);
        return Err(ImportError::Unreadable { line: None, problem });
    }
    if values > VALUES {
        return Err(ImportError::TooMany { what: "values", count: values, limit: VALUES });
    }
    Ok(())
}

/// How many values there are, and how deep they lie in each other. Reading has limited the depth already.
fn extent(node: &Node<'_>) -> (usize, usize) {
    let of_all = |(values, depth): (usize, usize), node: &Node<'_>| {
        let (more, deeper) = extent(node);
        (values + more, depth.max(deeper))
    };
    let (values, depth) = match node {
        Node::List(nodes) => nodes.iter().fold((0, 0), of_all),
        Node::Object(members) => members.iter().map(|(_, node)| node).fold((0, 0), of_all),
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Text(_) => return (1, 0),
    };
    (values + 1, depth + 1)
}

/// A member of an object.
pub(super) fn member<'f, 'n>(members: Members<'f, 'n>, name: &str) -> Option<&'f Node<'n>> {
    members.iter().find(|(other, _)| other == name).map(|(_, node)| node)
}
