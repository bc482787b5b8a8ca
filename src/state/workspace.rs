//! What the views of one open map share, and everything that a user can do to it.

mod banding;
mod changing;
pub(crate) mod clipboard;
mod feeling;
mod handing_out;
mod looking;
mod mode;
mod naming;
mod selecting;
mod showing;
mod undoing;
mod waiting;
mod writing;

pub use writing::AfterEdit;

use leptos::prelude::*;

use crate::edit::{Command, EditError};
use crate::model::{
    CardId, CellKey, FruitLimits, IdSource as _, JourneyMap, PersonaId, RawId, Sentiment, StageId,
};
use crate::platform::{clock, fault};
use crate::session::announce;
use crate::session::snapshot::{Occasion, is_bulk};
use crate::session::{Changes, Editor, GridRow, Item, Mode, shown_rows};
use crate::state::announcer::Announcer;
use crate::state::editor_store::EditorStore;
use crate::state::finding::Finding;
use crate::state::folding::Folding;
use crate::state::ids::RandomIds;
use crate::state::nearness::Nearness;
use crate::state::other_tabs::OtherTabs;
use crate::state::snapshots::keep_stored;
use crate::state::spotlight::Spotlight;
use crate::state::toasts::Toasts;
use crate::state::{Importing, Shell};

/// Everything that the views of one open map share.
#[derive(Debug, Clone, Copy)]
pub struct Workspace {
    /// The map.
    pub store: EditorStore,
    /// The thing whose title is edited in place.
    pub editing: Spotlight<Item>,
    /// Which cells are drawn.
    pub nearness: Nearness,
    /// The one persona that is shown, or `None` for all.
    pub shown_persona: Memo<Option<PersonaId>>,
    /// What the map says is low-hanging fruit.
    pub fruit_limits: Memo<FruitLimits>,
    /// What may be done.
    mode: RwSignal<Mode>,
    /// Whether the map is one that somebody handed over, which this browser does not keep.
    pub is_viewed: bool,
    /// Whether another tab of this browser edits the map.
    pub other_tabs: OtherTabs,
    /// What could be done before the map was presented.
    mode_before: StoredValue<Mode>,
    /// What is looked for on the canvas.
    pub finding: Finding,
    /// Which stages are shown as narrow strips.
    pub folding: Folding,
    /// What the status bar says while something goes on.
    pub status: RwSignal<String>,
    /// The cell in which a new card is being written.
    draft: Spotlight<CellKey>,
    /// The touchpoint whose face is dragged, and how it would feel.
    felt: RwSignal<Option<(CardId, Sentiment)>>,
    /// Where in that cell it will be, and how many were begun before it: each is written in a field of its own.
    draft_at: StoredValue<(usize, u32)>,
    /// The thing on the board that was selected, had the focus or was added last.
    pub worked_at: StoredValue<Option<Item>>,
    /// What all screens share.
    pub shell: Shell,
    /// Opening files.
    pub importing: Importing,
    /// Whether the inspector is open.
    pub inspecting: RwSignal<bool>,
    /// The name that comments are signed with, free and kept while the map is open.
    pub author: RwSignal<String>,
}

impl Workspace {
    /// Opens `editor` for views, in the mode that the map had last. The shown persona follows the address.
    #[must_use]
    pub fn new(editor: Editor, shown: Memo<Option<PersonaId>>) -> Self {
        let mode = Self::remembered_mode(editor.document().id());
        Self::in_mode(editor, shown, mode)
    }

    /// Opens `editor` for views of a map that this browser does not keep.
    #[must_use]
    pub fn viewing(editor: Editor, shown: Memo<Option<PersonaId>>) -> Self {
        Self::in_mode(editor, shown, Mode::Viewing)
    }

    fn in_mode(editor: Editor, shown: Memo<Option<PersonaId>>, mode: Mode) -> Self {
        let nearness = Nearness::new(editor.document().card_count());
        let store = EditorStore::new(editor);
        let exists = move |id: &PersonaId| store.persona_ids().contains(id);
        Self {
            store,
            editing: Spotlight::new(None),
            nearness,
            shown_persona: Memo::new(move |_| shown.get().filter(exists)),
            fruit_limits: Memo::new(move |_| store.with_map(JourneyMap::fruit_limits)),
            mode: RwSignal::new(mode),
            is_viewed: mode == Mode::Viewing,
            other_tabs: OtherTabs::none(),
            mode_before: StoredValue::new(mode),
            finding: Finding::new(),
            folding: Folding::new(store),
            status: RwSignal::new(String::new()),
            draft: Spotlight::new(None),
            felt: RwSignal::new(None),
            draft_at: StoredValue::new((0, 0)),
            worked_at: StoredValue::new(None),
            shell: Shell::expect(),
            importing: Importing::expect(),
            inspecting: RwSignal::new(false),
            author: RwSignal::new(String::new()),
        }
    }

    /// The workspace of the screen that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Messages with actions.
    #[must_use]
    pub fn toasts(self) -> Toasts {
        self.shell.toasts
    }

    /// What screen readers are told.
    #[must_use]
    pub fn announcer(self) -> Announcer {
        self.shell.announcer
    }

    /// The personas that are shown, in order.
    #[must_use]
    pub fn shown_personas(self) -> Vec<PersonaId> {
        match self.shown_persona.get() {
            Some(persona) => vec![persona],
            None => self.store.persona_ids(),
        }
    }

    /// Milliseconds of a steady clock.
    #[must_use]
    pub fn now(self) -> f64 {
        clock::now_ms()
    }

    /// A new id.
    #[must_use]
    pub fn fresh_id(self) -> RawId {
        RandomIds.next_id()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn shown_personas_now(self) -> Vec<PersonaId> {
        untrack(|| self.shown_personas())
    }

    /// Depends on which stages, lanes and personas are shown, in which order.
    pub fn track_structure(self) {
        drop((self.store.stage_ids(), self.store.lane_ids(), self.shown_personas()));
    }

    /// The rows that are shown, top first.
    #[must_use]
    pub fn rows_now(self) -> Vec<GridRow> {
        let personas = self.shown_personas_now();
        self.store.peek(|document| shown_rows(document, &personas))
    }

    /// Whether cards can be put into `cell`.
    #[must_use]
    pub fn takes_cards(self, cell: CellKey) -> bool {
        let kind =
            self.store.peek(|document| document.lane(cell.lane).and_then(|lane| lane.kind.card_kind()));
        kind.is_some()
    }

    /// Does what `command` says. A refusal is shown; `None` then.
    pub fn run(self, command: Command) -> Option<Changes> {
        fault::point("command", &command);
        if !self.told_unless(|mode| mode.allows(&command)) {
            return None;
        }
        if !self.is_viewed && self.store.peek(|document| is_bulk(&command, document)) {
            keep_stored(self.map_id(), Occasion::BeforeBulk);
        }
        match self.store.dispatch(command, clock::now_ms()) {
            Ok(changes) => {
                self.withdraw_undo();
                Some(changes)
            }
            Err(error) => {
                self.refuse(error);
                None
            }
        }
    }

    /// Does what `command` says and tells screen readers where things are now. Answers whether it was done.
    pub fn run_and_tell(self, command: Command) -> bool {
        let before = self.store.peek(|document| announce::Before::of(&command, document));
        if self.run(command).is_none() {
            return false;
        }
        if let Some(words) = self.store.peek(|document| before.told(document, self.shell.keys)) {
            self.announcer().say(words);
        }
        true
    }

    fn refuse(self, error: EditError) {
        self.shell.toasts.show(error.to_string());
    }

    /// Moves a persona one place to the left or right.
    pub fn move_persona_one_step(self, id: PersonaId, to_right: bool) {
        let to = self.store.peek(|document| {
            let order = document.persona_order();
            let at = order.iter().position(|other| *other == id)?;
            if to_right { Some(at + 1).filter(|at| *at < order.len()) } else { at.checked_sub(1) }
        });
        if let Some(to) = to
            && self.run_and_tell(Command::MovePersona { id, to })
        {
            self.reveal(Item::Persona(id));
        }
    }

    /// How many cards the rows that are shown hold in a stage.
    #[must_use]
    pub fn card_count(self, stage: StageId) -> usize {
        self.track_structure();
        self.rows_now().into_iter().map(|row| self.store.card_count(row.cell(stage))).sum()
    }
}
