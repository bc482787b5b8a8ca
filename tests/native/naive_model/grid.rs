//! The naive map: for each lane a table of cells, for each cell a list of slips. Everything lies where it is seen.

use waymark::model::{CardId, Document, Field, LaneKind, Scope};

/// All that the model knows of a map.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    pub(super) title: String,
    pub(super) personas: Vec<Head>,
    pub(super) stages: Vec<Head>,
    pub(super) lanes: Vec<Row>,
}

/// The name of a persona or stage, and which one it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    pub(super) id: u128,
    pub(super) title: String,
}

/// A lane with its cells: by persona (one row if they share it), then by stage.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) head: Head,
    pub(super) kind: LaneKind,
    pub(super) is_shared: bool,
    pub(super) cells: Vec<Vec<Vec<Slip>>>,
}

/// A card.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Slip {
    pub(super) id: u128,
    pub(super) title: String,
    pub(super) notes: String,
    pub(super) feeling: i64,
    /// Which cards it answers.
    pub(super) answers: Vec<u128>,
}

/// A cell by the places of its lane, its persona (0 if they share the lane) and its stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub(super) lane: usize,
    pub(super) whose: usize,
    pub(super) stage: usize,
}

impl Grid {
    /// What can be seen of `document`.
    pub(super) fn of(document: &Document) -> Self {
        let personas = document.persona_order().iter();
        let personas = personas.map(|id| Head::new(id.0.0, document.persona(*id).unwrap().name()));
        let stages = document.stage_order().iter();
        let stages = stages.map(|id| Head::new(id.0.0, document.stage(*id).unwrap().title()));
        let (whose, columns) = (document.persona_order(), document.stage_order());
        let mut lanes: Vec<Row> = Vec::new();
        for id in document.lane_order() {
            let lane = document.lane(*id).unwrap();
            let is_shared = lane.scope == Scope::Shared;
            let rows = if is_shared { 1 } else { whose.len() };
            let cells = vec![vec![Vec::new(); columns.len()]; rows];
            lanes.push(Row { head: Head::new(id.0.0, lane.title()), kind: lane.kind, is_shared, cells });
        }
        for (key, cell) in document.cells() {
            let lane = document.lane_order().iter().position(|id| *id == key.lane).unwrap();
            let persona = key.persona.map(|persona| whose.iter().position(|id| *id == persona).unwrap());
            let stage = columns.iter().position(|id| *id == key.stage).unwrap();
            assert_eq!(persona.is_none(), lanes[lane].is_shared);
            let slips = cell.cards.iter().map(|card| Slip::of(document, *card)).collect();
            lanes[lane].cells[persona.unwrap_or(0)][stage] = slips;
        }
        let title = document.map().title().to_owned();
        Self { title, personas: personas.collect(), stages: stages.collect(), lanes }
    }

    pub(super) fn cell(&mut self, spot: Spot) -> &mut Vec<Slip> {
        &mut self.lanes[spot.lane].cells[spot.whose][spot.stage]
    }

    /// Every cell that there is.
    pub(super) fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (lane, row) in self.lanes.iter().enumerate() {
            for (whose, cells) in row.cells.iter().enumerate() {
                spots.extend((0..cells.len()).map(|stage| Spot { lane, whose, stage }));
            }
        }
        spots
    }

    /// Every card with its cell.
    pub(super) fn slips(&self) -> Vec<(Spot, &Slip)> {
        let all = self.spots().into_iter();
        let in_cell = |spot: Spot| {
            let cell = &self.lanes[spot.lane].cells[spot.whose][spot.stage];
            cell.iter().map(move |slip| (spot, slip))
        };
        all.flat_map(in_cell).collect()
    }

    /// The card `id`, to be changed.
    pub(super) fn slip(&mut self, id: u128) -> &mut Slip {
        let cells = self.lanes.iter_mut().flat_map(|row| row.cells.iter_mut().flatten());
        cells.flatten().find(|slip| slip.id == id).unwrap()
    }

    /// Takes a card out of its cell.
    pub(super) fn take(&mut self, id: u128) -> Slip {
        let mut cells = self.lanes.iter_mut().flat_map(|row| row.cells.iter_mut().flatten());
        let is_it = |slip: &Slip| slip.id == id;
        let cell = cells.find(|cell| cell.iter().any(is_it)).unwrap();
        cell.remove(cell.iter().position(is_it).unwrap())
    }

    /// Lets no card answer one that is gone.
    pub(super) fn forget_gone(&mut self) {
        let left: Vec<u128> = self.slips().iter().map(|(_, slip)| slip.id).collect();
        for slip in self.lanes.iter_mut().flat_map(|row| row.cells.iter_mut().flatten().flatten()) {
            slip.answers.retain(|id| left.contains(id));
        }
    }
}

impl Head {
    pub(super) fn new(id: u128, title: &str) -> Self {
        Self { id, title: title.to_owned() }
    }
}

impl Slip {
    fn of(document: &Document, id: CardId) -> Self {
        let card = document.card(id).unwrap();
        Self {
            id: id.0.0,
            title: card.title().to_owned(),
            notes: card.notes().to_owned(),
            feeling: card.fields.whole(Field::Sentiment).unwrap_or(0),
            answers: card.fields.cards(Field::Answers).iter().map(|card| card.0.0).collect(),
        }
    }

    pub(super) fn new(id: u128, title: &str) -> Self {
        Self { id, title: title.to_owned(), notes: String::new(), feeling: 0, answers: Vec::new() }
    }
}

/// What lies in lanes of a kind: cards go from one lane to another only where the same lies. `None` for nothing.
pub(super) fn stuff(kind: LaneKind) -> Option<&'static str> {
    match kind {
        LaneKind::Emotion | LaneKind::Channels => None,
        LaneKind::Touchpoints => Some("touchpoints"),
        LaneKind::Metrics => Some("figures"),
        LaneKind::Storyboard => Some("pictures"),
        LaneKind::Actions
        | LaneKind::Thoughts
        | LaneKind::PainPoints
        | LaneKind::Opportunities
        | LaneKind::Needs
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support
        | LaneKind::Custom => Some("words"),
    }
}
