//! What the journey of one persona cannot hold of a map.

use crate::exchange::cjml::channels::is_changed;
use crate::exchange::cjml::elements::trim;
use crate::exchange::cjml::marks::KEY;
use crate::exchange::cjml::sheet::{Sheet, holds_steps};
use crate::exchange::kept::foreign_records;
use crate::exchange::loss::{Holds, Losses, Lost};
use crate::exchange::one_persona::{cards_of, lanes_of, narrowed, stages_of};
use crate::exchange::xml_text::is_forbidden;
use crate::model::{CardKind, Document, Field, Holder, LaneKind, MapState, Persona, PersonaId};
use crate::wording;

const HOLDS: Holds = Holds {
    lane: |lane| holds_steps(lane.kind),
    field: |holder, field| match holder {
        // The state and the name of a channel depend on more and are counted below.
        Holder::Map => matches!(field, Field::Title | Field::Scenario | Field::State),
        Holder::Persona => field == Field::Name,
        Holder::Stage => matches!(field, Field::Title | Field::Goal),
        // A title that is lost is counted with the lane.
        Holder::Lane => field == Field::Title,
        Holder::Card(CardKind::Touchpoint) => {
            matches!(
                field,
                Field::Title
                    | Field::Notes
                    | Field::Sentiment
                    | Field::Channel
                    | Field::ChannelName
                    | Field::Creator
            )
        }
        Holder::Card(CardKind::Process) => matches!(
            field,
            Field::Title
                | Field::Notes
                | Field::Sentiment
                | Field::Channel
                | Field::ChannelName
                | Field::Team
                | Field::Customer
        ),
        Holder::Card(_) => matches!(
            field,
            Field::Title | Field::Notes | Field::Sentiment | Field::Channel | Field::ChannelName
        ),
    },
    // Counted below: what this format put there is written.
    unknown: true,
};

/// What is lost when the journey of `persona` is written and read again. What belongs to other personas goes into
/// their files and is not counted.
#[must_use]
pub fn losses(document: &Document, persona: PersonaId) -> Losses {
    let sheet = Sheet::of(document, persona);
    let mut losses = Losses::of(&narrowed(document, persona, &sheet.beside), &HOLDS);
    for placed in cards_of(document, persona).iter().filter(|placed| sheet.beside.contains(&placed.id)) {
        losses.count_fields(&placed.card.fields, |field| matches!(field, Field::Title | Field::Team));
    }
    let is_future = document.map().state() == MapState::Future;
    losses.add(Lost::Field(Field::State), usize::from(is_future && !sheet.is_planned));
    let changed = sheet.entries.iter().filter(|entry| is_changed(entry.placed.card)).count();
    losses.add(Lost::Field(Field::ChannelName), changed);
    losses.add(Lost::Other("lane", "lanes"), lost_lanes(document, &sheet));
    let name = document.persona(persona).map(Persona::name).unwrap_or_default();
    let empty = [document.map().title(), name].into_iter().filter(|text| trim(text).is_empty());
    losses.add(Lost::Other("empty name", "empty names"), empty.count());
    for text in texts(document, persona, &sheet) {
        let forbidden = text.chars().filter(|character| is_forbidden(*character)).count();
        losses.add(Lost::Other("character that XML forbids", "characters that XML forbids"), forbidden);
        let is_cut = trim(text) != text;
        losses.add(
            Lost::Other("text with blanks around it", "texts with blanks around them"),
            usize::from(is_cut),
        );
    }
    let cards = sheet.entries.iter().map(|entry| &entry.placed.card.fields);
    losses.add(Lost::Unknown, foreign_records(document, persona, cards, KEY));
    losses
}

/// How many lanes are not there again, or not as they were. Their cards are counted for themselves.
fn lost_lanes(document: &Document, sheet: &Sheet<'_>) -> usize {
    let mut made_again = LaneKind::STARTING.to_vec();
    let has_backstage = sheet.entries.iter().any(|entry| entry.kind == LaneKind::Backstage);
    made_again.extend(has_backstage.then_some(LaneKind::Backstage));
    let has_label = sheet.entries.iter().any(|entry| entry.label.is_some());
    made_again.extend(has_label.then_some(LaneKind::Frontstage));
    let mut lost = 0;
    for lane in lanes_of(document) {
        let is_usual = lane.title() == wording::lane_kind(lane.kind) && lane.scope == lane.kind.usual_scope();
        match made_again.iter().position(|kind| *kind == lane.kind).filter(|_| is_usual) {
            Some(place) => drop(made_again.remove(place)),
            None => lost += 1,
        }
    }
    lost
}

/// Every text of the user that is written.
fn texts<'d>(document: &'d Document, persona: PersonaId, sheet: &Sheet<'d>) -> Vec<&'d str> {
    let map = document.map();
    let name = document.persona(persona).map(Persona::name).unwrap_or_default();
    let mut texts = vec![map.title(), map.fields.text(Field::Scenario), name];
    texts.extend(stages_of(document).flat_map(|stage| [stage.title(), stage.goal()]));
    for entry in &sheet.entries {
        let fields = &entry.placed.card.fields;
        texts.extend([Field::Title, Field::Notes, Field::ChannelName].map(|field| fields.text(field)));
        if entry.kind == LaneKind::Backstage {
            texts.extend([Field::Team, Field::Customer].map(|field| fields.text(field)));
        }
        texts.extend(entry.label.into_iter().chain(entry.experience).map(|card| card.title()));
    }
    texts
}
