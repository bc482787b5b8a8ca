//! What the views of one open map share, and everything that a user can do to it.

use leptos::prelude::*;

use crate::edit::{CardEdit, Command, EditError, LaneEdit, PersonaEdit, StageEdit};
use crate::format;
use crate::model::{
    CardId, CellKey, Color, Document, IdSource as _, LaneId, PersonaId, RawId, Sentiment, StageId,
};
use crate::platform::{clock, file};
use crate::session::announce;
use crate::session::focus::{self, Spot};
use crate::session::{Changes, Editor, GridRow, Item, shown_rows};
use crate::state::announcer::Announcer;
use crate::state::editor_store::EditorStore;
use crate::state::feelings::{self, StageFeelings};
use crate::state::ids::RandomIds;
use crate::state::nearness::Nearness;
use crate::state::spotlight::Spotlight;
use crate::state::toasts::Toasts;
use crate::state::{Dialog, Shell, dom};
use crate::wording;

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
    /// What the status bar says while something goes on.
    pub status: RwSignal<String>,
    /// The cell in which a new card is being written.
    draft: Spotlight<CellKey>,
    /// The touchpoint whose face is dragged, and how it would feel.
    felt: RwSignal<Option<(CardId, Sentiment)>>,
    /// Where in that cell it will be.
    draft_at: StoredValue<usize>,
    /// What all screens share.
    pub shell: Shell,
    /// Whether the inspector is open.
    pub inspecting: RwSignal<bool>,
}

/// Where to go after a title was edited in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterEdit {
    /// To what was edited.
    Stay,
    /// On to the next title.
    Next,
    /// Back to the title before.
    Previous,
    /// Nowhere: the focus has gone elsewhere already.
    Leave,
}

impl Workspace {
    /// Opens `editor` for views. The shown persona follows the address.
    #[must_use]
    pub fn new(editor: Editor, shown: Memo<Option<PersonaId>>) -> Self {
        let nearness = Nearness::new(editor.document().card_count());
        let store = EditorStore::new(editor);
        let exists = move |id: &PersonaId| store.persona_ids().contains(id);
        Self {
            store,
            editing: Spotlight::new(None),
            nearness,
            shown_persona: Memo::new(move |_| shown.get().filter(exists)),
            status: RwSignal::new(String::new()),
            draft: Spotlight::new(None),
            felt: RwSignal::new(None),
            draft_at: StoredValue::new(0),
            shell: Shell::expect(),
            inspecting: RwSignal::new(false),
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
        match self.store.dispatch(command, clock::now_ms()) {
            Ok(changes) => {
                // "Undo" beside an older message would take this step back instead.
                self.toasts().withdraw_offers();
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
        if let Some(words) = self.store.peek(|document| before.told(document)) {
            self.announcer().say(words);
        }
        true
    }

    fn refuse(self, error: EditError) {
        self.shell.toasts.show(error.to_string());
    }

    /// Takes the newest step back, says so, and shows what it changed.
    pub fn undo(self) {
        if let Some(changes) = self.store.undo() {
            self.toasts().withdraw_offers();
            self.announcer().say(announce::undone(&changes.label));
            self.show_selected();
        }
    }

    /// Does the step undone last again, says so, and shows what it changed.
    pub fn redo(self) {
        if let Some(changes) = self.store.redo() {
            self.toasts().withdraw_offers();
            self.announcer().say(announce::redone(&changes.label));
            self.show_selected();
        }
    }

    /// Undo by its button, which keeps the focus.
    pub fn undo_in_place(self) {
        if let Some(changes) = self.store.undo() {
            self.toasts().withdraw_offers();
            self.announcer().say(announce::undone(&changes.label));
            self.show_selection();
        }
    }

    /// Redo by its button, which keeps the focus.
    pub fn redo_in_place(self) {
        if let Some(changes) = self.store.redo() {
            self.toasts().withdraw_offers();
            self.announcer().say(announce::redone(&changes.label));
            self.show_selection();
        }
    }

    fn show_selection(self) {
        if let Some(item) = self.store.selected_now() {
            self.draw(item);
            dom::show_soon(dom::selector_of(item));
        }
    }

    /// Offers the map as a file, and remembers that this state was handed out.
    pub fn download(self) {
        let exported = self.store.peek(format::file);
        let title = self.store.peek(|document| document.map().title.clone());
        if file::download(&wording::file_name(&title), &exported.text) {
            self.store.hand_out(exported.revision);
            self.shell.toasts.show(wording::downloaded(&wording::file_name(&title)));
        } else {
            self.shell.toasts.show(wording::not_downloaded());
        }
    }

    /// Shows what the map is about in the inspector.
    pub fn show_map_fields(self) {
        self.store.select(None);
        self.inspecting.set(true);
        dom::focus_soon("[data-inspector] input".to_owned());
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

    fn show_selected(self) {
        if let Some(item) = self.store.selected_now() {
            self.reveal(item);
        }
    }

    /// Gives `item` the focus, drawing its cell first if need be.
    pub fn reveal(self, item: Item) {
        self.draw(item);
        dom::focus_soon(dom::selector_of(item));
    }

    fn draw(self, item: Item) {
        if let Item::Card(card) = item {
            self.draw_spot(Spot::Card(card));
        }
    }

    /// Gives the focus to a place on the board, drawing its cell first if need be.
    pub fn focus_spot(self, spot: Spot) {
        self.draw_spot(spot);
        dom::focus_soon(dom::selector_of_spot(spot));
    }

    /// Moves the focus to a place on the board, at once if it is drawn: the next key may follow fast.
    pub fn go_to(self, spot: Spot) {
        if !dom::focus_now(&dom::selector_of_spot(spot)) {
            self.focus_spot(spot);
        }
    }

    /// Scrolls a place on the board into view.
    pub fn show_spot(self, spot: Spot) {
        self.draw_spot(spot);
        dom::show_soon(dom::selector_of_spot(spot));
    }

    fn draw_spot(self, spot: Spot) {
        let cell = match spot {
            Spot::Card(card) => self.store.peek(|document| document.cell_of(card)),
            Spot::Cell(cell) => Some(cell),
            Spot::Face(_) | Spot::Stage(_) | Spot::Lane(_) => None,
        };
        if let Some(cell) = cell {
            self.nearness.draw(cell);
        }
    }

    /// How many touchpoints a persona has in a stage.
    #[must_use]
    pub fn touchpoint_count(self, persona: PersonaId, stage: StageId) -> usize {
        feelings::touchpoints(self.store, persona, stage).len()
    }

    /// Shows how a touchpoint would feel while its face is dragged. The map still says what it said.
    pub fn show_feeling(self, felt: Option<(CardId, Sentiment)>) {
        if self.felt.get_untracked() != felt {
            self.felt.set(felt);
        }
    }

    /// The feelings that a stage's piece of the emotion curve is drawn from.
    #[must_use]
    pub fn stage_feelings(self, persona: PersonaId, stage: StageId) -> StageFeelings {
        feelings::stage_feelings(self, persona, stage)
    }

    /// How a touchpoint feels, or would feel if its face were dropped now.
    #[must_use]
    pub fn sentiment(self, card: CardId) -> Option<Sentiment> {
        let felt = self.felt.get().filter(|(felt, _)| *felt == card);
        felt.map(|(_, sentiment)| sentiment).or_else(|| feelings::sentiment(self.store, card))
    }

    /// The color of a persona.
    #[must_use]
    pub fn persona_color(self, persona: PersonaId) -> Color {
        self.store.with_persona(persona, |persona| persona.color).unwrap_or_default()
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

    /// Whether a new card is being written in `cell`, and where.
    #[must_use]
    pub fn draft_in(self, cell: CellKey) -> Option<usize> {
        self.draft.is_on(cell).then(|| self.draft_at.get_value())
    }

    /// Begins to write a new card in `cell` at a place, counted from 0.
    pub fn begin_draft(self, cell: CellKey, at: usize) {
        self.editing.set(None);
        self.draft.set(None);
        self.draft_at.set_value(at);
        self.nearness.draw(cell);
        self.draft.set(Some(cell));
    }

    /// Saves the card that is being written, unless it has no title.
    pub fn finish_draft(self, cell: CellKey, title: String, after: AfterEdit) {
        let at = self.draft_at.get_value();
        self.draft.set(None);
        let title = one_line(&title);
        let id = CardId(self.fresh_id());
        let is_added = !title.is_empty() && self.run(Command::AddCard { id, title, cell, at }).is_some();
        if is_added {
            self.announcer().say(self.store.peek(|document| wording::added(&Item::Card(id).name(document))));
        }
        match after {
            AfterEdit::Stay if is_added => self.reveal(Item::Card(id)),
            AfterEdit::Stay => self.focus_add_button(cell),
            AfterEdit::Next => self.edit_neighbor(cell, at + usize::from(is_added), true),
            AfterEdit::Previous => self.edit_neighbor(cell, at, false),
            AfterEdit::Leave => {}
        }
    }

    /// Gives up the card that is being written.
    pub fn cancel_draft(self, cell: CellKey) {
        self.draft.set(None);
        self.focus_add_button(cell);
    }

    /// Gives the focus to the button that adds a card to `cell`.
    pub fn focus_add_button(self, cell: CellKey) {
        dom::focus_soon(format!("{} [data-add]", dom::selector_of_cell(cell)));
    }

    /// Begins to edit the title of `item` in place.
    pub fn edit_title(self, item: Item) {
        self.store.select(Some(item));
        self.draw(item);
        self.editing.set(Some(item));
        dom::show_soon(dom::selector_of(item));
    }

    /// Saves an edited title and goes on.
    pub fn finish_title(self, item: Item, title: String, after: AfterEdit) {
        let title = one_line(&title);
        if title != self.title_now(item) {
            self.run(title_command(item, title));
            self.store.close_text();
        }
        self.editing.set(None);
        let position = match item {
            Item::Card(card) => self.store.peek(|document| document.position(card)),
            Item::Persona(_) | Item::Stage(_) | Item::Lane(_) => None,
        };
        match (after, position) {
            (AfterEdit::Leave, _) => {}
            (AfterEdit::Next, Some(position)) => self.edit_neighbor(position.cell, position.index + 1, true),
            (AfterEdit::Previous, Some(position)) => {
                self.edit_neighbor(position.cell, position.index, false);
            }
            (AfterEdit::Stay | AfterEdit::Next | AfterEdit::Previous, _) => self.reveal(item),
        }
    }

    /// Ends editing a title without saving it.
    pub fn cancel_title(self, item: Item) {
        self.editing.set(None);
        self.reveal(item);
    }

    /// Edits the card at `index` of `cell`, or before it; past the end of the cell goes on to the next one.
    fn edit_neighbor(self, cell: CellKey, index: usize, forward: bool) {
        let in_cell =
            |cell: CellKey, index: usize| self.store.peek(|document| document.cell(cell).get(index).copied());
        let here = if forward { Some(index) } else { index.checked_sub(1) };
        if let Some(card) = here.and_then(|index| in_cell(cell, index)) {
            return self.edit_title(Item::Card(card));
        }
        let neighbor = self.store.peek(|document| {
            let stages = document.stage_order();
            let place = stages.iter().position(|stage| *stage == cell.stage)?;
            let place = if forward { Some(place + 1) } else { place.checked_sub(1) };
            stages.get(place?).map(|stage| CellKey { stage: *stage, ..cell })
        });
        let Some(neighbor) = neighbor else { return self.begin_draft(cell, usize::MAX) };
        let count = self.store.peek(|document| document.cell(neighbor).len());
        let first = if forward { Some(0) } else { count.checked_sub(1) };
        match first.and_then(|index| in_cell(neighbor, index)) {
            Some(card) => self.edit_title(Item::Card(card)),
            None => self.begin_draft(neighbor, 0),
        }
    }

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
        self.announcer().say(wording::deleted(&name));
        self.toasts().offer(wording::deleted_short(&name), "Undo", move || self.undo());
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
            self.announcer().say(wording::deleted(&name));
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
    pub fn add_lane(self, kind: crate::model::LaneKind) {
        let id = LaneId(self.fresh_id());
        let at = self.store.peek(|document| document.lane_order().len());
        let title = wording::lane_kind(kind).to_owned();
        let command = Command::AddLane { id, kind, title, scope: kind.usual_scope(), at };
        if self.run(command).is_some() {
            self.reveal(Item::Lane(id));
        }
    }
}

/// A title is one line, without white space around it.
fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
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

fn title_command(item: Item, title: String) -> Command {
    match item {
        Item::Persona(id) => Command::EditPersona { id, edit: PersonaEdit::Name(title) },
        Item::Stage(id) => Command::EditStage { id, edit: StageEdit::Title(title) },
        Item::Lane(id) => Command::EditLane { id, edit: LaneEdit::Title(title) },
        Item::Card(id) => Command::EditCard { id, edit: CardEdit::Title(title) },
    }
}
