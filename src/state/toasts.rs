//! Short messages at the edge of the screen, some with an action such as Undo.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

/// How long a message stays.
const SHOWN_FOR: Duration = Duration::from_secs(8);

/// What a message or a menu offers to do. It outlives whoever offered it, unlike a `Callback`.
#[derive(Clone)]
pub struct Action(Arc<dyn Fn() + Send + Sync>);

impl Action {
    /// Does `action`.
    #[must_use]
    pub fn new(action: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(action))
    }

    /// Does it.
    pub fn run(&self) {
        (self.0)();
    }
}

impl fmt::Debug for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Action")
    }
}

/// How long a message stays if nobody dismisses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stay {
    /// For a moment, and on the screen that it came on.
    Moment,
    /// On the screens that follow as well, until a map is changed.
    UntilEdit,
    /// On the screens that follow as well.
    Always,
}

/// One message.
#[derive(Debug, Clone)]
pub struct Toast {
    /// Tells it from others.
    pub id: u32,
    /// What it says.
    pub text: String,
    /// What can be done about it: a label and the action.
    pub action: Option<(String, Action)>,
    stay: Stay,
}

/// The messages on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    pub(crate) fn new() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The messages, oldest first.
    #[must_use]
    pub fn all(self) -> Vec<Toast> {
        self.list.get()
    }

    /// Shows a message for a while.
    pub fn show(self, text: impl Into<String>) {
        self.push(text.into(), None, Stay::Moment);
    }

    /// Shows a message that asks for something to be done, until it is dismissed.
    pub fn warn(self, text: impl Into<String>) {
        self.push(text.into(), None, Stay::Always);
    }

    /// Shows a message for a while, with something that can be done about it as long as the open map stays
    /// as it is.
    pub fn offer(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), Some((label.into(), Action::new(action))), Stay::Moment);
    }

    /// The same for something that can be done whatever screen is shown, until a map is changed or the message
    /// is dismissed: a report may cover it for as long as somebody reads.
    pub fn offer_on(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), Some((label.into(), Action::new(action))), Stay::UntilEdit);
    }

    /// The same for something that can be done whatever happens to maps, until the message is dismissed. Answers
    /// which message it is.
    pub fn invite(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) -> u32 {
        self.push(text.into(), Some((label.into(), Action::new(action))), Stay::Always)
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }

    /// Takes away what was offered about the open map, which is left: the action would do something else.
    pub fn withdraw_offers(self) {
        self.withdraw(|toast| toast.action.is_some() && toast.stay == Stay::Moment);
    }

    /// Takes away what was offered about maps: one has changed since, so that "Undo" would mean something else.
    pub fn withdraw_all_offers(self) {
        self.withdraw(|toast| toast.action.is_some() && toast.stay != Stay::Always);
    }

    fn withdraw(self, is_past: fn(&Toast) -> bool) {
        if self.list.with_untracked(|list| list.iter().any(is_past)) {
            self.list.update(|list| list.retain(|toast| !is_past(toast)));
        }
    }

    fn push(self, text: String, action: Option<(String, Action)>, stay: Stay) -> u32 {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| {
            // More than three at once cover what they talk about.
            if list.len() >= 3 {
                let first_to_go = (0..list.len()).min_by_key(|index| list[*index].stay);
                list.remove(first_to_go.unwrap_or_default());
            }
            list.push(Toast { id, text, action, stay });
        });
        if stay == Stay::Moment {
            set_timeout(move || self.dismiss(id), SHOWN_FOR);
        }
        id
    }
}
