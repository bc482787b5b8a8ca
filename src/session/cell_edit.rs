//! How the cells of a sheet are edited: which way fits a field, what can be chosen, and what is done then.

use crate::edit::Command;
use crate::model::{
    Card, CardId, Channel, Document, Field, FieldKind, Number, Range, RecordKey, Sentiment, Value,
};
use crate::session::channels::{self, ChannelChoice};
use crate::session::field_text;
use crate::session::outline::{Column, is_offered};
use crate::wording;

/// How a cell is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellEdit {
    /// As one line: text, an address or a number.
    Line,
    /// As several lines.
    Lines,
    /// As a day.
    Day,
    /// From a list.
    Options,
    /// By a check mark.
    Flag,
    /// In the inspector: it needs more room than a cell has.
    Inspector,
    /// By moving the card.
    Move,
    /// Not at all: cards of this kind have no such field.
    Nothing,
}

/// How the cell of a card is edited.
#[must_use]
pub fn edit_of(card: &Card, column: Column) -> CellEdit {
    let Column::Field(field) = column else { return CellEdit::Move };
    if !is_offered(card, field) && card.fields.get(field).is_none() {
        return CellEdit::Nothing;
    }
    match field.kind() {
        FieldKind::Line | FieldKind::Address => CellEdit::Line,
        FieldKind::Text | FieldKind::Lines => CellEdit::Lines,
        FieldKind::Date => CellEdit::Day,
        FieldKind::Flag => CellEdit::Flag,
        FieldKind::Choice(_) => CellEdit::Options,
        FieldKind::Number(range) if is_short(range) => CellEdit::Options,
        FieldKind::Number(_) => CellEdit::Line,
        FieldKind::Set(_)
        | FieldKind::Rows(_)
        | FieldKind::Cards
        | FieldKind::Picture(_)
        | FieldKind::Time
        | FieldKind::Id => CellEdit::Inspector,
    }
}

/// Whether a number is chosen from its range rather than typed.
fn is_short(range: Range) -> bool {
    range.max - range.min <= 10
}

/// What can be chosen for `field` of a card: the words, and the command that chooses it.
#[must_use]
pub fn options(document: &Document, card: CardId, field: Field) -> Vec<(String, Command)> {
    if field == Field::Channel {
        let choices = channel_choices(document).into_iter();
        return choices.map(|choice| (choice.words(), choice.command(card))).collect();
    }
    let of = RecordKey::Card(card);
    let set = |(words, value)| (words, Command::SetField { of, field, value });
    values(field).into_iter().map(set).collect()
}

/// The command that puts what was typed into a cell into its field. `None` if it makes no sense there.
#[must_use]
pub fn typed(document: &Document, card: CardId, field: Field, text: &str) -> Option<Command> {
    let of = RecordKey::Card(card);
    if field == Field::ChannelName
        && let Some(choice) = channels::typed(document, text)
    {
        return Some(choice.command(card));
    }
    let value = match field {
        Field::Title => Some(text.trim().into()),
        field => field_text::typed(field, text)?,
    };
    Some(Command::SetField { of, field, value })
}

/// Which of the options is chosen now, by its place.
#[must_use]
pub fn chosen(document: &Document, card: CardId, field: Field) -> Option<usize> {
    let card = document.card(card)?;
    if field == Field::Channel {
        let chosen = ChannelChoice::of(card);
        return channel_choices(document).iter().position(|it| *it == chosen);
    }
    let chosen = card.fields.value(field);
    values(field).iter().position(|(_, value)| *value == chosen)
}

/// The channels, with another one that is named in a column of its own.
fn channel_choices(document: &Document) -> Vec<ChannelChoice> {
    let mut choices = channels::choices(&channels::own_channels(document));
    choices.push(ChannelChoice::Usual(Channel::Other));
    choices
}

/// The values of a short list or scale, each with its words.
pub(super) fn values(field: Field) -> Vec<(String, Option<Value>)> {
    let none = field.usual().is_none().then(|| (wording::not_said().to_owned(), None));
    let values: Vec<Value> = match field.kind() {
        FieldKind::Choice(of) => {
            (0..u8::try_from(of.count()).unwrap_or_default()).map(Value::Choice).collect()
        }
        FieldKind::Number(range) if is_short(range) => {
            (range.min..=range.max).map(|number| Value::Number(Number::whole(number))).collect()
        }
        _ => Vec::new(),
    };
    let named = values.into_iter().map(|value| {
        let words = match (field, &value) {
            (Field::Sentiment | Field::SentimentAfter, Value::Number(number)) => {
                Sentiment::new(number.rounded()).map(wording::feeling).unwrap_or_default()
            }
            (Field::QualityPosition | Field::EfficiencyPosition, Value::Number(number)) => {
                wording::scale_step(field, number.rounded())
            }
            _ => field_text::shown(field, &value),
        };
        (words, Some(value))
    });
    none.into_iter().chain(named).collect()
}
