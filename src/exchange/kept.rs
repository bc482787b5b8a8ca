//! What a format says and Waymark does not, kept in the unknown fields of a record under the name of the format.

use crate::format::{Member, Node, extra_of, fields_of};
use crate::model::{Document, Extra, Fields, PersonaId, RecordKey};

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

/// How many records of the file of `persona` have unknown fields of other programs than the one of `key`: the map and
/// the file itself, the persona, all stages and lanes, and the cards whose fields are `cards`.
pub(crate) fn foreign_records<'d>(
    document: &'d Document,
    persona: PersonaId,
    cards: impl Iterator<Item = &'d Fields>,
    key: &str,
) -> usize {
    let stages = document.stage_order().iter().map(|id| RecordKey::Stage(*id));
    let lanes = document.lane_order().iter().map(|id| RecordKey::Lane(*id));
    let keys = [RecordKey::Map, RecordKey::Persona(persona)].into_iter().chain(stages).chain(lanes);
    let others = keys.filter_map(|record| document.fields(record)).map(|(_, fields)| fields);
    let of_file = usize::from(*document.extra() != Extra::default());
    of_file + cards.chain(others).filter(|fields| holds_more(&fields.extra, key)).count()
}

/// Whether unknown fields hold more than what stands under `key`.
fn holds_more(extra: &Extra, key: &str) -> bool {
    extra.0.is_some() && fields_of(extra).iter().any(|(name, _)| name != key)
}
