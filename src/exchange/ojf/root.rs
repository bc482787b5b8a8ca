//! What a file says about the whole journey, in its root or in an object `metadata`.

use std::borrow::Cow;

use crate::exchange::limits::stem;
use crate::exchange::ojf::file::{File, LISTS, Members, member};
use crate::exchange::ojf::marks::{METADATA, Marks, in_order};
use crate::exchange::ojf::node::text_in;
use crate::format::{Member, Node};
use crate::model::{Document, Field, PersonaId};
use crate::wording;

/// What stands about the whole journey: its name in the root, and in `metadata`.
const HEADS: [(&str, &str); 4] =
    [("version", "version"), ("title", "title"), ("persona", "persona"), (POINT_OF_VIEW, "pov")];
const POINT_OF_VIEW: &str = "pointOfView";
/// All names under which something about the whole journey stands.
pub(super) const NAMES: [&str; 6] = ["version", "title", "persona", POINT_OF_VIEW, "pov", METADATA];
/// The version that is written.
const VERSION: &str = "1.0";
/// Of the marks of `metadata`: which of the four stand there, by their names in the root.
const HOLDS: &str = "holds";

/// What a file says about the whole journey.
#[derive(Debug)]
pub(super) struct Root<'f> {
    pub(super) title: &'f str,
    pub(super) persona: Option<&'f str>,
    pub(super) scenario: &'f str,
}

/// What the root says; a journey without a title is called like the file.
pub(super) fn read<'f>(file: &File<'f, '_>, name: &'f str) -> Root<'f> {
    let text = |members: Members<'f, '_>, name: &str| member(members, name).and_then(|node| text_in(node));
    let head = |name: &str, other: &str, says_something: fn(&&str) -> bool| {
        let in_root = [text(file.root, name), text(file.root, other)];
        let in_metadata = file.metadata.map(|it| [text(it, other), text(it, name)]);
        let mut all = in_root.into_iter().chain(in_metadata.into_iter().flatten()).flatten();
        all.find(says_something)
    };
    Root {
        title: head("title", "title", is_name).unwrap_or_else(|| stem(name)),
        persona: head("persona", "persona", is_name),
        scenario: head(POINT_OF_VIEW, "pov", |text| !text.is_empty()).unwrap_or_default(),
    }
}

/// Whether something can be called so.
fn is_name(text: &&str) -> bool {
    !text.trim().is_empty()
}

impl Root<'_> {
    fn heads(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        let persona = self.persona.map_or_else(|| wording::somebody().into(), Cow::Borrowed);
        heads(self.title, persona, self.scenario)
    }

    /// The marks of the map: how the file differs from what Waymark would write.
    pub(super) fn marks<'n>(&self, file: &File<'_, 'n>) -> Marks<'n> {
        let names: Vec<_> = HEADS.iter().map(|(name, _)| *name).collect();
        let held: Vec<_> = match file.metadata {
            Some(_) => names.iter().copied().filter(|name| !is_in_root(file.root, name)).collect(),
            None => Vec::new(),
        };
        let is_apart = |name: &str| LISTS.contains(&name) || name == METADATA && file.metadata.is_some();
        let root = file.root.iter().filter(|(name, _)| !is_apart(name)).cloned();
        let root = root.map(|(name, node)| (renamed(name, file.root, "pov", POINT_OF_VIEW), node)).collect();
        let (inside, outside) = split(self.heads(), &held);
        let mut marks = Marks::differing(root, &members(outside, false));
        if let Some(metadata) = file.metadata {
            let original = metadata.iter().cloned();
            let original =
                original.map(|(name, node)| (renamed(name, metadata, POINT_OF_VIEW, "pov"), node)).collect();
            let mut of_metadata = Marks::differing(original, &members(inside, true));
            let held = held.into_iter().map(|name| Node::Text(name.into())).collect();
            of_metadata.set(HOLDS, Node::List(held));
            marks.set(METADATA, of_metadata.into_node());
        }
        marks
    }
}

/// Whether the root has such a member under one of its names.
fn is_in_root(root: Members<'_, '_>, name: &str) -> bool {
    member(root, name).is_some() || name == POINT_OF_VIEW && member(root, "pov").is_some()
}

/// The usual name of the point of view where it stands, unless both names stand there.
fn renamed<'n>(
    name: Cow<'n, str>,
    members: Members<'_, '_>,
    unusual: &str,
    usual: &'static str,
) -> Cow<'n, str> {
    if name == unusual && member(members, usual).is_none() { usual.into() } else { name }
}

/// The four heads by their names in the root.
fn heads<'t>(title: &'t str, persona: Cow<'t, str>, scenario: &'t str) -> Vec<(&'static str, Cow<'t, str>)> {
    let mut heads = vec![("version", VERSION.into()), ("title", title.into()), ("persona", persona)];
    if !scenario.is_empty() {
        heads.push((POINT_OF_VIEW, scenario.into()));
    }
    heads
}

type Heads<'t> = Vec<(&'static str, Cow<'t, str>)>;

/// Those in `metadata`, and those in the root.
fn split<'t>(heads: Heads<'t>, held: &[&str]) -> (Heads<'t>, Heads<'t>) {
    heads.into_iter().partition(|(name, _)| held.contains(name))
}

/// The heads as members of the root or of `metadata`.
fn members(heads: Heads<'_>, is_metadata: bool) -> Vec<Member<'_>> {
    let name = |name: &'static str| {
        let of_metadata = HEADS.iter().find(|(root, _)| *root == name).map_or(name, |(_, other)| *other);
        if is_metadata { of_metadata } else { name }
    };
    heads.into_iter().map(|(root, text)| (name(root).into(), Node::Text(text))).collect()
}

/// The root of the file of a persona, without its lists.
pub(super) fn written(document: &Document, persona: PersonaId) -> Vec<Member<'_>> {
    let map = document.map();
    let name = document.persona(persona).map(|it| it.name()).unwrap_or_default();
    let scenario = map.fields.text(Field::Scenario);
    let says_the_same = |member: &str, original: Option<&Node<'_>>| {
        let now = match member {
            "version" => return true,
            "title" => map.title(),
            "persona" => name,
            _ => scenario,
        };
        // A title and a persona are always there, so a missing one says nothing.
        let missing = if member == "title" || member == "persona" { None } else { Some("") };
        original.map_or(missing, |node| Some(text_in(node).unwrap_or_default())) == Some(now)
    };
    let marks = Marks::of(&map.fields.extra);
    let of_metadata = marks.get(METADATA).map(Marks::in_node);
    let held: Vec<_> = match of_metadata.as_ref().and_then(|marks| marks.get(HOLDS)) {
        Some(Node::List(names)) => names.iter().filter_map(Node::text).collect(),
        _ => Vec::new(),
    };
    let (inside, outside) = split(heads(map.title(), name.into(), scenario), &held);
    let [in_root, in_metadata] = [HEADS.map(|(root, _)| root), HEADS.map(|(_, other)| other)];
    let mut root = marks.restored(members(outside, false), &in_root, says_the_same);
    if let Some(of_metadata) = &of_metadata {
        // What stands in both is that of the root; here it is one more unknown field.
        let is_held = |(root, _): &&(&str, &str)| held.contains(root);
        let known: Vec<_> = HEADS.iter().filter(is_held).map(|(_, other)| *other).collect();
        let metadata = of_metadata.restored(members(inside, true), &known, says_the_same);
        root.insert(0, (METADATA.into(), Node::Object(in_order(metadata, &in_metadata))));
    }
    let order = [METADATA, "version", "title", "persona", POINT_OF_VIEW];
    in_order(root, &order)
}
