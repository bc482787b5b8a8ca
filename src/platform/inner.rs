//! What the page itself holds, where it is more than the app on a site: the app and its files, or one map.

use web_sys::{Document, Element};

/// The element that holds a map (`src/exchange/page.rs`).
const MAP: &str = "#waymark-map";
/// The element that holds the app, and the same in a page without it.
const APP: &str = "#waymark-app";
const EMPTY_APP: &str = "id=\"waymark-app\"></script>";
/// The page without the app in it.
const PAGE: &str = "page.html";

/// The map that the page holds, as the text of its file.
pub(crate) fn map() -> Option<String> {
    text_of(&find(MAP)?)
}

/// Whether the page is there for the map that it holds, and has nothing else.
pub(crate) fn is_of_one_map() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-page")).is_some_and(|page| page == "map")
}

/// The text of a file that the page brings along. `path` is a constant of the app.
pub(crate) fn file(path: &str) -> Option<String> {
    text_of(&find(&format!("script[data-file=\"{path}\"]"))?)
}

/// This page as it was written: the template for pages of maps, where it is there on its own.
pub(crate) fn template() -> Option<String> {
    let app = text_of(&find(APP)?)?;
    let page = file(PAGE)?;
    let (before, after) = page.split_once(EMPTY_APP)?;
    Some(format!("{before}id=\"waymark-app\">{app}</script>{after}"))
}

/// The address of the template for pages of maps, where it lies beside the app.
pub(crate) fn template_address() -> Option<String> {
    find("script[data-page-template]")?.get_attribute("data-page-template")
}

fn text_of(element: &Element) -> Option<String> {
    element.text_content().filter(|text| !text.trim().is_empty())
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
