//! What a file says and Waymark does not, kept in the unknown fields of a record under one name.

use crate::exchange::kept::{keep, kept_in};
use crate::format::{Member, Node};
use crate::model::Extra;

/// The name of the unknown field.
pub(super) const KEY: &str = "openJourney";
/// The members of the original object that Waymark writes differently, or not at all.
pub(super) const KEPT: &str = "kept";
/// The members that Waymark writes and the original object did not have.
const WITHOUT: &str = "without";
/// The place of a node in the list of nodes, from 0.
pub(super) const AT: &str = "at";
/// Says of a lane that it was added when the file was read.
pub(super) const ADDED: &str = "added";
/// Of a part of a blueprint: the id of the card of its node.
pub(super) const OF: &str = "of";
/// Of a part of a blueprint: the name of the list that it stands in.
pub(super) const PART: &str = "part";
/// Of a part of a blueprint: its entry, where Waymark would write it differently.
pub(super) const ENTRY: &str = "entry";
/// Of a map: what stood in the object `metadata`, marked like a file of its own.
pub(super) const METADATA: &str = "metadata";

/// The marks on a record that was read from a file.
#[derive(Debug, Default, Clone)]
pub(super) struct Marks<'n>(Vec<Member<'n>>);

impl<'n> Marks<'n> {
    /// The marks in the unknown fields of a record.
    pub(super) fn of(extra: &'n Extra) -> Self {
        Self(kept_in(extra, KEY))
    }

    /// The marks in an object.
    pub(super) fn in_node(node: &Node<'n>) -> Self {
        match node {
            Node::Object(marks) => Self(marks.clone()),
            _ => Self::default(),
        }
    }

    /// Adds a mark.
    pub(super) fn set(&mut self, name: &'static str, node: Node<'n>) {
        self.0.push((name.into(), node));
    }

    /// A mark, if it is there.
    pub(super) fn get(&self, name: &str) -> Option<&Node<'n>> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    /// Whether there is such a mark.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The members of the original object that were kept.
    pub(super) fn kept(&self) -> &[Member<'n>] {
        match self.get(KEPT) {
            Some(Node::Object(members)) => members,
            _ => &[],
        }
    }

    /// The original member `name`, if it was kept.
    pub(super) fn original(&self, name: &str) -> Option<&Node<'n>> {
        self.kept().iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    fn is_without(&self, name: &str) -> bool {
        match self.get(WITHOUT) {
            Some(Node::List(names)) => names.iter().any(|node| node.text() == Some(name)),
            _ => false,
        }
    }

    /// Marks where the `original` object differs from what Waymark would `write` in its place.
    pub(super) fn differing(original: Vec<Member<'n>>, write: &[Member<'_>]) -> Self {
        let has = |name: &str| original.iter().any(|(other, _)| other == name);
        let added: Vec<_> = write.iter().filter(|(name, _)| !has(name)).collect();
        let without: Vec<_> =
            added.into_iter().map(|(name, _)| Node::Text(name.clone().into_owned().into())).collect();
        let is_same = |member: &Member<'_>| write.iter().any(|other| other == member);
        let kept: Vec<_> = original.into_iter().filter(|member| !is_same(member)).collect();
        let mut marks = Self::default();
        if !kept.is_empty() {
            marks.set(KEPT, Node::Object(kept));
        }
        if !without.is_empty() {
            marks.set(WITHOUT, Node::List(without));
        }
        marks
    }

    /// What Waymark would `write`, with the original members that still say the same in their places, and with
    /// those that only the file knew.
    ///
    /// `says_the_same` is asked about the `known` members and what their original says, or that it was not there.
    pub(super) fn restored(
        &self,
        write: Vec<Member<'n>>,
        known: &[&str],
        says_the_same: impl Fn(&str, Option<&Node<'n>>) -> bool,
    ) -> Vec<Member<'n>> {
        let written: Vec<_> = write.iter().map(|(name, _)| name.clone()).collect();
        let mut members = Vec::with_capacity(write.len() + self.kept().len());
        for (name, node) in write {
            match self.original(&name) {
                Some(original) if says_the_same(&name, Some(original)) => {
                    members.push((name, original.clone()));
                }
                None if self.is_without(&name) && says_the_same(&name, None) => {}
                _ => members.push((name, node)),
            }
        }
        for (name, node) in self.kept() {
            let is_known = known.contains(&name.as_ref());
            if !written.contains(name) && (!is_known || says_the_same(name, Some(node))) {
                members.push((name.clone(), node.clone()));
            }
        }
        members
    }

    /// The marks as the unknown fields of a record.
    pub(super) fn into_extra(self) -> Extra {
        keep(KEY, self.0)
    }

    /// The marks as an object among other marks.
    pub(super) fn into_node(self) -> Node<'n> {
        Node::Object(self.0)
    }
}

/// The members in the order of the names in `order`; the others follow as they stand.
pub(super) fn in_order<'n>(mut members: Vec<Member<'n>>, order: &[&str]) -> Vec<Member<'n>> {
    let rank = |name: &str| order.iter().position(|other| *other == name).unwrap_or(order.len());
    members.sort_by_key(|(name, _)| rank(name));
    members
}
