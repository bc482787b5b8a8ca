//! A map as the text of a Mermaid journey.

use crate::exchange::mermaid::codes::{Place, encoded, on_one_line, trim};
use crate::exchange::mermaid::outline::{Outline, Task, said};
use crate::exchange::mermaid::score;
use crate::model::{Document, Field};
use crate::wording;

/// How many UTF-16 code units of text Mermaid draws, unless the page that it draws for allows more.
const DRAWN: usize = 50_000;

/// `document` as a Mermaid journey: its title, its scenario and goal, its stages as sections, and its touchpoints
/// as tasks with the personas as actors. [`losses`](crate::exchange::mermaid::losses()) says what is left out.
#[must_use]
pub fn write(document: &Document) -> String {
    let untitled = wording::untitled_stage();
    let outline = Outline::of(document, &untitled);
    let mut text = String::from("journey\n");
    // Mermaid draws the title on one line.
    let title = encoded(&on_one_line(said(document.map().title(), &untitled)), Place::Name);
    text.push_str(&format!("    title {title}\n"));
    let description = description(document);
    if !description.is_empty() {
        text.push_str(&format!("    accDescr: {}\n", encoded(&description, Place::Description)));
    }
    for section in &outline.sections {
        text.push_str(&format!("    section {}\n", encoded(section.title, Place::Name)));
        for task in &section.tasks {
            text.push_str(&format!("        {}\n", line(task, &outline)));
        }
    }
    text
}

/// The name, the score and the actors of a task. A space follows each colon: without it, a line with the word
/// "style" would lose its last semicolon to a rule of Mermaid for other diagrams.
fn line(task: &Task<'_>, outline: &Outline<'_>) -> String {
    let head = format!("{}: {}", encoded(task.title, Place::Name), score::of(task.sentiment));
    let names = task.actors.iter().filter_map(|persona| outline.names.get(persona));
    let actors: Vec<_> = names.map(|name| encoded(name, Place::Actor)).collect();
    if actors.is_empty() { head } else { format!("{head}: {}", actors.join(", ")) }
}

/// The scenario, and below it the goal.
fn description(document: &Document) -> String {
    let fields = &document.map().fields;
    let texts = [Field::Scenario, Field::Goal].map(|field| trim(fields.text(field)));
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What there is to say about a written text that Mermaid would not draw because it is too long.
#[must_use]
pub fn drawing_note(text: &str) -> Option<String> {
    // Only a text of many bytes has many code units.
    let length = if text.len() > DRAWN { text.encode_utf16().count() } else { 0 };
    (length > DRAWN).then(|| wording::too_long_to_draw(length, DRAWN))
}
