//! What a field holds.

use crate::model::{CardId, Date, Fields, Number, RawId, Sentiment};

/// The value of a field. Which of them a field can hold is said by its [`crate::model::FieldKind`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text of the user, never empty in a record.
    Text(String),
    /// Several texts, none of them empty in a record.
    Texts(Vec<String>),
    /// One of a few: its place in the list of the field.
    Choice(u8),
    /// Any number of a few: bit `n` stands for the place `n` in the list of the field.
    Set(u32),
    /// A number.
    Number(Number),
    /// A day.
    Date(Date),
    /// Yes. There is no "no": the field is then not there.
    Flag,
    /// A small picture as a `data:` address of PNG, JPEG or WebP.
    Picture(String),
    /// Records without a life of their own, such as links or comments.
    Rows(Vec<Fields>),
    /// Cards of the same map.
    Cards(Vec<CardId>),
    /// The id of something outside the map, or of a row.
    Id(RawId),
}

impl Value {
    /// Whether it says the same as no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Picture(text) => text.is_empty(),
            Self::Texts(texts) => texts.is_empty(),
            Self::Set(set) => *set == 0,
            Self::Rows(rows) => rows.is_empty(),
            Self::Cards(cards) => cards.is_empty(),
            Self::Choice(_) | Self::Number(_) | Self::Date(_) | Self::Flag | Self::Id(_) => false,
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<Sentiment> for Value {
    fn from(sentiment: Sentiment) -> Self {
        Self::Number(Number::whole(sentiment.value().into()))
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
