//! Values of fields as people write them into tables: read where they can be, and said where they cannot.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::Remark;
use crate::exchange::csv::drafts::lines;
use crate::exchange::csv::own_text;
use crate::exchange::csv::scale::{Felt, Scale, is_blank};
use crate::exchange::csv::{Column, DateOrder, guard, number, words};
use crate::format::Quote;
use crate::model::{
    CardKind, Channel, Choices, Field, FieldKind, Fields, Holder, Number, Range, Value, is_safe_address,
    limits,
};
use crate::wording::{self, tables};

/// How the cells of a table are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader {
    /// Whether Waymark wrote the table.
    pub(crate) is_own: bool,
    pub(crate) dates: DateOrder,
}

/// What the cells of a row say of a card. Texts grow until all cells are read.
#[derive(Debug, Default)]
pub(crate) struct Said {
    fields: Fields,
    texts: BTreeMap<Field, String>,
}

impl Said {
    /// All fields. What is said in words only, such as the title of a card in a matrix, goes first.
    pub(crate) fn into_fields(mut self) -> Fields {
        for (field, text) in std::mem::take(&mut self.texts) {
            self.fields.set(field, Some(text.into()));
        }
        self.fields
    }

    /// Puts a text behind what is there already.
    pub(crate) fn append(&mut self, field: Field, text: &str) {
        let said = self.texts.entry(field).or_default();
        if !said.is_empty() {
            said.push_str(if field.kind() == FieldKind::Line { ", " } else { "\n" });
        }
        said.push_str(text);
    }
}

impl Reader {
    /// What a cell says, without the mark that keeps it from being a formula.
    pub(crate) fn text(self, cell: &str) -> String {
        let text = guard::unguarded(cell);
        if self.is_own { text } else { text.trim() }.to_owned()
    }

    /// Puts what a cell says into `fields`. Answers what there is to say about that, as a sentence: what was
    /// changed, or that the cell says nothing that its column can mean.
    pub(crate) fn put(self, said: &mut Said, column: Column, name: &str, cell: &str) -> Option<String> {
        let text = self.text(cell);
        match column {
            Column::Card(field) if self.is_own => {
                if let Some(value) = own_text::read(field, &text) {
                    said.fields.set(field, Some(value));
                    return None;
                }
                // Somebody changed it in a spreadsheet.
                self.put_field(said, field, text.trim())
            }
            Column::Card(field) => self.put_field(said, field, &text),
            Column::Sentiment(scale) => put_sentiment(&mut said.fields, Field::Sentiment, scale, &text),
            Column::Noted if is_blank(&text) => None,
            Column::Noted => {
                let note = if name.is_empty() { text } else { format!("{name}: {text}") };
                said.append(Field::Notes, &note);
                None
            }
            _ => None,
        }
    }

    fn put_field(self, said: &mut Said, field: Field, text: &str) -> Option<String> {
        if is_blank(text) {
            return None;
        }
        let fields = &mut said.fields;
        let value = match field.kind() {
            FieldKind::Line | FieldKind::Text | FieldKind::Time => {
                said.append(field, text);
                return None;
            }
            FieldKind::Lines => return put_lines(fields, field, text),
            FieldKind::Choice(Choices::Channel) => return put_channel(said, text),
            FieldKind::Choice(of) => words::choice(of, text).map(Value::Choice),
            FieldKind::Set(of) => return put_set(fields, field, of, text),
            FieldKind::Number(_) if matches!(field, Field::Sentiment | Field::SentimentAfter) => {
                return put_sentiment(fields, field, Scale::TwoAround, text);
            }
            FieldKind::Number(range) => return put_number(fields, field, range, text),
            FieldKind::Date => number::date(text, self.dates).map(Value::Date),
            FieldKind::Flag => match words::yes_or_no(text) {
                Some(true) => Some(Value::Flag),
                Some(false) => return None,
                None => return put_yes(said, field, text),
            },
            FieldKind::Rows(_) if field == Field::Links => return put_links(fields, text),
            FieldKind::Rows(_) | FieldKind::Picture(_) | FieldKind::Address | FieldKind::Id => {
                own_text::read(field, text)
            }
            // Which cards there are is known last.
            FieldKind::Cards => return None,
        };
        // Of two columns for one value the first counts.
        let is_new = fields.get(field).is_none();
        match value.filter(|value| field.accepts(value)) {
            Some(value) if is_new => fields.set(field, Some(value)),
            Some(_) => {}
            None => return Some(not_understood(field, text)),
        }
        None
    }
}

fn not_understood(field: Field, text: &str) -> String {
    let label = wording::field(Holder::Card(CardKind::Touchpoint), field);
    tables::cell_not_understood(label, &Quote(text).to_string())
}

fn put_sentiment(fields: &mut Fields, field: Field, scale: Scale, text: &str) -> Option<String> {
    match scale.felt(text) {
        Felt::Nothing => None,
        Felt::Like(sentiment, remark) => {
            fields.set(field, Some(sentiment.into()));
            remark
        }
        Felt::Unclear => Some(Scale::unclear(text)),
    }
}

fn put_lines(fields: &mut Fields, field: Field, text: &str) -> Option<String> {
    let mut texts = fields.texts(field).to_vec();
    // Tags are words: people part them by commas.
    let parts = lines(text).flat_map(|line| line.split([',', ';']));
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        if texts.len() == limits::ENTRIES {
            return Some(not_understood(field, text));
        }
        // Of what is there already the last counts as enough: looking through all would take long.
        if texts.last().is_none_or(|last| last != part) {
            texts.push(part.to_owned());
        }
    }
    fields.set(field, Some(Value::Texts(texts)));
    None
}

/// A channel of the list, or one with a name of its own. Of several in one cell the first counts; the others go to
/// the notes.
fn put_channel(said: &mut Said, text: &str) -> Option<String> {
    let fields = &mut said.fields;
    let whole = words::choice(Choices::Channel, text);
    let mut parts = text.split([',', ';', '\n', '/', '+']).map(str::trim).filter(|part| !part.is_empty());
    let first = if whole.is_some() { text } else { parts.next().unwrap_or(text) };
    let rest: Vec<&str> = if whole.is_some() { Vec::new() } else { parts.collect() };
    match words::choice(Choices::Channel, first) {
        Some(index) => fields.set(Field::Channel, Some(Value::Choice(index))),
        None => {
            fields.set(Field::Channel, Some(Channel::Other.into()));
            fields.set(Field::ChannelName, Some(first.into()));
        }
    }
    if rest.is_empty() {
        return None;
    }
    said.append(Field::Notes, &format!("{}: {text}", tables::channels_label()));
    Some(tables::more_channels(rest.len(), &Quote(first).to_string()))
}

fn put_set(fields: &mut Fields, field: Field, of: Choices, text: &str) -> Option<String> {
    let mut set = match fields.get(field) {
        Some(Value::Set(set)) => *set,
        _ => 0,
    };
    for part in text.split([',', ';', '\n', '/']).map(str::trim).filter(|part| !part.is_empty()) {
        match words::choice(of, part).and_then(|index| 1_u32.checked_shl(index.into())) {
            Some(bit) => set |= bit,
            None => return Some(not_understood(field, part)),
        }
    }
    fields.set(field, Some(Value::Set(set)));
    None
}

/// A number, rounded and kept within what the field can hold; where it goes from 1 to 5 also a word.
fn put_number(fields: &mut Fields, field: Field, range: Range, text: &str) -> Option<String> {
    let is_step = (range.min, range.max) == (1, 5);
    let step = || is_step.then(|| words::step(text)).flatten().map(Number::whole);
    let Some(said) = number::number(text).or_else(step) else { return Some(not_understood(field, text)) };
    let number = if range.is_whole { Number::whole(said.rounded()) } else { said };
    let number = number.clamp(Number::whole(range.min), Number::whole(range.max));
    fields.set(field, Some(number.into()));
    let label = wording::field(Holder::Card(CardKind::Touchpoint), field);
    (number != said).then(|| tables::number_changed(label, &said.to_string(), &number.to_string()))
}

/// What says neither yes nor no says why: where a field for the reason stands beside the yes.
fn put_yes(said: &mut Said, field: Field, text: &str) -> Option<String> {
    if field != Field::MomentOfTruth {
        return Some(not_understood(field, text));
    }
    said.fields.set(field, Some(Value::Flag));
    said.append(Field::MomentReason, text);
    None
}

/// Links as our own tables write them, or addresses alone.
fn put_links(fields: &mut Fields, text: &str) -> Option<String> {
    let mut rows = fields.rows(Field::Links).to_vec();
    match own_text::read(Field::Links, text) {
        Some(Value::Rows(read)) => rows.extend(read),
        _ => {
            let words =
                text.split([' ', '\n', ',', ';', '\t']).map(str::trim).filter(|word| !word.is_empty());
            for word in words {
                if !is_safe_address(word) {
                    return Some(not_understood(Field::Links, word));
                }
                rows.push(Fields::default().with(Field::Address, word));
            }
        }
    }
    let value = Value::Rows(rows);
    if !Field::Links.accepts(&value) {
        return Some(not_understood(Field::Links, text));
    }
    fields.set(Field::Links, Some(value));
    None
}

/// What cells about a stage say, each of them once. Answers what there is to say about that, with its line.
pub(crate) fn of_stage(field: Field, cells: &[(usize, String)]) -> (Option<Value>, Vec<Remark>) {
    let label = wording::field(Holder::Stage, field);
    let (mut remarks, mut seen) = (Vec::new(), BTreeSet::new());
    let mut unclear = |line: usize, text: &str| {
        remarks.push(Remark::at(line, tables::cell_not_understood(label, &Quote(text).to_string())));
    };
    let new = cells.iter().filter(|(_, text)| seen.insert(text.as_str()));
    let value = match field.kind() {
        FieldKind::Lines => {
            let mut all: Vec<String> = new.flat_map(|(_, text)| lines(text)).map(str::to_owned).collect();
            if let (Some((line, text)), true) = (cells.last(), all.len() > limits::ENTRIES) {
                unclear(*line, text);
            }
            all.truncate(limits::ENTRIES);
            Some(Value::Texts(all))
        }
        FieldKind::Choice(of) => {
            let mut found = None;
            for (line, text) in new {
                match words::choice(of, text) {
                    Some(index) => found = found.or(Some(index)),
                    None => unclear(*line, text),
                }
            }
            found.map(Value::Choice)
        }
        _ => Some(Value::from(new.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n"))),
    };
    (value, remarks)
}
