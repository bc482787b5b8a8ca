//! What tests share: counted ids, and small maps in a notation that reads like the map.

use waymark::edit::{NewMap, new_map};
use waymark::model::{BuyingPhase, Document, IdSource, RawId};
use waymark::wording;

/// Ids 1, 2, 3, … so that a failing test can be read.
#[derive(Debug, Default)]
pub(crate) struct CountedIds(pub(crate) u128);

impl IdSource for CountedIds {
    fn next_id(&mut self) -> RawId {
        self.0 += 1;
        RawId(self.0)
    }
}

/// A new map as the app makes it: one persona, three stages, six lanes, no cards.
pub(crate) fn empty_map(ids: &mut CountedIds) -> Document {
    let words = NewMap {
        title: "Test map".to_owned(),
        persona: "Ana".to_owned(),
        stages: vec![
            ("Discover".to_owned(), BuyingPhase::Before),
            ("Buy".to_owned(), BuyingPhase::Purchase),
            ("Use".to_owned(), BuyingPhase::After),
        ],
        lane_title: wording::lane_kind,
        created: None,
    };
    new_map(words, ids)
}
