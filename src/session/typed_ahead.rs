//! What is typed for a field that was asked for and is not there yet.

/// What becomes of a key that comes before the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Early {
    /// The field gets it, or it would do nothing there. It must do nothing elsewhere either.
    Kept,
    /// It is for somebody else.
    Passed,
    /// It is for somebody else, and so is what follows: nobody waits for the field any more.
    GivenUp,
}

/// The text that waits for a field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedAhead {
    text: String,
}

impl TypedAhead {
    /// Hears a key by its name, as `KeyboardEvent.key` has it; `is_shortcut` says that it is pressed with a modifier
    /// that makes it no letter.
    ///
    /// Enter is kept and does nothing: what it would confirm cannot be seen yet.
    pub fn hear(&mut self, key: &str, is_shortcut: bool) -> Early {
        match key {
            _ if is_shortcut => return Early::Passed,
            "Backspace" => drop(self.text.pop()),
            "Enter" => {}
            "Escape" | "Tab" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" => return Early::GivenUp,
            letter if letter.chars().count() == 1 => self.text.push_str(letter),
            _ => return Early::Passed,
        }
        Early::Kept
    }

    /// What the field gets.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
