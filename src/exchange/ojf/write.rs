//! A map becomes the file of one of its personas.

use std::collections::BTreeMap;

use crate::exchange::ojf::blueprint;
use crate::exchange::ojf::lanes::{OWN, lane_written, stage_written};
use crate::exchange::ojf::marks::{ADDED, AT, Marks, in_order};
use crate::exchange::ojf::node::{self, KNOWN, ORDER, text_in};
use crate::exchange::ojf::root;
use crate::exchange::ojf::sheet::{Entry, Sheet};
use crate::exchange::one_persona::{in_original_order, stages_of};
use crate::format::{Member, Node, indent};
use crate::model::{Document, Field, Fields, PersonaId};

/// Writes the file of `persona`: the cards of this persona and those that all share.
///
/// The same map gives the same bytes.
#[must_use]
pub fn write(document: &Document, persona: PersonaId) -> String {
    let sheet = Sheet::of(document, persona);
    let mut file = root::written(document, persona);
    let stages: Vec<_> = stages_of(document).collect();
    let of_stages = stages.iter().map(|stage| Marks::of(&stage.fields.extra)).collect::<Vec<_>>();
    let stage_ids = ids(&of_stages, "s", |_| true);
    let stages = stages.iter().zip(&of_stages).zip(&stage_ids);
    let stages =
        stages.map(|((stage, marks), id)| record(&stage.fields, marks, stage_written(&stage.fields), id));
    file.push(("stages".into(), Node::List(stages.collect())));
    let of_lanes = sheet.lanes.iter().map(|lane| Marks::of(&lane.fields.extra)).collect::<Vec<_>>();
    let is_full = |place: usize| {
        sheet.entries.iter().any(|entry| entry.placed.lane == place && entry.part_of.is_none())
    };
    let is_written = |place: usize, marks: &Marks<'_>| !marks.has(ADDED) || is_full(place);
    let written: Vec<_> = (0..).zip(&of_lanes).map(|(place, marks)| is_written(place, marks)).collect();
    let lane_ids = ids(&of_lanes, "sl", |place| written.get(place) == Some(&true));
    let nodes = nodes(&sheet, &stage_ids, &lane_ids);
    let lanes =
        sheet.lanes.iter().zip(&of_lanes).zip(&lane_ids).zip(written).filter(|(_, is_written)| *is_written);
    let lanes = lanes.map(|(((lane, marks), id), _)| {
        record(&lane.fields, marks, lane_written(lane.kind, lane.scope, &lane.fields), id)
    });
    let lanes: Vec<_> = lanes.collect();
    file.push(("swimlanes".into(), Node::List(lanes)));
    file.push(("nodes".into(), Node::List(nodes)));
    let mut text = String::new();
    Node::Object(file).write_as_it_stands(&mut text);
    indent(&text)
}

/// The id of each record: its original one unless an earlier record has it, else a new one with a number. Those that
/// are not written have none.
fn ids<'d>(marks: &[Marks<'d>], start: &str, is_written: impl Fn(usize) -> bool) -> Vec<Node<'d>> {
    let mut taken = BTreeMap::new();
    for (place, marks) in marks.iter().enumerate() {
        if let Some(id) = marks.original("id").and_then(text_in) {
            taken.entry(id.to_owned()).or_insert(place);
        }
    }
    let mut number = 0;
    let mut ids = Vec::with_capacity(marks.len());
    for (place, marks) in marks.iter().enumerate() {
        if !is_written(place) {
            ids.push(Node::Null);
            continue;
        }
        let original =
            marks.original("id").filter(|id| text_in(id).and_then(|id| taken.get(id)) == Some(&place));
        ids.push(original.cloned().unwrap_or_else(|| {
            loop {
                number += 1;
                let id = format!("{start}{number}");
                if !taken.contains_key(&id) {
                    return Node::Text(id.into());
                }
            }
        }));
    }
    ids
}

/// A stage or swimlane.
fn record<'d>(fields: &'d Fields, marks: &Marks<'d>, written: Vec<Member<'d>>, id: &Node<'d>) -> Node<'d> {
    let says_the_same = |name: &str, original: Option<&Node<'_>>| {
        // What a lane is in Waymark never changes.
        name != "name" || original.and_then(text_in).unwrap_or_default() == fields.text(Field::Title)
    };
    let mut members = marks.restored(written, &["name", OWN], says_the_same);
    members.retain(|(name, _)| name != "id");
    members.insert(0, ("id".into(), id.clone()));
    Node::Object(members)
}

/// The nodes in their original order.
fn nodes<'d>(sheet: &Sheet<'d>, stage_ids: &[Node<'d>], lane_ids: &[Node<'d>]) -> Vec<Node<'d>> {
    let mut parts: BTreeMap<usize, Vec<&Entry<'d>>> = BTreeMap::new();
    for entry in &sheet.entries {
        if let Some((owner, _)) = entry.part_of {
            parts.entry(owner).or_default().push(entry);
        }
    }
    let own = sheet.entries.iter().enumerate().filter(|(_, entry)| entry.part_of.is_none());
    let own = in_original_order(own, |(_, entry)| {
        let at = match entry.marks.get(AT) {
            Some(Node::Number(digits)) => digits.parse().ok(),
            _ => None,
        };
        ((entry.placed.stage, entry.placed.lane), at)
    });
    let of = |place: usize| parts.get(&place).map(Vec::as_slice).unwrap_or_default();
    own.into_iter().map(|(place, entry)| node(sheet, entry, of(place), stage_ids, lane_ids)).collect()
}

fn node<'d>(
    sheet: &Sheet<'d>,
    entry: &Entry<'d>,
    parts: &[&Entry<'d>],
    stage_ids: &[Node<'d>],
    lane_ids: &[Node<'d>],
) -> Node<'d> {
    let fields = &entry.placed.card.fields;
    let kind = sheet.lanes.get(entry.placed.lane).map(|lane| lane.kind);
    let written = kind.map(|kind| node::written(fields, kind)).unwrap_or_default();
    let says_the_same = |name: &str, original: Option<&Node<'_>>| node::says_the_same(fields, name, original);
    let mut members = entry.marks.restored(written, &KNOWN, says_the_same);
    members.retain(|(name, _)| name != "blueprint");
    let entries = parts.iter().filter_map(|entry| {
        let (_, part) = entry.part_of?;
        Some((part, part.restored(&entry.placed.card.fields, &entry.marks)))
    });
    let blueprint = blueprint::restored(entries.collect(), entry.marks.original("blueprint"));
    members.extend(blueprint.map(|blueprint| ("blueprint".into(), blueprint)));
    let places =
        [("stageId", stage_ids.get(entry.placed.stage)), ("swimlaneId", lane_ids.get(entry.placed.lane))];
    members.extend(places.into_iter().filter_map(|(name, id)| Some((name.into(), id?.clone()))));
    Node::Object(in_order(members, &ORDER))
}
