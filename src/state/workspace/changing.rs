//! Adding, copying and deleting what is on the map, and setting how a touchpoint feels.

use leptos::prelude::*;

use crate::edit::{CardEdit, Command};
use crate::model::{CardId, Color, LaneId, LaneKind, PersonaId, Sentiment, StageId};
use crate::session::Item;
use crate::session::focus;
use crate::state::workspace::Workspace;
use crate::state::{Dialog, dom};
use crate::wording;

impl Workspace {
    /// Sets how a touchpoint feels and says so.
    pub fn feel(self, card: CardId, sentiment: Sentiment) {
        let edit = CardEdit::Sentiment(sentiment);
        if self.run(Command::EditCard { id: card, edit }).is_some() {
            self.announcer().say(wording::sentiment(sentiment));
        }
    }

    /// Deletes a card, with a way back.
    pub fn delete_card(self, card: CardId) {
        let item = Item::Card(card);
        let name = self.item_name_now(item);
        let next = self.store.peek(|document| focus::after_delete(document, card));
        if self.run(Command::RemoveCards { cards: vec![card] }).is_none() {
            return;
        }
        if let Some(next) = next {
            self.focus_spot(next);
        }
        self.say_deleted(&name);
        self.toasts().offer(wording::deleted_short(&name), "Undo", move || self.undo());
    }

    fn say_deleted(self, name: &str) {
        let name = format!("“{name}”");
        self.announcer().say(wording::deleted(&name, self.shell.keys.undo_in_words()));
    }

    /// Puts a copy of a card below it.
    pub fn duplicate_card(self, card: CardId) {
        let id = CardId(self.fresh_id());
        if self.run_and_tell(Command::DuplicateCard { source: card, id }) {
            self.reveal(Item::Card(id));
        }
    }

    /// Deletes a card at once, with a way back; asks before a stage, lane or persona goes with its cards.
    pub fn delete(self, item: Item) {
        match item {
            Item::Card(card) => self.delete_card(card),
            Item::Stage(_) | Item::Lane(_) | Item::Persona(_) => {
                self.shell.dialogs.ask(Dialog::DeleteItem(item));
            }
        }
    }

    /// Deletes a stage, lane or persona with its cards, with a way back.
    pub fn delete_now(self, item: Item) {
        let name = self.item_name_now(item);
        let command = match item {
            Item::Card(card) => return self.delete_card(card),
            Item::Persona(id) => Command::RemovePersona { id },
            Item::Stage(id) => Command::RemoveStage { id },
            Item::Lane(id) => Command::RemoveLane { id },
        };
        if self.run(command).is_some() {
            self.say_deleted(&name);
            self.toasts().offer(wording::deleted_short(&name), "Undo", move || self.undo());
            dom::focus_board_soon();
        }
    }

    /// Adds a stage after `after`, or at the end, and edits its title.
    pub fn add_stage(self, after: Option<StageId>) {
        let id = StageId(self.fresh_id());
        let command = self.store.peek(|document| {
            let stages = document.stage_order();
            let place = after.and_then(|after| stages.iter().position(|stage| *stage == after));
            let at = place.map_or(stages.len(), |place| place + 1);
            let left = at.checked_sub(1).and_then(|left| stages.get(left));
            let phase = left.and_then(|left| document.stage(*left)).map(|stage| stage.phase);
            Command::AddStage { id, title: String::new(), phase: phase.unwrap_or_default(), at }
        });
        if self.run(command).is_some() {
            self.edit_title(Item::Stage(id));
        }
    }

    /// Adds a persona at the end, shows it, and edits its name.
    pub fn add_persona(self) {
        let id = PersonaId(self.fresh_id());
        let command = self.store.peek(|document| {
            let at = document.persona_order().len();
            Command::AddPersona { id, name: String::new(), color: Color::nth(at), at }
        });
        if self.run(command).is_some() {
            if self.shown_persona.get_untracked().is_some() {
                self.shell.navigation.show_persona(Some(id));
            }
            self.edit_title(Item::Persona(id));
        }
    }

    /// Adds a lane at the end.
    pub fn add_lane(self, kind: LaneKind) {
        let id = LaneId(self.fresh_id());
        let at = self.store.peek(|document| document.lane_order().len());
        let title = wording::lane_kind(kind).to_owned();
        let command = Command::AddLane { id, kind, title, scope: kind.usual_scope(), at };
        if self.run(command).is_some() {
            self.reveal(Item::Lane(id));
        }
    }
}
