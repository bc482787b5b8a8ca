//! Moving the board by hand: with the middle button, or with any while Space is held.
//!
//! Space has two meanings. Pressed and let go it lifts what has the focus; so the lift waits for the key to come
//! up, and does not happen if a pointer was pressed meanwhile.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::platform::element::{self, HtmlElement};
use crate::session::drag::DragItem;
use crate::session::hit::PointInClient;
use crate::state::{dom, listen};

/// The middle button of a mouse.
const MIDDLE: i16 = 1;

/// A pointer that moves the board.
#[derive(Debug)]
struct Pan {
    pointer: i32,
    board: HtmlElement,
    /// The place of the pointer, plus how far the board was scrolled when it was pressed.
    sum: PointInClient,
}

#[derive(Debug, Default)]
struct Going {
    is_space_down: bool,
    /// What is lifted when Space comes up.
    armed: Option<DragItem>,
    pan: Option<Pan>,
    /// Whether a pointer moved the board since Space went down.
    was_used: bool,
    swallows_click: bool,
}

/// Moving the board by hand.
#[derive(Debug, Clone, Copy)]
pub struct Panning {
    going: StoredValue<SendWrapper<Going>>,
}

impl Panning {
    /// Makes it; what ends it from outside is heard from now on.
    #[must_use]
    pub fn provide() -> Self {
        let panning = Self { going: StoredValue::new(SendWrapper::new(Going::default())) };
        listen::on_window_blur(move || panning.stop());
        provide_context(panning);
        panning
    }

    /// The one of the board that a component belongs to.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Keeps the browser from doing something of its own with the middle button: scrolling by itself, or pasting.
    pub fn hear_middle_button(self, area: &HtmlElement) {
        for name in ["mousedown", "mouseup", "auxclick"] {
            listen::keep_on(area, name, move |event: MouseEvent| {
                if event.button() == MIDDLE && !dom::is_text_field(event.target()) {
                    event.prevent_default();
                }
            });
        }
    }

    /// Space goes down, on the board or while nothing has the focus. `item` is lifted when it comes up again.
    pub fn space_down(self, item: Option<DragItem>) {
        self.change(|going| {
            going.is_space_down = true;
            going.was_used = false;
            going.armed = item;
        });
        self.show();
    }

    /// Space comes up. Answers what is to be lifted now.
    pub fn space_up(self, event: &KeyboardEvent) -> Option<DragItem> {
        let (item, was_used) = self.change(|going| {
            going.is_space_down = false;
            (going.armed.take(), std::mem::take(&mut going.was_used))
        });
        if was_used {
            // It would press the button that has the focus.
            event.prevent_default();
        }
        self.show();
        item
    }

    /// A pointer goes down on the board. Answers whether it moves the board from now on.
    pub fn press(self, event: &PointerEvent) -> bool {
        let begins = self.change(|going| {
            going.armed = None;
            going.swallows_click = false;
            let is_left = going.is_space_down && event.button() == 0;
            (is_left || event.button() == MIDDLE) && going.pan.is_none()
        });
        let is_on_board = dom::closest(event.target(), "[data-canvas]").is_some();
        if !begins || !is_on_board || !event.is_primary() || dom::is_text_field(event.target()) {
            return false;
        }
        let Some(board) = dom::find("[data-canvas]") else { return false };
        event.prevent_default();
        element::capture_pointer(&board, event.pointer_id());
        let (right, down) = element::scroll_place(&board);
        let sum =
            PointInClient { x: right + f64::from(event.client_x()), y: down + f64::from(event.client_y()) };
        self.change(|going| {
            going.was_used = true;
            going.swallows_click = event.button() == 0;
            going.pan = Some(Pan { pointer: event.pointer_id(), board, sum });
        });
        self.show();
        true
    }

    /// A pointer moves. Answers whether it moves the board.
    pub fn moved(self, event: &PointerEvent) -> bool {
        self.change(|going| {
            let Some(pan) = going.pan.as_ref().filter(|pan| pan.pointer == event.pointer_id()) else {
                return false;
            };
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            element::scroll_to(&pan.board, pan.sum.x - x, pan.sum.y - y);
            true
        })
    }

    /// A pointer goes up, or is lost. Answers whether it moved the board.
    pub fn released(self, pointer: i32) -> bool {
        let is_over = self.change(|going| going.pan.take_if(|pan| pan.pointer == pointer).is_some());
        if is_over {
            self.show();
        }
        is_over
    }

    /// Whether the click that comes now belongs to a pan.
    #[must_use]
    pub fn swallows_click(self) -> bool {
        self.change(|going| std::mem::take(&mut going.swallows_click))
    }

    fn stop(self) {
        self.change(|going| {
            going.is_space_down = false;
            going.armed = None;
            going.pan = None;
        });
        self.show();
    }

    /// Shows the hand.
    fn show(self) {
        let hand = self.change(|going| match (&going.pan, going.is_space_down) {
            (Some(_), _) => Some("grabbing"),
            (None, true) => Some("grab"),
            (None, false) => None,
        });
        if let Some(board) = dom::find("[data-canvas]") {
            element::set_attribute(&board, "data-hand", hand);
        }
    }

    fn change<R: Default>(self, change: impl FnOnce(&mut Going) -> R) -> R {
        self.going.try_update_value(|going| change(going)).unwrap_or_default()
    }
}
