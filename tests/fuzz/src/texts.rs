//! Texts of people, among them those that mean something to a format, and those that are cut or shown wrongly.

use crate::chooser::Chooser;

/// Pieces of which texts are put together.
const PIECES: [&str; 64] = [
    "Pay",
    " ",
    "Look for it",
    "\n",
    "3",
    "-2",
    "=1+1",
    "+",
    "@",
    "'",
    "\"",
    ",",
    ";",
    "|",
    "\t",
    "\r",
    "＝",
    ":",
    "#",
    "<",
    ">",
    "&amp;",
    "<script>",
    "</script>",
    "<!--",
    "]]>",
    "<br/>",
    "[a](javascript:b)",
    "![",
    "](",
    "`",
    "```",
    "~~~",
    "*",
    "_",
    "\\",
    "\\u003c",
    "---",
    "%%{",
    "}%%",
    "#35;",
    "section ",
    "title ",
    "journey",
    "accDescr {",
    "{",
    "}",
    "https://example.org/a?b=1#c",
    "javascript:alert(1)",
    "\u{0}",
    "\u{1b}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "e\u{301}\u{301}",
    "👩\u{200d}👩\u{200d}👧",
    "עבר",
    "ﬂ°¶ß",
    "_x000D_",
];

/// A text, empty without bytes.
pub fn text(chooser: &mut Chooser<'_>) -> String {
    let mut text = String::new();
    for _ in 0..chooser.below(6) {
        if chooser.once_in(4) {
            let length = chooser.below(24);
            text.push_str(&chooser.text(length));
        } else {
            let piece: &&str = chooser.pick(&PIECES);
            text.push_str(piece);
        }
    }
    text
}

/// Unknown fields as the text of a JSON object, mostly none.
pub fn extra(chooser: &mut Chooser<'_>) -> Option<Box<str>> {
    const NAMES: [&str; 6] = ["x", "openJourney", "cells", "__proto__", "title", "id"];
    if !chooser.once_in(8) {
        return None;
    }
    let mut fields = serde_json::Map::new();
    for _ in 0..=chooser.below(3) {
        // The fields of a record cannot be among those that no one knows.
        let name = NAMES[chooser.below(4)];
        fields.insert(name.to_owned(), crate::tree::json(chooser, 2));
    }
    Some(serde_json::Value::Object(fields).to_string().into())
}
