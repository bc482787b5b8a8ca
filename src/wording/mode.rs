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

/// Shown when something is not done because of the mode.
#[must_use]
pub fn refused_by_mode(writes: bool) -> &'static str {
    match writes {
        true => "The layout is locked. Choose “Editing” below the map to move, add or delete.",
        false => "The map is read only here. Choose “Editing” below the map to change it.",
    }
}
