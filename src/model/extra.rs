//! Unknown fields of a record, kept for programs that know them.

/// The fields of a record that this version does not know, as the text of one JSON object, or nothing.
///
/// Only `format` reads and writes the text; everyone else carries it along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extra(pub Option<Box<str>>);
