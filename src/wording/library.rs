//! What is said about maps as a whole: new ones, files, downloads, and how full the storage is.

use crate::model::BuyingPhase;
use crate::wording::{count, nth_of, titled};

/// What is wrong with a stored text whose key names no map.
#[must_use]
pub fn strange_key() -> String {
    "It is stored under a name that is no map's.".to_owned()
}

/// The title of a copy.
#[must_use]
pub fn copy_of(title: &str) -> String {
    if title.is_empty() { "Copy".to_owned() } else { format!("{title} (copy)") }
}

/// Why a file could not be read at all.
#[must_use]
pub fn unreadable_file() -> &'static str {
    "The browser could not read it. Is it a folder, or was it moved meanwhile?"
}

/// What pasted text is called where a file would have a name.
#[must_use]
pub fn clipboard() -> &'static str {
    "Clipboard"
}

/// What is being read, while that takes long. `index` counts from 0.
#[must_use]
pub fn reading(name: &str, index: usize, count: usize) -> String {
    match count {
        1 => format!("Reading “{name}”…"),
        count => format!("Reading “{name}”, {}…", nth_of(index, count)),
    }
}

/// Shown while an example takes long to come.
#[must_use]
pub fn loading_example() -> &'static str {
    "Loading the example…"
}

/// Said when a map was opened from a file.
#[must_use]
pub fn opened(title: &str) -> String {
    format!("Opened “{}”.", titled(title, "map"))
}

/// Shown beside the button that brings a replaced map back.
#[must_use]
pub fn replaced(title: &str) -> String {
    format!("Replaced “{}” with the one from the file.", titled(title, "map"))
}

/// Said when the last edits of a map came back that the browser had lost.
#[must_use]
pub fn recovered(title: &str) -> String {
    format!("The browser had lost the last edits of “{}”. They are here again.", titled(title, "map"))
}

/// Said when a map could not be read, and a whole copy of it took its place.
#[must_use]
pub fn made_whole(title: &str) -> String {
    format!(
        "The stored copy of “{}” was damaged. The second copy, which is whole, took its place.",
        titled(title, "map")
    )
}

/// Why a damaged text is listed whose map is there whole.
#[must_use]
pub fn set_aside() -> String {
    "The stored copy of a map was damaged. The map itself came back whole from a second copy.".to_owned()
}

/// Said when a replaced map is in its place again.
#[must_use]
pub fn former_back(title: &str) -> String {
    format!("“{}” is here again as it was.", titled(title, "map"))
}

/// Said when a replaced map came back beside the one that was changed in its place.
#[must_use]
pub fn former_back_as_copy(title: &str) -> String {
    format!("“{}” was changed since, so the former one is back as a copy.", titled(title, "map"))
}

/// Said when a map could not be added to the library.
#[must_use]
pub fn not_added(fault: &str) -> String {
    format!("The map could not be kept in this browser: {fault}")
}

/// Why something could not be stored.
#[must_use]
pub fn save_fault(is_full: bool) -> &'static str {
    if is_full {
        "its storage is full. Delete maps you no longer need, then try again."
    } else {
        "it does not let this page store anything."
    }
}

/// The name of the file that a map is downloaded as: letters, digits, spaces and dashes of its title.
#[must_use]
pub fn file_name(title: &str) -> String {
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let plain: String = title.chars().map(|letter| if is_plain(&letter) { letter } else { ' ' }).collect();
    let name: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
    format!("{}.journey.json", if name.is_empty() { "map" } else { name.trim_end() })
}

/// The name of a file that is made of a map, or of the journey of one of its personas.
#[must_use]
pub fn file_name_of(title: &str, persona: Option<&str>, extension: &str) -> String {
    let title = match persona {
        Some(persona) => format!("{title} - {persona}"),
        None => title.to_owned(),
    };
    file_name(&title).replace("journey.json", extension)
}

/// Said when files were made of a map.
#[must_use]
pub fn downloaded_all(files: &[&str]) -> String {
    match files {
        [file] => downloaded(file),
        [] => "There was nothing to download.".to_owned(),
        [first, ..] => format!("Downloaded {}: “{first}” and others.", count(files.len(), "file")),
    }
}

/// Said when a map was downloaded.
#[must_use]
pub fn downloaded(file: &str) -> String {
    format!("Downloaded “{file}”.")
}

/// Said when a map was saved to the file that it was opened from.
#[must_use]
pub fn saved_to_file(file: &str) -> String {
    format!("Saved to “{file}”.")
}

/// When the file that a map was opened from was changed by somebody else since.
#[must_use]
pub fn file_changed(file: &str) -> String {
    format!("Not saved: “{file}” was changed by somebody else since you opened it.")
}

/// The button that saves over what somebody else wrote.
#[must_use]
pub fn replace_it() -> &'static str {
    "Replace it"
}

/// When the file that a map was opened from cannot be written.
#[must_use]
pub fn file_refused(file: &str) -> String {
    format!("Not saved: “{file}” may not be written, or is gone.")
}

/// The button that offers a map as a download instead.
#[must_use]
pub fn download_instead() -> &'static str {
    "Download it"
}

/// The button that saves a map as a file: to the one that it was opened from, or as a download.
#[must_use]
pub fn save_file(has_file: bool) -> &'static str {
    if has_file { "Save file" } else { "Download JSON" }
}

/// Said when a map was downloaded that could not be opened again, for the reason `fault`.
#[must_use]
pub fn downloaded_too_large(file: &str, fault: &str) -> String {
    format!("Downloaded “{file}”, but Waymark could not open it again. {fault}")
}

/// What to do about a file of one map that is too large.
#[must_use]
pub fn split_map() -> &'static str {
    "Shorten the map or split it in two, then download it again."
}

/// What to do about a file of all maps that is too large.
#[must_use]
pub fn one_by_one() -> &'static str {
    "Download the maps one by one instead."
}

/// Said when the browser did not take a download.
#[must_use]
pub fn not_downloaded() -> &'static str {
    "The browser did not take the download. Please try again."
}

/// The name of the persona that a new map starts with.
#[must_use]
pub fn first_persona() -> String {
    "Persona 1".to_owned()
}

/// The stages that a new map starts with.
#[must_use]
pub fn first_stages() -> Vec<(String, BuyingPhase)> {
    let stages =
        [("Discover", BuyingPhase::Before), ("Buy", BuyingPhase::Purchase), ("Use", BuyingPhase::After)];
    stages.into_iter().map(|(title, phase)| (title.to_owned(), phase)).collect()
}

/// What a map of the library holds, in one line.
#[must_use]
pub fn map_counts(personas: usize, stages: usize, cards: usize) -> String {
    [count(personas, "persona"), count(stages, "stage"), count(cards, "card")].join(" · ")
}

/// How much of the browser's storage is taken, in the unit that it counts: "0.9 of 5.2 million characters".
#[must_use]
pub fn storage_used(used: usize, capacity: usize, unit: &str) -> String {
    let millions = |characters: usize| {
        let tenths = characters.saturating_add(50_000) / 100_000;
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    // Something is never nothing.
    let taken = if (1..50_000).contains(&used) { "less than 0.1".to_owned() } else { millions(used) };
    format!("{taken} of {} million {unit}", millions(capacity))
}

/// Asks whether a map of this browser is deleted.
#[must_use]
pub fn delete_map(title: &str) -> String {
    format!("Delete “{}”?", titled(title, "map"))
}

/// The title of the report on files that were opened.
#[must_use]
pub fn import_title(opened: usize, refused: usize) -> String {
    match (opened, refused) {
        (0, 1) => "The file could not be opened".to_owned(),
        (0, _) => "Nothing could be opened".to_owned(),
        (opened, 0) => format!("Opened {}", count(opened, "map")),
        (opened, refused) => format!("Opened {}; {refused} could not be opened", count(opened, "map")),
    }
}

/// How much was repaired in a map so that it could open.
#[must_use]
pub fn repaired(repairs: usize) -> String {
    match repairs {
        0 => "Opened without changes.".to_owned(),
        1 => "1 thing was repaired so that it could open:".to_owned(),
        repairs => format!("{repairs} things were repaired so that it could open:"),
    }
}

/// The name of the button that opens a map.
#[must_use]
pub fn open_map(title: &str) -> String {
    format!("Open “{}”", titled(title, "map"))
}

/// What can be done with a map that is in the library already.
#[must_use]
pub fn same_map(title: &str) -> String {
    let title = titled(title, "map");
    format!("“{title}” is in this browser already. Replace the one here with the file's, or keep both?")
}

/// Shown beside the button that takes the deletion of a damaged text back.
#[must_use]
pub fn damaged_deleted() -> &'static str {
    "Deleted the damaged copy."
}

/// Why a deleted map does not come back.
#[must_use]
pub fn already_back() -> &'static str {
    "The same map is in this browser again already, so the deleted one stays deleted."
}

/// Said when the file of an example could not be loaded.
#[must_use]
pub fn example_not_loaded() -> &'static str {
    "The example could not be loaded. Check the connection and try again."
}

/// The title of a map that plans the future of another.
#[must_use]
pub fn future_of(title: &str) -> String {
    format!("Future of {}", titled(title, "map"))
}

/// The title of a template made of a map.
#[must_use]
pub fn template_of(title: &str) -> String {
    format!("{} (template)", titled(title, "map"))
}

/// What a template of the user is called under its name.
#[must_use]
pub fn own_template() -> &'static str {
    "your own template"
}

/// Said when the file of a template could not be loaded.
#[must_use]
pub fn template_not_loaded() -> &'static str {
    "The template could not be loaded. Check the connection and try again."
}
