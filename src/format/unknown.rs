//! Unknown fields between the file and the model's [`Extra`].

use serde_json::value::RawValue;

use crate::format::json::{Member, Node};
use crate::format::limits;
use crate::format::parse::parse;
use crate::format::v1::Unknown;
use crate::model::{CellKey, Extra};

/// The fields as one opaque text.
pub(crate) fn extra_of(fields: Vec<Member<'_>>) -> Extra {
    if fields.is_empty() {
        return Extra::default();
    }
    let mut text = String::new();
    Node::Object(fields).write(&mut text);
    Extra(Some(text.into_boxed_str()))
}

/// The tree in an opaque text; nothing if it holds no object.
pub(crate) fn fields_of(extra: &Extra) -> Vec<Member<'_>> {
    let text = extra.0.as_deref().unwrap_or_default();
    match parse(text, limits::DEPTH).map(|parsed| parsed.node) {
        Ok(Node::Object(fields)) => fields,
        // Only reading a file makes such a text, and it makes objects.
        _ => Vec::new(),
    }
}

/// The fields of an opaque text, ready to be written.
pub(crate) fn unknown_of(extra: &Extra) -> Unknown {
    if extra.0.is_none() {
        return Unknown::default();
    }
    unknown(fields_of(extra))
}

/// Fields ready to be written, in the order that they have.
pub(crate) fn unknown(fields: Vec<Member<'_>>) -> Unknown {
    let raw = |(name, node): Member<'_>| {
        let mut text = String::new();
        node.write(&mut text);
        // It was just written from a JSON tree, so it is JSON.
        RawValue::from_string(text).ok().map(|value| (name.into_owned(), value))
    };
    Unknown(fields.into_iter().filter_map(raw).collect())
}

/// The name under which the unknown fields of a cell are kept in the extra of the document, in an object
/// `cells`: cells have none of their own, because a cell without cards has no record.
pub(crate) fn cell_name(key: &CellKey) -> String {
    match key.persona {
        Some(persona) => format!("{persona}/{}/{}", key.lane, key.stage),
        None => format!("/{}/{}", key.lane, key.stage),
    }
}

/// The cell of a name that [`cell_name`] made.
pub(crate) fn cell_of_name(name: &str) -> Option<CellKey> {
    let mut parts = name.split('/');
    let persona = match parts.next()? {
        "" => None,
        persona => Some(persona.parse().ok()?),
    };
    let (lane, stage) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(CellKey { persona, lane, stage })
}
