//! Which cards of a map are nodes of a file, and which go into the blueprint of a node.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::ojf::blueprint::Part;
use crate::exchange::ojf::marks::{Marks, OF, PART};
use crate::exchange::one_persona::{Placed, cards_of, lanes_of};
use crate::format::Node;
use crate::model::{CardId, Document, Lane, PersonaId};

/// A card of the file.
#[derive(Debug)]
pub(super) struct Entry<'d> {
    pub(super) placed: Placed<'d>,
    pub(super) marks: Marks<'d>,
    /// The place of the card whose blueprint it goes into, and the list there.
    pub(super) part_of: Option<(usize, &'static Part)>,
}

/// The cards of one persona's file, stage by stage.
#[derive(Debug)]
pub(super) struct Sheet<'d> {
    pub(super) lanes: Vec<&'d Lane>,
    pub(super) entries: Vec<Entry<'d>>,
}

impl<'d> Sheet<'d> {
    pub(super) fn of(document: &'d Document, persona: PersonaId) -> Self {
        let lanes: Vec<_> = lanes_of(document).collect();
        let entry = |placed: Placed<'d>| {
            let marks = Marks::of(&placed.card.fields.extra);
            Entry { placed, marks, part_of: None }
        };
        let mut entries: Vec<_> = cards_of(document, persona).into_iter().map(entry).collect();
        let places: BTreeMap<_, _> =
            entries.iter().zip(0..).map(|(it, place)| (it.placed.id, place)).collect();
        let owners: Vec<_> = entries.iter().map(|entry| owner(entry, &entries, &places, &lanes)).collect();
        for (entry, owner) in entries.iter_mut().zip(owners) {
            entry.part_of = owner;
        }
        Self { lanes, entries }
    }

    /// The cards that go into blueprints.
    pub(super) fn parts(&self) -> BTreeSet<CardId> {
        let parts = self.entries.iter().filter(|entry| entry.part_of.is_some());
        parts.map(|entry| entry.placed.id).collect()
    }
}

/// The card whose blueprint a card came from, if it can go back: both lie in one stage, and the lane still is one
/// for such parts.
fn owner(
    entry: &Entry<'_>,
    entries: &[Entry<'_>],
    places: &BTreeMap<CardId, usize>,
    lanes: &[&Lane],
) -> Option<(usize, &'static Part)> {
    let part = Part::named(entry.marks.get(PART).and_then(Node::text)?)?;
    let id = entry.marks.get(OF).and_then(Node::text)?.parse().ok()?;
    let place = *places.get(&CardId(id))?;
    let owner = entries.get(place)?;
    let is_there = owner.placed.stage == entry.placed.stage && !owner.marks.has(PART);
    let fits = lanes.get(entry.placed.lane).is_some_and(|lane| lane.kind == part.lane);
    (is_there && fits).then_some((place, part))
}
