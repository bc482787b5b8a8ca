//! Records with the texts that name them in a file, which can be of any form and broken.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::format::draft::Stated;
use crate::format::place::Place;
use crate::format::repair::Repair;
use crate::model::{IdSource, RawId};

/// All records of one kind, in the order of the file, and what names them there.
#[derive(Debug)]
pub(crate) struct Table<R> {
    records: Vec<R>,
    names: Names,
}

/// The ids of the records of one kind and the texts that name them.
#[derive(Debug, Default)]
struct Names {
    /// The id of each record, all different.
    ids: Vec<RawId>,
    by_text: BTreeMap<String, Named>,
}

/// The records that one text names. Only a broken file has more than one.
#[derive(Debug, Default)]
struct Named {
    indices: Vec<usize>,
    /// How many of them were taken already.
    taken: usize,
}

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    /// A record that nobody referred to before.
    First(usize),
    /// Records that were all referred to before.
    Again,
    /// Nothing.
    Dangling,
}

impl<R> Table<R> {
    /// Gives every record its id: the stated one if it is in our form and not taken, else a new one.
    pub(crate) fn new(
        stated: Stated<R>,
        list: &Place<'_>,
        source: &mut dyn IdSource,
        repairs: &mut Vec<Repair>,
    ) -> Self {
        Self { records: stated.records, names: Names::new(stated.ids, list, source, repairs) }
    }

    /// The records in order.
    pub(crate) fn records(&self) -> &[R] {
        &self.records
    }

    /// The records in order, to be changed.
    pub(crate) fn records_mut(&mut self) -> &mut [R] {
        &mut self.records
    }

    /// The record `index`, if there is one.
    pub(crate) fn get(&self, index: usize) -> Option<&R> {
        self.records.get(index)
    }

    /// The id of the record `index`, if there is one.
    pub(crate) fn id(&self, index: usize) -> Option<RawId> {
        self.names.ids.get(index).copied()
    }

    /// Which record `text` names: the first one, if several do.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.names.find(text)
    }

    /// Follows a reference that each record can have only once. If several records have one name, each
    /// reference leads to the next of them.
    pub(crate) fn take(&mut self, text: &str) -> Reference {
        self.names.take(text)
    }

    /// Adds a record that the file does not have, and answers its index.
    pub(crate) fn add(&mut self, record: R, source: &mut dyn IdSource) -> usize {
        self.names.add(source);
        self.records.push(record);
        self.records.len() - 1
    }

    /// The records under ids of their kind.
    pub(crate) fn into_records<I>(self, kind: fn(RawId) -> I) -> Vec<(I, R)> {
        self.names.ids.into_iter().map(kind).zip(self.records).collect()
    }
}

/// Apart from the table, so that the program holds it once and not per kind of record.
impl Names {
    fn new(
        texts: Vec<String>,
        list: &Place<'_>,
        source: &mut dyn IdSource,
        repairs: &mut Vec<Repair>,
    ) -> Self {
        // All good ids are taken first, so that a new one is never what a later record is called. The value
        // says whether a record has it by now.
        let mut good: BTreeMap<RawId, bool> = BTreeMap::new();
        good.extend(texts.iter().filter_map(|text| Some((text.parse().ok()?, false))));
        let mut names = Self::default();
        for (index, text) in texts.into_iter().enumerate() {
            let place = list.index(index);
            let path = || place.key("id").describe();
            let id = match text.parse::<RawId>() {
                Ok(id) if good.insert(id, true) == Some(false) => id,
                Ok(_) => {
                    repairs.push(Repair::SecondId { path: path() });
                    fresh(source, &mut good)
                }
                Err(_) => {
                    repairs.push(Repair::NewId { path: path(), found: text.clone() });
                    fresh(source, &mut good)
                }
            };
            names.ids.push(id);
            names.by_text.entry(text).or_default().indices.push(index);
        }
        names
    }

    fn find(&self, text: &str) -> Option<usize> {
        self.by_text.get(text)?.indices.first().copied()
    }

    fn take(&mut self, text: &str) -> Reference {
        let Some(named) = self.by_text.get_mut(text) else { return Reference::Dangling };
        let index = named.indices.get(named.taken).copied();
        named.taken += 1;
        index.map_or(Reference::Again, Reference::First)
    }

    fn add(&mut self, source: &mut dyn IdSource) {
        let mut used = BTreeMap::new();
        used.extend(self.ids.iter().map(|id| (*id, true)));
        self.ids.push(fresh(source, &mut used));
    }
}

/// An id that is not in `used`. The ids of a source differ from each other, so the search ends.
fn fresh(source: &mut dyn IdSource, used: &mut BTreeMap<RawId, bool>) -> RawId {
    loop {
        let id = source.next_id();
        if let Entry::Vacant(free) = used.entry(id) {
            free.insert(true);
            return id;
        }
    }
}
