//! Personas, stages and lanes of the naive map: whatever happens to a column or a row happens to its cells.

use crate::naive_model::grid::{Grid, Head};
use crate::naive_model::step::List;

fn shift<T>(all: &mut Vec<T>, from: usize, to: usize) {
    let one = all.remove(from);
    all.insert(to.min(all.len()), one);
}

impl Grid {
    pub(super) fn head(&mut self, list: List, at: usize) -> &mut Head {
        match list {
            List::Personas => &mut self.personas[at],
            List::Stages => &mut self.stages[at],
            List::Lanes => &mut self.lanes[at].head,
        }
    }

    /// Adds a persona or a stage.
    pub(super) fn add(&mut self, list: List, head: Head, at: usize) {
        let stages = self.stages.len();
        let heads = if matches!(list, List::Personas) { &mut self.personas } else { &mut self.stages };
        let at = at.min(heads.len());
        heads.insert(at, head);
        for row in &mut self.lanes {
            match list {
                List::Personas if row.is_shared => {}
                List::Personas => row.cells.insert(at, vec![Vec::new(); stages]),
                _ => row.cells.iter_mut().for_each(|cells| cells.insert(at, Vec::new())),
            }
        }
    }

    pub(super) fn shift(&mut self, list: List, from: usize, to: usize) {
        match list {
            List::Personas => {
                shift(&mut self.personas, from, to);
                let own = self.lanes.iter_mut().filter(|row| !row.is_shared);
                own.for_each(|row| shift(&mut row.cells, from, to));
            }
            List::Stages => {
                shift(&mut self.stages, from, to);
                let rows = self.lanes.iter_mut().flat_map(|row| &mut row.cells);
                rows.for_each(|cells| shift(cells, from, to));
            }
            List::Lanes => shift(&mut self.lanes, from, to),
        }
    }

    pub(super) fn remove(&mut self, list: List, at: usize) {
        match list {
            List::Personas => {
                self.personas.remove(at);
                let own = self.lanes.iter_mut().filter(|row| !row.is_shared);
                own.for_each(|row| drop(row.cells.remove(at)));
            }
            List::Stages => {
                self.stages.remove(at);
                let rows = self.lanes.iter_mut().flat_map(|row| &mut row.cells);
                rows.for_each(|cells| drop(cells.remove(at)));
            }
            List::Lanes => drop(self.lanes.remove(at)),
        }
    }
}
