//! What the comparing says in words.

use waymark::edit::future_of;
use waymark::insight::Feelings;
use waymark::insight::compare::{Comparison, Fate, Side};
use waymark::model::{
    BuyingPhase, CardKind, Channel, Document, Field, Holder, LaneKind, MapState, Number, PersonaId,
};
use waymark::wording::compare::{
    change, different, facts, fate, means, no_counterpart, others, persona_missing, stage_marks, summary,
};

use crate::insight::sketch::Sketch;
use crate::support::CountedIds;

fn compare(current: &Document, future: &Document, persona: PersonaId) -> Comparison {
    let side = |document| Side { document, persona: Some(persona) };
    Comparison::of(side(current), side(future))
}

#[test]
fn the_summary_says_the_first_count_in_full() {
    let mut sketch = Sketch::new();
    let ana = sketch.persona("Ana");
    let look = sketch.stage("Look", BuyingPhase::Before);
    let cards: Vec<_> = [-2, -1, 1, 0].map(|feeling| sketch.touchpoint(ana, look, feeling)).to_vec();
    for (card, title) in cards.iter().zip(["One", "Two", "Three", "Four"]) {
        sketch.set(*card, Field::Title, title);
    }
    let current = sketch.document();
    let same = future_of(&current, "Future".to_owned(), &mut CountedIds(100));
    assert_eq!(summary(&compare(&current, &same, ana)), "No touchpoint changes; average feeling still −0.5.");
    sketch.set(cards[2], Field::Sentiment, Number::whole(0));
    sketch.set(cards[3], Field::Owner, "Service");
    let worse = sketch.document();
    let said = summary(&compare(&current, &worse, ana));
    assert_eq!(said, "1 touchpoint feels worse, 1 changed otherwise; average feeling from −0.5 to −0.8.");
    for card in &cards[..2] {
        sketch.set(*card, Field::Sentiment, Number::whole(2));
    }
    sketch.touchpoint(ana, look, 2);
    let better = sketch.document();
    let said = summary(&compare(&current, &better, ana));
    let expected = "2 touchpoints feel better, 1 worse, 1 added, 1 changed otherwise; \
                    average feeling from −0.5 to +1.2.";
    assert_eq!(said, expected);
    let ben = sketch.persona("Ben");
    assert_eq!(summary(&compare(&current, &sketch.document(), ben)), "No touchpoint changes.");
}

#[test]
fn a_touchpoint_says_what_it_was_before() {
    let mut sketch = Sketch::new();
    let ana = sketch.persona("Ana");
    let look = sketch.stage("Look", BuyingPhase::Before);
    let card = sketch.touchpoint(ana, look, -2);
    sketch.set(card, Field::Channel, Channel::Phone);
    let current = sketch.document();
    sketch.set(card, Field::Sentiment, Number::whole(1));
    sketch.set(card, Field::Title, "Chat");
    sketch.set(card, Field::Channel, Channel::Other);
    sketch.set(card, Field::ChannelName, "Kiosk");
    sketch.set(card, Field::Owner, "Service");
    sketch.set(card, Field::Notes, "New");
    let compared = compare(&current, &sketch.document(), ana);
    let row = &compared.stages[0].touchpoints[0];
    let said: Vec<_> = row.changes.iter().filter_map(|one| change(row, *one)).collect();
    let expected =
        ["Was “card”", "Feels better: good (+1) instead of very bad (−2)", "Kiosk instead of Phone"];
    assert_eq!(said, expected);
    let holder = Holder::Card(CardKind::Touchpoint);
    assert_eq!(different(&[Field::Notes, Field::Owner], holder), "Different: notes, owner");
    assert_eq!(facts(row.current.as_ref().unwrap()), "Phone · very bad");
    assert_eq!(facts(row.future.as_ref().unwrap()), "Kiosk · good");
}

#[test]
fn stages_and_other_lanes_say_what_becomes_of_them() {
    let mut sketch = Sketch::new();
    let ana = sketch.persona("Ana");
    let look = sketch.stage("Look", BuyingPhase::Before);
    let current = sketch.document();
    sketch.set_stage(look, Field::Title, "Search");
    sketch.stage("Use", BuyingPhase::After);
    sketch.card(LaneKind::PainPoints, Some(ana), look);
    sketch.card(LaneKind::Opportunities, None, look);
    let compared = compare(&current, &sketch.document(), ana);
    assert_eq!(stage_marks(&compared.stages[0]), ["Was “Look”"]);
    assert_eq!(stage_marks(&compared.stages[1]), ["Added: only on the future map"]);
    assert_eq!(others(&compared.stages[0].others), "Cards of other lanes: 2 added");
    let back = compare(&sketch.document(), &current, ana);
    assert_eq!(stage_marks(&back.stages[1]), ["Removed: only on the current map"]);
    assert_eq!(others(&back.stages[0].others), "Cards of other lanes: 2 removed");
    assert_eq!(means(compared.feelings(MapState::Current), Feelings::default()), None);
}

#[test]
fn what_becomes_of_a_card_is_said_with_its_stage() {
    assert_eq!(fate(&Fate::Stays), None);
    assert_eq!(fate(&Fate::MovedTo("Buy".to_owned())).as_deref(), Some("Moves to Buy"));
    assert_eq!(fate(&Fate::MovedFrom(String::new())).as_deref(), Some("Moved here from Untitled stage"));
}

#[test]
fn what_is_missing_is_said_for_both_maps() {
    let said = MapState::ALL.map(|state| persona_missing("Ben", state));
    assert!(said[0].contains("current map") && said[0].contains("added"), "{}", said[0]);
    assert!(said[1].contains("future map") && said[1].contains("removed"), "{}", said[1]);
    assert_ne!(no_counterpart(true), no_counterpart(false));
}
