//! New versions of the app: offered when they are ready, used when everything is saved.

use std::time::Duration;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::platform::news::{self, News};
use crate::platform::{element, page};
use crate::session::Unsaved;
use crate::state::autosave::Autosave;
use crate::state::importing::Importing;
use crate::state::library_parts::TAKE_NEWS;
use crate::state::listen;
use crate::state::shell::Shell;
use crate::wording;

/// What is known about the version of this page.
#[derive(Debug, Clone, Copy)]
pub struct Versions {
    /// The saving of the open map.
    open: StoredValue<Option<Autosave>>,
    /// The message that offers a new version.
    offer: StoredValue<Option<u32>>,
    /// Whether this page has asked for the new version.
    is_asked: StoredValue<bool>,
}

impl Versions {
    pub(crate) fn new() -> Self {
        Self {
            open: StoredValue::new(None),
            offer: StoredValue::new(None),
            is_asked: StoredValue::new(false),
        }
    }

    /// Has the open map saved before the page is loaded anew, as long as the current component lives.
    pub fn guard(self, autosave: Autosave) {
        self.open.set_value(Some(autosave));
        on_cleanup(move || self.open.set_value(None));
    }
}

impl Importing {
    /// Hears of new versions and of files that the system opens, as long as the current component lives.
    pub fn hear_news(self) {
        listen::keep_on_window(news::EVENT, move |event: Event| {
            self.shell().with_part(&TAKE_NEWS, move |take| take(self, event.clone()));
        });
    }

    pub(crate) fn take_news(self, event: Event) {
        let shell = self.shell();
        match News::of(&event) {
            Some(News::Files(files)) => self.open_files(files),
            Some(News::VersionReady) => shell.offer_version(wording::version_ready(), ask_for_version),
            Some(News::VersionReplaced) if shell.versions.is_asked.get_value() => {
                shell.versions.is_asked.set_value(false);
                reload(shell);
            }
            Some(News::VersionReplaced) => shell.offer_version(wording::version_replaced(), reload),
            None => {}
        }
    }
}

/// Lets the new version take over, which then is news, too.
fn ask_for_version(shell: Shell) {
    shell.when_saved(ask_for_version, move || {
        shell.versions.is_asked.set_value(true);
        news::take_over();
    });
}

fn reload(shell: Shell) {
    shell.when_saved(reload, page::reload);
}

impl Shell {
    /// Shows a message that offers the new version, in place of the last one.
    fn offer_version(self, text: &str, accept: fn(Self)) {
        if let Some(shown) = self.versions.offer.get_value() {
            self.toasts.dismiss(shown);
        }
        let shown = self.toasts.invite(text, wording::reload(), move || accept(self));
        self.versions.offer.set_value(Some(shown));
    }

    /// Does `act` if nothing would be lost by it; else says what would be, and offers `again`.
    fn when_saved(self, again: fn(Self), act: impl FnOnce() + 'static) {
        // What is being typed counts: a field is saved when it is left, and the map is told a moment later.
        if let Some(field) = element::focused() {
            element::leave(&field);
        }
        let act_or_say = move || match self.unsaved() {
            None => act(),
            Some(Unsaved::Edits) => self.offer_version(wording::not_reloaded_for_edits(), again),
            Some(Unsaved::AllMaps) => self.offer_version(wording::not_reloaded_for_maps(), again),
        };
        set_timeout(act_or_say, Duration::ZERO);
    }

    /// What would be lost if the page were loaded anew, after everything was stored that can be.
    fn unsaved(self) -> Option<Unsaved> {
        let maps_in_page = if self.library.is_memory() { self.library.count_now() } else { 0 };
        match self.versions.open.get_value() {
            Some(autosave) => autosave.unsaved(maps_in_page),
            None => crate::session::unsaved(maps_in_page, None),
        }
    }
}
