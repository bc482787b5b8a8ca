//! The words of pages that hold one map.

/// When a page cannot be made because what it is made of is not as it must be.
#[must_use]
pub fn no_page_template() -> &'static str {
    "The page could not be made, because a part of Waymark is missing or of another version. Reload Waymark and try again."
}

/// The title over what belongs to no single persona.
#[must_use]
pub fn for_all_personas() -> &'static str {
    "For all personas"
}
