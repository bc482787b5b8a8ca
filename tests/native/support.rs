//! What tests share: counted ids, and maps in a notation that reads like the map.
//!
//! The notation, in which blanks around the parts mean nothing:
//!
//! ```text
//! personas    | Ana      | Bo
//! stages      | Find     | Buy
//! Touchpoints
//!   Ana       | ad, shop | pay
//!   Bo        |          | call
//! Opportunities, shared
//!             | idea     |
//! ```
//!
//! A line without bars is a lane, and the rows of its cells follow it; rows without cards are left out. A
//! lane is of the kind whose name it has, or else [`LaneKind::Custom`]. The id of a thing is made from the
//! name that it has in the notation, so `card("ad")` is the card above, and a name that is nowhere is an id
//! that is not on the map. Printed maps say in braces what else is known: `pay {sentiment good}`.

mod print;

pub(crate) use print::print;

use std::fmt::Write as _;

use waymark::edit::{NewMap, new_map};
use waymark::model::{
    BuyingPhase, Card, CardId, Cell, CellKey, Color, ContentHash, Document, Field, Fields, IdSource,
    JourneyMap, Lane, LaneId, LaneKind, MapId, Parts, Persona, PersonaId, RawId, Scope, Stage, StageId,
    violations,
};
use waymark::wording;

/// Ids 1, 2, 3, … so that a failing test can be read.
#[derive(Debug, Default)]
pub(crate) struct CountedIds(pub(crate) u128);

impl IdSource for CountedIds {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0)
    }
}

/// A new map as the app makes it: one persona, three stages, six lanes, no cards.
pub(crate) fn empty_map(ids: &mut CountedIds) -> Document {
    let words = NewMap {
        title: "Test map".to_owned(),
        persona: "Ana".to_owned(),
        stages: vec![
            ("Discover".to_owned(), BuyingPhase::Before),
            ("Buy".to_owned(), BuyingPhase::Purchase),
            ("Use".to_owned(), BuyingPhase::After),
        ],
        lane_title: wording::lane_kind,
        created: None,
    };
    new_map(words, ids)
}

fn id_of(kind: &str, name: &str) -> RawId {
    ContentHash::of(format!("{kind} {name}").as_bytes()).0
}

/// The persona that the notation calls `name`.
pub(crate) fn persona(name: &str) -> PersonaId {
    PersonaId(id_of("persona", name))
}

/// The stage that the notation calls `name`.
pub(crate) fn stage(name: &str) -> StageId {
    StageId(id_of("stage", name))
}

/// The lane that the notation calls `name`.
pub(crate) fn lane(name: &str) -> LaneId {
    LaneId(id_of("lane", name))
}

/// The card that the notation calls `name`.
pub(crate) fn card(name: &str) -> CardId {
    CardId(id_of("card", name))
}

/// The cell at `path`: `Touchpoints/Ana/Buy`, or `Opportunities/Buy` in a shared lane.
pub(crate) fn cell(path: &str) -> CellKey {
    let names: Vec<_> = path.split('/').collect();
    let [row, who @ .., column] = names.as_slice() else { unreachable!("{path} is no lane/persona/stage") };
    CellKey { persona: who.first().map(|name| persona(name)), lane: lane(row), stage: stage(column) }
}

/// The map that `text` draws.
#[track_caller]
pub(crate) fn map(text: &str) -> Document {
    let map = JourneyMap { fields: Fields::default().with(Field::Title, "Map") };
    let mut parts = Parts { map, ..Parts::default() };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut fields = line.split('|').map(str::trim);
        let head = fields.next().unwrap_or_default();
        match head {
            "personas" => parts.personas = fields.map(new_persona).collect(),
            "stages" => parts.stages = fields.map(new_stage).collect(),
            _ if line.contains('|') => add_row(&mut parts, head, fields),
            _ => parts.lanes.push(new_lane(head)),
        }
    }
    let document = Document::from_parts(MapId(id_of("map", "Map")), parts);
    assert_sound(&document);
    document
}

fn new_persona(name: &str) -> (PersonaId, Persona) {
    (persona(name), Persona::new(name, Color::default()))
}

fn new_stage(title: &str) -> (StageId, Stage) {
    (stage(title), Stage::new(title, BuyingPhase::default()))
}

fn new_lane(line: &str) -> (LaneId, Lane) {
    let (title, scope) = match line.strip_suffix(", shared") {
        Some(title) => (title, Scope::Shared),
        None => (line, Scope::PerPersona),
    };
    let named = LaneKind::ALL.into_iter().find(|kind| wording::lane_kind(*kind) == title);
    let kind = named.unwrap_or(LaneKind::Custom);
    (lane(title), Lane { scope, ..Lane::new(kind, title) })
}

#[track_caller]
fn add_row<'text>(parts: &mut Parts, who: &str, fields: impl Iterator<Item = &'text str>) {
    let (lane, kind) = parts.lanes.last().map(|(id, lane)| (*id, lane.kind)).unwrap();
    let persona = (!who.is_empty()).then(|| persona(who));
    for (titles, (stage, _)) in fields.zip(&parts.stages) {
        let titles = titles.split(',').map(str::trim).filter(|title| !title.is_empty());
        let cards: Vec<_> = titles.map(|title| (card(title), title)).collect();
        let key = CellKey { persona, lane, stage: *stage };
        parts.cells.push((key, Cell { cards: cards.iter().map(|(id, _)| *id).collect() }));
        let kind = kind.card_kind().unwrap();
        parts.cards.extend(cards.into_iter().map(|(id, title)| (id, Card::new(kind, title))));
    }
}

/// Text in the notation with single blanks, as [`print`] writes it, so that tests can align their columns.
pub(crate) fn normalized(text: &str) -> String {
    let mut normal = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let fields: Vec<_> = line.split('|').map(str::trim).collect();
        writeln!(normal, "{}", fields.join(" | ")).unwrap();
    }
    normal
}

/// Fails if anything about `document` is as it must not be (A3), or if its index of where the cards lie
/// differs from the one that a document built whole has.
#[track_caller]
pub(crate) fn assert_sound(document: &Document) {
    assert_eq!(violations(document), [], "in the map\n{}", print(document));
    assert!(*document == rebuilt(document), "kept in step it differs from built whole:\n{}", print(document));
}

/// The same document, built whole from its records.
fn rebuilt(document: &Document) -> Document {
    fn in_order<I: Copy, R: Clone>(order: &[I], read: impl Fn(I) -> Option<R>) -> Vec<(I, R)> {
        order.iter().filter_map(|id| Some((*id, read(*id)?))).collect()
    }
    let parts = Parts {
        map: document.map().clone(),
        lineage: document.lineage().clone(),
        extra: document.extra().clone(),
        personas: in_order(document.persona_order(), |id| document.persona(id).cloned()),
        stages: in_order(document.stage_order(), |id| document.stage(id).cloned()),
        lanes: in_order(document.lane_order(), |id| document.lane(id).cloned()),
        cards: document.cards().map(|(id, card)| (id, card.clone())).collect(),
        cells: document.cells().map(|(key, cell)| (key, cell.clone())).collect(),
    };
    Document::from_parts(document.id(), parts)
}
