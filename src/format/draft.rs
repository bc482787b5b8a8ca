//! The records of a map as a file states them: decoded, but not yet known to fit together.

use crate::format::decode::{Fields, text_of};
use crate::format::error::ReadError;
use crate::format::json::{Field, Node};
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::format::words::Word;
use crate::model::{
    BuyingPhase, Card, CardContent, CardKind, Channel, Color, ContentHash, JourneyMap, Lane, LaneKind,
    Lineage, MapState, Persona, Presence, Stage, Touchpoint, limits,
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
    pub(crate) cells: Vec<DraftCell<'n>>,
    /// The unknown fields of the whole file.
    pub(crate) unknown: Vec<Field<'n>>,
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
    pub(crate) unknown: Vec<Field<'n>>,
}

/// Decodes the object of a map, whose format and version are known to be ours.
pub(crate) fn draft<'n>(
    node: Node<'n>,
    place: &Place<'_>,
    repairs: &mut Vec<Repair>,
) -> Result<Draft<'n>, ReadError> {
    let mut fields = Fields::of(node, place)?;
    // Both were looked at already.
    drop((fields.required("format", "text")?, fields.required("version", "a number")?));
    let id = fields.id("id")?;
    let lineage = lineage(&mut fields, place, repairs)?;
    let map = map(fields.object("map")?, &place.key("map"), repairs)?;
    let personas = stated(&mut fields, "personas", limits::PERSONAS, persona, place, repairs)?;
    let stages = stated(&mut fields, "stages", limits::STAGES, stage, place, repairs)?;
    let lanes = stated(&mut fields, "lanes", limits::LANES, lane, place, repairs)?;
    let cards = stated(&mut fields, "cards", limits::CARDS, card, place, repairs)?;
    let mut cells = Vec::new();
    let list = place.key("cells");
    for (index, node) in fields.list("cells", usize::MAX)?.into_iter().enumerate() {
        cells.push(cell(node, &list.index(index))?);
    }
    Ok(Draft { id, map, lineage, personas, stages, lanes, cards, cells, unknown: fields.rest() })
}

/// Decodes a list of records that have ids.
fn stated<'n, R>(
    fields: &mut Fields<'n, '_>,
    name: &str,
    limit: usize,
    decode: fn(Fields<'n, '_>, usize, &mut Vec<Repair>) -> Result<R, ReadError>,
    place: &Place<'_>,
    repairs: &mut Vec<Repair>,
) -> Result<Stated<R>, ReadError> {
    let list = place.key(name);
    let mut stated = Stated { ids: Vec::new(), records: Vec::new() };
    for (index, node) in fields.list(name, limit)?.into_iter().enumerate() {
        let place = list.index(index);
        let mut fields = Fields::of(node, &place)?;
        stated.ids.push(fields.id("id")?);
        stated.records.push(decode(fields, index, repairs)?);
    }
    Ok(stated)
}

/// The lineage with the file's own revision as its newest entry: the file was handed out, after all.
fn lineage(
    fields: &mut Fields<'_, '_>,
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
    let mut fields = Fields::of(node, place)?;
    Ok(JourneyMap {
        title: fields.text("title", repairs)?,
        scenario: fields.text("scenario", repairs)?,
        goal: fields.text("goal", repairs)?,
        owner: fields.text("owner", repairs)?,
        source: fields.text("source", repairs)?,
        state: fields.word("state", MapState::default(), repairs)?,
        created: fields.date("created", repairs)?,
        review: fields.date("review", repairs)?,
        extra: fields.extra(),
    })
}

fn persona(
    mut fields: Fields<'_, '_>,
    index: usize,
    repairs: &mut Vec<Repair>,
) -> Result<Persona, ReadError> {
    Ok(Persona {
        name: fields.text("name", repairs)?,
        role: fields.text("role", repairs)?,
        color: fields.word("color", Color::nth(index), repairs)?,
        extra: fields.extra(),
    })
}

fn stage(mut fields: Fields<'_, '_>, _: usize, repairs: &mut Vec<Repair>) -> Result<Stage, ReadError> {
    Ok(Stage {
        title: fields.text("title", repairs)?,
        phase: fields.word("phase", BuyingPhase::default(), repairs)?,
        presence: fields.word("presence", Presence::default(), repairs)?,
        goal: fields.text("goal", repairs)?,
        color: fields.optional_word("color", repairs)?,
        extra: fields.extra(),
    })
}

fn lane(mut fields: Fields<'_, '_>, _: usize, repairs: &mut Vec<Repair>) -> Result<Lane, ReadError> {
    let kind = fields.stated_word("kind", LaneKind::Custom, repairs)?;
    Ok(Lane {
        kind,
        title: fields.text("title", repairs)?,
        scope: fields.word("scope", kind.usual_scope(), repairs)?,
        color: fields.optional_word("color", repairs)?,
        extra: fields.extra(),
    })
}

fn card(mut fields: Fields<'_, '_>, _: usize, repairs: &mut Vec<Repair>) -> Result<Card, ReadError> {
    let kind = fields.stated_word("kind", CardKind::Note, repairs)?;
    let title = fields.text("title", repairs)?;
    let notes = fields.text("notes", repairs)?;
    let content = match kind {
        CardKind::Touchpoint => CardContent::Touchpoint(touchpoint(&mut fields, repairs)?),
        // On a note the fields of a touchpoint are unknown ones.
        CardKind::Note => CardContent::Note,
    };
    Ok(Card { title, notes, content, extra: fields.extra() })
}

fn touchpoint(fields: &mut Fields<'_, '_>, repairs: &mut Vec<Repair>) -> Result<Touchpoint, ReadError> {
    let channel_word = fields.optional_text("channel")?;
    let mut channel_name = fields.text("channelName", repairs)?;
    let channel = channel_word.map(|found| {
        Channel::of_word(&found).unwrap_or_else(|| {
            if channel_name.is_empty() {
                channel_name = found.chars().take(limits::TEXT_LENGTH).collect();
            }
            repairs.push(Repair::NamedChannel { path: fields.path("channel"), found });
            Channel::Other
        })
    });
    Ok(Touchpoint {
        channel,
        channel_name,
        mode: fields.optional_word("mode", repairs)?,
        creator: fields.optional_word("creator", repairs)?,
        sentiment: fields.sentiment("sentiment", repairs)?,
        moment_of_truth: fields.truth("momentOfTruth")?,
    })
}

fn cell<'n>(node: Node<'n>, place: &Place<'_>) -> Result<DraftCell<'n>, ReadError> {
    let mut fields = Fields::of(node, place)?;
    let persona = fields.optional_text("persona")?;
    // A missing reference is a dangling one: the cards are kept either way.
    let lane = fields.optional_text("lane")?.unwrap_or_default();
    let stage = fields.optional_text("stage")?.unwrap_or_default();
    let mut cards = Vec::new();
    let list = place.key("cards");
    for (index, node) in fields.optional_list("cards")?.into_iter().enumerate() {
        cards.push(text_of(node, &list.index(index))?);
    }
    Ok(DraftCell { persona, lane, stage, cards, unknown: fields.rest() })
}
