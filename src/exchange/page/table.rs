//! A map as tables of plain HTML: what is seen of its page where no script runs.

use crate::model::{Card, CellKey, Document, Field, PersonaId};
use crate::wording;

/// The map's title and scenario, and a table for each persona and for what all share: a row per lane, a column per
/// stage. What holds no card is left out.
pub(super) fn of(document: &Document) -> String {
    let map = document.map();
    let mut html = element("h1", &escaped(&wording::titled(map.title(), "map")));
    let scenario = map.fields.text(Field::Scenario);
    if !scenario.is_empty() {
        html.push_str(&element("p", &escaped(scenario)));
    }
    for (id, persona) in document.persona_order().iter().filter_map(|id| Some((*id, document.persona(*id)?)))
    {
        let rows = rows(document, Some(id));
        let name = wording::titled(persona.name(), "persona");
        html.push_str(&table(document, &name, &rows));
    }
    let shared = rows(document, None);
    if !shared.is_empty() {
        html.push_str(&table(document, wording::for_all_personas(), &shared));
    }
    html
}

fn table(document: &Document, name: &str, rows: &str) -> String {
    let stages = document.stage_order().iter().filter_map(|id| document.stage(*id));
    let stages = stages.map(|stage| head("col", &wording::titled(stage.title(), "stage")));
    let stages: String = stages.collect();
    let name = element("h2", &escaped(name));
    format!(
        "{name}<table border=\"1\">\n<thead><tr><td></td>{stages}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

/// A row for each lane that holds cards of a persona, or of all.
fn rows(document: &Document, persona: Option<PersonaId>) -> String {
    let mut rows = String::new();
    for (id, lane) in document.lane_order().iter().filter_map(|id| Some((*id, document.lane(*id)?))) {
        let cells: Vec<String> = document
            .stage_order()
            .iter()
            .map(|stage| cards(document, CellKey { persona, lane: id, stage: *stage }))
            .collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            let title = head("row", &wording::titled(lane.title(), "lane"));
            let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
            rows.push_str(&format!("<tr>{title}{cells}</tr>\n"));
        }
    }
    rows
}

/// The cards of a cell as a list, or nothing if there are none.
fn cards(document: &Document, cell: CellKey) -> String {
    let cards = document.cell(cell).iter().filter_map(|id| document.card(*id));
    let items: String = cards.map(|card| element("li", &escaped(&words(card)))).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>") }
}

/// A card in one line, with what it feels like if it is a touchpoint.
fn words(card: &Card) -> String {
    let title = wording::titled(card.title(), "card");
    if card.is_touchpoint() {
        format!("{title} ({})", wording::feels(card.sentiment(), card.sentiment_after()))
    } else {
        title
    }
}

/// Each text decides for itself which way it runs.
fn element(name: &str, html: &str) -> String {
    format!("<{name} dir=\"auto\">{html}</{name}>\n")
}

fn head(scope: &str, text: &str) -> String {
    format!("<th scope=\"{scope}\" dir=\"auto\">{}</th>", escaped(text))
}

/// A text as HTML, in an element or between quotation marks.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
    html
}
