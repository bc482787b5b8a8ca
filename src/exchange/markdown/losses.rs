//! What the report leaves out of a map.

use crate::exchange::loss::{Holds, Losses, Lost};
use crate::exchange::markdown::facts::is_shown;
use crate::exchange::markdown::journey::is_told;
use crate::exchange::markdown::plan::FRUIT;
use crate::model::{CardKind, Document, Extra, Lane, LaneId};
use crate::wording::{self, report};

const HOLDS: Holds = Holds { lane: |lane| lane.kind.card_kind().is_some(), field: is_shown, unknown: false };

/// What the report of `document` leaves out.
#[must_use]
pub fn losses(document: &Document) -> Losses {
    let mut losses = Losses::of(document, &HOLDS);
    losses.add(Lost::Unknown, usize::from(*document.extra() != Extra::default()));
    if !document.cards().any(|(_, card)| card.kind == CardKind::Opportunity) {
        losses.count_fields(&document.map().fields, |field| !FRUIT.contains(&field));
    }
    let (one, several) = report::lost_lane_name();
    losses.add(Lost::Other(one, several), unnamed_lanes(document));
    losses
}

/// How many lanes have a name of their own that stands nowhere: the report names a lane over its cards.
fn unnamed_lanes(document: &Document) -> usize {
    let mut named: Vec<LaneId> = document.cells().map(|(key, _)| key.lane).collect();
    named.sort_unstable();
    named.dedup();
    let is_named = |id: LaneId, lane: &Lane| is_told(lane.kind) && named.binary_search(&id).is_ok();
    let has_own_name = |lane: &Lane| !["", wording::lane_kind(lane.kind)].contains(&lane.title().trim());
    document.lanes().filter(|(id, lane)| has_own_name(lane) && !is_named(*id, lane)).count()
}
