//! Whose journey it is.

use crate::model::{Color, Field, Fields};

/// How much a customer is worth to us: the best are A.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The most valuable customers.
    A,
    /// Those between.
    B,
    /// The least valuable customers.
    C,
}

impl Segment {
    /// All segments, the most valuable first.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];
}

/// One kind of customer, as a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Persona {
    /// What is written about the persona.
    pub fields: Fields,
}

impl Persona {
    /// A persona of whom no more is known.
    #[must_use]
    pub fn new(name: &str, color: Color) -> Self {
        Self { fields: Fields::default().with(Field::Name, name).with(Field::PersonaColor, color) }
    }

    /// The persona's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.fields.text(Field::Name)
    }

    /// The color of the persona's tab and curve.
    #[must_use]
    pub fn color(&self) -> Color {
        self.fields.choice(Field::PersonaColor).unwrap_or_default()
    }

    /// One or two capital letters that stand for the name where there is no room for it.
    #[must_use]
    pub fn initials(&self) -> String {
        let mut words = self.name().split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}
