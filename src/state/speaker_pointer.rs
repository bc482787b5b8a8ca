//! The dot that the speaker points with: where it is, moved once per frame.

use leptos::leptos_dom::helpers::AnimationFrameRequestHandle;
use leptos::prelude::*;

use crate::platform::{clock, element};
use crate::session::hit::PointInClient;

/// A key that was held for longer than this, in ms, takes the pointer away when it comes up.
const HELD_MS: f64 = 400.0;

/// The pointer of the speaker.
#[derive(Debug, Clone, Copy)]
pub struct SpeakerPointer {
    is_on: RwSignal<bool>,
    /// Whether it is over the page. Without a place to be it is not drawn.
    is_here: RwSignal<bool>,
    latest: StoredValue<Option<PointInClient>>,
    frame: StoredValue<Option<AnimationFrameRequestHandle>>,
    /// When the key went down that switched it on.
    held_since: StoredValue<Option<f64>>,
}

impl SpeakerPointer {
    /// Begins without it. It ends with the current component.
    #[must_use]
    pub fn begin() -> Self {
        let pointer = Self {
            is_on: RwSignal::new(false),
            is_here: RwSignal::new(false),
            latest: StoredValue::new(None),
            frame: StoredValue::new(None),
            held_since: StoredValue::new(None),
        };
        on_cleanup(move || {
            if let Some(frame) = pointer.frame.try_get_value().flatten() {
                frame.cancel();
            }
        });
        pointer
    }

    /// Whether the speaker points.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// The same, without depending on it.
    #[must_use]
    pub fn is_on_now(self) -> bool {
        self.is_on.get_untracked()
    }

    /// Whether the dot is to be seen.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self.is_on.get() && self.is_here.get()
    }

    /// Switches it on or off. Answers whether it is on then.
    pub fn toggle(self) -> bool {
        let is_on = !self.is_on_now();
        self.is_on.set(is_on);
        self.held_since.set_value(None);
        self.draw_soon();
        is_on
    }

    /// The same by a key that goes down, and may be held.
    pub fn press(self) -> bool {
        let is_on = self.toggle();
        self.held_since.set_value(is_on.then(clock::now_ms));
        is_on
    }

    /// A key comes up. If it was held since it switched the pointer on, the pointer goes; answers whether.
    pub fn release(self) -> bool {
        let held_since = self.held_since.try_update_value(Option::take).flatten();
        let was_held = held_since.is_some_and(|since| clock::now_ms() - since > HELD_MS);
        if was_held {
            self.is_on.set(false);
        }
        was_held
    }

    /// Mouse, finger or pen is at `point` now.
    pub fn move_to(self, point: PointInClient) {
        self.latest.set_value(Some(point));
        if !self.is_here.get_untracked() {
            self.is_here.set(true);
        }
        self.draw_soon();
    }

    /// Mouse, finger or pen is gone.
    pub fn leave(self) {
        self.is_here.set(false);
    }

    fn draw_soon(self) {
        if !self.is_on_now() || self.frame.with_value(Option::is_some) {
            return;
        }
        let draw = move || {
            self.frame.set_value(None);
            let dot = element::find("[data-speaker-pointer]");
            if let (Some(dot), Some(at)) = (dot, self.latest.get_value()) {
                element::move_to(&dot, at.x, at.y);
            }
        };
        self.frame.set_value(request_animation_frame_with_handle(draw).ok());
    }
}
