//! What of one map answers what of the other, both in one order, and what stands in another place.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::RawId;

/// A thing of a map, as far as it can be found again on another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) id: RawId,
    /// Only things of the same group are found by their names.
    pub(super) group: usize,
    pub(super) name: &'a str,
}

impl<'a> Known<'a> {
    /// What it is found by if its id is not there. Nothing is found by an empty name.
    fn named(&self) -> Option<(usize, &'a str)> {
        let name = self.name.trim();
        (!name.is_empty()).then_some((self.group, name))
    }
}

/// For each thing of the current map the place of the one that answers it: the one of its id, else the first
/// of its name that answers nothing else.
pub(super) fn answers(current: &[Known<'_>], future: &[Known<'_>]) -> Vec<Option<usize>> {
    let places: BTreeMap<_, _> = future.iter().enumerate().map(|(place, known)| (known.id, place)).collect();
    let mut answers: Vec<_> = current.iter().map(|known| places.get(&known.id).copied()).collect();
    let taken: BTreeSet<_> = answers.iter().flatten().copied().collect();
    let mut free: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    // The last one first, so that the first one is the first to be taken from the end.
    for (place, known) in future.iter().enumerate().rev().filter(|(place, _)| !taken.contains(place)) {
        if let Some(name) = known.named() {
            free.entry(name).or_default().push(place);
        }
    }
    for (known, answer) in current.iter().zip(&mut answers).filter(|(_, answer)| answer.is_none()) {
        let of_name = known.named().and_then(|name| free.get_mut(&name));
        *answer = of_name.and_then(Vec::pop);
    }
    answers
}

/// A line of both maps: the place in the current one, the place in the future one.
pub(super) type Line = (Option<usize>, Option<usize>);

/// Both maps in one order: that of the future one. What only the current one has stands behind what it
/// followed there.
pub(super) fn lined_up(answers: &[Option<usize>], future: usize) -> Vec<Line> {
    let mut found = vec![None; future];
    // What nothing answers, by how many lines of the future map stand before it.
    let mut alone = vec![Vec::new(); future + 1];
    let mut behind = 0;
    for (place, answer) in answers.iter().enumerate() {
        match answer {
            Some(answer) => {
                if let Some(found) = found.get_mut(*answer) {
                    *found = Some(place);
                }
                behind = answer + 1;
            }
            None => {
                if let Some(alone) = alone.get_mut(behind) {
                    alone.push(place);
                }
            }
        }
    }
    let mut lines = Vec::with_capacity(future + answers.len());
    for (behind, alone) in alone.into_iter().enumerate() {
        if let Some(place) = behind.checked_sub(1) {
            lines.push((found.get(place).copied().flatten(), Some(place)));
        }
        lines.extend(alone.into_iter().map(|place| (Some(place), None)));
    }
    lines
}

/// What must be moved at least so that the rest of `lines` keeps the order it has on the current map: the
/// places there.
pub(super) fn strays(lines: &[Line]) -> BTreeSet<usize> {
    let order: Vec<usize> =
        lines.iter().filter_map(|(current, future)| current.and(*future).and(*current)).collect();
    // The end of a rising row of each length, the lowest possible, and what stands before each in its row.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, place) in order.iter().enumerate() {
        let length = ends.partition_point(|end| order.get(*end).is_some_and(|lower| lower < place));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut strays: BTreeSet<usize> = order.iter().copied().collect();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        if let Some(place) = order.get(at) {
            strays.remove(place);
        }
        next = before.get(at).copied().flatten();
    }
    strays
}
