//! Selecting several cards, and what is done to all of them at once.

use crate::edit::{CardCopy, Command};
use crate::model::{CardId, CellKey, LaneId, StageId};
use crate::session::drag::{Carried, DragItem, one_step};
use crate::session::{Direction, Item, Selection, all_cards, focus, in_reading_order};
use crate::state::workspace::Workspace;
use crate::wording;

impl Workspace {
    /// The selected cards that are shown, in reading order.
    #[must_use]
    pub fn chosen_cards(self) -> Vec<CardId> {
        let (rows, selection) = (self.rows_now(), self.store.selection_now());
        self.store.peek(|document| in_reading_order(document, &rows, selection.cards()))
    }

    /// The cards that go with `card`: those that are selected together with it, or itself alone.
    #[must_use]
    pub fn cards_with(self, card: CardId) -> Vec<CardId> {
        let chosen = self.chosen_cards();
        if chosen.contains(&card) { chosen } else { vec![card] }
    }

    /// Adds a card to the selection, or takes it out.
    pub fn toggle_card(self, card: CardId) {
        self.choose(self.store.selection_now().toggled(card));
    }

    /// Selects all cards from the one where the selection began to `card`.
    pub fn select_to(self, card: CardId) {
        let (rows, selection) = (self.rows_now(), self.store.selection_now());
        self.choose(self.store.peek(|document| selection.extended(document, &rows, card)));
    }

    /// Selects all cards that are shown.
    pub fn select_all_cards(self) {
        let rows = self.rows_now();
        let cards: Vec<CardId> = self.store.peek(|document| all_cards(document, &rows).collect());
        self.choose(Selection::of_cards(cards));
    }

    /// Selects these cards and says how many they are.
    pub fn choose(self, selection: Selection) {
        let count = selection.cards().len();
        self.store.select_all(selection);
        self.announcer().say(wording::cards_selected(count));
    }

    /// Selects nothing, which means the map. Answers whether something was selected.
    pub fn deselect(self) -> bool {
        let was_selected = self.store.selected_now().is_some();
        if was_selected {
            self.store.select(None);
            self.announcer().say(wording::cards_selected(0));
        }
        was_selected
    }

    /// Deletes cards, with a way back.
    pub fn delete_cards(self, cards: Vec<CardId>) {
        let (name, cards_are_one) = (self.name_of_cards(&cards), cards.len() == 1);
        let next = self.store.peek(|document| focus::after_delete(document, &cards));
        if self.run(Command::RemoveCards { cards }).is_none() {
            return;
        }
        if let Some(next) = next {
            self.focus_spot(next);
        }
        let said = if cards_are_one { format!("“{name}”") } else { name.clone() };
        self.say_deleted(&said);
        self.toasts().offer(wording::deleted_short(&name), "Undo", move || self.undo());
    }

    /// Puts a copy of each card below it.
    pub fn duplicate_cards(self, cards: &[CardId]) {
        self.copy_cards(cards, None);
    }

    /// Puts a copy of a stage or lane after it, with copies of its cards, and leads there. Of some kinds of lanes a
    /// map has but one.
    pub fn duplicate(self, item: Item) {
        let copies_in = |is_in: &dyn Fn(CellKey) -> bool| {
            let cards = self.store.peek(|document| {
                let cells = document.cells().filter(|(cell, _)| is_in(*cell));
                cells.flat_map(|(_, cell)| cell.cards.iter().copied()).collect::<Vec<CardId>>()
            });
            let copy = |source| CardCopy { source, id: CardId(self.fresh_id()) };
            cards.into_iter().map(copy).collect()
        };
        let (command, copy) = match item {
            Item::Card(card) => return self.duplicate_cards(&self.cards_with(card)),
            Item::Stage(source) => {
                let id = StageId(self.fresh_id());
                let cards = copies_in(&|cell| cell.stage == source);
                (Command::CopyStage { source, id, cards }, Item::Stage(id))
            }
            Item::Lane(source) if self.can_duplicate(item) => {
                let id = LaneId(self.fresh_id());
                let cards = copies_in(&|cell| cell.lane == source);
                (Command::CopyLane { source, id, cards }, Item::Lane(id))
            }
            Item::Lane(_) | Item::Persona(_) => return,
        };
        if self.run_and_tell(command) {
            self.reveal(copy);
        }
    }

    /// Whether a map can hold another one like `item`.
    #[must_use]
    pub fn can_duplicate(self, item: Item) -> bool {
        match item {
            Item::Card(_) | Item::Stage(_) => true,
            Item::Lane(lane) => {
                self.store.peek(|document| document.lane(lane).is_some_and(|lane| !lane.kind.is_single()))
            }
            Item::Persona(_) => false,
        }
    }

    /// Puts copies of cards into a cell, or each below its own card, and leads to the first.
    pub fn copy_cards(self, cards: &[CardId], to: Option<(CellKey, usize)>) {
        let copy = |source: &CardId| CardCopy { source: *source, id: CardId(self.fresh_id()) };
        let copies: Vec<CardCopy> = cards.iter().map(copy).collect();
        let Some(first) = copies.first().copied() else { return };
        if self.run_and_tell(Command::CopyCards { copies, to }) {
            self.reveal(Item::Card(first.id));
        }
    }

    /// The command that moves `item`, and the cards that are selected with it, one step.
    #[must_use]
    pub fn step_of(self, item: DragItem, direction: Direction) -> Option<Command> {
        let (rows, chosen) = (self.rows_now(), self.chosen_cards());
        let carried = Carried::with(item, &chosen);
        self.store.peek(|document| one_step(document, &rows, &carried, direction))
    }

    /// The title of one card, or how many there are.
    fn name_of_cards(self, cards: &[CardId]) -> String {
        match cards {
            [card] => self.item_name_now(Item::Card(*card)),
            cards => wording::count(cards.len(), "card"),
        }
    }
}
