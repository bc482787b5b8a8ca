//! The words for where maps are kept, for how long, and for making room.

use crate::wording::{count, titled};

/// What a browser does that has promised to keep what is stored.
#[must_use]
pub fn kept_until_deleted() -> &'static str {
    "This browser keeps your maps until you delete them."
}

/// What a browser does that has promised nothing.
#[must_use]
pub fn kept_while_there_is_room() -> &'static str {
    "This browser may clear your maps when the device runs out of room. A file is safe."
}

/// What a browser does that forgets pages that are not visited.
#[must_use]
pub fn kept_seven_days() -> &'static str {
    "This browser deletes your maps after seven days without a visit. A file is safe."
}

/// When a map was last given out as a file, in words such as "yesterday".
#[must_use]
pub fn last_file_copy(when: Option<&str>) -> String {
    when.map_or_else(|| "No file copy yet".to_owned(), |when| format!("Last file copy: {when}"))
}

/// Since when a map has edits that are in no file.
#[must_use]
pub fn edited_since_copy(when: &str) -> String {
    format!("Edits since {when} are in this browser only.")
}

/// Reminds somebody of a file. `when` is when the first edit was made that is in none.
#[must_use]
pub fn remind_of_file(when: &str) -> String {
    format!("Edits since {when} are in no file yet. Download a copy to be safe.")
}

/// The same where the browser will delete them.
#[must_use]
pub fn remind_of_file_soon(when: &str) -> String {
    format!(
        "Edits since {when} are in no file, and this browser deletes them after seven days without a visit. \
         Download a copy now."
    )
}

/// Warns of a storage that fills up.
#[must_use]
pub fn storage_is_short() -> &'static str {
    "The browser’s storage is more than four fifths full. Make room before a map no longer fits."
}

/// What is stored takes so much, in words such as "0.9 of 5.2 million characters".
#[must_use]
pub fn all_takes(used: &str) -> String {
    format!("All that this site keeps in this browser takes {used}.")
}

/// What is stored beside the maps takes `size`.
#[must_use]
pub fn others_take(size: &str) -> String {
    format!("Other pages of this site, and copies of maps that could not be read, take {size}.")
}

/// The same for the map that is open.
#[must_use]
pub fn this_map_takes(size: &str, pictures: usize, of_pictures: &str) -> String {
    format!("This map takes {}.", takes(size, pictures, of_pictures))
}

/// What one map takes of the storage, and its pictures of that.
#[must_use]
pub fn takes(size: &str, pictures: usize, of_pictures: &str) -> String {
    match pictures {
        0 => size.to_owned(),
        pictures => format!("{size}, {of_pictures} of it for {}", count(pictures, "picture")),
    }
}

/// Said when the pictures of a map are in a file and no longer in the browser.
#[must_use]
pub fn pictures_moved(title: &str) -> String {
    format!("The pictures of “{}” are in the downloaded file only now.", titled(title, "map"))
}

/// Why the pictures of a map stay where they are.
#[must_use]
pub fn pictures_not_moved() -> &'static str {
    "The browser did not take the file, so the pictures stay in the map."
}

/// What is said of a map whose pictures and place are not to be touched, because it is open.
#[must_use]
pub fn map_is_open() -> &'static str {
    "Open now"
}
