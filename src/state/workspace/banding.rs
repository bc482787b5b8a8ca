//! Selecting cards by a rectangle that is drawn with the mouse over the empty board.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use crate::platform::element::{self, HtmlElement};
use crate::platform::listen::{self, EventType, Listener};
use crate::platform::{clock, page};
use crate::session::autoscroll::{Autoscroll, Axes, Motion, Zone};
use crate::session::band::Band;
use crate::session::focus::Spot;
use crate::session::hit::{PointInBoard, PointInClient, RectInClient};
use crate::session::{Item, Selection};
use crate::state::drag::Dragging;
use crate::state::workspace::Workspace;
use crate::state::{dom, measure};

/// How far the mouse moves before a press becomes a rectangle, in px.
const THRESHOLD: f64 = 4.0;
/// The number of no pointer: the mouse went up, or the board is gone.
const GONE: i32 = -1;
/// How long cards that came near while the board scrolls may wait to be measured, in ms.
const MEASURE_AFTER_MS: f64 = 120.0;

/// A press on the empty board, and what became of it.
struct Banding {
    workspace: Workspace,
    dragging: Dragging,
    board: HtmlElement,
    pointer: i32,
    pressed: PointInClient,
    /// Where the mouse is.
    latest: PointInClient,
    /// What was selected before.
    before: Selection,
    /// Whether what was selected before stays selected.
    is_adding: bool,
    drawn: Option<Drawn>,
    listeners: Vec<Listener>,
}

/// A rectangle on the board, and how the board stood when it was last looked at.
struct Drawn {
    band: Band,
    viewport: RectInClient,
    origin: PointInClient,
    /// Where the mouse was.
    to: PointInClient,
    /// When the cards were measured, in ms of the clock, unless the board has scrolled since.
    measured: f64,
    is_measured: bool,
    autoscroll: Autoscroll,
    last_frame: f64,
}

impl Workspace {
    /// A mouse went down on the empty board: from now on until it goes up it draws a rectangle.
    pub(crate) fn begin_band(self, dragging: Dragging, event: PointerEvent) {
        let Some(board) = element::find("[data-canvas]") else { return };
        let at = dom::point_of(&event);
        let banding = Rc::new(RefCell::new(Banding {
            workspace: self,
            dragging,
            board,
            pointer: event.pointer_id(),
            pressed: at,
            latest: at,
            before: self.store.selection_now(),
            is_adding: event.shift_key() || event.ctrl_key() || event.meta_key(),
            drawn: None,
            listeners: Vec::new(),
        }));
        let of_frames = Rc::clone(&banding);
        let moved = move |banding: &mut Banding, event: PointerEvent| {
            if banding.moved(&event) {
                next_frame(self, &of_frames);
            }
        };
        let listeners = [
            hear(&banding, "pointermove", moved),
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
            if banding.workspace.is_open() {
                handle(&mut banding, event);
            } else {
                banding.pointer = GONE;
            }
            if banding.pointer == GONE { std::mem::take(&mut banding.listeners) } else { Vec::new() }
        };
        // A listener cannot be dropped while it runs.
        if !ended.is_empty() {
            request_animation_frame(move || drop(ended));
        }
    }))
}

/// Draws frame by frame until the mouse goes up.
fn next_frame(workspace: Workspace, banding: &Rc<RefCell<Banding>>) {
    let banding = Rc::clone(banding);
    workspace.next_frame(move || {
        let goes_on = banding.borrow_mut().frame();
        if goes_on {
            next_frame(workspace, &banding);
        }
    });
}

impl Banding {
    /// Remembers where the mouse is. Answers whether a rectangle begins.
    fn moved(&mut self, event: &PointerEvent) -> bool {
        if event.pointer_id() != self.pointer {
            return false;
        }
        self.latest = dom::point_of(event);
        let (from, to) = (self.pressed, self.latest);
        if self.drawn.is_some() || (to.x - from.x).hypot(to.y - from.y) < THRESHOLD {
            return false;
        }
        self.drawn = Some(self.measured());
        true
    }

    /// The rectangle where the press was, over the cards that are drawn now.
    fn measured(&self) -> Drawn {
        let (origin, now) = (measure::origin(&self.board), clock::now_ms());
        let kept = if self.is_adding { self.before.cards().clone() } else { BTreeSet::new() };
        Drawn {
            band: Band::new(on_board(self.pressed, origin), measure::all_cards(&self.board), kept),
            viewport: measure::viewport(&self.board),
            origin,
            to: self.pressed,
            measured: now,
            is_measured: true,
            autoscroll: Autoscroll::new(Zone::Edge),
            last_frame: now,
        }
    }

    /// Does what the mouse and the time ask for: first what is read from the page, then what changes it. Answers
    /// whether a rectangle is still drawn.
    fn frame(&mut self) -> bool {
        let Some(drawn) = &mut self.drawn else { return false };
        let now = clock::now_ms();
        let is_new = drawn.look(&self.board, self.latest, now);
        let motion = if page::prefers_reduced_motion() { Motion::Reduced } else { Motion::Full };
        let velocity = drawn.autoscroll.velocity(self.latest, drawn.viewport, Axes::Both, motion, now);
        let seconds = (now - drawn.last_frame).max(0.0) / 1000.0;
        drawn.last_frame = now;
        if is_new {
            self.show();
        }
        if velocity.x != 0.0 || velocity.y != 0.0 {
            element::scroll_by(&self.board, velocity.x * seconds, velocity.y * seconds);
        }
        true
    }

    /// Draws the rectangle and selects what it touches.
    fn show(&self) {
        let Some(drawn) = &self.drawn else { return };
        let to = on_board(drawn.to, drawn.origin);
        draw(Some(drawn.band.rect(to)));
        let store = self.workspace.store;
        if !drawn.band.touches(to, store.selection_now().cards()) {
            store.select_all(Selection::of_cards(drawn.band.touched(to)));
        }
    }

    fn key(&mut self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.drawn.is_some() {
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
        if let Some(drawn) = &mut self.drawn {
            if is_cancelled {
                self.workspace.store.select_all(self.before.clone());
            } else {
                // The mouse may have moved, and the board scrolled, since the last frame.
                drawn.measured = f64::NEG_INFINITY;
                drawn.look(&self.board, self.latest, clock::now_ms());
                self.show();
                self.take_selection();
            }
            self.drawn = None;
            draw(None);
            self.dragging.swallow_click();
        }
        self.pointer = GONE;
    }
}

impl Drawn {
    /// Reads where the board and the mouse are. Answers whether that is news.
    fn look(&mut self, board: &HtmlElement, to: PointInClient, now: f64) -> bool {
        let origin = measure::origin(board);
        let has_scrolled = origin != self.origin;
        self.is_measured &= !has_scrolled;
        let measures = !self.is_measured && now - self.measured > MEASURE_AFTER_MS;
        if measures {
            self.band.measure_again(measure::all_cards(board));
            (self.measured, self.is_measured) = (now, true);
        }
        let is_new = has_scrolled || measures || to != self.to;
        (self.origin, self.to) = (origin, to);
        is_new
    }
}

fn on_board(at: PointInClient, origin: PointInClient) -> PointInBoard {
    PointInBoard { x: at.x - origin.x, y: at.y - origin.y }
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
