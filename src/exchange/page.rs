//! A map as a page of its own: one HTML file with the viewer and the map in it, which opens without a network.
//!
//! The viewer is a template that is made with each release; here the map is put into it, and found again in a page
//! that comes back. The template has a mark for the title, one for the map, and one for a table of the map that is
//! shown where no script runs, such as in the preview of a mail.

mod table;
mod tags;

use crate::exchange::page::tags::find_script;
use crate::format::{self, Exported};
use crate::model::Document;
use crate::wording;

/// The id of the element that holds the map.
const MAP_ID: &str = "waymark-map";
/// What the template has in the places of the title, the map and the table.
const TITLE_MARK: &str = "<title>Waymark</title>";
const MAP_MARK: &str = "<script type=\"application/json\" id=\"waymark-map\"></script>";
const TABLE_MARK: &str = "<div id=\"waymark-table\"></div>";

/// The text is no template of a page: one of its marks is missing, or is there twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", wording::no_page_template())]
pub struct NoTemplate;

/// The page of a map: the template with the map in it. The state that it holds is handed out, as by a file.
///
/// # Errors
/// Says that `template` is no template of this program.
pub fn fill(template: &str, document: &Document) -> Result<Exported, NoTemplate> {
    let map = format::file(document);
    let title = table::escaped(&wording::page_title(Some(document.map().title())));
    let mut parts = [
        (TITLE_MARK, format!("<title>{title}</title>")),
        (MAP_MARK, MAP_MARK.replace("></", &format!(">\n{}</", without_markup(&map.text)))),
        (TABLE_MARK, table::of(document)),
    ]
    .into_iter()
    .map(|(mark, text)| place_of(template, mark).map(|place| (place, mark, text)))
    .collect::<Option<Vec<_>>>()
    .ok_or(NoTemplate)?;
    parts.sort_unstable_by_key(|(place, ..)| *place);
    let length = parts.iter().map(|(.., text)| text.len()).sum::<usize>();
    let (mut page, mut rest) = (String::with_capacity(template.len() + length), template);
    for (_, mark, text) in parts {
        let (before, after) = rest.split_once(mark).ok_or(NoTemplate)?;
        page.push_str(before);
        page.push_str(&text);
        rest = after;
    }
    page.push_str(rest);
    Ok(Exported { text: page, revision: map.revision })
}

/// Where a mark stands that must be there once.
fn place_of(template: &str, mark: &str) -> Option<usize> {
    let mut places = template.match_indices(mark).map(|(place, _)| place);
    places.next().filter(|_| places.next().is_none())
}

/// The JSON of the map in a page that [`fill`] has made, also after a browser has saved it anew. `None` if it is
/// another page, or a template.
#[must_use]
pub fn map_in_page(html: &str) -> Option<String> {
    let map = find_script(html, MAP_ID)?.trim();
    (!map.is_empty()).then(|| map.to_owned())
}

/// JSON that ends no element and starts none, and that is a text of JavaScript of any age, too.
fn without_markup(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            // Outside of its texts JSON has none of these.
            '<' => text.push_str("\\u003c"),
            '\u{2028}' => text.push_str("\\u2028"),
            '\u{2029}' => text.push_str("\\u2029"),
            _ => text.push(character),
        }
    }
    text
}
