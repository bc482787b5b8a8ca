//! The names of commands that lead to something of the map.

/// Shows the journey of one persona.
#[must_use]
pub fn show_persona(name: &str) -> String {
    format!("Show {name}")
}

/// Goes to something on the canvas.
#[must_use]
pub fn go_to(name: &str) -> String {
    format!("Go to {name}")
}
