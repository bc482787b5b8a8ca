//! Two maps of one journey are lined up, and each kind of change is told.

use waymark::edit::future_of;
use waymark::insight::CurvePoint;
use waymark::insight::compare::{Change, Comparison, Counts, Fate, Row, Side, same_persona};
use waymark::model::{
    BuyingPhase, CardId, Channel, Document, Field, LaneKind, MapState, Number, PersonaId, Scope, StageId,
};
use waymark::wording::compare::summary;

use crate::insight::sketch::Sketch;
use crate::support::CountedIds;

/// A current map and a sketch of its future, which is the same so far.
#[derive(Debug)]
struct Pair {
    current: Document,
    future: Sketch,
    ana: PersonaId,
    look: StageId,
    buy: StageId,
    search: CardId,
    ask: CardId,
    pay: CardId,
}

/// Ana searches (good) and asks (bad) in "Look" and pays (very bad) in "Buy".
fn pair() -> Pair {
    let mut sketch = Sketch::new();
    let ana = sketch.persona("Ana");
    let look = sketch.stage("Look", BuyingPhase::Before);
    let buy = sketch.stage("Buy", BuyingPhase::Purchase);
    let search = sketch.touchpoint(ana, look, 1);
    let ask = sketch.touchpoint(ana, look, -1);
    let pay = sketch.touchpoint(ana, buy, -2);
    for (card, title) in [(search, "Search"), (ask, "Ask"), (pay, "Pay")] {
        sketch.set(card, Field::Title, title);
    }
    Pair { current: sketch.document(), future: sketch, ana, look, buy, search, ask, pay }
}

impl Pair {
    fn compared(&self) -> Comparison {
        let future = self.future.document();
        compare(&self.current, &future, self.ana)
    }

    fn rows(&self, stage: usize) -> Vec<Row> {
        self.compared().stages.swap_remove(stage).touchpoints
    }

    /// Puts the cards of Ana's touchpoints in a stage of the future.
    fn lay(&mut self, stage: StageId, cards: &[CardId]) {
        let cells = &mut self.future.parts.cells;
        let lane = cells.first().unwrap().0.lane;
        let cell = cells.iter_mut().find(|(key, _)| key.stage == stage && key.lane == lane).unwrap();
        cell.1.cards = cards.to_vec();
    }
}

fn compare(current: &Document, future: &Document, persona: PersonaId) -> Comparison {
    let side = |document| Side { document, persona: Some(persona) };
    Comparison::of(side(current), side(future))
}

/// What becomes of which card, by title: that of the future, else of the current map.
fn fates(rows: &[Row]) -> Vec<(&str, Fate)> {
    let told = |row: &'_ Row| row.fate.clone();
    let halves = rows.iter().map(|row| row.future.as_ref().or(row.current.as_ref()).unwrap());
    halves.map(|half| half.title.as_str()).zip(rows.iter().map(told)).collect()
}

#[test]
fn a_future_that_was_just_made_changes_nothing() {
    let current = pair().current;
    let future = future_of(&current, "Future".to_owned(), &mut CountedIds(1000));
    let ana = current.persona_order()[0];
    let compared = compare(&current, &future, ana);
    assert_eq!(compared.counts, Counts::default());
    assert!(compared.stages.iter().all(|pair| pair.touchpoints.iter().all(Row::is_same)));
    assert_eq!(compared.feelings(MapState::Current), compared.feelings(MapState::Future));
    assert_eq!(compared.curve(MapState::Current), compared.curve(MapState::Future));
    assert_eq!(future.map().future_of(), Some(current.id()));
}

#[test]
fn feelings_titles_and_channels_that_change_are_told() {
    let mut pair = pair();
    pair.future.set(pair.pay, Field::Sentiment, Number::whole(2));
    pair.future.set(pair.search, Field::Sentiment, Number::whole(0));
    pair.future.set(pair.ask, Field::Title, "Chat");
    pair.future.set(pair.ask, Field::Channel, Channel::Chat);
    pair.future.set(pair.ask, Field::Owner, "Service");
    pair.future.set(pair.ask, Field::Votes, Number::whole(3));
    let rows = pair.rows(0);
    assert_eq!(rows[0].changes, [Change::Feeling]);
    assert_eq!(rows[0].gain(), Some(-1));
    assert_eq!(rows[1].changes, [Change::Title, Change::Channel, Change::Other(Field::Owner)]);
    assert_eq!(rows[1].gain(), Some(0));
    assert_eq!(pair.rows(1)[0].gain(), Some(4));
    let counts = Counts { better: 1, worse: 1, edited: 1, ..Counts::default() };
    assert_eq!(pair.compared().counts, counts);
    // (1 − 1 − 2) ÷ 3 and (0 − 1 + 2) ÷ 3.
    let compared = pair.compared();
    let mean = |of| compared.feelings(of).mean();
    assert_eq!(mean(MapState::Current), Some(Number::from_thousandths(-667)));
    assert_eq!(mean(MapState::Future), Some(Number::from_thousandths(333)));
}

#[test]
fn touchpoints_of_one_map_only_are_added_or_removed_at_their_places() {
    let mut pair = pair();
    let read = pair.future.touchpoint(pair.ana, pair.look, 2);
    pair.future.set(read, Field::Title, "Read");
    pair.lay(pair.look, &[read, pair.ask]);
    let rows = pair.rows(0);
    let expected = [("Search", Fate::Removed), ("Read", Fate::Added), ("Ask", Fate::Stays)];
    assert_eq!(fates(&rows), expected);
    assert!(rows[0].future.is_none() && rows[1].current.is_none());
    assert_eq!(rows[0].gain(), None);
    let counts = Counts { added: 1, removed: 1, ..Counts::default() };
    assert_eq!(pair.compared().counts, counts);
}

#[test]
fn a_touchpoint_that_lies_in_another_stage_is_moved_and_counts_once() {
    let mut pair = pair();
    pair.lay(pair.look, &[pair.search]);
    pair.lay(pair.buy, &[pair.ask, pair.pay]);
    pair.future.set(pair.ask, Field::Sentiment, Number::whole(1));
    let moved_to = ("Ask", Fate::MovedTo("Buy".to_owned()));
    assert_eq!(fates(&pair.rows(0)), [("Search", Fate::Stays), moved_to]);
    let rows = pair.rows(1);
    assert_eq!(fates(&rows), [("Ask", Fate::MovedFrom("Look".to_owned())), ("Pay", Fate::Stays)]);
    assert_eq!((rows[0].gain(), rows[0].changes.as_slice()), (Some(2), [Change::Feeling].as_slice()));
    let counts = Counts { better: 1, moved: 1, ..Counts::default() };
    assert_eq!(pair.compared().counts, counts);
}

#[test]
fn of_touchpoints_in_another_order_the_fewest_are_moved() {
    let mut pair = pair();
    let more: Vec<_> = (0..3).map(|_| pair.future.touchpoint(pair.ana, pair.look, 0)).collect();
    pair.current = pair.future.document();
    pair.lay(pair.look, &[more[2], pair.search, pair.ask, more[0], more[1]]);
    let rows = pair.rows(0);
    let moved: Vec<_> = rows.iter().map(|row| row.changes.contains(&Change::Place)).collect();
    assert_eq!(moved, [true, false, false, false, false]);
    assert_eq!(pair.compared().counts, Counts { moved: 1, ..Counts::default() });
}

#[test]
fn a_stage_of_one_map_only_stands_where_it_belongs() {
    let mut pair = pair();
    let wait = pair.future.stage("Wait", BuyingPhase::Before);
    let arrive = pair.future.touchpoint(pair.ana, wait, 1);
    pair.future.set(arrive, Field::Title, "Arrive");
    // The future has "Wait" in the place of "Look".
    pair.future.parts.stages.swap(0, 2);
    pair.future.parts.stages.truncate(2);
    pair.future.parts.cells.retain(|(key, _)| key.stage != pair.look);
    let compared = pair.compared();
    let titles: Vec<_> = compared.stages.iter().map(|pair| pair.title()).collect();
    assert_eq!(titles, ["Look", "Wait", "Buy"]);
    assert_eq!(compared.stages[0].key(), (Some(pair.look), None));
    assert_eq!(compared.stages[1].key(), (None, Some(wait)));
    assert_eq!(fates(&compared.stages[0].touchpoints), [("Search", Fate::Removed), ("Ask", Fate::Removed)]);
    assert_eq!(fates(&compared.stages[1].touchpoints), [("Arrive", Fate::Added)]);
    // Each map's points lie where its stages do.
    let point = |x, y| CurvePoint { x, y };
    assert_eq!(compared.curve(MapState::Current), [point(0.25, 1.0), point(0.75, -1.0), point(2.5, -2.0)]);
    assert_eq!(compared.curve(MapState::Future), [point(1.5, 1.0), point(2.5, -2.0)]);
}

#[test]
fn a_stage_in_another_place_is_marked_and_its_touchpoints_stay() {
    let mut pair = pair();
    pair.future.stage("Use", BuyingPhase::After);
    pair.current = pair.future.document();
    pair.future.parts.stages.rotate_right(1);
    let compared = pair.compared();
    let stages: Vec<_> = compared.stages.iter().map(|pair| (pair.title(), pair.is_moved)).collect();
    assert_eq!(stages, [("Use", true), ("Look", false), ("Buy", false)]);
    assert_eq!(compared.counts, Counts::default());
}

#[test]
fn maps_without_common_ids_are_lined_up_by_names() {
    let pair = pair();
    // Another map of the same names: its ids are not the same, because it has one more lane.
    let mut other = Sketch::default();
    for kind in [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::PainPoints] {
        other.lane(kind);
    }
    for _ in 0..20 {
        other.persona("Somebody");
    }
    other.parts.personas.clear();
    let ana = other.persona(" Ana ");
    let buy = other.stage("Buy", BuyingPhase::Purchase);
    let look = other.stage("Look", BuyingPhase::Before);
    for (stage, title, feeling) in [(buy, "Pay", 1), (look, "Ask", -1), (look, "Ask", 0)] {
        let card = other.touchpoint(ana, stage, feeling);
        other.set(card, Field::Title, title);
    }
    let future = other.document();
    assert_eq!(same_persona(pair.ana, &pair.current, &future), Some(ana));
    let compared = Comparison::of(
        Side { document: &pair.current, persona: Some(pair.ana) },
        Side { document: &future, persona: Some(ana) },
    );
    let titles: Vec<_> = compared.stages.iter().map(|pair| pair.title()).collect();
    assert_eq!(titles, ["Buy", "Look"]);
    let rows = &compared.stages[1].touchpoints;
    assert_eq!(fates(rows), [("Search", Fate::Removed), ("Ask", Fate::Stays), ("Ask", Fate::Added)]);
    assert_eq!(compared.stages[0].touchpoints[0].gain(), Some(3));
}

#[test]
fn a_persona_that_one_map_does_not_have_has_an_empty_journey_there() {
    let mut pair = pair();
    let ben = pair.future.persona("Ben");
    pair.future.touchpoint(ben, pair.buy, 1);
    let future = pair.future.document();
    assert_eq!(same_persona(ben, &future, &pair.current), None);
    assert_eq!(same_persona(pair.ana, &future, &pair.current), Some(pair.ana));
    let compared = Comparison::of(
        Side { document: &pair.current, persona: None },
        Side { document: &future, persona: Some(ben) },
    );
    assert_eq!(compared.counts, Counts { added: 1, ..Counts::default() });
    assert_eq!(compared.feelings(MapState::Current).mean(), None);
    assert_eq!(compared.curve(MapState::Current), []);
}

#[test]
fn touchpoints_that_all_personas_share_need_no_persona() {
    let mut sketch = Sketch::new();
    sketch.parts.lanes[0].1.scope = Scope::Shared;
    let look = sketch.stage("Look", BuyingPhase::Before);
    let card = sketch.card(LaneKind::Touchpoints, None, look);
    let current = sketch.document();
    sketch.set(card, Field::Sentiment, Number::whole(-1));
    let future = sketch.document();
    let side = |document| Side { document, persona: None };
    let compared = Comparison::of(side(&current), side(&future));
    assert_eq!(compared.counts, Counts { worse: 1, ..Counts::default() });
}

#[test]
fn the_other_lanes_tell_only_what_changes() {
    let mut pair = pair();
    let idea = pair.future.idea(pair.buy, 4, 2, &[]);
    let pain = pair.future.card(LaneKind::PainPoints, Some(pair.ana), pair.buy);
    pair.current = pair.future.document();
    pair.future.card(LaneKind::Opportunities, None, pair.buy);
    pair.future.set(pain, Field::Notes, "Less of it");
    let compared = pair.compared();
    assert!(compared.stages[0].others.is_empty());
    let [pains, ideas] = compared.stages[1].others.as_slice() else { panic!("two lanes change") };
    assert_eq!((pains.kind, fates(&pains.rows)), (LaneKind::PainPoints, vec![("card", Fate::Stays)]));
    assert_eq!(pains.rows[0].changes, [Change::Other(Field::Notes)]);
    assert_eq!((ideas.kind, fates(&ideas.rows)), (LaneKind::Opportunities, vec![("card", Fate::Added)]));
    assert_ne!(ideas.rows[0].future.as_ref().map(|half| half.id), Some(idea));
    // Only touchpoints are counted.
    assert_eq!(compared.counts, Counts::default());
}

#[test]
fn the_example_of_the_documentation_holds() {
    let mut pair = pair();
    let thanked = pair.future.touchpoint(pair.ana, pair.buy, 2);
    pair.lay(pair.look, &[pair.search]);
    pair.lay(pair.buy, &[pair.ask, pair.pay, thanked]);
    pair.future.set(pair.ask, Field::Sentiment, Number::whole(1));
    let compared = pair.compared();
    assert_eq!(compared.counts, Counts { better: 1, added: 1, moved: 1, ..Counts::default() });
    let said = "1 touchpoint feels better, 1 added, 1 moved; average feeling from −0.7 to +0.5.";
    assert_eq!(summary(&compared), said);
}
