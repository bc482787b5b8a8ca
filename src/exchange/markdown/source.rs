//! The map as the report reads it: what lies where, in the order of the journey, and what things are called.

use std::collections::BTreeMap;

use crate::exchange::markdown::rich::{Rich, one_line};
use crate::insight::Insight;
use crate::model::{
    Card, CardId, CardKind, CellKey, Decision, Document, Field, LaneId, LaneKind, PersonaId, RawId,
    RecordKey, Scope, StageId,
};
use crate::wording::{self, report};

/// A map, read once for all parts of the report.
#[derive(Debug)]
pub(super) struct Source<'d> {
    pub(super) document: &'d Document,
    /// What the map says about itself. Without a clock nothing in it is late.
    pub(super) insight: Insight,
    /// The cells that hold cards: stage by stage, in it persona by persona and then what all share, in it lane by
    /// lane.
    pub(super) cells: Vec<Placed<'d>>,
    /// Each card that an opportunity answers which was not dropped, with that opportunity: sorted by the card, and
    /// for one card in the order of the map.
    answers: Vec<(CardId, CardId)>,
}

/// A cell with the lane that it lies in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'d> {
    pub(super) key: CellKey,
    pub(super) kind: LaneKind,
    pub(super) cards: &'d [CardId],
}

impl<'d> Source<'d> {
    /// Cost: each card once; besides, the cells are sorted.
    pub(super) fn of(document: &'d Document) -> Self {
        let mut source = Self {
            document,
            insight: Insight::of(document, None),
            cells: cells(document),
            answers: Vec::new(),
        };
        let ideas = source.cards_of(CardKind::Opportunity);
        let alive = ideas.filter(|(_, card)| card.decision() != Decision::Drop);
        let answers = |(idea, card): (CardId, &'d Card)| {
            card.fields.cards(Field::Answers).iter().map(move |answered| (*answered, idea))
        };
        let mut answers: Vec<_> = alive.flat_map(answers).collect();
        answers.sort_by_key(|(answered, _)| *answered);
        source.answers = answers;
        source
    }

    /// The opportunities that answer a card and were not dropped, in the order of the map.
    pub(super) fn answers_to(&self, card: CardId) -> Vec<CardId> {
        let start = self.answers.partition_point(|(answered, _)| *answered < card);
        let of_card = self.answers.iter().skip(start).take_while(|(answered, _)| *answered == card);
        of_card.map(|(_, idea)| *idea).collect()
    }

    /// The cards of a kind, stage by stage.
    pub(super) fn cards_of(&self, kind: CardKind) -> impl Iterator<Item = (CardId, &'d Card)> {
        let document = self.document;
        let cells = self.cells.iter().filter(move |cell| cell.kind.card_kind() == Some(kind));
        cells.flat_map(move |cell| cell.cards).filter_map(move |id| Some((*id, document.card(*id)?)))
    }

    /// Whether there is one persona only, who need not be named all the time.
    pub(super) fn has_one_persona(&self) -> bool {
        self.document.persona_order().len() == 1
    }

    /// Whether all personas share one journey.
    pub(super) fn has_one_journey(&self) -> bool {
        let lane = self.document.touchpoint_lane().and_then(|lane| self.document.lane(lane));
        lane.is_some_and(|lane| lane.scope == Scope::Shared)
    }

    /// What a persona is called.
    pub(super) fn persona(&self, id: PersonaId) -> String {
        named(self.document.persona(id).map_or("", |persona| persona.name()), "persona")
    }

    /// Whose a cell is: what a persona is called, or that all share it.
    pub(super) fn owner(&self, persona: Option<PersonaId>) -> String {
        persona.map_or_else(|| wording::everybody().to_owned(), |id| self.persona(id))
    }

    /// What a stage is called.
    pub(super) fn stage(&self, id: StageId) -> String {
        named(self.document.stage(id).map_or("", |stage| stage.title()), "stage")
    }

    /// What a lane is called.
    pub(super) fn lane(&self, id: LaneId) -> String {
        let lane = self.document.lane(id);
        lane.map_or_else(String::new, |lane| named(lane.title(), "lane"))
    }

    /// What a card is called.
    pub(super) fn card(&self, id: CardId) -> String {
        let lane = self.document.cell_of(id).and_then(|cell| self.document.lane(cell.lane));
        let noun = lane.map_or("card", |lane| wording::card_noun_in_text(lane.kind));
        named(self.document.card(id).map_or("", |card| card.title()), noun)
    }

    /// What the record `key` is called; empty for what has no name.
    pub(super) fn name(&self, key: RecordKey) -> String {
        match key {
            RecordKey::Persona(id) => self.persona(id),
            RecordKey::Stage(id) => self.stage(id),
            RecordKey::Lane(id) => self.lane(id),
            RecordKey::Card(id) => self.card(id),
            _ => String::new(),
        }
    }

    /// Where a card lies: whose it is, unless there is one persona only, and its stage.
    pub(super) fn place(&self, id: CardId) -> String {
        let Some(cell) = self.document.cell_of(id) else { return String::new() };
        let persona = cell.persona.filter(|_| !self.has_one_persona()).map(|persona| self.persona(persona));
        report::place(persona.as_deref(), &self.stage(cell.stage))
    }

    /// What something is called, and where it lies if it is a card: “Pays” (Ana, Buy).
    pub(super) fn quoted(&self, key: RecordKey) -> String {
        let name = report::quoted(&self.name(key));
        match key {
            RecordKey::Card(id) => report::at_place(&name, &self.place(id)),
            _ => name,
        }
    }

    /// Cards with their places in one line.
    pub(super) fn all_quoted(&self, cards: &[CardId]) -> Rich {
        let names: Vec<String> = cards.iter().map(|card| self.quoted(RecordKey::Card(*card))).collect();
        Rich::line(&wording::listed(&names))
    }

    /// What a card is called, in bold.
    pub(super) fn bold(&self, id: CardId) -> Rich {
        Rich::line(&self.card(id)).bold()
    }
}

/// A name on one line that can stand inside of a sentence and turns nothing round there.
fn named(name: &str, noun: &str) -> String {
    one_line(&wording::titled(name, noun))
}

fn cells(document: &Document) -> Vec<Placed<'_>> {
    let personas = places(document.persona_order().iter().map(|id| id.0));
    let stages = places(document.stage_order().iter().map(|id| id.0));
    let lanes = places(document.lane_order().iter().map(|id| id.0));
    let place = |key: &CellKey| {
        let persona = key.persona.map_or(Some(usize::MAX), |persona| personas.get(&persona.0).copied())?;
        Some((*stages.get(&key.stage.0)?, persona, *lanes.get(&key.lane.0)?))
    };
    let mut cells: Vec<_> = document
        .cells()
        .filter_map(|(key, cell)| {
            let kind = document.lane(key.lane)?.kind;
            Some((place(&key)?, Placed { key, kind, cards: &cell.cards }))
        })
        .collect();
    cells.sort_unstable_by_key(|(place, _)| *place);
    cells.into_iter().map(|(_, cell)| cell).collect()
}

/// The place of each id in an order.
fn places(order: impl Iterator<Item = RawId>) -> BTreeMap<RawId, usize> {
    order.zip(0..).collect()
}
