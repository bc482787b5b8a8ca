//! A journey becomes a map.

use std::collections::BTreeMap;

use crate::exchange::builder::MapBuilder;
use crate::exchange::cjml::actors::Actors;
use crate::exchange::cjml::journey::{Journey, Phase};
use crate::exchange::cjml::marks::{ACTORS, ID, Marks};
use crate::exchange::cjml::steps::Steps;
use crate::exchange::limits::NAMED;
use crate::exchange::{ImportError, Imported, Remark};
use crate::format::Quote;
use crate::model::{
    Color, Field, IdSource, LaneKind, MapId, MapState, Persona, PersonaId, Stage, StageId, Value, limits,
};
use crate::wording;

/// The most actors in a journey, far more than one can be told with.
const ACTORS_LIMIT: usize = 2_000;

/// Makes a map of a journey. A planned one answers the map `future_of`, if that is known.
pub(super) fn map(
    journey: Journey,
    title: &str,
    future_of: Option<MapId>,
    ids: &mut dyn IdSource,
) -> Result<Imported, ImportError> {
    let counts =
        [("cards", journey.steps.len(), limits::CARDS), ("actors", journey.actors.len(), ACTORS_LIMIT)];
    if let Some((what, count, limit)) = counts.into_iter().find(|(_, count, limit)| count > limit) {
        return Err(ImportError::TooMany { what, count, limit });
    }
    let title = if journey.title.is_empty() { title } else { &journey.title };
    let mut map = MapBuilder::new(title, ids);
    let about = std::mem::take(&mut map.map).with(Field::Scenario, journey.summaries.join("\n\n"));
    let state = if journey.is_planned { MapState::Future } else { MapState::Current };
    map.map = about.with(Field::State, state);
    map.map.set(Field::FutureOf, future_of.map(|map| Value::Id(map.0)));
    for kind in LaneKind::STARTING {
        map.lane_of(kind);
    }
    let mut actors = Actors::of(journey.actors);
    let first = journey.steps.iter().map(|step| step.from.actor.as_str()).find(|actor| !actor.is_empty());
    if let Some(first) = first.filter(|_| actors.travelers().next().is_none()) {
        let name = actors.make_traveler(first);
        map.remarks.push(Remark::on_all(wording::first_is_end_user(&Quote(&name).to_string())));
    }
    let personas = add_personas(&actors, &mut map);
    let stages = add_stages(&journey.phases, &mut map);
    if let Some(firm) = actors.firm() {
        let remark = wording::firm_of_journey(&Quote(&firm.name).to_string());
        map.remarks.push(Remark::on_all(remark));
    }
    let mut steps = Steps { map: &mut map, actors, personas, stages, unsorted: None };
    for (place, step) in journey.steps.iter().enumerate() {
        steps.add(place, step);
    }
    let actors = steps.actors;
    map.map.extra = Marks::default().with_text(ID, &journey.id).with(ACTORS, actors.kept_node()).into_extra();
    if !journey.left_out.is_empty() {
        let names = journey.left_out.iter().take(NAMED);
        let names: Vec<_> = names.map(|(name, count)| format!("{} ({count})", Quote(name))).collect();
        let more = journey.left_out.len() - names.len();
        map.remarks.push(Remark::on_all(wording::elements_left_out(&names, more)));
    }
    map.finish()
}

/// A persona for each end user.
fn add_personas(actors: &Actors, map: &mut MapBuilder<'_>) -> BTreeMap<usize, PersonaId> {
    let mut personas = BTreeMap::new();
    for (place, actor) in actors.travelers() {
        let mut fields = Persona::new(&actor.name, Color::nth(personas.len())).fields;
        fields.extra = Marks::default().with_text(ID, &actor.id).into_extra();
        personas.insert(place, map.add_persona_with(fields));
    }
    personas
}

/// A stage for each phase.
fn add_stages(phases: &[Phase], map: &mut MapBuilder<'_>) -> [BTreeMap<String, StageId>; 2] {
    let [mut by_id, mut by_name] = [BTreeMap::new(), BTreeMap::new()];
    for phase in phases {
        let mut fields = Stage::default().fields.with(Field::Title, phase.name.as_str());
        fields = fields.with(Field::Goal, phase.description.as_str());
        fields.extra = Marks::default().with_text(ID, &phase.id).into_extra();
        let stage = map.add_stage_with(fields);
        by_id.entry(phase.id.clone()).or_insert(stage);
        by_name.entry(phase.name.clone()).or_insert(stage);
    }
    [by_id, by_name]
}
