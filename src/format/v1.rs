//! Version 1 of the file, as types: what is written, and what the JSON Schema is made of.
//!
//! The order of the fields here is their order in the file. Reading does not use these types, because it
//! must repair what they could not even hold; a test writes, validates and reads one with the other.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::format::words::Word;
#[cfg(all(test, not(target_arch = "wasm32")))]
use crate::model::limits;
use crate::model::{
    BuyingPhase, CardKind, Channel, ChannelMode, Color, Creator, LaneKind, MapState, Presence, RawId, Scope,
};

/// A journey map of Waymark: stages and touchpoints, per persona.
///
/// Fields that are not described here are kept by every program that reads and writes this format.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(
    all(test, not(target_arch = "wasm32")),
    derive(schemars::JsonSchema),
    schemars(rename = "JourneyMap")
)]
pub(crate) struct MapFile<'a> {
    /// The name of the format.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(extend("const" = crate::format::MAP_FORMAT)))]
    pub(crate) format: &'static str,
    /// The version of the format.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(extend("const" = crate::format::VERSION)))]
    pub(crate) version: u32,
    /// The id of the map, the same in all its copies.
    pub(crate) id: Id,
    /// A hash of everything in this file but `revision` and `lineage`. It is not checked when reading, so
    /// that a file can be edited by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) revision: Option<Id>,
    /// The revisions that this one descends from and that were handed out as files, oldest first.
    pub(crate) lineage: Vec<Id>,
    /// What the whole map is about.
    pub(crate) map: MapInfo<'a>,
    /// The personas in order.
    pub(crate) personas: Vec<PersonaRecord<'a>>,
    /// The stages (columns) in order, shared by all personas.
    pub(crate) stages: Vec<StageRecord<'a>>,
    /// The lanes (rows) in order. Exactly one is of the kind `touchpoints`, at most one of `emotion`.
    pub(crate) lanes: Vec<LaneRecord<'a>>,
    /// The cards, in the order of the cells.
    pub(crate) cards: Vec<CardRecord<'a>>,
    /// Where the cards lie. Each card lies in exactly one cell.
    pub(crate) cells: Vec<CellRecord>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// What the whole map is about.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema))]
pub(crate) struct MapInfo<'a> {
    /// The name of the map.
    pub(crate) title: Text<'a>,
    /// Who does what in which situation.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) scenario: Text<'a>,
    /// Why the map is made.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) goal: Text<'a>,
    /// Who looks after the map.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) owner: Text<'a>,
    /// Where the facts of the map come from.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) source: Text<'a>,
    /// Whether the map shows how things are or how they should become.
    pub(crate) state: InWords<MapState>,
    /// The day the map was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) created: Option<Day>,
    /// The day by which the map should be looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) review: Option<Day>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// One kind of customer, as a person.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(
    all(test, not(target_arch = "wasm32")),
    derive(schemars::JsonSchema),
    schemars(rename = "Persona")
)]
pub(crate) struct PersonaRecord<'a> {
    /// The id of the persona.
    pub(crate) id: Id,
    /// The name of the persona.
    pub(crate) name: Text<'a>,
    /// What the persona is in the story.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) role: Text<'a>,
    /// The color of the persona's curve.
    pub(crate) color: InWords<Color>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// A column of the map.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(rename = "Stage"))]
pub(crate) struct StageRecord<'a> {
    /// The id of the stage.
    pub(crate) id: Id,
    /// The name of the stage.
    pub(crate) title: Text<'a>,
    /// When in the purchase it happens.
    pub(crate) phase: InWords<BuyingPhase>,
    /// Who is in contact with the customer.
    pub(crate) presence: InWords<Presence>,
    /// What the customer wants to reach here.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) goal: Text<'a>,
    /// The color of the header, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) color: Option<InWords<Color>>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// A row of the map.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(rename = "Lane"))]
pub(crate) struct LaneRecord<'a> {
    /// The id of the lane.
    pub(crate) id: Id,
    /// What the lane is for. `touchpoints` holds touchpoint cards, `emotion` is computed and holds none, all
    /// others hold notes.
    pub(crate) kind: InWords<LaneKind>,
    /// The name of the lane.
    pub(crate) title: Text<'a>,
    /// Whether each persona has cells of its own, or all share one row of cells.
    pub(crate) scope: InWords<Scope>,
    /// The color of the header, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) color: Option<InWords<Color>>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// A card: a touchpoint, or a note that its lane gives a meaning.
#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(rename = "Card"))]
pub(crate) struct CardRecord<'a> {
    /// The id of the card.
    pub(crate) id: Id,
    /// What the card is. The fields from `channel` on belong to touchpoints.
    pub(crate) kind: InWords<CardKind>,
    /// The line that the card shows.
    pub(crate) title: Text<'a>,
    /// Anything more there is to say.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) notes: Text<'a>,
    /// Where it happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) channel: Option<InWords<Channel>>,
    /// The name of the channel if it is `other`.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub(crate) channel_name: Text<'a>,
    /// Whether it happens on a network, in the physical world, or on both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mode: Option<InWords<ChannelMode>>,
    /// Who makes the touchpoint: we run it, we pay for it, customers make it, a partner runs it, or it
    /// happens among customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) creator: Option<InWords<Creator>>,
    /// How it feels, from -2 (very bad) to 2 (very good).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(with = "i8", range(min = -2, max = 2)))]
    pub(crate) sentiment: Option<i8>,
    /// Whether it decides how the customer judges us.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) moment_of_truth: bool,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

/// The cards in one place of the map.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(rename = "Cell"))]
pub(crate) struct CellRecord {
    /// Whose cell it is; absent in a lane that all personas share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) persona: Option<Id>,
    /// The lane.
    pub(crate) lane: Id,
    /// The stage.
    pub(crate) stage: Id,
    /// The cards, first at the top.
    pub(crate) cards: Vec<Id>,
    #[serde(flatten)]
    pub(crate) unknown: Unknown,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// A text of the user.
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[serde(transparent)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(schemars::JsonSchema), schemars(inline))]
pub(crate) struct Text<'a>(
    #[cfg_attr(all(test, not(target_arch = "wasm32")), schemars(length(max = limits::TEXT_LENGTH)))]
    pub(crate) &'a str,
);

impl Text<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An id or a hash: 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Id(pub(crate) RawId);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A day, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day(pub(crate) crate::model::Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A value that stands in the file as one of a few words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InWords<W>(pub(crate) W);

impl<W: Word> Serialize for InWords<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

/// Fields that this version does not know, written as they were read.
#[derive(Default)]
pub(crate) struct Unknown(pub(crate) Vec<(String, Box<RawValue>)>);

impl fmt::Debug for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Serialize for Unknown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
