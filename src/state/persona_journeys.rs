//! The journeys of a persona in other maps, and taking a persona there.

use leptos::prelude::untrack;

use crate::edit::Command;
use crate::model::{IdSource as _, MapId, Persona, PersonaId};
use crate::platform::clock;
use crate::session::SaveFault;
use crate::state::ids::RandomIds;
use crate::state::library::Library;

/// A map in which a persona has a journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherJourney {
    /// Which map.
    pub map: MapId,
    /// Its title.
    pub title: String,
    /// The persona there.
    pub persona: PersonaId,
    /// Whether it is the same persona by its id; else it only has the same name.
    pub is_same: bool,
}

impl Library {
    /// The journeys of a persona in the other maps of this browser. It reads every map, so it is asked for.
    #[must_use]
    pub fn journeys_of(self, id: PersonaId, name: &str, except: MapId) -> Vec<OtherJourney> {
        let maps = untrack(|| self.map_ids());
        let mut journeys = Vec::new();
        for map in maps.into_iter().filter(|map| *map != except) {
            let Some(document) = self.read(map) else { continue };
            let title = document.map().title().to_owned();
            let by_name = |(other, persona): (PersonaId, &Persona)| {
                (!name.trim().is_empty() && persona.name().trim() == name.trim()).then_some(other)
            };
            let same = document.persona(id).map(|_| id);
            let found = same.or_else(|| document.personas().find_map(by_name));
            journeys.extend(found.map(|persona| OtherJourney {
                map,
                title,
                persona,
                is_same: same.is_some(),
            }));
        }
        journeys
    }

    /// Adds a persona to a map that is not open, as a step that can be undone once it is. It keeps its id, so
    /// that both are known to be the same, unless the map has one of that id already.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub fn copy_persona(self, id: PersonaId, persona: Persona, to: MapId) -> Result<(), SaveFault> {
        let Ok((mut editor, rev)) = self.open(to) else { return Ok(()) };
        let is_taken = editor.document().persona(id).is_some();
        let id = if is_taken { PersonaId(RandomIds.next_id()) } else { id };
        let at = editor.document().persona_order().len();
        let added = editor.dispatch(Command::AddPersona { id, persona, at }, clock::now_ms());
        let saved = if added.is_ok() { self.save(editor.document(), rev + 1) } else { Ok(()) };
        self.keep(editor);
        self.refresh();
        saved
    }
}
