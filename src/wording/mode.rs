//! The words of what may be done to a map: whether things may move, and whether anything may be written.

/// The name of a mode.
#[must_use]
pub fn mode(moves: bool, writes: bool, presents: bool) -> &'static str {
    match (moves, writes) {
        (true, _) => "Editing",
        (false, true) => "Layout locked",
        (false, false) if presents => "Present",
        (false, false) => "Read only",
    }
}

/// Said when a mode begins.
#[must_use]
pub fn mode_hint(moves: bool, writes: bool) -> &'static str {
    match (moves, writes) {
        (true, _) => "Everything can be edited.",
        (false, true) => "The layout is locked: write, rate and comment, but nothing moves, comes or goes.",
        (false, false) => "Read only: nothing can be changed.",
    }
}

/// What ends presenting.
#[must_use]
pub fn end_presenting() -> &'static str {
    "End presenting"
}

/// Says that another tab edits the map.
#[must_use]
pub fn edited_elsewhere() -> &'static str {
    "This map is being edited in another tab. Here you see each change as it is saved."
}

/// The button that takes the map over from the other tab.
#[must_use]
pub fn edit_here() -> &'static str {
    "Edit here"
}

/// Said when another tab begins to edit the map, or this one does again.
#[must_use]
pub fn editor_changed(is_elsewhere: bool) -> &'static str {
    match is_elsewhere {
        true => "This map is now edited in another tab, and shown here.",
        false => "You can edit this map here now.",
    }
}

/// Says that two tabs wrote at once, and where the words of this one are.
#[must_use]
pub fn kept_as_copy(title: &str) -> String {
    format!("Another tab changed this map at the same time. What you wrote here is kept as “{title}”.")
}

/// The button that opens such a copy.
#[must_use]
pub fn open_copy() -> &'static str {
    "Open the copy"
}

/// Says that the browser had lost the map that is open.
#[must_use]
pub fn stored_again() -> &'static str {
    "This map was no longer stored in this browser. It is stored again."
}

/// Shown when something is not done because of the mode.
#[must_use]
pub fn refused_by_mode(writes: bool) -> &'static str {
    match writes {
        true => "The layout is locked. Choose “Editing” below the map to move, add or delete.",
        false => "The map is read only here. Choose “Editing” below the map to change it.",
    }
}
