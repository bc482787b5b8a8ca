//! From idle over a press to a lift.

use crate::session::activation::{Activation, HOLD_MS, HOLD_TOLERANCE};
use crate::session::drag::lifted::Lifted;
use crate::session::drag::{Context, Effect, Input, Phase, Press, keyboard};
use crate::session::hit::PointInClient;

/// A pointer is down on a thing and may still become a click, a scroll or a drag.
#[derive(Debug)]
pub(super) struct Pressed {
    pub(super) press: Press,
    /// Where the pointer is now.
    at: PointInClient,
}

/// What `input` does while nothing is pressed or lifted.
pub(super) fn start(input: Input, context: Context<'_>, effects: &mut Vec<Effect>) -> Phase {
    match input {
        Input::Down(press) if press.is_primary && press.button == 0 => {
            let pressed = Pressed { press, at: press.at };
            if pressed.is_hold() {
                effects.push(Effect::StartHoldTimer(HOLD_MS));
            }
            Phase::Pressed(pressed)
        }
        Input::Lift(item) => keyboard::lift(item, context, effects),
        _ => Phase::Idle,
    }
}

impl Pressed {
    pub(super) fn step(mut self, input: Input, context: Context<'_>, effects: &mut Vec<Effect>) -> Phase {
        match input {
            Input::Move { pointer, at } if pointer == self.press.pointer => {
                self.at = at;
                let distance = (at.x - self.press.at.x).hypot(at.y - self.press.at.y);
                match Activation::of(self.press.kind, self.press.part) {
                    Activation::Distance(needed) if distance >= needed => self.lift(context, effects),
                    // The finger scrolls the board.
                    Activation::Hold if distance > HOLD_TOLERANCE => self.give_up(effects),
                    Activation::Distance(_) | Activation::Hold => Phase::Pressed(self),
                }
            }
            Input::HoldElapsed if self.is_hold() => self.lift(context, effects),
            Input::Up { pointer, .. } if pointer == self.press.pointer => self.give_up(effects),
            // The palm came down first, and now the pen.
            Input::Down(press) if self.press.kind.is_palm_beside(Some(press.kind)) => {
                self.give_up(effects);
                start(Input::Down(press), context, effects)
            }
            Input::Down(_) | Input::Cancel(_) => self.give_up(effects),
            _ => Phase::Pressed(self),
        }
    }

    fn is_hold(&self) -> bool {
        Activation::of(self.press.kind, self.press.part) == Activation::Hold
    }

    fn give_up(self, effects: &mut Vec<Effect>) -> Phase {
        if self.is_hold() {
            effects.push(Effect::StopHoldTimer);
        }
        Phase::Idle
    }

    fn lift(self, context: Context<'_>, effects: &mut Vec<Effect>) -> Phase {
        match Lifted::by_pointer(self.press, self.at, context) {
            Some(lifted) => {
                if self.is_hold() {
                    effects.push(Effect::StopHoldTimer);
                }
                lifted.begin_with_pointer(self.press, context, effects);
                Phase::Lifted(Box::new(lifted))
            }
            None => self.give_up(effects),
        }
    }
}
