//! Selecting cards by a rectangle that is drawn with the mouse over the empty board.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::platform::element::{self, HtmlElement};
use crate::platform::listen::{self, EventType, Listener};
use crate::session::band::Band;
use crate::session::focus::Spot;
use crate::session::hit::{PointInBoard, PointInClient};
use crate::session::{Item, Selection};
use crate::state::drag::Dragging;
use crate::state::workspace::Workspace;
use crate::state::{dom, measure};

/// How far the mouse moves before a press becomes a rectangle, in px.
const THRESHOLD: f64 = 4.0;

/// A press on the empty board, and what became of it.
struct Banding {
    workspace: Workspace,
    dragging: Dragging,
    board: HtmlElement,
    pointer: i32,
    pressed: PointInClient,
    /// What was selected before.
    before: Selection,
    /// Whether what was selected before stays selected.
    is_adding: bool,
    band: Option<Band>,
    listeners: Vec<Listener>,
}

impl Workspace {
    /// A mouse went down on the empty board: from now on until it goes up it draws a rectangle.
    pub(crate) fn begin_band(self, dragging: Dragging, event: PointerEvent) {
        let Some(board) = element::find("[data-canvas]") else { return };
        let banding = Rc::new(RefCell::new(Banding {
            workspace: self,
            dragging,
            board: board.clone(),
            pointer: event.pointer_id(),
            pressed: point(&event),
            before: self.store.selection_now(),
            is_adding: event.shift_key() || event.ctrl_key() || event.meta_key(),
            band: None,
            listeners: Vec::new(),
        }));
        let listeners = [
            hear(&banding, "pointermove", |banding, event: PointerEvent| banding.moved(&event)),
            hear(&banding, "pointerup", |banding, _: PointerEvent| banding.end(false)),
            hear(&banding, "pointercancel", |banding, _: PointerEvent| banding.end(true)),
            hear(&banding, "blur", |banding, _: leptos::ev::Event| banding.end(true)),
            hear(&banding, "keydown", |banding, event: KeyboardEvent| banding.key(&event)),
        ];
        banding.borrow_mut().listeners = listeners.into_iter().flatten().collect();
    }
}

/// Hears an event of the window as long as the rectangle is drawn.
fn hear<E: EventType + 'static>(
    banding: &Rc<RefCell<Banding>>,
    name: &'static str,
    handle: impl Fn(&mut Banding, E) + 'static,
) -> Option<Listener> {
    let banding = Rc::clone(banding);
    let window = listen::window()?;
    Some(listen::on(&window, name, move |event: E| {
        let ended = {
            let mut banding = banding.borrow_mut();
            handle(&mut banding, event);
            if banding.pointer < 0 { std::mem::take(&mut banding.listeners) } else { Vec::new() }
        };
        // A listener cannot be dropped while it runs.
        if !ended.is_empty() {
            request_animation_frame(move || drop(ended));
        }
    }))
}

impl Banding {
    fn moved(&mut self, event: &PointerEvent) {
        if event.pointer_id() != self.pointer {
            return;
        }
        let at = point(event);
        let distance = (at.x - self.pressed.x).hypot(at.y - self.pressed.y);
        if self.band.is_none() && distance >= THRESHOLD {
            self.band = Some(self.measured());
        }
        let Some(band) = &self.band else { return };
        let to = self.on_board(at);
        let touched = band.touched(to);
        draw(Some(band.rect(to)));
        if touched != *self.workspace.store.selection_now().cards() {
            self.workspace.store.select_all(Selection::of_cards(touched));
        }
    }

    /// The rectangle where the press was, over the cards that are drawn now.
    fn measured(&self) -> Band {
        let kept = if self.is_adding { self.before.cards().clone() } else { BTreeSet::new() };
        Band::new(self.on_board(self.pressed), measure::all_cards(&self.board), kept)
    }

    fn on_board(&self, at: PointInClient) -> PointInBoard {
        let origin = measure::origin(&self.board);
        PointInBoard { x: at.x - origin.x, y: at.y - origin.y }
    }

    fn key(&mut self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.band.is_some() {
            event.prevent_default();
            event.stop_propagation();
            self.end(true);
        }
    }

    /// Says how many cards are selected; keys act on them now.
    fn take_selection(&self) {
        let selection = self.workspace.store.selection_now();
        if let Some(Item::Card(card)) = selection.lead() {
            self.workspace.go_to(Spot::Card(card));
        }
        self.workspace.choose(selection);
    }

    /// The rectangle goes; what it touched stays selected, unless it was given up.
    fn end(&mut self, is_cancelled: bool) {
        if self.band.take().is_some() {
            draw(None);
            self.dragging.swallow_click();
            match is_cancelled {
                true => self.workspace.store.select_all(self.before.clone()),
                false => self.take_selection(),
            }
        }
        self.pointer = -1;
    }
}

/// Draws the rectangle, or takes it away.
fn draw(rect: Option<crate::session::hit::RectInBoard>) {
    let Some(band) = dom::find("[data-band]") else { return };
    if let Some(rect) = rect {
        element::set_style(&band, "width", &format!("{:.1}px", rect.x.length()));
        element::set_style(&band, "height", &format!("{:.1}px", rect.y.length()));
        element::move_to(&band, rect.x.start, rect.y.start);
    }
    element::set_class(&band, "shown", rect.is_some());
}

fn point(event: &PointerEvent) -> PointInClient {
    PointInClient { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}
