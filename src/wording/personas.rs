//! The words of personas, their sheets and their pictures.

use crate::model::Number;
use crate::wording;

/// What a persona could be worth beyond what it is.
#[must_use]
pub fn unrealized(amount: Number, currency: &str) -> String {
    let amount = format!("{amount} {currency}");
    format!("Unrealized potential: {}", amount.trim_end())
}

/// The name of the part of a sheet that lists journeys.
#[must_use]
pub fn journeys_of(name: &str) -> String {
    format!("Journeys of {name}")
}

/// How many other maps have a persona.
#[must_use]
pub fn journeys_found(count: usize) -> String {
    match count {
        0 => "No other map in this browser has this persona.".to_owned(),
        count => format!("{} in this browser:", wording::count(count, "other map")),
    }
}

/// Why a persona of another map counts as the same.
#[must_use]
pub fn same_persona(is_same: bool) -> &'static str {
    if is_same { "the same persona" } else { "a persona of the same name" }
}

/// The label of the list of maps that a persona can be copied to.
#[must_use]
pub fn copy_persona_to() -> &'static str {
    "Copy this persona to"
}

/// The first line of the list of maps that a persona can be copied to.
#[must_use]
pub fn choose_map() -> &'static str {
    "Choose a map"
}

/// Below a persona of whom only the name is known.
#[must_use]
pub fn little_known() -> &'static str {
    "Nothing more is known of this persona yet. “Edit” opens its fields."
}

/// Said when a persona was copied to another map.
#[must_use]
pub fn persona_copied(title: &str) -> String {
    format!("Copied to “{title}”.")
}

/// What the picture in a form is.
#[must_use]
pub fn current_picture() -> &'static str {
    "The picture as it is now"
}

/// The name of the button that takes a picture away.
#[must_use]
pub fn remove_picture() -> &'static str {
    "Remove picture"
}

/// Said when a picture could not be read.
#[must_use]
pub fn picture_not_read(file: &str) -> String {
    format!("“{file}” is no picture that this browser can read. Try a PNG or JPEG.")
}

/// Said when the map of a picture was left before the picture was ready.
#[must_use]
pub fn picture_too_late(file: &str) -> String {
    format!(
        "“{file}” was not added: its map was closed before it was ready. Open the map and choose it again."
    )
}

/// How much the pictures of a map take of what the browser stores, in characters; nothing if there are none.
#[must_use]
pub fn pictures_of_map(count: usize, taken: usize, capacity: usize) -> Option<String> {
    let of_all = format!("of the {} that all maps of this browser share", size(capacity));
    (count > 0).then(|| format!("{}: {} {of_all}.", the_pictures(count), size(taken)))
}

/// All pictures of a map, in the middle of a sentence.
#[must_use]
pub fn all_pictures() -> &'static str {
    "all pictures"
}

fn the_pictures(count: usize) -> String {
    if count == 1 {
        "The one picture of this map".to_owned()
    } else {
        format!("The {count} pictures of this map")
    }
}

/// So many characters, each of which takes a byte in a file: "312 KB", "1.2 MB".
#[must_use]
pub fn size(characters: usize) -> String {
    match characters {
        ..1_000_000 => format!("{} KB", characters.div_ceil(1000)),
        _ => {
            let tenths = characters.saturating_add(50_000) / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Said when there is no room for a picture. `taken` is what the pictures of the map take, in characters.
#[must_use]
pub fn no_room_for_picture(count: usize, taken: usize) -> String {
    let known = match count {
        0 => String::new(),
        1 => format!(" {} takes {}.", the_pictures(1), size(taken)),
        count => format!(" {} take {}.", the_pictures(count), size(taken)),
    };
    format!(
        "There is no room for this picture: the browser's storage is nearly full.{known} Delete maps or pictures \
         first."
    )
}
