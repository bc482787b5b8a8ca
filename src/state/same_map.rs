//! A map that is opened and is here already: kept beside the one that is here, or put in its place, with a way back.

use leptos::prelude::*;

use crate::model::{Document, MapId};
use crate::state::closed_maps::Replaced;
use crate::state::dialogs::Dialog;
use crate::state::dom;
use crate::state::import_report::{ImportReport, SameMap, SameMapAnswer};
use crate::state::importing::Importing;
use crate::state::shell::not_added;
use crate::wording;

impl Importing {
    /// Does what the user answered about a map that was here already.
    pub fn settle(self, same: SameMap, answer: SameMapAnswer) {
        match answer {
            SameMapAnswer::Replace => {
                let id = same.document.id();
                self.with_map_closed(id, move |_| self.replace(&same.document, same.repairs));
            }
            SameMapAnswer::KeepBoth => {
                let copy = self.shell().library.copy_of(same.document);
                match self.shell().library.add_map(&copy) {
                    Ok(()) => self.show_result(ImportReport::of_one(&copy, same.repairs)),
                    Err(fault) => self.refuse(fault),
                }
            }
        }
    }

    /// Does something about a stored map; tells it whether the map was open until now.
    pub(super) fn with_map_closed(self, id: MapId, act: impl FnOnce(bool) + 'static) {
        if self.shell().navigation.route_now().map() == Some(id) {
            // The editor stores what it has and ends first, else it would write over the new copy.
            self.shell().navigation.go_home();
            request_animation_frame(move || act(true));
        } else {
            act(false);
        }
    }

    fn replace(self, document: &Document, repairs: Vec<String>) {
        let replaced = match self.shell().library.replace(document) {
            Ok(replaced) => replaced,
            Err(fault) => return self.refuse(fault),
        };
        let report = ImportReport::of_one(document, repairs);
        let Some(replaced) = replaced else { return self.show_result(report) };
        self.shell().navigation.open_map(document.id());
        if !report.is_plain() {
            self.shell().dialogs.ask(Dialog::Imported(report));
        }
        let title = document.map().title().to_owned();
        let words = wording::replaced(&title);
        self.shell().toasts.offer_on(words, "Undo", move || self.take_back(&replaced, &title));
    }

    /// Brings a map back that was replaced, and shows it if its place was shown.
    fn take_back(self, replaced: &Replaced, title: &str) {
        let (replaced, title) = (replaced.clone(), title.to_owned());
        let id = replaced.id();
        self.with_map_closed(id, move |was_open| {
            let back = self.shell().library.take_back(replaced.clone());
            match &back {
                Ok(back) if *back == id => self.shell().toasts.show(wording::former_back(&title)),
                Ok(_) => self.shell().toasts.show(wording::former_back_as_copy(&title)),
                Err(fault) => {
                    // It may be nowhere else any more, so this offer stays until it is taken or dismissed.
                    let again = move || self.take_back(&replaced, &title);
                    self.shell().toasts.invite(not_added(*fault), "Try again", again);
                }
            }
            let shown = back.unwrap_or(id);
            if was_open {
                self.shell().navigation.open_map(shown);
            } else {
                dom::focus_soon(format!("[data-map=\"{shown}\"] .map-open"));
            }
        });
    }
}
