//! The words for earlier versions of a map.

use crate::wording;

/// Why a version is kept.
#[must_use]
pub fn kept_by_hand() -> &'static str {
    "Kept by you"
}

/// Why a version is kept.
#[must_use]
pub fn kept_hourly() -> &'static str {
    "While editing"
}

/// Why a version is kept.
#[must_use]
pub fn kept_before_bulk() -> &'static str {
    "Before a large change"
}

/// Why a version is kept.
#[must_use]
pub fn kept_before_import() -> &'static str {
    "Before a file changed the map"
}

/// Why a version is kept.
#[must_use]
pub fn kept_before_restore() -> &'static str {
    "Before a version was restored"
}

/// Says what has changed since a version, from the words for each kind of change.
#[must_use]
pub fn since(changes: &[String]) -> String {
    match changes {
        [] => "The same as now.".to_owned(),
        changes => format!("Since then: {}.", changes.join("; ")),
    }
}

/// "3 cards added", or "cards: 3 added, 1 removed": how many things were added, changed and removed.
#[must_use]
pub fn counted(noun: &str, counts: [usize; 3]) -> String {
    let all = counts.into_iter().zip(["added", "changed", "removed"]);
    let told: Vec<(usize, &str)> = all.filter(|(count, _)| *count > 0).collect();
    match told.as_slice() {
        [(count, verb)] => format!("{} {verb}", wording::count(*count, noun)),
        several => {
            let parts: Vec<String> = several.iter().map(|(count, verb)| format!("{count} {verb}")).collect();
            format!("{noun}s: {}", parts.join(", "))
        }
    }
}

/// Part of what has changed since a version.
#[must_use]
pub fn rearranged() -> &'static str {
    "something moved"
}

/// Part of what has changed since a version.
#[must_use]
pub fn map_changed() -> &'static str {
    "what the map says about itself changed"
}

/// What undo calls it that a version was restored.
#[must_use]
pub fn restoring(when: &str) -> String {
    format!("restoring the version of {when}")
}

/// Says that a version was restored.
#[must_use]
pub fn restored(when: &str) -> String {
    format!("The map is as it was {when}.")
}

/// Where a version that is looked at comes from.
#[must_use]
pub fn version_of(when: &str) -> String {
    format!("the version of {when}")
}

/// Shown where a map has no versions yet.
#[must_use]
pub fn no_versions() -> &'static str {
    "No versions yet. One is kept each hour while you edit, and before a large change, an import or a restored version."
}

/// Shown where the browser keeps none.
#[must_use]
pub fn versions_not_kept() -> &'static str {
    "This browser keeps no versions. Download the map now and then instead."
}

/// Says that a version could not be kept.
#[must_use]
pub fn version_not_kept() -> &'static str {
    "This version could not be kept: the browser has no room for it. Delete versions or maps, or download a copy."
}

/// Says that a version was deleted.
#[must_use]
pub fn version_deleted(when: &str) -> String {
    format!("Deleted the version of {when}.")
}

/// Says that a version could not be read.
#[must_use]
pub fn version_unreadable() -> &'static str {
    "This version cannot be read any more."
}
