//! New maps.

use crate::model::{
    BuyingPhase, Color, Date, Document, Field, Fields, IdSource, JourneyMap, Lane, LaneId, LaneKind, MapId,
    Parts, Persona, PersonaId, Stage, StageId, Value,
};

/// The words that a new map starts with.
#[derive(Debug, Clone)]
pub struct NewMap {
    /// Its title.
    pub title: String,
    /// The name of its first persona.
    pub persona: String,
    /// The titles of its first stages with their phases.
    pub stages: Vec<(String, BuyingPhase)>,
    /// The titles of the starting lanes.
    pub lane_title: fn(LaneKind) -> &'static str,
    /// Today.
    pub created: Option<Date>,
}

/// A map with one persona, a few stages, the starting lanes and no cards.
#[must_use]
pub fn new_map(words: NewMap, ids: &mut dyn IdSource) -> Document {
    let id = MapId::fresh(ids);
    let persona = Persona::new(&words.persona, Color::nth(0));
    let personas = vec![(PersonaId::fresh(ids), persona)];
    let stage = |(title, phase): (String, _)| (StageId::fresh(ids), Stage::new(&title, phase));
    let stages = words.stages.into_iter().map(stage).collect();
    let lane = |kind: LaneKind| (LaneId::fresh(ids), Lane::new(kind, (words.lane_title)(kind)));
    let lanes = LaneKind::STARTING.into_iter().map(lane).collect();
    let mut map = JourneyMap { fields: Fields::default().with(Field::Title, words.title) };
    map.fields.set(Field::Created, words.created.map(Value::from));
    Document::from_parts(id, Parts { map, personas, stages, lanes, ..Parts::default() })
}
