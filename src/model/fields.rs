//! The fields of a record: what people wrote about it.

use crate::model::{CardId, Choice, Date, Extra, Field, Number, Value};

/// The values of a record's fields, each field at most once, and the fields that this version does not know.
///
/// What says nothing (an empty text, the usual choice of a field) is not kept, so that two records that say
/// the same are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// In the order of the fields.
    values: Vec<(Field, Value)>,
    /// Fields of newer versions.
    pub extra: Extra,
}

impl Fields {
    /// Puts `value` into `field`; nothing, or a value that says nothing, empties it.
    ///
    /// Whether the field can hold the value is asked of [`Field::accepts`], by those who take values from
    /// outside.
    pub fn set(&mut self, field: Field, value: Option<Value>) {
        let value = value.filter(|value| !value.is_empty() && field.usual().as_ref() != Some(value));
        match (self.place(field), value) {
            (Ok(at), None) => drop(self.values.remove(at)),
            (Ok(at), Some(value)) => {
                if let Some(entry) = self.values.get_mut(at) {
                    entry.1 = value;
                }
            }
            (Err(at), Some(value)) => self.values.insert(at, (field, value)),
            (Err(_), None) => {}
        }
    }

    /// The same fields with `value` in `field`.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Value>) -> Self {
        self.set(field, Some(value.into()));
        self
    }

    fn place(&self, field: Field) -> Result<usize, usize> {
        self.values.binary_search_by_key(&field, |(field, _)| *field)
    }

    /// What stands in `field`, if anything does. The usual choice of a field does not stand there.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        let at = self.place(field).ok()?;
        self.values.get(at).map(|(_, value)| value)
    }

    /// What stands in `field`, or its usual value.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<Value> {
        self.get(field).cloned().or_else(|| field.usual())
    }

    /// All fields that hold something, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.values.iter().map(|(field, value)| (*field, value))
    }

    /// Whether no field holds anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.extra == Extra::default()
    }

    /// The text of `field`, empty if it has none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match self.get(field) {
            Some(Value::Text(text) | Value::Picture(text)) => text,
            _ => "",
        }
    }

    /// The texts of `field`.
    #[must_use]
    pub fn texts(&self, field: Field) -> &[String] {
        match self.get(field) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// What is chosen in `field`, or its usual choice.
    #[must_use]
    pub fn choice<C: Choice>(&self, field: Field) -> Option<C> {
        self.choice_index(field).and_then(C::at)
    }

    fn choice_index(&self, field: Field) -> Option<u8> {
        match self.get(field) {
            Some(Value::Choice(index)) => Some(*index),
            _ => match field.usual() {
                Some(Value::Choice(index)) => Some(index),
                _ => None,
            },
        }
    }

    /// The number in `field`, or its usual one.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<Number> {
        match self.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => match field.usual() {
                Some(Value::Number(number)) => Some(number),
                _ => None,
            },
        }
    }

    /// The number in `field`, or its usual one, rounded to a whole one.
    #[must_use]
    pub fn whole(&self, field: Field) -> Option<i64> {
        self.number(field).map(Number::rounded)
    }

    /// The day in `field`.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<Date> {
        match self.get(field) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// Whether `field` says yes.
    #[must_use]
    pub fn flag(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// The rows of `field`.
    #[must_use]
    pub fn rows(&self, field: Field) -> &[Self] {
        match self.get(field) {
            Some(Value::Rows(rows)) => rows,
            _ => &[],
        }
    }

    /// Whether both are one row, such as one comment: by their ids, or by all that they say if one has none.
    #[must_use]
    pub fn is_same_row(&self, other: &Self) -> bool {
        match (self.get(Field::Id), other.get(Field::Id)) {
            (Some(one), Some(other)) => one == other,
            _ => self == other,
        }
    }

    /// The cards that `field` names.
    #[must_use]
    pub fn cards(&self, field: Field) -> &[CardId] {
        match self.get(field) {
            Some(Value::Cards(cards)) => cards,
            _ => &[],
        }
    }
}
