//! What is done with whole maps outside of their editor. Listing the maps needs none of it.

use leptos::ev::Event;

use crate::model::MapId;
use crate::platform::file::PickedFile;
use crate::session::SaveFault;
use crate::state::downloads::Download;
use crate::state::importing::Importing;
use crate::state::library::Library;
use crate::state::parts::parts;

parts! {
    /// Reads files and adds their maps.
    OPEN_FILES: fn(Importing, Vec<PickedFile>) = Importing::read_files, in exchange;
    /// Reads a pasted text and adds its maps.
    OPEN_TEXT: fn(Importing, String) = Importing::read_text, in exchange;
    /// Shows the map that the address holds.
    OPEN_LINK: fn(Importing) = Importing::read_link, in exchange;
    /// Offers a new version, or opens the files that the system has opened with the app.
    TAKE_NEWS: fn(Importing, Event) = Importing::take_news, in panels;
    /// Adds an example and opens it.
    OPEN_EXAMPLE: fn(Importing, &'static str) = Importing::read_example, in panels;
    /// Adds a new map and opens it.
    OPEN_NEW: fn(Importing) = Importing::make_new, in panels;
    /// Starts a map from a template that lies beside the app.
    START_FROM_FILE: fn(Importing, &'static str) = Importing::start_from_file, in panels;
    /// Starts a map from a template of the user.
    START_FROM_MAP: fn(Importing, MapId) = Importing::start_from_map, in panels;
    /// Adds a template made of a map.
    SAVE_AS_TEMPLATE: fn(Library, MapId) -> Result<(), SaveFault> = Library::save_as_template, in panels;
    /// Adds a map that plans the future of a map.
    PLAN_FUTURE: fn(Library, MapId) -> Result<(), SaveFault> = Library::plan_future, in panels;
    /// Adds a copy of a map.
    DUPLICATE: fn(Library, MapId) -> Result<(), SaveFault> = Library::duplicate, in panels;
    /// Offers a map as a file.
    DOWNLOAD: fn(Library, MapId) -> Option<Download> = Library::download, in panels;
    /// Offers all maps as one file.
    DOWNLOAD_ALL: fn(Library) -> Option<Download> = Library::download_all, in panels;
}
