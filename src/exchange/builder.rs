//! Builds a document from what a foreign format says, so that nothing an importer does can break a map.

use std::collections::BTreeMap;

use crate::exchange::{ImportError, Imported, Remark};
use crate::model::{
    BuyingPhase, Card, CardId, Cell, CellKey, Color, Document, Field, Fields, Holder, IdSource, JourneyMap,
    Lane, LaneId, LaneKind, MapId, Parts, Persona, PersonaId, Scope, Stage, StageId, Value, limits,
    violations,
};
use crate::wording;

/// A map in the making. Texts that are too long are cut and reported, values that a field cannot hold are left
/// out and reported; what every map must have is added when it is finished.
pub(crate) struct MapBuilder<'i> {
    ids: &'i mut dyn IdSource,
    /// What the map says about itself.
    pub(crate) map: Fields,
    /// What there is to say about the reading.
    pub(crate) remarks: Vec<Remark>,
    personas: Vec<(PersonaId, Persona)>,
    stages: Vec<(StageId, Stage)>,
    lanes: Vec<(LaneId, Lane)>,
    cards: Vec<(CardId, Card)>,
    /// Where each card stands among the cards.
    card_places: BTreeMap<CardId, usize>,
    cells: BTreeMap<CellKey, Cell>,
}

impl<'i> MapBuilder<'i> {
    pub(crate) fn new(title: &str, ids: &'i mut dyn IdSource) -> Self {
        Self {
            ids,
            map: Fields::default().with(Field::Title, title),
            remarks: Vec::new(),
            personas: Vec::new(),
            stages: Vec::new(),
            lanes: Vec::new(),
            cards: Vec::new(),
            card_places: BTreeMap::new(),
            cells: BTreeMap::new(),
        }
    }

    /// Adds a persona in the next color.
    pub(crate) fn add_persona(&mut self, name: &str) -> PersonaId {
        self.add_persona_with(Persona::new(name, Color::nth(self.personas.len())).fields)
    }

    /// Adds a persona about whom more is known.
    pub(crate) fn add_persona_with(&mut self, fields: Fields) -> PersonaId {
        let id = PersonaId::fresh(self.ids);
        let fields = self.fitting(Holder::Persona, fields);
        self.personas.push((id, Persona { fields }));
        id
    }

    /// The first persona; one called "Customer" if there is none.
    pub(crate) fn first_persona(&mut self) -> PersonaId {
        let first = self.personas.first().map(|(id, _)| *id);
        first.unwrap_or_else(|| self.add_persona(&wording::somebody()))
    }

    /// Adds a stage after the others.
    pub(crate) fn add_stage(&mut self, title: &str) -> StageId {
        self.add_stage_with(Stage::new(title, BuyingPhase::default()).fields)
    }

    /// Adds a stage about which more is known.
    pub(crate) fn add_stage_with(&mut self, fields: Fields) -> StageId {
        let id = StageId::fresh(self.ids);
        let fields = self.fitting(Holder::Stage, fields);
        self.stages.push((id, Stage { fields }));
        id
    }

    /// Adds a lane with the scope that is usual for its kind; a second lane of a kind that a map has once is the
    /// lane that is there.
    pub(crate) fn add_lane(&mut self, kind: LaneKind, title: &str) -> LaneId {
        let lane = Lane::new(kind, title);
        self.add_lane_with(kind, lane.scope, lane.fields)
    }

    /// Adds a lane about which more is known; see [`Self::add_lane`].
    pub(crate) fn add_lane_with(&mut self, kind: LaneKind, scope: Scope, fields: Fields) -> LaneId {
        let twin = self.lanes.iter().find(|(_, lane)| kind.is_single() && lane.kind == kind);
        if let Some((id, _)) = twin {
            return *id;
        }
        let id = LaneId::fresh(self.ids);
        let fields = self.fitting(Holder::Lane, fields);
        self.lanes.push((id, Lane { kind, scope, fields }));
        id
    }

    /// The first lane of a kind, added with its usual title if there is none.
    pub(crate) fn lane_of(&mut self, kind: LaneKind) -> LaneId {
        let known = self.lanes.iter().find(|(_, lane)| lane.kind == kind).map(|(id, _)| *id);
        known.unwrap_or_else(|| self.add_lane(kind, wording::lane_kind(kind)))
    }

    /// Adds a card at the end of a cell; `None` if the lane holds no cards. In a lane that personas have for
    /// themselves a card of nobody goes to the first persona; in a shared lane it is nobody's.
    pub(crate) fn add_card(
        &mut self,
        persona: Option<PersonaId>,
        lane: LaneId,
        stage: StageId,
        fields: Fields,
    ) -> Option<CardId> {
        self.add_card_as(None, persona, lane, stage, fields)
    }

    /// The same with the id that the card had where it comes from; a new one if it is taken.
    pub(crate) fn add_card_as(
        &mut self,
        id: Option<CardId>,
        persona: Option<PersonaId>,
        lane: LaneId,
        stage: StageId,
        fields: Fields,
    ) -> Option<CardId> {
        let (kind, scope) = self
            .lanes
            .iter()
            .find(|(id, _)| *id == lane)
            .map(|(_, lane)| (lane.kind.card_kind(), lane.scope))?;
        let kind = kind?;
        let persona = match scope {
            Scope::Shared => None,
            Scope::PerPersona => Some(persona.unwrap_or_else(|| self.first_persona())),
        };
        let id = id.filter(|id| !self.card_places.contains_key(id)).unwrap_or_else(|| self.free_card_id());
        let fields = self.fitting(Holder::Card(kind), fields);
        self.card_places.insert(id, self.cards.len());
        self.cards.push((id, Card { kind, fields }));
        self.cells.entry(CellKey { persona, lane, stage }).or_default().cards.push(id);
        Some(id)
    }

    /// A new id that no card brought along.
    fn free_card_id(&mut self) -> CardId {
        loop {
            let id = CardId::fresh(self.ids);
            if !self.card_places.contains_key(&id) {
                return id;
            }
        }
    }

    /// The card that was added as `id`, for what is known only when all cards are.
    pub(crate) fn card_fields(&mut self, id: CardId) -> Option<&mut Fields> {
        let place = *self.card_places.get(&id)?;
        self.cards.get_mut(place).map(|(_, card)| &mut card.fields)
    }

    /// The map, with the lanes that every map has, and at least one persona and one stage.
    ///
    /// # Errors
    /// Says what there is too many of.
    pub(crate) fn finish(mut self) -> Result<Imported, ImportError> {
        self.check_limits()?;
        self.lane_of(LaneKind::Touchpoints);
        self.first_persona();
        if self.stages.is_empty() {
            self.add_stage(&wording::untitled_stage());
        }
        let fields = std::mem::take(&mut self.map);
        let map = JourneyMap { fields: self.fitting(Holder::Map, fields) };
        let parts = Parts {
            map,
            personas: self.personas,
            stages: self.stages,
            lanes: self.lanes,
            cards: self.cards,
            cells: self.cells.into_iter().collect(),
            ..Parts::default()
        };
        let document = Document::from_parts(MapId::fresh(self.ids), parts);
        debug_assert!(violations(&document).is_empty(), "an importer made a map that must not be");
        Ok(Imported { document, remarks: self.remarks })
    }

    fn check_limits(&self) -> Result<(), ImportError> {
        // Without one, a lane for them is added.
        let has_touchpoints = self.lanes.iter().any(|(_, lane)| lane.kind == LaneKind::Touchpoints);
        let counts = [
            ("personas", self.personas.len(), limits::PERSONAS),
            ("stages", self.stages.len(), limits::STAGES),
            ("lanes", self.lanes.len() + usize::from(!has_touchpoints), limits::LANES),
            ("cards", self.cards.len(), limits::CARDS),
        ];
        match counts.into_iter().find(|(_, count, limit)| count > limit) {
            Some((what, count, limit)) => Err(ImportError::TooMany { what, count, limit }),
            None => Ok(()),
        }
    }

    /// The fields that such a record can hold, texts cut to what fits.
    fn fitting(&mut self, holder: Holder, fields: Fields) -> Fields {
        let mut fitting = Fields::default();
        fitting.extra = fields.extra.clone();
        for (field, value) in fields.iter() {
            let value = self.cut(holder, field, value.clone());
            if holder.has(field) && field.accepts(&value) {
                fitting.set(field, Some(value));
            } else {
                self.remarks.push(Remark::on_all(wording::value_left_out(holder, field)));
            }
        }
        fitting
    }

    fn cut(&mut self, holder: Holder, field: Field, value: Value) -> Value {
        match value {
            Value::Text(text) if !limits::fits(&text) => {
                let length = text.chars().count();
                self.remarks.push(Remark::on_all(wording::text_cut(holder, field, length)));
                Value::Text(text.chars().take(limits::TEXT_LENGTH).collect())
            }
            other => other,
        }
    }
}
