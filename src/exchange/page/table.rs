//! A map as tables of plain HTML: what is seen of its page where no script runs.

use crate::exchange::page::NAMES;
use crate::model::{Card, CellKey, Document, LaneId, PersonaId};
use crate::wording;

/// The map's title and scenario, and a table for each persona: a row per lane, a column per stage.
pub(super) fn of(document: &Document) -> String {
    let mut html = format!("<h1 dir=\"auto\">{}</h1>\n", escaped(&wording::titled(document.map().title(), "map")));
    html
}
