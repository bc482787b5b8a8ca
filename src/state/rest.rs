//! Whether nobody has touched anything for a while, so that what is in the way can go.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::platform::clock;

/// How long nothing must happen, in ms.
const REST_MS: f64 = 3000.0;

/// Whether everything rests.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    is_resting: RwSignal<bool>,
    touched_at: StoredValue<f64>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Rest {
    /// Begins awake. It ends with the current component.
    #[must_use]
    pub fn begin() -> Self {
        let rest = Self {
            is_resting: RwSignal::new(false),
            touched_at: StoredValue::new(0.0),
            timer: StoredValue::new(None),
        };
        rest.wake();
        on_cleanup(move || {
            if let Some(timer) = rest.timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        });
        rest
    }

    /// Something was touched. It may be called for every move: a timer that runs is left alone.
    pub fn wake(self) {
        self.touched_at.set_value(clock::now_ms());
        if self.is_resting.get_untracked() {
            self.is_resting.set(false);
        }
        if self.timer.with_value(Option::is_none) {
            self.look_in(REST_MS);
        }
    }

    /// Whether everything rests.
    #[must_use]
    pub fn is_resting(self) -> bool {
        self.is_resting.get()
    }

    /// Looks in so many ms whether nothing was touched since.
    fn look_in(self, ms: f64) {
        let look = move || {
            self.timer.set_value(None);
            let left = self.touched_at.get_value() + REST_MS - clock::now_ms();
            if left > 0.0 { self.look_in(left) } else { self.is_resting.set(true) }
        };
        let wait = Duration::from_secs_f64(ms / 1000.0);
        self.timer.set_value(set_timeout_with_handle(look, wait).ok());
    }
}
