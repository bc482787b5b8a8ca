//! What the things on the map are called, and where they are in words.

use crate::model::{Color, Document, Persona, PersonaId, StageId};
use crate::session::Item;
use crate::state::workspace::Workspace;
use crate::wording;

impl Workspace {
    /// The color of a persona.
    #[must_use]
    pub fn persona_color(self, persona: PersonaId) -> Color {
        self.store.with_persona(persona, Persona::color).unwrap_or_default()
    }

    /// The name of a stage.
    #[must_use]
    pub fn stage_name(self, stage: StageId) -> String {
        self.item_name(Item::Stage(stage))
    }

    /// The name of a thing, or "Untitled stage" and the like.
    #[must_use]
    pub fn item_name(self, item: Item) -> String {
        self.store.track_item(item);
        self.item_name_now(item)
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn item_name_now(self, item: Item) -> String {
        self.store.peek(|document| item.name(document))
    }

    /// Where a thing is, in a few words: "Travel & stay · Ana" for a card, "2 of 5" for the others.
    #[must_use]
    pub fn place_words(self, item: Item) -> String {
        self.store.track_any_change();
        self.store.peek(|document| wording_of_place(document, item))
    }

    /// The title of a thing as it is stored.
    #[must_use]
    pub fn title_now(self, item: Item) -> String {
        self.store.peek(|document| item.title(document).unwrap_or_default().to_owned())
    }
}

fn wording_of_place(document: &Document, item: Item) -> String {
    let of = |order: usize, at: Option<usize>| at.map_or_else(String::new, |at| wording::nth_of(at, order));
    match item {
        Item::Persona(id) => {
            let order = document.persona_order();
            of(order.len(), order.iter().position(|other| *other == id))
        }
        Item::Stage(id) => {
            let order = document.stage_order();
            of(order.len(), order.iter().position(|other| *other == id))
        }
        Item::Lane(id) => {
            let order = document.lane_order();
            of(order.len(), order.iter().position(|other| *other == id))
        }
        Item::Card(id) => {
            let Some(cell) = document.cell_of(id) else { return String::new() };
            let persona = cell.persona.map(Item::Persona);
            let parts = [Some(Item::Stage(cell.stage)), persona].into_iter().flatten();
            parts.map(|item| item.name(document)).collect::<Vec<_>>().join(" · ")
        }
    }
}
