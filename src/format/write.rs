//! Documents to text: the same map always gives the same bytes.

use std::collections::BTreeMap;

use crate::format::json::{Member, Node, indent, ordered};
use crate::format::unknown::{cell_of_name, fields_of, unknown};
use crate::format::v1::{CellRecord, Head, Id, MapFile, RecordWithFields, Unknown};
use crate::format::words::Word;
use crate::format::{LIBRARY_FORMAT, MAP_FORMAT, VERSION};
use crate::model::{Card, CardId, CellKey, ContentHash, Document, Holder, LaneId, PersonaId, RawId, StageId};

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

/// Writes one map on one line, for where room is short.
#[must_use]
pub fn compact(document: &Document) -> Exported {
    let (text, revision) = handed_out(document);
    Exported { text, revision }
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
    text_of(&file)
}

/// The compact text of a file, and the hash of its content.
fn handed_out(document: &Document) -> (String, ContentHash) {
    let mut file = map_file(document);
    let revision = ContentHash::of(text_of(&file).as_bytes());
    // With the revision as its newest entry, as reading the file back will see it.
    let lineage = document.lineage().with(revision);
    let earlier = lineage.handed_out.iter().filter(|state| **state != revision);
    file.lineage = earlier.map(|state| Id(state.0)).collect();
    file.revision = Some(Id(revision.0));
    (text_of(&file), revision)
}

fn text_of(file: &MapFile<'_>) -> String {
    // Writing to memory cannot fail, and every key is a text.
    serde_json::to_string(file).unwrap_or_default()
}

/// Everything but revision and lineage: what a revision is the hash of.
fn map_file(document: &Document) -> MapFile<'_> {
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
        map: RecordWithFields { holder: Holder::Map, head: Vec::new(), fields: &document.map().fields },
        personas: personas(document),
        stages: stages(document),
        lanes: lanes(document),
        cards,
        cells,
        unknown: unknown(fields),
    }
}

fn personas(document: &Document) -> Vec<RecordWithFields<'_>> {
    let record = |id: &PersonaId| {
        let fields = &document.persona(*id)?.fields;
        Some(RecordWithFields { holder: Holder::Persona, head: vec![head_id(id.0)], fields })
    };
    document.persona_order().iter().filter_map(record).collect()
}

fn stages(document: &Document) -> Vec<RecordWithFields<'_>> {
    let record = |id: &StageId| {
        let fields = &document.stage(*id)?.fields;
        Some(RecordWithFields { holder: Holder::Stage, head: vec![head_id(id.0)], fields })
    };
    document.stage_order().iter().filter_map(record).collect()
}

fn lanes(document: &Document) -> Vec<RecordWithFields<'_>> {
    let record = |id: &LaneId| {
        let lane = document.lane(*id)?;
        let head = vec![
            head_id(id.0),
            ("kind", Head::Word(lane.kind.word())),
            ("scope", Head::Word(lane.scope.word())),
        ];
        Some(RecordWithFields { holder: Holder::Lane, head, fields: &lane.fields })
    };
    document.lane_order().iter().filter_map(record).collect()
}

fn card_record(id: CardId, card: &Card) -> RecordWithFields<'_> {
    let head = vec![head_id(id.0), ("kind", Head::Word(card.kind.word()))];
    RecordWithFields { holder: card.holder(), head, fields: &card.fields }
}

fn head_id(id: RawId) -> (&'static str, Head) {
    ("id", Head::Id(Id(id)))
}

/// Cards and cells in the order in which a person reads the map: persona by persona and then what all share,
/// in it lane by lane, in it stage by stage.
fn cards_and_cells<'d>(
    document: &'d Document,
    of_cells: Vec<Member<'_>>,
) -> (Vec<RecordWithFields<'d>>, Vec<CellRecord>) {
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
