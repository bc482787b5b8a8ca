//! What keys do on the board and in the editor; the table is in `session::keymap`.

use leptos::ev::KeyboardEvent;

use crate::model::{Card, CardId};
use crate::session::Direction;
use crate::session::drag::CancelReason;
use crate::session::focus::{self, Spot};
use crate::session::keymap::{self, AppAction, BoardAction, Chord, LiftedAction};
use crate::state::drag::Dragging;
use crate::state::{Dialog, Workspace, dom};
use crate::view::editor::board_menu::{self, Owner};
use crate::view::editor::board_pointer::drag_item_at;
use crate::view::parts::pressed::chord;

/// A key goes down anywhere in the editor.
pub(super) fn on_app_key(workspace: Workspace, dragging: Dragging, event: &KeyboardEvent) {
    if workspace.shell.dialogs.is_asking() {
        return;
    }
    let Some(chord) = chord(event, workspace.shell.keys) else { return };
    if chord.key == "Escape" && !dragging.is_idle() {
        event.prevent_default();
        return dragging.cancel(CancelReason::Escape);
    }
    let Some(action) = keymap::app_action(&chord) else { return };
    // A text field has an undo of its own for what is being typed in it.
    let is_typing = dom::is_text_field(event.target());
    if is_typing && matches!(action, AppAction::Undo | AppAction::Redo) {
        return;
    }
    event.prevent_default();
    match action {
        AppAction::Undo => workspace.undo(),
        AppAction::Redo => workspace.redo(),
        AppAction::Download => workspace.download(),
        AppAction::Open => dom::press("[data-open-file]"),
        AppAction::Find => workspace.open_find(),
        // The bar itself steps through the hits while it is open.
        AppAction::FindNext | AppAction::FindPrevious if workspace.is_finding() => {}
        AppAction::FindNext | AppAction::FindPrevious => workspace.open_find(),
        AppAction::Commands => workspace.shell.dialogs.ask(Dialog::Commands),
        AppAction::Help => workspace.shell.dialogs.ask(Dialog::Shortcuts),
    }
}

/// A key goes down on the board.
pub(super) fn on_key_down(workspace: Workspace, dragging: Dragging, event: &KeyboardEvent) {
    let shell = workspace.shell;
    if shell.dialogs.is_asking() || dom::is_text_field(event.target()) {
        return;
    }
    let Some(chord) = chord(event, shell.keys) else { return };
    if dragging.is_following_keys() {
        return on_lifted_key(dragging, event, &chord);
    }
    let action = keymap::board_action(&chord, shell.key_preference.has_single_keys_now());
    let (Some(spot), Some(action)) = (dom::spot_at(event.target()), action) else { return };
    let is_on_button = dom::closest(event.target(), "button:not([data-curve-point])").is_some();
    if is_on_button && matches!(chord.key.as_str(), "Enter" | " ") {
        return;
    }
    match action {
        // A drag by pointer is ended by the editor around the board, and nothing else with it.
        BoardAction::Leave if !dragging.is_idle() || !leave(workspace) => return,
        BoardAction::Lift if event.repeat() => {}
        BoardAction::Lift => lift(workspace, dragging, spot),
        action => act(workspace, spot, action),
    }
    event.prevent_default();
}

/// Closes the bar that finds, or else takes the selection away. Answers whether there was either.
fn leave(workspace: Workspace) -> bool {
    if workspace.is_finding() {
        workspace.close_find(false);
        return true;
    }
    workspace.deselect()
}

/// Lifts what is at `spot`, and selects it unless it is selected already with others.
fn lift(workspace: Workspace, dragging: Dragging, spot: Spot) {
    let Some(item) = drag_item_at(spot) else { return };
    if item.on_map().is_some_and(|item| !workspace.store.is_selected(item)) {
        workspace.store.select(item.on_map());
    }
    dragging.lift(item);
}

/// Selects on from where the selection began to the next card in `direction`.
fn extend(workspace: Workspace, from: Spot, direction: Direction) {
    let rows = workspace.rows_now();
    let key = focus::FocusKey::Arrow(direction);
    if let Some(Spot::Card(card)) = workspace.store.peek(|document| focus::next(document, &rows, from, key)) {
        workspace.select_to(card);
        workspace.go_to(Spot::Card(card));
    }
}

/// Arrows, Space, Enter and Escape belong to what is lifted; Tab does nothing.
fn on_lifted_key(dragging: Dragging, event: &KeyboardEvent, chord: &Chord) {
    event.prevent_default();
    event.stop_propagation();
    match keymap::lifted_action(chord) {
        Some(LiftedAction::Aim(direction)) => dragging.arrow(direction),
        Some(LiftedAction::Drop) if !event.repeat() => dragging.drop_here(),
        Some(LiftedAction::Cancel) => dragging.cancel(CancelReason::Escape),
        Some(LiftedAction::Drop) | None => {}
    }
}

fn act(workspace: Workspace, spot: Spot, action: BoardAction) {
    let item = drag_item_at(spot).and_then(|item| item.on_map());
    match (action, spot) {
        (BoardAction::Focus(focus::FocusKey::Arrow(direction)), Spot::Face(card))
            if matches!(direction, Direction::Up | Direction::Down) =>
        {
            change_feeling(workspace, card, direction == Direction::Up);
        }
        (BoardAction::Focus(key), _) => {
            let rows = workspace.rows_now();
            let next = workspace.store.peek(|document| focus::next(document, &rows, spot, key));
            if let Some(next) = next {
                workspace.store.select(drag_item_at(next).and_then(|item| item.on_map()));
                workspace.go_to(next);
            }
        }
        (BoardAction::Move(direction), _) => move_one_step(workspace, spot, direction),
        (BoardAction::Edit, Spot::Cell(cell)) => workspace.begin_draft(cell, 0),
        (BoardAction::Edit, _) => {
            if let Some(item) = item {
                workspace.edit_title(item);
            }
        }
        (BoardAction::New, Spot::Cell(cell)) => workspace.begin_draft(cell, usize::MAX),
        (BoardAction::New, Spot::Card(card)) => {
            if let Some(position) = workspace.store.peek(|document| document.position(card)) {
                workspace.begin_draft(position.cell, position.index + 1);
            }
        }
        (BoardAction::New, Spot::Stage(stage)) => workspace.add_stage(Some(stage)),
        (BoardAction::New, Spot::Lane(_) | Spot::Face(_)) => {}
        (BoardAction::Delete, _) => {
            if let Some(item) = item {
                workspace.delete(item);
            }
        }
        (BoardAction::Menu, _) => {
            if let Some(item) = item {
                board_menu::open_at_item(workspace, Owner::new(item, Some(spot)));
            }
        }
        (BoardAction::Better, Spot::Card(card) | Spot::Face(card)) => change_feeling(workspace, card, true),
        (BoardAction::Worse, Spot::Card(card) | Spot::Face(card)) => change_feeling(workspace, card, false),
        (BoardAction::Duplicate, Spot::Card(card)) => workspace.duplicate_cards(&workspace.cards_with(card)),
        (BoardAction::Extend(direction), Spot::Card(_)) => extend(workspace, spot, direction),
        (BoardAction::Toggle, Spot::Card(card)) => workspace.toggle_card(card),
        (BoardAction::SelectAll, _) => workspace.select_all_cards(),
        (BoardAction::Help, _) => workspace.shell.dialogs.ask(Dialog::Shortcuts),
        (BoardAction::Better | BoardAction::Worse | BoardAction::Duplicate, _)
        | (BoardAction::Extend(_) | BoardAction::Toggle | BoardAction::Lift | BoardAction::Leave, _) => {}
    }
}

fn change_feeling(workspace: Workspace, card: CardId, is_better: bool) {
    let sentiment = workspace
        .store
        .peek(|document| document.card(card).filter(|card| card.is_touchpoint()).map(Card::sentiment));
    if let Some(sentiment) = sentiment {
        workspace.feel(card, if is_better { sentiment.better() } else { sentiment.worse() });
    }
}

/// Moves what is at `spot` one step, says where it is now, and keeps the focus on it.
pub(super) fn move_one_step(workspace: Workspace, spot: Spot, direction: Direction) {
    let Some(item) = drag_item_at(spot) else { return };
    if let Some(command) = workspace.step_of(item, direction)
        && workspace.run_and_tell(command)
    {
        workspace.focus_spot(spot);
    }
}
