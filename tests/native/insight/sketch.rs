//! Maps drawn in a few lines, for the tests of insight.

use waymark::model::{
    BuyingPhase, Card, CardId, CardKind, Cell, CellKey, Color, Document, Field, Lane, LaneId, LaneKind,
    MapId, Number, Parts, Persona, PersonaId, RawId, Scope, Sentiment, Stage, StageId, Value,
};

/// A map in the making. Ids count up from 1, whatever they name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sketch {
    pub(crate) parts: Parts,
    last: u128,
}

impl Sketch {
    /// A map with a lane of touchpoints, a lane of pain points and a lane of opportunities.
    pub(crate) fn new() -> Self {
        let mut sketch = Self::default();
        for kind in [LaneKind::Touchpoints, LaneKind::PainPoints, LaneKind::Opportunities] {
            sketch.lane(kind);
        }
        sketch
    }

    fn id(&mut self) -> RawId {
        self.last += 1;
        RawId(self.last)
    }

    pub(crate) fn persona(&mut self, name: &str) -> PersonaId {
        let id = PersonaId(self.id());
        self.parts.personas.push((id, Persona::new(name, Color::Teal)));
        id
    }

    pub(crate) fn stage(&mut self, title: &str, phase: BuyingPhase) -> StageId {
        let id = StageId(self.id());
        self.parts.stages.push((id, Stage::new(title, phase)));
        id
    }

    pub(crate) fn lane(&mut self, kind: LaneKind) -> LaneId {
        let id = LaneId(self.id());
        self.parts.lanes.push((id, Lane::new(kind, "lane")));
        id
    }

    /// A card at the end of a cell in the first lane of a kind.
    pub(crate) fn card(&mut self, kind: LaneKind, persona: Option<PersonaId>, stage: StageId) -> CardId {
        let id = CardId(self.id());
        let of_kind = |(_, lane): &&(LaneId, Lane)| lane.kind == kind;
        let (lane, found) = self.parts.lanes.iter().find(of_kind).unwrap();
        let persona = persona.filter(|_| found.scope == Scope::PerPersona);
        let key = CellKey { persona, lane: *lane, stage };
        let card_kind: CardKind = kind.card_kind().unwrap();
        self.parts.cards.push((id, Card::new(card_kind, "card")));
        match self.parts.cells.iter_mut().find(|(other, _)| *other == key) {
            Some((_, cell)) => cell.cards.push(id),
            None => self.parts.cells.push((key, Cell { cards: vec![id] })),
        }
        id
    }

    pub(crate) fn touchpoint(&mut self, persona: PersonaId, stage: StageId, feeling: i64) -> CardId {
        let id = self.card(LaneKind::Touchpoints, Some(persona), stage);
        self.set(id, Field::Sentiment, Sentiment::new(feeling).unwrap());
        id
    }

    /// An opportunity with impact and effort that answers `cards`.
    pub(crate) fn idea(&mut self, stage: StageId, impact: i64, effort: i64, cards: &[CardId]) -> CardId {
        let id = self.card(LaneKind::Opportunities, None, stage);
        self.set(id, Field::Impact, Number::whole(impact));
        self.set(id, Field::Effort, Number::whole(effort));
        self.set(id, Field::Answers, Value::Cards(cards.to_vec()));
        id
    }

    pub(crate) fn set(&mut self, card: CardId, field: Field, value: impl Into<Value>) {
        let (_, found) = self.parts.cards.iter_mut().find(|(id, _)| *id == card).unwrap();
        found.fields.set(field, Some(value.into()));
    }

    pub(crate) fn set_all(&mut self, cards: &[CardId], field: Field, value: impl Into<Value>) {
        let value = value.into();
        for card in cards {
            self.set(*card, field, value.clone());
        }
    }

    pub(crate) fn set_persona(&mut self, persona: PersonaId, field: Field, value: impl Into<Value>) {
        let (_, found) = self.parts.personas.iter_mut().find(|(id, _)| *id == persona).unwrap();
        found.fields.set(field, Some(value.into()));
    }

    pub(crate) fn set_stage(&mut self, stage: StageId, field: Field, value: impl Into<Value>) {
        let (_, found) = self.parts.stages.iter_mut().find(|(id, _)| *id == stage).unwrap();
        found.fields.set(field, Some(value.into()));
    }

    pub(crate) fn set_map(&mut self, field: Field, value: impl Into<Value>) {
        self.parts.map.fields.set(field, Some(value.into()));
    }

    pub(crate) fn document(&self) -> Document {
        Document::from_parts(MapId(RawId(1)), self.parts.clone())
    }
}
