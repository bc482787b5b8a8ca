//! The actors of a journey that is written: those that were read, and those that the cards need.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::cjml::actors::{Actors, actor_for};
use crate::exchange::cjml::elements::trim;
use crate::exchange::cjml::journey::Actor;
use crate::exchange::cjml::marks::{ID, Marks, WITH};
use crate::model::{Card, Document, PersonaId};

/// The actors of one persona's journey.
#[derive(Debug)]
pub(super) struct Cast {
    /// The actors that were read, in their order.
    kept: Actors,
    /// The persona.
    traveler: Actor,
    /// The places of those who provide the service, by their names.
    providers: BTreeMap<String, usize>,
    /// Those who were read or are needed, with the traveler, in their order.
    used: Vec<Actor>,
    used_ids: BTreeSet<String>,
    /// Teams that no file named, by their names.
    teams: BTreeMap<String, Actor>,
    /// All ids that are taken.
    ids: BTreeSet<String>,
}

impl Cast {
    pub(super) fn of(document: &Document, persona: PersonaId) -> Self {
        let kept = Actors::kept(&Marks::of(&document.map().fields.extra));
        let mut ids: BTreeSet<_> = kept.iter().map(|actor| actor.id.clone()).collect();
        let fields = document.persona(persona).map(|persona| &persona.fields);
        let own = fields.and_then(|it| Marks::of(&it.extra).text(ID).map(str::to_owned));
        // An id that another actor has would make two of one.
        let is_own = |id: &String| kept.find(id).is_none_or(|index| kept.is_traveler(index));
        let id = own.filter(is_own).unwrap_or_else(|| fresh(&ids, "E"));
        ids.insert(id.clone());
        let name = document.persona(persona).map(|it| it.name().to_owned()).unwrap_or_default();
        let traveler = Actor { id, name, is_end_user: true };
        let (mut providers, mut used) = (BTreeMap::new(), vec![traveler.clone()]);
        for (place, actor) in kept.iter().enumerate().filter(|(_, actor)| !actor.is_end_user) {
            providers.entry(actor.name.clone()).or_insert(place);
            used.push(actor.clone());
        }
        let used_ids = used.iter().map(|actor| actor.id.clone()).collect();
        Self { kept, traveler, providers, used, used_ids, teams: BTreeMap::new(), ids }
    }

    /// The id of the persona.
    pub(super) fn traveler(&self) -> String {
        self.traveler.id.clone()
    }

    /// The id of who is on the other side of a touchpoint: who was there, as long as the creator is the same.
    pub(super) fn other_side(&mut self, card: &Card, marks: &Marks<'_>) -> String {
        let before = marks.text(WITH).and_then(|id| self.kept.find(id));
        let before = before.filter(|index| self.kept.creator(*index) == card.creator());
        let actor = before.and_then(|index| self.kept.get(index)).cloned();
        self.using(actor.unwrap_or_else(|| actor_for(card.creator())))
    }

    /// The id of a team, or of nobody in particular.
    pub(super) fn team(&mut self, name: &str) -> String {
        let name = trim(name);
        if name.is_empty() {
            return self.using(actor_for(None));
        }
        if let Some(actor) = self.teams.get(name) {
            return actor.id.clone();
        }
        let known = self.providers.get(name).and_then(|place| self.kept.get(*place)).cloned();
        let actor = known.unwrap_or_else(|| {
            let id = fresh(&self.ids, "A");
            self.ids.insert(id.clone());
            Actor { id, name: name.to_owned(), is_end_user: false }
        });
        self.teams.insert(name.to_owned(), actor.clone());
        self.using(actor)
    }

    fn using(&mut self, actor: Actor) -> String {
        let id = actor.id.clone();
        if self.used_ids.insert(id.clone()) {
            self.used.push(actor);
        }
        id
    }

    /// Everybody who takes part, end users first.
    pub(super) fn everybody(&self) -> impl Iterator<Item = &Actor> {
        let (users, others) = (self.used.iter(), self.used.iter());
        users.filter(|actor| actor.is_end_user).chain(others.filter(|actor| !actor.is_end_user))
    }
}

/// An id that none of `taken` is.
fn fresh(taken: &BTreeSet<String>, start: &str) -> String {
    let mut number = taken.len();
    loop {
        number += 1;
        let id = format!("{start}{number}");
        if !taken.contains(&id) {
            return id;
        }
    }
}
