//! Several personas' touchpoints of one stage as one list, in which each keeps its order.

use std::collections::{BTreeMap, VecDeque};

/// Something that several rows have, and the rows that have it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Merged<K> {
    pub(super) key: K,
    pub(super) rows: Vec<usize>,
}

/// Merges `rows`, each under its number: what is equal in several rows stands once, unless the order of a row
/// would not allow it.
///
/// The cost is that of sorting, times the number of rows.
pub(super) fn merged<K: Ord + Copy>(rows: impl Iterator<Item = (usize, Vec<K>)>) -> Vec<Merged<K>> {
    let mut list: Vec<Merged<K>> = Vec::new();
    for (row, keys) in rows {
        let anchors = anchors(&list, &keys);
        let mut rest = list.into_iter();
        let (mut taken, mut waiting) = (0, Vec::new());
        list = Vec::new();
        for (key, anchor) in keys.into_iter().zip(anchors) {
            let Some(place) = anchor else {
                waiting.push(Merged { key, rows: vec![row] });
                continue;
            };
            list.extend(rest.by_ref().take(place - taken));
            list.append(&mut waiting);
            if let Some(mut same) = rest.next() {
                same.rows.push(row);
                list.push(same);
            }
            taken = place + 1;
        }
        list.extend(rest);
        list.append(&mut waiting);
    }
    list
}

/// For each of `keys` its place in `list`, if it has one there that leaves both in their order.
///
/// The first of equal keys belongs to the first of equal ones in the list, and so on; of these pairs the longest
/// sequence is taken that rises on both sides.
fn anchors<K: Ord + Copy>(list: &[Merged<K>], keys: &[K]) -> Vec<Option<usize>> {
    let mut places = BTreeMap::<K, VecDeque<usize>>::new();
    for (place, merged) in list.iter().enumerate() {
        places.entry(merged.key).or_default().push_back(place);
    }
    let pairs: Vec<Option<usize>> = keys.iter().map(|key| places.get_mut(key)?.pop_front()).collect();
    let rising = longest_rising(&pairs);
    pairs.into_iter().zip(rising).map(|(place, is_taken)| place.filter(|_| is_taken)).collect()
}

/// Which of the places belong to the longest rising sequence; of several the one that ends lowest.
fn longest_rising(places: &[Option<usize>]) -> Vec<bool> {
    // For each length the index of the lowest place that such a sequence can end with.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    let place_of = |index: usize| places.get(index).copied().flatten();
    for index in 0..places.len() {
        let Some(place) = place_of(index) else { continue };
        let length = ends.partition_point(|end| place_of(*end) < Some(place));
        if let Some(slot) = before.get_mut(index) {
            *slot = length.checked_sub(1).and_then(|length| ends.get(length).copied());
        }
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut is_taken = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        if let Some(taken) = is_taken.get_mut(index) {
            *taken = true;
        }
        next = before.get(index).copied().flatten();
    }
    is_taken
}
