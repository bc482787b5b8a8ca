//! What keys do on the board and in the editor; the table is in `session::keymap`.

use leptos::ev::KeyboardEvent;

use crate::model::{Card, CardId};
use crate::session::Direction;
use crate::session::drag::CancelReason;
use crate::session::focus::{self, Spot};
use crate::session::keymap::{self, AppAction, BoardAction, Chord, LiftedAction};
use crate::state::drag::Dragging;
use crate::state::editor_parts::DUPLICATE;
use crate::state::{Dialog, Panning, Workspace, Zooming, dom};
use crate::view::editor::board_menu::{self, Owner};
use crate::view::editor::board_pointer::drag_item_at;
use crate::view::parts::pressed::{chord, is_composing};

/// A key goes down anywhere in the editor.
pub(super) fn on_app_key(workspace: Workspace, dragging: Dragging, event: &KeyboardEvent) {
    let shell = workspace.shell;
    let Some(chord) = chord(event, shell.keys) else { return };
    if shell.dialogs.is_asking() {
        // A dialog that is there hears its keys itself.
        if chord.key == "Escape" && dom::find("dialog[open]").is_none() {
            event.prevent_default();
            shell.dialogs.close();
        }
        return;
    }
    if chord.key == "Escape" && !dragging.is_idle() {
        event.prevent_default();
        return dragging.cancel(CancelReason::Escape);
    }
    let Some(action) = keymap::app_action(&chord) else { return };
    if workspace.mode_now().presents() {
        // Of all this an audience needs nothing, and the browser's own meaning of the keys even less.
        event.prevent_default();
        if action == AppAction::Help {
            shell.dialogs.ask(Dialog::Shortcuts);
        }
        return;
    }
    // A text field has an undo of its own for what is being typed in it.
    let is_typing = dom::is_text_field(event.target());
    if is_typing && matches!(action, AppAction::Undo | AppAction::Redo) {
        return;
    }
    event.prevent_default();
    match action {
        AppAction::Undo => workspace.undo(),
        AppAction::Redo => workspace.redo(),
        AppAction::Download => workspace.save_file(),
        AppAction::Open => workspace.importing.pick(),
        AppAction::Find => workspace.open_find(),
        // The bar itself steps through the hits while it is open.
        AppAction::FindNext | AppAction::FindPrevious if workspace.is_finding() => {}
        AppAction::FindNext | AppAction::FindPrevious => workspace.open_find(),
        AppAction::Commands => shell.ask_at_once(Dialog::Commands),
        AppAction::Help => shell.ask_at_once(Dialog::Shortcuts),
    }
}

/// Space goes down or comes up anywhere in the editor. While nothing has the focus it only holds the board.
pub(super) fn on_window_space(dragging: Dragging, panning: Panning, event: &KeyboardEvent, is_down: bool) {
    if event.key() != " " || is_composing(event) {
        return;
    }
    if !is_down {
        let lifted = panning.space_up(event);
        if let Some(item) = lifted.filter(|_| dragging.is_idle()) {
            dragging.lift(item);
        }
    } else if dom::focused().is_none() && !event.repeat() {
        panning.space_down(None);
    }
}

/// A key goes down on the board.
pub(super) fn on_key_down(
    workspace: Workspace,
    dragging: Dragging,
    panning: Panning,
    zooming: Zooming,
    event: &KeyboardEvent,
) {
    let shell = workspace.shell;
    if shell.dialogs.is_asking() || dom::is_text_field(event.target()) {
        return;
    }
    let Some(chord) = chord(event, shell.keys) else { return };
    let action = keymap::board_action(&chord, shell.key_preference.has_single_keys_now());
    if let Some(BoardAction::Zoom(action)) = action {
        event.prevent_default();
        return zooming.act(action);
    }
    if dragging.is_following_keys() {
        return on_lifted_key(dragging, event, &chord);
    }
    let is_space = action == Some(BoardAction::Lift);
    let is_on_button = dom::closest(event.target(), "button:not([data-curve-point])").is_some();
    if is_on_button && (is_space || chord.key == "Enter") {
        if is_space && !event.repeat() {
            panning.space_down(None);
        }
        return;
    }
    let spot = dom::spot_at(event.target());
    if is_space {
        event.prevent_default();
        if !event.repeat() {
            hold_space(workspace, panning, spot);
        }
        return;
    }
    let (Some(spot), Some(action)) = (spot, action) else { return };
    match action {
        // A drag by pointer is ended by the editor around the board, and nothing else with it.
        BoardAction::Leave if !dragging.is_idle() || !leave(workspace) => return,
        action => act(workspace, spot, action),
    }
    event.prevent_default();
}

/// Closes the bar that finds, or else shows all stages again, or else takes the selection away. Answers whether
/// there was any of that.
fn leave(workspace: Workspace) -> bool {
    if workspace.is_finding() {
        workspace.close_find(false);
        return true;
    }
    if workspace.is_focusing() {
        workspace.show_all_stages();
        return true;
    }
    workspace.deselect()
}

/// Space goes down on `spot`: what is there is lifted when it comes up, unless the board was moved meanwhile.
fn hold_space(workspace: Workspace, panning: Panning, spot: Option<Spot>) {
    let item = spot.and_then(drag_item_at);
    let on_map = item.and_then(|item| item.on_map());
    if on_map.is_some_and(|item| !workspace.store.is_selected(item)) {
        workspace.store.select(on_map);
    }
    panning.space_down(item);
}

/// Selects on from where the selection began to the next card in `direction`.
fn extend(workspace: Workspace, from: Spot, direction: Direction) {
    let key = focus::FocusKey::Arrow(direction);
    if let Some(Spot::Card(card)) = next_spot(workspace, from, key) {
        workspace.select_to(card);
        workspace.go_to(Spot::Card(card));
    }
}

/// Where a key takes the focus.
fn next_spot(workspace: Workspace, from: Spot, key: focus::FocusKey) -> Option<Spot> {
    let rows = workspace.rows_now();
    let is_strip = |stage| workspace.folding.is_narrow_now(stage);
    workspace.store.peek(|document| focus::next_shown(document, &rows, from, key, is_strip))
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
            if let Some(next) = next_spot(workspace, spot, key) {
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
        (BoardAction::Duplicate, _) => {
            if let Some(item) = item {
                workspace.with_part(&DUPLICATE, move |duplicate| duplicate(workspace, item));
            }
        }
        (BoardAction::Extend(direction), Spot::Card(_)) => extend(workspace, spot, direction),
        (BoardAction::Toggle, Spot::Card(card)) => workspace.toggle_card(card),
        (BoardAction::SelectAll, _) => workspace.select_all_cards(),
        (BoardAction::Help, _) => workspace.shell.dialogs.ask(Dialog::Shortcuts),
        (BoardAction::Better | BoardAction::Worse, _)
        | (BoardAction::Extend(_) | BoardAction::Toggle | BoardAction::Lift | BoardAction::Leave, _)
        // Zooming needs nothing that has the focus.
        | (BoardAction::Zoom(_), _) => {}
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
