//! The closed list of record kinds that a patch, a change notice or a merge can name.

use crate::model::{
    Card, CardId, Cell, CellKey, JourneyMap, Lane, LaneId, Lineage, Persona, PersonaId, Stage, StageId,
};

/// The name of one record of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// What the whole map is about.
    Map,
    /// Which handed-out states it descends from.
    Lineage,
    /// The order of the personas.
    PersonaOrder,
    /// The order of the stages.
    StageOrder,
    /// The order of the lanes.
    LaneOrder,
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A lane.
    Lane(LaneId),
    /// A card.
    Card(CardId),
    /// The cards of one cell.
    Cell(CellKey),
}

/// The value of one record of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// See [`RecordKey::Map`].
    Map(Box<JourneyMap>),
    /// See [`RecordKey::Lineage`].
    Lineage(Lineage),
    /// See [`RecordKey::PersonaOrder`].
    PersonaOrder(Vec<PersonaId>),
    /// See [`RecordKey::StageOrder`].
    StageOrder(Vec<StageId>),
    /// See [`RecordKey::LaneOrder`].
    LaneOrder(Vec<LaneId>),
    /// See [`RecordKey::Persona`].
    Persona(Box<Persona>),
    /// See [`RecordKey::Stage`].
    Stage(Box<Stage>),
    /// See [`RecordKey::Lane`].
    Lane(Box<Lane>),
    /// See [`RecordKey::Card`].
    Card(Box<Card>),
    /// See [`RecordKey::Cell`].
    Cell(Cell),
}
