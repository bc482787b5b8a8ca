//! The colors that the reader chose: kept in this browser, for all maps. `public/appearance.js` puts them into
//! the page at the next visit, before the app is here.

use crate::platform::{page, storage};
use crate::session::Theme;

const THEME: &str = "theme";
const CONTRAST: &str = "contrast";
/// What is kept when more contrast is wanted.
const MORE: &str = "more";

/// The theme that was chosen.
#[must_use]
pub fn theme() -> Theme {
    Theme::of_word(storage::get(&key(THEME)).as_deref())
}

/// Whether more contrast was chosen.
#[must_use]
pub fn has_more_contrast() -> bool {
    storage::get(&key(CONTRAST)).as_deref() == Some(MORE)
}

/// Takes another theme, here and in later visits.
pub fn choose_theme(theme: Theme) {
    choose(THEME, theme.word());
}

/// Takes more contrast than the system asks for, or not, here and in later visits.
pub fn choose_more_contrast(is_more: bool) {
    choose(CONTRAST, is_more.then_some(MORE));
}

fn choose(name: &str, word: Option<&str>) {
    page::set_root_attribute(&format!("data-{name}"), word);
    match word {
        // Where nothing is stored, the choice holds as long as the page.
        Some(word) => drop(storage::set(&key(name), word)),
        None => storage::remove(&key(name)),
    }
}

fn key(name: &str) -> String {
    format!("waymark:{}:{name}", page::site_path())
}
