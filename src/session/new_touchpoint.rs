//! Where a touchpoint goes that is added without saying where.

use crate::model::{CellKey, Document, Lane, PersonaId, StageId};
use crate::session::Item;
use crate::session::hit::{BoardGeometry, Span};

/// The cell of a new touchpoint and its place there: below that card; else in that stage, of that persona; else in
/// the cell that is seen first, `in_view`; else at the start of the journeys of `shown`. `None` if no such cell is
/// open.
#[must_use]
pub fn place_for_touchpoint(
    document: &Document,
    shown: &[PersonaId],
    item: Option<Item>,
    in_view: Option<CellKey>,
) -> Option<(CellKey, usize)> {
    let is_open = |lane: &Lane| !lane.is_hidden() && !lane.is_collapsed();
    let lane = document.touchpoint_lane().filter(|lane| document.lane(*lane).is_some_and(is_open))?;
    let position = match item {
        Some(Item::Card(card)) => document.position(card),
        _ => None,
    };
    if let Some(position) = position.filter(|position| position.cell.lane == lane) {
        return Some((position.cell, position.index + 1));
    }
    let of_card = position.map(|position| position.cell);
    let stage = match item {
        Some(Item::Stage(stage)) => Some(stage),
        _ => of_card.map(|cell| cell.stage),
    };
    let persona = match item {
        Some(Item::Persona(persona)) => Some(persona),
        _ => of_card.and_then(|cell| cell.persona),
    };
    let stage =
        stage.or(in_view.map(|cell| cell.stage)).or_else(|| document.stage_order().first().copied())?;
    let persona = persona.or(in_view.and_then(|cell| cell.persona)).filter(|persona| shown.contains(persona));
    let persona = persona.or_else(|| shown.first().copied())?;
    Some((CellKey { persona: Some(persona), lane, stage }, usize::MAX))
}

/// The first cell for touchpoints of which enough is on the screen, in a stage that is no strip.
#[must_use]
pub fn first_in_view(
    document: &Document,
    geometry: &BoardGeometry,
    is_strip: impl Fn(StageId) -> bool,
) -> Option<CellKey> {
    let lane = document.touchpoint_lane()?;
    let (screen, origin) = (geometry.viewport, geometry.origin);
    let is_seen = |of: Span, from: Span, origin: f64| {
        let (start, end) = (of.start + origin, of.end + origin);
        f64::midpoint(start, end) > from.start && start < from.end
    };
    let mut stages = geometry.stages.iter().filter(|stage| !is_strip(stage.stage));
    let stage = stages.find(|stage| is_seen(stage.x, screen.x, origin.x))?;
    let mut rows = geometry.rows.iter().filter(|row| row.row.lane == lane);
    let row = rows.find(|row| is_seen(row.y, screen.y, origin.y))?;
    Some(row.row.cell(stage.stage))
}
