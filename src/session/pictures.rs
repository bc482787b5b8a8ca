//! What the pictures of a map take.

use crate::model::{Document, Fields, Value};

/// How many pictures a map holds, and how much of the browser's storage they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PictureTotal {
    /// How many there are.
    pub count: usize,
    /// The characters of all of them, as they are stored.
    pub characters: usize,
}

impl PictureTotal {
    /// Adds up the pictures of all personas and cards of `document`. Looks at every card.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let personas = document.personas().map(|(_, persona)| &persona.fields);
        let cards = document.cards().map(|(_, card)| &card.fields);
        personas.chain(cards).fold(Self::default(), Self::and)
    }

    fn and(mut self, fields: &Fields) -> Self {
        for (_, value) in fields.iter() {
            if let Value::Picture(address) = value {
                self.count += 1;
                // An address has ASCII letters only.
                self.characters += address.len();
            }
        }
        self
    }
}
