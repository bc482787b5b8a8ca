//! Whose journey it is.

use crate::model::{Color, Extra};

/// One kind of customer, as a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Persona {
    /// The persona's name.
    pub name: String,
    /// What the persona is in the story, such as "Mother of two, books once a year".
    pub role: String,
    /// The color of the persona's tab and curve.
    pub color: Color,
    /// Fields of newer versions.
    pub extra: Extra,
}

impl Persona {
    /// One or two capital letters that stand for the name where there is no room for it.
    #[must_use]
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}
