//! Comments that come back from those who read the map elsewhere: each is added once, to the card it is about.

use crate::edit::Command;
use crate::model::{CardId, Document, Field, Fields, RecordKey, Value, limits};

/// What became of comments that came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    /// How many were added.
    pub added: usize,
    /// How many were there already.
    pub known: usize,
    /// How many are about cards that are no longer there, or that have no room for more.
    pub lost: usize,
}

/// The commands that add `comments` to the cards of `document`, and what becomes of each.
#[must_use]
pub fn receive(document: &Document, comments: Vec<(CardId, Fields)>) -> (Vec<Command>, Received) {
    let mut received = Received::default();
    let mut by_card: Vec<(CardId, Vec<Fields>)> = Vec::new();
    for (card, comment) in comments {
        let Some(held) = document.card(card).map(|card| card.fields.rows(Field::Comments)) else {
            received.lost += 1;
            continue;
        };
        let at = by_card.iter().position(|(other, _)| *other == card);
        let at = at.unwrap_or_else(|| {
            by_card.push((card, held.to_vec()));
            by_card.len() - 1
        });
        let Some((_, rows)) = by_card.get_mut(at) else { continue };
        if rows.iter().any(|row| row.is_same_row(&comment)) {
            received.known += 1;
        } else if rows.len() >= limits::ENTRIES {
            received.lost += 1;
        } else {
            received.added += 1;
            rows.push(comment);
        }
    }
    let grown = |(card, rows): &(CardId, Vec<Fields>)| {
        document.card(*card).is_some_and(|card| card.fields.rows(Field::Comments).len() < rows.len())
    };
    by_card.retain(grown);
    let command = |(card, rows)| Command::SetField {
        of: RecordKey::Card(card),
        field: Field::Comments,
        value: Some(Value::Rows(rows)),
    };
    (by_card.into_iter().map(command).collect(), received)
}
