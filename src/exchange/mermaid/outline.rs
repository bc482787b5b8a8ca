//! What is written of a map: its sections and tasks, and the names under which its personas appear.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::mermaid::codes;
use crate::exchange::mermaid::merge::merged;
use crate::model::{CellKey, Document, LaneId, PersonaId, Scope, Sentiment, StageId, limits};
use crate::wording;

/// The longest name of an actor, in Unicode scalar values: it stands in every one of its tasks.
const NAME_LENGTH: usize = 200;

/// A map as a diagram has it.
#[derive(Debug)]
pub(super) struct Outline<'d> {
    pub(super) sections: Vec<Section<'d>>,
    /// The personas that appear as actors, in the order in which a reader meets them.
    pub(super) met: Vec<PersonaId>,
    /// What each of these is called. No two are called the same.
    pub(super) names: BTreeMap<PersonaId, String>,
    /// How many names had to be changed for that, or because they were too long.
    pub(super) changed_names: usize,
}

#[derive(Debug)]
pub(super) struct Section<'d> {
    /// Not empty, without spaces around it.
    pub(super) title: &'d str,
    pub(super) tasks: Vec<Task<'d>>,
}

#[derive(Debug)]
pub(super) struct Task<'d> {
    /// Not empty, without spaces around it.
    pub(super) title: &'d str,
    pub(super) sentiment: Sentiment,
    pub(super) actors: Vec<PersonaId>,
}

/// Whose touchpoints of a stage, and which.
type Row<'d> = (Vec<PersonaId>, Vec<(&'d str, Sentiment)>);

impl<'d> Outline<'d> {
    /// What is written of `document`; `untitled` stands where a text says nothing.
    pub(super) fn of(document: &'d Document, untitled: &'d str) -> Self {
        let lane = document.touchpoint_lane();
        let section = |stage: &StageId| {
            let rows = lane.map(|lane| rows(document, lane, *stage, untitled)).unwrap_or_default();
            let title = document.stage(*stage).map_or("", |stage| stage.title());
            Section { title: said(title, untitled), tasks: tasks(&rows) }
        };
        let sections: Vec<_> = document.stage_order().iter().map(section).collect();
        let mut seen = BTreeSet::new();
        let actors =
            sections.iter().flat_map(|section| &section.tasks).flat_map(|task| &task.actors).copied();
        let met: Vec<_> = actors.filter(|persona| seen.insert(*persona)).collect();
        let (names, changed_names) = names(document, &seen, untitled);
        Self { sections, met, names, changed_names }
    }
}

/// `text` without spaces around it, or `untitled` if nothing is left.
pub(super) fn said<'d>(text: &'d str, untitled: &'d str) -> &'d str {
    let text = codes::trim(text);
    if text.is_empty() { untitled } else { text }
}

/// The touchpoints of a stage, persona by persona, or those that all share.
fn rows<'d>(document: &'d Document, lane: LaneId, stage: StageId, untitled: &'d str) -> Vec<Row<'d>> {
    let touchpoints = |persona| {
        let cards = document.cell(CellKey { persona, lane, stage }).iter();
        let cards = cards.filter_map(|card| document.card(*card));
        cards.map(|card| (said(card.title(), untitled), card.sentiment())).collect()
    };
    match document.lane(lane).map(|lane| lane.scope) {
        Some(Scope::Shared) => vec![(everybody(document, lane), touchpoints(None))],
        _ => document.persona_order().iter().map(|id| (vec![*id], touchpoints(Some(*id)))).collect(),
    }
}

/// All personas, to whom touchpoints in a shared lane belong. Where reading them again would be more cards than a
/// map can hold, a shared touchpoint has no actor.
fn everybody(document: &Document, lane: LaneId) -> Vec<PersonaId> {
    let personas = document.persona_order();
    let cells = document.cells().filter(|(key, _)| key.lane == lane);
    let cards: usize = cells.map(|(_, cell)| cell.cards.len()).sum();
    if cards.saturating_mul(personas.len()) > limits::CARDS { Vec::new() } else { personas.to_vec() }
}

fn tasks<'d>(rows: &[Row<'d>]) -> Vec<Task<'d>> {
    let lists = rows.iter().enumerate().map(|(row, (_, touchpoints))| (row, touchpoints.clone()));
    let task = |((title, sentiment), of): ((&'d str, Sentiment), Vec<usize>)| {
        let actors = of.iter().filter_map(|row| rows.get(*row)).flat_map(|(personas, _)| personas).copied();
        Task { title, sentiment, actors: actors.collect() }
    };
    merged(lists).into_iter().map(|merged| task((merged.key, merged.rows))).collect()
}

/// What the personas `met` are called, all different, and how many have another name than on the map.
fn names(
    document: &Document,
    met: &BTreeSet<PersonaId>,
    untitled: &str,
) -> (BTreeMap<PersonaId, String>, usize) {
    let (mut names, mut taken) = (BTreeMap::new(), BTreeSet::new());
    let mut changed = 0;
    let personas = document.persona_order().iter().filter(|id| met.contains(id));
    // Who has a name of his own keeps it, whoever comes first.
    let own = |id: &PersonaId| said(document.persona(*id).map_or("", |persona| persona.name()), untitled);
    let mut later = Vec::new();
    for id in personas {
        let name = own(id);
        let is_free = name.chars().count() <= NAME_LENGTH && taken.insert(codes::on_one_line(name));
        if is_free {
            names.insert(*id, name.to_owned());
        } else {
            later.push(*id);
        }
    }
    for id in later {
        let full = codes::on_one_line(own(&id));
        let short: String = full.chars().take(NAME_LENGTH).collect();
        let short = if short.len() < full.len() { format!("{}…", codes::trim(&short)) } else { short };
        let mut numbered = (2..).map(|number| wording::numbered(&short, number));
        let name = if taken.contains(&short) { numbered.find(|name| !taken.contains(name)) } else { None };
        let name = name.unwrap_or(short);
        taken.insert(name.clone());
        names.insert(id, name);
        changed += 1;
    }
    (names, changed)
}
