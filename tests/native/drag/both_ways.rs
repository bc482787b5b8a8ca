//! Whatever is dragged, keys and pointers go through the same machine: the same places, the same result.

use std::collections::VecDeque;

use waymark::model::{CardId, CardKind};
use waymark::session::Direction;
use waymark::session::activation::{Part, PointerKind};
use waymark::session::drag::{DragItem, Effect, Input, Place, own_place};
use waymark::session::hit::PointInClient;

use crate::drag::rig::{Rig, header, stage_item};
use crate::support::card;

const ALL: [Direction; 4] = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];

/// Where a pointer takes hold of things.
const GRAB: PointInClient = PointInClient { x: 110.0, y: 60.0 };

/// Something to drag, with the cards that are selected meanwhile.
struct Case {
    name: &'static str,
    item: DragItem,
    chosen: &'static [&'static str],
    /// How many places there are for it.
    places: usize,
}

/// Every kind of thing. Gaps are those of the six cells of touchpoints, of the twelve cells of notes, of the
/// stages, of the lanes of personas or of the shared ones, and the five feelings.
fn cases() -> Vec<Case> {
    let case = |name, item, chosen, places| Case { name, item, chosen, places };
    vec![
        case("a touchpoint", DragItem::Card(card("shop")), &[], 11),
        case("the last touchpoint", DragItem::Card(card("fix")), &[], 11),
        case("an opportunity", DragItem::Card(card("plan")), &[], 16),
        case("cards of one cell", DragItem::Card(card("ask")), &["ad", "ask"], 10),
        case("cards of several cells", DragItem::Card(card("pay")), &["shop", "pay", "fix"], 9),
        case("a card beside the selected ones", DragItem::Card(card("call")), &["ad", "pay"], 11),
        case("a stage", stage_item("Buy"), &[], 3),
        case("the first stage", stage_item("Find"), &[], 3),
        case("a lane of a persona", header("Touchpoints", Some("Ana")), &[], 3),
        case("a lane of the other persona", header("Actions", Some("Bo")), &[], 3),
        case("a shared lane", header("Support processes", None), &[], 2),
        case("a face", DragItem::Face(card("pay")), &[], 5),
        case("a new touchpoint", DragItem::NewCard(CardKind::Touchpoint), &[], 12),
        case("a new note", DragItem::NewCard(CardKind::Note), &[], 17),
    ]
}

impl Case {
    fn rig(&self) -> Rig {
        let mut rig = Rig::new();
        rig.chosen = self.chosen.iter().map(|name| card(name)).collect();
        rig
    }

    fn lifted_by_keys(&self, way: &[Direction]) -> Rig {
        let mut rig = self.rig();
        rig.give(Input::Lift(self.item));
        rig.keys(way);
        rig
    }

    fn held_by(&self, kind: PointerKind) -> Rig {
        let mut rig = self.rig();
        rig.press(kind, Part::Handle, self.item, GRAB);
        rig.move_by(9.0, 0.0);
        assert_eq!(rig.drag.lifted(), Some(self.item), "{}", self.name);
        rig
    }

    /// Where a drop would land now.
    fn aim(&self, rig: &Rig) -> Place {
        let felt = rig.log.iter().rev().find_map(|effect| match effect {
            Effect::ShowSentiment { sentiment, .. } => Some(Place::Feeling(*sentiment)),
            _ => None,
        });
        match self.item {
            DragItem::Face(_) => felt.or(own_place(&rig.document, self.item)).unwrap(),
            _ => rig.target().unwrap().place,
        }
    }

    /// The shortest way by arrow keys to every place that they reach.
    fn ways(&self) -> Vec<(Place, Vec<Direction>)> {
        let mut ways = vec![(self.aim(&self.lifted_by_keys(&[])), Vec::new())];
        let mut queue = VecDeque::from([0]);
        while let Some(index) = queue.pop_front() {
            for direction in ALL {
                let way: Vec<_> = ways[index].1.iter().copied().chain([direction]).collect();
                let place = self.aim(&self.lifted_by_keys(&way));
                if ways.iter().all(|(known, _)| *known != place) {
                    queue.push_back(ways.len());
                    ways.push((place, way));
                }
            }
        }
        ways
    }

    /// A point at which a pointer aims at `place`.
    fn point_of(&self, rig: &Rig, place: Place) -> PointInClient {
        let geometry = rig.geometry();
        match place {
            Place::Cell { cell, at } => {
                let moves = |other: CardId| {
                    DragItem::Card(other) == self.item || self.moves_chosen() && rig.chosen.contains(&other)
                };
                let staying: Vec<_> =
                    rig.cards(cell).into_iter().filter(|other| !moves(other.card)).collect();
                let top = rig.in_cell_key(cell, 1.0);
                let above = at.checked_sub(1).map(|above| staying[above].y.middle() + 1.0);
                PointInClient { y: above.unwrap_or(top.y), ..top }
            }
            Place::Stage { at } => {
                let own = geometry.stages.iter().position(|it| DragItem::Stage(it.stage) == self.item);
                let passed = passed(own, at).map(|index| geometry.stages[index].x.middle());
                PointInClient { x: passed.unwrap_or(0.0) + 1.0, y: 20.0 }
            }
            Place::Lane { group, at } => {
                let rows: Vec<_> = geometry.rows.iter().filter(|it| it.row.persona == group).collect();
                let own = rows.iter().position(|it| DragItem::Lane(it.row) == self.item);
                let passed = passed(own, at).map(|index| rows[index].y.middle());
                PointInClient { x: 50.0, y: passed.unwrap_or(rows[0].y.start) + 1.0 }
            }
            Place::Feeling(sentiment) => {
                let Some(Place::Feeling(own)) = own_place(&rig.document, self.item) else { unreachable!() };
                let steps = sentiment.value() - own.value();
                PointInClient { y: GRAB.y - geometry.sentiment_step * f64::from(steps), ..GRAB }
            }
        }
    }

    /// Whether the selected cards go along.
    fn moves_chosen(&self) -> bool {
        matches!(self.item, DragItem::Card(held) if self.chosen.iter().any(|name| card(name) == held))
    }
}

/// The last header whose middle is passed on the way to a gap that is counted without the thing itself.
fn passed(own: Option<usize>, at: usize) -> Option<usize> {
    let passed = if own.is_some_and(|own| own < at) { at + 1 } else { at };
    passed.checked_sub(1)
}

/// Of the effects of a drop: what is done, what is said and where the focus goes.
fn outcome(effects: Vec<Effect>) -> Vec<Effect> {
    let counts = |effect: &Effect| {
        let is_done = matches!(effect, Effect::Dispatch { .. } | Effect::AddCard { .. });
        is_done || matches!(effect, Effect::Announce(_) | Effect::Focus(_))
    };
    effects.into_iter().filter(counts).collect()
}

/// I25 and A13: whatever is lifted, keys reach every place that a mouse, a finger and a pen reach, and a drop
/// there asks for the same command, says the same and leaves the focus in the same place.
#[test]
fn i25_keys_and_pointers_reach_the_same_places_with_the_same_result() {
    for case in cases() {
        let ways = case.ways();
        assert_eq!(ways.len(), case.places, "{}: {ways:?}", case.name);
        for (place, way) in ways {
            let mut by_keys = case.lifted_by_keys(&way);
            let expected = outcome(by_keys.give(Input::Drop));
            for kind in [PointerKind::Mouse, PointerKind::Touch, PointerKind::Pen] {
                let mut by_pointer = case.held_by(kind);
                by_pointer.move_to(case.point_of(&by_pointer, place));
                assert_eq!(case.aim(&by_pointer), place, "{}, {kind:?}", case.name);
                let done = outcome(by_pointer.let_go());
                assert_eq!(done, expected, "{} to {place:?}, {kind:?}", case.name);
                assert!(by_keys.drag.is_idle() && by_pointer.drag.is_idle());
            }
        }
    }
}
