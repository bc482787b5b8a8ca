//! The menus of cards, stages, lanes and personas: whatever can be dragged can be moved here, too.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::model::{CardId, Field, Lane, LaneId, RecordKey, StageId, Value};
use crate::session::focus::Spot;
use crate::session::keymap::BoardAction;
use crate::session::{Direction, Item};
use crate::state::drag::Dragging;
use crate::state::{Dialog, Workspace, dom, fault};
use crate::view::deferred_views::BOARD_MENU;
use crate::view::editor::board_pointer::drag_item_of;
use crate::view::parts::icon::{Icon, IconName};
use crate::view::parts::menu::{Anchor, MenuItem, MenuOpener};
use crate::wording;

/// The thing that a menu is of, and where it stands on the page: a lane has a header for each persona.
#[derive(Debug, Clone)]
pub(super) struct Owner {
    item: Item,
    /// Finds its element.
    element: String,
}

impl Owner {
    /// The owner of a menu that is asked for at `spot` of the board, or outside of the board.
    pub(super) fn new(item: Item, spot: Option<Spot>) -> Self {
        let element = match spot {
            Some(Spot::Lane(_)) => spot.map(dom::selector_of_spot),
            _ => None,
        };
        Self { item, element: element.unwrap_or_else(|| dom::selector_of(item)) }
    }

    /// Finds the "…" button.
    fn button(&self) -> String {
        match self.item {
            Item::Persona(id) => format!("[data-menu-of=\"{id}\"]"),
            Item::Stage(_) | Item::Lane(_) | Item::Card(_) => format!("{} [data-menu]", self.element),
        }
    }
}

/// Opens the menu of a thing below its "…" button.
pub(super) fn open_at_button(workspace: Workspace, owner: Owner, button: &dom::HtmlElement) {
    select_unless_selected(workspace, owner.item);
    open(workspace, owner, Anchor::Below(dom::rect(button)));
}

/// Opens the menu of a thing below the thing itself.
pub(super) fn open_at_item(workspace: Workspace, owner: Owner) {
    if let Some(element) = dom::find(&owner.element) {
        open(workspace, owner, Anchor::Below(dom::rect(&element)));
    }
}

/// A right click opens the menu of what is under it. While a finger drags, a long press means nothing.
pub(super) fn on_context_menu(workspace: Workspace, dragging: Dragging, event: &MouseEvent) {
    if dragging.is_touching() || dragging.is_lifted() {
        return event.prevent_default();
    }
    if dom::is_text_field(event.target()) {
        return;
    }
    if let Some(item) = dom::item_at(event.target()) {
        event.prevent_default();
        select_unless_selected(workspace, item);
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        open(workspace, Owner::new(item, dom::spot_at(event.target())), Anchor::At(at.0, at.1));
    }
}

/// A menu is of all cards that are selected together, if its thing is one of them.
fn select_unless_selected(workspace: Workspace, item: Item) {
    if !untrack(|| workspace.store.is_selected(item)) {
        workspace.store.select(Some(item));
    }
}

fn open(workspace: Workspace, owner: Owner, anchor: Anchor) {
    let opener = MenuOpener::expect();
    workspace.with_part(&BOARD_MENU, move |items| {
        let label = wording::more_actions(&workspace.item_name_now(owner.item));
        opener.open(anchor, label, items(workspace, owner.item), owner.button(), owner.element.clone());
    });
}

/// What can be done with `item`, and with all cards that are selected together with it.
pub(crate) fn items(workspace: Workspace, item: Item) -> Vec<MenuItem> {
    fault::point("menu", item);
    if let Item::Card(card) = item {
        let cards = workspace.cards_with(card);
        if cards.len() > 1 && workspace.mode_now().allows_layout() {
            return items_of_several(workspace, item, cards);
        }
    }
    let dialogs = workspace.shell.dialogs;
    let mode = workspace.mode_now();
    let mut items = Vec::new();
    if mode.allows_writing() {
        items.push(
            MenuItem::new("Rename", IconName::Edit, move || workspace.edit_title(item))
                .with_keys(BoardAction::Edit),
        );
    }
    if let (Item::Lane(lane), true) = (item, mode.allows_writing()) {
        items.extend(lane_items(workspace, lane));
    }
    if !mode.allows_layout() {
        items.push(MenuItem::new("Show fields", IconName::MoveTo, move || workspace.edit_fields(item)));
        return items;
    }
    if workspace.can_duplicate(item) {
        items.push(
            MenuItem::new("Duplicate", IconName::Copy, move || workspace.duplicate(item))
                .with_keys(BoardAction::Duplicate),
        );
    }
    if let Item::Stage(stage) = item {
        items.push(
            MenuItem::new("Add stage after", IconName::Plus, move || workspace.add_stage(Some(stage)))
                .with_keys(BoardAction::New),
        );
        items.extend(stage_items(workspace, stage));
    }
    items.push(MenuItem::new("Move to…", IconName::MoveTo, move || dialogs.ask(Dialog::MoveTo(item))));
    items.extend(steps(workspace, item));
    items.push(
        MenuItem::new("Delete", IconName::Trash, move || workspace.delete(item))
            .danger()
            .with_keys(BoardAction::Delete),
    );
    items
}

/// What can be done with cards that are selected together; `item` is the one whose menu it is.
fn items_of_several(workspace: Workspace, item: Item, cards: Vec<CardId>) -> Vec<MenuItem> {
    let (copied, deleted) = (cards.clone(), cards);
    let count = deleted.len();
    let duplicate = move || workspace.duplicate_cards(&copied);
    let mut items = vec![
        MenuItem::new(wording::duplicate_cards(count), IconName::Copy, duplicate)
            .with_keys(BoardAction::Duplicate),
    ];
    items.extend(steps(workspace, item));
    let delete = move || workspace.delete_cards(deleted.clone());
    items.push(
        MenuItem::new(wording::delete_cards(count), IconName::Trash, delete)
            .danger()
            .with_keys(BoardAction::Delete),
    );
    items
}

/// How a stage is shown.
fn stage_items(workspace: Workspace, stage: StageId) -> [MenuItem; 2] {
    let is_narrow = workspace.folding.is_narrow_now(stage);
    let (name, icon) = if is_narrow { ("Expand", IconName::Down) } else { ("Collapse", IconName::Up) };
    let fold = move || workspace.collapse_stage(stage, !is_narrow);
    let is_focused = untrack(|| workspace.folding.focused()) == Some(stage);
    let focus = match is_focused {
        true => MenuItem::new("Show all stages", IconName::Fit, move || workspace.show_all_stages()),
        false => {
            MenuItem::new("Focus on this stage", IconName::Search, move || workspace.focus_on_stage(stage))
        }
    };
    [focus, MenuItem::new(name, icon, fold)]
}

/// How a lane is shown.
fn lane_items(workspace: Workspace, lane: LaneId) -> [MenuItem; 2] {
    let of = RecordKey::Lane(lane);
    let is_collapsed = workspace.store.peek(|document| document.lane(lane).is_some_and(Lane::is_collapsed));
    let (name, icon) = if is_collapsed { ("Expand", IconName::Down) } else { ("Collapse", IconName::Up) };
    let collapse = move || {
        workspace.set_field(of, Field::Collapsed, (!is_collapsed).then_some(Value::Flag));
        workspace.reveal(Item::Lane(lane));
    };
    let hide = move || {
        workspace.set_field(of, Field::Hidden, Some(Value::Flag));
        dom::focus_board_soon();
    };
    [MenuItem::new(name, icon, collapse), MenuItem::new("Hide", IconName::Close, hide)]
}

/// The steps that are possible from where `item` is.
fn steps(workspace: Workspace, item: Item) -> Vec<MenuItem> {
    let directions = [
        (Direction::Up, "Move up", IconName::Up),
        (Direction::Down, "Move down", IconName::Down),
        (Direction::Left, "Move left", IconName::Back),
        (Direction::Right, "Move right", IconName::Forward),
    ];
    if let Item::Persona(id) = item {
        let step = |(to_right, label, icon)| {
            let direction = if to_right { Direction::Right } else { Direction::Left };
            MenuItem::new(label, icon, move || workspace.move_persona_one_step(id, to_right))
                .with_keys(BoardAction::Move(direction))
        };
        return [(false, "Move left", IconName::Back), (true, "Move right", IconName::Forward)]
            .map(step)
            .into();
    }
    let Some(dragged) = drag_item_of(workspace, item) else { return Vec::new() };
    let possible = directions.into_iter().filter_map(|(direction, label, icon)| {
        let command = workspace.step_of(dragged, direction)?;
        let run = move || {
            if workspace.run_and_tell(command.clone()) {
                workspace.reveal(item);
            }
        };
        Some(MenuItem::new(label, icon, run).with_keys(BoardAction::Move(direction)))
    });
    possible.collect()
}

/// The buttons at the end of the inspector that do what the menu does most.
#[component]
pub(super) fn ItemButtons(item: Item) -> impl IntoView {
    let workspace = Workspace::expect();
    let dialogs = workspace.shell.dialogs;
    view! {
        <div class="inspector-actions">
            <button type="button" class="button" on:click=move |_| dialogs.ask(Dialog::MoveTo(item))>
                <Icon name=IconName::MoveTo/> "Move to…"
            </button>
            <button type="button" class="button danger" on:click=move |_| workspace.delete(item)>
                <Icon name=IconName::Trash/> "Delete"
            </button>
        </div>
    }
}
