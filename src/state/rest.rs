//! Whether nobody has touched anything for a while, so that what is in the way can go.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// How long nothing must happen.
const REST: Duration = Duration::from_secs(3);

/// Whether everything rests.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    is_resting: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Rest {
    /// Begins awake. It ends with the current component.
    #[must_use]
    pub fn begin() -> Self {
        let rest = Self { is_resting: RwSignal::new(false), timer: StoredValue::new(None) };
        rest.wake();
        on_cleanup(move || rest.set_timer(None));
        rest
    }

    /// Something was touched.
    pub fn wake(self) {
        if self.is_resting.get_untracked() {
            self.is_resting.set(false);
        }
        let rest = move || {
            // Nobody is left to see it if the component has ended.
            let _ended = self.is_resting.try_set(true);
        };
        self.set_timer(set_timeout_with_handle(rest, REST).ok());
    }

    /// Whether everything rests.
    #[must_use]
    pub fn is_resting(self) -> bool {
        self.is_resting.get()
    }

    fn set_timer(self, timer: Option<TimeoutHandle>) {
        let before = self.timer.try_update_value(|kept| std::mem::replace(kept, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }
}
