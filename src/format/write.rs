//! Documents to text: the same map always gives the same bytes.

use std::collections::BTreeMap;

use crate::format::json::{Field, Node, indent, ordered};
use crate::format::unknown::{cell_of_name, fields_of, unknown, unknown_of};
use crate::format::v1::{
    CardRecord, CellRecord, Day, Id, InWords, LaneRecord, MapFile, MapInfo, PersonaRecord, StageRecord, Text,
    Unknown,
};
use crate::format::{LIBRARY_FORMAT, MAP_FORMAT, VERSION};
use crate::model::{Card, CardId, CellKey, ContentHash, Document, RawId};

/// A map as it leaves the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The text of the file.
    pub text: String,
    /// The state that was handed out: the editor remembers it in the map's lineage.
    pub revision: ContentHash,
}

/// Writes one map as a file for people and programs: indented, with a newline at the end.
#[must_use]
pub fn file(document: &Document) -> Exported {
    let (compact, revision) = handed_out(document);
    Exported { text: indent(&compact), revision }
}

/// Writes several maps as one file.
#[must_use]
pub fn library<'d>(documents: impl IntoIterator<Item = &'d Document>) -> String {
    let maps: Vec<_> = documents.into_iter().map(|document| handed_out(document).0).collect();
    let maps = maps.join(",");
    indent(&format!("{{\"format\":\"{LIBRARY_FORMAT}\",\"version\":{VERSION},\"maps\":[{maps}]}}"))
}

/// The map as it is kept in storage: without a revision, because storing hands nothing out.
pub(crate) fn body(document: &Document) -> String {
    let lineage = document.lineage().handed_out.iter().map(|state| Id(state.0)).collect();
    let mut file = map_file(document);
    file.lineage = lineage;
    compact(&file)
}

/// The compact text of a file, and the hash of its content.
fn handed_out(document: &Document) -> (String, ContentHash) {
    let mut file = map_file(document);
    let revision = ContentHash::of(compact(&file).as_bytes());
    // With the revision as its newest entry, as reading the file back will see it.
    let lineage = document.lineage().with(revision);
    let earlier = lineage.handed_out.iter().filter(|state| **state != revision);
    file.lineage = earlier.map(|state| Id(state.0)).collect();
    file.revision = Some(Id(revision.0));
    (compact(&file), revision)
}

fn compact(file: &MapFile<'_>) -> String {
    // Writing to memory cannot fail, and every key is a text.
    serde_json::to_string(file).unwrap_or_default()
}

/// Everything but revision and lineage: what a revision is the hash of.
fn map_file(document: &Document) -> MapFile<'_> {
    let map = document.map();
    let mut fields = fields_of(document.extra());
    let of_cells = match fields.iter().position(|(name, _)| name == "cells").map(|at| fields.remove(at)) {
        Some((_, Node::Object(of_cells))) => of_cells,
        _ => Vec::new(),
    };
    let (cards, cells) = cards_and_cells(document, of_cells);
    MapFile {
        format: MAP_FORMAT,
        version: VERSION,
        id: Id(document.id().0),
        revision: None,
        lineage: Vec::new(),
        map: MapInfo {
            title: Text(&map.title),
            scenario: Text(&map.scenario),
            goal: Text(&map.goal),
            owner: Text(&map.owner),
            source: Text(&map.source),
            state: InWords(map.state),
            created: map.created.map(Day),
            review: map.review.map(Day),
            unknown: unknown_of(&map.extra),
        },
        personas: personas(document),
        stages: stages(document),
        lanes: lanes(document),
        cards,
        cells,
        unknown: unknown(fields),
    }
}

fn personas(document: &Document) -> Vec<PersonaRecord<'_>> {
    let record = |id: &_| {
        let persona = document.persona(*id)?;
        Some(PersonaRecord {
            id: Id(id.0),
            name: Text(&persona.name),
            role: Text(&persona.role),
            color: InWords(persona.color),
            unknown: unknown_of(&persona.extra),
        })
    };
    document.persona_order().iter().filter_map(record).collect()
}

fn stages(document: &Document) -> Vec<StageRecord<'_>> {
    let record = |id: &_| {
        let stage = document.stage(*id)?;
        Some(StageRecord {
            id: Id(id.0),
            title: Text(&stage.title),
            phase: InWords(stage.phase),
            presence: InWords(stage.presence),
            goal: Text(&stage.goal),
            color: stage.color.map(InWords),
            unknown: unknown_of(&stage.extra),
        })
    };
    document.stage_order().iter().filter_map(record).collect()
}

fn lanes(document: &Document) -> Vec<LaneRecord<'_>> {
    let record = |id: &_| {
        let lane = document.lane(*id)?;
        Some(LaneRecord {
            id: Id(id.0),
            kind: InWords(lane.kind),
            title: Text(&lane.title),
            scope: InWords(lane.scope),
            color: lane.color.map(InWords),
            unknown: unknown_of(&lane.extra),
        })
    };
    document.lane_order().iter().filter_map(record).collect()
}

/// Cards and cells in the order in which a person reads the map: persona by persona and then what all share,
/// in it lane by lane, in it stage by stage.
fn cards_and_cells<'d>(
    document: &'d Document,
    of_cells: Vec<Field<'_>>,
) -> (Vec<CardRecord<'d>>, Vec<CellRecord>) {
    let personas = ranks(document.persona_order().iter().map(|id| id.0));
    let lanes = ranks(document.lane_order().iter().map(|id| id.0));
    let stages = ranks(document.stage_order().iter().map(|id| id.0));
    let rank = |key: &CellKey| {
        let persona = key.persona.map_or(Some(usize::MAX), |persona| personas.get(&persona.0).copied())?;
        Some((persona, *lanes.get(&key.lane.0)?, *stages.get(&key.stage.0)?))
    };
    // Cells without cards are written only if there are unknown fields to keep; of what is no longer on the
    // map there is nothing to keep.
    let with_cards = document.cells().filter_map(|(key, _)| Some((rank(&key)?, (key, Unknown::default()))));
    let mut in_order = ordered(with_cards);
    for (name, node) in of_cells {
        let Some((rank, key)) = cell_of_name(&name).and_then(|key| Some((rank(&key)?, key))) else {
            continue;
        };
        if let Node::Object(fields) = node {
            in_order.insert(rank, (key, unknown(fields)));
        }
    }
    let mut cards = Vec::with_capacity(document.card_count());
    let mut cells = Vec::with_capacity(in_order.len());
    for (key, unknown) in in_order.into_values() {
        let ids = document.cell(key);
        cards.extend(ids.iter().filter_map(|id| Some(card_record(*id, document.card(*id)?))));
        cells.push(CellRecord {
            persona: key.persona.map(|persona| Id(persona.0)),
            lane: Id(key.lane.0),
            stage: Id(key.stage.0),
            cards: ids.iter().map(|id| Id(id.0)).collect(),
            unknown,
        });
    }
    (cards, cells)
}

/// The place of each id in an order.
fn ranks(order: impl Iterator<Item = RawId>) -> BTreeMap<RawId, usize> {
    ordered(order.zip(0..))
}

fn card_record(id: CardId, card: &Card) -> CardRecord<'_> {
    let touchpoint = card.touchpoint();
    CardRecord {
        id: Id(id.0),
        kind: InWords(card.kind()),
        title: Text(&card.title),
        notes: Text(&card.notes),
        channel: touchpoint.and_then(|it| it.channel).map(InWords),
        channel_name: Text(touchpoint.map_or("", |it| it.channel_name.as_str())),
        mode: touchpoint.and_then(|it| it.mode).map(InWords),
        creator: touchpoint.and_then(|it| it.creator).map(InWords),
        sentiment: touchpoint.map(|it| it.sentiment.value()),
        moment_of_truth: touchpoint.is_some_and(|it| it.moment_of_truth),
        unknown: unknown_of(&card.extra),
    }
}
