//! What a file of one persona cannot hold of a map.

use crate::exchange::kept::foreign_records;
use crate::exchange::loss::{Holds, Losses, Lost};
use crate::exchange::ojf::marks::KEY;
use crate::exchange::ojf::sheet::Sheet;
use crate::exchange::one_persona::narrowed;
use crate::model::{Document, Field, Holder, Persona, PersonaId};

const HOLDS: Holds = Holds {
    lane: |_| true,
    field: |holder, field| match holder {
        Holder::Map => matches!(field, Field::Title | Field::Scenario),
        Holder::Persona => field == Field::Name,
        Holder::Stage | Holder::Lane => field == Field::Title,
        Holder::Card(_) => {
            matches!(
                field,
                Field::Title | Field::Notes | Field::Sentiment | Field::MomentOfTruth | Field::Tags
            )
        }
    },
    // Counted below: what this format put there is written.
    unknown: true,
};

/// What is lost when the file of `persona` is written and read again. What belongs to other personas goes into
/// their files and is not counted.
#[must_use]
pub fn losses(document: &Document, persona: PersonaId) -> Losses {
    let sheet = Sheet::of(document, persona);
    let parts = sheet.parts();
    let mut losses = Losses::of(&narrowed(document, persona, &parts), &HOLDS);
    for entry in &sheet.entries {
        let Some((_, part)) = entry.part_of else { continue };
        losses.count_fields(&entry.placed.card.fields, |field| field == Field::Title || field == part.field);
        // Of an object of evidence one word says what it is.
        let tags = entry.placed.card.fields.texts(Field::Tags).len();
        if part.field == Field::Tags {
            losses.add(Lost::Field(Field::Tags), tags.saturating_sub(1));
        }
    }
    let name = document.persona(persona).map(Persona::name).unwrap_or_default();
    let empty = [document.map().title(), name].into_iter().filter(|text| text.trim().is_empty());
    losses.add(Lost::Other("empty name", "empty names"), empty.count());
    let cards = sheet.entries.iter().map(|entry| &entry.placed.card.fields);
    losses.add(Lost::Unknown, foreign_records(document, persona, cards, KEY));
    losses
}
