//! Templates: maps that new maps start from. Some lie beside the app, others are made by the user.

use leptos::task::spawn_local;

use crate::edit::{as_template, fresh_copy, future_of};
use crate::format;
use crate::model::{Document, MapId};
use crate::platform::file;
use crate::session::SaveFault;
use crate::state::Importing;
use crate::state::ids::RandomIds;
use crate::state::library::Library;
use crate::wording;

/// A template that lies beside the app.
#[derive(Debug)]
pub struct Template {
    /// What it is called.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub hint: &'static str,
    /// Where its file lies, seen from the page.
    pub path: &'static str,
}

/// The templates, the most general one first.
pub const TEMPLATES: &[Template] = &[
    Template {
        name: "Customer journey",
        hint: "from becoming aware to staying or leaving",
        path: "templates/customer-journey.journey.json",
    },
    Template {
        name: "Service blueprint",
        hint: "what happens in front of the customer and behind",
        path: "templates/service-blueprint.journey.json",
    },
    Template {
        name: "B2B purchase",
        hint: "five roles of the buying organization",
        path: "templates/b2b-purchase.journey.json",
    },
    Template {
        name: "Software onboarding",
        hint: "from signing up to a habit",
        path: "templates/software-onboarding.journey.json",
    },
    Template {
        name: "Retail across channels",
        hint: "store, phone and web as one shop",
        path: "templates/retail-omnichannel.journey.json",
    },
    Template {
        name: "Patient visit",
        hint: "from symptoms to follow-up",
        path: "templates/patient-visit.journey.json",
    },
    Template {
        name: "Public service",
        hint: "something needed from an authority",
        path: "templates/public-service.journey.json",
    },
    Template {
        name: "Employee journey",
        hint: "from hearing about us to leaving",
        path: "templates/employee-journey.journey.json",
    },
];

impl Importing {
    pub(crate) fn start_from_file(self, path: &'static str) {
        spawn_local(async move {
            match file::own(path).await {
                Some(text) => self.start_from_text(&text),
                None => self.shell().toasts.show(wording::template_not_loaded()),
            }
        });
    }

    fn start_from_text(self, text: &str) {
        match format::read(text.as_bytes(), &mut RandomIds) {
            Ok(loaded) => self.start(&loaded.document),
            Err(error) => self.shell().toasts.show(error.to_string()),
        }
    }

    pub(crate) fn start_from_map(self, map: MapId) {
        if let Some(document) = self.shell().library.read(map) {
            self.start(&document);
        }
    }

    fn start(self, template: &Document) {
        let title = template.map().title().to_owned();
        self.add_and_show(&fresh_copy(template, title, &mut RandomIds));
    }
}

impl Library {
    /// Adds a template made of the personas, stages and lanes of a map.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub(crate) fn save_as_template(self, id: MapId) -> Result<(), SaveFault> {
        let Some(document) = self.read(id) else { return Ok(()) };
        let title = wording::template_of(document.map().title());
        self.add_map(&as_template(&document, title, &mut RandomIds))
    }

    /// Adds a copy of a map in which its future is planned.
    ///
    /// # Errors
    /// Says why the browser did not take it.
    pub(crate) fn plan_future(self, id: MapId) -> Result<(), SaveFault> {
        let Some(document) = self.read(id) else { return Ok(()) };
        let title = wording::future_of(document.map().title());
        self.add_map(&future_of(&document, title, &mut RandomIds))
    }
}
