//! New maps.

use crate::model::{
    BuyingPhase, Color, Date, Document, Extra, IdSource, JourneyMap, Lane, LaneId, LaneKind, MapId, Parts,
    Persona, PersonaId, Stage, StageId,
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
    let persona = Persona { name: words.persona, color: Color::nth(0), ..Persona::default() };
    let personas = vec![(PersonaId::fresh(ids), persona)];
    let stage = |(title, phase)| (StageId::fresh(ids), Stage { title, phase, ..Stage::default() });
    let stages = words.stages.into_iter().map(stage).collect();
    let lane = |kind: LaneKind| {
        let title = (words.lane_title)(kind).to_owned();
        let lane = Lane { kind, title, scope: kind.usual_scope(), color: None, extra: Extra::default() };
        (LaneId::fresh(ids), lane)
    };
    let lanes = LaneKind::STARTING.into_iter().map(lane).collect();
    let map = JourneyMap { title: words.title, created: words.created, ..JourneyMap::default() };
    Document::from_parts(id, Parts { map, personas, stages, lanes, ..Parts::default() })
}
