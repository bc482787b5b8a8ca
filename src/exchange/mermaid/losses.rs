//! What a Mermaid journey cannot hold of a map.

use crate::exchange::loss::{Holds, Losses, Lost};
use crate::exchange::mermaid::codes::{breaks, trim};
use crate::exchange::mermaid::outline::Outline;
use crate::model::{Color, Document, Extra, Field, Holder, LaneKind, PersonaId, Scope};
use crate::wording;

const HOLDS: Holds = Holds {
    lane: |lane| lane.kind == LaneKind::Touchpoints,
    field: |holder, field| match holder {
        Holder::Map => matches!(field, Field::Title | Field::Scenario),
        // The color is counted where the order of the personas is known, the name of a lane with the lane.
        Holder::Persona => matches!(field, Field::Name | Field::PersonaColor),
        Holder::Stage | Holder::Lane => field == Field::Title,
        Holder::Card(_) => matches!(field, Field::Title | Field::Sentiment),
    },
    unknown: false,
};

/// What is lost when `document` is written as a Mermaid journey and read again.
#[must_use]
pub fn losses(document: &Document) -> Losses {
    let mut losses = Losses::of(document, &HOLDS);
    if *document.extra() != Extra::default() {
        losses.add(Lost::Unknown, 1);
    }
    let untitled = wording::untitled_stage();
    let outline = Outline::of(document, &untitled);
    count_personas(document, &outline, &mut losses);
    count_lanes(document, &mut losses);
    count_texts(document, &outline, &mut losses);
    let empty = outline.sections.iter().filter(|section| section.tasks.is_empty()).count();
    losses.add(Lost::Other("empty stage in the picture", "empty stages in the picture"), empty);
    losses
}

fn count_personas(document: &Document, outline: &Outline<'_>, losses: &mut Losses) {
    let all = document.persona_order();
    let unmet = all.len() - outline.met.len();
    losses.add(Lost::Other("persona without touchpoints", "personas without touchpoints"), unmet);
    let changed = outline.changed_names;
    losses.add(
        Lost::Other(
            "name that is too long or that two personas have",
            "names that are too long or that two personas have",
        ),
        changed,
    );
    let in_order = all.iter().filter(|persona| outline.names.contains_key(persona));
    if !in_order.eq(&outline.met) {
        losses.add(Lost::Other("order of personas", "orders of personas"), 1);
    }
    let color = |persona: &PersonaId| document.persona(*persona).map(|persona| persona.color());
    let other = outline.met.iter().enumerate().filter(|(place, id)| color(id) != Some(Color::nth(*place)));
    losses.add(Lost::Field(Field::PersonaColor), other.count());
}

/// Lanes that are not there again when the text is read, or not as they were.
fn count_lanes(document: &Document, losses: &mut Losses) {
    let mut made_again = LaneKind::STARTING.to_vec();
    for lane in document.lane_order().iter().filter_map(|id| document.lane(*id)) {
        let Some(place) = made_again.iter().position(|kind| *kind == lane.kind) else {
            losses.add(Lost::Other("lane", "lanes"), 1);
            continue;
        };
        made_again.remove(place);
        if lane.title() != wording::lane_kind(lane.kind) {
            losses.add(Lost::Other("name of a lane", "names of lanes"), 1);
        }
        if lane.scope != lane.kind.usual_scope() {
            losses.add(
                match lane.scope {
                    Scope::Shared => Lost::Other("shared lane", "shared lanes"),
                    Scope::PerPersona => Lost::Other("lane per persona", "lanes per persona"),
                },
                1,
            );
        }
    }
}

/// Titles and names that say nothing, and line breaks in those that do.
fn count_texts(document: &Document, outline: &Outline<'_>, losses: &mut Losses) {
    let stages = document.stage_order().iter().filter_map(|id| Some(document.stage(*id)?.title()));
    let lane = document.touchpoint_lane();
    let cells = document.cells().filter(|(key, _)| Some(key.lane) == lane);
    let cards = cells.flat_map(|(_, cell)| &cell.cards).filter_map(|id| Some(document.card(*id)?.title()));
    let personas = outline.met.iter().filter_map(|id| Some(document.persona(*id)?.name()));
    let texts = [document.map().title()].into_iter().chain(stages).chain(cards).chain(personas);
    for text in texts {
        losses.add(Lost::Other("line break in a title", "line breaks in titles"), breaks(text));
        losses.add(Lost::Other("empty title", "empty titles"), usize::from(trim(text).is_empty()));
    }
}
