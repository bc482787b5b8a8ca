//! What the form "Move to" offers: every place where a thing can be put, to be picked from lists.

use crate::edit::Command;
use crate::model::{CardId, CellKey, Document, LaneId, PersonaId, Scope, StageId};
use crate::session::drag::{self, Carried, DragItem, Place};
use crate::session::grid::lanes_beside;
use crate::session::{GridRow, Item};

/// Where a thing is to be put. Only a card has more than its place in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Destination {
    /// Whose journey, or `None` in a lane that all share.
    pub persona: Option<PersonaId>,
    /// The lane.
    pub lane: Option<LaneId>,
    /// The stage.
    pub stage: Option<StageId>,
    /// The place, counted from 0 without the thing itself.
    pub at: usize,
}

/// What can be picked for the parts of a [`Destination`], as far as the parts before it are picked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// The personas; none if the lane belongs to all.
    pub personas: Vec<PersonaId>,
    /// The lanes that take the card.
    pub lanes: Vec<LaneId>,
    /// The stages.
    pub stages: Vec<StageId>,
    /// How many places there are.
    pub places: usize,
}

impl Destination {
    /// Where `item` is now.
    #[must_use]
    pub fn own(document: &Document, item: Item) -> Option<Self> {
        let at = match item {
            Item::Card(card) => {
                let position = document.position(card)?;
                return Some(Self::in_cell(position.cell, position.index));
            }
            Item::Persona(id) => document.persona_order().iter().position(|other| *other == id)?,
            Item::Stage(id) => document.stage_order().iter().position(|other| *other == id)?,
            Item::Lane(id) => lanes_beside(document, id).position(|other| other == id)?,
        };
        Some(Self { at, ..Self::default() })
    }

    /// What can be picked.
    #[must_use]
    pub fn choices(self, document: &Document, item: Item) -> Choices {
        let places = match item {
            Item::Card(card) => return self.choices_of_card(document, card),
            Item::Persona(_) => document.persona_order().len(),
            Item::Stage(_) => document.stage_order().len(),
            Item::Lane(id) => lanes_beside(document, id).count(),
        };
        Choices { places, ..Choices::default() }
    }

    /// The same after a part was picked anew, with the other parts made to fit it: a card goes to the end of
    /// another cell, and back to its own place in its own.
    #[must_use]
    pub fn settled(mut self, document: &Document, item: Item) -> Self {
        let scope = self.lane.and_then(|lane| document.lane(lane)).map(|lane| lane.scope);
        self.persona = match scope {
            Some(Scope::PerPersona) => self.persona.or(document.persona_order().first().copied()),
            Some(Scope::Shared) | None => None,
        };
        let own = Self::own(document, item).unwrap_or_default();
        let last = self.choices(document, item).places.saturating_sub(1);
        self.at = if self.cell() == own.cell() { own.at } else { last };
        self
    }

    /// The command that puts `item` there. `None` if it is there already.
    #[must_use]
    pub fn command(self, document: &Document, item: Item) -> Option<Command> {
        let at = self.at;
        match item {
            Item::Card(card) => drag::command(
                document,
                &Carried::one(DragItem::Card(card)),
                Place::Cell { cell: self.cell()?, at },
            ),
            Item::Stage(stage) => {
                drag::command(document, &Carried::one(DragItem::Stage(stage)), Place::Stage { at })
            }
            Item::Lane(lane) => {
                let row = GridRow { persona: None, lane };
                drag::command(document, &Carried::one(DragItem::Lane(row)), Place::Lane { group: None, at })
            }
            Item::Persona(id) => {
                let is_there = Self::own(document, item)?.at == at;
                (!is_there).then_some(Command::MovePersona { id, to: at })
            }
        }
    }

    fn in_cell(cell: CellKey, at: usize) -> Self {
        Self { persona: cell.persona, lane: Some(cell.lane), stage: Some(cell.stage), at }
    }

    fn cell(self) -> Option<CellKey> {
        Some(CellKey { persona: self.persona, lane: self.lane?, stage: self.stage? })
    }

    fn choices_of_card(self, document: &Document, card: CardId) -> Choices {
        let moved = Carried::one(DragItem::Card(card));
        // Whether a lane takes the card does not depend on the persona or the stage.
        let takes = |lane: &LaneId| {
            let persona = document.persona_order().first().copied();
            let cell = persona.zip(document.stage_order().first());
            let cell = cell.and_then(|(persona, stage)| document.cell_key(persona, *lane, *stage));
            cell.is_some_and(|cell| moved.fits(document, cell))
        };
        Choices {
            personas: self.persona.map(|_| document.persona_order().to_vec()).unwrap_or_default(),
            lanes: document.lane_order().iter().copied().filter(takes).collect(),
            stages: document.stage_order().to_vec(),
            places: self.cell().map_or(0, |cell| moved.staying(document, cell) + 1),
        }
    }
}
