//! One open map: the document, its history, and what is selected.

use crate::edit::{Command, EditError, History, Patch, Step, Transaction, apply};
use crate::model::{ContentHash, Document, RecordKey};
use crate::session::{Item, label};

/// What is selected: one thing, or nothing, which means the map itself.
type Selected = Option<Item>;

/// One open map with its history and selection.
#[derive(Debug, Clone)]
pub struct Editor {
    document: Document,
    history: History<Selected>,
    selected: Selected,
}

/// What a change did, for everyone who shows the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The records that are different now, each once.
    pub touched: Vec<RecordKey>,
    /// What was done, in words that follow "Undo".
    pub label: String,
}

impl Changes {
    fn of(patch: &Patch, label: &str) -> Self {
        Self { touched: patch.touched().collect(), label: label.to_owned() }
    }
}

impl Editor {
    /// Opens a map, with nothing to undo and nothing selected.
    #[must_use]
    pub fn new(document: Document) -> Self {
        Self { document, history: History::default(), selected: None }
    }

    /// The map as it is now.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What is selected and on the map.
    #[must_use]
    pub fn selected(&self) -> Option<Item> {
        self.selected.filter(|item| item.is_on(&self.document))
    }

    /// Selects a thing, or the map itself.
    pub fn select(&mut self, item: Option<Item>) {
        self.selected = item;
    }

    /// Does what `command` says, as one undo step. `now` is in milliseconds of any steady clock.
    ///
    /// # Errors
    /// Says why the command is impossible; nothing has changed then.
    pub fn dispatch(&mut self, command: Command, now: f64) -> Result<Changes, EditError> {
        let label = label::label(&command, &self.document);
        let key = command.coalesce_key();
        let added = added_item(&command);
        let selected_before = self.selected;
        let patch = apply(&mut self.document, command)?;
        let changes = Changes::of(&patch, &label);
        if !patch.is_empty() {
            self.selected = added.or(self.selected).filter(|item| item.is_on(&self.document));
            let selected_after = self.selected;
            let step = Step { label, patch, selected_before, selected_after };
            self.history.push(step, key, now);
        }
        Ok(changes)
    }

    /// Ends the text edit in progress: what is typed next is an undo step of its own.
    pub fn close_text(&mut self) {
        self.history.close_text();
    }

    /// Takes the newest step back and selects what was selected before it.
    pub fn undo(&mut self) -> Option<Changes> {
        let step = self.history.undo()?;
        let (patch, selected) = (step.patch.clone().invert(), step.selected_before);
        let changes = Changes::of(&patch, &step.label);
        self.put(&patch, selected);
        Some(changes)
    }

    /// Does the step undone last again and selects what was selected after it.
    pub fn redo(&mut self) -> Option<Changes> {
        let step = self.history.redo()?;
        let (patch, selected) = (step.patch.clone(), step.selected_after);
        let changes = Changes::of(&patch, &step.label);
        self.put(&patch, selected);
        Some(changes)
    }

    fn put(&mut self, patch: &Patch, selected: Selected) {
        let mut transaction = Transaction::new(&mut self.document);
        transaction.put_patch(patch);
        // What it changed is known already: it is the patch itself.
        drop(transaction.commit());
        self.selected = selected;
    }

    /// What undo would take back, in words that follow "Undo".
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.history.undo_label()
    }

    /// What redo would do again, in words that follow "Redo".
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.history.redo_label()
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn undo_count(&self) -> usize {
        self.history.undo_count()
    }

    /// Remembers that the map as it is now left as a file. That is no edit: undo does not take it back.
    pub fn hand_out(&mut self, state: ContentHash) -> Changes {
        let lineage = self.document.lineage().with(state);
        let mut transaction = Transaction::new(&mut self.document);
        transaction.set_lineage(lineage);
        Changes::of(&transaction.commit(), "")
    }
}

/// The thing that a command adds to the map.
fn added_item(command: &Command) -> Option<Item> {
    match command {
        Command::AddPersona { id, .. } => Some(Item::Persona(*id)),
        Command::AddStage { id, .. } => Some(Item::Stage(*id)),
        Command::AddLane { id, .. } => Some(Item::Lane(*id)),
        Command::AddCard { id, .. } | Command::DuplicateCard { id, .. } => Some(Item::Card(*id)),
        _ => None,
    }
}
