//! Dragging points: forwards what pointers do to the machine in `session::plan`, and does what it says.

use std::time::Duration;

use leptos::ev::{MouseEvent, PointerEvent, TouchEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::model::CardId;
use crate::session::Item;
use crate::session::activation::{HOLD_MS, Part};
use crate::session::hit::{PointInClient, Span};
use crate::session::plan::{self, PointDrag, PointMove, PointPress, Rating, Spot, Target};
use crate::state::{Workspace, dom, listen};
use crate::view::editor::{hear_palms, pointer_kind};

/// The dragging of points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dragging {
    pub(crate) workspace: Workspace,
    drag: StoredValue<PointDrag>,
    /// The places to drop, measured when a point is lifted.
    targets: StoredValue<Vec<Target>>,
    pub(crate) lifted: RwSignal<Option<CardId>>,
    pub(crate) over: RwSignal<Option<Spot>>,
    pub(crate) at: RwSignal<PointInClient>,
    /// Runs while a finger rests that may lift.
    hold: StoredValue<Option<TimeoutHandle>>,
}

impl Dragging {
    pub(crate) fn start(workspace: Workspace) -> Self {
        let dragging = Self {
            workspace,
            drag: StoredValue::new(PointDrag::Idle),
            targets: StoredValue::new(Vec::new()),
            lifted: RwSignal::new(None),
            over: RwSignal::new(None),
            at: RwSignal::new(PointInClient { x: 0.0, y: 0.0 }),
            hold: StoredValue::new(None),
        };
        listen::keep_on_window("pointerdown", move |event: PointerEvent| dragging.on_other_press(&event));
        listen::keep_on_window("pointermove", move |event: PointerEvent| dragging.on_move(&event));
        listen::keep_on_window("pointerup", move |event: PointerEvent| dragging.on_up(&event));
        listen::keep_on_window("pointercancel", move |event: PointerEvent| dragging.on_lost(&event));
        hear_palms(move || dragging.drag.with_value(PointDrag::holder));
        listen::on_window_blur(move || dragging.cancel());
        listen::on_window_keydown(move |event| {
            if event.key() == "Escape" {
                dragging.cancel();
            }
        });
        dragging
    }

    pub(crate) fn on_press(self, event: &PointerEvent, card: CardId) {
        if !self.workspace.mode_now().allows_layout() {
            return;
        }
        if !event.is_primary() || event.button() != 0 || event.ctrl_key() {
            return;
        }
        if self.is_palm(event) {
            return;
        }
        if self.drag.with_value(|drag| drag.gives_way_to(pointer_kind(event))) {
            self.cancel();
        }
        let is_handle = dom::closest(event.target(), "[data-handle]").is_some();
        let press = PointPress {
            pointer: event.pointer_id(),
            kind: pointer_kind(event),
            part: if is_handle { Part::Handle } else { Part::Body },
            at: dom::point_of(event),
            card,
        };
        self.stop_hold();
        if self.drag.try_update_value(|drag| drag.press(press)) == Some(true) {
            let wait = Duration::from_secs_f64(HOLD_MS / 1000.0);
            self.hold.set_value(set_timeout_with_handle(move || self.on_held(), wait).ok());
        }
    }

    /// A second finger wants something else: to zoom, or to scroll.
    fn on_other_press(self, event: &PointerEvent) {
        if !event.is_primary() && !self.is_palm(event) {
            self.cancel();
        }
    }

    fn is_palm(self, event: &PointerEvent) -> bool {
        self.drag.with_value(|drag| drag.is_palm(pointer_kind(event)))
    }

    fn is_held_by(self, event: &PointerEvent) -> bool {
        self.drag.with_value(|drag| drag.is_held_by(event.pointer_id()))
    }

    /// The browser takes a pointer away.
    fn on_lost(self, event: &PointerEvent) {
        if self.is_held_by(event) {
            self.cancel();
        }
    }

    fn on_held(self) {
        if let Some(at) = self.drag.try_update_value(PointDrag::held).flatten() {
            self.lift(at);
        }
    }

    fn stop_hold(self) {
        if let Some(hold) = self.hold.try_update_value(Option::take).flatten() {
            hold.clear();
        }
    }

    /// Prevents scrolling by a finger that drags. The listener must be there before the touch begins: otherwise
    /// the browser scrolls and takes the pointer away.
    pub(crate) fn hear_touches(self, board: &dom::HtmlElement) {
        listen::keep_on(board, "touchmove", move |event: TouchEvent| {
            if self.lifted.get_untracked().is_some() && event.cancelable() {
                event.prevent_default();
            }
        });
    }

    /// A finger that rests asks for no menu.
    pub(crate) fn on_context_menu(self, event: &MouseEvent) {
        if self.drag.with_value(PointDrag::is_touching) {
            event.prevent_default();
        }
    }

    fn lift(self, at: PointInClient) {
        self.targets.set_value(targets());
        self.lifted.set(self.drag.with_value(PointDrag::lifted));
        self.follow(at);
        self.frame(self.workspace.now());
    }

    fn on_move(self, event: &PointerEvent) {
        let at = dom::point_of(event);
        match self.drag.try_update_value(|drag| drag.moved(event.pointer_id(), at)) {
            Some(PointMove::Lift) => self.lift(at),
            Some(PointMove::Follow) => self.follow(at),
            Some(PointMove::Nothing) | None => {}
        }
    }

    fn follow(self, at: PointInClient) {
        self.at.set(at);
        let over = self.targets.with_value(|targets| plan::spot_at(targets, at));
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    /// Scrolls as long as a lifted point is near an edge, and measures anew what may have moved.
    fn frame(self, last: f64) {
        request_animation_frame(move || {
            // The last frame may come when the plan is gone already.
            if self.lifted.try_get_untracked().flatten().is_none() {
                return;
            }
            let (now, at) = (self.workspace.now(), self.at.get_untracked());
            let seconds = (now - last) / 1000.0;
            scroll(at, seconds);
            self.targets.set_value(targets());
            self.follow(at);
            self.frame(now);
        });
    }

    fn on_up(self, event: &PointerEvent) {
        if !self.is_held_by(event) {
            return;
        }
        let card = self.drag.try_update_value(|drag| drag.released(event.pointer_id())).flatten();
        let over = self.over.get_untracked();
        self.stop_hold();
        self.rest();
        match (card, over) {
            (Some(card), Some(Spot::At(rating))) => rate(self.workspace, card, Some(rating)),
            (Some(card), Some(Spot::Tray)) => rate(self.workspace, card, None),
            _ => {}
        }
    }

    fn cancel(self) {
        self.stop_hold();
        if self.drag.try_update_value(PointDrag::cancel) == Some(true) {
            self.rest();
        }
    }

    fn rest(self) {
        if self.lifted.get_untracked().is_some() {
            self.lifted.set(None);
            self.over.set(None);
        }
    }
}

/// Scrolls the plan, and the board in it, if the pointer is at one of their edges.
fn scroll(at: PointInClient, seconds: f64) {
    if let Some(plan) = dom::find("[data-plan]") {
        let rect = dom::rect(&plan);
        let speed = plan::edge_speed(at.y, Span { start: rect.top, end: rect.top + rect.height });
        dom::scroll_by(&plan, 0.0, speed * seconds);
    }
    if let Some(board) = dom::find("[data-plan-scroll]") {
        let rect = dom::rect(&board);
        let speed = plan::edge_speed(at.x, Span { start: rect.left, end: rect.left + rect.width });
        dom::scroll_by(&board, speed * seconds, 0.0);
    }
}

/// The places of the board and the tray, as they are on the screen now.
fn targets() -> Vec<Target> {
    let Some(board) = dom::find("[data-plan-board]") else { return Vec::new() };
    let places = dom::find_all(&board, "[data-impact], [data-tray]").into_iter();
    let target = |element: dom::HtmlElement| {
        let number = |name: &str| element.get_attribute(name)?.parse().ok();
        let spot = match (number("data-impact"), number("data-effort")) {
            (Some(impact), Some(effort)) => Spot::At(Rating { impact, effort }),
            _ => Spot::Tray,
        };
        let rect = dom::rect(&element);
        let (right, bottom) = (rect.left + rect.width, rect.top + rect.height);
        Target { spot, left: rect.left, top: rect.top, right, bottom }
    };
    places.map(target).collect()
}

/// Gives an opportunity a rating, or takes it away, says so, and keeps the focus on it.
pub(crate) fn rate(workspace: Workspace, card: CardId, rating: Option<Rating>) {
    let before = workspace.store.peek(|document| document.card(card).and_then(Rating::of));
    if before == rating && rating.is_some() {
        return;
    }
    if workspace.run_and_tell(plan::rate(card, rating)) {
        workspace.store.select(Some(Item::Card(card)));
        dom::focus_soon(selector(card));
    }
}

fn selector(card: CardId) -> String {
    format!("[data-point=\"{card}\"] button")
}
