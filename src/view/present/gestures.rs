//! What mouse, finger and pen do on the slides: taps at the sides and strokes turn them, every move wakes the bar.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use crate::session::activation::PointerKind;
use crate::session::hit::PointInClient;
use crate::session::presentation::turn;
use crate::state::dom;
use crate::view::editor::pointer_kind;
use crate::view::present::PRESENTATION;
use crate::view::present::show::Show;

/// What does something itself when it is pressed.
const CONTROLS: &str = ".present-bar, button, select, a, summary";

/// A press that may become a tap or a stroke.
#[derive(Debug, Clone, Copy)]
struct Press {
    pointer: i32,
    kind: PointerKind,
    from: PointInClient,
}

/// The presses on the slides, one at a time.
#[derive(Clone, Copy)]
pub struct Presses {
    show: Show,
    press: StoredValue<Option<Press>>,
}

impl Presses {
    /// Nothing is pressed yet.
    pub fn new(show: Show) -> Self {
        Self { show, press: StoredValue::new(None) }
    }

    /// Something goes down. A second finger, or another button, calls the first off.
    pub fn on_down(self, event: &PointerEvent) {
        self.on_move(event);
        let kind = pointer_kind(event);
        let is_on_slide = dom::closest(event.target(), CONTROLS).is_none();
        let is_press =
            event.is_primary() && event.button() == 0 && is_on_slide && !self.show.pointer.is_on_now();
        let press = Press { pointer: event.pointer_id(), kind, from: dom::point_of(event) };
        self.press.set_value(is_press.then_some(press));
    }

    /// Something moves, or comes down.
    pub fn on_move(self, event: &PointerEvent) {
        self.show.rest.wake();
        self.show.pointer.move_to(dom::point_of(event));
    }

    /// Something comes up.
    pub fn on_up(self, event: &PointerEvent) {
        let press = self.press.try_update_value(Option::take).flatten();
        let Some(press) = press.filter(|press| press.pointer == event.pointer_id()) else { return };
        let width = dom::find(PRESENTATION).map_or(0.0, |slides| dom::rect(&slides).width);
        if let Some(turn) = turn(press.kind, press.from, dom::point_of(event), width) {
            self.show.step(turn);
        }
    }

    /// The browser scrolls or zooms with it.
    pub fn on_cancel(self) {
        self.press.set_value(None);
    }
}
