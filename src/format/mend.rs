//! From a draft to a document: ids in our form, and every card in exactly one cell that fits it.
//!
//! No card is ever dropped. What has lost its place goes to the stage "Unsorted", where it is seen.

mod homes;

use std::collections::{BTreeMap, BTreeSet};

use crate::format::draft::{Draft, DraftCell};
use crate::format::error::ReadError;
use crate::format::json::{Member, Node};
use crate::format::names::{Reference, Table};
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::unknown::{cell_name, extra_of};
use crate::model::{
    Card, CardId, CardKind, Cell, CellKey, Document, Field, IdSource, Lane, LaneId, MapId, Parts, Persona,
    PersonaId, Scope, Stage, StageId, Value, limits,
};

/// Builds the document of `draft` and lists what had to change.
pub(crate) fn mend(
    draft: Draft<'_>,
    place: &Place<'_>,
    ids: &mut dyn IdSource,
    repairs: &mut Vec<Repair>,
) -> Result<Document, ReadError> {
    let id = draft.id.parse().unwrap_or_else(|_| {
        repairs.push(Repair::NewId { path: place.key("id").describe(), found: draft.id.clone() });
        MapId::fresh(ids)
    });
    let card_count = draft.cards.records.len();
    let mut mender = Mender {
        personas: Table::new(draft.personas, &place.key("personas"), ids, repairs),
        stages: Table::new(draft.stages, &place.key("stages"), ids, repairs),
        lanes: Table::new(draft.lanes, &place.key("lanes"), ids, repairs),
        cards: Table::new(draft.cards, &place.key("cards"), ids, repairs),
        is_placed: vec![false; card_count],
        cells: BTreeMap::new(),
        stated: BTreeSet::new(),
        unknown: BTreeMap::new(),
        place,
        ids,
        repairs,
    };
    mender.mend_lanes();
    let list = place.key("cells");
    for (index, cell) in draft.cells.into_iter().enumerate() {
        mender.place_cell(cell, &list.index(index));
    }
    mender.place_rest();
    mender.follow_answers(draft.answers);
    let parts = mender.into_parts(draft.unknown)?;
    Ok(Document::from_parts(id, Parts { map: draft.map, lineage: draft.lineage, ..parts }))
}

/// A place for cards, by the indices of its persona, lane and stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    persona: Option<usize>,
    lane: usize,
    stage: usize,
}

struct Mender<'m, 'n> {
    personas: Table<Persona>,
    stages: Table<Stage>,
    lanes: Table<Lane>,
    cards: Table<Card>,
    is_placed: Vec<bool>,
    cells: BTreeMap<Spot, Vec<usize>>,
    /// The spots that a cell of the file stands for.
    stated: BTreeSet<Spot>,
    /// The unknown fields of cells.
    unknown: BTreeMap<Spot, Vec<Member<'n>>>,
    place: &'m Place<'m>,
    ids: &'m mut dyn IdSource,
    repairs: &'m mut Vec<Repair>,
}

impl<'n> Mender<'_, 'n> {
    /// Puts the cards of one cell where they belong.
    fn place_cell(&mut self, cell: DraftCell<'n>, place: &Place<'_>) {
        let cards = self.take_cards(&cell.cards, &place.key("cards"));
        let lane = self.lanes.find(&cell.lane);
        let mut unknown = cell.unknown;
        if cards.is_empty() {
            self.keep_unknown_of_empty(&cell.persona, lane, self.stages.find(&cell.stage), unknown, place);
            return;
        }
        let stage = self.stages.find(&cell.stage);
        let is_stage_stated = stage.is_some();
        let stage = stage.unwrap_or_else(|| {
            let stage = self.home_stage();
            let to = self.stages.get(stage).map(|stage| stage.title().to_owned()).unwrap_or_default();
            let path = place.key("stage").describe();
            self.repairs.push(Repair::Dangling { path, cards: cards.len(), to });
            stage
        });
        for (kind, cards) in self.by_home(&cards, lane) {
            let (target, is_lane_stated) = self.lane_of(kind, lane, cards.len(), place);
            let (persona, is_persona_stated) =
                self.persona_of(cell.persona.as_deref(), target, is_lane_stated, cards.len(), place);
            let spot = Spot { persona, lane: target, stage };
            let is_stated = is_stage_stated && is_lane_stated && is_persona_stated;
            if is_stated && !self.stated.insert(spot) {
                self.repairs.push(Repair::SameCell { path: place.describe() });
            }
            self.put(spot, &cards);
            self.keep_unknown(spot, std::mem::take(&mut unknown));
        }
    }

    /// Cards by where they can lie: first those that fit the lane, all under its kind, then the others by their
    /// own kinds.
    fn by_home(&self, cards: &[usize], lane: Option<usize>) -> Vec<(CardKind, Vec<usize>)> {
        let accepted = lane.and_then(|lane| self.lanes.get(lane)).and_then(|lane| lane.kind.card_kind());
        let fits = |card: &Card| accepted.is_some_and(|kind| card.kind.can_become(kind));
        let of = |is_wanted: &dyn Fn(&Card) -> bool| -> Vec<usize> {
            cards.iter().copied().filter(|card| self.cards.get(*card).is_some_and(is_wanted)).collect()
        };
        let fitting = accepted.map(|kind| (kind, of(&fits)));
        let others = CardKind::ALL.map(|kind| (kind, of(&|card| card.kind == kind && !fits(card))));
        fitting.into_iter().chain(others).filter(|(_, cards)| !cards.is_empty()).collect()
    }

    /// Puts cards into a cell; they become what its lane holds.
    fn put(&mut self, spot: Spot, cards: &[usize]) {
        let kind = self.lanes.get(spot.lane).and_then(|lane| lane.kind.card_kind());
        for card in cards {
            if let (Some(card), Some(kind)) = (self.cards.records_mut().get_mut(*card), kind) {
                card.kind = kind;
            }
        }
        self.cells.entry(spot).or_default().extend(cards);
    }

    /// Lets cards name the cards that they answer, each once, now that all cards are known.
    fn follow_answers(&mut self, answers: Vec<(usize, Vec<String>)>) {
        let list = self.place.key("cards");
        for (index, names) in answers {
            let (card, mut known, mut unknown) = (list.index(index), Vec::new(), 0);
            let place = card.key(Field::Answers.name());
            for (entry, found) in names.into_iter().enumerate() {
                match self.cards.find(&found).and_then(|card| self.cards.id(card)).map(CardId) {
                    Some(card) if known.contains(&card) => {
                        self.repairs.push(Repair::LeftOut { path: place.index(entry).describe(), found });
                    }
                    Some(card) => known.push(card),
                    None => unknown += 1,
                }
            }
            if unknown > 0 {
                self.repairs.push(Repair::UnknownCards { path: place.describe(), entries: unknown });
            }
            if let Some(card) = self.cards.records_mut().get_mut(index) {
                card.fields.set(Field::Answers, Some(Value::Cards(known)));
            }
        }
    }

    /// The cards that a cell names and that lie nowhere else.
    fn take_cards(&mut self, names: &[String], place: &Place<'_>) -> Vec<usize> {
        let (mut cards, mut unknown, mut again) = (Vec::new(), 0, 0);
        for name in names {
            match self.cards.take(name) {
                Reference::First(index) => cards.push(index),
                Reference::Again => again += 1,
                Reference::Dangling => unknown += 1,
            }
        }
        for card in &cards {
            if let Some(is_placed) = self.is_placed.get_mut(*card) {
                *is_placed = true;
            }
        }
        if unknown > 0 {
            self.repairs.push(Repair::UnknownCards { path: place.describe(), entries: unknown });
        }
        if again > 0 {
            self.repairs.push(Repair::PlacedTwice { path: place.describe(), entries: again });
        }
        cards
    }

    /// The lane for cards of `kind` in a cell of `lane`, and whether that is the lane itself.
    fn lane_of(
        &mut self,
        kind: CardKind,
        lane: Option<usize>,
        cards: usize,
        place: &Place<'_>,
    ) -> (usize, bool) {
        let accepted = lane.and_then(|lane| self.lanes.get(lane)).and_then(|lane| lane.kind.card_kind());
        if let (Some(lane), true) = (lane, accepted == Some(kind)) {
            return (lane, true);
        }
        let home = self.home_lane(kind);
        let to = self.lanes.get(home).map(|lane| lane.title().to_owned()).unwrap_or_default();
        self.repairs.push(match lane {
            Some(_) => Repair::WrongLane { path: place.describe(), cards, to },
            None => Repair::Dangling { path: place.key("lane").describe(), cards, to },
        });
        (home, false)
    }

    /// Whose cell it is in the lane `lane`, and whether the file says so.
    fn persona_of(
        &mut self,
        stated: Option<&str>,
        lane: usize,
        is_lane_stated: bool,
        cards: usize,
        place: &Place<'_>,
    ) -> (Option<usize>, bool) {
        let path = || place.key("persona").describe();
        if self.lanes.get(lane).is_some_and(|lane| lane.scope == Scope::Shared) {
            if stated.is_some() && is_lane_stated {
                self.repairs.push(Repair::SharedLane { path: path() });
            }
            return (None, stated.is_none());
        }
        if let Some(persona) = stated.and_then(|text| self.personas.find(text)) {
            return (Some(persona), true);
        }
        let home = self.home_persona();
        let to = self.personas.get(home).map(|persona| persona.name().to_owned()).unwrap_or_default();
        self.repairs.push(Repair::Dangling { path: path(), cards, to });
        (Some(home), false)
    }

    /// Keeps the unknown fields of a cell without cards if the cell exists on this map.
    fn keep_unknown_of_empty(
        &mut self,
        persona: &Option<String>,
        lane: Option<usize>,
        stage: Option<usize>,
        unknown: Vec<Member<'n>>,
        place: &Place<'_>,
    ) {
        let Some((name, _)) = unknown.first() else { return };
        let found = name.clone().into_owned();
        let persona = persona.as_ref().map(|text| self.personas.find(text));
        let scope = lane.and_then(|lane| self.lanes.get(lane)).map(|lane| lane.scope);
        let persona = match (persona, scope) {
            (Some(Some(persona)), Some(Scope::PerPersona)) => Some(Some(persona)),
            (None, Some(Scope::Shared)) => Some(None),
            _ => None,
        };
        match (persona, lane, stage) {
            (Some(persona), Some(lane), Some(stage)) => {
                self.keep_unknown(Spot { persona, lane, stage }, unknown);
            }
            _ => self.repairs.push(Repair::LeftOut { path: place.describe(), found }),
        }
    }

    /// Keeps the unknown fields of a cell. Where two cells became one, the first one's come first.
    fn keep_unknown(&mut self, spot: Spot, unknown: Vec<Member<'n>>) {
        if unknown.is_empty() {
            return;
        }
        let kept = self.unknown.entry(spot).or_default();
        for (name, node) in unknown {
            if kept.iter().all(|(other, _)| *other != name) {
                kept.push((name, node));
            }
        }
    }

    /// Puts the cards that no cell names where they are seen.
    fn place_rest(&mut self) {
        let list = self.place.key("cards");
        for card in 0..self.is_placed.len() {
            let Some(kind) = self.cards.get(card).map(|card| card.kind) else { continue };
            if self.is_placed.get(card) != Some(&false) {
                continue;
            }
            let (stage, lane) = (self.home_stage(), self.home_lane(kind));
            let is_shared = self.lanes.get(lane).is_some_and(|lane| lane.scope == Scope::Shared);
            let persona = if is_shared { None } else { Some(self.home_persona()) };
            let to = self.stages.get(stage).map(|stage| stage.title().to_owned()).unwrap_or_default();
            self.repairs.push(Repair::Unplaced { path: list.index(card).describe(), to });
            self.put(Spot { persona, lane, stage }, &[card]);
        }
    }

    /// The records of the document, without what the whole map is about.
    fn into_parts(self, mut unknown: Vec<Member<'n>>) -> Result<Parts, ReadError> {
        let count = self.lanes.records().len();
        if count > limits::LANES {
            let path = self.place.key("lanes").describe();
            return Err(ReadError::TooMany { path, count, limit: limits::LANES });
        }
        let key = |spot: &Spot| {
            let persona = match spot.persona {
                Some(persona) => Some(PersonaId(self.personas.id(persona)?)),
                None => None,
            };
            let (lane, stage) = (self.lanes.id(spot.lane)?, self.stages.id(spot.stage)?);
            Some(CellKey { persona, lane: LaneId(lane), stage: StageId(stage) })
        };
        let cell = |(spot, cards): (&Spot, &Vec<usize>)| {
            let cards = cards.iter().filter_map(|card| self.cards.id(*card).map(CardId)).collect();
            Some((key(spot)?, Cell { cards }))
        };
        let cells = self.cells.iter().filter_map(cell).collect();
        let of_cells: Vec<Member<'n>> = self
            .unknown
            .into_iter()
            .filter_map(|(spot, fields)| Some((cell_name(&key(&spot)?).into(), Node::Object(fields))))
            .collect();
        if !of_cells.is_empty() {
            // No field of the whole file can have this name: it is a known one.
            unknown.push(("cells".into(), Node::Object(of_cells)));
        }
        Ok(Parts {
            extra: extra_of(unknown),
            personas: self.personas.into_records(PersonaId),
            stages: self.stages.into_records(StageId),
            lanes: self.lanes.into_records(LaneId),
            cards: self.cards.into_records(CardId),
            cells,
            ..Parts::default()
        })
    }
}
