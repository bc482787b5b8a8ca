//! What copying takes along as plain text, and what pasting puts down.

use crate::edit::{Command, NewCard};
use crate::model::{CardId, CellKey, Document, Field, Fields, IdSource, limits};
use crate::session::focus::Spot;
use crate::session::{accepts, all_cards, shown_rows};

/// The most lines of a text that become cards at once.
pub const LINES: usize = 500;

/// The titles of `cards`, one per line, for programs that take text.
#[must_use]
pub fn plain_text(document: &Document, cards: &[CardId]) -> String {
    let titles = cards.iter().filter_map(|card| document.card(*card));
    titles.map(|card| one_line(card.title())).collect::<Vec<_>>().join("\n")
}

/// Where something is put that is pasted at `spot`: below a card, or at the end of a cell. `None` elsewhere.
#[must_use]
pub fn place_at(document: &Document, spot: Spot) -> Option<(CellKey, usize)> {
    match spot {
        Spot::Card(card) => {
            let position = document.position(card)?;
            Some((position.cell, position.index + 1))
        }
        Spot::Cell(cell) => Some((cell, document.cell(cell).len())),
        Spot::Stage(_) | Spot::Lane(_) | Spot::Face(_) => None,
    }
}

/// What is put down by a paste.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// Adds the cards. `None` if none of them fits.
    pub command: Option<Command>,
    /// How many cards do not fit into the cell.
    pub misfits: usize,
}

/// The cards of `clip`, which was copied from some map, with new ids in one cell of `document`, in reading order.
/// What people said and how they voted was about the cards there, and what they answer may not be here.
#[must_use]
pub fn paste_cards(
    document: &Document,
    clip: &Document,
    (cell, at): (CellKey, usize),
    ids: &mut dyn IdSource,
) -> Pasted {
    let rows = shown_rows(clip, clip.persona_order());
    let cards: Vec<_> = all_cards(clip, &rows).filter_map(|id| clip.card(id)).collect();
    let (fitting, misfits): (Vec<_>, Vec<_>) =
        cards.into_iter().partition(|card| accepts(document, card.kind, cell));
    let fields = fitting.into_iter().map(|card| {
        let mut fields = card.fields.clone();
        for left_behind in [Field::Comments, Field::Votes, Field::Answers] {
            fields.set(left_behind, None);
        }
        fields
    });
    Pasted { command: add(fields, (cell, at), ids), misfits: misfits.len() }
}

/// A card for each line of `text` that says something, with new ids in one cell. Marks of lists go.
#[must_use]
pub fn paste_lines(text: &str, place: (CellKey, usize), ids: &mut dyn IdSource) -> Option<Command> {
    let titles = text.lines().map(without_bullet).filter(|line| !line.is_empty()).take(LINES);
    add(titles.map(|title| Fields::default().with(Field::Title, shortened(title))), place, ids)
}

/// A single card for all of `text`: its first line is the title, the rest are the notes.
#[must_use]
pub fn paste_as_one(text: &str, place: (CellKey, usize), ids: &mut dyn IdSource) -> Option<Command> {
    let (title, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
    if title.trim().is_empty() {
        return None;
    }
    let fields = Fields::default().with(Field::Title, shortened(title.trim()));
    add(std::iter::once(fields.with(Field::Notes, shortened(rest.trim()))), place, ids)
}

fn add(
    cards: impl Iterator<Item = Fields>,
    (cell, at): (CellKey, usize),
    ids: &mut dyn IdSource,
) -> Option<Command> {
    let new = |(nth, fields)| NewCard { id: CardId(ids.next_id()), fields, cell, at: at + nth };
    let cards: Vec<NewCard> = cards.enumerate().map(new).collect();
    (!cards.is_empty()).then_some(Command::AddCards { cards })
}

fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without the sign that it began with in a list.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bare = ["- [ ] ", "- [x] ", "- ", "* ", "• ", "– "].iter().find_map(|sign| line.strip_prefix(sign));
    bare.unwrap_or(line).trim()
}

fn shortened(text: &str) -> String {
    text.chars().take(limits::TEXT_LENGTH).collect()
}
