//! Adding, copying and deleting what is on the map, and setting how a touchpoint feels.

use leptos::prelude::*;

use crate::edit::Command;
use crate::model::{
    CardId, Color, Date, Document, Field, Fields, Lane, LaneId, LaneKind, MapId, Persona, PersonaId,
    RecordKey, Sentiment, Stage, StageId, Value,
};
use crate::platform::clock;
use crate::session::Item;
use crate::state::workspace::Workspace;
use crate::state::{Dialog, dom};
use crate::wording;

impl Workspace {
    /// Sets how a touchpoint feels and says so.
    pub fn feel(self, card: CardId, sentiment: Sentiment) {
        let command = Command::set(RecordKey::Card(card), Field::Sentiment, sentiment);
        if self.run(command).is_some() {
            self.announcer().say(wording::sentiment(sentiment));
        }
    }

    /// Puts a value into a field, or empties it.
    pub fn set_field(self, of: RecordKey, field: Field, value: Option<Value>) {
        self.run(Command::SetField { of, field, value });
    }

    /// Today where the user is.
    #[must_use]
    pub fn today() -> Option<Date> {
        clock::today().parse().ok()
    }

    /// A comment of whoever gave a name last, made now.
    #[must_use]
    pub fn new_comment(self, text: &str) -> Fields {
        let author = self.author.get_untracked();
        Fields::default()
            .with(Field::Id, Value::Id(self.fresh_id()))
            .with(Field::Author, author.trim())
            .with(Field::Text, text)
            .with(Field::Time, clock::timestamp())
    }

    pub(super) fn say_deleted(self, name: &str) {
        self.announcer().say(wording::deleted(name, &self.shell.keys.undo_in_words()));
    }

    /// Deletes a card at once, with a way back; asks before a stage, lane or persona goes with its cards.
    pub fn delete(self, item: Item) {
        match item {
            Item::Card(card) => self.delete_cards(self.cards_with(card)),
            Item::Stage(_) | Item::Lane(_) | Item::Persona(_) => {
                self.shell.dialogs.ask(Dialog::DeleteItem(item));
            }
        }
    }

    /// Deletes a stage, lane or persona with its cards, with a way back.
    pub fn delete_now(self, item: Item) {
        let name = self.item_name_now(item);
        let command = match item {
            Item::Card(card) => return self.delete_cards(vec![card]),
            Item::Persona(id) => Command::RemovePersona { id },
            Item::Stage(id) => Command::RemoveStage { id },
            Item::Lane(id) => Command::RemoveLane { id },
        };
        if self.run(command).is_some() {
            self.say_deleted(&format!("“{name}”"));
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
            let phase = left.and_then(|left| document.stage(*left)).map(Stage::phase);
            Command::AddStage { id, stage: Stage::new("", phase.unwrap_or_default()), at }
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
            Command::AddPersona { id, persona: Persona::new("", Color::nth(at)), at }
        });
        if self.run(command).is_some() {
            if self.shown_persona.get_untracked().is_some() {
                self.shell.navigation.show_persona(Some(id));
            }
            self.edit_title(Item::Persona(id));
        }
    }

    /// Adds a persona at the end and its fields beside it.
    pub fn add_persona_sheet(self) {
        let id = PersonaId(self.fresh_id());
        let at = self.store.peek(|document| document.persona_order().len());
        let command = Command::AddPersona { id, persona: Persona::new("", Color::nth(at)), at };
        if self.run(command).is_some() {
            self.edit_fields(Item::Persona(id));
        }
    }

    /// Shows the fields of `item` and gives the first of them the focus.
    pub fn edit_fields(self, item: Item) {
        self.store.select(Some(item));
        self.inspecting.set(true);
        dom::focus_soon("[data-inspector] input".to_owned());
    }

    /// Shows the fields of `item`, or of the map, and gives `field` the focus, unfolding its group.
    pub fn edit_field(self, item: Option<Item>, field: Field) {
        self.store.select(item);
        self.inspecting.set(true);
        dom::unfold_soon(format!("[data-inspector] [data-field-of=\"{}\"]", field.name()));
    }

    /// The map that is open.
    #[must_use]
    pub fn map_id(self) -> MapId {
        self.store.peek(Document::id)
    }

    /// Adds a lane at the end.
    pub fn add_lane(self, kind: LaneKind) {
        let id = LaneId(self.fresh_id());
        let at = self.store.peek(|document| document.lane_order().len());
        let command = Command::AddLane { id, lane: Lane::new(kind, wording::lane_kind(kind)), at };
        if self.run(command).is_some() {
            self.reveal(Item::Lane(id));
        }
    }
}
