//! Which personas, stages and rows a picture shows.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::picture::{Options, Part};
use crate::model::{Cell, CellKey, Document, GridRow, LaneId, PersonaId, Stage, StageId, shown_rows};

/// What of a map is in the picture.
#[derive(Debug)]
pub(super) struct Shown<'d> {
    /// The personas, in order.
    pub(super) personas: Vec<PersonaId>,
    /// The stages, in order.
    pub(super) stages: Vec<ShownStage>,
    /// The rows, top first.
    pub(super) rows: Vec<GridRow>,
    /// The lanes of which only the header is shown.
    pub(super) collapsed: BTreeSet<LaneId>,
    /// The cells of each row that hold cards, each with the place of its stage.
    cells: BTreeMap<GridRow, Vec<(usize, &'d Cell)>>,
}

/// A stage in the picture.
#[derive(Debug)]
pub(super) struct ShownStage {
    pub(super) id: StageId,
    /// Whether it is a narrow strip without cards.
    pub(super) is_strip: bool,
    /// How many touchpoints it has for the shown personas; of a strip, how many cards in the shown rows.
    pub(super) count: usize,
}

impl<'d> Shown<'d> {
    /// Looks at every cell of the map once.
    pub(super) fn of(document: &'d Document, options: &Options) -> Self {
        let is_chosen = |id: &PersonaId| options.personas.as_ref().is_none_or(|chosen| chosen.contains(id));
        let personas: Vec<_> = document.persona_order().iter().copied().filter(is_chosen).collect();
        let mut rows = shown_rows(document, &personas);
        rows.retain(|row| options.lanes.as_ref().is_none_or(|lanes| lanes.contains(&row.lane)));
        let is_collapsed = |id: &LaneId| document.lane(*id).is_some_and(|lane| lane.is_collapsed());
        let mut collapsed: BTreeSet<_> = document.lane_order().iter().copied().filter(is_collapsed).collect();
        let mut stages = document.stage_order().to_vec();
        let is_whole = options.part == Part::Whole;
        if let Part::Chosen { stages: chosen, cards } = &options.part {
            let cells: Vec<CellKey> = cards.iter().filter_map(|card| document.cell_of(*card)).collect();
            let with_cards: BTreeSet<StageId> = cells.iter().map(|cell| cell.stage).collect();
            stages.retain(|id| chosen.contains(id) || with_cards.contains(id));
            if !stages.iter().any(|id| chosen.contains(id)) {
                let needed: BTreeSet<GridRow> = cells.iter().copied().map(GridRow::of).collect();
                rows.retain(|row| needed.contains(row));
            }
            for cell in cells {
                collapsed.remove(&cell.lane);
            }
        }
        let is_strip = |id: StageId| is_whole && document.stage(id).is_some_and(Stage::is_collapsed);
        let stages =
            stages.into_iter().map(|id| ShownStage { id, is_strip: is_strip(id), count: 0 }).collect();
        let mut shown = Self { personas, stages, rows, collapsed, cells: BTreeMap::new() };
        shown.take_cells(document);
        shown
    }

    /// Finds the cells of the rows, and counts what the stages hold.
    fn take_cells(&mut self, document: &'d Document) {
        let places: BTreeMap<StageId, usize> =
            self.stages.iter().enumerate().map(|(place, stage)| (stage.id, place)).collect();
        let rows: BTreeSet<GridRow> = self.rows.iter().copied().collect();
        let touchpoints = document.touchpoint_lane();
        for (key, cell) in document.cells() {
            let Some(place) = places.get(&key.stage).copied() else { continue };
            let Some(stage) = self.stages.get_mut(place) else { continue };
            let row = GridRow::of(key);
            let is_shown = rows.contains(&row);
            let is_touchpoints = Some(key.lane) == touchpoints
                && key.persona.is_none_or(|persona| self.personas.contains(&persona));
            if if stage.is_strip { is_shown } else { is_touchpoints } {
                stage.count += cell.cards.len();
            }
            if is_shown || is_touchpoints {
                self.cells.entry(row).or_default().push((place, cell));
            }
        }
        for cells in self.cells.values_mut() {
            cells.sort_by_key(|(place, _)| *place);
        }
    }

    /// The cells of a row that hold cards, from left to right, each with the place of its stage.
    pub(super) fn cells(&self, row: GridRow) -> &[(usize, &'d Cell)] {
        self.cells.get(&row).map_or(&[], Vec::as_slice)
    }
}
