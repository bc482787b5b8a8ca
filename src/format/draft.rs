//! The records of a map as a file states them: decoded, but not yet known to fit together.

use crate::format::decode::{Object, text_of};
use crate::format::error::ReadError;
use crate::format::fields::{entries, fields_in};
use crate::format::json::{Member, Node};
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::words::Word;
use crate::model::{
    Card, CardKind, Channel, Color, ContentHash, Field, Holder, JourneyMap, Lane, LaneKind, Lineage, Persona,
    Stage, limits,
};

/// A map as a file states it. Ids and references are texts of any form.
#[derive(Debug)]
pub(crate) struct Draft<'n> {
    pub(crate) id: String,
    pub(crate) map: JourneyMap,
    pub(crate) lineage: Lineage,
    pub(crate) personas: Stated<Persona>,
    pub(crate) stages: Stated<Stage>,
    pub(crate) lanes: Stated<Lane>,
    pub(crate) cards: Stated<Card>,
    /// What the cards answer: for each card that does, its index and the texts of the ids.
    pub(crate) answers: Vec<(usize, Vec<String>)>,
    pub(crate) cells: Vec<DraftCell<'n>>,
    /// The unknown fields of the whole file.
    pub(crate) unknown: Vec<Member<'n>>,
}

/// The records of one kind as a file states them, each with the text of its id.
#[derive(Debug)]
pub(crate) struct Stated<R> {
    pub(crate) ids: Vec<String>,
    pub(crate) records: Vec<R>,
}

/// A cell as a file states it.
#[derive(Debug)]
pub(crate) struct DraftCell<'n> {
    pub(crate) persona: Option<String>,
    pub(crate) lane: String,
    pub(crate) stage: String,
    pub(crate) cards: Vec<String>,
    pub(crate) unknown: Vec<Member<'n>>,
}

/// Decodes the object of a map, whose format and version are known to be ours.
pub(crate) fn draft<'n>(
    node: Node<'n>,
    place: &Place<'_>,
    repairs: &mut Vec<Repair>,
) -> Result<Draft<'n>, ReadError> {
    let mut fields = Object::of(node, place)?;
    // Both were looked at already.
    drop((fields.required("format", "text")?, fields.required("version", "a number")?));
    let id = fields.id("id")?;
    let lineage = lineage(&mut fields, place, repairs)?;
    let map = map(fields.object("map")?, &place.key("map"), repairs)?;
    let personas = stated(&mut fields, "personas", limits::PERSONAS, persona, place, repairs)?;
    let stages = stated(&mut fields, "stages", limits::STAGES, stage, place, repairs)?;
    let lanes = stated(&mut fields, "lanes", limits::LANES, lane, place, repairs)?;
    let mut answers = Vec::new();
    let cards = stated(
        &mut fields,
        "cards",
        limits::CARDS,
        |mut object, index, repairs| {
            let answered = references(&mut object, Field::Answers.name(), limits::ENTRIES)?;
            if !answered.is_empty() {
                answers.push((index, answered));
            }
            card(object, repairs)
        },
        place,
        repairs,
    )?;
    let mut cells = Vec::new();
    let list = place.key("cells");
    for (index, node) in fields.list("cells", usize::MAX)?.into_iter().enumerate() {
        cells.push(cell(node, &list.index(index))?);
    }
    Ok(Draft { id, map, lineage, personas, stages, lanes, cards, answers, cells, unknown: fields.rest() })
}

/// Decodes a list of records that have ids.
fn stated<'n, R>(
    fields: &mut Object<'n, '_>,
    name: &str,
    limit: usize,
    mut decode: impl FnMut(Object<'n, '_>, usize, &mut Vec<Repair>) -> Result<R, ReadError>,
    place: &Place<'_>,
    repairs: &mut Vec<Repair>,
) -> Result<Stated<R>, ReadError> {
    let list = place.key(name);
    let mut stated = Stated { ids: Vec::new(), records: Vec::new() };
    for (index, node) in fields.list(name, limit)?.into_iter().enumerate() {
        let place = list.index(index);
        let mut fields = Object::of(node, &place)?;
        stated.ids.push(fields.id("id")?);
        stated.records.push(decode(fields, index, repairs)?);
    }
    Ok(stated)
}

/// The lineage with the file's own revision as its newest entry: the file was handed out, after all.
fn lineage(
    fields: &mut Object<'_, '_>,
    place: &Place<'_>,
    repairs: &mut Vec<Repair>,
) -> Result<Lineage, ReadError> {
    let revision = fields.parsed::<ContentHash>("revision", repairs)?;
    let mut lineage = Lineage::default();
    let list = place.key("lineage");
    for (index, node) in fields.optional_list("lineage")?.into_iter().enumerate() {
        let place = list.index(index);
        let found = text_of(node, &place)?;
        match found.parse() {
            Ok(state) => lineage.handed_out.push(state),
            Err(_) => repairs.push(Repair::LeftOut { path: place.describe(), found }),
        }
    }
    let surplus = lineage.handed_out.len().saturating_sub(limits::LINEAGE);
    lineage.handed_out.drain(..surplus);
    Ok(match revision {
        Some(state) => lineage.with(state),
        None => lineage,
    })
}

fn map(node: Node<'_>, place: &Place<'_>, repairs: &mut Vec<Repair>) -> Result<JourneyMap, ReadError> {
    Ok(JourneyMap { fields: fields_in(Object::of(node, place)?, Holder::Map, repairs)? })
}

fn persona(
    mut object: Object<'_, '_>,
    index: usize,
    repairs: &mut Vec<Repair>,
) -> Result<Persona, ReadError> {
    let color = object.word(Field::PersonaColor.name(), Color::nth(index), repairs)?;
    let fields = fields_in(object, Holder::Persona, repairs)?;
    Ok(Persona { fields: fields.with(Field::PersonaColor, color) })
}

fn stage(object: Object<'_, '_>, _: usize, repairs: &mut Vec<Repair>) -> Result<Stage, ReadError> {
    Ok(Stage { fields: fields_in(object, Holder::Stage, repairs)? })
}

fn lane(mut object: Object<'_, '_>, _: usize, repairs: &mut Vec<Repair>) -> Result<Lane, ReadError> {
    let kind = object.stated_word("kind", LaneKind::Custom, repairs)?;
    let scope = object.word("scope", kind.usual_scope(), repairs)?;
    Ok(Lane { kind, scope, fields: fields_in(object, Holder::Lane, repairs)? })
}

fn card(mut object: Object<'_, '_>, repairs: &mut Vec<Repair>) -> Result<Card, ReadError> {
    let kind = object.stated_word("kind", CardKind::Note, repairs)?;
    let channel = object.optional_text(Field::Channel.name())?;
    let path = object.path(Field::Channel.name());
    let mut fields = fields_in(object, Holder::Card(kind), repairs)?;
    if let Some(found) = channel {
        let channel = Channel::of_word(&found).unwrap_or_else(|| {
            if fields.get(Field::ChannelName).is_none() {
                let name: String = found.chars().take(limits::TEXT_LENGTH).collect();
                fields.set(Field::ChannelName, Some(name.into()));
            }
            repairs.push(Repair::NamedChannel { path, found });
            Channel::Other
        });
        fields.set(Field::Channel, Some(channel.into()));
    }
    Ok(Card { kind, fields })
}

fn cell<'n>(node: Node<'n>, place: &Place<'_>) -> Result<DraftCell<'n>, ReadError> {
    let mut fields = Object::of(node, place)?;
    let persona = fields.optional_text("persona")?;
    // A missing reference is a dangling one: the cards are kept either way.
    let lane = fields.optional_text("lane")?.unwrap_or_default();
    let stage = fields.optional_text("stage")?.unwrap_or_default();
    let cards = references(&mut fields, "cards", usize::MAX)?;
    Ok(DraftCell { persona, lane, stage, cards, unknown: fields.rest() })
}

/// Takes a list of at most `limit` texts of ids.
fn references(object: &mut Object<'_, '_>, name: &str, limit: usize) -> Result<Vec<String>, ReadError> {
    let list = object.place().key(name);
    let nodes = entries(object, name, limit)?.into_iter().enumerate();
    nodes.map(|(index, node)| text_of(node, &list.index(index))).collect()
}
