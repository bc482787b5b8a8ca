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

/// One message.
#[derive(Debug, Clone)]
pub struct Toast {
    /// Tells it from others.
    pub id: u32,
    /// What it says.
    pub text: String,
    /// What can be done about it: a label and the action.
    pub action: Option<(String, Action)>,
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
        self.push(text.into(), None);
    }

    /// Shows a message with something that can be done about it.
    pub fn offer(
        self,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.push(text.into(), Some((label.into(), Action::new(action))));
    }

    /// Takes a message away.
    pub fn dismiss(self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }

    /// Takes away what was offered: the map has changed since, or is not open any more, so the action would
    /// do something else.
    pub fn withdraw_offers(self) {
        if self.list.with_untracked(|list| list.iter().any(|toast| toast.action.is_some())) {
            self.list.update(|list| list.retain(|toast| toast.action.is_none()));
        }
    }

    fn push(self, text: String, action: Option<(String, Action)>) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| {
            // More than three at once cover what they talk about.
            if list.len() >= 3 {
                list.remove(0);
            }
            list.push(Toast { id, text, action });
        });
        set_timeout(move || self.dismiss(id), SHOWN_FOR);
    }
}
