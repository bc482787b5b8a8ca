//! One open map: the document, its history, and what is selected.

use crate::edit::{Command, EditError, History, Patch, Step, Transaction, apply};
use crate::model::{ContentHash, Document, RecordKey};
use crate::session::{Item, Selection, label};

/// One open map with its history and selection.
#[derive(Debug, Clone)]
pub struct Editor {
    document: Document,
    history: History<Selection>,
    selected: Selection,
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
        Self { document, history: History::default(), selected: Selection::default() }
    }

    /// The map as it is now.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The thing that is selected and on the map; of several cards, the one selected last.
    #[must_use]
    pub fn selected(&self) -> Option<Item> {
        self.selection().lead()
    }

    /// All that is selected and on the map.
    #[must_use]
    pub fn selection(&self) -> Selection {
        self.selected.on(&self.document)
    }

    /// Selects a thing, or the map itself.
    pub fn select(&mut self, item: Option<Item>) {
        self.selected = Selection::of(item);
    }

    /// Selects one thing or several cards.
    pub fn select_all(&mut self, selection: Selection) {
        self.selected = selection;
    }

    /// Does what `command` says, as one undo step. `now` is in milliseconds of any steady clock.
    ///
    /// # Errors
    /// Says why the command is impossible; nothing has changed then.
    pub fn dispatch(&mut self, command: Command, now: f64) -> Result<Changes, EditError> {
        let label = label::label(&command, &self.document);
        let key = command.coalesce_key();
        let added = added(&command);
        let selected_before = self.selected.clone();
        let patch = apply(&mut self.document, command)?;
        let changes = Changes::of(&patch, &label);
        if !patch.is_empty() {
            self.selected = added.unwrap_or_else(|| self.selection());
            let selected_after = self.selected.clone();
            let step = Step { label, patch, selected_before, selected_after };
            self.history.push(step, key, now);
        }
        Ok(changes)
    }

    /// Goes on with the map as somebody else stored it. Own steps can still be undone after what the others did, which
    /// is one step.
    pub fn follow(&mut self, stored: Document) -> Changes {
        let patch = Patch::between(&self.document, &stored);
        let lineage = (stored.lineage() != self.document.lineage()).then_some(RecordKey::Lineage);
        let label = label::of_other_tabs();
        let mut changes = Changes::of(&patch, &label);
        changes.touched.extend(lineage);
        let selected_before = self.selected.clone();
        self.document = stored;
        let selected_after = self.selection();
        self.history.push_or_grow(Step { label, patch, selected_before, selected_after });
        changes
    }

    /// Puts the records of `version` in the place of today's, as one step that is called `label`. Which states were
    /// handed out stays known.
    pub fn restore(&mut self, version: &Document, label: String) -> Changes {
        let patch = Patch::between(&self.document, version);
        let changes = Changes::of(&patch, &label);
        let selected_before = self.selected.clone();
        self.put(&patch, selected_before.clone());
        let selected_after = self.selection();
        self.history.push(Step { label, patch, selected_before, selected_after }, None, 0.0);
        changes
    }

    /// Ends the text edit in progress: what is typed next is an undo step of its own.
    pub fn close_text(&mut self) {
        self.history.close_text();
    }

    /// Takes the newest step back and selects what was selected before it.
    pub fn undo(&mut self) -> Option<Changes> {
        let step = self.history.undo()?;
        let (patch, selected) = (step.patch.clone().invert(), step.selected_before.clone());
        let changes = Changes::of(&patch, &step.label);
        self.put(&patch, selected);
        Some(changes)
    }

    /// Does the step undone last again and selects what was selected after it.
    pub fn redo(&mut self) -> Option<Changes> {
        let step = self.history.redo()?;
        let (patch, selected) = (step.patch.clone(), step.selected_after.clone());
        let changes = Changes::of(&patch, &step.label);
        self.put(&patch, selected);
        Some(changes)
    }

    fn put(&mut self, patch: &Patch, selected: Selection) {
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

/// What a command adds to the map, to be selected.
fn added(command: &Command) -> Option<Selection> {
    let one = |item| Some(Selection::of(Some(item)));
    match command {
        Command::AddPersona { id, .. } => one(Item::Persona(*id)),
        Command::AddStage { id, .. } | Command::CopyStage { id, .. } => one(Item::Stage(*id)),
        Command::AddLane { id, .. } | Command::CopyLane { id, .. } => one(Item::Lane(*id)),
        Command::AddCards { cards } => Some(Selection::of_cards(cards.iter().map(|card| card.id))),
        Command::CopyCards { copies, .. } => Some(Selection::of_cards(copies.iter().map(|copy| copy.id))),
        _ => None,
    }
}
