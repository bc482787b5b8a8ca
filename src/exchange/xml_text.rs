//! Text as it can stand in XML 1.0.

/// Adds `text` so that it is text, between tags and in double quotes. What XML forbids becomes U+FFFD.
pub(crate) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        escape_character(character, out);
    }
}

/// The same for one character.
pub(crate) fn escape_character(character: char, out: &mut String) {
    match character {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        // A reader makes a line feed of it where it stands as it is.
        '\r' => out.push_str("&#13;"),
        character if is_forbidden(character) => out.push(char::REPLACEMENT_CHARACTER),
        character => out.push(character),
    }
}

/// Whether XML 1.0 has no way to write a character.
pub(crate) fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
