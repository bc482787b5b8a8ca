//! Who takes part in a journey, and which creator of touchpoints each of them is.

use std::collections::BTreeMap;

use crate::exchange::Remark;
use crate::exchange::cjml::journey::Actor;
use crate::exchange::cjml::marks::{ACTORS, END_USER, ID, Marks, NAME};
use crate::format::{Node, Quote};
use crate::model::Creator;
use crate::wording;

/// The actors that stand for a creator where no other is known: the creator, the id, and whether it is an end user.
const CREATORS: [(Option<Creator>, &str, bool); 6] = [
    (Some(Creator::Owned), "creator-owned", false),
    (Some(Creator::Paid), "creator-paid", false),
    (Some(Creator::Earned), "creator-earned", true),
    (Some(Creator::Partner), "creator-partner", false),
    (Some(Creator::Peer), "creator-peer", true),
    (None, NOBODY, false),
];
/// The id of the actor of whom nothing is known.
const NOBODY: &str = "creator-unknown";

/// The actor that stands for a creator.
pub(super) fn actor_for(creator: Option<Creator>) -> Actor {
    let (_, id, is_end_user) =
        CREATORS.into_iter().find(|(other, ..)| *other == creator).unwrap_or((None, NOBODY, false));
    Actor { id: id.to_owned(), name: wording::actor_for(creator).to_owned(), is_end_user }
}

/// The creator that an actor stands for, if it is one of those.
fn stands_for(id: &str) -> Option<Option<Creator>> {
    CREATORS.iter().find(|(_, other, _)| *other == id).map(|(creator, ..)| *creator)
}

/// The actors of a journey.
#[derive(Debug, Default)]
pub(super) struct Actors {
    all: Vec<Actor>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
}

impl Actors {
    pub(super) fn of(actors: Vec<Actor>) -> Self {
        let mut all = Self::default();
        for actor in actors {
            all.add(actor);
        }
        all
    }

    /// The actors that a map keeps.
    pub(super) fn kept(marks: &Marks<'_>) -> Self {
        let actor = |node: &Node<'_>| {
            let text = |name: &str| node.field(name).and_then(Node::text).map(str::to_owned);
            let is_end_user = node.field(END_USER) == Some(&Node::Bool(true));
            Some(Actor { id: text(ID)?, name: text(NAME)?, is_end_user })
        };
        match marks.get(ACTORS) {
            Some(Node::List(actors)) => Self::of(actors.iter().filter_map(actor).collect()),
            _ => Self::default(),
        }
    }

    /// Adds an actor; the first with an id is the one that is meant by it.
    pub(super) fn add(&mut self, actor: Actor) -> usize {
        let index = self.all.len();
        self.by_id.entry(actor.id.clone()).or_insert(index);
        self.by_name.entry(actor.name.to_lowercase()).or_insert(index);
        self.all.push(actor);
        index
    }

    pub(super) fn get(&self, index: usize) -> Option<&Actor> {
        self.all.get(index)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Actor> {
        self.all.iter()
    }

    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The actor that is meant by a reference. What refers to nobody is repaired and listed.
    pub(super) fn meant_by(&mut self, reference: &str, line: usize, remarks: &mut Vec<Remark>) -> usize {
        if let Some(index) = self.find(reference) {
            return index;
        }
        let quoted = Quote(reference).to_string();
        if reference.is_empty() {
            remarks.push(Remark::at(line, wording::no_actor_named()));
            return self.add(Actor { id: String::new(), ..actor_for(None) });
        }
        if let Some(index) = self.by_name.get(&reference.to_lowercase()).copied() {
            remarks.push(Remark::at(line, wording::actor_meant_by_name(&quoted)));
            self.by_id.insert(reference.to_owned(), index);
            return index;
        }
        remarks.push(Remark::at(line, wording::actor_added(&quoted)));
        self.add(Actor { id: reference.to_owned(), name: reference.to_owned(), is_end_user: false })
    }

    /// Makes an end user of whoever is meant by a reference, because a journey is somebody's; answers the name.
    pub(super) fn make_traveler(&mut self, reference: &str) -> String {
        let known = self.find(reference).or_else(|| self.by_name.get(&reference.to_lowercase()).copied());
        let new = || Actor { id: reference.to_owned(), name: reference.to_owned(), is_end_user: true };
        let index = known.unwrap_or_else(|| self.add(new()));
        let Some(actor) = self.all.get_mut(index) else { return String::new() };
        actor.is_end_user = true;
        actor.name.clone()
    }

    /// The end users whose journey it is: not those that only stand for a creator.
    pub(super) fn travelers(&self) -> impl Iterator<Item = (usize, &Actor)> {
        (0..).zip(&self.all).filter(|(_, actor)| actor.is_end_user && stands_for(&actor.id).is_none())
    }

    /// Whether the journey is one of this actor.
    pub(super) fn is_traveler(&self, index: usize) -> bool {
        self.get(index).is_some_and(|actor| actor.is_end_user && stands_for(&actor.id).is_none())
    }

    /// The first of those who provide the service: it is taken for the firm whose map it is.
    pub(super) fn firm(&self) -> Option<&Actor> {
        self.all
            .iter()
            .find(|actor| !actor.is_end_user && stands_for(&actor.id).is_none() && !actor.id.is_empty())
    }

    /// Who makes a touchpoint with this actor on the other side.
    pub(super) fn creator(&self, index: usize) -> Option<Creator> {
        let actor = self.get(index).filter(|actor| !actor.id.is_empty())?;
        match stands_for(&actor.id) {
            Some(creator) => creator,
            None if actor.is_end_user => Some(Creator::Peer),
            None if self.firm().is_some_and(|firm| firm.id == actor.id) => Some(Creator::Owned),
            None => Some(Creator::Partner),
        }
    }

    /// The name of an actor, nothing if that stands for nobody in particular.
    pub(super) fn name(&self, index: usize) -> &str {
        let actor = self.get(index).filter(|actor| stands_for(&actor.id).is_none() && !actor.id.is_empty());
        actor.map(|actor| actor.name.as_str()).unwrap_or_default()
    }

    /// The actors as a map keeps them.
    pub(super) fn kept_node(&self) -> Node<'static> {
        let real = self.all.iter().filter(|actor| stands_for(&actor.id).is_none() && !actor.id.is_empty());
        let node = |Actor { id, name, is_end_user }: &Actor| {
            let text = |text: &String| Node::Text(text.clone().into());
            let mut members = vec![(ID.into(), text(id)), (NAME.into(), text(name))];
            if *is_end_user {
                members.push((END_USER.into(), Node::Bool(true)));
            }
            Node::Object(members)
        };
        Node::List(real.map(node).collect())
    }
}
