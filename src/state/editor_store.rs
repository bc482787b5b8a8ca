//! The open map for views: reading tracks one record, dispatching notifies exactly what changed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::edit::{Command, EditError};
use crate::model::{
    Card, CardId, CellKey, Document, Fields, JourneyMap, Lane, LaneId, Persona, PersonaId, RecordKey, Stage,
    StageId,
};
use crate::platform::fault;
use crate::session::{Changes, Editor, Item, Selection};
use crate::state::triggers::Triggers;

/// The open map.
///
/// The document stays outside signals. A table holds one trigger per record that somebody has read, whether
/// or not there is such a record; a change notifies the triggers of what it touched and nothing else.
#[derive(Debug, Clone, Copy)]
pub struct EditorStore {
    editor: StoredValue<Editor>,
    records: Triggers<RecordKey>,
    /// What is selected, and a trigger for each thing that shows whether it is.
    selection: RwSignal<Selection>,
    selectable: Triggers<Item>,
    /// Counts changes of the map.
    revision: RwSignal<u64>,
    handed_out_at: StoredValue<Option<u64>>,
}

impl EditorStore {
    /// Opens `editor` for views. Make one where the editor screen begins: it ends with that screen.
    #[must_use]
    pub fn new(editor: Editor) -> Self {
        Self {
            selection: RwSignal::new(editor.selection()),
            selectable: Triggers::new(),
            editor: StoredValue::new(editor),
            records: Triggers::new(),
            revision: RwSignal::new(0),
            handed_out_at: StoredValue::new(None),
        }
    }

    /// Whether its screen is still there.
    #[must_use]
    pub(super) fn is_open(self) -> bool {
        self.editor.try_with_value(|_| ()).is_some()
    }

    /// Reads the map without depending on it: for handlers, saving and export.
    pub fn peek<R>(self, read: impl FnOnce(&Document) -> R) -> R {
        self.editor.with_value(|editor| read(editor.document()))
    }

    /// What the map says as a whole.
    pub fn with_map<R>(self, read: impl FnOnce(&JourneyMap) -> R) -> R {
        self.track(RecordKey::Map);
        self.peek(|document| read(document.map()))
    }

    /// The personas in order.
    #[must_use]
    pub fn persona_ids(self) -> Vec<PersonaId> {
        self.track(RecordKey::PersonaOrder);
        self.peek(|document| document.persona_order().to_vec())
    }

    /// The stages in order.
    #[must_use]
    pub fn stage_ids(self) -> Vec<StageId> {
        self.track(RecordKey::StageOrder);
        self.peek(|document| document.stage_order().to_vec())
    }

    /// The lanes in order.
    #[must_use]
    pub fn lane_ids(self) -> Vec<LaneId> {
        self.track(RecordKey::LaneOrder);
        self.peek(|document| document.lane_order().to_vec())
    }

    /// The cards of a cell, first at the top.
    #[must_use]
    pub fn card_ids(self, cell: CellKey) -> Vec<CardId> {
        self.track(RecordKey::Cell(cell));
        self.peek(|document| document.cell(cell).to_vec())
    }

    /// How many cards a cell holds.
    #[must_use]
    pub fn card_count(self, cell: CellKey) -> usize {
        self.track(RecordKey::Cell(cell));
        self.peek(|document| document.cell(cell).len())
    }

    /// A persona, if it is on the map.
    pub fn with_persona<R>(self, id: PersonaId, read: impl FnOnce(&Persona) -> R) -> Option<R> {
        self.track(RecordKey::Persona(id));
        self.peek(|document| document.persona(id).map(read))
    }

    /// A stage, if it is on the map.
    pub fn with_stage<R>(self, id: StageId, read: impl FnOnce(&Stage) -> R) -> Option<R> {
        self.track(RecordKey::Stage(id));
        self.peek(|document| document.stage(id).map(read))
    }

    /// A lane, if it is on the map.
    pub fn with_lane<R>(self, id: LaneId, read: impl FnOnce(&Lane) -> R) -> Option<R> {
        self.track(RecordKey::Lane(id));
        self.peek(|document| document.lane(id).map(read))
    }

    /// A card, if it is on the map.
    pub fn with_card<R>(self, id: CardId, read: impl FnOnce(&Card) -> R) -> Option<R> {
        self.track(RecordKey::Card(id));
        self.peek(|document| document.card(id).map(read))
    }

    /// The fields of a record, if it is on the map and has some.
    pub fn with_fields<R>(self, of: RecordKey, read: impl FnOnce(&Fields) -> R) -> Option<R> {
        self.track(of);
        self.peek(|document| document.fields(of).map(|(_, fields)| read(fields)))
    }

    /// Whether `item` is selected, alone or with others. Only items that were and that are now are told of a
    /// change.
    #[must_use]
    pub fn is_selected(self, item: Item) -> bool {
        self.selectable.track(item);
        self.selection.with_untracked(|selection| selection.has(item))
    }

    /// The thing whose fields are shown, or `None` for the map itself.
    #[must_use]
    pub fn selected(self) -> Option<Item> {
        self.selection.with(Selection::lead)
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn selected_now(self) -> Option<Item> {
        self.selection.with_untracked(Selection::lead)
    }

    /// All that is selected.
    #[must_use]
    pub fn selection(self) -> Selection {
        self.selection.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn selection_now(self) -> Selection {
        self.selection.get_untracked()
    }

    /// Depends on the record of `item`.
    pub fn track_item(self, item: Item) {
        self.track(item.key());
    }

    /// Depends on every change of the map.
    pub fn track_any_change(self) {
        self.revision.track();
    }

    /// How often the map has changed.
    #[must_use]
    pub fn revision(self) -> u64 {
        self.revision.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn revision_now(self) -> u64 {
        self.revision.get_untracked()
    }

    /// What undo would take back, in words that follow "Undo".
    #[must_use]
    pub fn undo_label(self) -> Option<String> {
        self.revision.track();
        self.editor.with_value(|editor| editor.undo_label().map(str::to_owned))
    }

    /// What redo would do again, in words that follow "Redo".
    #[must_use]
    pub fn redo_label(self) -> Option<String> {
        self.revision.track();
        self.editor.with_value(|editor| editor.redo_label().map(str::to_owned))
    }

    /// Does what `command` says, as one undo step. `now` is in milliseconds of a steady clock.
    ///
    /// # Errors
    /// Says why the command is impossible; nothing has changed then.
    pub fn dispatch(self, command: Command, now: f64) -> Result<Changes, EditError> {
        let outcome = self.change(|editor| editor.dispatch(command, now));
        let changes = outcome.ok_or(EditError::Busy)??;
        self.notify(&changes);
        Ok(changes)
    }

    /// Takes the newest step back. `None` if there is none.
    pub fn undo(self) -> Option<Changes> {
        fault::point("history", "undo");
        self.change(Editor::undo).flatten().inspect(|changes| self.notify(changes))
    }

    /// Does the step undone last again. `None` if there is none.
    pub fn redo(self) -> Option<Changes> {
        fault::point("history", "redo");
        self.change(Editor::redo).flatten().inspect(|changes| self.notify(changes))
    }

    /// Goes on with the map as another tab has stored it.
    pub fn follow(self, stored: Document) {
        if let Some(changes) = self.change(|editor| editor.follow(stored)) {
            self.notify(&changes);
        }
    }

    /// Makes the map what it was in `version`, as one undo step that is called `label`.
    pub fn restore(self, version: &Document, label: String) {
        if let Some(changes) = self.change(|editor| editor.restore(version, label)) {
            self.notify(&changes);
        }
    }

    /// Ends the text edit in progress: what is typed next is an undo step of its own.
    pub fn close_text(self) {
        self.change(Editor::close_text);
    }

    /// Selects a thing, or the map itself.
    pub fn select(self, item: Option<Item>) {
        self.select_all(Selection::of(item));
    }

    /// Selects one thing or several cards.
    pub fn select_all(self, selection: Selection) {
        self.change(|editor| editor.select_all(selection));
        self.notify_selection();
    }

    /// Remembers that the map as it is now left as a file.
    pub fn hand_out(self, state: crate::model::ContentHash) {
        let changes = self.change(|editor| editor.hand_out(state));
        if let Some(changes) = changes {
            self.notify(&changes);
            self.handed_out_at.set_value(Some(self.revision_now()));
        }
    }

    /// After which change of the map it was remembered last that it left as a file, if it was.
    #[must_use]
    pub(crate) fn handed_out_at(self) -> Option<u64> {
        self.handed_out_at.get_value()
    }

    /// The editor with its history, to be kept while another map is open.
    #[must_use]
    pub fn snapshot(self) -> Editor {
        self.editor.get_value()
    }

    /// Changes the editor; `None` if somebody is still reading it, which is a fault in the program.
    fn change<R>(self, change: impl FnOnce(&mut Editor) -> R) -> Option<R> {
        let result = self.editor.try_update_value(change);
        debug_assert!(result.is_some(), "the editor was changed while it was read");
        result
    }

    /// Tells everybody who reads what changed. No borrow of the editor is alive here.
    fn notify(self, changes: &Changes) {
        if changes.touched.is_empty() {
            return;
        }
        for key in &changes.touched {
            self.records.notify(*key);
        }
        self.revision.update(|revision| *revision += 1);
        self.notify_selection();
    }

    fn notify_selection(self) {
        let (before, after) = (self.selection_now(), self.editor.with_value(Editor::selection));
        if before == after {
            return;
        }
        let items = |selection: &Selection| selection.items().collect::<BTreeSet<_>>();
        let (old, new) = (items(&before), items(&after));
        self.selection.set(after);
        for item in old.symmetric_difference(&new) {
            self.selectable.notify(*item);
        }
    }

    /// Depends on the record `key`.
    pub fn track(self, key: RecordKey) {
        self.records.track(key);
    }
}
