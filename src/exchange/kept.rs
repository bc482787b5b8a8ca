//! What a format says and Waymark does not, kept in the unknown fields of a record under the name of the format.

use crate::format::{Member, Node, extra_of, fields_of};
use crate::model::Extra;

/// What stands in unknown fields under `key`.
pub(crate) fn kept_in<'n>(extra: &'n Extra, key: &str) -> Vec<Member<'n>> {
    // Most records have no unknown fields of any kind.
    let is_there = extra.0.as_deref().is_some_and(|text| text.contains(key));
    let fields = if is_there { fields_of(extra) } else { Vec::new() };
    match fields.into_iter().find(|(name, _)| name == key) {
        Some((_, Node::Object(members))) => members,
        _ => Vec::new(),
    }
}

/// Unknown fields with `members` under `key`, or none if there are no members.
pub(crate) fn keep(key: &'static str, members: Vec<Member<'_>>) -> Extra {
    if members.is_empty() { Extra::default() } else { extra_of(vec![(key.into(), Node::Object(members))]) }
}

/// Whether unknown fields hold more than what stands under `key`.
pub(crate) fn holds_more(extra: &Extra, key: &str) -> bool {
    extra.0.is_some() && fields_of(extra).iter().any(|(name, _)| name != key)
}
