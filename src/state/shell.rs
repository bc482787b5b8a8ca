//! What every screen shares.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::MapId;
use crate::platform::page;
use crate::session::SaveFault;
use crate::session::keymap::KeyNames;
use crate::state::announcer::Announcer;
use crate::state::closed_maps::Deleted;
use crate::state::dialogs::{Dialog, Dialogs};
use crate::state::disk_files::DiskFiles;
use crate::state::key_preference::KeyPreference;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::safekeeping::Safekeeping;
use crate::state::toasts::Toasts;
use crate::state::typed_ahead::TypedAhead;
use crate::state::versions::Versions;
use crate::state::viewing::Viewing;
use crate::wording;

/// Everything that the screens share.
#[derive(Debug, Clone, Copy)]
pub struct Shell {
    /// The maps of this browser.
    pub library: Library,
    /// Which screen is shown.
    pub navigation: Navigation,
    /// What screen readers are told.
    pub announcer: Announcer,
    /// Short messages.
    pub toasts: Toasts,
    /// Which version of the app this page runs on.
    pub versions: Versions,
    /// The question that is being asked.
    pub dialogs: Dialogs,
    /// What is typed before its field is there.
    pub typed_ahead: TypedAhead,
    /// The map that is viewed without being kept.
    pub viewing: Viewing,
    /// The files that maps were opened from.
    pub disk_files: DiskFiles,
    /// How this system names its keys.
    pub keys: KeyNames,
    /// Which keys are shortcuts in this browser.
    pub key_preference: KeyPreference,
    /// How long this browser keeps maps.
    pub safekeeping: Safekeeping,
}

impl Shell {
    /// Makes it and lets all components find it.
    #[must_use]
    pub fn provide() -> Self {
        let shell = Self {
            library: Library::new(),
            navigation: Navigation::new(),
            announcer: Announcer::new(),
            toasts: Toasts::new(),
            versions: Versions::new(),
            dialogs: Dialogs::new(),
            typed_ahead: TypedAhead::new(),
            viewing: Viewing::new(),
            disk_files: DiskFiles::new(),
            keys: KeyNames::of_platform(&page::platform()),
            key_preference: KeyPreference::new(),
            safekeeping: Safekeeping::new(),
        };
        for title in shell.library.recovered() {
            shell.toasts.warn(wording::recovered(&title));
        }
        let opened = shell.navigation.route_now().map();
        for map in shell.library.damaged_maps_now() {
            // The screen of a map asks by itself.
            if opened != Some(map) {
                shell.make_whole(map);
            }
        }
        provide_context(shell);
        shell
    }

    /// Tries to get a whole copy of a map that cannot be read. If there is one, it takes its place, also on the screen.
    pub fn make_whole(self, map: MapId) {
        spawn_local(async move {
            if let Some(title) = self.library.make_whole(map).await {
                self.toasts.warn(wording::made_whole(&title));
                self.navigation.reopen_map(map);
            }
        });
    }

    /// Puts the title of the open map into the title of the page.
    pub fn set_page_title(map: &str) {
        page::set_title(&wording::page_title(Some(map)));
    }

    /// Takes the title of a map out of the title of the page.
    pub fn reset_page_title() {
        page::set_title(&wording::page_title(None));
    }

    /// Asks what somebody wants to be asked now: what is typed until the dialog is there is for its field.
    pub fn ask_at_once(self, dialog: Dialog) {
        self.typed_ahead.begin();
        self.dialogs.ask(dialog);
    }

    /// Says why something could not be stored, if it could not. Answers whether it could.
    pub fn tell_fault(self, result: Result<(), SaveFault>) -> bool {
        match result {
            Ok(()) => true,
            Err(fault) => {
                self.toasts.show(not_added(fault));
                false
            }
        }
    }

    /// Says that something was deleted, and offers to bring it back; `after` is done when it is there again.
    pub fn offer_return(
        self,
        words: String,
        deleted: Deleted,
        after: impl Fn() + Clone + Send + Sync + 'static,
    ) {
        self.toasts.offer(words, "Undo", move || self.bring_back(deleted.clone(), after.clone()));
    }

    fn bring_back(self, deleted: Deleted, after: impl Fn() + Clone + Send + Sync + 'static) {
        match self.library.restore(&deleted) {
            Ok(()) => {}
            Err(SaveFault::Conflict) => self.toasts.show(wording::already_back()),
            Err(fault) => {
                // It is nowhere else any more, so this offer stays until it is taken or dismissed.
                let again = move || self.bring_back(deleted.clone(), after.clone());
                self.toasts.invite(not_added(fault), "Try again", again);
                return;
            }
        }
        after();
    }

    /// The shell that every component finds.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

/// What is said when a map could not be stored.
pub(super) fn not_added(fault: SaveFault) -> String {
    wording::not_added(wording::save_fault(fault == SaveFault::Full))
}
