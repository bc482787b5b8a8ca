//! Text as it can stand in the XML of a workbook.

use crate::exchange::xml_text::escape_character;

/// Writes `text` as the content of an element or of an attribute in double quotes.
///
/// What XML 1.0 forbids becomes U+FFFD; a line ends with LF. What a workbook would take for an escaped character,
/// such as `_x0041_`, is escaped itself (ECMA-376, part 1, 22.9.2.19).
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if(|(_, next)| *next == '\n');
                out.push('\n');
            }
            '_' if is_escape(text.get(place..).unwrap_or_default()) => out.push_str("_x005F_"),
            letter => escape_character(letter, out),
        }
    }
}

/// The same as a text of its own.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Whether a text begins with `_x`, four hexadecimal digits and `_`.
fn is_escape(text: &str) -> bool {
    matches!(text.as_bytes(), [b'_', b'x' | b'X', one, two, three, four, b'_', ..]
        if [one, two, three, four].into_iter().all(u8::is_ascii_hexdigit))
}
