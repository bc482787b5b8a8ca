//! What pointers do on the board: only forwarding, the drag machine decides.

use leptos::ev::{MouseEvent, PointerEvent};

use crate::model::CardKind;
use crate::session::activation::{Part, PointerKind};
use crate::session::drag::{CancelReason, DragItem, Press};
use crate::session::focus::Spot;
use crate::session::hit::PointInClient;
use crate::session::{GridRow, Item};
use crate::state::drag::Dragging;
use crate::state::editor_parts::BEGIN_BAND;
use crate::state::{Panning, Workspace, dom};
use crate::view::editor::board_menu::{self, Owner};

/// Things on which a press never starts a drag.
const CONTROLS: &str = "button:not([data-curve-point]):not([data-new]), input, textarea, select, a";

/// A pointer goes down.
pub(super) fn on_down(workspace: Workspace, dragging: Dragging, panning: Panning, event: &PointerEvent) {
    if dragging.is_palm(pointer_kind(event)) {
        return;
    }
    if panning.press(event) {
        return dragging.other_press();
    }
    let target = event.target();
    let is_on_control = dom::closest(target.clone(), CONTROLS).is_some();
    let item = drag_item(event).filter(|_| !is_on_control);
    let Some(item) = item else {
        dragging.other_press();
        if !is_on_control && event.button() == 0 && is_on_empty_board(event) {
            workspace.with_part(&BEGIN_BAND, {
                let event = event.clone();
                move |begin| begin(workspace, dragging, event.clone())
            });
        }
        return;
    };
    let is_handle = matches!(item, DragItem::Face(_) | DragItem::NewCard(_))
        || dom::closest(target.clone(), "[data-handle]").is_some();
    let corner = dom::closest(target, "[data-card],[data-stage],[data-lane],[data-new],[data-curve-point]");
    let corner = corner.map(|element| dom::rect(&element)).unwrap_or_default();
    dragging.press(Press {
        pointer: event.pointer_id(),
        kind: pointer_kind(event),
        is_primary: event.is_primary(),
        // On a Mac, Control with a press asks for the context menu.
        button: if event.ctrl_key() { 2 } else { event.button() },
        item,
        part: if is_handle { Part::Handle } else { Part::Body },
        at: dom::point_of(event),
        corner: PointInClient { x: corner.left, y: corner.top },
    });
}

/// Whether a mouse is on the board beside all things. A finger scrolls there.
fn is_on_empty_board(event: &PointerEvent) -> bool {
    pointer_kind(event) == PointerKind::Mouse
        && dom::cell_at(event.target()).is_some()
        && dom::item_at(event.target()).is_none()
}

/// A pointer moves.
pub(super) fn on_move(dragging: Dragging, panning: Panning, event: &PointerEvent) {
    if panning.moved(event) {
        return;
    }
    dragging.copying(event.alt_key());
    dragging.moved(event.pointer_id(), dom::point_of(event));
}

/// A pointer goes up.
pub(super) fn on_up(dragging: Dragging, panning: Panning, event: &PointerEvent) {
    if panning.released(event.pointer_id()) {
        return;
    }
    dragging.copying(event.alt_key());
    dragging.released(event.pointer_id(), dom::point_of(event));
}

/// The browser takes a pointer away.
pub(super) fn on_cancel(dragging: Dragging, panning: Panning, event: &PointerEvent) {
    if !panning.released(event.pointer_id()) {
        dragging.pointer_lost(event.pointer_id(), CancelReason::PointerCancel);
    }
}

/// The board lost a pointer that it had captured. Cards lose theirs whenever the board takes it.
pub(super) fn on_lost_capture(dragging: Dragging, event: &PointerEvent) {
    if dom::is_board(event.target()) {
        dragging.pointer_lost(event.pointer_id(), CancelReason::LostCapture);
    }
}

/// A click: on a button of the board, or to select what is there.
pub(super) fn on_click(workspace: Workspace, dragging: Dragging, panning: Panning, event: &MouseEvent) {
    let target = event.target();
    // The click of a palm that came down before the pen did; that of the pen comes when it is up.
    if dragging.is_held_by_pen() {
        return;
    }
    if panning.swallows_click() || dragging.swallows_click() || dom::is_text_field(target.clone()) {
        return;
    }
    if let Some(button) = dom::closest(target.clone(), "[data-menu]") {
        if let Some(item) = dom::item_at(target.clone()) {
            board_menu::open_at_button(workspace, Owner::new(item, dom::spot_at(target)), &button);
        }
        return;
    }
    if dom::closest(target.clone(), "[data-add-stage]").is_some() {
        return workspace.add_stage(None);
    }
    if dom::closest(target.clone(), "[data-add]").is_some() {
        if let Some(cell) = dom::cell_at(target) {
            workspace.begin_draft(cell, usize::MAX);
        }
        return;
    }
    let item = dom::face_at(target.clone()).map(Item::Card).or_else(|| dom::item_at(target));
    match item {
        Some(Item::Card(card)) if event.shift_key() => workspace.select_to(card),
        Some(Item::Card(card)) if event.ctrl_key() || event.meta_key() => workspace.toggle_card(card),
        _ => workspace.store.select(item),
    }
}

/// A double click edits a title.
pub(super) fn on_double_click(workspace: Workspace, event: &MouseEvent) {
    let target = event.target();
    if dom::closest(target.clone(), CONTROLS).is_some() {
        return;
    }
    match (dom::item_at(target.clone()), dom::cell_at(target)) {
        (Some(item), _) => workspace.edit_title(item),
        (None, Some(cell)) if workspace.folding.is_narrow_now(cell.stage) => {
            workspace.collapse_stage(cell.stage, false);
        }
        (None, Some(cell)) if workspace.takes_cards(cell) => workspace.begin_draft(cell, usize::MAX),
        (None, _) => {}
    }
}

/// What kind of pointer an event is of.
pub(crate) fn pointer_kind(event: &PointerEvent) -> PointerKind {
    match event.pointer_type().as_str() {
        "touch" => PointerKind::Touch,
        "pen" => PointerKind::Pen,
        _ => PointerKind::Mouse,
    }
}

/// What a press at an event's target would drag.
fn drag_item(event: &PointerEvent) -> Option<DragItem> {
    let new = dom::closest(event.target(), "[data-new]");
    if let Some(kind) = new.and_then(|element| element.get_attribute("data-new")) {
        let kind = if kind == "touchpoint" { CardKind::Touchpoint } else { CardKind::Note };
        return Some(DragItem::NewCard(kind));
    }
    dom::spot_at(event.target()).and_then(drag_item_at)
}

/// What can be dragged at a place on the board.
pub(super) fn drag_item_at(spot: Spot) -> Option<DragItem> {
    match spot {
        Spot::Card(card) => Some(DragItem::Card(card)),
        Spot::Face(card) => Some(DragItem::Face(card)),
        Spot::Stage(stage) => Some(DragItem::Stage(stage)),
        Spot::Lane(row) => Some(DragItem::Lane(row)),
        Spot::Cell(_) => None,
    }
}

/// What a thing is for the drag machine. The row of a lane is the first one that shows it.
pub(super) fn drag_item_of(workspace: Workspace, item: Item) -> Option<DragItem> {
    match item {
        Item::Card(card) => Some(DragItem::Card(card)),
        Item::Stage(stage) => Some(DragItem::Stage(stage)),
        Item::Lane(lane) => {
            let rows = workspace.rows_now();
            rows.into_iter().find(|row: &GridRow| row.lane == lane).map(DragItem::Lane)
        }
        Item::Persona(_) => None,
    }
}
